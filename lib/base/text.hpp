// Text is UTF-8 everywhere; this is what the standard library lacks for it.
#pragma once

#include <jinguo/words.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// Removes white space and marks that cannot be seen, as those of direction, at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

/// Folds full-width ASCII (U+FF01–FF5E) and the ideographic space to ASCII, in place.
void fold_width(std::string& text);

/// Returns how many terminal columns the text takes.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// Returns the longest beginning that fits `width` columns, ending in … when it was cut.
[[nodiscard]] std::string cut_to_width(std::string_view text, std::size_t width);

/// Replaces what could steer a terminal (C0, DEL, C1, line and bidi controls) by \u{…}.
[[nodiscard]] std::string printable(std::string_view text);

/// Reads the next code point at `at` and moves on; malformed bytes give U+FFFD, one at a time.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& at);

/// Appends a code point as UTF-8.
void append_code_point(std::string& text, char32_t point);

/// Returns the number of code points.
[[nodiscard]] std::size_t length(std::string_view text);

/// Returns the text in normalisation form C or, with compatibility folding, KC.
[[nodiscard]] std::string nfc(std::string_view text);
[[nodiscard]] std::string nfkc(std::string_view text);

/// Splits at every `separator`; an empty text gives one empty piece.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// Returns the text with ASCII letters in lower case.
[[nodiscard]] std::string lower(std::string_view text);

/// Returns the name with each `from` replaced by `to`.
[[nodiscard]] std::string replaced(std::string_view text, char from, char to);

}  // namespace jinguo
