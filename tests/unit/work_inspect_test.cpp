// Looking at files: what is understood of ours, and of those of anybody else.
#include "base/text.hpp"
#include "intake_reading.hpp"
#include "register.hpp"
#include "work/header_guess.hpp"
#include "work/value_look.hpp"
#include "workbook_builder.hpp"

#include <jinguo/inspect.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jinguo {
namespace {

Inspection inspected(std::string_view bytes, InspectWish wish = {}) {
  const test::ScratchFile file(bytes);
  wish.path = file.path();
  wish.today = parse_date("2024-06-30").value();
  return inspect_file(wish);
}

std::string form_of(const Inspection& seen, std::string_view name) {
  for (const Inspection::Form& form : seen.form)
    if (form.name == name) return form.value;
  return "absent";
}

std::string headers(const Inspection& seen) {
  std::string all;
  for (const Inspection::Column& column : seen.columns)
    all += (all.empty() ? "" : " ") + (column.header.empty() ? "-" : column.header);
  return all;
}

std::string skipped(const Inspection& seen) {
  std::string all;
  for (const auto& [reason, rows] : seen.skipped)
    all += (all.empty() ? "" : " ") + std::string(reason) + "=" + std::to_string(rows);
  return all;
}

/// All that may be shown of a file, as a script gets it.
std::string shown(const Inspection& seen) {
  std::ostringstream text;
  get_format("json").write(inspection_sheet(seen, Lang::zh, Audience::scripts, {}), {}, text);
  get_format("text").write(inspection_sheet(seen, Lang::zh, Audience::people, {}), {}, text);
  return text.str();
}

std::string table_csv(std::string_view bytes, std::int64_t rows = -1, InspectWish wish = {}) {
  const test::ScratchFile file(bytes);
  wish.path = file.path();
  std::ostringstream text;
  const FileTable table = file_table(wish, rows);
  get_format("csv").write(table.sheet, {}, text);
  return text.str();
}

HeadRow row(std::int64_t line, std::vector<std::string> cells, std::vector<bool> merged = {}) {
  return {.line = line, .cells = std::move(cells), .merged = std::move(merged)};
}

std::string guessed(const std::vector<HeadRow>& head, std::int64_t header_row = 0) {
  const GuessedHeader guess = guess_header(head, header_row);
  std::string all = std::to_string(guess.at) + "+" + std::to_string(guess.rows);
  for (const std::string& header : guess.headers) all += " " + (header.empty() ? "-" : header);
  return all;
}

TEST_CASE("an office's file is told with its title, what it states, its header and its columns") {
  const Inspection seen = inspected(
      "2024年家政人员花名册,,,,\n"
      "填报单位：样例街道妇联,,填报日期：2024-03-08,,\n"
      "序号,姓名,身份证号,联系电话,别的\n"
      "1,刘菱蒜,329901198011224400,15400000011,甲\n"
      "2,张荞芋,,,\n"
      "\n"
      "合计,,,,2\n"
      "填表人：王 联系电话：15400000099,,,,\n");

  REQUIRE(seen.kind != nullptr);
  CHECK(seen.kind->name == "worker");
  CHECK_FALSE(seen.kind_named);
  CHECK(form_of(seen, "encoding") == "utf-8");
  CHECK(form_of(seen, "separator") == ",");
  CHECK(seen.titles.size() == 2);
  REQUIRE(seen.stated.size() == 2);
  CHECK(seen.stated[0] == std::pair<std::string, std::string>("填报单位", "样例街道妇联"));
  CHECK(seen.header_row == 3);
  CHECK_FALSE(seen.header_guessed);
  CHECK(headers(seen) == "序号 姓名 身份证号 联系电话 别的");
  CHECK(seen.columns[0].how == "serial");
  CHECK(seen.columns[2].field->name == "id_number");
  CHECK(seen.columns[2].filled == 1);
  CHECK(seen.columns[2].looks.front().first == "identity_number");
  CHECK(seen.columns[4].field == nullptr);
  CHECK(seen.records == 2);
  CHECK(seen.blank == 1);
  CHECK(skipped(seen) == "summary=2");
  CHECK(seen.left_out[1].row == 8);
  CHECK(seen.refused == 0);
  CHECK(seen.complete);
}

TEST_CASE("no identity number and no telephone is shown in full, whatever its column") {
  const std::string seen = shown(inspected(
      "名册 329901198011224400 154-0000-0011\n"
      "联系：１５４００００００１１,电话：154 0000 0011\n"
      "a,b,c,d,e\n"
      "329901198011224400,329901 19801122 4400,32990119780729598X,15400000011,x 154-0000-0011 y\n"
      "329901801122440,913299010000012345,１５４００００００１１,+86 154 0000 0011,025-80000011\n"
      "15400000011\n"));

  for (const std::string_view secret :
       {"32990119801122", "329901 1980", "3299011978072", "15400000011", "154-0000-0011",
        "154 0000 0011", "１５４００００００１１", "329901801122", "025-80000011"}) {
    CAPTURE(secret);
    CHECK(seen.find(secret) == std::string::npos);
  }
}

TEST_CASE("rows that their own cells would refuse are counted, with the reasons") {
  const Inspection seen = inspected(
      "姓名,身份证号,登记日期\n"
      "刘菱蒜,329901198011224401,2024-03-08\n"
      "张荞芋,3.29901E+17,3月8日\n"
      "卢麦栗,,2024-03-08\n");

  CHECK(seen.refused == 2);
  CHECK(seen.problems.errors() == 3);
  CHECK(seen.complete);
}

TEST_CASE("a header that lacks a required column is told, and the columns all the same") {
  const Inspection seen = inspected("身份证号,联系电话\n329901198011224400,15400000011\n",
                                    {.kind = &get_kind("worker")});

  CHECK(seen.problems.by_code().front().first == Code::E_HEADER_REQUIRED);
  CHECK(headers(seen) == "身份证号 联系电话");
  CHECK(seen.columns[0].field->name == "id_number");
  CHECK(seen.records == 1);
  CHECK_FALSE(seen.refused.has_value());
  CHECK(seen.complete);
}

struct Foreign {
  std::string_view name;
  std::string_view bytes;
  std::string_view separator;
  std::int64_t header_row;
  std::string_view headers;
  std::int64_t records;
};

TEST_CASE("files of anybody are understood by their shape") {
  constexpr Foreign files[] = {
      {"semicolon, CRLF, quotes", "id;title;price\r\n1;\"a; \"\"b\"\"\";2,5\r\n2;c;3,5\r\n", ";", 1,
       "id title price", 2},
      {"pipe", "id|title\n1|a, b\n2|c\n", "|", 1, "id title", 2},
      {"tab", "id\ttitle\n1\ta\n2\tb\n", "tab", 1, "id title", 2},
      {"full-width comma", "编码，品名，单价\n1，甲，2.5\n2，乙，3.5\n", "，", 1, "编码 品名 单价",
       2},
      {"notes above and below",
       "Stock of the shop\nas of: 2024-03-08\n\nid,title,price\n1,a,2\n2,b,3\n"
       "\nSource: our own counting\n",
       ",", 4, "id title price", 2},
      {"notes above, padded", "Stock of the shop,,\nid,title,price\n1,a,2\n2,b,3\n", ",", 2,
       "id title price", 2},
      {"two header rows", "region,2022,,2023,\n,men,women,men,women\na,1,2,3,4\nb,5,6,7,8\n", ",",
       1, "region 2022/men 2022/women 2023/men 2023/women", 2},
      {"ragged", "a,b,c\n1,2,3\n4\n5,6\n7,8,9,10\n1,2,3\n", ",", 1, "a b c", 5},
      {"no header", "1,2,3\n4,5,6\n", ",", 0, "- - -", 2},
      {"a column without a header", "a,,c\n1,2,3\n4,5,6\n", ",", 1, "a - c", 2},
      {"header of years", "item,2021,2022\nx,10,20\ny,30,40\n", ",", 1, "item 2021 2022", 2},
      {"one column", "colour\nred\ngreen\n", ",", 1, "colour", 2},
      {"words only", "from,to\nred,green\nblue,white\n", ",", 1, "from to", 2},
      {"header alone", "a,b,c\n", ",", 0, "- - -", 1},
      {"nothing", "", ",", 0, "", 0},
  };
  for (const Foreign& file : files) {
    CAPTURE(file.name);
    const Inspection seen = inspected(file.bytes);

    CHECK(seen.kind == nullptr);
    CHECK(form_of(seen, "separator") == file.separator);
    CHECK(seen.header_row == file.header_row);
    CHECK(headers(seen) == file.headers);
    CHECK(seen.records == file.records);
    CHECK(seen.complete);
  }
}

TEST_CASE("rows too short and too long are counted, with their lines") {
  const Inspection seen = inspected("a,b,c\n1,2,3\n4\n5,6\n7,8,9,10\n1,2,3,,\n1,2,3\n");

  CHECK(seen.too_short.count == 2);
  CHECK(seen.too_short.first == std::vector<std::int64_t>{3, 4});
  CHECK(seen.too_long.count == 1);
  CHECK(seen.too_long.first == std::vector<std::int64_t>{5});
}

TEST_CASE("a header row that is named is taken, whatever stands in it") {
  const Inspection seen = inspected("a,b\n1,2\n3,4\n5,6\n", {.header_row = 2});

  CHECK(seen.header_row == 2);
  CHECK(headers(seen) == "1 2");
  CHECK(seen.records == 2);
}

TEST_CASE("a file that cannot be read on shows what was read so far, and why") {
  for (const auto& [bytes, code] :
       {std::pair{std::string("a,b\n1,2\n3,\xff\n5,6\n"), Code::E_ENCODING},
        std::pair{"a,b\n1,2\n3,\"4\n" + test::repeated("5,6\n", 200), Code::E_CSV_QUOTE}}) {
    const Inspection seen = inspected(bytes, {.encoding = "utf-8", .separator = ','});

    CHECK_FALSE(seen.complete);
    CHECK(headers(seen) == "a b");
    CHECK(seen.records == 1);
    CHECK(seen.problems.errors() == 1);
    CHECK(seen.problems.by_code().front().first == code);
  }
}

TEST_CASE("what is no text is told once") {
  const Inspection seen =
      inspected(std::string("\x7f"
                            "ELF\0\0\1\2\n",
                            10));

  CHECK_FALSE(seen.complete);
  CHECK(seen.problems.total() == 1);
}

TEST_CASE("a sheet that is not there is told once") {
  const Inspection seen = inspected("a,b\n1,2\n", {.sheet = "none"});

  CHECK_FALSE(seen.complete);
  CHECK(seen.problems.total() == 1);
  CHECK(seen.problems.by_code().front().first == Code::E_SHEET);
}

TEST_CASE("a workbook is told with its sheet; hidden rows are none of the blank ones") {
  const auto line = [](int number, std::string_view how, std::string_view first,
                       std::string_view second) {
    const std::string place = std::to_string(number);
    return "<row r=\"" + place + "\"" + std::string(how) + "><c r=\"A" + place +
           "\" t=\"inlineStr\"><is><t>" + std::string(first) + "</t></is></c><c r=\"B" + place +
           "\" t=\"inlineStr\"><is><t>" + std::string(second) + "</t></is></c></row>";
  };
  const test::WorkbookText book{.rows = line(1, "", "Stock", "") + line(3, "", "id", "title") +
                                        line(4, "", "1", "a") + line(5, " hidden=\"1\"", "2", "b") +
                                        line(7, "", "3", "c")};

  const Inspection seen = inspected(book.bytes());

  CHECK(seen.format == "xlsx");
  CHECK(form_of(seen, "separator").empty());
  CHECK(seen.sheet == "Sheet1");
  CHECK(seen.titles == std::vector<std::string>{"Stock"});
  CHECK(seen.header_row == 3);
  CHECK(seen.records == 2);
  CHECK(seen.blank == 1);
  CHECK(seen.problems.by_code().front().first == Code::I_HIDDEN_ROWS);
}

TEST_CASE("a mapping file that names no kind needs one") {
  const registers::Folder folder;
  const std::string map = folder.write("map.json", R"({"columns":{"a":"name"}})");

  CHECK_THROWS_AS(static_cast<void>(inspected("a,b\n1,2\n", {.map = map})), Error);
}

TEST_CASE("a header that does not say of which kind the records are is read as a plain table") {
  const Inspection seen = inspected("姓名,联系电话\n刘菱蒜,15400000011\n");

  CHECK(seen.kind == nullptr);
  CHECK(seen.candidates.size() >= 2);
  CHECK(std::ranges::any_of(seen.candidates, [](const Inspection::Candidate& one) {
    return one.kind->name == "worker" && one.fields == 2;
  }));
  CHECK(headers(seen) == "姓名 联系电话");
  CHECK_FALSE(seen.refused.has_value());
}

TEST_CASE("the table is printed as clean cells, none lost and none of the text around it") {
  CHECK(table_csv("Stock\n\nid;title;;id\n1; a "
                  ";x;'=2\n2;\"b;\nc\";y\n3;d;e;f;g\n4;h;i;j\n5;k;l;m\n\nSource: us\n") ==
        "\"id\",\"title\",\"col_3\",\"col_4\",\"col_5\"\n"
        "\"1\",\"a\",\"x\",\"'=2\",\n"
        "\"2\",\"b;\nc\",\"y\",,\n"
        "\"3\",\"d\",\"e\",\"f\",\"g\"\n"
        "\"4\",\"h\",\"i\",\"j\",\n"
        "\"5\",\"k\",\"l\",\"m\",\n");
  CHECK(table_csv("a,b\n1,2\n3,4\n5,6\n", 1) == "\"a\",\"b\"\n\"1\",\"2\"\n");
  CHECK(table_csv("姓名,身份证号\n刘菱蒜,329901198011224400\n合计,1\n") ==
        "\"姓名\",\"身份证号\"\n\"刘菱蒜\",\"329901198011224400\"\n");
}

TEST_CASE("a header's shape is told from titles, statements and figures") {
  struct Shape {
    std::vector<HeadRow> head;
    std::string_view guess;
  };
  const Shape shapes[] = {
      {{}, "0+0"},
      {{row(1, {"x", "y"}), row(2, {"1", "2"})}, "0+1 x y"},
      {{row(1, {"单位：甲", "", "", "日期：乙"}), row(2, {"w", "x", "y", "z"}),
        row(3, {"1", "2", "3", "4"})},
       "1+1 w x y z"},
      {{row(1, {"名称", "住址", ""}), row(2, {"", "街道", "社区"}), row(3, {"甲", "乙", "丙"}),
        row(4, {"丁", "戊", "己"})},
       "0+2 名称 住址/街道 住址/社区"},
      {{row(1, {"名称", "住址", "住址"}, {true, true, true}),
        row(2, {"名称", "街道", "社区"}, {true, false, false}), row(3, {"甲", "乙", "丙"})},
       "0+2 名称 住址/街道 住址/社区"},
      {{row(1, {"a", "", "c"}), row(2, {"x", "y", "z"}), row(3, {"p", "q", "r"})}, "0+1 a - c"},
  };
  for (const Shape& shape : shapes) CHECK(guessed(shape.head) == shape.guess);
}

TEST_CASE("values are told by their looks") {
  constexpr std::pair<std::string_view, ValueLook> looks[] = {
      {"王小梅", ValueLook::words},
      {"12", ValueLook::number},
      {"-1,234.50", ValueLook::number},
      {"12.5%", ValueLook::number},
      {"￥800", ValueLook::number},
      {"2024-03-08", ValueLook::day},
      {"2024年3月8日", ValueLook::day},
      {"20240308", ValueLook::day},
      {"20241308", ValueLook::number},
      {"329901198011224400", ValueLook::identity_number},
      {"32990119780729598x", ValueLook::identity_number},
      {"329901 19801122 4400", ValueLook::identity_number},
      {"329901198013224400", ValueLook::number},
      {"15400000011", ValueLook::phone},
      {"154-0000-0011", ValueLook::phone},
      {"025-80000011", ValueLook::phone},
      {"91329901PDY0000123", ValueLook::credit_code},
      {"3.29901E+17", ValueLook::scientific},
      {"W-000001", ValueLook::words},
  };
  for (const auto& [cell, look] : looks) {
    CAPTURE(cell);
    CHECK(name(look_of(cell)) == name(look));
  }
}

}  // namespace
}  // namespace jinguo
