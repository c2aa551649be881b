// Days and months as ISO 8601 text, and the little arithmetic that records need.
#include <jinguo/date.hpp>

#include <fmt/compile.h>

namespace jinguo {

namespace {

using std::chrono::days;
using std::chrono::last;
using std::chrono::sys_days;

/// Returns the number a run of digits means; -1 when anything else stands in it.
int digits(std::string_view text) {
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

}  // namespace

std::optional<Month> parse_month(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const int year = digits(text.substr(0, 4));
  const int month = digits(text.substr(5));
  if (year < 1 || month < 1 || month > 12) return std::nullopt;
  return std::chrono::year{year} / month;
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[7] != '-') return std::nullopt;
  const auto month = parse_month(text.substr(0, 7));
  const int day = digits(text.substr(8));
  if (!month || day < 1) return std::nullopt;
  const Date date = *month / day;
  if (!date.ok()) return std::nullopt;
  return date;
}

std::string to_text(Date date) {
  return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}"), static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string to_text(Month month) {
  return fmt::format(FMT_COMPILE("{:04}-{:02}"), static_cast<int>(month.year()),
                     static_cast<unsigned>(month.month()));
}

Month month_of(Date date) { return date.year() / date.month(); }

Date first_day(Month month) { return month / 1; }

Date last_day(Month month) { return sys_days{month / last}; }

Date add_days(Date date, int count) { return sys_days{date} + days{count}; }

int years_between(Date from, Date on) {
  const int years = static_cast<int>(on.year()) - static_cast<int>(from.year());
  const bool before_birthday = on.month() / on.day() < from.month() / from.day();
  return before_birthday ? years - 1 : years;
}

}  // namespace jinguo
