#include "work/judging.hpp"

#include "base/text.hpp"
#include "model/mask.hpp"

#include <algorithm>

namespace jinguo {
namespace {

constexpr std::size_t open_tail = 4;
constexpr std::size_t widest_shown = 60;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string shown_value(const Field* field, std::string_view text) {
  if (field != nullptr && field->sensitive()) return masked(field->mask, text);
  return cut_to_width(without_long_runs(text), widest_shown);
}

Facts shown_facts(const Finding& found) {
  // Facts that repeat the cell or what is on file for it; the others are codes and counts.
  constexpr std::string_view telling[] = {"suggest", "rest", "stored", "stated"};
  Facts facts = found.facts;
  for (auto& [name, text] : facts) {
    const bool tells = std::ranges::find(telling, name) != std::end(telling);
    const bool number = std::ranges::count_if(text, is_digit) > std::ptrdiff_t{open_tail};
    if (tells && number && found.field != nullptr && found.field->sensitive())
      text = masked(found.field->mask, text);
    else
      text = without_long_runs(text);
  }
  return facts;
}

}  // namespace jinguo
