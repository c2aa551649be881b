// Text for people, and what all formats share: the table of formats and the check of the stream.
#include "render_sheets.hpp"

#include <jinguo/error.hpp>
#include <jinguo/render.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>

namespace jinguo {
namespace {

using sheets::rendered;
using sheets::whole;
using sheets::words;

Sheet one_text(std::string_view text) {
  Sheet sheet;
  sheet.columns = {{.name = "note", .title = "备注"}};
  sheet.rows = stored_rows({{.cells = {words(text)}}});
  return sheet;
}

Sheet one_number(Value value, Type type) {
  Sheet sheet;
  sheet.columns = {{.name = "n", .title = "n", .type = type}};
  sheet.rows = stored_rows({{.cells = {std::move(value)}}});
  return sheet;
}

TEST_CASE("text is the default format") { CHECK(formats().front().name == "text"); }

TEST_CASE("a format is found by its name") { CHECK(get_format("ndjson").ending == ".ndjson"); }

TEST_CASE("an unknown format is refused and the known ones are named") {
  try {
    (void)get_format("yaml");
    FAIL("yaml was taken for a format");
  } catch (const Error& error) {
    REQUIRE(error.code() == Code::unknown_format);
    REQUIRE(error.facts().size() == 2);
    CHECK(error.facts()[0].second == "yaml");
    CHECK(error.facts()[1].second.starts_with("text, csv, tsv, json, ndjson, md"));
  }
}

TEST_CASE("the ending of a file name asks for a format, in any case of letters") {
  struct Case {
    std::string_view path;
    std::string_view format;  // empty: none
  };
  constexpr Case cases[] = {
      {"out/九月.csv", "csv"}, {"A.TSV", "tsv"},  {"a.json", "json"}, {"a.ndjson", "ndjson"},
      {"README.md", "md"},     {"a.txt", "text"}, {"a.csv.bak", ""},  {"csv", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.path);
    const Format* format = format_of_file(c.path);
    CHECK((format == nullptr ? std::string_view() : format->name) == c.format);
  }
}

TEST_CASE(
    "a sparse column is left out of text and md where no cell has a value, and of nothing else") {
  Sheet sheet = sheets::workers();
  sheet.columns[3].sparse = true;
  sheet.columns[2].sparse = true;
  Sheet without = sheet;
  without.rows = stored_rows({{.cells = {sheets::words("W1"), sheets::words("欧阳试")}}});

  CHECK(sheets::rendered("text", sheet).find("子女数") != std::string::npos);
  CHECK(sheets::rendered("text", without) == "编号  姓名    费用  比例  愿意\nW1    欧阳试\n");
  CHECK(sheets::rendered("md", without).find("出生日期") == std::string::npos);
  CHECK(sheets::rendered("csv", without).find("出生日期") != std::string::npos);
}

TEST_CASE("of a nested fact people are told the values that it names") {
  Sheet sheet;
  sheet.shape = Shape::document;
  sheet.facts = {{.name = "office",
                  .title = "填报单位",
                  .value = sheets::words(R"({"code":"FZ","name":"样例妇联","region":null})"),
                  .nested = true,
                  .told_keys = {"name", "code"}}};
  sheet.rows = stored_rows({});

  CHECK(sheets::rendered("text", sheet).starts_with("填报单位  样例妇联 FZ\n"));
}

TEST_CASE("every format reports a stream that cannot be written") {
  for (const Format& format : formats()) {
    CAPTURE(format.name);
    std::ostringstream out;
    out.setstate(std::ios::badbit);
    try {
      format.write(sheets::workers(), {}, out);
      FAIL("the bad stream was not noticed");
    } catch (const Error& error) {
      CHECK(error.code() == Code::write_failed);
    }
  }
}

TEST_CASE("a table is aligned by display width, numbers at the right") {
  CHECK(rendered("text", sheets::workers()) ==
        "编号  姓名      出生日期    子女数     费用  比例  愿意\n"
        "W1    欧阳试    1990-03-07       2  2050.50  12.5  是\n"
        "W12   Li, \"Si\"                           20   0.1  否\n");
}

TEST_CASE("booleans are told in the language asked for") {
  const Sheet sheet = one_number(whole(1), Type::boolean);

  CHECK(rendered("text", sheet, {.lang = Lang::zh}) == "n\n是\n");
  CHECK(rendered("text", sheet, {.lang = Lang::en}) == "n\nyes\n");
}

TEST_CASE("an empty table prints the header and nothing else") {
  CHECK(rendered("text", sheets::nobody()) == "编号  姓名  出生日期  子女数  费用  比例  愿意\n");
}

TEST_CASE("a title stands above its table") {
  Sheet sheet = one_text("好");
  sheet.title = "名单";

  CHECK(rendered("text", sheet) == "名单\n\n备注\n好\n");
}

TEST_CASE("the widest texts are shortened until the line fits") {
  Sheet sheet;
  sheet.columns = {{.name = "a", .title = "a"},
                   {.name = "n", .title = "n", .type = Type::integer},
                   {.name = "b", .title = "b"},
                   {.name = "c", .title = "c"}};
  sheet.rows = stored_rows(
      {{.cells = {words("一班"), whole(1234567), words("家政服务员培训班"), words("在 3 号楼")}}});

  CHECK(rendered("text", sheet, {.width = 36}) ==
        "a           n  b           c\n"
        "一班  1234567  家政服务…   在 3 号楼\n");
  CHECK(rendered("text", sheet, {.width = 27}) ==
        "a           n  b      c\n"
        "一班  1234567  家政…  在 3…\n");
}

TEST_CASE("what names the row is cut last, keeps 24 columns, and the line may be too long") {
  Sheet sheet;
  sheet.columns = {{.name = "code", .title = "编号"},
                   {.name = "name", .title = "名称"},
                   {.name = "place", .title = "地点"},
                   {.name = "n", .title = "满意度平均", .type = Type::integer}};
  sheet.rows = stored_rows({{.cells = {words("PX1"), words("春季家政服务员初级技能提升培训班"),
                                       words("县妇女儿童中心"), whole(4)}},
                            {.cells = {words("PX2"), words("育婴班"), words("村部"), whole(5)}}});

  CHECK(rendered("text", sheet, {.width = 53}) ==
        "编号  名称                              地点  满意度…\n"
        "PX1   春季家政服务员初级技能提升培训班  县…         4\n"
        "PX2   育婴班                            村部        5\n");
  const std::string least =
      "编号  名称                      地点   满…\n"
      "PX1   春季家政服务员初级技能…   县…      4\n"
      "PX2   育婴班                    村部     5\n";
  CHECK(rendered("text", sheet, {.width = 42}) == least);
  CHECK(rendered("text", sheet, {.width = 10}) == least);
}

TEST_CASE("a name is not cut where two rows would be called alike, nor a title") {
  Sheet sheet;
  sheet.columns = {{.name = "name", .title = "指标"},
                   {.name = "a", .title = "去年同月数", .type = Type::integer},
                   {.name = "b", .title = "去年同期数", .type = Type::integer}};
  sheet.rows =
      stored_rows({{.cells = {words("培训期（场、节）数（补贴性、东街）"), whole(1), whole(2)}},
                   {.cells = {words("培训期（场、节）数（补贴性、西街）"), whole(3), whole(4)}}});

  CHECK(rendered("text", sheet, {.width = 20}) ==
        "指标                             去年同月…  去年同期…\n"
        "培训期（场、节）数（补贴性、东…          1          2\n"
        "培训期（场、节）数（补贴性、西…          3          4\n");
}

TEST_CASE("codes, masked numbers, days and numbers are never cut, their titles are") {
  Sheet sheet;
  sheet.columns = {{.name = "a", .title = "a"},
                   {.name = "id_number", .title = "公民身份号码就是身份证号"},
                   {.name = "n", .title = "number", .type = Type::integer},
                   {.name = "d", .title = "day", .type = Type::date}};
  sheet.rows = stored_rows({{.cells = {words("abcdefgh"), words("**************0020"), whole(12345),
                                       words("2023-09-01")}}});

  CHECK(rendered("text", sheet, {.width = 10}) ==
        "a         公民身份号码就是…   numb…  day\n"
        "abcdefgh  **************0020  12345  2023-09-01\n");
}

TEST_CASE("a column that says so is rounded for people, as text and as markdown only") {
  struct Case {
    Value value;
    std::string_view people;
    std::string_view scripts;
  };
  const Case cases[] = {
      {Value{5.0}, "5.0", "5"},
      {Value{0.0}, "0.0", "0"},
      {Value{-100.0}, "-100.0", "-100"},
      {Value{-0.04}, "0.0", "-0.04"},
      {Value{0.06}, "0.1", "0.06"},
      {Value{33.3}, "33.3", "33.3"},
      {whole(7), "7.0", "7"},
      {Value{1e22}, "1e+22", "1e+22"},
      {Value{}, "", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.people);
    Sheet sheet = one_number(c.value, Type::decimal);
    sheet.columns[0].places = 1;
    const auto last_line = [&](std::string_view format) {
      const std::string text = rendered(format, sheet);
      return text.substr(text.rfind('\n', text.size() - 2) + 1);
    };
    const auto told = [](std::string text) {
      std::erase_if(text, [](char mark) { return mark == ' ' || mark == '|' || mark == '\n'; });
      return text;
    };
    CHECK(told(last_line("text")) == c.people);
    CHECK(told(last_line("md")) == c.people);
    CHECK(told(last_line("csv")) == c.scripts);
    if (!is_null(c.value))
      CHECK(rendered("ndjson", sheet) == "{\"n\":" + std::string(c.scripts) + "}\n");
  }
}

TEST_CASE("a record rounds like a table") {
  Sheet sheet = one_number(Value{12.0}, Type::decimal);
  sheet.shape = Shape::record;
  sheet.columns[0].places = 1;

  CHECK(rendered("text", sheet) == "n  12.0\n");
  CHECK(rendered("md", sheet) == "- n: 12.0\n");
}

TEST_CASE("a record is a line per filled field") {
  CHECK(rendered("text", sheets::worker()) ==
        "编号          W1\n"
        "公民身份号码  3299**********002X\n"
        "单位          code=PDY open=是 seats=1；2\n"
        "关联          to=T1 n=1\n"
        "              to=T2 n=2.5\n");
}

TEST_CASE("a document tells its facts, then a table per section, numbers below one another") {
  CHECK(rendered("text", sheets::monthly()) ==
        "月报\n"
        "月份  2023-09\n"
        "结账  否\n"
        "单位  code=PDY\n"
        "地区  —\n"
        "\n"
        "培训\n"
        "指标           数值  切片               目标\n"
        "普惠培训人次   4601  funding=inclusive  5000\n"
        "满意率        98.25                        —\n"
        "------------  -----  -----------------  ----\n"
        "合计           4602                        —\n"
        "另有 3 场未报人数。\n"
        "\n"
        "招聘会\n"
        "指标           数值  切片               目标\n"
        "场次              —                       12\n"
        "\n"
        "缺项  —\n"
        "发现  甲；乙\n");
}

TEST_CASE("a section without rows shows its header, one with a note only the note") {
  Sheet sheet;
  sheet.shape = Shape::document;
  sheet.columns = {{.name = "a", .title = "甲"}};
  sheet.rows = stored_rows({{.role = Role::head, .cells = {words("x"), words("第一")}},
                            {.role = Role::head, .cells = {words("y"), words("第二")}},
                            {.role = Role::note, .cells = {words("无")}}});

  CHECK(rendered("text", sheet) == "第一\n甲\n\n第二\n无\n");
}

TEST_CASE("only headings are bold, and only in colour") {
  CHECK(rendered("text", one_text("好"), {.color = true}) == "\x1b[1m备注\x1b[0m\n好\n");
}

TEST_CASE("nothing in a cell steers the terminal") {
  struct Case {
    std::string_view text;
    std::string_view shown;
  };
  constexpr Case cases[] = {
      {"a\x1b[31mb", "a\\u{1b}[31mb"},
      {"a\nb", "a\\u{a}b"},
      {"\xC2\x9B"
       "31m",
       "\\u{9b}31m"},
      {"\u202Eabc", "\\u{202e}abc"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.shown);
    CHECK(rendered("text", one_text(c.text)) == "备注\n" + std::string(c.shown) + "\n");
  }
}

TEST_CASE("numbers are told exactly, money in yuan") {
  struct Case {
    Value value;
    Type type;
    std::string_view shown;
  };
  const Case cases[] = {
      {whole(0), Type::money, "0"},
      {whole(2000), Type::money, "20"},
      {whole(2050), Type::money, "20.50"},
      {whole(-5), Type::money, "-0.05"},
      {whole(INT64_MIN), Type::money, "-92233720368547758.08"},
      {Value{1234.5}, Type::money, "12.35"},
      {Value{1e18}, Type::money, "1e+16"},
      {whole(INT64_MIN), Type::integer, "-9223372036854775808"},
      {Value{100000.0}, Type::decimal, "100000"},
      {Value{30.123456}, Type::decimal, "30.123456"},
      {Value{0.00001}, Type::decimal, "0.00001"},
      {Value{1e-7}, Type::decimal, "1e-07"},
      {Value{1e22}, Type::decimal, "1e+22"},
      {Value{-0.0}, Type::decimal, "0"},
      {whole(7), Type::decimal, "7"},
      {words("***"), Type::integer, "***"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.shown);
    const std::string text = rendered("text", one_number(c.value, c.type));
    CHECK(text.substr(text.find_first_not_of(" n\n")) == std::string(c.shown) + "\n");
  }
}

}  // namespace
}  // namespace jinguo
