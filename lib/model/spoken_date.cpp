// Judging of dates. The commonest forms are taken at once; everything else is folded to one
// spelling and then read from left to right.
#include "model/spoken_date.hpp"

#include "base/text.hpp"
#include "model/chinese_numeral.hpp"
#include "model/day_text.hpp"
#include "model/number_text.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace jinguo {
namespace {

using namespace std::chrono_literals;

constexpr int first_year = 1900;
constexpr int last_year = 2199;

constexpr std::string_view open_ends[] = {"长期", "长期有效", "永久",       "永久有效",
                                          "至今", "现在",     "无固定期限", "无期限"};

/// Days of the farmers' calendar are not converted: the year decides, and it is seldom written.
constexpr std::string_view lunar_words[] = {"农历", "阴历", "旧历", "正月", "腊月", "冬月", "初"};

/// The last day that Excel's day numbers 20000 to 80000 reach is in 2119.
constexpr int first_serial = 20000;
constexpr int last_serial = 80000;
constexpr Date serial_origin = 1899y / std::chrono::December / 30;

/// Words of a message in both languages.
struct Words {
  std::string_view en;
  std::string_view zh;
};

constexpr Words weekdays[] = {
    {"Sunday", "星期日"},   {"Monday", "星期一"}, {"Tuesday", "星期二"},  {"Wednesday", "星期三"},
    {"Thursday", "星期四"}, {"Friday", "星期五"}, {"Saturday", "星期六"},
};

constexpr Words no_such_day{"the calendar has no such day", "日历上没有这一天"};
constexpr Words not_born_yet{"a birth date after today", "出生日期晚于今天"};
constexpr Words not_readable{"not a way of writing a date", "认不出这种写法"};
constexpr Words only_month{"year and month without a day", "只有年月，没有日"};
constexpr Words made_month{"only year and month: a spreadsheet shows 2024年3月 like this",
                           "只有年月：表格软件会把“2024年3月”改成这个样子"};
constexpr Words only_year{"a year without month and day", "只有年份，没有月和日"};
constexpr Words takes_one_day{"this column takes one day, not a span or several days",
                              "这一列只填一天，不填起止或几个日期"};

struct Spelling {
  std::string_view from;
  std::string_view to;
};

/// Marks that stand for one another in dates; full-width ASCII has been folded before.
constexpr Spelling spellings[] = {
    {"。", "."},     {"｡", "."},  {"·", "."},  {"、", ","},  {"—", "-"},   {"–", "-"},
    {"―", "-"},      {"‐", "-"},  {"‑", "-"},  {"−", "-"},   {"〜", "~"},  {"～", "~"},
    {"∼", "~"},      {"至", "~"}, {"到", "~"}, {"號", "日"}, {"号", "日"}, {"礼拜", "星期"},
    {"元月", "1月"}, {"【", "("}, {"】", ")"}, {"〔", "("},  {"〕", ")"},
};

std::string folded(std::string_view text) {
  const std::string wide = unwrapped(text);
  std::string out;
  out.reserve(wide.size());
  for (std::size_t at = 0; at < wide.size();) {
    if (static_cast<unsigned char>(wide[at]) < 0x80) {
      out += wide[at++];
      continue;
    }
    const std::string_view rest = std::string_view(wide).substr(at);
    const auto* spelling = std::ranges::find_if(
        spellings, [rest](const Spelling& row) { return rest.starts_with(row.from); });
    if (spelling == std::end(spellings)) {
      out += wide[at++];
    } else {
      out += spelling->to;
      at += spelling->from.size();
    }
  }
  return with_ascii_date_digits(out);
}

bool is_real(Date date) {
  const int year = static_cast<int>(date.year());
  return date.ok() && year >= first_year && year <= last_year;
}

Date calendar_day(int year, int month, int of_month) {
  return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
         std::chrono::day(static_cast<unsigned>(of_month));
}

/// Two digits mean the year that is nearest to today and not more than twenty years ahead.
int with_century(int year, Date today) {
  const int recent = 2000 + year;
  return recent > static_cast<int>(today.year()) + 20 ? recent - 100 : recent;
}

Facts said(std::string_view fact, const Words& words) {
  return {{std::string(fact), std::string(words.en)},
          {std::string(fact) + ".zh", std::string(words.zh)}};
}

void refuse(Cell& cell, Code code, const Words& detail) { cell.find(code, said("detail", detail)); }

bool is_canonical(std::string_view text) {
  return text.size() == 10 && text[4] == '-' && text[7] == '-' && all_digits(text.substr(0, 4)) &&
         all_digits(text.substr(5, 2)) && all_digits(text.substr(8));
}

void take(Cell& cell, Date date, DateUse use) {
  if (!is_real(date)) return refuse(cell, Code::E_DATE_INVALID, no_such_day);
  if (use == DateUse::birth && date > cell.today())
    return refuse(cell, Code::E_DATE_INVALID, not_born_yet);
  if (!is_canonical(cell.text)) cell.text = to_text(date);
}

void judge_weekday(Cell& cell, Date date, int written) {
  const auto right = std::chrono::weekday(std::chrono::sys_days(date)).c_encoding();
  if (static_cast<unsigned>(written) == right) return;
  cell.find(Code::W_DATE_WEEKDAY, said("expected", weekdays[right]));
}

void judge_day(Cell& cell, const DayText& read, DateUse use) {
  int year = read.year;
  if (read.year_digits == 2) {
    if (use == DateUse::birth) return cell.find(Code::E_DATE_YY);
    year = with_century(year, cell.today());
  }
  const Date date = calendar_day(year, read.month, read.day);
  if (is_real(date) && read.clock && !read.clock->real) return cell.find(Code::E_TIME_INVALID);

  take(cell, date, use);
  if (cell.refused()) return;
  Facts taken = {{"date", cell.text}};
  if (cell.field().sensitive()) taken.clear();
  if (read.foreign)
    cell.find(Code::W_DATE_ENGLISH, std::move(taken));
  else if (read.year_digits == 2)
    cell.find(Code::W_DATE_YY, std::move(taken));
  if (read.weekday >= 0) judge_weekday(cell, date, read.weekday);
}

bool contains_any(std::string_view text, const auto& words) {
  return std::ranges::any_of(
      words, [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

void judge_spoken(Cell& cell, DateUse use, bool open_end) {
  const std::string_view spoken = trim(cell.text);
  if (std::ranges::find(open_ends, spoken) != std::end(open_ends)) {
    if (!open_end) return cell.find(Code::E_DATE_WORD);
    cell.text.clear();
    return;
  }
  if (contains_any(spoken, lunar_words)) return cell.find(Code::E_DATE_WORD);

  const DayText read = read_day_text(folded(cell.text));
  switch (read.shape) {
    using enum DayText::Shape;
    case word:
      return cell.find(Code::E_DATE_WORD);
    case unreadable:
      return refuse(cell, Code::E_DATE_INVALID, not_readable);
    case no_year:
      return cell.find(Code::E_DATE_NO_YEAR, read.foreign ? Facts{{"shown", "8-Mar"}} : Facts{});
    case year:
      return refuse(cell, Code::E_DATE_PART, only_year);
    case month:
      refuse(cell, Code::E_DATE_PART, read.foreign ? made_month : only_month);
      if (const auto stated = stated_month(cell.raw());
          use == DateUse::birth && stated && stated->trimmed)
        cell.find(Code::W_DATE_TRIMMED);
      return;
    case range:
      return refuse(cell, Code::E_DATE_PART, takes_one_day);
    case serial:
      if (read.day < first_serial || read.day > last_serial)
        return refuse(cell, Code::E_DATE_INVALID, not_readable);
      return take(cell, add_days(serial_origin, read.day), use);
    case order:
      return cell.find(Code::E_DATE_ORDER);
    case day:
      return judge_day(cell, read, use);
  }
  throw std::logic_error("unhandled DayText::Shape");
}

/// The marks of the four commonest forms: between year, month and day, and behind the day.
struct Marks {
  std::string_view year;
  std::string_view month;
  std::string_view day;
};
constexpr Marks common_marks[] = {
    {"-", "-", ""},
    {"/", "/", ""},
    {"年", "月", "日"},
    {".", ".", ""},
};

/// Takes one or two digits off the text; -1 when it begins with none.
int take_two_digits(std::string_view& text) {
  int value = -1;
  for (int i = 0; i < 2 && !text.empty() && text[0] >= '0' && text[0] <= '9'; ++i) {
    value = std::max(value, 0) * 10 + (text[0] - '0');
    text.remove_prefix(1);
  }
  return value;
}

/// 晚上12:30 belongs to the next day, which the day of the cell does not say.
bool is_on_the_dial(const ClockText& clock) {
  return clock.real && (clock.hour < 24 || clock.minute == 0);
}

std::string to_text(const ClockText& clock) {
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(clock.hour) + ":" + two(clock.minute);
}

/// Reads 2024-03-08, 2024/3/8, 2024年3月8日, 2024.3.8 and 20240308 on their bytes alone.
std::optional<Date> common_day(std::string_view text) {
  if (text.size() < 8 || !all_digits(text.substr(0, 4))) return std::nullopt;
  const int century = take_two_digits(text);
  const int year = century * 100 + take_two_digits(text);

  if (text.size() == 4 && all_digits(text)) {
    const int month = take_two_digits(text);
    return calendar_day(year, month, take_two_digits(text));
  }
  const auto* marks = std::ranges::find_if(
      common_marks, [text](const Marks& row) { return text.starts_with(row.year); });
  if (marks == std::end(common_marks)) return std::nullopt;
  text.remove_prefix(marks->year.size());
  const int month = take_two_digits(text);
  if (month < 0 || !text.starts_with(marks->month)) return std::nullopt;
  text.remove_prefix(marks->month.size());
  const int day = take_two_digits(text);
  if (day < 0 || text != marks->day) return std::nullopt;
  return calendar_day(year, month, day);
}

bool is_plain_number(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  return all_digits(text.substr(0, point)) &&
         all_digits(text.substr(std::min(point + 1, text.size())));
}

/// Tells whether nothing but a month and perhaps a day of it is named: 3月8日, 3月.
bool is_day_of_month(std::string_view text) {
  const std::size_t month = text.find("月");
  if (month == std::string_view::npos || !all_digits(text.substr(0, month))) return false;
  const std::string_view day = text.substr(month + std::string_view("月").size());
  const std::size_t end = day.find_first_not_of("0123456789");
  return end == std::string_view::npos || day.substr(end) == "日";
}

}  // namespace

void check_date(Cell& cell, DateUse use, bool open_end) {
  if (const std::optional<Date> date = common_day(cell.text)) return take(cell, *date, use);
  judge_spoken(cell, use, open_end);
}

bool StatedMonth::may_hold(Date day) const {
  constexpr unsigned october = 10;
  const auto in = static_cast<unsigned>(day.month());
  return static_cast<int>(day.year()) == year &&
         (in == static_cast<unsigned>(month) || (trimmed && in == october));
}

std::optional<StatedMonth> stated_month(std::string_view text) {
  const std::string plain = folded(text);
  const DayText read = read_day_text(plain);
  if (read.shape != DayText::Shape::month || read.foreign) return std::nullopt;
  std::string_view rest = plain;
  const auto next = [&rest] {
    rest.remove_prefix(std::min(rest.find_first_of("0123456789"), rest.size()));
    const std::string_view digits = rest.substr(0, rest.find_first_not_of("0123456789"));
    rest.remove_prefix(digits.size());
    return digits;
  };
  std::string_view year = next();
  std::string_view month = year.size() == 6 ? year.substr(4) : next();
  if (year.size() != 4 && year.size() != 6) return std::nullopt;
  const int century = take_two_digits(year);
  return StatedMonth{.year = century * 100 + take_two_digits(year),
                     .month = take_two_digits(month),
                     .trimmed = plain.ends_with(".1")};
}

void check_moment(Cell& cell) {
  const std::string plain = folded(cell.text);
  const std::optional<ClockText> clock = read_day_text(plain).clock;
  // 45359.5 is a noon that no format shows; the day alone would lose it.
  if (is_plain_number(plain) && plain.find('.') != std::string::npos)
    return refuse(cell, Code::E_DATE_INVALID, not_readable);
  check_date(cell, DateUse::event, false);
  if (cell.refused() || !clock) return;
  if (!is_on_the_dial(*clock)) return cell.find(Code::E_TIME_INVALID);
  if (clock->hour == 24) {
    cell.text = to_text(add_days(*parse_date(cell.text), 1)) + "T00:00";
  } else {
    cell.text += "T" + to_text(*clock);
  }
}

void check_clock(Cell& cell) {
  const std::optional<ClockText> clock = read_clock_text(folded(cell.text));
  if (!clock || !is_on_the_dial(*clock)) return cell.find(Code::E_TIME_INVALID);
  cell.text = to_text(*clock);
}

bool reads_as_day(std::string_view text) {
  const std::string plain = folded(text);
  if (is_plain_number(plain)) return false;
  const DayText read = read_day_text(plain);
  switch (read.shape) {
    using enum DayText::Shape;
    case day:
      return read.foreign || read.year_digits == 4;
    case order:
      return true;
    case month:
      return read.foreign || plain.find("年") != std::string::npos;
    case no_year:
      return read.foreign || is_day_of_month(plain);
    case unreadable:
    case word:
    case year:
    case range:
    case serial:
      return false;
  }
  throw std::logic_error("unhandled DayText::Shape");
}

}  // namespace jinguo
