// Chance that is the same on every machine: splitmix64, one stream for each record. The standard
// library's distributions may differ from one to the next.
#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string_view>

namespace jinguo::bench {

inline constexpr std::uint64_t golden = 0x9E3779B97F4A7C15;

constexpr std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
  return value ^ (value >> 31);
}

enum class Stream : std::uint8_t { person = 1, training, seats, class_size, recipe };

/// The chance of one record: what is drawn depends on nothing but seed, stream and index.
class Dice {
 public:
  Dice(std::uint64_t seed, Stream stream, std::uint64_t index)
      : state_(mixed(mixed(seed * golden + static_cast<std::uint64_t>(stream)) + index * golden)) {}

  /// Returns a number from 0 to `bound` - 1; `bound` must be below 2^32.
  std::uint64_t below(std::uint64_t bound) {
    state_ += golden;
    return ((mixed(state_) >> 32) * bound) >> 32;
  }

  template <std::size_t N>
  std::string_view one_of(const std::string_view (&words)[N]) {
    return words[below(N)];
  }

 private:
  std::uint64_t state_;
};

/// Numbers from 0 to `count` - 1 in scattered order, none twice.
struct Scatter {
  std::uint64_t count;
  std::uint64_t step;

  constexpr bool sound() const { return std::gcd(count, step) == 1; }
  constexpr std::uint64_t at(std::uint64_t index, std::uint64_t seed) const {
    return (index * step + mixed(seed) % count) % count;
  }
};

}  // namespace jinguo::bench
