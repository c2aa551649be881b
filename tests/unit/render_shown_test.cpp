// Columns that only scripts or only people are shown.
#include "render_sheets.hpp"

#include <doctest/doctest.h>

namespace jinguo {
namespace {

using namespace sheets;

Sheet one_figure() {
  Sheet sheet;
  sheet.columns = {
      {.name = "metric", .title = "编号", .shown = Shown::json},
      {.name = "title", .title = "指标", .shown = Shown::tables},
      {.name = "value", .title = "数值", .type = Type::integer},
  };
  sheet.rows = stored_rows({{.cells = {words("x.y"), words("人次"), whole(3)}}});
  return sheet;
}

TEST_CASE("JSON leaves out what only tables show") {
  CHECK(rendered("json", one_figure()) ==
        "[\n  {\n    \"metric\": \"x.y\",\n    \"value\": 3\n  }\n]\n");
  CHECK(rendered("ndjson", one_figure()) == "{\"metric\":\"x.y\",\"value\":3}\n");
}

TEST_CASE("tables leave out what only JSON shows") {
  CHECK(rendered("csv", one_figure()) == "\"指标\",\"数值\"\n\"人次\",3\n");
  CHECK(rendered("text", one_figure()) == "指标  数值\n人次     3\n");
  CHECK(rendered("md", one_figure()) == "| 指标 | 数值 |\n| ---- | ---: |\n| 人次 |    3 |\n");
}

TEST_CASE("a record for people leaves out what only JSON shows") {
  Sheet sheet = one_figure();
  sheet.shape = Shape::record;

  CHECK(rendered("text", sheet) == "指标  人次\n数值  3\n");
}

}  // namespace
}  // namespace jinguo
