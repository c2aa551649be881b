// How the bytes of a delimited file are to be read: encoding and separator, told apart by content.
#pragma once

#include "intake/bytes.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace jinguo {

enum class Encoding : std::uint8_t { utf8, utf8_mark, gb18030, gb18030_mark };

[[nodiscard]] std::string_view name(Encoding encoding);  ///< utf-8, utf-8-bom, gb18030 …

/// Stands for the full-width comma where a separator is one char: the first byte of its UTF-8.
inline constexpr char wide_comma = '\xef';

[[nodiscard]] std::string separator_text(char separator);  ///< `,` or `，`

struct TextForm {
  Encoding encoding = Encoding::utf8;
  char separator = ',';
  std::string digest;  ///< BLAKE2b-256 of the bytes, hexadecimal
  std::int64_t bytes = 0;
};

/// What the user insists on; empty and 0 mean: find out.
struct FormWish {
  std::string encoding;  ///< utf-8, gb18030 (gbk and gb2312 mean it too)
  char separator = 0;
};

/// Reads the whole file once, decides, and rewinds it. Throws Error(bad_value) for an unknown
/// encoding name, Error(data_refused)-style findings are the reader's: a file with NUL bytes is
/// reported there as E_NOT_TEXT.
[[nodiscard]] TextForm judge_form(InputFile& file, const FormWish& wish);

/// Returns digest and length of a file that is not text, and rewinds it.
[[nodiscard]] TextForm binary_form(InputFile& file);

}  // namespace jinguo
