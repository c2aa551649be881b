// The numbers of a workbook as text: plain decimals, and days and times where the format shows
// them so.
#pragma once

#include "intake/number_format.hpp"
#include "model/cell.hpp"

#include <string>
#include <string_view>

namespace jinguo {

/// The day from which a workbook counts (ECMA-376-1, 18.17.4.1).
enum class DateSystem : std::uint8_t {
  from_1900,  ///< 1 is 1 January 1900; 60, a 29 February that never was, is no day
  from_1904,  ///< 0 is 1 January 1904
};

/// Appends the number that a cell holds, written as XML numbers are; returns what it came to.
/// Whole numbers are plain digits, all of those that the file has; other numbers are the shortest
/// decimal that means the same binary number. What is no number stays as it is.
CellOrigin append_number(std::string& text, std::string_view written, NumberFormat format,
                         DateSystem system);

/// Appends a moment that a cell holds as ISO 8601, in the form of append_number.
CellOrigin append_moment(std::string& text, std::string_view written);

}  // namespace jinguo
