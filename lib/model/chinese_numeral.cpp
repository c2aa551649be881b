// Reading of Chinese numerals: one table of characters, one pass over a run of them.
#include "model/chinese_numeral.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <vector>

namespace jinguo {
namespace {

struct Digit {
  int value;
  std::u32string_view spellings;
};

constexpr Digit digits[] = {
    {0, U"〇零○"}, {1, U"一壹弌"}, {2, U"二贰貳两兩"}, {3, U"三叁參叄"}, {4, U"四肆"},
    {5, U"五伍"},  {6, U"六陆陸"}, {7, U"七柒"},       {8, U"八捌"},     {9, U"九玖"},
};

struct Unit {
  std::int64_t value;
  std::u32string_view spellings;
};

constexpr std::int64_t ten = 10;
constexpr std::int64_t ten_thousand = 10'000;
constexpr std::int64_t hundred_million = 100'000'000;

constexpr Unit units[] = {
    {ten, U"十拾"},
    {100, U"百佰"},
    {1'000, U"千仟"},
    {ten_thousand, U"万萬"},
    {hundred_million, U"亿億"},
};

/// Nothing an office counts comes near; it keeps every product inside 64 bits.
constexpr std::int64_t most = 1'000'000'000'000'000;

using Reading = ChineseNumeral::Reading;

ChineseNumeral digit_by_digit(const std::vector<int>& run) {
  // 七八 and 三五 mean "about so many"; 二〇 and 二〇二四 are written digit by digit.
  const bool neighbours =
      run.size() == 2 && run[0] > 0 && (run[1] - run[0] == 1 || run[1] - run[0] == 2);
  if (neighbours) return {.reading = Reading::vague};
  std::int64_t value = 0;
  for (const int digit : run) {
    if (value > most / 10) return {.reading = Reading::too_large};
    value = value * 10 + digit;
  }
  return {.reading = Reading::number, .value = value};
}

/// Adds up a numeral with units. `section` holds what stands below 万, `total` the rest.
class Sum {
 public:
  void take_digit(int digit) {
    if (pending_ >= 0 && !(pending_ == 0 && digit > 0))
      return fail(digit == 0 ? Reading::malformed : Reading::vague);
    if (digit == 0) after_zero_ = true;
    pending_ = digit;
  }

  void take_unit(std::int64_t unit) {
    if (unit < ten_thousand)
      take_small(unit);
    else
      take_large(unit);
    pending_ = -1;
    last_unit_ = unit;
    after_zero_ = false;
  }

  [[nodiscard]] ChineseNumeral result() {
    if (reading_ != Reading::number) return {.reading = reading_};
    if (pending_ == 0) return {.reading = Reading::malformed};
    if (pending_ > 0) {
      const bool short_form = last_unit_ > ten && !after_zero_;  // 三百五 is 350, 三百零五 is 305
      section_ += short_form ? pending_ * (last_unit_ / 10) : pending_;
    }
    return {.reading = Reading::number, .value = total_ + section_};
  }

 private:
  void fail(Reading reading) {
    if (reading_ == Reading::number) reading_ = reading;
  }

  void take_small(std::int64_t unit) {
    const bool bare = pending_ <= 0;
    if (bare && unit != ten) return fail(Reading::vague);
    if (smallest_ <= unit) return fail(Reading::malformed);
    smallest_ = unit;
    section_ += (bare ? 1 : pending_) * unit;
  }

  void take_large(std::int64_t unit) {
    if (pending_ == 0) return fail(Reading::malformed);
    if (pending_ > 0) section_ += pending_;
    if (section_ == 0 && total_ == 0) return fail(Reading::vague);
    // 万亿: the second unit multiplies all that came before it, as 亿 always does.
    const bool all = unit == hundred_million;
    if (all ? seen_hundred_million_ : (section_ == 0 || seen_ten_thousand_))
      return fail(Reading::malformed);
    const std::int64_t count = all ? total_ + section_ : section_;
    if (count > most / unit) return fail(Reading::too_large);
    total_ = all ? count * unit : total_ + count * unit;
    seen_hundred_million_ = seen_hundred_million_ || all;
    seen_ten_thousand_ = !all;
    section_ = 0;
    smallest_ = ten_thousand;
  }

  Reading reading_ = Reading::number;
  std::int64_t total_ = 0;
  std::int64_t section_ = 0;
  std::int64_t smallest_ = ten_thousand;
  std::int64_t last_unit_ = 0;
  int pending_ = -1;
  bool after_zero_ = false;
  bool seen_hundred_million_ = false;
  bool seen_ten_thousand_ = false;
};

}  // namespace

int chinese_digit(char32_t point) {
  for (const Digit& digit : digits)
    if (digit.spellings.find(point) != std::u32string_view::npos) return digit.value;
  return -1;
}

std::int64_t chinese_unit(char32_t point) {
  for (const Unit& unit : units)
    if (unit.spellings.find(point) != std::u32string_view::npos) return unit.value;
  return 0;
}

std::optional<ChineseNumeral> read_chinese_numeral(std::string_view text) {
  std::vector<int> run;
  Sum sum;
  bool with_units = false;
  std::size_t size = 0;
  for (std::size_t at = 0; at < text.size(); size = at) {
    const char32_t point = next_code_point(text, at);
    const int digit = chinese_digit(point);
    const std::int64_t unit = digit < 0 ? chinese_unit(point) : 0;
    if (digit < 0 && unit == 0) break;
    if (digit >= 0) {
      run.push_back(digit);
      sum.take_digit(digit);
    } else {
      with_units = true;
      sum.take_unit(unit);
    }
  }
  if (size == 0) return std::nullopt;

  ChineseNumeral numeral = with_units ? sum.result() : digit_by_digit(run);
  numeral.size = size;
  return numeral;
}

std::string with_ascii_date_digits(std::string_view text) {
  const auto tens = [](char32_t point) {
    return point == U'十' || point == U'拾' ? 1 : point == U'廿' ? 2 : point == U'卅' ? 3 : 0;
  };

  std::string out;
  out.reserve(text.size());
  bool after_digit = false;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      out += text[at++];
      after_digit = false;
      continue;
    }
    const std::size_t start = at;
    const char32_t point = next_code_point(text, at);
    const int digit = point == U'两' ? -1 : chinese_digit(point);
    if (digit >= 0) {
      out += static_cast<char>('0' + digit);
      after_digit = true;
      continue;
    }
    if (const int ten_of = tens(point); ten_of > 0) {
      if (!after_digit) out += static_cast<char>('0' + ten_of);
      std::size_t ahead = at;
      const bool ones = at < text.size() && chinese_digit(next_code_point(text, ahead)) > 0;
      if (!ones) out += '0';
      after_digit = true;
      continue;
    }
    out += text.substr(start, at - start);
    after_digit = false;
  }
  return out;
}

}  // namespace jinguo
