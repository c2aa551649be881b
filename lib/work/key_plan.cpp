#include "work/key_plan.hpp"

#include <algorithm>
#include <iterator>

namespace jinguo {

bool KeyPlan::filled(std::span<const Value> values) const {
  if (std::ranges::any_of(needed, [&](std::size_t at) { return is_null(values[at]); }))
    return false;
  return key->only.empty() ||
         std::ranges::find(key->only, as_text(values[fields.back()])) != key->only.end();
}

namespace {

/// Where a link is part of a key, which names a record by itself, its choices tell nobody apart.
void plan_telling(const Kind& kind, KeyPlan& plan) {
  const bool by_link = plan.key->only.empty() && plan.needed.size() == plan.fields.size() &&
                       std::ranges::any_of(plan.fields, [&](std::size_t at) {
                         return kind.fields[at].is(Rule::link);
                       });
  const auto tells = [&](std::size_t at) {
    return !by_link || kind.fields[at].type != Type::choice;
  };
  std::ranges::copy_if(plan.fields, std::back_inserter(plan.telling), tells);
  std::ranges::copy_if(plan.needed, std::back_inserter(plan.telling_parts), tells);
}

}  // namespace

std::vector<KeyPlan> plan_keys(const Kind& kind) {
  std::vector<KeyPlan> plans;
  for (const Key& key : kind.keys) {
    KeyPlan& plan = plans.emplace_back();
    plan.key = &key;
    for (const std::string_view name : key.fields) {
      plan.fields.push_back(kind.index(name).value());
      if (std::ranges::find(key.blank_matches, name) == key.blank_matches.end())
        plan.needed.push_back(plan.fields.back());
    }
    plan_telling(kind, plan);
  }
  return plans;
}

}  // namespace jinguo
