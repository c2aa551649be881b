// Forms: what a kind's table says to those who fill it in.
#include "register.hpp"

#include <jinguo/records.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;

namespace {

const Column& column(const Sheet& sheet, std::string_view name) {
  const auto found = std::ranges::find(sheet.columns, name, &Column::name);
  REQUIRE(found != sheet.columns.end());
  return *found;
}

}  // namespace

TEST_CASE("a template offers the words of a choice, and yes or no, in the language of the form") {
  const Sheet zh = template_sheet(get_kind("unit"), Lang::zh);
  const Sheet en = template_sheet(get_kind("unit"), Lang::en);

  CHECK(column(zh, "demo").words == std::vector<std::string>{"是", "否"});
  CHECK(column(en, "demo").words == std::vector<std::string>{"yes", "no"});
  CHECK(column(template_sheet(get_kind("worker"), Lang::zh), "sex").words ==
        std::vector<std::string>{"女", "男"});
  CHECK(column(template_sheet(get_kind("worker"), Lang::en), "sex").words ==
        std::vector<std::string>{"female", "male"});
}

TEST_CASE("a template marks what is required and says what belongs into a column") {
  const Sheet sheet = template_sheet(get_kind("worker"), Lang::zh);

  CHECK(sheet.form);
  CHECK(column(sheet, "name").required);
  CHECK(!column(sheet, "phone").required);
  CHECK(column(sheet, "name").note == "姓名（必填）");
  CHECK(column(sheet, "registered_on").note == "登记日期\n填日期，年月日写全\n例：2024-03-08");
  CHECK(column(sheet, "registered_on").hint == "填日期，年月日写全");
  CHECK(column(sheet, "unit").note ==
        "所在阵地\n填组织与阵地的编号，或能指称它的内容\n例：U-000001");
  CHECK(column(template_sheet(get_kind("worker"), Lang::en), "phone").note ==
        "phone\ntelephone\nFor example 15400012345");
}

TEST_CASE("the table of fields goes with a template") {
  const Sheet sheet = template_sheet(get_kind("worker"), Lang::zh);

  REQUIRE(sheet.appendix != nullptr);
  CHECK(sheet.name == "人员");
  CHECK(sheet.appendix->name == "字段说明");
}

TEST_CASE("the table of fields is no table left out when a form comes back") {
  for (const Lang lang : {Lang::zh, Lang::en}) {
    std::ostringstream form;
    get_format("xlsx").write(template_sheet(get_kind("worker"), lang), {.lang = lang}, form);
    registers::Register reg;

    const ImportResult result = reg.import("worker", form.str());

    CHECK_FALSE(result.refused);
    CHECK(result.sheets_left.empty());
    CHECK(registers::codes(result.problems).empty());
  }
}

TEST_CASE("long digits are known in every table that has them in full") {
  CHECK(column(template_sheet(get_kind("worker"), Lang::zh), "id_number").digits);
  CHECK(column(template_sheet(get_kind("enterprise"), Lang::zh), "credit_code").digits);
  CHECK(!column(template_sheet(get_kind("worker"), Lang::zh), "phone").digits);
}
