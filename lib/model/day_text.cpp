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

/// Any beginning of three letters or more means the month or the day of the week.
constexpr std::string_view english_months[] = {"january",   "february", "march",    "april",
                                               "may",       "june",     "july",     "august",
                                               "september", "october",  "november", "december"};
constexpr std::string_view english_weekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                                 "friday", "saturday", "sunday"};
constexpr std::string_view english_ordinals[] = {"st", "nd", "rd", "th"};
constexpr std::string_view english_marks[] = {"-", "/", ",", "."};

/// Sunday is 0; 天 and 7 are Sunday as well.
struct WeekdayName {
  std::string_view name;
  int number;
};
constexpr WeekdayName weekday_names[] = {
    {"日", 0}, {"天", 0}, {"7", 0}, {"1", 1}, {"2", 2}, {"3", 3}, {"4", 4}, {"5", 5}, {"6", 6},
};

/// What 3 o'clock and 12 o'clock are in a part of the day; 0: as written.
struct PartOfDay {
  std::string_view name;
  int after = 0;   ///< added to 1 to 11
  int twelve = 0;  ///< added to 12
};
constexpr PartOfDay parts_of_day[] = {
    {"上午"}, {"下午", 12},   {"凌晨", 0, -12}, {"早上"},         {"早晨"},
    {"清晨"}, {"中午"},       {"傍晚", 12},     {"晚上", 12, 12}, {"夜间"},
    {"全天"}, {"am", 0, -12}, {"pm", 12},       {"AM", 0, -12},   {"PM", 12},
};

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

  /// Takes the ASCII letters that come next, in lower case.
  std::string letters() {
    skip_spaces();
    std::string word;
    for (; !rest_.empty(); rest_.remove_prefix(1)) {
      const char c = static_cast<char>(rest_.front() | 0x20);
      if (c < 'a' || c > 'z') break;
      word += c;
    }
    return word;
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

const PartOfDay* take_part_of_day(Reader& reader) {
  const auto* const part = std::ranges::find_if(
      parts_of_day, [&reader](const PartOfDay& row) { return reader.take(row.name); });
  return part == std::end(parts_of_day) ? nullptr : part;
}

/// Takes 9:30, 09:30:00.000, 9时30分, 9点半, with Z or +08:00 behind it.
bool take_clock(Reader& reader, ClockText& clock) {
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
    if (ahead.take("半")) {
      minute.value = 30;
    } else if (!ahead.take("整")) {
      minute = ahead.number();
      if (minute.digits > 0) ahead.take("分");
    }
  } else {
    return false;
  }
  const bool midnight = hour.value == 24 && minute.value == 0 && second.value == 0;
  clock = {.hour = hour.value,
           .minute = minute.value,
           .real = (hour.value < 24 || midnight) && minute.value < 60 && second.value < 60};
  reader = ahead;
  return true;
}

/// Takes a time of day with the part of the day before or behind it, or the part alone.
bool take_time(Reader& reader, std::optional<ClockText>& clock) {
  const PartOfDay* part = take_part_of_day(reader);
  ClockText read;
  if (!take_clock(reader, read)) return part != nullptr;
  if (part == nullptr) part = take_part_of_day(reader);
  if (part != nullptr && read.hour > 0 && read.hour <= 12)
    read.hour += read.hour < 12 ? part->after : part->twelve;
  clock = read;
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
  if (!take_time(reader, read.clock)) reader.take(".");
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

/// Tells whether the year stands last, or may: 3/8/2024, 03/08/24. With dots and two digits each,
/// and where the first can be no month, offices mean the year first: 03.08.24, 24/3/8.
bool ends_in_year(Number first, Number second, Number third, char mark) {
  if (!short_number(first) || !short_number(second)) return false;
  if (third.digits == 4) return true;
  if (third.digits != 2) return false;
  return first.digits == 1 || (mark != '.' && first.value <= 12);
}

/// One order puts the month first, another the day. Which of them is meant shows only where a
/// number is above 12 or both are the same.
DayText read_year_last(Number first, Number second, Number year, Reader reader) {
  const bool month_first = first.value <= 12;
  DayText read = with_tail(reader, {.shape = Shape::day,
                                    .year = year.value,
                                    .year_digits = year.digits,
                                    .month = month_first ? first.value : second.value,
                                    .day = month_first ? second.value : first.value,
                                    .foreign = true});
  const bool either = month_first && second.value <= 12;
  const bool year_may_be_first =
      first.digits == 2 && year.digits == 2 && second.value <= 12 && year.value <= 31;
  const bool unclear = (either && first.value != second.value) || year_may_be_first;
  if (unclear && read.shape == Shape::day) read.shape = Shape::order;
  return read;
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
  if (mark != '\0' && ends_in_year(first, second, third, mark))
    return read_year_last(first, second, third, ahead);
  if (!short_number(third)) return {.shape = month_named ? Shape::range : Shape::unreadable};

  if (ahead.take("月")) return {.shape = Shape::range};  // 2024年3-5月
  ahead.take("日");
  return with_tail(ahead, {.shape = Shape::day,
                           .year = first.value,
                           .year_digits = first.digits,
                           .month = second.value,
                           .day = third.value});
}

/// Returns the place of the word in the table, counted from 1; 0 when it is none of them.
int place_of(std::string_view word, const auto& table) {
  if (word.size() < 3) return 0;
  const auto* row =
      std::ranges::find_if(table, [word](std::string_view name) { return name.starts_with(word); });
  return row == std::end(table) ? 0 : static_cast<int>(row - std::begin(table)) + 1;
}

/// The pieces of a date with an English month, in whatever order they stand.
struct EnglishPieces {
  std::array<Number, 2> numbers{};
  std::size_t count = 0;   ///< of numbers
  std::size_t before = 0;  ///< numbers before the month
  int month = 0;
  bool begun = false;
};

EnglishPieces take_english(Reader& reader) {
  EnglishPieces pieces;
  while (pieces.month == 0 || pieces.count < pieces.numbers.size()) {
    Reader ahead = reader;
    if (pieces.begun) ahead.take_any(english_marks);
    if (const Number number = ahead.number(); number.digits > 0) {
      if (pieces.count == pieces.numbers.size()) return {};
      pieces.numbers[pieces.count++] = number;
      ahead.take_any(english_ordinals);
    } else {
      const std::string word = ahead.letters();
      const int month = place_of(word, english_months);
      if (month != 0 && pieces.month == 0) {
        pieces.month = month;
        pieces.before = pieces.count;
        ahead.take(".");
      } else if (place_of(word, english_weekdays) == 0) {
        break;
      }
    }
    pieces.begun = true;
    reader = ahead;
  }
  return pieces;
}

/// Reads a date with its month in English: 8-Mar-24, March 8, 2024, and the Mar-24 that a
/// spreadsheet makes of 2024年3月, or the 24-Mar that it makes of 3-24.
DayText read_english(Reader reader) {
  const EnglishPieces pieces = take_english(reader);
  if (pieces.month == 0 || pieces.count == 0) return {};
  const Number first = pieces.numbers[0];
  if (pieces.count == 1) {
    const bool year = first.digits == 4 || (first.digits == 2 && pieces.before == 0);
    DayText read = part(reader, year ? Shape::month : Shape::no_year);
    read.foreign = true;
    return read;
  }
  const bool year_first = first.digits == 4;
  const Number year = year_first ? first : pieces.numbers[1];
  const Number day = year_first ? pieces.numbers[1] : first;
  const bool sound = short_number(day) && (year.digits == 4 || year.digits == 2) &&
                     pieces.before < (year_first ? 2U : pieces.numbers.size());
  if (!sound) return {};
  return with_tail(reader, {.shape = Shape::day,
                            .year = year.value,
                            .year_digits = year.digits,
                            .month = pieces.month,
                            .day = day.value,
                            .foreign = true});
}

}  // namespace

DayText read_day_text(std::string_view text) {
  if (std::ranges::none_of(text, is_digit)) return {.shape = Shape::word};

  Reader reader(text);
  reader.take("'");
  if (const DayText read = read_english(reader); read.shape != Shape::unreadable) return read;
  const Number first = reader.number();
  if (first.digits >= 5) return read_digits(first, reader);
  if (first.digits == 4 && reader.done()) return {.shape = Shape::year};
  if (first.digits == 4 || short_number(first)) return read_marked(first, reader);
  return {};
}

std::optional<ClockText> read_clock_text(std::string_view text) {
  Reader reader(text);
  std::optional<ClockText> clock;
  reader.take("'");
  if (!take_time(reader, clock) || !reader.done()) return std::nullopt;
  return clock;
}

}  // namespace jinguo
