// Mapping files: strict about themselves, and about the table that they are laid on.
#include "unit/register.hpp"
#include "unit/work_tables.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using registers::counts;
using registers::refusal;
using registers::refusal_fact;
using registers::Register;
using tables::Reading;

namespace {

SourceMap map_of(std::string_view text) {
  return parse_source_map(text, "map.json", get_kind("worker"));
}

TableWish mapped(std::string_view text) { return {.sheet = {}, .map = map_of(text)}; }

}  // namespace

TEST_CASE("a mapping file says what a source's headers mean and what they hide") {
  const Reading table({{"称呼", "手机号", "证件", "内部编号"}, {"王小梅", "15400000001", "x", "7"}},
                      mapped(R"({"columns": {"称呼": "name", "证件": "note", "内部编号": null}})"));

  REQUIRE(table.opened);
  CHECK(table.columns() == "name phone note -");
  CHECK(table.facts.columns.how[0] == HeaderHow::map);
  CHECK(table.facts.columns.how[3] == HeaderHow::map);
  CHECK(table.found().empty());
}

TEST_CASE("what a mapping file says and jinguo does not know is refused") {
  struct Row {
    std::string_view text;
    std::string_view code;
    std::string_view detail;
  };
  constexpr Row rows[] = {
      {"{", "bad_value", "it is not JSON"},
      {"[]", "bad_value", "it must be one JSON object"},
      {R"({"colums": {}})", "bad_value", "it has no key “colums”; did you mean “columns”?"},
      {R"({"columns": {"称呼": "nmae"}})", "unknown_field", "(none)"},
      {R"({"columns": {"称呼": "created_at"}})", "bad_value",
       "“created_at” is set by jinguo itself"},
      {R"({"columns": []})", "bad_value", "columns is an object: header to field"},
      {R"({"kind": "enterprise"})", "bad_value", "it is for “enterprise”, not for worker"},
      {R"({"header_row": 0})", "bad_value", "header_row is a row number from 1"},
      {R"({"dates": {"name": "dmy"}})", "bad_value", "“name” is not a date"},
      {R"({"dates": {"born_on": "dym"}})", "bad_value", "dates are written ymd, dmy or mdy"},
      {R"({"fill_down": "address"})", "bad_value", "fill_down is a list of headers or fields"},
      {R"({"separator": "::"})", "bad_value", "separator is one character or “tab”"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(refusal([&] { (void)map_of(row.text); }) == row.code);
    CHECK(refusal_fact([&] { (void)map_of(row.text); }, "detail") == row.detail);
  }
}

TEST_CASE("a table without a mapped column is not of that source") {
  const Reading table({{"姓名", "手机号码"}, {"王小梅", "15400000001"}},
                      mapped(R"({"columns": {"手机号": "phone", "旧列": null}})"));

  CHECK_FALSE(table.opened);
  REQUIRE(table.problems.kept().size() == 1);
  CHECK(message(table.problems.kept().front(), Lang::en) ==
        "The mapping file speaks of a column “手机号” that the table does not have.");
}

TEST_CASE("fixed values fill what the table has no column for, and never a column") {
  Register reg;
  ImportWish wish;
  wish.map = reg.folder().write("map.json", R"({"fixed": {"occupation": "月嫂", "sex": "女"}})");

  CHECK(counts(reg.import("worker", "姓名\n王小梅\n", wish)) ==
        "1 inserted, 0 updated, 0 unchanged, 0 rejected, 0 skipped of 1");
  CHECK(reg.field("worker", "W-000001", "occupation") == "月嫂");
  CHECK(reg.field("worker", "W-000001", "sex") == "female");

  const ImportResult twice = reg.import("worker", "姓名,工种\n李小兰,保洁\n", wish);
  CHECK(registers::codes(twice.problems) == "E_HEADER_DUP");
}

TEST_CASE("blanks are filled down and days turned where the mapping file says so") {
  Register reg;
  ImportWish wish;
  wish.map = reg.folder().write("map.json",
                                R"({"fill_down": ["住址"], "dates": {"registered_on": "dmy"}})");

  (void)reg.import("worker", "姓名,住址,登记日期\n王小梅,示范路,8/3/2024\n李小兰,,9.3.2024\n",
                   wish);

  CHECK(reg.field("worker", "W-000002", "address") == "示范路");
  CHECK(reg.field("worker", "W-000001", "registered_on") == "2024-03-08");
  CHECK(reg.field("worker", "W-000002", "registered_on") == "2024-03-09");
}

TEST_CASE("the same file with another mapping file is read again") {
  Register reg;
  ImportWish wish;
  wish.map = reg.folder().write("map.json", R"({"fixed": {"occupation": "月嫂"}})");
  (void)reg.import("worker", "姓名,电话\n王小梅,15400000001\n", wish);
  CHECK(reg.import("worker", "姓名,电话\n王小梅,15400000001\n", wish).already);

  reg.folder().write("map.json", R"({"fixed": {"occupation": "保洁"}})");

  CHECK(counts(reg.import("worker", "姓名,电话\n王小梅,15400000001\n", wish)) ==
        "0 inserted, 1 updated, 0 unchanged, 0 rejected, 0 skipped of 1");
}
