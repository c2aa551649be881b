// What other readers of delimited text are known for, as one table: the situations of the data set
// csv-spectrum and the behaviours that users of PapaParse, Apache Commons CSV and CPython's csv
// module rely on, in data of our own. Each file is read by what is told of it, as an import reads
// it. Where our rule is another on purpose, the row says why.
#include "intake_reading.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using namespace jinguo::test;
using namespace std::string_literals;

namespace {

using Rows = std::vector<Row>;

struct Behaviour {
  std::string_view name;
  std::string bytes;
  Rows rows;                    ///< up to the finding, where there is one
  char separator = ',';         ///< that is told
  Code finding = Code::count_;  ///< that ends the file
  bool stray = false;           ///< some row has a quote that is data
};

const std::vector<Behaviour>& behaviours() {
  static const std::vector<Behaviour> table = {
      // The twelve situations of csv-spectrum.
      {"plain cells", "名,数\n甲,1\n", {{"名", "数"}, {"甲", "1"}}},
      {"plain cells, CRLF", "名,数\r\n甲,1\r\n", {{"名", "数"}, {"甲", "1"}}},
      {"a comma in quotes, no last line end",
       "名,址\n甲,\"东街 5 号, 二楼\"",
       {{"名", "址"}, {"甲", "东街 5 号, 二楼"}}},
      {"empty quoted cells",
       "a,b,c\n7,\"\",\"\"\n8,9,10",
       {{"a", "b", "c"}, {"7", "", ""}, {"8", "9", "10"}}},
      {"empty quoted cells, CRLF",
       "a,b,c\r\n7,\"\",\"\"\r\n8,9,10",
       {{"a", "b", "c"}, {"7", "", ""}, {"8", "9", "10"}}},
      {"doubled quotes",
       "a,b\n7,\"他说\"\"好\"\"。\"\n8,9\n",
       {{"a", "b"}, {"7", "他说\"好\"。"}, {"8", "9"}}},
      {"JSON in a cell",
       "k,v\n7,\"{\"\"点\"\": [1.5, \"\"\"\"]}\"\n",
       {{"k", "v"}, {"7", "{\"点\": [1.5, \"\"]}"}}},
      {"degrees, minutes and seconds, unquoted",
       "号,处\n7,31°36'37.8\"N 120°2'17.9\"E\n",
       {{"号", "处"}, {"7", "31°36'37.8\"N 120°2'17.9\"E"}},
       ',',
       Code::count_,
       true},
      {"a line break in quotes",
       "a,b\n\"第一行 \n第二行\",5\n7,8\n",
       {{"a", "b"}, {"第一行 \n第二行", "5"}, {"7", "8"}}},
      {"a line break in quotes, CRLF",
       "a,b\r\n\"第一行 \r\n第二行\",5\r\n7,8\r\n",
       {{"a", "b"}, {"第一行 \r\n第二行", "5"}, {"7", "8"}}},
      {"doubled quotes and line breaks",
       "a,b\n7,\"哈 \n\"\"嘿\"\" \n哈\"\n8,9\n",
       {{"a", "b"}, {"7", "哈 \n\"嘿\" \n哈"}, {"8", "9"}}},
      // As on office paper: no character from U+0800 on, and yet no GB 18030.
      {"degrees alone",
       "a,b\n7,31°36'37.8\"N\n",
       {{"a", "b"}, {"7", "31°36'37.8\"N"}},
       ',',
       Code::count_,
       true},
      {"accents alone", "a,b\n7,café Müller\n", {{"a", "b"}, {"7", "café Müller"}}},
      // Two bytes by themselves are Chinese here: ʤ is 胜, and the import says that it guessed.
      {"two bytes alone", "a,b\n4,\xca\xa4\n", {{"a", "b"}, {"4", "胜"}}},
      // A character from U+0800 on settles it.
      {"UTF-8 without a mark", "a,b\n7,郑ʤ\n", {{"a", "b"}, {"7", "郑ʤ"}}},

      // Quotes.
      {"every cell quoted", "\"a\",\"b\"\n\"1\",\"2\"\n", {{"a", "b"}, {"1", "2"}}},
      {"only quotes in a cell", "a,b\n\"\"\"\",\"\"\"\"\"\"\n", {{"a", "b"}, {"\"", "\"\""}}},
      {"a doubled quote at the beginning", "a,b\n\"\"\"x\",y\n", {{"a", "b"}, {"\"x", "y"}}},
      {"a doubled quote at the end", "a,b\n\"x\"\"\",y\n", {{"a", "b"}, {"x\"", "y"}}},
      {"a separator and a line break in quotes", "a,b\n\",\n,\",y\n", {{"a", "b"}, {",\n,", "y"}}},
      {"a quoted cell ends the file", "a,b\n1,\"2\"", {{"a", "b"}, {"1", "2"}}},
      {"an empty quoted cell ends the file", "a,b\n1,\"\"", {{"a", "b"}, {"1", ""}}},
      {"one quoted cell", "\"a\"", {{"a"}}},
      {"a CR alone in quotes", "a,b\n\"x\ry\",z\n", {{"a", "b"}, {"x\ry", "z"}}},
      {"a quote inside an unquoted cell",
       "a,b\nx\"y,z\n",
       {{"a", "b"}, {"x\"y", "z"}},
       ',',
       Code::count_,
       true},
      {"a quoted word inside an unquoted cell",
       "a,b\nx \"y\" z,w\n",
       {{"a", "b"}, {"x \"y\" z", "w"}},
       ',',
       Code::count_,
       true},
      // Others refuse it, or drop the rest of the cell; nothing a clerk typed is dropped here.
      {"text behind a closing quote",
       "a,b\n\"x\"y,z\n",
       {{"a", "b"}, {"xy", "z"}},
       ',',
       Code::count_,
       true},
      // Some readers skip spaces before a quote; RFC 4180 has spaces as data, and the row is
      // flagged.
      {"a space before a quote",
       "a,b\nx, \"y\"\n",
       {{"a", "b"}, {"x", " \"y\""}},
       ',',
       Code::count_,
       true},
      {"a space behind a quote",
       "a,b\n\"x\" ,y\n",
       {{"a", "b"}, {"x ", "y"}},
       ',',
       Code::count_,
       true},
      // The lenient read on to the end of the file and give one huge cell.
      {"a quote that is never closed",
       "a,b\n1,2\n\"x,y\n3,4\n",
       {{"a", "b"}, {"1", "2"}},
       ',',
       Code::E_CSV_QUOTE},
      {"a quote opens the last cell", "a,b\n1,\"", {{"a", "b"}}, ',', Code::E_CSV_QUOTE},
      {"a doubled quote leaves a cell open",
       "a,b\n1,\"x\"\"\n",
       {{"a", "b"}},
       ',',
       Code::E_CSV_QUOTE},
      {"an escaped quote", "a,b\n\"x\\\"y\",z\n", {{"a", "b"}, {"x\"y", "z"}}},
      {"an escaped escape", "a,b\n\"x\\\\\",\"y\\\"z\"\n", {{"a", "b"}, {"x\\", "y\"z"}}},
      // Escapes count only where they must: elsewhere a backslash is data.
      {"a backslash in quotes", "a,b\n\"C:\\x\",\"D:\\\"\n", {{"a", "b"}, {"C:\\x", "D:\\"}}},
      {"a backslash outside quotes", "a,b\nx\\,y\n", {{"a", "b"}, {"x\\", "y"}}},
      {"apostrophes as quotes", "'a','b'\n'x,y','it''s'\n", {{"a", "b"}, {"x,y", "it's"}}},
      {"an apostrophe inside a cell", "a,b\nO'Brien,'x\n", {{"a", "b"}, {"O'Brien", "'x"}}},
      {"no quoting", "a\tb\n\"x\ty\n\"z\tw\n", {{"a", "b"}, {"\"x", "y"}, {"\"z", "w"}}, '\t'},

      // Empty cells, rows and files.
      {"an empty file", "", {}},
      {"only a mark", "\xef\xbb\xbf", {}},
      {"only a line end", "\n", {{""}}},
      {"one separator", ",", {{"", ""}}},
      {"only separators", "a,b,c\n,,\n", {{"a", "b", "c"}, {"", "", ""}}},
      {"a header only", "a,b,c\n", {{"a", "b", "c"}}},
      {"a header only, without a line end", "a,b,c", {{"a", "b", "c"}}},
      {"a separator begins the row", "a,b\n,x\n", {{"a", "b"}, {"", "x"}}},
      {"a separator ends the row", "a,b\nx,\n", {{"a", "b"}, {"x", ""}}},
      {"a separator ends every row", "a,b,\n1,2,\n", {{"a", "b", ""}, {"1", "2", ""}}},
      {"a separator ends the file", "a,b\n1,", {{"a", "b"}, {"1", ""}}},
      // Empty rows are given, with their number, so that a finding names the line a clerk sees;
      // the importer passes them over.
      {"empty rows",
       "a,b\n\n1,2\n\n\n3,4\n",
       {{"a", "b"}, {""}, {"1", "2"}, {""}, {""}, {"3", "4"}}},
      {"empty rows at the end", "a,b\n1,2\n\n\n", {{"a", "b"}, {"1", "2"}, {""}, {""}}},
      {"a row of spaces", "a,b\n  \n1,2\n", {{"a", "b"}, {"  "}, {"1", "2"}}},
      {"one column", "a\n1\n2\n", {{"a"}, {"1"}, {"2"}}},
      {"one empty quoted cell", "\"\"\n", {{""}}},

      // Spaces: what is trimmed, the field decides.
      {"spaces around cells", "a , b\n 1 , 2 \n", {{"a ", " b"}, {" 1 ", " 2 "}}},
      {"spaces in quotes", "a,b\n\" x \",y\n", {{"a", "b"}, {" x ", "y"}}},
      {"a tab beside commas", "a,b\n\tx,y\t\n", {{"a", "b"}, {"\tx", "y\t"}}},

      // Line ends.
      {"LF", "a,b\n1,2\n", {{"a", "b"}, {"1", "2"}}},
      {"CRLF", "a,b\r\n1,2\r\n", {{"a", "b"}, {"1", "2"}}},
      {"CR", "a,b\r1,2\r", {{"a", "b"}, {"1", "2"}}},
      {"all three", "a,b\r\n1,2\n3,4\r5,6", {{"a", "b"}, {"1", "2"}, {"3", "4"}, {"5", "6"}}},
      {"LF behind CR behind a quote", "a,b\n1,\"2\"\r\n3,4", {{"a", "b"}, {"1", "2"}, {"3", "4"}}},
      {"CR twice", "a,b\r\r1,2", {{"a", "b"}, {""}, {"1", "2"}}},
      // Python's splitlines() would end a line at each of them.
      {"U+2028, U+0085 and form feed are data",
       "a,女\nx\u2028y,\u0085\x0c\n",
       {{"a", "女"}, {"x\u2028y", "\u0085\x0c"}}},

      // Rows of different widths: the importer says E_CSV_WIDTH of a row, the reader keeps them.
      {"a row too short", "a,b,c\n1,2\n3,4,5\n", {{"a", "b", "c"}, {"1", "2"}, {"3", "4", "5"}}},
      {"a row too long", "a,b\n1,2,3\n4,5\n", {{"a", "b"}, {"1", "2", "3"}, {"4", "5"}}},
      {"the same header twice", "a,a\n1,2\n", {{"a", "a"}, {"1", "2"}}},
      {"a number in a header", "1,2\n3,4\n", {{"1", "2"}, {"3", "4"}}},
      // A sign at the beginning of a row is data: names of courses begin with #.
      {"a row that others take for a comment", "a,b\n#1,2\n", {{"a", "b"}, {"#1", "2"}}},
      {"a number stays as it is written", "a,b\n0010,1E5\n", {{"a", "b"}, {"0010", "1E5"}}},
      {"NULL and \\N stay words", "a,b\nNULL,\\N\n", {{"a", "b"}, {"NULL", "\\N"}}},

      // Separators, told by the rows.
      {"tabs", "a\tb\n1\t2,3\n", {{"a", "b"}, {"1", "2,3"}}, '\t'},
      {"semicolons", "a;b\n1;2,3\n", {{"a", "b"}, {"1", "2,3"}}, ';'},
      {"bars", "a|b\n1|2\n", {{"a", "b"}, {"1", "2"}}, '|'},
      {"full-width commas", "甲，乙\n1，2\n", {{"甲", "乙"}, {"1", "2"}}, wide_comma},
      {"commas in quotes between semicolons",
       "a;b\n\"1,5\";\"2,5\"\n\"3,5\";\"4,5\"\n",
       {{"a", "b"}, {"1,5", "2,5"}, {"3,5", "4,5"}},
       ';'},
      {"decimal commas between tabs",
       "a\tb\n1,5\t2,5\n3,5\t4\n",
       {{"a", "b"}, {"1,5", "2,5"}, {"3,5", "4"}},
       '\t'},
      {"empty cells between tabs",
       "a\tb\tc\n\t\t\n1\t\t3\n",
       {{"a", "b", "c"}, {"", "", ""}, {"1", "", "3"}},
       '\t'},
      // Spaces and colons part no cells of an office's table.
      {"spaces part nothing", "a b\n1 2\n", {{"a b"}, {"1 2"}}},
      {"colons part nothing", "a:b\n1:2\n", {{"a:b"}, {"1:2"}}},
      // A spreadsheet's own hint is not obeyed; it is a title row above the header.
      {"sep= stands above", "sep=;\na;b\n1;2\n", {{"sep="s, ""}, {"a", "b"}, {"1", "2"}}, ';'},

      // Bytes.
      {"a mark of UTF-8", "\xef\xbb\xbf\"a\",b\n", {{"a", "b"}}},
      {"a mark of UTF-16",
       "\xff\xfe"
       "a\0,\0b\0\n\0"s,
       {{"a", "b"}}},
      {"a mark in the middle is data", "a,b\n1,\ufeff2\n", {{"a", "b"}, {"1", "\ufeff2"}}},
      // Python before 3.11 refuses it too; later ones give it as data, which no field could hold.
      {"NUL", "a,b\n1,\0\n"s, {{"a", "b"}}, ',', Code::E_NOT_TEXT},
      // Nothing is replaced by U+FFFD: the place of the byte is told.
      {"a byte that is no character",
       "姓名,性别\n王,\xff\n",
       {{"姓名", "性别"}},
       ',',
       Code::E_ENCODING},
      {"GB 18030", "\xd0\xd5\xc3\xfb,\xd0\xd4\xb1\xf0\n", {{"姓名", "性别"}}},
  };
  return table;
}

TextForm judge(std::string_view bytes) {
  const ScratchFile scratch(bytes);
  InputFile file(scratch.path());
  return judge_form(file, {});
}

}  // namespace

TEST_CASE("delimited text means what it means to other readers, but for our own rules") {
  for (const Behaviour& behaviour : behaviours()) {
    CAPTURE(behaviour.name);
    const TextForm form = judge(behaviour.bytes);
    for (const std::size_t chunk : {std::size_t{1}, std::size_t{3}, std::size_t{4096}}) {
      CAPTURE(chunk);

      const Reading found = read_rows(behaviour.bytes, form, chunk);

      CHECK(found.rows == behaviour.rows);
      CHECK(form.separator == behaviour.separator);
      CHECK(found.stray_quotes.empty() != behaviour.stray);
      const bool ended = behaviour.finding != Code::count_;
      REQUIRE(found.problems.size() == (ended ? 1U : 0U));
      if (ended) CHECK(found.problems[0].code == behaviour.finding);
    }
  }
}
