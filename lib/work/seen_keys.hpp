// Which keys have been met: a Bloom filter, so that a file of ten million rows is known by a few
// bits a key. "No" is sure and lets a row be written without a search; "perhaps" makes the row wait
// until the store can be asked.
#pragma once

#include "work/key_plan.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace jinguo {

/// Hashes that were met, of a fixed size: none is forgotten, a few are mistaken for others.
class HashFilter {
 public:
  explicit HashFilter(std::size_t bytes);

  [[nodiscard]] bool may_have(std::uint64_t hash) const;
  void add(std::uint64_t hash);

 private:
  struct alignas(64) Block {
    std::array<std::uint64_t, 8> words{};
  };
  [[nodiscard]] std::size_t place(std::uint64_t hash) const;

  std::vector<Block> blocks_;
};

class SeenKeys {
 public:
  /// Makes room for about so many records; more make "perhaps" more frequent, never wrong.
  SeenKeys(const Kind& kind, std::int64_t records);

  /// Tells whether the record has any key by which it could be found again.
  [[nodiscard]] bool has_key(std::span<const Value> values) const;

  /// Tells whether an earlier record may share a key by which this one would be matched or refused,
  /// or an unsettled one any key: it would meet this one too early.
  [[nodiscard]] bool may_know(std::span<const Value> values) const;

  /// Tells whether an earlier record may have this code.
  [[nodiscard]] bool may_have_code(const std::string& code) const;

  void add(std::span<const Value> values);

  /// Adds a record that may change a stored one later. Where it gives a key only in part, or only
  /// fills gaps, the other part comes from that one, so whoever has one part may meet it.
  void add_unsettled(std::span<const Value> values, bool fills_gaps);

 private:
  [[nodiscard]] bool meets_part(const KeyPlan& plan, std::span<const Value> values) const;

  std::vector<KeyPlan> keys_;
  HashFilter all_;
  HashFilter unsettled_;
  std::unordered_set<std::uint64_t> parts_;
  bool any_unsettled_ = false;
};

}  // namespace jinguo
