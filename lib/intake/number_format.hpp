// What a workbook's number format makes of a number: a day, a time, a percentage, a padded code.
#pragma once

#include <cstdint>
#include <string_view>

namespace jinguo {

enum class Shown : std::uint8_t {
  number,
  percent,
  zeros,     ///< whole numbers padded to a fixed number of digits
  day,       ///< a day; its time of day too where it has one
  month,     ///< year and month only
  year,      ///< the year only
  time,      ///< a time of day only
  duration,  ///< hours that go on counting past 24
};

struct NumberFormat {
  Shown shown = Shown::number;
  std::uint8_t zeros = 0;

  friend bool operator==(const NumberFormat&, const NumberFormat&) = default;
};

/// Reads a format code (ECMA-376-1, 18.8.31); its first section decides.
[[nodiscard]] NumberFormat read_number_format(std::string_view code);

/// Returns the format that an id stands for where the workbook does not define it (18.8.30, with
/// the ids that Chinese workbooks use).
[[nodiscard]] NumberFormat built_in_format(std::int64_t id);

}  // namespace jinguo
