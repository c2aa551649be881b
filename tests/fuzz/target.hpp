// What a fuzz target is: a function from any bytes to statements that must hold, and the words that
// lead a mutator into its corners.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace jinguo::fuzz {

/// Where words go: between characters, or where XML has elements and values.
enum class Grain : std::uint8_t { characters, xml };

struct Target {
  std::string_view name;
  /// Reads the bytes as its input and throws when a statement about them does not hold.
  void (*run)(std::string_view bytes);
  /// What the mutator puts in.
  std::span<const std::string_view> words = {};
  Grain grain = Grain::characters;
};

/// Returns every target, in the order in which they are listed.
[[nodiscard]] std::span<const Target> targets();

/// Returns the target called `name`; null when there is none.
[[nodiscard]] const Target* find_target(std::string_view name);

/// Throws std::logic_error with the statement when it does not hold.
void require(bool holds, std::string_view statement);

}  // namespace jinguo::fuzz
