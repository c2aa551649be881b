// The header of an office's table: which row, which two rows, which sheet, and what the lines above
// it state.
#include "unit/work_tables.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using tables::Book;
using tables::Cells;
using tables::Page;
using tables::Reading;

TEST_CASE("the header is the row that means most fields, below its titles") {
  const Reading table({{"样例街道人员名册", "", ""},
                       {"", "", ""},
                       {"姓名", "其他事项若干", "其他事项又若干"},
                       {"姓名", "性别", "联系电话"},
                       {"王小梅", "女", "15400000001"}});

  CHECK(table.opened);
  CHECK(table.facts.header_row == 4);
  CHECK(table.columns() == "name sex phone");
  CHECK(table.lines == std::vector<std::int64_t>{5});
}

TEST_CASE("of two headers that mean as much the lower counts, unless rows stand between them") {
  const Reading legend({{"姓名", "性别"}, {"姓名（必填）", "性别（男或女）"}, {"王小梅", "女"}});
  CHECK(legend.facts.header_row == 2);

  const Reading repeated({{"姓名", "性别"}, {"王小梅", "女"}, {"姓名", "性别"}, {"李小兰", "女"}});
  CHECK(repeated.facts.header_row == 1);
  CHECK(repeated.records.size() == 2);

  const Reading other({{"姓名", "性别"}, {"王小梅", "女"}, {"姓 名", "性 别"}, {"李小兰", "女"}});
  CHECK(other.facts.header_row == 1);
}

TEST_CASE("a header of one cell is found above a table of one column") {
  CHECK(Reading(std::vector<Cells>{{"姓名"}, {"王小梅"}}).facts.header_row == 1);
  CHECK(Reading(std::vector<Cells>{{"骨干名单"}, {"姓名"}, {"王小梅"}}).facts.header_row == 2);
}

TEST_CASE("without a header the best guess is shown, and nobody's data") {
  const Reading guess({{"其他事项甲", "其他事项乙", "姓名", "其他事项丙"}}, {}, "enterprise");
  CHECK_FALSE(guess.opened);

  const Reading data({{"王小梅", "329901199003070020"}, {"李小兰", "329901198506151282"}});
  REQUIRE_FALSE(data.opened);
  REQUIRE(data.problems.kept().size() == 1);
  CHECK(data.problems.kept().front().code == Code::E_HEADER);
  CHECK(message(data.problems.kept().front(), Lang::zh) == "找不到表头，最像的一行是“王小梅”。");
}

TEST_CASE("--header-row names the row, however far down") {
  std::vector<Cells> rows(40, Cells{"闲话", "闲话"});
  rows.push_back({"姓名", "性别"});
  rows.push_back({"王小梅", "女"});
  CHECK_FALSE(Reading(rows).opened);

  const Reading table(rows, {.sheet = {}, .header_row = 41, .map = {}});

  CHECK(table.opened);
  CHECK(table.facts.header_row == 41);
  CHECK(table.records == std::vector<Cells>{{"王小梅", "女"}});
  CHECK_FALSE(Reading(rows, {.sheet = {}, .header_row = 99, .map = {}}).opened);
}

TEST_CASE("two header rows are one header") {
  const Reading table({{"名册", "", "", "", "", ""},
                       {"序号", "姓名", "基本情况", "", "联系", ""},
                       {"", "", "性别", "学历", "电话", "住址"},
                       {"1", "王小梅", "女", "大专", "15400000001", "示范路 1 号"}});

  REQUIRE(table.opened);
  CHECK(table.facts.header_row == 2);
  CHECK(table.facts.header_rows == 2);
  CHECK(table.columns() == "- name sex education phone address");
  CHECK(table.facts.columns.headers[4] == "联系/电话");
  CHECK(table.facts.columns.words[4] == "电话");
  CHECK(table.lines == std::vector<std::int64_t>{4});
}

TEST_CASE("the two words together may mean what neither does, or somebody else") {
  const Reading table({{"姓名", "身份证", "", "紧急联系人", ""},
                       {"", "性质", "号码", "姓名", "电话"},
                       {"王小梅", "居民", "329901199003070020", "王某", "15400000001"}});

  REQUIRE(table.opened);
  CHECK(table.facts.header_rows == 2);
  CHECK(table.columns() == "name - id_number - -");
  CHECK(table.facts.columns.how[2] == HeaderHow::joined);
  CHECK(table.facts.columns.words[2] == "身份证号码");
}

TEST_CASE("cells that are merged over both rows are one header and count once") {
  const Page page{.name = "名册",
                  .rows = {{"姓名", "联系方式", "联系方式"},
                           {"姓名", "手机", "微信号"},
                           {"王小梅", "15400000001", "无"}},
                  .merged = {{0, 0}, {1, 0}, {0, 1}, {0, 2}}};

  const Reading table(Book({page}));

  REQUIRE(table.opened);
  CHECK(table.facts.header_rows == 2);
  CHECK(table.columns() == "name phone -");
  CHECK(table.facts.columns.headers[0] == "姓名");
  CHECK(table.records.size() == 1);
}

TEST_CASE("the first row of data is never taken for a second header row") {
  const std::vector<std::vector<Cells>> files{
      {{"姓名", "性别"}, {"王小梅", "女"}},
      {{"姓名", "所在阵地", ""}, {"姓名小学", "名称社区", "备注"}},
      {{"姓名", "", "备注"}, {"王小梅", "手机", "电话"}},
      {{"姓名", "单位"}, {"王小梅", "电话"}},
      {{"姓名", "性别", ""}, {"女", "女", "住址"}},
  };
  for (const std::vector<Cells>& rows : files) {
    const Reading table(rows);
    CAPTURE(rows[1][0]);
    CHECK(table.facts.header_rows == 1);
    CHECK(table.records.size() == 1);
  }
}

TEST_CASE("the lines above the header are kept, and what they state is told apart") {
  struct Row {
    std::string_view what;
    Cells cells;
    std::string_view stated;
  };
  const std::vector<Row> rows{
      {"one cell",
       {"填报单位：样例街道 填报日期：2024年3月8日"},
       "填报单位=样例街道;填报日期=2024年3月8日;"},
      {"ASCII colon", {"填报单位: 样例街道", "", "制表人: 王某"}, "填报单位=样例街道;制表人=王某;"},
      {"value in the next cell",
       {"填报单位：", "样例街道", "", "联系人", ""},
       "填报单位=样例街道;"},
      {"letters set apart", {"填 报 单 位：样例街道"}, "填报单位=样例街道;"},
      {"values with blanks",
       {"日期：2024 年 3 月　单位：甲 街道；"},
       "日期=2024 年 3 月;单位=甲 街道;"},
      {"a time is no key", {"截至 2024-03-08 17:30"}, ""},
      {"a key without value", {"填报单位：", "填报人：王某"}, "填报人=王某;"},
      {"a sentence is no key", {"请各单位按照下列要求认真如实填写本表各项：一、二"}, ""},
  };
  for (const Row& row : rows) {
    TitleLines titles;
    take_title(row.cells, titles);
    std::string stated;
    for (const auto& [key, value] : titles.stated) stated += key + "=" + value + ";";
    CAPTURE(row.what);
    CHECK(stated == row.stated);
    CHECK(titles.lines.size() == 1);
  }
}

TEST_CASE("the visible sheet whose header fits best is read, and the others are named") {
  const Book book({{.name = "说明", .rows = {{"填表说明", "不要改表头"}}},
                   {.name = "旧",
                    .rows = {{"姓名", "性别", "电话", "住址"}, {"甲某", "女", "", ""}},
                    .hidden = true},
                   {.name = "名册", .rows = {{"姓名", "性别", "电话"}, {"王小梅", "女", ""}}},
                   {.name = "名册2", .rows = {{"姓名", "性别", "电话"}, {"李小兰", "女", ""}}},
                   {.name = "空", .rows = {{"", ""}}}});

  const Reading best(book);
  CHECK(best.facts.sheet == "名册");
  CHECK(best.facts.sheets_left == std::vector<std::string>{"说明", "旧", "名册2"});
  CHECK(best.found() == "I_SHEETS_LEFT@0");

  const Reading named(book, {.sheet = "名册2", .map = {}});
  CHECK(named.records.front().front() == "李小兰");
  CHECK(Reading(book, {.sheet = "4", .map = {}}).facts.sheet == "名册2");
  CHECK(Reading(book, {.sheet = {}, .include_hidden = true, .map = {}}).facts.sheet == "旧");

  const Reading unknown(book, {.sheet = "名单", .map = {}});
  CHECK_FALSE(unknown.opened);
  CHECK(message(unknown.problems.kept().front(), Lang::zh) ==
        "文件里没有“名单”这张工作表，只有：说明、旧、名册、名册2、空。");
}

TEST_CASE("a file without sheets has none to choose from") {
  CHECK(Reading(std::vector<Cells>{{"姓名", "性别"}}, {.sheet = "1", .map = {}}).found() ==
        "E_SHEET@0");
}
