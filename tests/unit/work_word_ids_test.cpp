// Words that stand for records: what a memory of a few of them keeps.
#include "work/word_ids.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>

using namespace jinguo;

namespace {

std::string word(Id id) { return "P-" + std::to_string(id); }

/// Asks for a word as an import does; tells whether it was remembered, and rightly.
bool knows(WordIds& words, Id id) {
  const std::optional<Id> known = words.find(word(id));
  if (!known) words.remember(word(id), id);
  return known == id;
}

}  // namespace

TEST_CASE("words that come one after another and never again need room for the last ones only") {
  WordIds words(1'000, 10'000);
  int known = 0;
  std::size_t largest = 0;
  for (Id id = 1; id <= 50'000; ++id)
    for (int times = 0; times < 5; ++times) {
      known += knows(words, id) ? 1 : 0;
      largest = std::max(largest, words.size());
    }

  CHECK(known == 200'000);
  CHECK(largest <= 2'000);
}

TEST_CASE("words that come back are soon kept, in any order or in the same") {
  for (const int stride : {1, 7'919}) {
    WordIds words(1'000, 10'000);
    int known = 0;
    for (int step = 0; step < 45'000; ++step)
      known += knows(words, 1 + step * stride % 9'000) ? 1 : 0;

    CHECK(known >= 3 * 9'000);
    for (Id id = 1; id <= 9'000; ++id) CHECK(knows(words, id));
  }
}

TEST_CASE("words that come back among others that pass by are kept too") {
  WordIds words(1'000, 10'000);
  int known = 0;
  for (int step = 0; step < 90'000; ++step)
    known += knows(words, step % 3 == 0 ? 10'000 + step : 1 + step * 7'919 % 3'000) ? 1 : 0;

  CHECK(known > 50'000);
}

TEST_CASE("words that are asked for once need no more room for it") {
  WordIds words(1'000, 100'000);
  std::size_t largest = 0;
  for (Id id = 1; id <= 50'000; ++id) {
    CHECK_FALSE(knows(words, id));
    largest = std::max(largest, words.size());
  }

  CHECK(largest <= 2'000);
}

TEST_CASE("more words than there is room for are forgotten, and none is mistaken for another") {
  WordIds words(10, 100);
  std::size_t largest = 0;
  for (int step = 0; step < 20'000; ++step) {
    const Id id = 1 + step * 7'919 % 5'000;
    const std::optional<Id> known = words.find(word(id));
    if (known) CHECK(*known == id);
    if (!known) words.remember(word(id), id);
    largest = std::max(largest, words.size());
  }

  CHECK(largest <= 200);
}
