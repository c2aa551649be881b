// CSV and TSV: quoting, types, and the guard against formulas (OWASP, CSV injection).
#include "render_sheets.hpp"

#include <jinguo/render.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace jinguo {
namespace {

using sheets::rendered;
using sheets::whole;
using sheets::words;

std::string cell_of(std::string_view format, const Value& value, Type type = Type::text) {
  Sheet sheet;
  sheet.columns = {{.name = "a", .title = "a", .type = type}};
  sheet.rows = stored_rows({{.cells = {value}}});
  const std::string text = rendered(format, sheet);
  const std::size_t begin = text.find('\n') + 1;
  return text.substr(begin, text.size() - begin - 1);
}

TEST_CASE("csv quotes every text and leaves typed cells bare") {
  CHECK(rendered("csv", sheets::workers()) ==
        "\"编号\",\"姓名\",\"出生日期\",\"子女数\",\"费用\",\"比例\",\"愿意\"\n"
        "\"W1\",\"欧阳试\",1990-03-07,2,2050.50,12.5,true\n"
        "\"W12\",\"Li, \"\"Si\"\"\",,,20,0.1,false\n");
}

TEST_CASE("csv of an empty table is its header") {
  CHECK(rendered("csv", sheets::nobody()) ==
        "\"编号\",\"姓名\",\"出生日期\",\"子女数\",\"费用\",\"比例\",\"愿意\"\n");
}

TEST_CASE("csv of a record is a header and one row") {
  CHECK(rendered("csv", sheets::worker()) ==
        "\"编号\",\"备注\",\"公民身份号码\",\"单位\",\"关联\",\"离开日期\"\n"
        "\"W1\",,\"3299**********002X\","
        "\"{\"\"code\"\":\"\"PDY\"\",\"\"open\"\":true,\"\"seats\"\":[1,2]}\","
        "\"[{\"\"to\"\":\"\"T1\"\",\"\"n\"\":1},{\"\"to\"\":\"\"T2\"\",\"\"n\"\":2.50}]\",\n");
}

TEST_CASE("csv of a document is one table that begins with the section") {
  CHECK(rendered("csv", sheets::monthly()) ==
        "\"section\",\"指标\",\"数值\",\"切片\",\"目标\"\n"
        "\"training\",\"普惠培训人次\",4601,\"{\"\"funding\"\":\"\"inclusive\"\"}\",5000\n"
        "\"training\",\"满意率\",98.25,\"{}\",\n"
        "\"training\",\"合计\",4602,,\n"
        "\"fair\",\"场次\",,\"{}\",12\n");
}

TEST_CASE("a text that a spreadsheet could take for a formula gets an apostrophe") {
  constexpr std::string_view dangerous[] = {
      "=1+1", "+86", "-",   "@x",   "＝1", "＋1",       "－1", "＠x",  "  =1", "\u3000=1",
      "\tx",  "\rx", "\nx", " \tx", "\t",  "\u00A0＝1", "'=1", "''=1", "' =1", "\uFEFF=1",
  };
  for (const std::string_view text : dangerous) {
    CAPTURE(text);
    CHECK(cell_of("csv", words(text)) == "\"'" + std::string(text) + "\"");
  }
}

TEST_CASE("a harmless text stays as it is") {
  constexpr std::string_view harmless[] = {"",    "a=1", "试", "1-2",    "'", "'quoted'",
                                           "   ", "(=)", "·=", "330122", "①", "\u3000试"};
  for (const std::string_view text : harmless) {
    CAPTURE(text);
    CHECK(cell_of("csv", words(text)) == "\"" + std::string(text) + "\"");
  }
}

TEST_CASE("a header from a foreign file is guarded too") {
  Sheet sheet;
  sheet.columns = {{.name = "a", .title = "=1+1"}};
  sheet.rows = stored_rows({});

  CHECK(rendered("csv", sheet) == "\"'=1+1\"\n");
}

TEST_CASE("only what is written like its type stays bare") {
  struct Case {
    Value value;
    Type type;
    std::string_view cell;
  };
  const Case cases[] = {
      {whole(-5), Type::integer, "-5"},
      {whole(-205), Type::money, "-2.05"},
      {words("2023-09-01"), Type::date, "2023-09-01"},
      {words("2023-09"), Type::date, "\"2023-09\""},
      {words("=2023-09-1"), Type::date, "\"'=2023-09-1\""},
      {words("-2+3"), Type::integer, "\"'-2+3\""},
      {words("330122"), Type::region, "\"330122\""},
      {whole(1), Type::boolean, "true"},
      {Value{}, Type::text, ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.cell);
    CHECK(cell_of("csv", c.value, c.type) == c.cell);
  }
}

TEST_CASE("a quote is doubled and a line end stays inside its cell") {
  CHECK(cell_of("csv", words("a\"b\"\"\nc,d")) == "\"a\"\"b\"\"\"\"\nc,d\"");
}

TEST_CASE("tsv separates by tabs and leaves texts unquoted") {
  CHECK(rendered("tsv", sheets::workers()) ==
        "编号\t姓名\t出生日期\t子女数\t费用\t比例\t愿意\n"
        "W1\t欧阳试\t1990-03-07\t2\t2050.50\t12.5\ttrue\n"
        "W12\t\"Li, \"\"Si\"\"\"\t\t\t20\t0.1\tfalse\n");
}

TEST_CASE("tsv quotes what would end a cell, or pass for a quote or a formula, and nothing else") {
  CHECK(cell_of("tsv", words("a\tb\nc\rd\\e")) == "\"a\tb\nc\rd\\e\"");
  CHECK(cell_of("tsv", words("C:\\人员\\t")) == "C:\\人员\\t");
  CHECK(cell_of("tsv", words("a, b; c")) == "a, b; c");
  CHECK(cell_of("tsv", words("5\"")) == "\"5\"\"\"");
  CHECK(cell_of("tsv", words("'a'")) == "\"'a'\"");
  CHECK(cell_of("tsv", words("=1")) == "\"'=1\"");
}

}  // namespace
}  // namespace jinguo
