#include "report/day_number.hpp"

namespace jinguo {

DayNumber number(std::string_view day) {
  const auto digits = [&](std::size_t at, std::size_t count) {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) value = value * 10 + (day[i] - '0');
    return value;
  };
  if (day.size() < 10) return before_any_day;
  return number(std::chrono::year{digits(0, 4)} / digits(5, 2) / digits(8, 2));
}

std::int64_t minutes(std::string_view time) {
  constexpr std::int64_t per_hour = 60;
  constexpr std::int64_t per_day = 24 * per_hour;
  const auto two = [&](std::size_t at) { return (time[at] - '0') * 10 + (time[at + 1] - '0'); };
  const std::int64_t day = number(time) * per_day;
  constexpr std::size_t length = 16;  // 2023-09-01T08:30
  return time.size() < length ? day : day + two(11) * per_hour + two(14);
}

DayNumber week_of(DayNumber day) {
  constexpr DayNumber monday_shift = 3;  // day 0, 1970-01-01, was a Thursday
  const DayNumber shifted = day + monday_shift;
  return shifted >= 0 ? shifted / 7 : -((6 - shifted) / 7);
}

Stretch stretch(const Window& window) {
  return {window.from ? number(*window.from) : before_any_day, number(window.to)};
}

}  // namespace jinguo
