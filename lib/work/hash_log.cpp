#include "work/hash_log.hpp"

#include <bit>
#include <span>
#include <string_view>

namespace jinguo {
namespace {

constexpr std::size_t piece_size = 256;  // hashes: 2 KiB of each share in memory
constexpr std::size_t piece_bytes = piece_size * sizeof(std::uint64_t);

/// Visits what is not met for the first time. Nearly all are, so a table of them is faster than
/// sorting.
void visit_repeated(std::span<const std::uint64_t> hashes,
                    const std::function<void(std::uint64_t)>& visit) {
  std::vector<std::uint64_t> table(std::bit_ceil(hashes.size() * 2 + 1));  // 0: nothing here
  const std::size_t mask = table.size() - 1;
  for (const std::uint64_t hash : hashes) {
    std::size_t at = hash & mask;
    while (table[at] != 0 && table[at] != hash) at = (at + 1) & mask;
    if (table[at] == hash) visit(hash);
    table[at] = hash;
  }
}

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

std::vector<std::uint64_t> HashLog::read(const Share& share) {
  std::vector<std::uint64_t> hashes(share.pieces.size() * piece_size);
  std::span<char> room(reinterpret_cast<char*>(hashes.data()), hashes.size() * sizeof(hashes[0]));
  for (const std::int64_t piece : share.pieces) {
    written_.read(piece, room.first(piece_bytes));
    room = room.subspan(piece_bytes);
  }
  hashes.insert(hashes.end(), share.recent.begin(), share.recent.end());
  return hashes;
}

void HashLog::take_repeated(const std::function<void(std::uint64_t)>& visit,
                            const std::function<void()>& between) {
  for (Share& share : shares_) {
    between();
    const std::vector<std::uint64_t> hashes = read(share);
    share = {};
    visit_repeated(hashes, visit);
  }
  written_ = {};
}

}  // namespace jinguo
