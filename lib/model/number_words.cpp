// Reading of numbers from left to right:
// [约近超…]* [-] NUMBER [余多来] [万亿] MEASURE [左右以上以下]
#include "model/number_words.hpp"

#include "base/text.hpp"
#include "model/chinese_numeral.hpp"
#include "model/number_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace jinguo {
namespace {

struct BoundWord {
  std::string_view word;
  Bound bound;
};

/// Longer words stand before those that they begin with.
constexpr BoundWord before[] = {
    {"不少于", Bound::at_least}, {"不低于", Bound::at_least}, {"不超过", Bound::at_most},
    {"不多于", Bound::at_most},  {"不足", Bound::at_most},    {"不到", Bound::at_most},
    {"至少", Bound::at_least},   {"至多", Bound::at_most},    {"最多", Bound::at_most},
    {"最少", Bound::at_least},   {"大约", Bound::about},      {"约为", Bound::about},
    {"约", Bound::about},        {"接近", Bound::at_most},    {"将近", Bound::at_most},
    {"近", Bound::at_most},      {"超过", Bound::at_least},   {"超", Bound::at_least},
    {"逾", Bound::at_least},     {"突破", Bound::at_least},   {"≥", Bound::at_least},
    {"≤", Bound::at_most},       {"≈", Bound::about},         {">", Bound::at_least},
    {"<", Bound::at_most},       {"共计", Bound::exact},      {"累计", Bound::exact},
    {"合计", Bound::exact},      {"总计", Bound::exact},      {"达到", Bound::exact},
    {"达", Bound::exact},        {"共", Bound::exact},        {"计", Bound::exact},
};

/// Directly behind the number.
constexpr BoundWord behind[] = {
    {"余", Bound::at_least}, {"馀", Bound::at_least}, {"多", Bound::at_least},
    {"来", Bound::about},    {"+", Bound::at_least},
};

/// At the end, behind the measure word.
constexpr BoundWord at_end[] = {
    {"左右", Bound::about},    {"上下", Bound::about},     {"及以上", Bound::at_least},
    {"以上", Bound::at_least}, {"及以下", Bound::at_most}, {"以下", Bound::at_most},
    {"以内", Bound::at_most},
};

constexpr std::string_view vague_words[] = {"几",   "若干", "数十", "数百", "数千", "数万", "数亿",
                                            "上百", "上千", "上万", "上亿", "不等", "无数"};

constexpr std::string_view dashes[] = {"—", "–", "―", "‐", "‑", "−", "〜", "～", "∼", "至", "到"};

/// Every number, with its decimals, fits 18 digits.
constexpr std::int64_t most = 999'999'999'999'999'999;
constexpr int most_decimals = 18;
constexpr std::size_t longest_measure = 30;  // bytes: ten characters

constexpr NumberFault not_a_number{Code::E_NUM, "no number was found", "没有找到数字"};
constexpr NumberFault several{Code::E_NUM, "more than one number, or a sum",
                              "不止一个数，或是算式"};
constexpr NumberFault odd_numeral{Code::E_NUM, "not a way of writing a number", "数字的写法不对"};
constexpr NumberFault odd_measure{Code::E_NUM, "marks or words beside the number",
                                  "数字旁有别的符号或文字"};
constexpr NumberFault group{Code::E_NUM_GROUP, "misplaced separators", "分隔符的位置不对"};
constexpr NumberFault span{Code::E_NUM_RANGE, "a span, not one number", "是范围，不是一个数"};
constexpr NumberFault vague{Code::E_NUM_VAGUE, "it does not say how many", "没有说清是多少"};
constexpr NumberFault too_large{Code::E_NUM_LIMIT, {}, {}};

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

char32_t first_of(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? U'\0' : next_code_point(text, at);
}

/// Half width, one kind of dash, and no space but a single one between two digits.
std::string folded(std::string_view text) {
  const std::string half = unwrapped(text);
  std::string out;
  bool spaced = false;
  for (std::size_t at = 0; at < half.size();) {
    const std::string_view rest = std::string_view(half).substr(at);
    const std::size_t start = at;
    const char32_t point = next_code_point(half, at);
    if (point == U' ' || point == U'\t' || point == 0xA0 || (point >= 0x2000 && point <= 0x200F)) {
      spaced = true;
      continue;
    }
    const bool dash = !is_ascii(rest.front()) && std::ranges::any_of(dashes, [rest](auto word) {
      return rest.starts_with(word);
    });
    const std::string_view piece = dash ? std::string_view("-") : rest.substr(0, at - start);
    if (spaced && !out.empty() && is_ascii_digit(out.back()) && is_ascii_digit(piece.front()))
      out += ' ';
    out += piece;
    spaced = false;
  }
  return out;
}

/// A number in the making: exact, and aware of growing too large.
class Amount {
 public:
  void append(int digit) {
    if (digits_ > (most - digit) / 10) return fail();
    digits_ = digits_ * 10 + digit;
  }
  void append_decimal(int digit) {
    if (scale_ == most_decimals) return fail();
    append(digit);
    ++scale_;
  }
  void multiply(std::int64_t factor) {
    for (; factor >= 10 && scale_ > 0; factor /= 10) --scale_;
    if (digits_ > most / factor) return fail();
    digits_ *= factor;
  }
  void add_whole(std::int64_t value) {
    if (scale_ != 0 || digits_ > most - value) return fail();
    digits_ += value;
  }
  void set(std::int64_t value) { digits_ = value; }

  [[nodiscard]] bool overflown() const { return overflown_; }
  [[nodiscard]] std::int64_t digits() const { return digits_; }
  [[nodiscard]] int scale() const { return scale_; }
  void trim_zeros() {
    for (; scale_ > 0 && digits_ % 10 == 0; --scale_) digits_ /= 10;
  }

 private:
  void fail() { overflown_ = true; }

  std::int64_t digits_ = 0;
  int scale_ = 0;
  bool overflown_ = false;
};

using Fault = std::optional<NumberFault>;

/// Takes digits with thousands separators (`,` or a space, in groups of three) and decimals.
Fault take_ascii(std::string_view& text, Amount& amount) {
  std::size_t group_size = 0;
  char separator = '\0';
  for (; !text.empty(); text.remove_prefix(1)) {
    const char c = text.front();
    if (is_ascii_digit(c)) {
      amount.append(c - '0');
      ++group_size;
      continue;
    }
    if ((c != ',' && c != ' ') || text.size() < 2 || !is_ascii_digit(text[1])) break;
    const bool first = separator == '\0';
    if (first ? (group_size < 1 || group_size > 3) : (group_size != 3 || c != separator))
      return group;
    separator = c;
    group_size = 0;
  }
  if (separator != '\0' && group_size != 3) return group;

  if (text.size() < 2 || text.front() != '.' || !is_ascii_digit(text[1])) return std::nullopt;
  text.remove_prefix(1);
  for (; !text.empty() && is_ascii_digit(text.front()); text.remove_prefix(1))
    amount.append_decimal(text.front() - '0');
  return std::nullopt;
}

/// Takes 十二点五.
Fault take_chinese(std::string_view& text, Amount& amount) {
  const auto numeral = read_chinese_numeral(text);
  if (!numeral) return not_a_number;
  switch (numeral->reading) {
    using enum ChineseNumeral::Reading;
    case number:
      break;
    case vague:
      return jinguo::vague;
    case malformed:
      return odd_numeral;
    case too_large:
      return jinguo::too_large;
  }
  const bool bare_ten = numeral->value == 10 && chinese_unit(first_of(text)) == 10;
  text.remove_prefix(numeral->size);
  if (bare_ten && std::ranges::any_of(
                      behind, [text](const BoundWord& row) { return text.starts_with(row.word); }))
    return jinguo::vague;  // 十余 may be anything up to nineteen
  amount.set(numeral->value);

  if (!take(text, "点")) return std::nullopt;
  if (chinese_digit(first_of(text)) < 0) return odd_numeral;
  for (int digit = 0; (digit = chinese_digit(first_of(text))) >= 0;) {
    std::size_t size = 0;
    static_cast<void>(next_code_point(text, size));
    text.remove_prefix(size);
    amount.append_decimal(digit);
  }
  return std::nullopt;
}

/// Takes 万, 千万, 亿 … behind a number.
std::int64_t take_units(std::string_view& text) {
  std::int64_t factor = 1;
  while (const std::int64_t unit = chinese_unit(first_of(text))) {
    if (factor > most / unit) break;
    std::size_t size = 0;
    static_cast<void>(next_code_point(text, size));
    text.remove_prefix(size);
    factor *= unit;
  }
  return factor;
}

/// Takes the rest of 1亿2000万 and 3万5: every unit is smaller than the one before it.
Fault take_terms(std::string_view& text, Amount& amount, std::int64_t unit) {
  while (unit > 1 && !text.empty() && is_ascii_digit(text.front())) {
    Amount term;
    if (const Fault fault = take_ascii(text, term)) return fault;
    const std::int64_t digits = term.digits();
    std::int64_t next = take_units(text);
    const bool short_form = next == 1 && digits < 10 && unit > 10;
    if (short_form) next = unit / 10;
    if (next >= unit || digits >= unit / next) return odd_numeral;
    term.multiply(next);
    if (term.scale() != 0 || amount.scale() != 0 || term.overflown()) return odd_numeral;
    amount.add_whole(term.digits());
    unit = short_form ? 1 : next;
  }
  return std::nullopt;
}

void take_bounds(std::string_view& text, Bound& bound) {
  for (bool found = true; found;) {
    found = false;
    for (const BoundWord& row : before) {
      if (!take(text, row.word)) continue;
      if (bound == Bound::exact) bound = row.bound;
      found = true;
    }
  }
}

void take_behind(std::string_view& text, Bound& bound) {
  for (const BoundWord& row : behind) {
    const bool sum = row.word == "+" && text.size() > 1 && is_ascii_digit(text[1]);
    if (sum || !take(text, row.word)) continue;
    if (bound == Bound::exact) bound = row.bound;
    return;
  }
}

void take_end(std::string_view& text, Bound& bound) {
  for (const BoundWord& row : at_end) {
    if (!text.ends_with(row.word)) continue;
    text.remove_suffix(row.word.size());
    if (bound == Bound::exact) bound = row.bound;
    return;
  }
}

bool holds_number(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = next_code_point(text, at);
    if ((point >= U'0' && point <= U'9') || chinese_digit(point) >= 0 || point == U'十')
      return true;
  }
  return false;
}

/// What stands behind the number is a measure word, or the reason to refuse.
Fault judge_measure(std::string_view measure) {
  if (holds_number(measure)) {
    const std::size_t dash = measure.find_first_of("-~");
    return dash != std::string_view::npos && holds_number(measure.substr(dash)) ? span : several;
  }
  if (measure.size() > longest_measure) return odd_measure;
  for (std::size_t at = 0; at < measure.size();) {
    const char32_t point = next_code_point(measure, at);
    const bool letter = (point | 0x20) >= U'a' && (point | 0x20) <= U'z' && point < 0x80;
    const bool sign = point == U'%' || point == U'‰' || point == U'°' || point == U'℃' ||
                      point == U'㎡' || (point == U'/' && at > 1 && at < measure.size());
    if (!letter && !sign && !(point >= 0x3400 && point <= 0x9FFF)) return odd_measure;
  }
  return std::nullopt;
}

/// 三成 and 三成五 are tenths.
void turn_tenths(std::string_view& text, Amount& amount) {
  if (!take(text, "成")) return;
  amount.multiply(10);
  const int digit = chinese_digit(first_of(text));
  if (digit > 0 && amount.scale() == 0) {
    amount.add_whole(digit);
    std::size_t size = 0;
    static_cast<void>(next_code_point(text, size));
    text.remove_prefix(size);
  }
}

bool is_vague(std::string_view text) {
  return std::ranges::any_of(vague_words, [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

Fault read(std::string_view text, SpokenNumber& number) {
  if (!std::ranges::all_of(text, is_ascii)) take_end(text, number.bound);
  if (text.empty() || !is_ascii_digit(text.front())) take_bounds(text, number.bound);
  const bool negative = take(text, "-") || take(text, "负");
  if (!negative) take(text, "+");
  const bool percent = take(text, "百分之");
  if (!std::ranges::all_of(text, is_ascii) && is_vague(text)) return vague;

  Amount amount;
  const bool ascii = !text.empty() && (is_ascii_digit(text.front()) || text.starts_with('.'));
  if (const Fault fault = ascii ? take_ascii(text, amount) : take_chinese(text, amount))
    return fault;
  if (text.starts_with('.')) return odd_numeral;

  take_behind(text, number.bound);
  const std::int64_t unit = take_units(text);
  amount.multiply(unit);
  if (const Fault fault = take_terms(text, amount, unit)) return fault;
  take_behind(text, number.bound);

  const std::string_view whole = text;
  turn_tenths(text, amount);
  if (amount.overflown()) return too_large;
  if (const Fault fault = judge_measure(text)) return fault;

  const bool share = percent || text.size() != whole.size();
  if (share && !text.empty()) return odd_measure;
  amount.trim_zeros();
  number.digits = negative ? -amount.digits() : amount.digits();
  number.scale = amount.scale();
  number.unit = share ? "%" : std::string(text);
  return std::nullopt;
}

}  // namespace

NumberWords read_number_words(std::string_view text) {
  SpokenNumber number;
  if (const Fault fault = read(folded(text), number)) return {.number = {}, .fault = *fault};
  return {.number = std::move(number), .fault = {}};
}

}  // namespace jinguo
