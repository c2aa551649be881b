// JSON and NDJSON: the shapes that scripts rely on.
#include "render_sheets.hpp"

#include <jinguo/render.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

namespace jinguo {
namespace {

using sheets::rendered;
using sheets::whole;
using sheets::words;

std::string value_of(const Value& value, Type type = Type::text, bool nested = false) {
  Sheet sheet;
  sheet.columns = {{.name = "a", .title = "甲", .type = type, .nested = nested}};
  sheet.rows = stored_rows({{.cells = {value}}});
  const std::string text = rendered("ndjson", sheet);
  constexpr std::string_view before = "{\"a\":";
  REQUIRE(text.starts_with(before));
  REQUIRE(text.ends_with("}\n"));
  return text.substr(before.size(), text.size() - before.size() - 2);
}

TEST_CASE("a table is an array of objects, keys in declared order") {
  CHECK(rendered("json", sheets::workers()) == R"([
  {
    "code": "W1",
    "name": "欧阳试",
    "born_on": "1990-03-07",
    "children": 2,
    "fee": 2050.5,
    "share": 12.5,
    "willing": true
  },
  {
    "code": "W12",
    "name": "Li, \"Si\"",
    "born_on": null,
    "children": null,
    "fee": 20,
    "share": 0.1,
    "willing": false
  }
]
)");
}

TEST_CASE("an empty table is an empty array, and no line of ndjson") {
  CHECK(rendered("json", sheets::nobody()) == "[]\n");
  CHECK(rendered("ndjson", sheets::nobody()).empty());
}

TEST_CASE("a record is one object, nested JSON unfolded, an optional empty key left out") {
  CHECK(rendered("json", sheets::worker()) == R"({
  "code": "W1",
  "note": null,
  "id_number": "3299**********002X",
  "office": {
    "code": "PDY",
    "open": true,
    "seats": [
      1,
      2
    ]
  },
  "links": [
    {
      "to": "T1",
      "n": 1
    },
    {
      "to": "T2",
      "n": 2.5
    }
  ]
}
)");
}

TEST_CASE("a document is one object: facts, sections, closing facts; notes are not written") {
  CHECK(rendered("json", sheets::monthly()) == R"({
  "month": "2023-09",
  "closed": false,
  "office": {
    "code": "PDY"
  },
  "region": null,
  "sections": [
    {
      "id": "training",
      "title": "培训",
      "rows": [
        {
          "title": "普惠培训人次",
          "value": 4601,
          "slice": {
            "funding": "inclusive"
          },
          "target": 5000
        },
        {
          "title": "满意率",
          "value": 98.25,
          "slice": {}
        },
        {
          "title": "合计",
          "value": 4602,
          "slice": null
        }
      ]
    },
    {
      "id": "fair",
      "title": "招聘会",
      "rows": [
        {
          "title": "场次",
          "value": null,
          "slice": {},
          "target": 12
        }
      ]
    }
  ],
  "missing": [],
  "findings": [
    "甲",
    "乙"
  ]
}
)");
}

TEST_CASE("a document without rows still has its sections") {
  Sheet sheet;
  sheet.shape = Shape::document;
  sheet.facts = {{.name = "month", .title = "月份", .value = words("2023-09")}};
  sheet.columns = {{.name = "a", .title = "甲"}};

  sheet.rows = stored_rows({});
  CHECK(rendered("json", sheet) == "{\n  \"month\": \"2023-09\",\n  \"sections\": []\n}\n");

  sheet.rows = stored_rows({{.role = Role::head, .cells = {words("x"), words("乙")}}});
  CHECK(rendered("json", sheet) == R"({
  "month": "2023-09",
  "sections": [
    {
      "id": "x",
      "title": "乙",
      "rows": []
    }
  ]
}
)");
}

TEST_CASE("ndjson is one compact object per line") {
  CHECK(rendered("ndjson", sheets::workers()) ==
        R"({"code":"W1","name":"欧阳试","born_on":"1990-03-07","children":2,)"
        R"("fee":2050.5,"share":12.5,"willing":true})"
        "\n"
        R"({"code":"W12","name":"Li, \"Si\"","born_on":null,"children":null,)"
        R"("fee":20,"share":0.1,"willing":false})"
        "\n");
  CHECK(rendered("ndjson", sheets::worker()) ==
        R"({"code":"W1","note":null,"id_number":"3299**********002X",)"
        R"("office":{"code":"PDY","open":true,"seats":[1,2]},)"
        R"("links":[{"to":"T1","n":1},{"to":"T2","n":2.5}]})"
        "\n");
}

TEST_CASE("ndjson of a document is a line per row, its section first") {
  CHECK(rendered("ndjson", sheets::monthly()) ==
        R"({"section":"training","title":"普惠培训人次","value":4601,)"
        R"("slice":{"funding":"inclusive"},"target":5000})"
        "\n"
        R"({"section":"training","title":"满意率","value":98.25,"slice":{}})"
        "\n"
        R"({"section":"training","title":"合计","value":4602,"slice":null})"
        "\n"
        R"({"section":"fair","title":"场次","value":null,"slice":{},"target":12})"
        "\n");
}

TEST_CASE("scalars keep their type") {
  struct Case {
    Value value;
    Type type;
    std::string_view json;
  };
  const Case cases[] = {
      {Value{}, Type::text, "null"},
      {words(""), Type::text, "\"\""},
      {whole(INT64_MIN), Type::integer, "-9223372036854775808"},
      {whole(2000), Type::money, "20"},
      {whole(2050), Type::money, "20.5"},
      {whole(2055), Type::money, "20.55"},
      {whole(5), Type::money, "0.05"},
      {whole(50), Type::money, "0.5"},
      {Value{100000.0}, Type::decimal, "100000"},
      {Value{0.1 + 0.2}, Type::decimal, "0.30000000000000004"},
      {Value{std::nan("")}, Type::decimal, "null"},
      {Value{INFINITY}, Type::money, "null"},
      {whole(1), Type::boolean, "true"},
      {whole(0), Type::boolean, "false"},
      {words("***"), Type::integer, "\"***\""},
      {words("330122"), Type::region, "\"330122\""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.json);
    CHECK(value_of(c.value, c.type) == c.json);
  }
}

TEST_CASE("text is UTF-8, and only what could steer a terminal is escaped") {
  struct Case {
    std::string_view text;
    std::string_view json;
  };
  constexpr Case cases[] = {
      {"巾帼·𠮷·é", "\"巾帼·𠮷·é\""},
      {"a\"b\\c/d", R"("a\"b\\c/d")"},
      {"\b\f\n\r\t", R"("\b\f\n\r\t")"},
      {"\x1b[0m\x7f", R"("\u001b[0m\u007f")"},
      {"\u0085\u009b", R"("\u0085\u009b")"},
      {"\u2028\u2029", R"("\u2028\u2029")"},
      {"\u061c\u200e\u200f", R"("\u061c\u200e\u200f")"},
      {"\u202a\u202e\u2066\u2069", R"("\u202a\u202e\u2066\u2069")"},
      {"\u2010\u200b\u2030\u2065", "\"\u2010\u200b\u2030\u2065\""},
      {"a\xE5\xB7", "\"a\uFFFD\uFFFD\""},
      {"\xFFz", "\"\uFFFDz\""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.json);
    CHECK(value_of(words(c.text)) == c.json);
  }
}

TEST_CASE("nested text that is not JSON becomes a string") {
  CHECK(value_of(words("{\"a\":"), Type::text, true) == R"("{\"a\":")");
  CHECK(value_of(words("{} {}"), Type::text, true) == R"("{} {}")");
}

TEST_CASE("strings inside nested JSON are escaped like others") {
  CHECK(value_of(words("{\"\u202e\":[\"\x7f\",null,false,1e3,18446744073709551615]}"), Type::text,
                 true) == R"({"\u202e":["\u007f",null,false,1000,18446744073709551615]})");
}

}  // namespace
}  // namespace jinguo
