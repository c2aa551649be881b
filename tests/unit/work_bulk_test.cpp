// Large files: keys that were met, rows that wait, reading ahead on a thread of its own.
#include "unit/register.hpp"
#include "work/importing.hpp"
#include "work/row_feed.hpp"
#include "work/seen_keys.hpp"
#include "work/waiting_rows.hpp"

#include <doctest/doctest.h>

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using registers::counts;
using registers::Register;

namespace {

const Kind& worker() { return get_kind("worker"); }

std::vector<Value> person(std::string code, std::string name, std::string phone) {
  std::vector<Value> values(worker().fields.size());
  const auto set = [&](std::string_view field, std::string text) {
    if (!text.empty()) values[worker().index(field).value()] = std::move(text);
  };
  set("code", std::move(code));
  set("name", std::move(name));
  set("phone", std::move(phone));
  return values;
}

Draft empty_draft() { return {worker(), parse_date("2024-06-30").value()}; }

}  // namespace

TEST_CASE("a key that was added is always known, and few others are") {
  SeenKeys seen(worker(), 20'000);
  for (int i = 0; i < 20'000; ++i) seen.add(person("W-" + std::to_string(i), "", ""));

  int missed = 0;
  int mistaken = 0;
  for (int i = 0; i < 20'000; ++i) {
    missed += seen.may_know(person("W-" + std::to_string(i), "", "")) ? 0 : 1;
    mistaken += seen.may_know(person("X-" + std::to_string(i), "", "")) ? 1 : 0;
  }

  CHECK(missed == 0);
  CHECK(mistaken < 100);
}

TEST_CASE("a name alone is no key, with a telephone it is") {
  SeenKeys seen(worker(), 10);
  seen.add(person("", "王小梅", "15400000001"));

  CHECK(seen.has_key(person("", "王小梅", "15400000001")));
  CHECK_FALSE(seen.has_key(person("", "王小梅", "")));
  CHECK(seen.may_know(person("", "王小梅", "15400000001")));
  CHECK_FALSE(seen.may_know(person("", "王小梅", "15400000002")));
}

TEST_CASE("whoever shares a part with an unsettled record may meet it") {
  SeenKeys seen(worker(), 10);
  seen.add_unsettled(person("W-1", "", "15400000001"), false);

  CHECK(seen.may_know(person("", "李小兰", "15400000001")));
  CHECK_FALSE(seen.may_know(person("", "李小兰", "15400000002")));
}

TEST_CASE("rows that wait come back in their order, however many") {
  WaitingRows waiting;
  const std::string long_cell(10'000, 'x');
  for (std::int64_t line = 1; line <= 1'000; ++line) {
    const std::string first = std::to_string(line);
    const std::array<std::string_view, 3> cells{first, "", long_cell};
    waiting.add({.line = line, .cells = cells, .stray_quote = line % 2 == 0});
  }
  REQUIRE(waiting.count() == 1'000);

  std::int64_t expected = 0;
  bool same = true;
  waiting.take([&](const RawRow& row) {
    ++expected;
    same = same && row.line == expected && row.cells.size() == 3 &&
           row.cells[0] == std::to_string(expected) && row.cells[1].empty() &&
           row.cells[2] == long_cell && row.stray_quote == (expected % 2 == 0);
  });

  CHECK(same);
  CHECK(expected == 1'000);
  CHECK(waiting.count() == 0);
}

TEST_CASE("a feed gives every row once and in order") {
  std::int64_t line = 0;
  RowFeed feed(empty_draft(), [&](JudgedRow& row) {
    if (line == 5'000) return false;
    const std::string text = std::to_string(++line);
    const std::array<std::string_view, 1> cells{text};
    row.kept.keep({.line = line, .cells = cells});
    return true;
  });

  std::int64_t expected = 0;
  bool same = true;
  while (const JudgedRow* row = feed.next()) {
    ++expected;
    same = same && row->kept.row().line == expected &&
           row->kept.row().cells.front() == std::to_string(expected);
  }

  CHECK(same);
  CHECK(expected == 5'000);
}

TEST_CASE("what reading throws is thrown where the rows are taken") {
  RowFeed feed(empty_draft(), [](JudgedRow&) -> bool { throw std::runtime_error("disk"); });

  CHECK_THROWS_AS((void)feed.next(), std::runtime_error);
}

TEST_CASE("a feed that nobody reads to its end stops") {
  const RowFeed feed(empty_draft(), [](JudgedRow&) { return true; });
}

TEST_CASE("a file larger than what is stored is taken with its indexes away, and they come back") {
  Register reg;
  const std::string indexes =
      "SELECT group_concat(name, ' ') FROM (SELECT name FROM sqlite_schema WHERE type = 'index' "
      "ORDER BY name)";
  const std::string before = reg.sql(indexes);
  std::string csv = "编号,姓名,电话\n";
  for (int i = 0; i < 8'000; ++i)
    csv += "W-" + std::to_string(100'000 + i) + ",王小梅,1540000" +
           std::to_string(1000 + i % 7'000) + ",\n";

  ImportWish wish;
  wish.path = reg.folder().write("many.csv", csv);
  const ImportResult result = import_file(reg.session(), worker(), wish, {.least_rows = 100});

  CHECK(counts(result) == "8000 inserted, 0 updated, 0 unchanged, 0 rejected, 0 skipped of 8000");
  CHECK(reg.sql(indexes) == before);
  CHECK(reg.sql("PRAGMA integrity_check") == "ok");
}

TEST_CASE("what rests while the indexes are away is back after a load that was refused") {
  Register reg;
  ImportWish wish;
  wish.path = reg.folder().write("many.csv", "编号,姓名\nW-1,王小梅\nW-2,\n");
  wish.max_rejected = {.rows = 0, .percent = false};

  const ImportResult result = import_file(reg.session(), worker(), wish, {.least_rows = 0});

  CHECK(result.refused);
  CHECK(reg.sql("PRAGMA foreign_keys") == "1");
  CHECK(reg.sql("PRAGMA ignore_check_constraints") == "0");
}
