// Dates as offices write them: 2024年3月8日, 2024.3.8, 20240308, 二〇二四年三月八日, 45359 …
#pragma once

#include "model/cell.hpp"

#include <optional>
#include <string_view>

namespace jinguo {

/// What the field means: a birth date is stricter about two-digit years and the future.
enum class DateUse : unsigned char { event, birth };

/// Judges a date cell; on success `cell.text` is YYYY-MM-DD. 长期, 至今 and 无固定期限 leave an
/// empty text (open end) when the field is an end date (its name ends in _to, ended_on,
/// closed_on, …: `open_end`), else E_DATE_WORD. A birth date like 1990.1 gives W_DATE_TRIMMED too.
void check_date(Cell& cell, DateUse use, bool open_end);

/// A month of a year. 1990.1 may be October too: a spreadsheet drops the zero of 1990.10.
struct StatedMonth {
  int year = 0;
  int month = 0;
  bool trimmed = false;

  /// Tells whether a day lies in this month, or in the other one that may be meant.
  [[nodiscard]] bool may_hold(Date day) const;
};
/// Reads a month with a year of four digits, such as check_date refuses (E_DATE_PART).
[[nodiscard]] std::optional<StatedMonth> stated_month(std::string_view text);

/// Judges a day with its time (2024/3/8 9:05, 2024年3月8日 下午3点半), or the day alone; on success
/// `cell.text` is YYYY-MM-DDTHH:MM or YYYY-MM-DD. Seconds are dropped, 24:00 is the next day's
/// 00:00.
void check_moment(Cell& cell);

/// Judges a time of day (9:05, 9时5分, ９：05); on success `cell.text` is HH:MM, at most 24:00.
void check_clock(Cell& cell);

/// Tells whether a text where a number should stand states a day or a month: 2024/3/8, Mar-24,
/// 24-Mar, 3月8日. A plain number such as 2024.3 or 20240308 does not.
[[nodiscard]] bool reads_as_day(std::string_view text);

}  // namespace jinguo
