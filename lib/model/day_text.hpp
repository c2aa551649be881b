// The shape of a date as people write it, before the calendar and the column have their say.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace jinguo {

/// A time of day as written: 24:00 is the end of a day, 25:70 has the shape of a time.
struct ClockText {
  int hour = 0;
  int minute = 0;
  bool real = true;
};

/// What a text states about a day. Numbers are as written: 2024.13.45 has the shape of a day.
struct DayText {
  enum class Shape : std::uint8_t {
    unreadable,
    word,     ///< no digit in it
    no_year,  ///< 3月8日
    year,     ///< 2024年
    month,    ///< 2024年3月
    range,    ///< 2024.3.8-10, or several days
    serial,   ///< 45359: the day number of a spreadsheet, in `day`
    order,    ///< 3/8/2024: the month is the first number or the second
    day,
  };

  Shape shape = Shape::unreadable;
  int year = 0;
  int year_digits = 0;  ///< 4, or 2 for 24.3.8
  int month = 0;
  int day = 0;
  int weekday = -1;  ///< 0 is Sunday; -1: none is written
  std::optional<ClockText> clock = std::nullopt;
  bool foreign = false;  ///< 8-Mar-24, 3/25/2024: the month in English, or the year at the end
};

/// Reads a text whose digits, dots, dashes and brackets are ASCII already; 号 is 日, 至 is ~.
[[nodiscard]] DayText read_day_text(std::string_view text);

/// Reads a text that states nothing but a time of day: 9:05, 9时5分, 下午3点半; empty when it does
/// not.
[[nodiscard]] std::optional<ClockText> read_clock_text(std::string_view text);

}  // namespace jinguo
