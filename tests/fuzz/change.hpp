// What libFuzzer's mutations of bytes would hardly ever find: changes by characters, words,
// elements.
#pragma once

#include "fuzz/target.hpp"

#include <random>
#include <string>

namespace jinguo::fuzz {

/// Changes one place of an input in a way that the target's words and grain suggest.
[[nodiscard]] std::string changed(std::string text, const Target& target, std::minstd_rand& chance);

}  // namespace jinguo::fuzz
