// Cells that come again and again are judged once; what comes of them is always what judging says.
#include "work/cell_memo.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace jinguo;

namespace {

const Kind& worker() { return get_kind("worker"); }

Draft empty_draft() { return {worker(), parse_date("2024-06-30").value()}; }

/// Judges a cell in both ways and requires that they agree; returns the draft of the memo.
Draft same(CellMemo& memo, std::string_view field, const std::string& raw, CellNote note = {}) {
  const std::size_t at = worker().index(field).value();
  Draft plain = empty_draft();
  judge_cell(plain, at, raw, note);
  Draft kept = empty_draft();
  memo.judge(kept, 0, at, raw, note);
  CAPTURE(raw);
  CHECK(kept.values == plain.values);
  CHECK(kept.given == plain.given);
  REQUIRE(kept.findings.size() == plain.findings.size());
  for (std::size_t i = 0; i < plain.findings.size(); ++i)
    CHECK(kept.findings[i].code == plain.findings[i].code);
  return kept;
}

}  // namespace

TEST_CASE("what a column says again is taken as it was judged") {
  CellMemo memo(1);
  for (int times = 0; times < 3; ++times) {
    for (const char* word : {"女", "男", " 女 ", "-", "\\N", "", "未知", "女性"})
      same(memo, "sex", word);
    CHECK(same(memo, "sex", "女").text("sex") == "female");
  }
}

TEST_CASE("what was found on a cell is found every time") {
  CellMemo memo(1);
  for (int times = 0; times < 3; ++times) {
    CHECK(same(memo, "education", "高小").findings.size() == 1);
    CHECK(same(memo, "education", "初中及以上").findings.size() == 1);
    CHECK(same(memo, "education", "初中").findings.empty());
  }
}

TEST_CASE("a cell of a workbook that is not plain text is not taken for one that is") {
  CellMemo memo(1);
  same(memo, "note", "2024-03-08");
  const Draft made = same(memo, "note", "2024-03-08", {.origin = CellOrigin::date});
  CHECK(made.findings.size() == 1);
  same(memo, "note", "2024-03-08", {.formula = true});
}

TEST_CASE("more different cells than are remembered push each other out, and a column may go off") {
  CellMemo memo(1);
  for (int i = 0; i < 5000; ++i) {
    same(memo, "note", std::to_string(i));
    same(memo, "note", std::to_string(i / 2));
  }
  for (int i = 0; i < 3000; ++i) same(memo, "note", std::to_string(i % 7));
}
