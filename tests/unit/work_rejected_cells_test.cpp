// What a refused row leaves in its rejects, and that it is refused again for the same loss.
#include "unit/register.hpp"
#include "work/rejected_cells.hpp"
#include "workbook_builder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using registers::Register;

TEST_CASE("a number that lost digits in a workbook stays a rounded one, all else as it came") {
  const CellNote number{.origin = CellOrigin::number};
  const std::vector<std::string_view> cells{"329901199003071000", "329901199003071000",
                                            "100000000000000000", "123456789012345", "甲"};
  const std::vector<CellNote> notes{number, CellNote{}, number, number, CellNote{}};

  const RejectedCells kept({.line = 2, .cells = cells, .notes = notes});

  CHECK(std::vector<std::string>(kept.cells().begin(), kept.cells().end()) ==
        std::vector<std::string>{"3.29901199003071E+17", "329901199003071000", "1E+17",
                                 "123456789012345", "甲"});
}

TEST_CASE(
    "an identity number that a workbook rounded is refused again when its rejects come back") {
  // The rounded number passes the check of its last digit, as one in eleven does.
  const test::WorkbookText book{.rows = R"(<row r="1"><c t="inlineStr"><is><t>姓名</t></is></c>)"
                                        R"(<c t="inlineStr"><is><t>身份证号</t></is></c></row>)"
                                        R"(<row r="2"><c t="inlineStr"><is><t>王小梅</t></is></c>)"
                                        R"(<c><v>329901199003076000</v></c></row>)"};
  Register reg;
  ImportWish wish;
  wish.path = reg.folder().write("a.xlsx", test::zipped(book.parts()));
  wish.on_error = OnError::skip;
  wish.rejects = reg.folder().file("rejects.csv");
  const Kind& worker = get_kind("worker");

  const ImportResult first = import_file(reg.session(), worker, wish);
  wish.path = wish.rejects;
  const ImportResult second = import_file(reg.session(), worker, wish);

  CHECK(registers::codes(first.problems) == "E_ID_NUMERIC");
  CHECK(registers::codes(second.problems) == "E_ID_SCI");
  CHECK(second.rejected == 1);
}
