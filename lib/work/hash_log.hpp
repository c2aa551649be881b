// All hashes of a load on disk, so that those which were there twice can be told at its end: what a
// filter of fixed size can only guess, in as little memory.
#pragma once

#include "base/scratch.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace jinguo {

class HashLog {
 public:
  /// Throws Error(write_failed, disk_full).
  void add(std::uint64_t hash);

  /// Visits every hash that was added more than once, each time but the first, and forgets all.
  /// `between` is called now and then. Throws like `add`.
  void take_repeated(const std::function<void(std::uint64_t)>& visit,
                     const std::function<void()>& between);

 private:
  static constexpr std::size_t shares = 512;  // one is in memory at a time

  /// The hashes with the same first bits.
  struct Share {
    std::vector<std::uint64_t> recent;
    std::vector<std::int64_t> pieces;  // where those before them stand
  };

  std::array<Share, shares> shares_;
  Scratch written_;
};

}  // namespace jinguo
