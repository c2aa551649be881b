// Digests, stored values and rows in memory.
#include "base/digest.hpp"

#include <jinguo/sheet.hpp>
#include <jinguo/value.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string_view>
#include <vector>

using namespace jinguo;

TEST_CASE("a digest is BLAKE2b of 256 bits") {
  CHECK(Digest().hex() == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");

  Digest digest;
  digest.update("abc");
  CHECK(digest.hex() == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST_CASE("a digest does not depend on the pieces it was given") {
  Digest pieces;

  pieces.update("a");
  CHECK_FALSE(pieces.hex().empty());
  pieces.update("bc");

  CHECK(pieces.hex() == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST_CASE("a value is read as what it holds and is empty otherwise") {
  CHECK(as_text(Value{"女"}) == "女");
  CHECK(as_text(Value{}).empty());
  CHECK(as_text(Value{std::int64_t{3}}).empty());
  CHECK(as_integer(Value{std::int64_t{-3}}) == -3);
  CHECK(as_integer(Value{2.9}) == 2);
  CHECK(as_integer(Value{"3"}) == 0);
  CHECK(as_integer(Value{}) == 0);
}

TEST_CASE("rows in memory are pushed in order") {
  const auto source = stored_rows({{.cells = {Value{"a"}}}, {.cells = {Value{"b"}}}});

  std::vector<std::string> seen;
  source([&](const Row& row) { seen.emplace_back(as_text(row.cells.front())); });

  CHECK(seen == std::vector<std::string>{"a", "b"});
}
