// What a workbook can hold of a text: the escapes of its XML, the length of a cell, the name of a
// sheet.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jinguo::xlsx {

inline constexpr std::size_t longest_cell = 32'767;  ///< UTF-16 units
inline constexpr std::size_t most_rows = 1'048'576;

/// Returns the length of the text in UTF-16 units, by which spreadsheet programs count.
[[nodiscard]] std::size_t utf16_length(std::string_view text);

/// Returns the text with what XML 1.0 forbids or would change as `_xHHHH_` (ECMA-376, ST_Xstring),
/// and a text that only looks so escaped itself. Malformed bytes become U+FFFD.
[[nodiscard]] std::string escaped(std::string_view text);

/// Returns a name that spreadsheet programs take for a sheet: at most 31 UTF-16 units, none of
/// `[]:*?/\`, no apostrophe at the ends, not the reserved History, not empty.
[[nodiscard]] std::string sheet_name(std::string_view title);

}  // namespace jinguo::xlsx
