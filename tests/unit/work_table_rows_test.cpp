// The rows below a header: records, and those that are passed over with a reason.
#include "model/ditto.hpp"
#include "unit/work_tables.hpp"
#include "work/kind_ranking.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using tables::Book;
using tables::Cells;
using tables::Page;
using tables::Reading;

namespace {

/// Returns what becomes of one row under 序号, 姓名, 身份证号, 住址.
std::string role_of(const Cells& row) {
  const Reading table({{"序号", "姓名", "身份证号", "住址"}, {"1", "李小兰", "", ""}, row});
  if (table.records.size() == 2) return "record";
  if (table.skipped(SkipReason::summary) == 1) return "summary";
  if (table.skipped(SkipReason::sample) == 1) return "sample";
  return table.skipped(SkipReason::header_repeated) == 1 ? "header" : "blank";
}

}  // namespace

TEST_CASE("sums, notes and examples are told from records by their first filled cell") {
  struct Row {
    Cells cells;
    std::string_view role;
  };
  const std::vector<Row> rows{
      {{"1", "王小梅", "", ""}, "record"},
      {{"合计", "", "", "125 人"}, "summary"},
      {{"合 计", "", "", ""}, "summary"},
      {{"", "合　计", "", "3"}, "summary"},
      {{"", "合计125人", "", ""}, "summary"},
      {{"", "合计人数", "", ""}, "summary"},
      {{"", "合计香", "", ""}, "record"},
      {{"小计", "王小梅", "", ""}, "record"},
      {{"备注：以上为在册人员", "", "", ""}, "summary"},
      {{"说明以上各项属实", "", "", ""}, "summary"},
      {{"填表人：王某", "", "", "15400000001"}, "summary"},
      {{"填表人：赵主任", "审核人：钱主任", "", ""}, "summary"},
      {{"填表人：赵主任", "", "审核人：钱主任", "2024-03-31"}, "summary"},
      {{"填表人", "赵主任", "", "审核"}, "summary"},
      {{"审核", "钱主任", "", ""}, "summary"},
      {{"合计", "", "68", "68"}, "summary"},
      {{"合计", "68 人", "", ""}, "summary"},
      {{"合计", "68 号", "", ""}, "record"},
      {{"合计", "", "10068", ""}, "record"},
      {{"", "审核", "329901199003070020", ""}, "record"},
      {{"注：外地的不填", "", "", ""}, "summary"},
      {{"注", "", "", ""}, "record"},
      {{"联系人：王某", "", "", ""}, "summary"},
      {{"单位（盖章）", "", "", ""}, "summary"},
      {{"示例", "张某某", "", "示范路 1 号"}, "sample"},
      {{"例：", "张某某", "", ""}, "sample"},
      {{"（样例）", "张某某", "", ""}, "sample"},
      {{"例如", "张某某", "", ""}, "sample"},
      {{"", "例小香", "", ""}, "record"},
      {{"", "", "", "样例街道 1 号"}, "record"},
      {{"填表说明：", "", "", ""}, "sample"},
      {{"序号", "姓名", "身份证号", "住址"}, "header"},
      {{" 序号", "姓名 ", "身份证号", "住址", ""}, "header"},
      {{"序号", "姓名", "身份证号", "备注"}, "record"},
      {{"", " ", "　", ""}, "blank"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.cells[0]);
    CAPTURE(row.cells[1]);
    CHECK(role_of(row.cells) == row.role);
  }
}

TEST_CASE("a note right below the header is no second header row") {
  const Reading table(
      {{"序号", "姓名", "住址"}, {"备注：以上为在册人员", "", ""}, {"1", "王小梅", ""}});

  CHECK(table.facts.header_rows == 1);
  CHECK(table.found() == "I_SUMMARY_ROW@2");
}

TEST_CASE("a name that begins like a note is a record") {
  const Reading table({{"企业名称", "信用代码"},
                       {"说明书印刷有限公司", "91329901PDY00001X1"},
                       {"审核通财税有限公司", ""},
                       {"备注：止于此", ""}},
                      {}, "enterprise");

  CHECK(table.records.size() == 2);
  CHECK(table.skipped(SkipReason::summary) == 1);
}

TEST_CASE("a title printed again on the next page is passed over with its header") {
  const Reading table({{"名册", "", ""},
                       {"姓名", "性别", "电话"},
                       {"王小梅", "女", ""},
                       {"名册", "", ""},
                       {"姓名", "性别", "电话"},
                       {"李小兰", "女", ""}});

  CHECK(table.records.size() == 2);
  CHECK(table.found() == "I_HEADER_REPEATED@4 I_HEADER_REPEATED@5");
}

TEST_CASE("a stated sum is held against the rows that it sums up") {
  const std::vector<Cells> rows{{"企业名称", "从业人数"}, {"甲", "10"},   {"乙", "1,005人"},
                                {"小计", "1015"},         {"丙", "2.5"},  {"小计", "3"},
                                {"合计", "1017.5"},       {"总计", "99"}, {"合计", "约一千"}};

  const Reading table(rows, {}, "enterprise");

  CHECK(table.records.size() == 3);
  CHECK(table.found() ==
        "I_SUMMARY_ROW@4 W_SUM_DIFFERS@6 I_SUMMARY_ROW@6 I_SUMMARY_ROW@7 W_SUM_DIFFERS@8 "
        "I_SUMMARY_ROW@8 I_SUMMARY_ROW@9");
  for (const Problem& problem : table.problems.kept())
    if (problem.row == 6 && problem.code == Code::W_SUM_DIFFERS)
      CHECK(message(problem, Lang::zh) ==
            "“从业人数”的合计与上面各行加起来的不同：写的是 3，加起来是 2.5。");
}

TEST_CASE("a column with a cell that is no plain number is not summed") {
  const Reading table({{"企业名称", "从业人数"}, {"甲", "约10"}, {"合计", "99"}}, {}, "enterprise");

  CHECK(table.found() == "I_SUMMARY_ROW@3");
}

TEST_CASE("numbers are read exactly, or not at all") {
  struct Row {
    std::string_view cell;
    std::int64_t scaled;
  };
  constexpr Row rows[] = {{"0", 0},          {"12", 120000},     {"1,234.5", 12345000},
                          {" 7 人 ", 70000}, {"-3.25", -32500},  {"0.0001", 1},
                          {"1元", 10000},    {"1234.", 12340000}};
  for (const Row& row : rows) {
    CAPTURE(row.cell);
    CHECK(plain_number(row.cell) == row.scaled);
  }
  for (const std::string_view cell :
       {"", "-", "一", "1.2.3", "1.23456", "约3", "3个半", "99999999999999999999", ",1"}) {
    CAPTURE(cell);
    CHECK_FALSE(plain_number(cell).has_value());
  }
}

TEST_CASE("a serial number is not imported, and where it does not count on is said once") {
  const Reading table(
      {{"序号", "姓名"}, {"1", "甲"}, {"2", "乙"}, {"4", "丙"}, {"", "丁"}, {"1", "戊"}});

  CHECK(table.columns() == "- name");
  CHECK(table.facts.columns.how[0] == HeaderHow::serial);
  REQUIRE(table.problems.kept().size() == 1);
  CHECK(message(table.problems.kept().front(), Lang::zh) == "“序号”不连续，从第 4 行起，共 2 处。");
}

TEST_CASE("as above is taken for what describes and refused for what names") {
  const Reading table({{"姓名", "电话", "住址", "所属区域", "工种"},
                       {"王小梅", "15400000001", "示范路 1 号", "样例街道", "月嫂"},
                       {"李小兰", "15400000002", "同上", "〃", " ″ "},
                       {"张小菊", "〃", "\"", "", ""},
                       {"同上", "15400000004", "同上", "同上", "保洁"}});

  CHECK(table.records[1] == Cells{"李小兰", "15400000002", "示范路 1 号", "样例街道", "月嫂"});
  CHECK(table.records[2] == Cells{"张小菊", "〃", "示范路 1 号", "", ""});
  CHECK(table.records[3] == Cells{"同上", "15400000004", "示范路 1 号", "同上", "保洁"});
  CHECK(table.findings ==
        "W_DITTO:address W_DITTO:region W_DITTO:occupation W_DITTO:address W_DITTO:address");
}

TEST_CASE("which fields take as above is told by the kind's table") {
  const Kind& worker = get_kind("worker");
  for (const std::string_view field :
       {"address", "region", "unit", "occupation", "category", "note"}) {
    CAPTURE(field);
    CHECK(takes_ditto(worker, get_field(worker, field)));
  }
  for (const std::string_view field : {"code", "name", "id_number", "phone", "born_on",
                                       "registered_on", "skill_level", "education"}) {
    CAPTURE(field);
    CHECK_FALSE(takes_ditto(worker, get_field(worker, field)));
  }
  const Kind& attendance = get_kind("attendance");
  CHECK_FALSE(takes_ditto(attendance, get_field(attendance, "worker")));
}

TEST_CASE("merged cells are taken as they are and told once") {
  const Page page{.name = "表",
                  .rows = {{"姓名", "住址"}, {"王小梅", "示范路"}, {"李小兰", "示范路"}},
                  .merged = {{1, 1}, {2, 1}}};

  const Reading table(Book({page}));

  CHECK(table.records.size() == 2);
  CHECK(table.found() == "I_MERGED@2");
}

TEST_CASE("a workbook's short row has blank cells at its end, a text file's is left as it is") {
  const std::vector<Cells> rows{{"姓名", "住址", "备注"}, {"王小梅", "示范路"}};

  CHECK(Reading(Book({{.name = "表", .rows = rows}})).records[0] == Cells{"王小梅", "示范路", ""});
  CHECK(Reading(rows).records[0] == Cells{"王小梅", "示范路"});
}

TEST_CASE("day and month are put in order only where they are written so") {
  struct Row {
    std::string_view cell;
    DayOrder order;
    std::string_view day;
  };
  constexpr Row rows[] = {
      {"8/3/2024", DayOrder::dmy, "2024-03-08"},
      {"08.03.2024", DayOrder::dmy, "2024-03-08"},
      {"3/8/2024", DayOrder::mdy, "2024-03-08"},
      {"2024-03-08", DayOrder::dmy, ""},
      {"8/3/24", DayOrder::dmy, ""},
      {"8/3/2024", DayOrder::ymd, ""},
      {"8/3/2024 9:00", DayOrder::dmy, ""},
      {"8/3/4/2024", DayOrder::dmy, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.cell);
    CHECK(reordered_day(row.cell, row.order) == row.day);
  }
}

TEST_CASE("the kind is told by the header, and two that fit alike are told apart by nobody") {
  const auto ranking = [](std::vector<Cells> rows) {
    const Page page{.name = {}, .rows = std::move(rows)};
    RowSource source;
    source.open = [&](std::size_t) { return std::make_unique<tables::PageReader>(page); };
    return rank_kinds(source, {});
  };

  const auto people = ranking({{"名册"}, {"姓名", "身份证号", "工种", "登记日期"}});
  REQUIRE(is_clear(people));
  CHECK(people.front().kind->name == "worker");
  CHECK(people.front().fields == 4);
  CHECK(people.front().header_row == 2);

  const auto firms = ranking({{"企业名称", "统一社会信用代码", "企业类型", "从业人数"}});
  REQUIRE(is_clear(firms));
  CHECK(firms.front().kind->name == "enterprise");

  CHECK_FALSE(is_clear(ranking({{"备注", "所属区域"}})));
  CHECK_FALSE(is_clear(ranking({{"甲", "乙"}})));
}
