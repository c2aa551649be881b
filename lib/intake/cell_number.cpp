// Digits are moved, never computed: what a cell shows as 12.5% is 0.125 with its point moved.
#include "intake/cell_number.hpp"

#include <jinguo/date.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

namespace jinguo {
namespace {

using namespace std::chrono_literals;

/// Numbers of so many digits are copied unread: identity numbers among them.
constexpr std::size_t most_copied_digits = 20;

constexpr std::int64_t seconds_a_day = 86400;
constexpr double last_serial = 2958466;  ///< 10000-01-01 in the 1900 system
constexpr Date before_1900_march = 1899y / std::chrono::December / 31;
constexpr Date since_1900_march = 1899y / std::chrono::December / 30;
constexpr Date day_zero_1904 = 1904y / std::chrono::January / 1;
constexpr std::int64_t day_that_never_was = 60;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const std::size_t begin = std::min(text.find_first_not_of(space), text.size());
  return text.substr(begin, text.find_last_not_of(space) + 1 - begin);
}

bool is_plain_whole(std::string_view text) {
  const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
  if (digits.empty() || digits.size() > most_copied_digits) return false;
  if (digits[0] == '0' && text.size() > 1) return false;
  return digits.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<double> read_double(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) {
    return std::nullopt;
  }
  return number;
}

/// Returns a row of digits, the first no zero, with `whole` of them before the point.
std::string with_point(std::string digits, int whole) {
  if (whole <= 0) return "0." + std::string(static_cast<std::size_t>(-whole), '0') + digits;
  const auto length = static_cast<std::size_t>(whole);
  if (length >= digits.size()) return digits.append(length - digits.size(), '0');
  return digits.insert(length, 1, '.');
}

/// Appends the shortest decimal of a number times 10^shift, without an exponent.
void append_decimal(std::string& text, double number, int shift) {
  if (number == 0) {
    text += '0';
    return;
  }
  char written[32];  // 1.2345e-06
  const char* const end =
      std::to_chars(written, std::end(written), std::abs(number), std::chars_format::scientific)
          .ptr;
  const char* const begin = written;
  const char* const e = std::find(begin, end, 'e');
  std::string digits(begin, e);
  if (digits.size() > 1) digits.erase(1, 1);
  int exponent = 0;
  std::from_chars(e[1] == '+' ? e + 2 : e + 1, end, exponent);
  if (number < 0) text += '-';
  text += with_point(std::move(digits), exponent + shift + 1);
}

void append_two_digits(std::string& text, std::int64_t number) {
  text += static_cast<char>('0' + number / 10 % 10);
  text += static_cast<char>('0' + number % 10);
}

/// Appends hours and minutes, and seconds where there are any.
void append_time(std::string& text, std::int64_t seconds) {
  const std::int64_t hours = seconds / 3600;
  if (hours > 99) text += std::to_string(hours / 100);
  append_two_digits(text, hours);
  text += ':';
  append_two_digits(text, seconds / 60 % 60);
  if (seconds % 60 == 0) return;
  text += ':';
  append_two_digits(text, seconds % 60);
}

std::optional<Date> day_of(std::int64_t serial, DateSystem system) {
  const auto days = static_cast<int>(serial);
  if (system == DateSystem::from_1904) return add_days(day_zero_1904, days);
  if (serial < 1 || serial == day_that_never_was) return std::nullopt;
  return add_days(serial < day_that_never_was ? before_1900_march : since_1900_march, days);
}

/// Appends a moment as far as the format shows it; false when the number is none.
bool append_serial(std::string& text, double number, Shown shown, DateSystem system) {
  if (number < 0 || number >= last_serial) return false;
  const auto seconds = static_cast<std::int64_t>(std::llround(number * seconds_a_day));
  const std::int64_t serial = seconds / seconds_a_day;
  const std::int64_t time = seconds % seconds_a_day;
  if (shown == Shown::duration || (serial == 0 && shown == Shown::time)) {
    append_time(text, seconds);
    return true;
  }
  const std::optional<Date> day = day_of(serial, system);
  if (!day || !day->ok() || day->year() > 9999y) return false;
  const std::string iso = to_text(*day);
  constexpr std::size_t year_length = 4;
  constexpr std::size_t month_length = 7;
  if (shown == Shown::year) {
    text += iso.substr(0, year_length);
  } else if (shown == Shown::month) {
    text += iso.substr(0, month_length);
  } else {
    text += iso;
    if (time != 0) {
      text += ' ';
      append_time(text, time);
    }
  }
  return true;
}

bool shows_moment(Shown shown) {
  switch (shown) {
    using enum Shown;
    case number:
    case percent:
    case zeros:
      return false;
    case day:
    case month:
    case year:
    case time:
    case duration:
      return true;
  }
  return false;
}

/// Puts zeros before the digits from `begin` on, up to a width.
void pad(std::string& text, std::size_t begin, std::size_t width) {
  const std::size_t length = text.size() - begin;
  const bool whole = text.find_first_not_of("0123456789", begin) == std::string::npos;
  if (whole && length < width) text.insert(begin, width - length, '0');
}

}  // namespace

CellOrigin append_number(std::string& text, std::string_view written, NumberFormat format,
                         DateSystem system) {
  written = trimmed(written);
  const std::size_t begin = text.size();
  const bool copied = is_plain_whole(written);
  if (copied && format.shown == Shown::number) {
    text += written;
    return CellOrigin::number;
  }
  const std::optional<double> number = read_double(written);
  if (!number) {
    text += written;
    return CellOrigin::typed;
  }
  if (shows_moment(format.shown) && append_serial(text, *number, format.shown, system)) {
    return CellOrigin::date;
  }
  const bool percent = format.shown == Shown::percent;
  if (copied && !percent) {
    text += written;
  } else {
    append_decimal(text, *number, percent ? 2 : 0);
  }
  if (percent) text += '%';
  if (format.shown == Shown::zeros) pad(text, begin, format.zeros);
  return CellOrigin::number;
}

CellOrigin append_moment(std::string& text, std::string_view written) {
  written = trimmed(written);
  constexpr std::size_t day_length = 10;
  constexpr std::size_t minutes_length = 5;
  const std::string_view day = written.substr(0, std::min(written.find('T'), day_length));
  std::string_view time = written.substr(day.size());
  if (!day.empty() && !parse_date(day)) {
    text += written;
    return CellOrigin::typed;
  }
  if (time.starts_with('T')) time.remove_prefix(1);
  time = time.substr(0, time.find_first_not_of("0123456789:"));
  if (time.ends_with(":00") && time.size() > minutes_length) time.remove_suffix(3);
  text += day;
  if (time.empty() || (time == "00:00" && !day.empty())) return CellOrigin::date;
  if (!day.empty()) text += ' ';
  text += time;
  return CellOrigin::date;
}

}  // namespace jinguo
