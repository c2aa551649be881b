#include "report/period_words.hpp"

#include <fmt/format.h>

namespace jinguo {
namespace {

constexpr std::string_view month_names[] = {"January",   "February", "March",    "April",
                                            "May",       "June",     "July",     "August",
                                            "September", "October",  "November", "December"};

std::string_view name_of(Month month) {
  return month_names[static_cast<unsigned>(month.month()) - 1];
}

int year_of(Month month) { return static_cast<int>(month.year()); }

std::string told_month(Month month, Lang lang) {
  if (lang == Lang::en) return fmt::format("{} {}", name_of(month), year_of(month));
  return fmt::format("{}年{}月", year_of(month), static_cast<unsigned>(month.month()));
}

bool is_whole(const Window& window, Month first, Month last) {
  return window.from == first_day(first) && window.to == last_day(last);
}

}  // namespace

std::string told_day(Date day, Lang lang) {
  const auto number = static_cast<unsigned>(day.day());
  if (lang == Lang::en) return fmt::format("{} {}", number, told_month(month_of(day), lang));
  return fmt::format("{}{}日", told_month(month_of(day), lang), number);
}

std::string told_window(const Window& window, Lang lang) {
  const bool zh = lang == Lang::zh;
  if (!window.from) return (zh ? "截至" : "up to ") + told_day(window.to, lang);
  const Month month = month_of(window.to);
  if (is_whole(window, month, month)) return told_month(month, lang);
  if (is_whole(window, month.year() / std::chrono::January, month.year() / std::chrono::December))
    return std::to_string(year_of(month)) + (zh ? "年" : "");
  return told_day(*window.from, lang) + (zh ? "至" : " to ") + told_day(window.to, lang);
}

}  // namespace jinguo
