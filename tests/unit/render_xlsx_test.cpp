// XLSX, taken apart again: what stands in the cells, how it is shown, and what a form offers
// (ECMA-376, SpreadsheetML).
#include "render/xlsx_text.hpp"
#include "render_sheets.hpp"
#include "unzipped.hpp"

#include <jinguo/error.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {
namespace {

using sheets::rendered;
using sheets::whole;
using sheets::words;
using unzipped::Workbook;

Sheet column_of(Type type, std::vector<Value> values) {
  Sheet sheet;
  sheet.columns = {{.name = "a", .title = "甲", .type = type}};
  std::vector<Row> rows;
  for (Value& value : values) rows.push_back({.cells = {std::move(value)}});
  sheet.rows = stored_rows(std::move(rows));
  return sheet;
}

/// Returns how one value looks in its cell: what it is, what stands there, its number format.
std::string told(Type type, Value value) {
  const Workbook book(rendered("xlsx", column_of(type, {std::move(value)})));
  return book.cell(1, "A2") + " " + book.number_format(1, "A2");
}

std::string refused(const Sheet& sheet) {
  try {
    (void)rendered("xlsx", sheet);
  } catch (const Error& error) {
    return std::string(name(error.code()));
  }
  return "nothing was refused";
}

TEST_CASE("xlsx keeps texts as text, numbers as numbers and days as days") {
  struct Case {
    Type type;
    Value value;
    std::string_view told;
  };
  const Case cases[] = {
      {Type::text, words("329901199003070020"), "text:329901199003070020 @"},
      {Type::text, words("00123"), "text:00123 @"},
      {Type::region, words("350503"), "text:350503 @"},
      {Type::integer, whole(-5), "number:-5 0"},
      {Type::integer, whole(999'999'999'999'999), "number:999999999999999 0"},
      {Type::integer, whole(1'000'000'000'000'000), "text:1000000000000000 @"},
      {Type::money, whole(205050), "number:2050.5 0.00"},
      {Type::decimal, Value{12.5}, "number:12.5 General"},
      {Type::boolean, whole(1), "text:是 @"},
      {Type::date, words("1990-03-07"), "number:32939 yyyy-mm-dd"},
      {Type::date, words("1900-03-01"), "number:61 yyyy-mm-dd"},
      {Type::date, words("1900-02-28"), "text:1900-02-28 @"},
      {Type::date, words("2023-09"), "text:2023-09 @"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.told);
    CHECK(told(c.type, c.value) == c.told);
  }
}

TEST_CASE("nothing in xlsx is a formula, whatever a text begins with") {
  const std::vector<Value> texts{words("=1+1"), words("+86"),  words("@x"),
                                 words("-1"),   words("{=1}"), words("http://example.org"),
                                 words("'=1")};

  const Workbook book(rendered("xlsx", column_of(Type::text, texts)));

  CHECK(book.file("xl/worksheets/sheet1.xml").find("<f") == std::string::npos);
  for (std::size_t i = 0; i < texts.size(); ++i)
    CHECK(book.cell(1, "A" + std::to_string(i + 2)) == "text:" + std::string(as_text(texts[i])));
}

TEST_CASE("what XML cannot hold is escaped, and so is what looks escaped already") {
  CHECK(xlsx::escaped("a\x01"
                      "b") == "a_x0001_b");
  CHECK(xlsx::escaped("a\r\nb\tc") == "a_x000D_\nb\tc");
  CHECK(xlsx::escaped("_x0041_") == "_x005F_x0041_");
  CHECK(xlsx::escaped("_x0041\x01") == "_x005F_x0041_x0001_");
  CHECK(xlsx::escaped("_x004_ 试_") == "_x004_ 试_");
  CHECK(xlsx::escaped("\uFFFE\uFFFF") == "_xFFFE__xFFFF_");
  CHECK(xlsx::escaped("a\xff") == "a\uFFFD");
  CHECK(xlsx::escaped(std::string_view("\0", 1)) == "_x0000_");
}

TEST_CASE("markup in a text stays text") {
  CHECK(told(Type::text, words("<b>&\"x\"</b>")) == "text:&lt;b&gt;&amp;\"x\"&lt;/b&gt; @");
}

TEST_CASE("a sheet's name is what programs allow") {
  struct Case {
    std::string_view title;
    std::string_view name;
  };
  constexpr Case cases[] = {
      {"人员", "人员"},
      {"a[1]:b*c?d/e\\f", "a 1  b c d e f"},
      {"'引号'", "引号"},
      {"", "Sheet1"},
      {"history", "Sheet1"},
      {"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二",
       "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.title);
    CHECK(xlsx::sheet_name(c.title) == c.name);
  }
}

TEST_CASE("the head of a table is bold, stays in sight and filters") {
  Sheet sheet = sheets::workers();
  sheet.name = "人员";

  const Workbook book(rendered("xlsx", sheet));

  const std::string& xml = book.file("xl/worksheets/sheet1.xml");
  CHECK(xml.find("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
                 "state=\"frozen\"/>") != std::string::npos);
  CHECK(xml.find("<autoFilter ref=\"A1:G3\"/>") != std::string::npos);
  CHECK(book.cell(1, "D1") == "text:子女数");
  CHECK(book.bold(1, "D1"));
  CHECK(!book.bold(1, "D2"));
  CHECK(book.file("xl/workbook.xml").find("<sheet name=\"人员\"") != std::string::npos);
}

TEST_CASE("a column is as wide as its widest cell, a Han character counting two") {
  Sheet sheet = column_of(Type::text, {words("一二三四五六七八九十")});

  const Workbook book(rendered("xlsx", sheet));

  CHECK(book.file("xl/worksheets/sheet1.xml").find("<col min=\"1\" max=\"1\" width=\"24.7") !=
        std::string::npos);
}

TEST_CASE("the same sheet gives the same bytes") {
  CHECK(rendered("xlsx", sheets::monthly()) == rendered("xlsx", sheets::monthly()));
}

TEST_CASE("a record is a line per field") {
  const Workbook book(rendered("xlsx", sheets::worker()));

  CHECK(book.cell(1, "A1") == "text:编号");
  CHECK(book.bold(1, "A1"));
  CHECK(book.cell(1, "B1") == "text:W1");
  CHECK(book.cell(1, "A2") == "text:公民身份号码");
  CHECK(book.cell(1, "B3") == "text:code=PDY open=是 seats=1；2");
}

TEST_CASE("a document has its facts on top, then its sections, totals in bold") {
  const Workbook book(rendered("xlsx", sheets::monthly()));

  CHECK(book.cell(1, "A1") == "text:月报");
  CHECK(book.cell(1, "A3") == "text:月份");
  CHECK(book.cell(1, "B3") == "text:2023-09");
  CHECK(book.cell(1, "A8") == "text:培训");
  CHECK(book.cell(1, "B9") == "text:数值");
  CHECK(book.cell(1, "B10") == "number:4601");
  CHECK(book.cell(1, "A12") == "text:合计");
  CHECK(book.bold(1, "B12"));
  CHECK(book.cell(1, "C12") == "none");
  CHECK(book.cell(1, "D12") == "text:—");
  CHECK(book.cell(1, "A13") == "text:另有 3 场未报人数。");
  CHECK(book.cell(1, "A15") == "text:招聘会");
  CHECK(book.cell(1, "B17") == "text:—");
}

TEST_CASE("a cell longer than a program would keep is refused, not cut") {
  std::string text(xlsx::longest_cell, 'a');
  CHECK(refused(column_of(Type::text, {words(text)})) == "nothing was refused");

  text += 'a';
  CHECK(refused(column_of(Type::text, {words(text)})) == "cell_too_long");

  std::string pairs;  // two units each
  for (std::size_t i = 0; i <= xlsx::longest_cell / 2; ++i) pairs += "𠮷";
  CHECK(refused(column_of(Type::text, {words(pairs)})) == "cell_too_long");
}

TEST_CASE("more rows than a sheet holds are refused") {
  Sheet sheet = column_of(Type::integer, {});
  sheet.rows = [](const RowSink& sink) {
    const Row row{.cells = {whole(1)}};
    for (std::size_t i = 0; i < xlsx::most_rows; ++i) sink(row);  // and the head
  };

  CHECK(refused(sheet) == "too_many_rows");
}

Sheet form() {
  Sheet sheet;
  sheet.name = "人员";
  sheet.form = true;
  sheet.columns = {
      {.name = "name", .title = "姓名", .required = true, .note = "姓名（必填）\n例：王小梅"},
      {.name = "sex", .title = "性别", .type = Type::choice, .words = {"女", "男"}},
      {.name = "born_on", .title = "出生日期", .type = Type::date, .hint = "填日期"},
      {.name = "trade", .title = "工种", .type = Type::choice},
  };
  for (int i = 0; i < 100; ++i) sheet.columns[3].words.push_back("工种" + std::to_string(i));
  sheet.rows = stored_rows({});
  Sheet fields;
  fields.name = "字段说明";
  fields.columns = {{.name = "name", .title = "字段"}};
  fields.rows = stored_rows({{.cells = {words("name")}}});
  sheet.appendix = std::make_shared<const Sheet>(std::move(fields));
  return sheet;
}

TEST_CASE("a form marks what is needed and tells what belongs into a column") {
  const Workbook book(rendered("xlsx", form()));

  CHECK(book.cell(1, "A1") == "text:姓名*");
  CHECK(book.cell(1, "B1") == "text:性别");
  CHECK(book.file("xl/comments1.xml").find("姓名（必填）\n例：王小梅") != std::string::npos);
}

TEST_CASE("a form offers words, and warns about others without forbidding them") {
  const Workbook book(rendered("xlsx", form()));

  const std::string& xml = book.file("xl/worksheets/sheet1.xml");
  CHECK(xml.find("<dataValidation type=\"list\" errorStyle=\"warning\"") != std::string::npos);
  CHECK(xml.find("sqref=\"B2:B1048576\"><formula1>\"女,男\"</formula1>") != std::string::npos);
  CHECK(xml.find("promptTitle=\"出生日期\" prompt=\"填日期\" sqref=\"C2:C1048576\"") !=
        std::string::npos);
}

TEST_CASE("words that are too many for an offer stand below the table of fields") {
  const Workbook book(rendered("xlsx", form()));

  CHECK(book.file("xl/worksheets/sheet1.xml")
            .find("sqref=\"D2:D1048576\"><formula1>'字段说明'!$A$5:$A$104</formula1>") !=
        std::string::npos);
  CHECK(book.cell(2, "A2") == "text:name");
  CHECK(book.cell(2, "A4") == "text:工种");
  CHECK(book.cell(2, "A5") == "text:工种0");
  CHECK(book.cell(2, "A104") == "text:工种99");
}

TEST_CASE("every cell of a form is text, so that what is typed stays as it was typed") {
  const Workbook book(rendered("xlsx", form()));

  for (const std::size_t column : {1, 2, 3, 4}) CHECK(book.column_format(1, column) == "@");
  CHECK(book.file("xl/worksheets/sheet1.xml").find("<autoFilter") == std::string::npos);
}

}  // namespace
}  // namespace jinguo
