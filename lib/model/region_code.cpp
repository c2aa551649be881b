#include "model/region_code.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace jinguo {
namespace {

constexpr std::array<std::string_view, 34> provinces{
    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34",
    "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52",
    "53", "54", "61", "62", "63", "64", "65", "71", "81", "82"};

struct Level {
  std::size_t digits;
  std::string_view name;
};
constexpr std::array<Level, 5> levels{
    {{2, "province"}, {4, "prefecture"}, {6, "county"}, {9, "township"}, {12, "village"}}};

constexpr std::array<std::string_view, 24> endings{
    "特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区",     "自治州",
    "自治县",     "自治旗",       "村委会",     "居委会",     "村民委员会", "居民委员会",
    "街道办事处", "街道",         "社区",       "地区",       "省",         "市",
    "盟",         "区",           "县",         "旗",         "镇",         "乡"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Drops the zero parts at the end: 320500000000 and 320500 are the prefecture 3205.
std::string_view significant(std::string_view code) {
  for (std::size_t i = levels.size(); i-- > 1;) {
    const std::size_t from = levels[i - 1].digits;
    if (code.size() < levels[i].digits) continue;
    const std::string_view part = code.substr(from, levels[i].digits - from);
    if (!std::ranges::all_of(part, [](char c) { return c == '0'; }))
      return code.substr(0, levels[i].digits);
  }
  return code.substr(0, levels[0].digits);
}

}  // namespace

bool looks_like_region_code(std::string_view text) {
  return !text.empty() && is_digit(text.front()) && std::ranges::all_of(text, [](char c) {
    return is_digit(c) || c == '.' || c == 'E' || c == 'e' || c == '+';
  });
}

void check_region_code(Cell& cell) {
  std::string& code = cell.text;
  if (!std::ranges::all_of(code, is_digit)) return cell.find(Code::E_REGION_SCI);
  const bool fits = code.size() == 2 || code.size() == 4 || code.size() == 6 || code.size() == 9 ||
                    code.size() == 12;
  if (!fits) return cell.find(Code::E_REGION_LEN, {{"digits", std::to_string(code.size())}});
  if (std::ranges::find(provinces, std::string_view(code).substr(0, 2)) == provinces.end())
    return cell.find(Code::E_REGION_PROV);
  code.resize(significant(code).size());
}

std::string_view level_of_region(std::string_view code) {
  for (const Level& level : levels)
    if (level.digits >= code.size()) return level.name;
  return levels.back().name;
}

std::string_view parent_of_region(std::string_view code) {
  for (std::size_t i = levels.size(); i-- > 0;)
    if (levels[i].digits < code.size()) return significant(code.substr(0, levels[i].digits));
  return {};
}

std::string_view region_stem(std::string_view name) {
  for (const std::string_view ending : endings)
    if (name.size() > ending.size() + 3 && name.ends_with(ending))
      return name.substr(0, name.size() - ending.size());
  return name;
}

}  // namespace jinguo
