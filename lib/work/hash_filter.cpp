#include "work/hash_filter.hpp"

#include <algorithm>
#include <bit>

namespace jinguo {
namespace {

constexpr std::uint64_t odd_constant = 0x9E3779B97F4A7C15U;

/// The bits of a hash inside its block, nine bits of the product for each.
template <typename Visit>
void each_bit(std::uint64_t hash, int count, Visit visit) {
  std::uint64_t bits = hash * odd_constant;
  for (int i = 0; i < count; ++i) {
    visit(bits & 7U, std::uint64_t{1} << ((bits >> 3U) & 63U));
    bits = std::rotr(bits, 9) + hash;
  }
}

}  // namespace

HashFilter::HashFilter(std::int64_t hashes, std::int64_t bytes)
    : blocks_(static_cast<std::size_t>(bytes) / sizeof(Block) + 1), bits_(bits_for(hashes)) {}

/// Fewest mistakes are made when a full filter has half of its bits set: ln 2 of the bits that
/// there are for each hash. Beyond eight little is gained.
int HashFilter::bits_for(std::int64_t hashes) const {
  const std::int64_t bits = std::ssize(blocks_) * std::int64_t{sizeof(Block)} * 8;
  return static_cast<int>(
      std::clamp<std::int64_t>(bits * 7 / 10 / std::max<std::int64_t>(hashes, 1), 1, 8));
}

bool HashFilter::may_have(std::uint64_t hash) const {
  const Block& block = blocks_[place(hash)];
  bool all = true;
  each_bit(hash, bits_, [&](std::uint64_t word, std::uint64_t bit) {
    all = all && (block.words[word] & bit) != 0;
  });
  return all;
}

void HashFilter::add(std::uint64_t hash) {
  Block& block = blocks_[place(hash)];
  each_bit(hash, bits_, [&](std::uint64_t word, std::uint64_t bit) { block.words[word] |= bit; });
}

void HashFilter::clear(std::int64_t hashes) {
  std::ranges::fill(blocks_, Block{});
  bits_ = bits_for(hashes);
}

}  // namespace jinguo
