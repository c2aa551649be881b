// Which records words stand for: a memory of those that were asked for lately, so that a file of
// ten million rows asks the store once per word and yet needs no more room than a small one.
#pragma once

#include "work/hash_filter.hpp"

#include <jinguo/session.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace jinguo {

/// Two generations of words. When the younger one is full, the older is forgotten: nobody asks
/// again for the classes of last year. Where words come back, from the older one or from those
/// forgotten, there will be twice the room: so it is with persons.
class WordIds {
 public:
  WordIds() = default;
  /// Room for so many words a generation at first, and at most.
  WordIds(std::size_t room, std::size_t most) : room_(room), most_(most) {}

  /// Returns the id that a word stands for, as far as it is remembered. Hot path.
  [[nodiscard]] std::optional<Id> find(std::string_view word);
  void remember(std::string_view word, Id id);

  /// How many words there are; never more than twice the greatest room.
  [[nodiscard]] std::size_t size() const { return young_.size() + old_.size(); }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  using Words = std::unordered_map<std::string, Id, Hash, std::equal_to<>>;

  void make_room();
  void forget();

  std::size_t room_ = 1U << 15U;
  std::size_t most_ = 1U << 18U;
  std::size_t came_back_ = 0;  // since the last time that there was no room
  Words young_;
  Words old_;
  std::optional<HashFilter> forgotten_;
  std::size_t forgotten_words_ = 0;
};

}  // namespace jinguo
