// Hashes on disk: which of them came more than once.
#include "work/hash_log.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <map>

using namespace jinguo;

namespace {

/// Scattered as hashes are, and none twice.
std::uint64_t hash(std::uint64_t number) { return (number + 1) * 0x9E3779B97F4A7C15U; }

std::map<std::uint64_t, int> repeated(HashLog& log) {
  std::map<std::uint64_t, int> times;
  log.take_repeated([&](std::uint64_t one) { ++times[one]; }, [] {});
  return times;
}

}  // namespace

TEST_CASE("of many hashes those are told that came again, each time but the first") {
  constexpr std::uint64_t many = 500'000;  // more than stay in memory
  HashLog log;
  for (std::uint64_t i = 0; i < many; ++i) {
    log.add(hash(i));
    if (i % 100'000 == 0) log.add(hash(i / 2));
  }
  for (int i = 0; i < 3; ++i) log.add(hash(7));

  const std::map<std::uint64_t, int> expected{{hash(0), 1},       {hash(7), 3},
                                              {hash(50'000), 1},  {hash(100'000), 1},
                                              {hash(150'000), 1}, {hash(200'000), 1}};
  CHECK(repeated(log) == expected);
}

TEST_CASE("what was told is forgotten") {
  HashLog log;
  for (int i = 0; i < 2; ++i) log.add(hash(1));
  REQUIRE(repeated(log).size() == 1);

  log.add(hash(1));

  CHECK(repeated(log).empty());
}

TEST_CASE("one hash as often as all others together takes one place") {
  HashLog log;
  for (std::uint64_t i = 0; i < 100'000; ++i) {
    log.add(hash(i + 1));
    log.add(hash(0));
  }

  CHECK(repeated(log) == std::map<std::uint64_t, int>{{hash(0), 99'999}});
}
