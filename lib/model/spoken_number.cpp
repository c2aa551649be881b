// Judging of counts, amounts and decimals. Plain digits are taken at once; the rest goes through
// the grammar of model/number_words.hpp.
#include "model/spoken_number.hpp"

#include "base/text.hpp"
#include "model/number_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>

namespace jinguo {
namespace {

/// Bounds for fields that state none: every product of a unit and a number stays inside 64 bits.
constexpr std::int64_t most = 999'999'999'999'999'999;
constexpr std::size_t most_digits = 18;

constexpr std::string_view blank_marks[] = {"-",  "--",  "---", "—",   "——", "–",  "―",
                                            "－", "/",   "／",  "\\",  "＼", "无", "暂无",
                                            "空", "N/A", "n/a", "N/a", "NA"};

constexpr std::string_view yuan_signs[] = {"￥", "¥", "人民币", "RMB"};
constexpr std::string_view yuan_units[] = {"",     "元",   "圆",   "块",     "块钱",     "元整",
                                           "元正", "圆整", "圆正", "人民币", "元人民币", "RMB"};
constexpr std::string_view share_units[] = {"%", "‰"};

constexpr std::array<std::int64_t, 19> powers = [] {
  std::array<std::int64_t, 19> out{};
  out[0] = 1;
  for (std::size_t i = 1; i < out.size(); ++i) out[i] = out[i - 1] * 10;
  return out;
}();

std::int64_t power(int exponent) { return powers[static_cast<std::size_t>(exponent)]; }

/// The bounds a field states; `low` and `high` are `most` away from zero where it states none.
Range bounds(const Field& field) {
  return {std::max(field.range.low, -most), std::min(field.range.high, most)};
}

bool may_be_negative(const Field& field) {
  return field.range.low < 0 && field.range.low != std::numeric_limits<std::int64_t>::min();
}

std::string fixed(std::int64_t digits, int scale) {
  std::string out = std::to_string(digits < 0 ? -digits : digits);
  const auto places = static_cast<std::size_t>(scale);
  if (places > 0) {
    if (out.size() <= places) out.insert(0, places + 1 - out.size(), '0');
    out.insert(out.size() - places, 1, '.');
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
  }
  return digits < 0 ? "-" + out : out;
}

/// Notes that a number lies outside the field's bounds, naming those that it states.
void refuse_limit(Cell& cell, int scale, bool counts) {
  const Range range = bounds(cell.field());
  Facts facts;
  if (counts && !may_be_negative(cell.field()) && range.low < 0)
    facts.emplace_back("low", "0");
  else if (range.low > -most)
    facts.emplace_back("low", fixed(range.low, scale));
  if (range.high < most || facts.empty()) facts.emplace_back("high", fixed(range.high, scale));
  cell.find(Code::E_NUM_LIMIT, std::move(facts));
}

/// Tells whether digits × 10^-scale lies inside the bounds.
bool inside(const Range& range, std::int64_t digits, int scale) {
  const std::int64_t whole = digits / power(scale);
  const std::int64_t rest = digits % power(scale);
  const bool low = whole > range.low || (whole == range.low && rest >= 0);
  const bool high = whole < range.high || (whole == range.high && rest <= 0);
  return low && high;
}

/// Takes the text when it is nothing but ASCII digits.
std::optional<std::int64_t> plain_digits(std::string_view text) {
  if (text.empty() || text.size() > most_digits) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

void refuse(Cell& cell, Code code, const NumberFault& fault) {
  if (code == Code::E_NUM_LIMIT) return refuse_limit(cell, 0, false);
  Facts facts;
  if (!fault.detail.empty()) {
    facts.emplace_back("detail", std::string(fault.detail));
    facts.emplace_back("detail.zh", std::string(fault.detail_zh));
  }
  cell.find(code, std::move(facts));
}

bool is_share(std::string_view unit) {
  return std::ranges::find(share_units, unit) != std::end(share_units);
}

void take_count(Cell& cell, std::int64_t value) {
  if (!inside(bounds(cell.field()), value, 0)) return refuse_limit(cell, 0, true);
  cell.text = std::to_string(value);
}

void refuse_money(Cell& cell, std::string_view detail, std::string_view detail_zh) {
  refuse(cell, Code::E_MONEY, {Code::E_MONEY, detail, detail_zh});
}

/// The text without a currency sign in front.
std::string_view without_yuan_sign(std::string_view text) {
  text = trim(text);
  for (const std::string_view sign : yuan_signs)
    if (text.starts_with(sign)) return trim(text.substr(sign.size()));
  return text;
}

void take_money(Cell& cell, const SpokenNumber& number) {
  if (number.bound != Bound::exact) return cell.find(Code::E_NUM_APPROX);
  if (number.digits < 0 && !may_be_negative(cell.field())) return cell.find(Code::E_NUM_NEGATIVE);
  if (std::ranges::find(yuan_units, number.unit) == std::end(yuan_units))
    return refuse_money(cell, "the unit is not yuan", "单位不是元");
  if (number.scale > 2) return refuse_money(cell, "more than two decimals", "小数多于两位");

  const std::int64_t factor = power(2 - number.scale);
  if (number.digits > most / factor || number.digits < -most / factor)
    return refuse_limit(cell, 2, true);
  const std::int64_t fen = number.digits * factor;
  if (!inside(bounds(cell.field()), fen, 0)) return refuse_limit(cell, 2, true);
  cell.text = std::to_string(fen);
}

}  // namespace

std::optional<SpokenNumber> read_number(Cell& cell) {
  if (const auto value = plain_digits(cell.text)) return SpokenNumber{.digits = *value, .unit = {}};
  NumberWords words = read_number_words(cell.text);
  if (words.number) return std::move(words.number);
  refuse(cell, words.fault.code, words.fault);
  return std::nullopt;
}

void check_count(Cell& cell) {
  if (const auto value = plain_digits(cell.text)) return take_count(cell, *value);

  const std::optional<SpokenNumber> number = read_number(cell);
  if (!number) return;
  if (is_share(number->unit)) {
    const NumberFault share{Code::E_NUM, "a share, not a count", "这是比例，不是数目"};
    return refuse(cell, Code::E_NUM, share);
  }
  if (number->bound != Bound::exact) return cell.find(Code::E_NUM_APPROX);
  if (number->digits < 0 && !may_be_negative(cell.field())) return cell.find(Code::E_NUM_NEGATIVE);
  if (number->scale > 0) return cell.find(Code::E_NUM_NOT_INTEGER);
  take_count(cell, number->digits);
}

void check_money(Cell& cell) {
  if (const auto value = plain_digits(cell.text))
    return take_money(cell, {.digits = *value, .unit = {}});

  const NumberWords words = read_number_words(without_yuan_sign(cell.text));
  if (words.number) return take_money(cell, *words.number);
  if (words.fault.code == Code::E_NUM_LIMIT) return refuse_limit(cell, 2, true);
  if (words.fault.code == Code::E_NUM_VAGUE) return cell.find(Code::E_NUM_APPROX);
  refuse(cell, Code::E_MONEY, words.fault);
}

void check_decimal(Cell& cell) {
  const std::optional<SpokenNumber> number = read_number(cell);
  if (!number) return;
  if (number->bound != Bound::exact) return cell.find(Code::E_NUM_APPROX);
  if (number->digits < 0 && cell.field().range.low >= 0) return cell.find(Code::E_NUM_NEGATIVE);
  if (!inside(bounds(cell.field()), number->digits, number->scale))
    return refuse_limit(cell, 0, false);
  cell.text = fixed(number->digits, number->scale);
}

bool is_blank_mark(std::string_view text) {
  text = trim(text);
  if (text.size() > 6) return false;
  return std::ranges::find(blank_marks, text) != std::end(blank_marks);
}

}  // namespace jinguo
