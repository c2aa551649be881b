// How the bytes of a delimited file are to be read: encoding, separator and quoting, told by
// content.
#pragma once

#include "intake/bytes.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace jinguo {

/// UTF-16 nearly always has its mark; both forms are read with and without.
enum class Encoding : std::uint8_t { utf8, utf8_mark, gb18030, gb18030_mark, utf16le, utf16be };

[[nodiscard]] std::string_view name(Encoding encoding);  ///< utf-8, utf-8-bom, gb18030 …

/// Stands for the full-width comma where a separator is one char: the first byte of its UTF-8.
inline constexpr char wide_comma = '\xef';

[[nodiscard]] std::string separator_text(char separator);  ///< `,` or `，`; empty for 0

/// How often lines end in which way, those inside quoted cells too.
struct LineEnds {
  std::int64_t crlf = 0;
  std::int64_t lf = 0;
  std::int64_t cr = 0;
};

[[nodiscard]] std::string_view name(const LineEnds& ends);  ///< crlf, lf, cr, mixed; none

struct TextForm {
  Encoding encoding = Encoding::utf8;
  char separator = ',';
  char quote = '"';  ///< 0: cells are never quoted
  char escape = 0;   ///< inside quotes, makes a quote or itself data; 0: quotes are doubled only
  LineEnds line_ends;
  std::string digest;  ///< BLAKE2b-256 of the bytes, hexadecimal
  std::int64_t bytes = 0;
  /// The bytes of one character where all of them are as good UTF-8 as GB 18030: then the encoding
  /// is a guess. Empty: it is certain, or somebody insists on it.
  std::string doubtful;
};

/// What the user insists on; empty and 0 mean: find out.
struct FormWish {
  std::string encoding;  ///< utf-8, gb18030 (gbk and gb2312 mean it too), utf-16, utf-16le …
  char separator = 0;
};

/// Reads the whole file once, decides, and rewinds it. Throws Error(bad_value) for an unknown
/// encoding name. Findings are the reader's: what holds NUL bytes and is not certainly UTF-16 is
/// reported there as E_NOT_TEXT. Of the two orders of UTF-16 a mark is believed more than the wish.
[[nodiscard]] TextForm judge_form(InputFile& file, const FormWish& wish);

/// Returns digest and length of a file that is not text, and rewinds it.
[[nodiscard]] TextForm binary_form(InputFile& file);

}  // namespace jinguo
