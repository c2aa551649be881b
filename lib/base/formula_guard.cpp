#include "base/formula_guard.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace jinguo {
namespace {

bool starts_formula(std::string_view text) {
  constexpr std::string_view beginnings[] = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  return std::ranges::any_of(
      beginnings, [&](std::string_view beginning) { return text.starts_with(beginning); });
}

}  // namespace

bool needs_formula_guard(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  const std::string_view rest = trim(text);
  const auto spaces = rest.empty() ? text : std::string_view(text.data(), rest.data());
  return spaces.find_first_of("\t\r\n") != std::string_view::npos || starts_formula(rest);
}

}  // namespace jinguo
