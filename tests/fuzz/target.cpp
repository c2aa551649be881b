// The one list of targets.
#include "fuzz/target.hpp"

#include "fuzz/all.hpp"
#include "fuzz/words.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace jinguo::fuzz {
namespace {

constexpr Target list[] = {
    {"rows", rows, row_words},
    {"ndjson", ndjson, json_words},
    {"xlsx", xlsx, xlsx_words, Grain::xml},
    {"record", record, record_words},
    {"identity", identity, number_words},
    {"enterprise", enterprise, number_words},
    {"phone", phone, number_words},
    {"region", region, region_words},
    {"date", date, date_words},
    {"amount", amount, amount_words},
    {"person-name", person_name, name_words},
    {"education", education, school_words},
    {"skill-level", skill_level, skill_words},
    {"choice", choice, choice_words},
    {"header", header, header_words},
    {"mask", mask, number_words},
    {"text", text, name_words},
};

constexpr bool unique_names() {
  for (const Target& one : list)
    if (std::ranges::count(list, one.name, &Target::name) != 1) return false;
  return true;
}
static_assert(unique_names());

}  // namespace

std::span<const Target> targets() { return list; }

const Target* find_target(std::string_view name) {
  const auto* const found = std::ranges::find(list, name, &Target::name);
  return found == std::end(list) ? nullptr : found;
}

void require(bool holds, std::string_view statement) {
  if (!holds) throw std::logic_error(std::string(statement));
}

}  // namespace jinguo::fuzz
