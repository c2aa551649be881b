#include "work/value_look.hpp"

#include "base/text.hpp"
#include "model/day_text.hpp"
#include "model/identity.hpp"
#include "model/number_text.hpp"
#include "work/judging.hpp"

#include <jinguo/date.hpp>

#include <algorithm>
#include <stdexcept>

namespace jinguo {
namespace {

struct LookWords {
  ValueLook look;
  std::string_view name;
  std::string_view zh;
  std::string_view en;
};
constexpr LookWords look_words[] = {
    {ValueLook::words, "words", "文字", "words"},
    {ValueLook::number, "number", "数字", "numbers"},
    {ValueLook::day, "day", "日期", "days"},
    {ValueLook::identity_number, "identity_number", "身份证号", "identity numbers"},
    {ValueLook::phone, "phone", "电话", "telephones"},
    {ValueLook::credit_code, "credit_code", "信用代码", "credit codes"},
    {ValueLook::scientific, "scientific", "科学计数法", "cut numbers"},
};
static_assert(std::size(look_words) == value_looks);

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool is_upper_letter(char c) { return c >= 'A' && c <= 'Z'; }

/// `19801122`, of this century or the last.
bool is_plain_day(std::string_view digits) {
  if (digits.size() != 8 || !all_digits(digits)) return false;
  const std::string text = std::string(digits.substr(0, 4)) + "-" +
                           std::string(digits.substr(4, 2)) + "-" + std::string(digits.substr(6));
  return (digits.starts_with("19") || digits.starts_with("20")) && parse_date(text).has_value();
}

bool is_identity_number(std::string_view text) {
  if (text.size() == 15)
    return all_digits(text) && is_plain_day("19" + std::string(text.substr(6, 6)));
  return text.size() == 18 && all_digits(text.substr(0, 17)) &&
         (is_ascii_digit(text[17]) || text[17] == 'X') && text[0] != '0' &&
         is_plain_day(text.substr(6, 8));
}

bool is_credit_code(std::string_view text) {
  return text.size() == 18 && all_digits(text.substr(2, 6)) &&
         std::ranges::all_of(text,
                             [](char c) { return is_ascii_digit(c) || is_upper_letter(c); }) &&
         std::ranges::any_of(text.substr(0, 17), is_upper_letter);
}

/// Without the sign of the country: a mobile number, or a landline with its area.
bool is_phone(std::string_view text, std::string_view digits) {
  if (digits.starts_with("+86")) digits.remove_prefix(3);
  if (!all_digits(digits)) return false;
  if (digits.size() == 11 && digits[0] == '1' && digits[1] >= '3') return true;
  return text.find('-') != std::string_view::npos && digits.starts_with('0') &&
         digits.size() >= 10 && digits.size() <= 12;
}

/// Digits with a sign, thousands and decimals, and what stands beside an amount.
bool is_number(std::string_view text) {
  for (const std::string_view before : {"+", "-", "¥", "￥", "$"})
    if (text.starts_with(before)) text.remove_prefix(before.size());
  for (const std::string_view after : {"%", "元"})
    if (text.ends_with(after)) text.remove_suffix(after.size());
  std::size_t digits = 0;
  std::size_t points = 0;
  for (const char c : text) {
    if (is_ascii_digit(c))
      ++digits;
    else if (c == '.')
      ++points;
    else if (c != ',' || digits == 0)
      return false;
  }
  return digits > 0 && points <= 1;
}

bool is_day(const std::string& text) {
  using Shape = DayText::Shape;
  const Shape shape = read_day_text(text).shape;
  return shape == Shape::day || shape == Shape::month || shape == Shape::order;
}

/// Whether the character may stand between the digits of one number.
bool parts_digits(char c) { return c == ' ' || c == '-'; }

std::string with_plain_digits(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = next_code_point(text, at);
    append_code_point(plain, point >= U'０' && point <= U'９' ? point - U'０' + U'0' : point);
  }
  return plain;
}

/// Masks all but the last four of every run of more than ten digits, grouped ones too.
std::string without_numbers(std::string_view text) {
  constexpr std::size_t longest = 10;
  constexpr std::size_t open = 4;
  std::string shown(text);
  for (std::size_t at = 0; at < shown.size();) {
    std::size_t end = at;
    std::size_t digits = 0;
    for (std::size_t next = at; next < shown.size(); ++next) {
      if (is_ascii_digit(shown[next])) {
        ++digits;
        end = next + 1;
      } else if (digits == 0 || !parts_digits(shown[next]) || parts_digits(shown[next - 1])) {
        break;
      }
    }
    if (digits > longest)
      for (std::size_t i = at, left = digits; left > open; ++i)
        if (is_ascii_digit(shown[i])) {
          shown[i] = '*';
          --left;
        }
    at = std::max(end, at + 1);
  }
  return shown;
}

}  // namespace

std::string_view name(ValueLook look) {
  for (const LookWords& row : look_words)
    if (row.look == look) return row.name;
  throw std::logic_error("unhandled ValueLook");
}

std::string_view title(std::string_view look, Lang lang) {
  for (const LookWords& row : look_words)
    if (row.name == look) return lang == Lang::zh ? row.zh : row.en;
  return look;
}

ValueLook look_of(std::string_view cell) {
  using enum ValueLook;
  constexpr std::size_t longest_told = 40;  // of anything but words
  if (cell.size() > longest_told) return words;
  std::string text = unwrapped(cell);
  if (is_scientific(text)) return scientific;
  std::string compact = without_grouping(text);
  raise_case(compact);
  if (is_identity_number(compact)) return identity_number;
  if (is_phone(text, compact)) return phone;
  if (is_plain_day(compact) && is_plain_day(text)) return day;
  if (is_number(text)) return number;
  if (is_day(text)) return day;
  return is_credit_code(compact) ? credit_code : words;
}

std::string shown_sample(std::string_view text) {
  const std::string plain = with_plain_digits(text);
  const std::string shown = without_numbers(plain);
  // Full-width digits stay as they are where there was nothing to hide.
  return shown_value(nullptr, shown == plain ? text : std::string_view(shown));
}

}  // namespace jinguo
