// Columns that a spreadsheet ruined: said once, with the remedy, before the rows; and a column of
// which no number can be trusted refuses the file.
#include "work/column_watch.hpp"

#include "unit/register.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace jinguo;
using registers::codes;
using registers::Register;

namespace {

ImportWish skipping() {
  ImportWish wish;
  wish.on_error = OnError::skip;
  return wish;
}

}  // namespace

TEST_CASE("numbers in scientific notation are told of their column, and good rows go in") {
  Register reg;
  constexpr std::string_view file =
      "姓名,身份证号\n"
      "王小梅,3.29901E+17\n"
      "李小兰,3.29901E+17\n"
      "张小菊,329901200002291249\n";

  const ImportResult result = reg.import("worker", file, skipping());

  CHECK_FALSE(result.refused);
  CHECK(result.inserted == 1);
  CHECK(codes(result.problems) == "W_COLUMN_RUINED E_ID_SCI E_ID_SCI");
  const Problem first = result.problems.kept().front();
  CHECK(first.column == "身份证号");
  CHECK(first.row == 1);
  CHECK(message(first, Lang::zh).find("2 格") != std::string::npos);
}

TEST_CASE("one ruined number is a matter of its row") {
  Register reg;

  const ImportResult result =
      reg.import("worker", "姓名,电话\n王小梅,1.54E+10\n李小兰,15900000001\n", skipping());

  CHECK(codes(result.problems).find("W_COLUMN_RUINED") == std::string::npos);
}

TEST_CASE("columns are judged each for itself") {
  Register reg;

  const ImportResult result =
      reg.import("worker", "姓名,身份证号,电话\n王小梅,3.29901E+17,1.54E+10\n", skipping());

  CHECK(codes(result.problems) == "E_TEL_SCI E_ID_SCI");
}

TEST_CASE("two credit codes that a spreadsheet cut condemn the whole column") {
  Register reg;
  constexpr std::string_view cut =
      "企业名称,统一社会信用代码\n"
      "甲家政,913299010000000000\n"
      "乙家政,913299010000012000\n";

  const ImportResult result = reg.import("enterprise", cut, skipping());

  CHECK(result.refused);
  CHECK(result.problems.kept().front().code == Code::E_USCC_COLUMN_ZEROED);
  CHECK(reg.count("enterprise") == 0);
}

TEST_CASE("a verdict on a column is kept, however many rows were refused before it") {
  Register reg;
  std::string file = "姓名,身份证号\n";
  for (int i = 0; i < 300; ++i) file += "王小梅,329901199003070000\n";

  const ImportResult result = reg.import("worker", file, skipping());

  CHECK(result.refused);
  CHECK(result.problems.kept().size() == 100);
  CHECK(result.problems.kept().front().code == Code::E_ID_COLUMN_ZEROED);
}

TEST_CASE("a column of formulas is named once and counted") {
  const Kind& worker = get_kind("worker");
  const std::size_t note = worker.index("note").value();
  Problems problems;
  ColumnWatch watch;
  Draft draft(worker, Date{});
  std::size_t said = 0;
  for (int row = 0; row < 5; ++row) {
    draft.clear();
    judge_cell(draft, note, "三", {.formula = true});
    watch.see(draft, problems);
    said += draft.findings.size();
  }

  CHECK(said == 1);
  CHECK(problems.warnings() == 4);
}
