// Findings: counted all, kept up to a limit, told with their place.
#include <jinguo/problem.hpp>

#include <doctest/doctest.h>

using namespace jinguo;

TEST_CASE("every finding is counted; errors are kept before anything else") {
  Problems problems(2);

  problems.add({.row = 2, .code = Code::E_REQUIRED});
  problems.add({.row = 3, .code = Code::W_ID15});
  problems.add({.row = 4, .code = Code::I_SUMMARY_ROW});
  problems.add({.row = 5, .code = Code::E_ID_CHECK});

  CHECK(problems.errors() == 2);
  CHECK(problems.warnings() == 1);
  CHECK(problems.total() == 4);
  REQUIRE(problems.kept().size() == 2);
  CHECK(problems.kept()[0].row == 2);
  CHECK(problems.kept()[1].row == 5);
  CHECK(problems.by_code().size() == 4);
}

TEST_CASE("a limit of none keeps nothing and still counts") {
  Problems problems(0);

  problems.add({.code = Code::E_REQUIRED});

  CHECK(problems.kept().empty());
  CHECK(problems.total() == 1);
}

TEST_CASE("a finding names the header in Chinese and the field in English") {
  const Problem problem{.row = 7,
                        .column = "手机号",
                        .field = "phone",
                        .code = Code::E_TEL_LEN,
                        .value = "154****000",
                        .facts = {{"length", "10"}}};

  CHECK(message(problem, Lang::zh) == "手机号“154****000”的位数不对（10 位）。");
  CHECK(message(problem, Lang::en) == "phone “154****000” has too many or too few digits (10).");
}

TEST_CASE("a title among the facts goes before the header") {
  const Problem problem{.column = "手机号",
                        .field = "phone",
                        .code = Code::E_REQUIRED,
                        .facts = {{"field", "phone"}, {"field.zh", "联系电话"}}};

  CHECK(message(problem, Lang::zh) == "联系电话没有填。");
}

TEST_CASE("the hint for a ruined number names the column to format as text") {
  const Problem problem{
      .row = 2, .column = "身份证号", .field = "id_number", .code = Code::E_ID_SCI};

  CHECK(hint(problem, Lang::zh).find("选中“身份证号”这一列，用“设置单元格格式”设为“文本”") !=
        std::string::npos);
  CHECK(hint(problem, Lang::en).find("select the column “身份证号”, choose Format Cells, Text") !=
        std::string::npos);
}

TEST_CASE("a finding that is not from a file names the field and no row") {
  const Problem problem{.field = "phone", .code = Code::E_REQUIRED};

  CHECK(message(problem, Lang::zh) == "phone没有填。");
  CHECK(message(problem, Lang::en) == "phone is empty.");
}

TEST_CASE("a finding on the file names the row where it is known") {
  CHECK(message(Problem{.row = 12, .code = Code::E_ENCODING}, Lang::zh) ==
        "第 12 行有读不成文字的内容。");
  CHECK(message(Problem{.code = Code::E_ENCODING}, Lang::zh) == "有读不成文字的内容。");
}
