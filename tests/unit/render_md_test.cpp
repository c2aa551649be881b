// Markdown as GitHub reads it.
#include "render_sheets.hpp"

#include <jinguo/render.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace jinguo {
namespace {

using sheets::rendered;
using sheets::words;

TEST_CASE("a table is padded by display width, numbers at the right") {
  CHECK(rendered("md", sheets::workers()) ==
        "| 编号 | 姓名     | 出生日期   | 子女数 |    费用 | 比例 | 愿意 |\n"
        "| ---- | -------- | ---------- | -----: | ------: | ---: | ---- |\n"
        "| W1   | 欧阳试   | 1990-03-07 |      2 | 2050.50 | 12.5 | 是   |\n"
        "| W12  | Li, \"Si\" |            |        |      20 |  0.1 | 否   |\n");
}

TEST_CASE("an empty markdown table has its header") {
  CHECK(rendered("md", sheets::nobody()) ==
        "| 编号 | 姓名 | 出生日期 | 子女数 | 费用 | 比例 | 愿意 |\n"
        "| ---- | ---- | -------- | -----: | ---: | ---: | ---- |\n");
}

TEST_CASE("a narrow column is still a column to markdown") {
  Sheet sheet;
  sheet.columns = {{.name = "a", .title = "a"}};
  sheet.rows = stored_rows({{.cells = {words("b")}}});

  CHECK(rendered("md", sheet) == "| a   |\n| --- |\n| b   |\n");
}

TEST_CASE("a record is a list of its filled fields") {
  CHECK(rendered("md", sheets::worker()) ==
        "- 编号: W1\n"
        "- 公民身份号码: 3299\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*002X\n"
        "- 单位: code=PDY open=是 seats=1；2\n"
        "- 关联:\n"
        "  - to=T1 n=1\n"
        "  - to=T2 n=2.5\n");
}

TEST_CASE("a document has headings, totals in bold and notes as paragraphs") {
  CHECK(rendered("md", sheets::monthly()) ==
        "# 月报\n"
        "\n"
        "- 月份: 2023-09\n"
        "- 结账: 否\n"
        "- 单位: code=PDY\n"
        "- 地区: —\n"
        "\n"
        "## 培训\n"
        "\n"
        "| 指标         |     数值 | 切片              |  目标 |\n"
        "| ------------ | -------: | ----------------- | ----: |\n"
        "| 普惠培训人次 |     4601 | funding=inclusive |  5000 |\n"
        "| 满意率       |    98.25 |                   |     — |\n"
        "| **合计**     | **4602** |                   | **—** |\n"
        "\n"
        "另有 3 场未报人数。\n"
        "\n"
        "## 招聘会\n"
        "\n"
        "| 指标         |     数值 | 切片              |  目标 |\n"
        "| ------------ | -------: | ----------------- | ----: |\n"
        "| 场次         |        — |                   |    12 |\n"
        "\n"
        "- 缺项: —\n"
        "- 发现: 甲；乙\n");
}

TEST_CASE("a cell can neither end its column nor bring markup") {
  struct Case {
    std::string_view text;
    std::string_view cell;
  };
  constexpr Case cases[] = {
      {"a|b", "a\\|b"},       {"a\\|b", "a\\\\\\|b"}, {"<b>x</b>", "\\<b>x\\</b>"},
      {"[x](y)", "\\[x](y)"}, {"`x`", "\\`x\\`"},     {"a\nb", "a\\\\u{a}b"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    Sheet sheet;
    sheet.columns = {{.name = "a", .title = "a"}};
    sheet.rows = stored_rows({{.cells = {words(c.text)}}});
    const std::string text = rendered("md", sheet);
    CHECK(text.ends_with("\n| " + std::string(c.cell) + " |\n"));
  }
}

}  // namespace
}  // namespace jinguo
