// Hashes that were met: a Bloom filter. "No" is sure, "perhaps" is seldom wrong.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace jinguo {

/// Of a fixed size: no hash is forgotten, a few are mistaken for others.
class HashFilter {
 public:
  /// For about so many hashes; more, or fewer bytes, make mistakes more frequent.
  HashFilter(std::int64_t hashes, std::int64_t bytes);

  /// Begins to fetch what may_have() will ask for: a large filter lies outside the processor's
  /// caches.
  void fetch(std::uint64_t hash) const { __builtin_prefetch(&blocks_[place(hash)], 1); }
  [[nodiscard]] bool may_have(std::uint64_t hash) const;
  void add(std::uint64_t hash);
  /// Forgets all, for about so many others.
  void clear(std::int64_t hashes);

 private:
  struct alignas(64) Block {
    std::array<std::uint64_t, 8> words{};
  };
  [[nodiscard]] std::size_t place(std::uint64_t hash) const {
    return (hash >> 32U) * blocks_.size() >> 32U;
  }

  [[nodiscard]] int bits_for(std::int64_t hashes) const;

  std::vector<Block> blocks_;
  int bits_;  // set by each hash
};

}  // namespace jinguo
