// Which keys have been met: a Bloom filter, so that a file of ten million rows is known by a few
// bits a key. "No" is sure and lets a row be written without a search; "perhaps" makes the row wait
// until the store can be asked.
#pragma once

#include "work/key_plan.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_set>
#include <vector>

namespace jinguo {

class SeenKeys {
 public:
  /// Makes room for about so many records; more make "perhaps" more frequent, never wrong.
  SeenKeys(const Kind& kind, std::int64_t records);

  /// Tells whether the record has any key by which it could be found again.
  [[nodiscard]] bool has_key(std::span<const Value> values) const;

  /// Tells whether an earlier record may share a key by which this one would be matched or refused.
  [[nodiscard]] bool may_know(std::span<const Value> values) const;

  void add(std::span<const Value> values);

  /// Adds a record that may change a stored one later. Where it gives a key only in part, the other
  /// part comes from that one, so whoever has the given part may meet it.
  void add_unsettled(std::span<const Value> values);

 private:
  struct alignas(64) Block {
    std::array<std::uint64_t, 8> words{};
  };
  [[nodiscard]] static std::uint64_t print(const KeyPlan& plan, std::span<const Value> values);
  [[nodiscard]] bool has(std::uint64_t print) const;
  void set(std::uint64_t print);
  [[nodiscard]] bool meets_part(const KeyPlan& plan, std::span<const Value> values) const;

  std::vector<KeyPlan> keys_;
  std::vector<Block> blocks_;
  std::unordered_set<std::uint64_t> parts_;
};

}  // namespace jinguo
