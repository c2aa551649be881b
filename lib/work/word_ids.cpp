#include "work/word_ids.hpp"

#include <algorithm>
#include <utility>

namespace jinguo {
namespace {

constexpr std::size_t times_in_a_row = 3;  // that a word of a class is asked for again, at least
constexpr std::size_t old_per_word_found = 64;  // fewer words that come back are not worth the room

}  // namespace

std::optional<Id> WordIds::find(std::string_view word) {
  if (const auto known = young_.find(word); known != young_.end()) {
    ++found_young_;
    return known->second;
  }
  const auto known = old_.find(word);
  if (known == old_.end()) return std::nullopt;
  const Id id = known->second;
  ++found_old_;
  young_.insert(old_.extract(known));
  make_room();
  return id;
}

void WordIds::remember(std::string_view word, Id id) {
  young_.emplace(word, id);
  make_room();
}

void WordIds::make_room() {
  if (young_.size() < room_) return;
  const bool pass_by = found_young_ >= room_ * times_in_a_row;
  const bool come_back = found_old_ * old_per_word_found > room_;
  if (room_ < most_ && (come_back || !pass_by))
    room_ = std::min(room_ * 2, most_);
  else
    old_ = std::exchange(young_, {});
  found_young_ = found_old_ = 0;
}

}  // namespace jinguo
