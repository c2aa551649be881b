#include "work/word_ids.hpp"

#include <algorithm>
#include <utility>

namespace jinguo {
namespace {

constexpr std::size_t words_per_return = 64;  // fewer that come back are not worth the room
constexpr std::int64_t bytes_per_word = 2;    // of those forgotten

}  // namespace

std::optional<Id> WordIds::find(std::string_view word) {
  if (const auto known = young_.find(word); known != young_.end()) return known->second;
  const auto known = old_.find(word);
  if (known == old_.end()) {
    if (forgotten_ && forgotten_->may_have(Hash{}(word))) ++came_back_;
    return std::nullopt;
  }
  const Id id = known->second;
  ++came_back_;
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
  if (room_ < most_ && came_back_ * words_per_return > room_) {
    room_ = std::min(room_ * 2, most_);
  } else {
    forget();
    old_ = std::exchange(young_, {});
  }
  came_back_ = 0;
}

/// Keeps so much of the older generation that words of it are known to have come back.
void WordIds::forget() {
  if (room_ == most_) return;
  if (!forgotten_ || forgotten_words_ + old_.size() > most_) {
    const auto words = static_cast<std::int64_t>(most_);
    forgotten_.emplace(words, words * bytes_per_word);
    forgotten_words_ = 0;
  }
  for (const auto& [word, id] : old_) forgotten_->add(Hash{}(word));
  forgotten_words_ += old_.size();
}

}  // namespace jinguo
