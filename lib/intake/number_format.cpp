// Format codes are read as far as they tell days, times and padding apart; nothing is laid out.
#include "intake/number_format.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace jinguo {
namespace {

struct BuiltIn {
  std::int64_t first;
  std::int64_t last;
  Shown shown;
};
constexpr BuiltIn built_ins[] = {
    {9, 10, Shown::percent},                           // 0% 0.00%
    {14, 16, Shown::day},                              // 2024/3/8, 8-Mar-24, 8-Mar
    {17, 17, Shown::month},                            // Mar-24
    {18, 21, Shown::time},                             // 9:30, with seconds or AM and PM
    {22, 22, Shown::day},                              // 2024/3/8 9:30
    {27, 27, Shown::month},                            // 2024年3月
    {28, 31, Shown::day},                              // 3月8日, 3-8-24, 2024年3月8日
    {32, 35, Shown::time},                             // 9时30分
    {36, 36, Shown::month},    {45, 45, Shown::time},  // mm:ss
    {46, 46, Shown::duration},                         // [h]:mm:ss
    {47, 47, Shown::time},     {50, 50, Shown::month}, {51, 51, Shown::day},
    {52, 52, Shown::month},    {53, 54, Shown::day},   {55, 56, Shown::time},
    {57, 57, Shown::month},    {58, 58, Shown::day},
};

constexpr bool ascending() {
  std::int64_t before = -1;
  for (const BuiltIn& row : built_ins) {
    if (row.first <= before || row.last < row.first) return false;
    before = row.last;
  }
  return true;
}
static_assert(ascending(), "an id has one meaning");

/// Returns the place behind the next `mark`, or the end of the code.
std::size_t behind(std::string_view code, char mark, std::size_t from) {
  return std::min(code.find(mark, from), code.size() - 1) + 1;
}

/// Passes over a literal: quoted, escaped, a space as wide as the next sign (_), or the next sign
/// repeated (*). Returns `at` where none begins.
std::size_t behind_literal(std::string_view code, std::size_t at) {
  constexpr std::string_view escapes = "\\_*";
  if (code[at] == '"') return behind(code, '"', at + 1);
  if (escapes.find(code[at]) == std::string_view::npos) return at;
  if (++at < code.size()) static_cast<void>(next_code_point(code, at));
  return at;
}

/// Takes `[h]`, `[mm]`, `[ss]`, which count time beyond a day, as the sign H; colours, conditions
/// and locales say nothing.
void read_bracket(std::string_view inside, std::string& signs) {
  constexpr std::string_view units = "hms";
  if (inside.empty() || units.find(inside[0]) == std::string_view::npos) return;
  if (inside.find_first_not_of(inside[0]) == std::string_view::npos) signs += 'H';
}

/// Words and signs whose letters mean something else than they do alone.
struct Word {
  std::string_view word;
  std::string_view sign;
};
constexpr Word words[] = {
    {"general", ""}, {"am/pm", ""}, {"a/p", ""},
    {"e+", ""},      {"e-", ""},    {"e", "y"},  // the year of an era
    {"aaa", "d"},                                // a weekday
    {"年", "y"},     {"月", "m"},   {"日", "d"},
};

/// Reduces the first section of a code to the letters that show a part of a moment: y, m, d, h, s,
/// H (hours that go on counting) and %.
std::string moment_signs(std::string_view code) {
  constexpr std::string_view signs_kept = "ymdhs%";
  std::string signs;
  for (std::size_t at = 0; at < code.size() && code[at] != ';';) {
    const auto* const word = std::ranges::find_if(
        words, [&](const Word& row) { return code.substr(at).starts_with(row.word); });
    if (const std::size_t end = behind_literal(code, at); end != at) {
      at = end;
    } else if (code[at] == '[') {
      const std::size_t close = std::min(code.find(']', at), code.size());
      read_bracket(code.substr(at + 1, close - at - 1), signs);
      at = close + 1;
    } else if (word != std::end(words)) {
      signs += word->sign;
      at += word->word.size();
    } else {
      if (signs_kept.find(code[at]) != std::string_view::npos) signs += code[at];
      ++at;
    }
  }
  return signs;
}

bool has(std::string_view signs, char sign) { return signs.find(sign) != std::string_view::npos; }

/// Tells whether some m is the month: not minutes, which come behind hours or before seconds.
bool shows_month(std::string_view signs) {
  for (std::size_t at = signs.find('m'); at < signs.size();) {
    const std::size_t end = std::min(signs.find_first_not_of('m', at), signs.size());
    const bool after_hours = at > 0 && (signs[at - 1] == 'h' || signs[at - 1] == 'H');
    const bool before_seconds = end < signs.size() && signs[end] == 's';
    if (!after_hours && !before_seconds) return true;
    at = signs.find('m', end);
  }
  return false;
}

}  // namespace

NumberFormat read_number_format(std::string_view code) {
  constexpr std::size_t most_zeros = 100;
  if (code.size() > 1 && code.size() <= most_zeros &&
      code.find_first_not_of('0') == std::string_view::npos) {
    return {.shown = Shown::zeros, .zeros = static_cast<std::uint8_t>(code.size())};
  }
  const std::string signs = moment_signs(lower(code));
  const bool year = has(signs, 'y');
  const bool month = shows_month(signs);
  if (has(signs, 'd') || (month && !year)) return {Shown::day};
  if (has(signs, 'H')) return {Shown::duration};
  const bool time = has(signs, 'h') || has(signs, 's');
  if (year && time) return {Shown::day};
  if (year) return {month ? Shown::month : Shown::year};
  if (time) return {Shown::time};
  return {has(signs, '%') ? Shown::percent : Shown::number};
}

NumberFormat built_in_format(std::int64_t id) {
  for (const BuiltIn& row : built_ins)
    if (row.first <= id && id <= row.last) return {row.shown};
  return {};
}

}  // namespace jinguo
