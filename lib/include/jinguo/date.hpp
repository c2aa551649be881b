// Calendar days and months as values. Instants are text in UTC and come in from outside:
// nothing here reads a clock.
#pragma once

#include <jinguo/api.hpp>

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace jinguo {

using Date = std::chrono::year_month_day;
using Month = std::chrono::year_month;

/// Returns the day written as YYYY-MM-DD; empty when the text is anything else or no real day.
[[nodiscard]] JINGUO_API std::optional<Date> parse_date(std::string_view text);

/// Returns the month written as YYYY-MM; empty when the text is anything else.
[[nodiscard]] JINGUO_API std::optional<Month> parse_month(std::string_view text);

/// Writes YYYY-MM-DD.
[[nodiscard]] JINGUO_API std::string to_text(Date date);

/// Writes YYYY-MM.
[[nodiscard]] JINGUO_API std::string to_text(Month month);

[[nodiscard]] JINGUO_API Month month_of(Date date);
[[nodiscard]] JINGUO_API Date first_day(Month month);
[[nodiscard]] JINGUO_API Date last_day(Month month);

/// Returns the day `days` later (earlier when negative).
[[nodiscard]] JINGUO_API Date add_days(Date date, int days);

/// Returns completed years between two days: the age on `on` of a person born on `from`.
[[nodiscard]] JINGUO_API int years_between(Date from, Date on);

}  // namespace jinguo
