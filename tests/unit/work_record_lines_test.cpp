// Which line of a file wrote which record.
#include "work/record_lines.hpp"

#include <doctest/doctest.h>

using namespace jinguo;

TEST_CASE("records are found by their lines through gaps, returns and changes") {
  RecordLines lines(41);
  for (const std::int64_t line : {2, 3, 4, 7, 8, 5}) lines.note_inserted(line);
  lines.note_updated(7, 9);
  lines.note_updated(42, 10);

  CHECK(lines.line_of(41) == 2);
  CHECK(lines.line_of(42) == 10);
  CHECK(lines.line_of(43) == 4);
  CHECK(lines.line_of(44) == 7);
  CHECK(lines.line_of(46) == 5);
  CHECK(lines.line_of(7) == 9);
  CHECK(lines.line_of(40) == 0);
  CHECK(lines.line_of(47) == 0);
}

TEST_CASE(
    "a file whose rows are mostly refused loses its lines from some row on, never its truth") {
  RecordLines lines(1);
  for (std::int64_t line = 2; line < 400'002; line += 2) lines.note_inserted(line);

  CHECK(lines.line_of(100'000) == 200'000);
  CHECK(lines.line_of(100'001) == 0);
  CHECK(lines.line_of(200'000) == 0);
}
