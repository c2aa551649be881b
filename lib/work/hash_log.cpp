#include "work/hash_log.hpp"

#include <bit>
#include <utility>

namespace jinguo {
namespace {

constexpr std::size_t piece_size = 256;  // hashes: 2 KiB of each share in memory
constexpr std::size_t piece_bytes = piece_size * sizeof(std::uint64_t);

/// The hashes of a share, in a table that is never more than half full: faster than sorting them,
/// because nearly all come once. However often one comes, it takes one place.
class HashTable {
 public:
  /// Tells whether the hash is there for the first time.
  bool insert(std::uint64_t hash) {
    std::uint64_t& place = find(hash);
    if (place == hash) return false;
    place = hash;
    if (++count_ * 2 > places_.size()) grow();
    return true;
  }

 private:
  [[nodiscard]] std::uint64_t& find(std::uint64_t hash) {
    const std::size_t mask = places_.size() - 1;
    std::size_t at = hash & mask;
    while (places_[at] != nothing && places_[at] != hash) at = (at + 1) & mask;
    return places_[at];
  }
  void grow() {
    const std::vector<std::uint64_t> few = std::exchange(places_, {});
    places_.resize(few.size() * 2);
    for (const std::uint64_t hash : few)
      if (hash != nothing) find(hash) = hash;
  }

  // A hash of this value counts as there from the first.
  static constexpr std::uint64_t nothing = 0;

  std::vector<std::uint64_t> places_ = std::vector<std::uint64_t>(1'024);
  std::size_t count_ = 0;
};

}  // namespace

void HashLog::add(std::uint64_t hash) {
  Share& share = shares_[hash >> (64U - std::bit_width(shares - 1))];
  if (share.recent.size() == piece_size) {
    share.pieces.push_back(written_.size());
    written_.append({reinterpret_cast<const char*>(share.recent.data()), piece_bytes});
    share.recent.clear();
  }
  if (share.recent.empty()) share.recent.reserve(piece_size);
  share.recent.push_back(hash);
}

void HashLog::take_repeated(const std::function<void(std::uint64_t)>& visit,
                            const std::function<void()>& between) {
  std::vector<std::uint64_t> piece(piece_size);
  for (Share& share : shares_) {
    between();
    HashTable met;
    const auto meet = [&](const std::vector<std::uint64_t>& hashes) {
      for (const std::uint64_t hash : hashes)
        if (!met.insert(hash)) visit(hash);
    };
    for (const std::int64_t at : share.pieces) {
      written_.read(at, {reinterpret_cast<char*>(piece.data()), piece_bytes});
      meet(piece);
    }
    meet(share.recent);
    share = {};
  }
  written_ = {};
}

}  // namespace jinguo
