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

std::vector<Value> coded(std::string_view stem, int number) {
  return person(std::string(stem) + std::to_string(number), "", "");
}

/// Asks for rows one by one.
struct Keys {
  explicit Keys(const SeenRoom& room) : seen(worker(), room) {}

  [[nodiscard]] SoughtKeys sought(const std::vector<Value>& row) const {
    SoughtKeys found;
    seen.seek(row, found);
    return found;
  }
  [[nodiscard]] bool has_key(const std::vector<Value>& row) const {
    return SeenKeys::has_key(sought(row));
  }
  [[nodiscard]] bool may_know(const std::vector<Value>& row) { return seen.may_know(sought(row)); }
  void add(const std::vector<Value>& row) {
    SoughtKeys found = sought(row);
    seen.add(found);
  }
  void add_unsettled(const std::vector<Value>& row) {
    SoughtKeys found = sought(row);
    seen.add_unsettled(found, false);
  }

  SeenKeys seen;
};

Draft empty_draft() { return {worker(), parse_date("2024-06-30").value()}; }

}  // namespace

TEST_CASE("a key that was added is always known, and few others are") {
  Keys keys({.keys = 20'000, .bytes = 1'000'000, .watched_rows = 1'000'000});
  for (int i = 0; i < 20'000; ++i) keys.add(coded("W-", i));

  int missed = 0;
  int mistaken = 0;
  for (int i = 0; i < 20'000; ++i) {
    missed += keys.may_know(coded("W-", i)) ? 0 : 1;
    mistaken += keys.may_know(coded("X-", i)) ? 1 : 0;
  }

  CHECK(missed == 0);
  CHECK(mistaken < 100);
}

TEST_CASE("with too little room many are mistaken, until a second look knows who came twice") {
  Keys keys({.keys = 20'000, .bytes = 8'000, .watched_rows = 1'000'000});
  for (int i = 0; i < 20'000; ++i) keys.add(coded("W-", i));
  for (int i = 0; i < 10; ++i) keys.add(coded("W-", 2'000 * i));
  const auto known = [&](std::string_view stem) {
    int count = 0;
    for (int i = 0; i < 20'000; ++i) count += keys.may_know(coded(stem, i)) ? 1 : 0;
    return count;
  };
  REQUIRE(known("W-") == 20'000);
  REQUIRE(known("X-") > 1'000);

  int looks = 0;
  keys.seen.look_again([&] { ++looks; });

  CHECK(known("W-") == 10);
  CHECK(known("X-") == 0);
  CHECK(looks > 1);
}

TEST_CASE("a row that is added twice did not come twice") {
  Keys keys({.keys = 1'000, .bytes = 10, .watched_rows = 1'000'000});
  const std::vector<Value> row = coded("W-", 1);
  SoughtKeys sought;
  keys.seen.seek(row, sought);
  keys.seen.add_unsettled(sought, false);
  keys.seen.seek_again(row, sought);
  keys.seen.add_unsettled(sought, false);

  keys.seen.look_again([] {});

  CHECK_FALSE(keys.may_know(row));
}

TEST_CASE("a name alone is no key, with a telephone it is") {
  Keys keys({.keys = 10, .bytes = 1'000, .watched_rows = 1'000'000});
  keys.add(person("", "王小梅", "15400000001"));

  CHECK(keys.has_key(person("", "王小梅", "15400000001")));
  CHECK_FALSE(keys.has_key(person("", "王小梅", "")));
  CHECK(keys.may_know(person("", "王小梅", "15400000001")));
  CHECK_FALSE(keys.may_know(person("", "王小梅", "15400000002")));
}

TEST_CASE("where nobody was searched by name and telephone, whoever is later may be known") {
  Keys keys({.keys = 1'000, .bytes = 1'000'000, .watched_rows = 100});
  const auto take = [&](int i) {
    const std::vector<Value> row = person("W-" + std::to_string(i), "王小梅", std::to_string(i));
    CHECK_FALSE(keys.may_know(row));
    keys.add(row);
  };
  for (int i = 0; i < 200; ++i) take(i);

  CHECK(keys.may_know(person("", "王小梅", "50")));
  CHECK(keys.may_know(person("", "王小梅", "150")));
  CHECK(keys.may_know(person("", "王小梅", "250")));
}

TEST_CASE("where somebody is searched by name and telephone, these are known of everybody") {
  Keys keys({.keys = 1'000, .bytes = 1'000'000, .watched_rows = 100});
  CHECK_FALSE(keys.may_know(person("", "李小兰", "1")));
  for (int i = 0; i < 200; ++i) {
    const std::vector<Value> row = person("W-" + std::to_string(i), "王小梅", std::to_string(i));
    CHECK_FALSE(keys.may_know(row));
    keys.add(row);
  }

  CHECK(keys.may_know(person("", "王小梅", "150")));
  CHECK_FALSE(keys.may_know(person("", "王小梅", "250")));
}

TEST_CASE("whoever shares a part with an unsettled record may meet it") {
  Keys keys({.keys = 10, .bytes = 1'000, .watched_rows = 1'000'000});
  keys.add_unsettled(person("W-1", "", "15400000001"));

  CHECK(keys.may_know(person("", "李小兰", "15400000001")));
  CHECK_FALSE(keys.may_know(person("", "李小兰", "15400000002")));
}

TEST_CASE("a type of document, which most people share, makes nobody wait") {
  const auto with = [](std::string code, std::string number, std::string_view type) {
    std::vector<Value> row = person(std::move(code), "", "");
    if (!number.empty()) row[worker().index("id_number").value()] = std::move(number);
    row[worker().index("id_type").value()] = std::string(type);
    return row;
  };
  Keys keys({.keys = 10, .bytes = 1'000, .watched_rows = 1'000'000});
  keys.add(with("W-1", "329901199003070020", "other"));
  keys.add_unsettled(with("W-2", "", "resident"));

  CHECK_FALSE(keys.may_know(with("W-3", "329901198506151282", "resident")));
  // The record that waits may become one of another type.
  CHECK(keys.may_know(with("W-4", "329901199003070020", "resident")));
}

TEST_CASE("who waits to be searched by name and telephone must not meet anybody with both") {
  Keys keys({.keys = 10, .bytes = 1'000, .watched_rows = 1'000'000});
  keys.add_unsettled(person("", "李小兰", "15400000001"));
  keys.add_unsettled(person("W-1", "王小梅", "15400000002"));

  CHECK(keys.may_know(person("W-2", "李小兰", "15400000001")));
  CHECK_FALSE(keys.may_know(person("W-3", "王小梅", "15400000002")));
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
