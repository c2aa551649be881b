// Days as plain numbers, so that the rows of a year are compared with windows quickly.
#pragma once

#include <jinguo/date.hpp>
#include <jinguo/report.hpp>

#include <cstdint>
#include <limits>
#include <string_view>

namespace jinguo {

/// Days since 1970-01-01.
using DayNumber = std::int32_t;
inline constexpr DayNumber before_any_day = std::numeric_limits<DayNumber>::min();
inline constexpr DayNumber never_ends = std::numeric_limits<DayNumber>::max();

[[nodiscard]] inline DayNumber number(Date date) {
  return static_cast<DayNumber>(std::chrono::sys_days{date}.time_since_epoch().count());
}

/// Reads a stored day, or the day of a stored time, whose shape the schema guards; before any day
/// when it is something else. Hot path.
[[nodiscard]] DayNumber number(std::string_view day);

/// Returns the minutes of a stored time since 1970-01-01T00:00.
[[nodiscard]] std::int64_t minutes(std::string_view time);

/// Returns the number of a day's week; weeks begin on Monday, as in ISO 8601.
[[nodiscard]] DayNumber week_of(DayNumber day);

/// A window in numbers, both ends included.
struct Stretch {
  DayNumber from = before_any_day;
  DayNumber to = 0;
};

[[nodiscard]] Stretch stretch(const Window& window);

}  // namespace jinguo
