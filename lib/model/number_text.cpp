// Numbers as people type them and spreadsheets carry them.
#include "model/number_text.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace jinguo {
namespace {

constexpr std::string_view apostrophes[] = {"'", "‘", "’", "`"};

struct Span {
  char32_t first;
  char32_t last;
};

constexpr Span grouping[] = {
    {U'\t', U'\r'},    // tab and line ends
    {U' ', U' '},      //
    {U'-', U'-'},      //
    {0x00A0, 0x00A0},  // no-break space
    {0x2000, 0x200F},  // typographic spaces, zero width
    {0x2010, 0x2015},  // hyphens and dashes
    {0x2060, 0x2060},  // word joiner
    {0x2212, 0x2212},  // minus
    {0x3000, 0x3000},  // ideographic space
    {0xFEFF, 0xFEFF},  // byte order mark
};

std::string_view without_apostrophe(std::string_view text) {
  for (const std::string_view mark : apostrophes)
    if (text.starts_with(mark)) return text.substr(mark.size());
  return text;
}

std::string_view without_formula(std::string_view text) {
  if (text.size() < 3 || !text.starts_with("=\"") || !text.ends_with('"')) return text;
  return text.substr(2, text.size() - 3);
}

}  // namespace

std::string unwrapped(std::string_view text) {
  std::string narrow(text);
  fold_width(narrow);
  return std::string(trim(without_formula(trim(without_apostrophe(trim(narrow))))));
}

bool is_scientific(std::string_view text) {
  const std::size_t e = text.find_first_of("Ee");
  if (e == 0 || e == std::string_view::npos) return false;
  const std::string_view mantissa = text.substr(0, e);
  std::string_view exponent = text.substr(e + 1);
  const bool has_point = mantissa.size() > 1 && mantissa[1] == '.';
  const bool has_sign = exponent.starts_with('+');
  // Without point and sign it could be a passport number: 5E1234567.
  if (!has_point && !has_sign) return false;
  if (has_sign) exponent.remove_prefix(1);
  return all_digits(mantissa.substr(0, 1)) && all_digits(mantissa.substr(has_point ? 2 : 1)) &&
         !exponent.empty() && all_digits(exponent);
}

bool is_grouping(char32_t point) {
  return std::any_of(std::begin(grouping), std::end(grouping), [point](const Span& span) {
    return span.first <= point && point <= span.last;
  });
}

std::string without_grouping(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    if (!is_grouping(next_code_point(text, at))) kept.append(text.substr(from, at - from));
  }
  return kept;
}

void raise_case(std::string& text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
}

}  // namespace jinguo
