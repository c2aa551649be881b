#include "work/key_plan.hpp"

#include <algorithm>

namespace jinguo {

bool KeyPlan::filled(std::span<const Value> values) const {
  if (std::ranges::any_of(needed, [&](std::size_t at) { return is_null(values[at]); }))
    return false;
  return key->only.empty() ||
         std::ranges::find(key->only, as_text(values[fields.back()])) != key->only.end();
}

std::vector<KeyPlan> plan_keys(const Kind& kind) {
  std::vector<KeyPlan> plans;
  for (const Key& key : kind.keys) {
    KeyPlan& plan = plans.emplace_back(KeyPlan{&key, {}, {}});
    for (const std::string_view name : key.fields) {
      plan.fields.push_back(kind.index(name).value());
      if (std::ranges::find(key.blank_matches, name) == key.blank_matches.end())
        plan.needed.push_back(plan.fields.back());
    }
  }
  return plans;
}

}  // namespace jinguo
