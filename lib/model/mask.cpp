// Masks work on code points and show something only of text whose shape they know.
#include "model/mask.hpp"

#include "base/text.hpp"
#include "model/number_text.hpp"

#include <jinguo/date.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <stdexcept>

namespace jinguo {
namespace {

constexpr std::size_t shown = 4;           // digits left at the end
constexpr std::size_t number_length = 15;  // the shortest number whose end tells little
constexpr std::size_t number_limit = 20;

constexpr std::string_view long_surnames[] = {
    "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛",
    "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容",
    "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马",
    "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐",
    "段干", "百里", "呼延", "东郭", "南门", "羊舌", "微生", "梁丘", "左丘", "东门", "西门", "南荣",
    "第五", "纳兰", "完颜", "叶赫", "欧陽", "諸葛", "司馬", "東方", "尉遲", "鍾離", "長孫", "軒轅",
};

// Between the parts of a name: spaces, hyphens and the dots that stand for U+00B7.
constexpr char32_t name_separators[] = {U' ',   U'-',   U'.',   0x00B7, 0x2022,
                                        0x2027, 0x2219, 0x22C5, 0x30FB, 0x3000};

std::string stars(std::size_t count) { return std::string(count, '*'); }

std::string end_shown(std::string_view text) {
  return stars(text.size() - shown) + std::string(text.substr(text.size() - shown));
}

bool is_letter_or_digit(char c) {
  const auto point = static_cast<unsigned char>(c);
  return is_digit(point) || is_capital(point);
}

std::string masked_number(std::string_view text) {
  const bool whole = text.size() >= number_length && text.size() <= number_limit &&
                     std::ranges::all_of(text, is_letter_or_digit);
  return whole ? end_shown(text) : stars(length(text));
}

/// Masks the local number behind an area code and whatever extension follows.
std::string masked_landline(std::string_view text) {
  const auto groups = split(text, '-');
  const bool whole = (groups.size() == 2 || groups.size() == 3) &&
                     std::ranges::all_of(groups, all_digits) &&
                     (groups[0].size() == 3 || groups[0].size() == 4) &&
                     (groups[1].size() == 7 || groups[1].size() == 8);
  if (!whole) return stars(length(text));
  std::string shape = std::string(groups[0]) + "-" + end_shown(groups[1]);
  if (groups.size() == 3) shape += "-" + stars(groups[2].size());
  return shape;
}

std::string masked_phone(std::string_view text) {
  if (!all_digits(text)) return masked_landline(text);
  const bool mobile = text.size() == 11 && text[0] == '1';
  const bool service = text.size() == 10 && (text.starts_with("400") || text.starts_with("800"));
  if (mobile || service) return std::string(text.substr(0, 3)) + end_shown(text.substr(3));
  const bool local = text.size() == 8;
  return local ? end_shown(text) : stars(text.size());
}

bool is_name_separator(char32_t point) {
  return std::ranges::find(name_separators, point) != std::end(name_separators);
}

bool is_variation(char32_t point) {
  return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
}

/// Returns the characters; a variation selector belongs to the one before it.
std::u32string characters(std::string_view name) {
  std::u32string points;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t point = next_code_point(name, at);
    if (!is_variation(point)) points.push_back(point);
  }
  return points;
}

std::string masked_name(std::string_view name) {
  const std::u32string points = characters(name);
  const auto count =
      points.size() - static_cast<std::size_t>(std::ranges::count_if(points, is_name_separator));
  const bool long_surname = std::ranges::any_of(
      long_surnames, [name](std::string_view surname) { return name.starts_with(surname); });
  // At least one character stays hidden, so a single one is hidden itself.
  const std::size_t surname =
      std::min<std::size_t>(long_surname ? 2 : 1, count > 0 ? count - 1 : 0);

  std::string shape;
  std::size_t place = 0;
  for (const char32_t point : points) {
    const bool shown_here = is_name_separator(point) || place++ < surname;
    append_code_point(shape, shown_here ? point : U'*');
  }
  return shape.empty() ? stars(1) : shape;  // nothing but variation selectors
}

std::string hidden(std::string_view text) { return parse_date(text) ? "****-**-**" : "***"; }

}  // namespace

std::string masked(Mask mask, std::string_view text) {
  if (text.empty()) return {};
  switch (mask) {
    case Mask::none:
      return std::string(text);
    case Mask::number:
      return masked_number(text);
    case Mask::phone:
      return masked_phone(text);
    case Mask::name:
      return masked_name(text);
    case Mask::hidden:
      return hidden(text);
  }
  throw std::logic_error("unhandled Mask");
}

std::string without_long_runs(std::string_view text) {
  constexpr std::size_t longest_open_run = 10;
  constexpr std::size_t open_tail = 4;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::string shown(text);
  for (std::size_t at = 0; at < shown.size();) {
    std::size_t end = at;
    while (end < shown.size() && is_digit(shown[end])) ++end;
    if (end - at > longest_open_run)
      for (std::size_t i = at; i < end - open_tail; ++i) shown[i] = '*';
    at = end == at ? at + 1 : end;
  }
  return shown;
}

}  // namespace jinguo
