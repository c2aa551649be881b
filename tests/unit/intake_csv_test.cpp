// Rows out of delimited text: RFC 4180, what spreadsheets add to it, and what is refused.
#include "intake/csv.hpp"

#include "intake_reading.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace jinguo;
using namespace jinguo::test;

namespace {

using Rows = std::vector<Row>;

constexpr std::size_t chunks[] = {1, 2, 3, 5, 8, 13, 4096, std::size_t{256} * 1024};

Reading read_utf8(std::string_view text, std::size_t chunk = 4096) {
  return read_rows(text, form_of(Encoding::utf8), chunk);
}

}  // namespace

TEST_CASE("delimited text is read as RFC 4180 and spreadsheets write it, wherever chunks end") {
  struct Vector {
    std::string_view text;
    Rows rows;
  };
  const std::vector<Vector> vectors = {
      {"", {}},
      // RFC 4180, section 2, rules 1 to 7.
      {"aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", {{"aaa", "bbb", "ccc"}, {"zzz", "yyy", "xxx"}}},
      {"aaa,bbb,ccc\r\nzzz,yyy,xxx", {{"aaa", "bbb", "ccc"}, {"zzz", "yyy", "xxx"}}},
      {"aaa, b b ,ccc", {{"aaa", " b b ", "ccc"}}},
      {"\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx", {{"aaa", "bbb", "ccc"}, {"zzz", "yyy", "xxx"}}},
      {"\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx",
       {{"aaa", "b\r\nbb", "ccc"}, {"zzz", "yyy", "xxx"}}},
      {"\"aaa\",\"b,bb\",\"ccc\"", {{"aaa", "b,bb", "ccc"}}},
      {"\"aaa\",\"b\"\"bb\",\"ccc\"", {{"aaa", "b\"bb", "ccc"}}},
      // Line ends.
      {"a\nb\n", {{"a"}, {"b"}}},
      {"a\rb\r", {{"a"}, {"b"}}},
      {"a\r\nb\nc\rd", {{"a"}, {"b"}, {"c"}, {"d"}}},
      {"a\r\rb", {{"a"}, {""}, {"b"}}},
      {"a\r\n\r\nb", {{"a"}, {""}, {"b"}}},
      {"a\n\rb", {{"a"}, {""}, {"b"}}},
      {"\n", {{""}}},
      {"\r\n", {{""}}},
      {"\r", {{""}}},
      {"\"a\"\r\"b\"\r\n", {{"a"}, {"b"}}},
      {"\"a\rb\nc\"\n", {{"a\rb\nc"}}},
      {"a\x0c\u2028\u0085,b\n", {{"a\x0c\u2028\u0085", "b"}}},
      // Empty cells.
      {",", {{"", ""}}},
      {",,\n,", {{"", "", ""}, {"", ""}}},
      {"a,\n", {{"a", ""}}},
      {"a,", {{"a", ""}}},
      {"\"\"", {{""}}},
      {"\"\",\"\"\n\"\"", {{"", ""}, {""}}},
      // Quotes.
      {"\"\"\"\"", {{"\""}}},
      {"\"\"\"\"\"\"", {{"\"\""}}},
      {"\"\"\"a\"\"\",b", {{"\"a\"", "b"}}},
      {"\"a\"\"\"\n\"\"\"b\"", {{"a\""}, {"\"b"}}},
      {"\"{\"\"a\"\": 1, \"\"b\"\": \"\"\"\"}\",2", {{"{\"a\": 1, \"b\": \"\"}", "2"}}},
      {"\"\n\"", {{"\n"}}},
      {"\",\",\"\r\n\"", {{",", "\r\n"}}},
      // Rows of different widths.
      {"a,b,c\nd\ne,f\n", {{"a", "b", "c"}, {"d"}, {"e", "f"}}},
      // Chinese and beyond.
      {"姓名,备注\n\U00020BB7,\"郑，谢\"\"叶\"\"\"\n",
       {{"姓名", "备注"}, {"\U00020BB7", "郑，谢\"叶\""}}},
  };
  for (const Vector& vector : vectors) {
    for (const std::size_t chunk : chunks) {
      CAPTURE(vector.text);
      CAPTURE(chunk);

      const Reading found = read_utf8(vector.text, chunk);

      CHECK(found.rows == vector.rows);
      CHECK(found.stray_quotes.empty());
      CHECK(found.problems.empty());
    }
  }
}

TEST_CASE("a stray quote is kept as data and its row is flagged") {
  struct Vector {
    std::string_view text;
    Rows rows;
  };
  const std::vector<Vector> vectors = {
      {"a\"b,c\n", {{"a\"b", "c"}}},           {"a\",\"c\"\n", {{"a\"", "c"}}},
      {" \"a\",b\n", {{" \"a\"", "b"}}},       {"5\" 管,b", {{"5\" 管", "b"}}},
      {"\"a\"b,c\n", {{"ab", "c"}}},           {"\"a\" ,c\n", {{"a ", "c"}}},
      {"\"a\"b\"c\",d\n", {{"ab\"c\"", "d"}}}, {"\"a\"\"b\"c\"\"d,e\n", {{"a\"bc\"\"d", "e"}}},
      {"x,\"a\"\"\"b", {{"x", "a\"b"}}},
  };
  for (const Vector& vector : vectors) {
    for (const std::size_t chunk : chunks) {
      CAPTURE(vector.text);
      CAPTURE(chunk);

      const Reading found = read_utf8(vector.text, chunk);

      CHECK(found.rows == vector.rows);
      CHECK(found.stray_quotes == std::vector<std::int64_t>{1});
      CHECK(found.problems.empty());
    }
  }
}

TEST_CASE("only the row with a stray quote is flagged") {
  const Reading found = read_utf8("a,b\nc\"d,e\nf,\"g\"\n");

  CHECK(found.stray_quotes == std::vector<std::int64_t>{2});
}

TEST_CASE("rows are numbered as a spreadsheet numbers them") {
  const Reading found = read_utf8("a\n\n\"b\nc\nd\"\ne\n");

  CHECK(found.rows == Rows{{"a"}, {""}, {"b\nc\nd"}, {"e"}});
  CHECK(found.lines == std::vector<std::int64_t>{1, 2, 3, 4});
}

TEST_CASE("other separators") {
  struct Vector {
    std::string_view text;
    char separator;
    Rows rows;
  };
  const std::vector<Vector> vectors = {
      {"a\tb,c\n", '\t', {{"a", "b,c"}}},
      {"a;\"b;c\"\n", ';', {{"a", "b;c"}}},
      {"a|b\n", '|', {{"a", "b"}}},
      {"a，b,c\n", wide_comma, {{"a", "b,c"}}},
      {"\"a，b\"，\"c\"\"\"，d", wide_comma, {{"a，b", "c\"", "d"}}},
      {"，\n，", wide_comma, {{"", ""}, {"", ""}}},
      {"ａ！，ｂ：\n", wide_comma, {{"ａ！", "ｂ："}}},  // all begin with the same byte
  };
  for (const Vector& vector : vectors) {
    for (const std::size_t chunk : chunks) {
      CAPTURE(vector.text);
      CAPTURE(chunk);

      const Reading found =
          read_rows(vector.text, form_of(Encoding::utf8, vector.separator), chunk);

      CHECK(found.rows == vector.rows);
      CHECK(found.problems.empty());
    }
  }
}

TEST_CASE("second bytes of GB 18030 are not separators or quotes") {
  // 817c ends in a vertical bar, 8122 would be a quote but is no character.
  const std::string text = from_hex("817c7c817c0ad6a37cc5ae0a");

  const Reading found = read_rows(text, form_of(Encoding::gb18030, '|'));

  CHECK(found.rows == Rows{{"\u4e85", "\u4e85"}, {"郑", "女"}});
}

TEST_CASE("every border of a chunk may fall on any byte of a row") {
  const std::string row = "王秀英,\"a\"\"b\r\n\U00020BB7\",\"\",x\r\n";
  const Row cells = {"王秀英", "a\"b\r\n\U00020BB7", "", "x"};
  const std::string text = repeated(row, 40);
  for (std::size_t chunk = 1; chunk <= 2 * row.size(); ++chunk) {
    CAPTURE(chunk);

    const Reading found = read_utf8(text, chunk);

    CHECK(found.rows == Rows(40, cells));
    CHECK(found.problems.empty());
  }
}

TEST_CASE("a quote that is never closed is refused, naming the row that opens it") {
  const std::vector<std::string> texts = {
      "a,b\nc,d\ne,\"f\ng,h\n",
      "a,b\nc,d\ne,\"",
      "a,b\nc,d\ne,\"f\"\"",
      "a,b\nc,d\ne,\"f\r\n",
      "a,b\nc,d\ne,\"f" + repeated("\r\ng,h", 101) + "\"\n",
      "a,b\nc,d\ne,\"f" + repeated("\rg", 101) + "\"\n",
  };
  for (const std::string& text : texts) {
    for (const std::size_t chunk : chunks) {
      CAPTURE(text);
      CAPTURE(chunk);

      const Reading found = read_utf8(text, chunk);

      CHECK(found.rows == Rows{{"a", "b"}, {"c", "d"}});
      REQUIRE(found.problems.size() == 1);
      CHECK(found.problems[0].code == Code::E_CSV_QUOTE);
      CHECK(found.problems[0].row == 3);
      CHECK(fact(found.problems[0], "column_number") == "2");
    }
  }
}

TEST_CASE("a quoted cell may have a hundred line breaks") {
  const std::string cell = "f" + repeated("\r\ng", 100);

  const Reading found = read_utf8("e,\"" + cell + "\"\n");

  CHECK(found.rows == Rows{{"e", cell}});
}

TEST_CASE("a bad byte is told with its row, column and place") {
  struct Vector {
    std::string_view hex;
    Encoding encoding;
    std::size_t rows;
    std::string_view byte;
    std::string_view column;
    std::string_view value;
  };
  constexpr Vector vectors[] = {
      {"612c620a632cff", Encoding::utf8, 1, "7", "2", "FF"},
      {"612c620aff", Encoding::utf8, 1, "5", "1", "FF"},
      {"ff", Encoding::utf8, 0, "1", "1", "FF"},
      {"612c620d80", Encoding::utf8, 1, "5", "1", "80"},
      {"612c620a632c22640aff22", Encoding::utf8, 1, "10", "2", "FF"},
      {"612c620a632c226422ff", Encoding::utf8, 1, "10", "2", "FF"},
      {"c5ae2c620ac5ae2cc5", Encoding::gb18030, 1, "9", "2", "C5"},
      {"c5ae2c620ac5ae2c802c0a0a", Encoding::gb18030, 1, "9", "2", "80"},
  };
  for (const Vector& vector : vectors) {
    for (const std::size_t chunk : chunks) {
      CAPTURE(vector.hex);
      CAPTURE(chunk);

      const Reading found = read_rows(from_hex(vector.hex), form_of(vector.encoding), chunk);

      CHECK(found.rows.size() == vector.rows);
      REQUIRE(found.problems.size() == 1);
      const Problem& problem = found.problems[0];
      CHECK(problem.code == Code::E_ENCODING);
      CHECK(problem.row == static_cast<std::int64_t>(vector.rows) + 1);
      CHECK(fact(problem, "byte") == vector.byte);
      CHECK(fact(problem, "column_number") == vector.column);
      CHECK(problem.value == vector.value);
    }
  }
}

TEST_CASE("what is not text is refused, saying what it is") {
  struct Vector {
    std::string_view hex;
    std::string_view detail;
  };
  constexpr Vector vectors[] = {
      {"fffed3590d542c00", "UTF-16"},
      {"feff59d3540d002c", "UTF-16"},
      {"61006200", "NUL"},
      {"612c620a00", "NUL"},
      {"504b03041400", "XLSX/ZIP"},
      {"d0cf11e0a1b11ae10000", "XLS"},
      {"255044462d312e37", "PDF"},
  };
  for (const Vector& vector : vectors) {
    for (const Encoding encoding : {Encoding::utf8, Encoding::gb18030}) {
      CAPTURE(vector.hex);

      const Reading found = read_rows(from_hex(vector.hex), form_of(encoding));

      REQUIRE(found.problems.size() == 1);
      CHECK(found.problems[0].code == Code::E_NOT_TEXT);
      CHECK(fact(found.problems[0], "detail") == vector.detail);
    }
  }
}

TEST_CASE("what is too large is refused, naming the limit") {
  struct Vector {
    std::string_view name;
    std::string text;
    std::string_view what;
  };
  const std::string mebibyte(std::size_t{1} << 20, 'x');
  const std::vector<Vector> vectors = {
      {"cell", "a\n" + mebibyte + "x,b\n", "one cell"},
      {"quoted cell", "a\n\"" + mebibyte + "x\",b\n", "one cell"},
      {"endless cell", "a\n" + mebibyte + mebibyte, "one cell"},
      {"endless quote", "a\n\"" + mebibyte + mebibyte, "one cell"},
      {"columns", "a\n" + std::string(1024, ',') + "\n", "columns"},
      {"row", "a\n" + repeated(mebibyte + ",", 9) + "\n", "one row"},
      {"a large cell before too many breaks",
       "a\n\"" + mebibyte + "x" + std::string(200, '\n') + "\"\n", "one cell"},
  };
  for (const Vector& vector : vectors) {
    for (const std::size_t chunk :
         {std::size_t{1000}, std::size_t{1} << 16, std::size_t{1} << 24}) {
      CAPTURE(vector.name);
      CAPTURE(chunk);

      const Reading found = read_utf8(vector.text, chunk);

      CHECK(found.rows == Rows{{"a"}});
      REQUIRE(found.problems.size() == 1);
      CHECK(found.problems[0].code == Code::E_TOO_LARGE);
      CHECK(found.problems[0].row == 2);
      CHECK(fact(found.problems[0], "what") == vector.what);
    }
  }
}

TEST_CASE("what just keeps within the limits is read") {
  const std::string mebibyte(std::size_t{1} << 20, 'x');

  CHECK(read_utf8(mebibyte + ",b\n").rows == Rows{{mebibyte, "b"}});
  CHECK(read_utf8(std::string(1023, ',') + "\n").rows == Rows{Row(1024)});
}

TEST_CASE("ten million rows and a few are read, one more is refused") {
  const ScratchFile scratch(std::string(10'000'101, '\n'));
  InputFile file(scratch.path());
  CsvReader reader(file, form_of(Encoding::utf8));
  Problems problems;
  RawRow row;

  while (reader.next(row, problems)) {
  }

  CHECK(row.line == 10'000'100);
  REQUIRE(problems.kept().size() == 1);
  CHECK(problems.kept()[0].code == Code::E_TOO_LARGE);
  CHECK(fact(problems.kept()[0], "what") == "rows");
}

TEST_CASE("a file beyond the limit is refused unread") {
  const ScratchFile scratch("a\n");
  std::filesystem::resize_file(scratch.path(), (std::uintmax_t{4} << 30) + 1);
  InputFile file(scratch.path());
  const TextForm form = judge_form(file, {});
  CsvReader reader(file, form);
  Problems problems;
  RawRow row;

  CHECK_FALSE(reader.next(row, problems));

  REQUIRE(problems.kept().size() == 1);
  CHECK(problems.kept()[0].code == Code::E_TOO_LARGE);
  CHECK(fact(problems.kept()[0], "what") == "the file");
}

TEST_CASE("after its end a file stays ended and complains once") {
  const ScratchFile scratch("a\n\"b");
  InputFile file(scratch.path());
  CsvReader reader(file, form_of(Encoding::utf8));
  Problems problems;
  RawRow row;

  CHECK(reader.next(row, problems));
  CHECK_FALSE(reader.next(row, problems));
  CHECK_FALSE(reader.next(row, problems));

  CHECK(problems.total() == 1);
  CHECK(reader.consumed() == 4);
}
