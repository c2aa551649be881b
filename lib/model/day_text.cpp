// Reading of dates from left to right: year, month, day, then weekday and time of day.
#include "model/day_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace jinguo {
namespace {

using Shape = DayText::Shape;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::string_view months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                       "jul", "aug", "sep", "oct", "nov", "dec"};

/// Sunday is 0; 天 and 7 are Sunday as well.
struct WeekdayName {
  std::string_view name;
  int number;
};
constexpr WeekdayName weekday_names[] = {
    {"日", 0}, {"天", 0}, {"7", 0}, {"1", 1}, {"2", 2}, {"3", 3}, {"4", 4}, {"5", 5}, {"6", 6},
};

constexpr std::string_view parts_of_day[] = {"上午", "下午", "凌晨", "早上", "早晨",
                                             "清晨", "中午", "傍晚", "晚上", "夜间",
                                             "全天", "am",   "pm",   "AM",   "PM"};

/// Words that join two days into a range or a list.
constexpr std::string_view joints[] = {"~", "-", ",", ";", "和", "及", "与"};

struct Number {
  int value = 0;
  int digits = 0;  ///< 0: there is none
};

/// A place in the text that moves on as things are recognised.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  void skip_spaces() {
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t'))
      rest_.remove_prefix(1);
  }

  bool take(std::string_view word) {
    skip_spaces();
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  bool take_any(const auto& words) {
    return std::ranges::any_of(words, [this](std::string_view word) { return take(word); });
  }

  Number number() {
    skip_spaces();
    Number number;
    while (!rest_.empty() && is_digit(rest_.front()) && number.digits < 9) {
      number.value = number.value * 10 + (rest_.front() - '0');
      ++number.digits;
      rest_.remove_prefix(1);
    }
    return number;
  }

  [[nodiscard]] bool done() {
    skip_spaces();
    return rest_.empty();
  }

  [[nodiscard]] std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

bool short_number(Number number) { return number.digits == 1 || number.digits == 2; }

/// Tells whether another day, month or year follows, joined to what was read.
bool goes_on(Reader reader) {
  if (reader.take("起")) reader.take(",");
  if (!reader.take_any(joints)) return false;
  reader.take("第");
  return reader.number().digits > 0 || reader.take("今") || reader.take("现在") ||
         reader.take("长期");
}

bool take_weekday(Reader& reader, int& weekday) {
  Reader ahead = reader;
  const bool bracket = ahead.take("(");
  if (!ahead.take("星期") && !ahead.take("周")) return false;
  const auto* name = std::ranges::find_if(
      weekday_names, [&ahead](const WeekdayName& row) { return ahead.take(row.name); });
  if (name == std::end(weekday_names)) return false;
  if (bracket && !ahead.take(")")) return false;
  weekday = name->number;
  reader = ahead;
  return true;
}

/// Takes 9:30, 09:30:00.000, 9时30分, 9点半, with Z or +08:00 behind it.
bool take_clock(Reader& reader, bool& real) {
  Reader ahead = reader;
  const Number hour = ahead.number();
  if (!short_number(hour)) return false;
  Number minute;
  Number second;
  if (ahead.take(":")) {
    minute = ahead.number();
    if (!short_number(minute)) return false;
    if (ahead.take(":")) {
      second = ahead.number();
      if (!short_number(second)) return false;
      if (ahead.take(".") && ahead.number().digits == 0) return false;
    }
    if (!ahead.take("Z") && ahead.take("+")) {
      if (ahead.number().digits == 0) return false;
      if (ahead.take(":") && ahead.number().digits == 0) return false;
    }
  } else if (ahead.take("时") || ahead.take("点")) {
    if (!ahead.take("半") && !ahead.take("整")) {
      minute = ahead.number();
      if (minute.digits > 0) ahead.take("分");
    }
  } else {
    return false;
  }
  const bool midnight = hour.value == 24 && minute.value == 0 && second.value == 0;
  real = (hour.value < 24 || midnight) && minute.value < 60 && second.value < 60;
  reader = ahead;
  return true;
}

/// Takes what may stand behind a day; the day is refused when anything is left.
DayText with_tail(Reader reader, DayText read) {
  if (goes_on(reader)) {
    read.shape = Shape::range;
    return read;
  }
  take_weekday(reader, read.weekday);
  reader.take("T");
  const bool part = reader.take_any(parts_of_day);
  const bool clock = take_clock(reader, read.time_is_real);
  if (clock && !part) reader.take_any(parts_of_day);
  if (!clock && !part) reader.take(".");
  if (read.weekday < 0) take_weekday(reader, read.weekday);
  if (goes_on(reader))
    read.shape = Shape::range;
  else if (!reader.done())
    read.shape = Shape::unreadable;
  return read;
}

/// A text that ends here has the shape; one that goes on to another day is a range.
DayText part(Reader reader, Shape shape) {
  if (goes_on(reader)) return {.shape = Shape::range};
  return {.shape = reader.done() ? shape : Shape::unreadable};
}

/// Digits without a mark between them: 20240308, 202403, 45359, 2024.
DayText read_digits(Number number, Reader reader) {
  const int value = number.value;
  Reader fraction = reader;
  const bool fractional = fraction.take(".") && fraction.number().digits > 0 && fraction.done();
  switch (number.digits) {
    case 8:
      return with_tail(fractional ? fraction : reader, {.shape = Shape::day,
                                                        .year = value / 10000,
                                                        .year_digits = 4,
                                                        .month = value / 100 % 100,
                                                        .day = value % 100});
    case 6:
      if (value / 100 < 1900 || value % 100 < 1 || value % 100 > 12) return {};
      return part(reader, Shape::month);
    case 5:
      if (fractional || reader.done()) return {.shape = Shape::serial, .day = value};
      return {};
    default:
      return {};
  }
}

/// 3月8日, 3.8: the year is missing. 24.3 is a month, because there is no month 24.
DayText read_two(Number first, Number second, Reader reader, bool year_is_named) {
  if (first.digits == 4 || year_is_named || (first.value > 12 && second.value <= 12))
    return part(reader, Shape::month);
  if (first.value < 1 || first.value > 12 || second.value > 31) return {};
  return {.shape = Shape::no_year};
}

/// Year, month and day with marks between them.
DayText read_marked(Number first, Reader reader) {
  if (reader.take("月")) return {.shape = Shape::no_year};

  const bool named = reader.take("年");
  char mark = '\0';
  if (!named) {
    for (const std::string_view candidate : {".", "/", "-"})
      if (mark == '\0' && reader.take(candidate)) mark = candidate.front();
  }
  const Reader after_year = reader;
  const Number second = reader.number();
  if (second.digits == 0) return named ? part(after_year, Shape::year) : DayText{};
  if (!short_number(second))  // 2023-2024
    return {.shape = second.digits == 4 && mark != '.' ? Shape::range : Shape::unreadable};

  const bool month_named = reader.take("月");
  Reader ahead = reader;
  bool marked = month_named;
  for (const std::string_view candidate : {".", "/", "-"}) {
    const bool allowed = named || candidate.front() == mark;
    marked = marked || (allowed && ahead.take(candidate));
  }
  const Number third = marked ? ahead.number() : Number{};
  if (third.digits == 0) {
    const bool year_named = named || (month_named && first.digits == 2);
    return read_two(first, second, reader, year_named);
  }
  if (!short_number(third)) return {.shape = month_named ? Shape::range : Shape::unreadable};

  if (ahead.take("月")) return {.shape = Shape::range};  // 2024年3-5月
  ahead.take("日");
  return with_tail(ahead, {.shape = Shape::day,
                           .year = first.value,
                           .year_digits = first.digits,
                           .month = second.value,
                           .day = third.value});
}

/// Mar-24: what a spreadsheet makes of 2024年3月.
bool is_english_month(std::string_view text) {
  if (text.size() < 4) return false;
  std::string word(text.substr(0, 3));
  for (char& c : word)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  if (std::ranges::find(months, word) == std::end(months)) return false;
  Reader reader(text.substr(3));
  reader.take("-");
  return short_number(reader.number()) && reader.done();
}

}  // namespace

DayText read_day_text(std::string_view text) {
  if (std::ranges::none_of(text, is_digit)) return {.shape = Shape::word};
  if (is_english_month(text)) return {.shape = Shape::month};

  Reader reader(text);
  reader.take("'");
  const Number first = reader.number();
  if (first.digits >= 5) return read_digits(first, reader);
  if (first.digits == 4 && reader.done()) return {.shape = Shape::year};
  if (first.digits == 4 || short_number(first)) return read_marked(first, reader);
  return {};
}

}  // namespace jinguo
