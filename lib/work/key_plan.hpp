// A kind's keys with the places of their fields, planned once for all rows.
#pragma once

#include <jinguo/kind.hpp>
#include <jinguo/value.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace jinguo {

struct KeyPlan {
  const Key* key = nullptr;
  std::vector<std::size_t> fields;
  std::vector<std::size_t> needed;  ///< those that must be filled
  /// What is enough to tell two keys apart, of all fields and of those needed: beside an identity
  /// number the type of the document says nothing more.
  std::vector<std::size_t> telling;
  std::vector<std::size_t> telling_parts;

  /// Tells whether the key can be looked for: every field that it needs is filled, the last
  /// one with a word for which the key holds.
  [[nodiscard]] bool filled(std::span<const Value> values) const;
};

/// Returns the plans of the kind's keys, in the order in which they are tried.
[[nodiscard]] std::vector<KeyPlan> plan_keys(const Kind& kind);

}  // namespace jinguo
