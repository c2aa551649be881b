// Which keys have been met: a Bloom filter, so that a file of ten million rows is known by a few
// bits a key. "No" is sure and lets a row be written without a search; "perhaps" makes the row wait
// until the store can be asked.
#pragma once

#include "work/key_plan.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace jinguo {

/// Hashes that were met, of a fixed size: none is forgotten, a few are mistaken for others.
class HashFilter {
 public:
  explicit HashFilter(std::size_t bytes);

  /// Begins to fetch what may_have() will ask for: a large filter lies outside the processor's
  /// caches.
  void fetch(std::uint64_t hash) const { __builtin_prefetch(&blocks_[place(hash)], 1); }
  [[nodiscard]] bool may_have(std::uint64_t hash) const;
  void add(std::uint64_t hash);

 private:
  struct alignas(64) Block {
    std::array<std::uint64_t, 8> words{};
  };
  [[nodiscard]] std::size_t place(std::uint64_t hash) const;

  std::vector<Block> blocks_;
};

/// The keys of a record, hashed once for all that is asked about them.
struct SoughtKeys {
  std::span<const Value> values;
  std::vector<std::optional<std::uint64_t>> hashes;  ///< one for each key; nothing: it has none
};

class SeenKeys {
 public:
  /// Makes room for about so many records; more make "perhaps" more frequent, never wrong.
  SeenKeys(const Kind& kind, std::int64_t records);

  /// Hashes the keys of a record; the values must stay as they are while it is asked about. Hot
  /// path: `sought` is used again for every row.
  void seek(std::span<const Value> values, SoughtKeys& sought) const;
  /// Tells whether the keys may be others when the record is judged as a new one: gaps in them are
  /// filled.
  [[nodiscard]] bool grow_by_judging() const { return grow_by_judging_; }

  /// Tells whether the record has any key by which it could be found again.
  [[nodiscard]] static bool has_key(const SoughtKeys& sought);
  [[nodiscard]] bool has_key(std::span<const Value> values) const;

  /// Tells whether an earlier record may share a key by which this one would be matched or refused,
  /// or an unsettled one any key: it would meet this one too early.
  [[nodiscard]] bool may_know(const SoughtKeys& sought) const;
  [[nodiscard]] bool may_know(std::span<const Value> values) const;

  /// Tells whether an earlier record may have this code.
  [[nodiscard]] bool may_have_code(const std::string& code) const;

  void add(const SoughtKeys& sought);
  void add(std::span<const Value> values);

  /// Adds a record that may change a stored one later. Where it gives a key only in part, or only
  /// fills gaps, the other part comes from that one, so whoever has one part may meet it.
  void add_unsettled(std::span<const Value> values, bool fills_gaps);

 private:
  [[nodiscard]] SoughtKeys sought(std::span<const Value> values) const;
  [[nodiscard]] bool meets_part(const KeyPlan& plan, std::span<const Value> values) const;

  std::vector<KeyPlan> keys_;
  HashFilter all_;
  HashFilter unsettled_;
  std::unordered_set<std::uint64_t> parts_;
  bool any_unsettled_ = false;
  bool grow_by_judging_;
};

}  // namespace jinguo
