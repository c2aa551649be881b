// Targets: days and amounts as people write them.
#include "fuzz/all.hpp"
#include "fuzz/judged.hpp"
#include "fuzz/target.hpp"
#include "model/chinese_numeral.hpp"
#include "model/day_text.hpp"
#include "model/draft.hpp"
#include "model/number_text.hpp"
#include "model/number_words.hpp"
#include "model/spoken_date.hpp"
#include "model/spoken_number.hpp"

#include <jinguo/date.hpp>

#include <charconv>
#include <string>

namespace jinguo::fuzz {
namespace {

bool is_day(std::string_view text) { return parse_date(text).has_value(); }

constexpr Field amount_field = field_of(Type::money);

std::int64_t whole(std::string_view text) {
  std::int64_t value = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  require(end.ec == std::errc() && end.ptr == text.data() + text.size(), "it fits 64 bits");
  return value;
}

std::string yuan(std::string_view fen) { return plain_text(amount_field, whole(fen)); }

bool is_whole(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const bool zero_first = text.size() > 1 && text.front() == '0';
  return !text.empty() && text.size() <= 20 && all_digits(text) && !zero_first;
}

bool is_decimal(std::string_view text) {
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return is_whole(text);
  const std::string_view places = text.substr(point + 1);
  return is_whole(text.substr(0, point)) && !places.empty() && all_digits(places) &&
         places.back() != '0';
}

/// The fields that amounts are tried on: no bounds, not negative, some bounds.
constexpr Range ranges[] = {{}, {.low = 0}, {.low = -500, .high = 10'000}};

struct Amounts {
  Judged count;
  Judged money;
  Judged decimal;
};

Amounts judge_amounts(const std::string& text, Range range) {
  const Field count = field_of(Type::integer, range);
  const Field money = field_of(Type::money, range);
  const Field decimal = field_of(Type::decimal, range);
  return {
      .count = judge({.field = count, .check = check_count, .canonical = is_whole}, text),
      .money = judge({.field = money, .check = check_money, .canonical = is_whole, .written = yuan},
                     text),
      .decimal = judge({.field = decimal, .check = check_decimal, .canonical = is_decimal}, text),
  };
}

bool lies_inside(const Judged& judged, Range range) {
  if (!judged.taken()) return true;
  const std::int64_t value = whole(judged.text);
  return value >= range.low && value <= range.high;
}

}  // namespace

void date(std::string_view bytes) {
  const Field field = field_of(Type::date);
  const Trial event{.field = field,
                    .check = [](Cell& cell) { check_date(cell, DateUse::event, true); },
                    .canonical = is_day};
  const Trial birth{.field = field,
                    .check = [](Cell& cell) { check_date(cell, DateUse::birth, false); },
                    .canonical = is_day};
  const std::string text = after_raw(event, bytes);
  const Judged any_day = judge(event, text);
  const Judged birth_day = judge(birth, text);
  if (birth_day.taken()) {
    require(any_day.text == birth_day.text, "a birth date is the same day for an event");
    require(*parse_date(birth_day.text) <= today, "nobody is born after today");
  }
  static_cast<void>(read_day_text(text));
  require(is_utf8(with_ascii_date_digits(text)), "digits leave the text UTF-8");
  if (const auto exact = parse_date(text)) require(to_text(*exact) == text, "one way of writing");
  if (const auto month = parse_month(text)) require(to_text(*month) == text, "one way of writing");
}

void amount(std::string_view bytes) {
  const Trial raw{.field = amount_field, .check = check_money, .canonical = is_whole};
  const std::string text = after_raw(raw, bytes);
  for (const Range range : ranges) {
    const Amounts amounts = judge_amounts(text, range);
    require(lies_inside(amounts.count, range), "a count lies inside the bounds");
    require(lies_inside(amounts.money, range), "an amount lies inside the bounds");
    if (amounts.count.taken() && amounts.decimal.taken())
      require(amounts.count.text == amounts.decimal.text, "a count is the same decimal number");
    if (amounts.count.taken() && amounts.money.taken())
      require(yuan(amounts.money.text) == amounts.count.text, "a count is as many yuan");
  }
  if (const auto numeral = read_chinese_numeral(text)) {
    require(numeral->size > 0 && numeral->size <= text.size(), "a numeral takes some of the text");
    require(is_utf8(std::string_view(text).substr(numeral->size)), "a numeral ends at a character");
    require(numeral->value >= 0, "a numeral is not negative");
  }
  static_cast<void>(is_blank_mark(bytes));
}

}  // namespace jinguo::fuzz
