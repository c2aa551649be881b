// Workbooks as spreadsheets write them, read as they show them; and what is refused, with a reason.
#include "workbook_builder.hpp"

#include "base/digest.hpp"
#include "intake/cell_number.hpp"
#include "intake/merged_cells.hpp"
#include "intake/xml_stream.hpp"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <unistd.h>

#include <string>
#include <vector>

using namespace jinguo;
using namespace jinguo::test;

namespace {

using Rows = std::vector<Row>;
using Codes = std::vector<Code>;

constexpr std::string_view sheet_part = "xl/worksheets/sheet1.xml";

/// A number cell shown in a format of the workbook's own.
WorkbookText number_in(const std::string& format, const std::string& number) {
  return {.rows = "<row><c s=\"1\"><v>" + number + "</v></c></row>",
          .formats = "<numFmt numFmtId=\"164\" formatCode=\"" + format + "\"/>",
          .styles = "<xf numFmtId=\"164\"/>"};
}

WorkbookText inline_text(const std::string& inside) {
  return {.rows = "<row><c t=\"inlineStr\"><is>" + inside + "</is></c></row>"};
}

/// The only finding of a file that gives no row.
Problem refusal(std::string_view bytes) {
  const SheetReading reading = read_workbook(bytes);
  CHECK(reading.rows.empty());
  REQUIRE(reading.problems.size() == 1);
  return reading.problems[0];
}

/// Letters that hardly pack: a test of lengths is not to run into the limit of the ratio.
std::string noise(std::size_t length) {
  std::string letters;
  for (std::uint32_t i = 0, x = 1; i < length; ++i, x = x * 1664525 + 1013904223)
    letters += static_cast<char>('a' + (x >> 24) % 26);
  return letters;
}

Parts plain_parts() { return WorkbookText{.rows = "<row><c t=\"str\"><v>a</v></c></row>"}.parts(); }

/// A compound file whose directory has one stream, named in ASCII.
std::string compound_with(std::string_view stream) {
  std::string bytes = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
  bytes.resize(1024);
  std::string entry(128, '\0');
  for (std::size_t i = 0; i < stream.size(); ++i) entry[2 * i] = stream[i];
  entry[64] = static_cast<char>(2 * (stream.size() + 1));
  return bytes + entry;
}

}  // namespace

TEST_CASE("a workbook's strings are those that its sheet shows") {
  const SheetReading reading = read_workbook(WorkbookText{
      .rows = R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>)"
              R"(<c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>)",
      .strings = "<si><t>姓名</t></si>"
                 "<si><r><t>联系</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 电话</t></r>"
                 "</si><si><t>重慶</t><rPh sb=\"0\" eb=\"2\"><t>ジュウケイ</t></rPh>"
                 "<phoneticPr fontId=\"1\"/></si><si><t>&lt;a&gt; &amp;</t></si>"});

  CHECK(reading.rows == Rows{{"姓名", "联系 电话", "重慶", "<a> &"}});
  CHECK(reading.problems.empty());
}

TEST_CASE("inline strings and strings of formulas are read like shared ones") {
  CHECK(read_cell(inline_text("<t>张三</t>")) == "张三");
  CHECK(read_cell(inline_text("<r><t>张</t></r><r><t>三</t></r><rPh><t>x</t></rPh>")) == "张三");
  CHECK(read_cell({.rows = R"(<row><c t="str"><v>a_x0041_</v></c></row>)"}) == "aA");
  CHECK(read_cell(inline_text("<t>a<![CDATA[<b>]]></t>")) == "a<b>");
}

TEST_CASE("_xHHHH_ stands for a UTF-16 unit") {
  struct Vector {
    std::string_view written;
    std::string_view text;
  };
  constexpr Vector vectors[] = {
      {"a_x000D_b", "a\rb"},
      {"_x005F_x000D_", "_x000D_"},
      {"_x5f20_", "张"},
      {"_xD842__xDFB7_", "\U00020BB7"},
      {"_xD842_", "_xD842_"},
      {"_xDFB7_", "_xDFB7_"},
      {"_x00D_", "_x00D_"},
      {"_x00GD_", "_x00GD_"},
      {"_x000D", "_x000D"},
      {"__x0041__", "_A_"},
      {"_xD842__x0041_", "_xD842_A"},
  };
  for (const Vector& vector : vectors) {
    CAPTURE(vector.written);
    CHECK(read_cell(inline_text("<t>" + std::string(vector.written) + "</t>")) == vector.text);
  }
}

TEST_CASE("numbers are plain decimals: all digits that the file has, the shortest otherwise") {
  struct Vector {
    std::string_view written;
    std::string_view text;
    CellOrigin origin = CellOrigin::number;
  };
  constexpr Vector vectors[] = {
      {"0", "0"},
      {"15", "15"},
      {"-3", "-3"},
      {" 7 ", "7"},
      {"1.0", "1"},
      {"007", "7"},
      {"-0", "0"},
      {"154000000000001", "154000000000001"},
      {"329901199003070020", "329901199003070020"},
      {"3.2990119900307E+17", "329901199003070000"},
      {"3.2990119900307002E17", "329901199003070000"},
      {"1E3", "1000"},
      {"1.5E-3", "0.0015"},
      {"0.10000000000000001", "0.1"},
      {"3.3300000000000001", "3.33"},
      {"12345.678000000000", "12345.678"},
      {"1e-7", "0.0000001"},
      {"-0.5", "-0.5"},
      {"abc", "abc", CellOrigin::typed},
      {"nan", "nan", CellOrigin::typed},
      {"1e999", "1e999", CellOrigin::typed},
  };
  for (const Vector& vector : vectors) {
    CAPTURE(vector.written);
    std::string text;
    const CellOrigin origin = append_number(text, vector.written, {}, DateSystem::from_1900);

    CHECK(text == vector.text);
    CHECK(origin == vector.origin);
  }
  CHECK(read_workbook(WorkbookText{.rows = "<row><c><v>15</v></c></row>"}).notes[0][0].origin ==
        CellOrigin::number);
}

TEST_CASE("percentages and padded codes are read as they are shown") {
  CHECK(read_cell(number_in("0.00%", "0.125")) == "12.5%");
  CHECK(read_cell(number_in("0%", "0.07")) == "7%");
  CHECK(read_cell(number_in("0%", "1")) == "100%");
  CHECK(read_cell(number_in("0%", "0")) == "0%");
  CHECK(read_cell({.rows = R"(<row><c s="1"><v>0.5</v></c></row>)",
                   .styles = R"(<xf numFmtId="9"/>)"}) == "50%");
  CHECK(read_cell(number_in("000000", "1234")) == "001234");
  CHECK(read_cell(number_in("000", "1234")) == "1234");
  CHECK(read_cell(number_in("000", "0")) == "000");
  CHECK(read_cell(number_in("000", "1.5")) == "1.5");
  CHECK(read_cell(number_in("000", "-5")) == "-5");
}

TEST_CASE("a number format tells days, months and times from numbers") {
  struct Vector {
    std::string_view code;
    Shown shown;
  };
  constexpr Vector vectors[] = {
      {"General", Shown::number},
      {"0.00", Shown::number},
      {"#,##0", Shown::number},
      {"#,##0.00_);[Red](#,##0.00)", Shown::number},
      {"0.00E+00", Shown::number},
      {"@", Shown::number},
      {"0", Shown::number},
      {"000", Shown::zeros},
      {"0.0%", Shown::percent},
      {"0\"%\"", Shown::number},
      {"\"day\"0", Shown::number},
      {"0\\d", Shown::number},
      {"0_d", Shown::number},
      {"0*d", Shown::number},
      {"0;yyyy", Shown::number},
      {"[Red]0", Shown::number},
      {"[DBNum1][$-804]General", Shown::number},
      {"[$元-804]0", Shown::number},
      {"0\"年\"", Shown::number},
      {"0\"个\\月", Shown::number},
      {"yyyy-mm-dd", Shown::day},
      {"yyyy/m/d;@", Shown::day},
      {"[$-804]yyyy\"年\"m\"月\"d\"日\";@", Shown::day},
      {"yyyy年m月d日", Shown::day},
      {"YYYY-MM-DD", Shown::day},
      {"yyyy\\-mm\\-dd", Shown::day},
      {"m\"月\"d\"日\"", Shown::day},
      {"[$-F800]dddd, mmmm dd, yyyy", Shown::day},
      {"yyyy-mm-dd hh:mm", Shown::day},
      {"yyyy/m hh:mm", Shown::day},
      {"aaaa", Shown::day},
      {"mmmm", Shown::day},
      {"[Red]yyyy-mm-dd", Shown::day},
      {"[$-404]e\"年\"m\"月\"d\"日\"", Shown::day},
      {"yyyy\"年\"m\"月\"", Shown::month},
      {"yyyy年m月", Shown::month},
      {"mmm-yy", Shown::month},
      {"yyyy", Shown::year},
      {"h:mm", Shown::time},
      {"h:mm:ss AM/PM", Shown::time},
      {"上午/下午h\"时\"mm\"分\"", Shown::time},
      {"mm:ss.0", Shown::time},
      {"[h]:mm:ss", Shown::duration},
      {"[mm]:ss", Shown::duration},
      {"", Shown::number},
      {"[", Shown::number},
      {"\"", Shown::number},
      {"0\\", Shown::number},
  };
  for (const Vector& vector : vectors) {
    CAPTURE(vector.code);
    CHECK(read_number_format(vector.code).shown == vector.shown);
  }
  for (std::int64_t id = 0; id <= 60; ++id) {
    CAPTURE(id);
    const bool moment = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) ||
                        (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    const Shown shown = built_in_format(id).shown;
    CHECK((shown != Shown::number && shown != Shown::percent) == moment);
  }
}

TEST_CASE("days are ISO 8601, with a time of day only where there is one") {
  struct Vector {
    std::string_view written;
    Shown shown;
    DateSystem system;
    std::string_view text;
    CellOrigin origin = CellOrigin::date;
  };
  using enum DateSystem;
  constexpr Vector vectors[] = {
      {"45359", Shown::day, from_1900, "2024-03-08"},
      {"36526", Shown::day, from_1900, "2000-01-01"},
      {"45351", Shown::day, from_1900, "2024-02-29"},
      {"45352", Shown::day, from_1900, "2024-03-01"},
      {"32939", Shown::day, from_1900, "1990-03-07"},
      {"1", Shown::day, from_1900, "1900-01-01"},
      {"59", Shown::day, from_1900, "1900-02-28"},
      {"61", Shown::day, from_1900, "1900-03-01"},
      {"60", Shown::day, from_1900, "60", CellOrigin::number},
      {"0", Shown::day, from_1900, "0", CellOrigin::number},
      {"-1", Shown::day, from_1900, "-1", CellOrigin::number},
      {"2958465", Shown::day, from_1900, "9999-12-31"},
      {"2958466", Shown::day, from_1900, "2958466", CellOrigin::number},
      {"43897", Shown::day, from_1904, "2024-03-08"},
      {"0", Shown::day, from_1904, "1904-01-01"},
      {"60", Shown::day, from_1904, "1904-03-01"},
      {"2958465", Shown::day, from_1904, "2958465", CellOrigin::number},
      {"45359.395833333336", Shown::day, from_1900, "2024-03-08 09:30"},
      {"45359.395844907407", Shown::day, from_1900, "2024-03-08 09:30:01"},
      {"45359.999999999", Shown::day, from_1900, "2024-03-09"},
      {"45359", Shown::month, from_1900, "2024-03"},
      {"45359.5", Shown::month, from_1900, "2024-03"},
      {"45359", Shown::year, from_1900, "2024"},
      {"0.39583333333333331", Shown::time, from_1900, "09:30"},
      {"0", Shown::time, from_1900, "00:00"},
      {"45359.5", Shown::time, from_1900, "2024-03-08 12:00"},
      {"0.5", Shown::time, from_1904, "12:00"},
      {"1.0416666666666667", Shown::duration, from_1900, "25:00"},
      {"5", Shown::duration, from_1900, "120:00"},
      {"soon", Shown::day, from_1900, "soon", CellOrigin::typed},
  };
  for (const Vector& vector : vectors) {
    CAPTURE(vector.written);
    CAPTURE(vector.text);
    std::string text;

    CHECK(append_number(text, vector.written, {vector.shown}, vector.system) == vector.origin);
    CHECK(text == vector.text);
  }
}

TEST_CASE("styles and the workbook's date system reach the cell") {
  CHECK(read_cell(number_in("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "45359")) ==
        "2024-03-08");
  WorkbookText text = number_in("yyyy-mm-dd", "43897");
  text.properties = "date1904=\"1\"";
  CHECK(read_cell(text) == "2024-03-08");
  // The first style is plain; 14 stands only among the styles that cells cannot name.
  CHECK(read_cell({.rows = "<row><c><v>45359</v></c></row>"}) == "45359");
  CHECK(read_cell({.rows = "<row><c s=\"99\"><v>45359</v></c></row>"}) == "45359");
}

TEST_CASE("cells of ISO dates are read as dates") {
  struct Vector {
    std::string_view written;
    std::string_view text;
  };
  constexpr Vector vectors[] = {
      {"2024-03-08", "2024-03-08"},
      {"2024-03-08T00:00:00", "2024-03-08"},
      {"2024-03-08T09:30:00.000Z", "2024-03-08 09:30"},
      {"2024-03-08T09:30:15", "2024-03-08 09:30:15"},
      {"T09:30:00", "09:30"},
  };
  for (const Vector& vector : vectors) {
    CAPTURE(vector.written);
    std::string text;
    CHECK(append_moment(text, vector.written) == CellOrigin::date);
    CHECK(text == vector.text);
  }
  std::string text;
  CHECK(append_moment(text, "2024-02-30") == CellOrigin::typed);
  CHECK(text == "2024-02-30");
  CHECK(read_cell({.rows = R"(<row><c t="d"><v>2024-03-08T00:00:00</v></c></row>)"}) ==
        "2024-03-08");
}

TEST_CASE("booleans, errors and formulas come as their text, with a note") {
  const SheetReading reading = read_workbook(WorkbookText{
      .rows = R"(<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>)"
              R"(<c t="str"><f>A1&amp;B1</f><v>甲</v></c><c><f>1+1</f><v>2</v></c>)"
              R"(<c><f>now()</f></c></row>)"});

  REQUIRE(reading.rows == Rows{{"TRUE", "FALSE", "#N/A", "甲", "2", ""}});
  const std::vector<CellNote>& notes = reading.notes[0];
  CHECK(notes[0].origin == CellOrigin::boolean);
  CHECK(notes[2].origin == CellOrigin::typed);
  CHECK_FALSE(notes[2].formula);
  CHECK(notes[3].formula);
  CHECK(notes[4].formula);
  CHECK(notes[4].origin == CellOrigin::number);
  CHECK(notes[5].formula);
}

TEST_CASE("references give cells their columns and rows their numbers") {
  const SheetReading reading = read_workbook(WorkbookText{
      .rows = R"(<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c r="E2"><v>3</v></c>)"
              R"(<c r="F2" s="0"/></row><row r="3"/><row><c r="A4"><v>4</v></c></row>)"
              R"(<row r="9"><c r="A9" t="s"><v>0</v></c></row><row><c><v>5</v></c></row>)",
      .strings = "<si><t/></si>"});

  CHECK(reading.rows ==
        Rows{{"", "1", "2", "", "3"}, {"4", "", "", "", ""}, {"5", "", "", "", ""}});
  CHECK(reading.lines == std::vector<std::int64_t>{2, 4, 10});
  CHECK(reading.steady);
}

TEST_CASE("a row is as wide as the widest before it, whatever styles stand in empty cells") {
  const SheetReading reading = read_workbook(WorkbookText{
      .rows = R"(<row r="1"><c><v>1</v></c><c s="0"/></row><row r="2"><c><v>1</v></c><c/>)"
              R"(<c><v>3</v></c><c s="0"/></row><row r="3"><c><v>1</v></c></row>)"});

  CHECK(reading.rows == Rows{{"1"}, {"1", "", "3"}, {"1", "", ""}});
  CHECK(reading.notes[2].size() == 3);
}

TEST_CASE("elements may have a prefix, and other vocabularies pass unread") {
  const std::string sheet =
      "<x:worksheet xmlns:x=\"" + std::string(main_space) +
      "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c></x:row><x:row r=\"2\">"
      "<x:c r=\"A2\"/><x:c r=\"B2\"><x:v>2</x:v></x:c></x:row></x:sheetData>"
      "<x:mergeCells><x:mergeCell ref='A1:A2'/></x:mergeCells></x:worksheet>";
  const SheetReading reading =
      read_workbook(zipped(with_part(plain_parts(), std::string(sheet_part), sheet)));

  CHECK(reading.rows == Rows{{"1"}, {"1", "2"}});
}

TEST_CASE("a merged area's text belongs to all its rows, in its first column") {
  const SheetReading reading = read_workbook(WorkbookText{
      .rows = R"(<row r="1"><c r="A1" t="str"><v>花名册</v></c></row>)"
              R"(<row r="2"><c r="A2" t="str"><v>东街</v></c><c r="B2"><v>1</v></c></row>)"
              R"(<row r="3"><c r="A3" t="str"><v>hidden below</v></c><c r="B3"><v>2</v></c></row>)"
              R"(<row r="4"><c r="A4" s="0"/></row>)"
              R"(<row r="5"><c r="B5"><v>3</v></c><c r="D5"><v>4</v></c></row>)",
      .after_rows = R"(<mergeCells count="3"><mergeCell ref="A2:A4"/><mergeCell ref="A1:C1"/>)"
                    R"(<mergeCell ref="B5:C7"/></mergeCells>)"});

  REQUIRE(reading.rows ==
          Rows{{"花名册", "", ""}, {"东街", "1", ""}, {"东街", "2", ""}, {"", "3", "", "4"}});
  CHECK(reading.lines == std::vector<std::int64_t>{1, 2, 3, 5});
  CHECK_FALSE(reading.notes[0][0].merged);
  CHECK(reading.notes[0][1].merged);
  CHECK(reading.notes[0][2].merged);
  CHECK_FALSE(reading.notes[1][0].merged);
  CHECK(reading.notes[2][0].merged);
  CHECK_FALSE(reading.notes[2][1].merged);
  CHECK(reading.notes[3][2].merged);
}

TEST_CASE("the note of a merged cell says how its first cell came to its text") {
  const SheetReading reading = read_workbook(
      WorkbookText{.rows = R"(<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>)"
                           R"(<row r="2"><c r="B2"><v>3</v></c></row>)",
                   .after_rows = R"(<mergeCells><mergeCell ref="A1:A2"/></mergeCells>)"});

  REQUIRE(reading.rows == Rows{{"2"}, {"2", "3"}});
  CHECK(reading.notes[1][0].origin == CellOrigin::number);
  CHECK(reading.notes[1][0].formula);
}

TEST_CASE("merged areas are found wherever the chunks of their part end") {
  std::string rows;
  std::string merges = "<mergeCells>";
  for (int i = 1; i <= 20000; i += 2) {
    const std::string first = std::to_string(i);
    const std::string second = std::to_string(i + 1);
    rows += "<row r=\"" + first + "\"><c r=\"A" + first + "\"><v>" + first + "</v></c></row>" +
            "<row r=\"" + second + "\"><c r=\"B" + second + "\"><v>1</v></c></row>";
    merges += "<mergeCell ref=\"A" + first + ":A" + second + "\"/>";
  }
  const SheetReading reading =
      read_workbook(WorkbookText{.rows = rows, .after_rows = merges + "</mergeCells>"});

  REQUIRE(reading.rows.size() == 20000);
  for (std::size_t i = 1; i < reading.rows.size(); i += 2) {
    REQUIRE(reading.rows[i] == Row{std::to_string(i), "1"});
  }
}

TEST_CASE("overlapping merged areas are refused") {
  const SheetReading reading = read_workbook(WorkbookText{
      .rows = "<row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>",
      .after_rows =
          R"(<mergeCells><mergeCell ref="A1:B3"/><mergeCell ref="B2:C2"/></mergeCells>)"});

  REQUIRE(reading.codes() == Codes{Code::E_XLSX});
  CHECK(reading.problems[0].row == 2);
}

TEST_CASE("a cell outside every row is damage, not a row") {
  const SheetReading reading = read_workbook(
      WorkbookText{.rows = R"(<row r="5"><c><v>1</v></c></row><c><row><c><v>2</v></c></row></c>)"});

  CHECK(reading.codes() == Codes{Code::E_XLSX});
}

TEST_CASE("more merged areas than anybody makes are refused") {
  std::string merges = "<mergeCells>";
  for (int i = 1; i <= 100001; ++i) {
    const std::string row = std::to_string(i);
    merges.append("<mergeCell ref=\"A").append(row).append(":B").append(row).append("\"/>");
  }
  const Problem found =
      refusal(WorkbookText{.rows = "<row/>", .after_rows = merges + "</mergeCells>"}.bytes());

  CHECK(found.code == Code::E_TOO_LARGE);
  CHECK(fact(found, "what") == "merged areas");
}

TEST_CASE("hidden rows and columns are left out and reported") {
  const WorkbookText text = {
      .rows = R"(<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c>)"
              R"(<c r="AB1"><v>4</v></c></row>)"
              R"(<row r="2" hidden="1"><c r="A2"><v>5</v></c></row><row r="3" hidden="true"/>)"
              R"(<row r="4"><c r="B4"><v>6</v></c></row><row r="5"><c r="A5"><v>7</v></c></row>)",
      .before_rows = R"(<cols><col min="2" max="2" hidden="1"/>)"
                     R"(<col min="28" max="16384" hidden="1"/></cols>)"};

  const SheetReading reading = read_workbook(text);
  CHECK(reading.rows == Rows{{"1", "", "3"}, {"7", "", ""}});
  CHECK(reading.lines == std::vector<std::int64_t>{1, 5});
  REQUIRE(reading.codes() == Codes{Code::I_HIDDEN_COLUMNS, Code::I_HIDDEN_ROWS});
  CHECK(fact(reading.problems[0], "columns") == "B、AB");
  CHECK(fact(reading.problems[1], "count") == "1");

  const SheetReading all = read_workbook(text, true);
  CHECK(all.rows.size() == 4);
  CHECK(all.rows[0][1] == "2");
  CHECK(all.problems.empty());
}

TEST_CASE("a merged text whose first row is hidden still shows in the rows below") {
  const SheetReading reading = read_workbook(
      WorkbookText{.rows = R"(<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>)"
                           R"(<row r="2"><c r="B2"><v>2</v></c></row>)",
                   .after_rows = R"(<mergeCells><mergeCell ref="A1:A2"/></mergeCells>)"});

  CHECK(reading.rows == Rows{{"1", "2"}});
}

TEST_CASE("sheets are listed in their order; hidden ones are reported, charts are none") {
  WorkbookText text = {.rows = "<row><c><v>1</v></c></row>"};
  text.sheets = R"(<sheet name="隐" sheetId="4" state="hidden" r:id="rId2"/>)"
                R"(<sheet name="图" sheetId="2" r:id="rId3"/>)"
                R"(<sheet name="人员 &amp; 培训" sheetId="1" r:id="rId1"/>)"
                R"(<sheet name="深" sheetId="5" state="veryHidden" r:id="rId2"/>)";
  const std::string type = "\" Type=\"" + std::string(relationship_space);
  text.relations = "<Relationship Id=\"rId2" + type +
                   "/worksheet\" Target=\"/xl/worksheets/Sheet2.xml\"/>"
                   "<Relationship Id=\"rId3" +
                   type + "/chartsheet\" Target=\"chartsheets/sheet1.xml\"/>";
  const ScratchFile scratch(zipped(
      with_part(text.parts(), "xl/worksheets/sheet2.xml",
                "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>")));

  Source source(scratch.path(), {});
  CHECK(source.format() == FileFormat::xlsx);
  REQUIRE(source.sheets().size() == 1);
  CHECK(source.sheets()[0].name == "人员 & 培训");
  const SheetReading reading = read_sheet(source);
  CHECK(reading.rows == Rows{{"1"}});
  REQUIRE(reading.codes() == Codes{Code::I_HIDDEN_SHEETS});
  CHECK(fact(reading.problems[0], "names") == "隐、深");

  Source all(scratch.path(), {.encoding = {}, .include_hidden = true});
  REQUIRE(all.sheets().size() == 3);
  CHECK(all.sheets()[0].hidden);
  CHECK_FALSE(all.sheets()[1].hidden);
  const SheetReading hidden = read_sheet(all);
  CHECK(hidden.rows == Rows{{"2"}});
  CHECK(hidden.problems.empty());
}

TEST_CASE("a workbook may be read twice, and its digest is that of its bytes") {
  const std::string bytes = zipped(plain_parts());
  const ScratchFile scratch(bytes);
  Source source(scratch.path(), {});

  CHECK(read_sheet(source).rows == Rows{{"a"}});
  CHECK(read_sheet(source).rows == Rows{{"a"}});
  Digest digest;
  digest.update(bytes);
  CHECK(source.form().digest == digest.hex());
  CHECK(source.form().bytes == std::ssize(bytes));
}

TEST_CASE("a workbook is read from standard input") {
  const ScratchFile scratch(zipped(plain_parts()));
  const int file = ::open(scratch.path().c_str(), O_RDONLY | O_CLOEXEC);
  const int kept = ::dup(STDIN_FILENO);
  ::dup2(file, STDIN_FILENO);
  ::close(file);

  Source source("-", {});
  const SheetReading reading = read_sheet(source);

  ::dup2(kept, STDIN_FILENO);
  ::close(kept);
  CHECK(reading.rows == Rows{{"a"}});
}

TEST_CASE("rows and cells out of order are refused") {
  for (const std::string_view rows : {
           R"(<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>)",
           R"(<row r="2"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>)",
           R"(<row r="2"><c><v>1</v></c></row><row r="x"><c><v>1</v></c></row>)",
           R"(<row r="2"><c><v>1</v></c></row><row r="3"><c r="B3"/><c r="A3"/></row>)",
           R"(<row r="2"><c><v>1</v></c></row><row r="3"><c r="33"/></row>)",
           R"(<row r="2"><c><v>1</v></c></row><row r="3"><c r="XFE3"/></row>)",
           R"(<row r="2"><c><v>1</v></c></row><row r="3"><c t="s"><v>0</v></c></row>)",
           R"(<row r="2"><c><v>1</v></c></row><row r="3"><c></row>)",
           R"(<row r="2"><c><v>1</v></c></row><row r="3"><c><row r="5"><c/></row></c></row>)",
       }) {
    CAPTURE(rows);
    const SheetReading reading = read_workbook(WorkbookText{.rows = std::string(rows)});

    CHECK(reading.rows == Rows{{"1"}});
    REQUIRE(reading.codes() == Codes{Code::E_XLSX});
    CHECK(fact(reading.problems[0], "detail") != "");
    CHECK(fact(reading.problems[0], "detail.zh") != "");
  }
}

TEST_CASE("what is beyond the limits of a table is refused") {
  const auto limit = [](const std::string& rows) {
    const SheetReading reading = read_workbook(WorkbookText{.rows = rows});
    REQUIRE(reading.codes() == Codes{Code::E_TOO_LARGE});
    return fact(reading.problems[0], "what");
  };
  CHECK(limit(R"(<row><c r="AMK1"><v>1</v></c></row>)") == "columns");
  CHECK(limit(R"(<row r="10000101"><c><v>1</v></c></row>)") == "rows");
  CHECK(limit("<row><c t=\"str\"><v>" + noise((1 << 20) + 1) + "</v></c></row>") == "one cell");
  // Empty cells far to the right only have a style.
  CHECK(read_cell({.rows = R"(<row><c><v>1</v></c><c r="XFD1" s="0"/></row>)"}) == "1");
  CHECK(refusal(WorkbookText{.rows = "<row/>",
                             .strings = "<si><t>" + noise((1 << 20) + 1) + "</t></si>"}
                    .bytes())
            .code == Code::E_TOO_LARGE);
}

TEST_CASE("workbooks of the old form and encrypted ones are refused with advice of their own") {
  CHECK(refusal(compound_with("Workbook")).code == Code::E_XLS_OLD);
  CHECK(refusal(compound_with("Book")).code == Code::E_XLS_OLD);
  CHECK(refusal(compound_with("EncryptedPackage")).code == Code::E_PASSWORD);
  const Problem word = refusal(compound_with("WordDocument"));
  CHECK(word.code == Code::E_NOT_TEXT);
  CHECK(fact(word, "detail") == "DOC");
  CHECK(fact(refusal(compound_with("Surprise")), "detail") == "OLE2");
}

TEST_CASE("an archive with encrypted entries is refused as protected") {
  const ScratchFile scratch(zipped(plain_parts()));
  zip_t* const archive = ::zip_open(scratch.path().c_str(), 0, nullptr);
  REQUIRE(archive != nullptr);
  REQUIRE(::zip_file_set_encryption(archive, 0, ZIP_EM_TRAD_PKWARE, "secret") == 0);
  REQUIRE(::zip_close(archive) == 0);

  Source source(scratch.path(), {});

  CHECK(read_sheet(source).codes() == Codes{Code::E_PASSWORD});
}

TEST_CASE("archives that are no workbooks are named") {
  struct Vector {
    Parts parts;
    std::string_view name;
  };
  const std::vector<Vector> vectors = {
      {{{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}, "ODS"},
      {{{"mimetype", "application/vnd.oasis.opendocument.text"}}, "OpenDocument"},
      {{{"_rels/.rels", R"(<Relationships><Relationship Type="x/officeDocument" )"
                        R"(Target="word/document.xml"/></Relationships>)"},
        {"word/document.xml", "<document/>"}},
       "DOCX"},
      {{{"Index/Document.iwa", ""}}, "Numbers"},
      {{{"xl/workbook.bin", ""}}, "XLSB"},
      {{{"photo.jpg", ""}}, "ZIP"},
  };
  for (const Vector& vector : vectors) {
    const Problem found = refusal(zipped(vector.parts));
    CHECK(found.code == Code::E_NOT_TEXT);
    CHECK(fact(found, "detail") == vector.name);
  }
}

TEST_CASE("damaged workbooks are refused, whatever is damaged") {
  const std::string whole = zipped(plain_parts());

  CHECK(refusal(whole.substr(0, whole.size() / 2)).code == Code::E_XLSX);
  CHECK(refusal("PK\3\4").code == Code::E_XLSX);
  for (const auto& [part, text] : plain_parts()) {
    if (part == "_rels/.rels") continue;
    CAPTURE(part);
    CHECK(refusal(zipped(with_part(plain_parts(), part, "<a><b></a>"))).code == Code::E_XLSX);
    // The rows before the end were whole.
    const std::string cut = text.substr(0, text.size() - 2);
    CHECK(read_workbook(zipped(with_part(plain_parts(), part, cut))).codes() ==
          Codes{Code::E_XLSX});
  }
  Parts without = plain_parts();
  without.pop_back();
  CHECK(refusal(zipped(without)).code == Code::E_XLSX);
}

TEST_CASE("a damaged part is refused whenever its workbook is read again") {
  for (const std::string_view part : {"xl/styles.xml", "xl/sharedStrings.xml"}) {
    CAPTURE(part);
    const ScratchFile scratch(zipped(with_part(plain_parts(), std::string(part), "<a><b></a>")));
    Source source(scratch.path(), {});

    CHECK(read_sheet(source).codes() == Codes{Code::E_XLSX});
    CHECK(read_sheet(source).codes() == Codes{Code::E_XLSX});
  }
}

TEST_CASE("no byte of a workbook changes unnoticed or does harm") {
  const std::string whole =
      WorkbookText{.rows = "<row><c t=\"s\"><v>0</v></c></row>", .strings = "<si><t>a</t></si>"}
          .bytes();
  for (std::size_t i = 4; i < whole.size(); ++i) {
    std::string damaged = whole;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x5a);
    CAPTURE(i);
    const SheetReading reading = read_workbook(damaged);
    // Times and attributes of an entry may change; its content may not.
    const bool same = reading.rows == Rows{{"a"}} && reading.problems.empty();
    const bool refused = reading.rows.empty() && reading.problems.size() == 1;
    CHECK((same || refused));
  }
}

TEST_CASE("document types are refused, and entities with them") {
  const std::string sheet =
      "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>"
      "<sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
  const Problem found = refusal(zipped(with_part(plain_parts(), std::string(sheet_part), sheet)));

  CHECK(found.code == Code::E_XLSX);
  CHECK(fact(found, "detail").find("DTD") != std::string::npos);
  CHECK(refusal(zipped(with_part(plain_parts(), std::string(sheet_part),
                                 "<worksheet>&unknown;</worksheet>")))
            .code == Code::E_XLSX);
}

TEST_CASE("elements too deep and tags without end are refused") {
  const auto detail = [](const std::string& text) {
    return fact(refusal(zipped(with_part(plain_parts(), std::string(sheet_part), text))), "detail");
  };
  CHECK(detail(repeated("<a>", 65) + repeated("</a>", 65)).find("deep") != std::string::npos);
  CHECK(detail("<worksheet a=\"" + noise(3U << 20) + "\"/>").find("tag") != std::string::npos);
}

TEST_CASE("a bomb is refused while it unpacks") {
  const std::string sheet = "<worksheet>" + repeated(" ", std::size_t{16} << 20) + "</worksheet>";
  const Problem found = refusal(zipped(with_part(plain_parts(), std::string(sheet_part), sheet)));

  CHECK(found.code == Code::E_XLSX);
  CHECK(fact(found, "detail").find("unpacks") != std::string::npos);
  // Below a mebibyte any ratio is harmless.
  const std::string small = "<worksheet><sheetData>" + repeated(" ", 1 << 19) +
                            "<row><c><v>1</v></c></row></sheetData></worksheet>";
  CHECK(read_workbook(zipped(with_part(plain_parts(), std::string(sheet_part), small))).rows ==
        Rows{{"1"}});
}

TEST_CASE("an archive that names a part twice is refused") {
  std::string bytes = zipped(with_part(plain_parts(), "xl/worksheets/sheetX.xml", "<a/>"));
  const std::string other = "sheetX.xml";
  for (std::size_t at = bytes.find(other); at != std::string::npos; at = bytes.find(other, at))
    bytes.replace(at, other.size(), "SHEET1.xml");
  const Problem found = refusal(bytes);

  CHECK(found.code == Code::E_XLSX);
  CHECK(fact(found, "detail").find("twice") != std::string::npos);
}

TEST_CASE("an archive of very many parts is refused") {
  Parts parts = plain_parts();
  for (int i = 0; i < 10000; ++i) parts.emplace_back("x/" + std::to_string(i), "");

  CHECK(refusal(zipped(parts)).code == Code::E_TOO_LARGE);
}

TEST_CASE("names that lead out of the file are only names") {
  Parts parts = plain_parts();
  const std::string type = std::string(relationship_space) + "/worksheet\"";
  const auto leading_to = [&](const std::string& target) {
    return zipped(with_part(parts, "xl/_rels/workbook.xml.rels",
                            "<Relationships><Relationship Id=\"rId1\" Type=\"" + type + " " +
                                target + "/></Relationships>"));
  };
  CHECK(refusal(leading_to(R"(Target="../../../../etc/passwd")")).code == Code::E_XLSX);
  CHECK(refusal(leading_to(R"(Target="https://example.org/" TargetMode="External")")).code ==
        Code::E_XLSX);
  CHECK(read_workbook(leading_to(R"(Target="../../xl/./worksheets/sheet1.xml")")).rows ==
        Rows{{"a"}});
}
