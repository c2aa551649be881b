// Rows out of one JSON object a line: keys become columns, values keep their characters, and a line
// that is no object is a row with a fault.
#include "intake/ndjson.hpp"

#include "intake/json_object.hpp"
#include "intake/source.hpp"
#include "intake_reading.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

using namespace jinguo;
using namespace jinguo::test;

namespace {

using Rows = std::vector<Row>;

constexpr std::size_t chunks[] = {1, 2, 3, 5, 8, 13, 4096, std::size_t{256} * 1024};

Reading read_objects(std::string_view text, std::size_t chunk = 4096,
                     Encoding encoding = Encoding::utf8) {
  return read_ndjson(text, form_of(encoding), chunk);
}

/// Returns the cells of the one object in a file of its own.
Row only_row(std::string_view object) {
  const Reading found = read_objects(object);
  return found.rows.size() == 2 && found.faults.empty() ? found.rows[1] : Row{};
}

std::string detail(std::string_view line) {
  JsonObject object;
  const auto fault = object.read(line);
  if (!fault) return {};
  for (const auto& [key, value] : fault->facts)
    if (key == "detail" || key == "what") return value;
  return "?";
}

}  // namespace

TEST_CASE("the keys of all objects are the header, in the order in which they first appear") {
  const std::string text =
      "{\"姓名\": \"王秀英\", \"性别\": \"女\"}\n"
      "\n"
      "{\"性别\": \"女\", \"备注\": null}\r\n"
      "{}\n"
      "{\"备注\": \"会做饭\", \"姓名\": \"李桂兰\"}";
  for (const std::size_t chunk : chunks) {
    CAPTURE(chunk);

    const Reading found = read_objects(text, chunk);

    CHECK(found.rows == Rows{{"姓名", "性别", "备注"},
                             {"王秀英", "女", ""},
                             {""},
                             {"", "女", ""},
                             {"", "", ""},
                             {"李桂兰", "", "会做饭"}});
    CHECK(found.lines == std::vector<std::int64_t>{0, 1, 2, 3, 4, 5});
    CHECK(found.faults.empty());
    CHECK(found.problems.empty());
  }
}

TEST_CASE("values keep their characters") {
  CHECK(only_row(R"({"a": 329901198011224400, "b": 1234567890123456789012345678901234567890})") ==
        Row{"329901198011224400", "1234567890123456789012345678901234567890"});
  CHECK(only_row(R"({"a": 1.50, "b": 1E5, "c": -7, "d": 0.1000000000000000055511151231257827})") ==
        Row{"1.50", "1E5", "-7", "0.1000000000000000055511151231257827"});
  CHECK(only_row(R"({"a": "a\"b\\c\n\tA\u90d1\ud842\udfb7", "b": " x "})") ==
        Row{"a\"b\\c\n\tA郑\U00020BB7", " x "});
  CHECK(only_row("{\"a\": \"a,b\"}") == Row{"a,b"});
}

TEST_CASE("a cell knows whether it was a truth value, a list or an object") {
  const ScratchFile scratch(
      R"({"a": true, "b": false, "c": "true", "d": [1, "x", {"y": null}], "e": {"f": [[], {}]}})");
  InputFile file(scratch.path());
  const JsonKeys keys = collect_keys(file, {});
  NdjsonReader reader(file, {}, keys);
  Problems problems;
  RawRow row;
  REQUIRE(reader.next(row, problems));
  REQUIRE(reader.next(row, problems));

  CHECK(row.cells[0] == "true");
  CHECK(row.note(0).origin == CellOrigin::boolean);
  CHECK(row.cells[1] == "false");
  CHECK(row.note(1).origin == CellOrigin::boolean);
  CHECK(row.note(2).origin == CellOrigin::typed);
  CHECK(row.cells[3] == R"([1,"x",{"y":null}])");
  CHECK(row.note(3).origin == CellOrigin::nested);
  CHECK(row.cells[4] == R"({"f":[[],{}]})");
  CHECK(row.note(4).origin == CellOrigin::nested);
}

TEST_CASE("a line that is no object is a row with a fault and the next ones are read") {
  const std::vector<std::string> lines = {"王秀英,女",
                                          "[1]",
                                          "1",
                                          "\"a\"",
                                          "null",
                                          "{\"a\": 1",
                                          "{\"a\": 1}}",
                                          "{\"a\": 1} {\"a\": 2}",
                                          "{a: 1}",
                                          "{\"a\": 01}",
                                          "{\"a\": 'x'}",
                                          "{\"a\": \"\\ud842\"}",
                                          "{\"a\": \"\\u0000\"}",
                                          "{\"a\": 1, \"a\": 1}",
                                          "{\"b\": 1e999}",
                                          "{\"a\": NaN}",
                                          "{\"a\": 1,}"};
  for (const std::string& line : lines) {
    for (const std::size_t chunk : {std::size_t{1}, std::size_t{7}, std::size_t{4096}}) {
      CAPTURE(line);
      CAPTURE(chunk);

      const Reading found = read_objects("{\"a\": \"x\"}\n " + line + "\n{\"a\": \"y\"}\n", chunk);

      CHECK(found.rows == Rows{{"a"}, {"x"}, {line}, {"y"}});
      CHECK(found.faults == std::vector<std::int64_t>{2});
      CHECK(found.problems.empty());
    }
  }
}

TEST_CASE("a fault says what is wrong with the line") {
  CHECK(detail("[]") == "it is not one object in braces");
  CHECK(detail("1") == "it is not one object in braces");
  CHECK(detail("{\"a\": 1, \"b\": 2, \"a\": 3}") == "the key “a” stands twice");
  CHECK(detail("{\"a\": \"x") == "it is misspelt or broken off at byte 9 of the line");
  CHECK(detail("{\"a\": \"\\u0000\"}") == "a text holds the character U+0000");
  CHECK(detail("{\"a\": " + repeated("[", 63) + repeated("]", 63) + "}").empty());
  CHECK(detail("{\"a\": " + repeated("[", 64) + repeated("]", 64) + "}") ==
        "it is nested too deeply");
  CHECK(detail("{\"a\": " + repeated("[", 1'000'000)) == "it is nested too deeply");
  CHECK(detail("{\"a\": \"" + std::string(std::size_t{1} << 20, 'x') + "\"}").empty());
  CHECK(detail("{\"a\": \"" + std::string((std::size_t{1} << 20) + 1, 'x') + "\"}") == "one cell");
}

TEST_CASE("a key that stands twice inside a nested object is nobody's concern") {
  CHECK(detail("{\"a\": {\"b\": 1, \"b\": 2}}").empty());
}

TEST_CASE("a faulty line adds no columns") {
  CHECK(read_objects("{\"a\": 1}\n{\"b\": 1, \"c\"\n").rows[0] == Row{"a"});
}

TEST_CASE("a file in which no line is an object says why") {
  const Reading found = read_objects("\n[1]\n[2]\n");

  CHECK(found.rows.empty());
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].code == Code::E_JSON);
  CHECK(found.problems[0].row == 2);
}

TEST_CASE("a bad byte ends the file, telling its line and place") {
  const std::string text = "{\"a\": \"x\"}\n{\"a\": \"\xff\"}\n";
  for (const std::size_t chunk : chunks) {
    CAPTURE(chunk);

    const Reading found = read_objects(text, chunk);

    CHECK(found.rows == Rows{{"a"}, {"x"}});
    REQUIRE(found.problems.size() == 1);
    CHECK(found.problems[0].code == Code::E_ENCODING);
    CHECK(found.problems[0].row == 2);
    CHECK(fact(found.problems[0], "byte") == "19");
    CHECK(found.problems[0].value == "FF");
  }
}

TEST_CASE("what is too large is refused, naming the limit") {
  const std::string mebibyte(std::size_t{1} << 20, 'x');
  std::string many = "{\"k\": 0";
  for (int i = 0; i < 1024; ++i) many += ",\"k" + std::to_string(i) + "\": 0";
  for (const std::size_t chunk : {std::size_t{1000}, std::size_t{1} << 24}) {
    CAPTURE(chunk);

    const Reading line =
        read_objects("{\"a\": 1}\n{\"a\": \"" + repeated(mebibyte, 9) + "\"}\n", chunk);
    const Reading columns = read_objects("{\"a\": 1}\n" + many + "}\n", chunk);

    CHECK(line.rows == Rows{{"a"}, {"1"}});
    REQUIRE(line.problems.size() == 1);
    CHECK(line.problems[0].row == 2);
    CHECK(fact(line.problems[0], "what") == "one row");
    CHECK(columns.rows.empty());
    REQUIRE(columns.problems.size() == 1);
    CHECK(columns.problems[0].row == 2);
    CHECK(fact(columns.problems[0], "what") == "columns");
  }
}

TEST_CASE("objects come in every encoding that text has") {
  const std::string gb = from_hex("7b22c5ae223a20229534b235227d0a");
  const std::string utf16 = from_hex("fffe7b002200735922003a002200b7df22007d00");

  CHECK(read_objects(gb, 3, Encoding::gb18030).rows == Rows{{"女"}, {"\U00020BB7"}});
  CHECK(read_objects("\xef\xbb\xbf{\"a\": 1}", 3, Encoding::utf8_mark).rows == Rows{{"a"}, {"1"}});
  CHECK(read_objects(utf16, 3, Encoding::utf16le).problems.size() == 1);  // half a pair
}

TEST_CASE("a file of objects is told by its first line or by its name") {
  struct Vector {
    std::string_view text;
    FileFormat format;
  };
  constexpr Vector vectors[] = {
      {"{\"a\": 1}\n", FileFormat::ndjson},
      {"\n  {\"a\": 1}", FileFormat::ndjson},
      {"\xef\xbb\xbf{\"a\": 1}\n", FileFormat::ndjson},
      {"{}\n", FileFormat::ndjson},
      {"", FileFormat::text},
      {"{a},b\n", FileFormat::text},
      {"{\n\"a\": 1}\n", FileFormat::text},
      {"[{\"a\": 1}]\n", FileFormat::text},
      {"name,{\"a\": 1}\n", FileFormat::text},
  };
  for (const Vector& vector : vectors) {
    CAPTURE(vector.text);
    const ScratchFile scratch(vector.text);
    CHECK(Source(scratch.path(), {}).format() == vector.format);
  }
  for (const std::string_view ending : {".ndjson", ".jsonl"}) {
    const ScratchFile scratch("oops\n");
    const std::string path = scratch.path() + std::string(ending);
    std::filesystem::copy_file(scratch.path(), path);
    CHECK(Source(path, {}).format() == FileFormat::ndjson);
    std::filesystem::remove(path);
  }
}

TEST_CASE("a source of objects can be opened twice and has no separator") {
  const ScratchFile scratch("{\"a\": \"x\"}\n");
  Source source(scratch.path(), {});
  Problems problems;
  for (int turn = 0; turn < 2; ++turn) {
    RawRow row;
    const auto reader = source.open();
    REQUIRE(reader->next(row, problems));
    CHECK(row.line == 0);
    CHECK(row.cells[0] == "a");
    REQUIRE(reader->next(row, problems));
    CHECK(row.cells[0] == "x");
    CHECK_FALSE(reader->next(row, problems));
    CHECK_FALSE(reader->next(row, problems));
  }
  CHECK(problems.total() == 0);
  CHECK(source.form().separator == 0);
  CHECK(separator_text(source.form().separator).empty());
}
