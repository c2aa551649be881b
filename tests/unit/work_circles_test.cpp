// Rows of one file that name one another, as duties that were swapped do: together in, or together
// back with a reason each.
#include "unit/register.hpp"
#include "work/circle_rows.hpp"
#include "work/importing.hpp"

#include <jinguo/batch.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <string_view>

using namespace jinguo;
using registers::counts;
using registers::Register;

namespace {

constexpr std::string_view header = "编号,阵地,类型,人员,值班日期,调换班次,状态\n";

/// A register of one site and its volunteers.
void prepare(Register& reg) {
  reg.add("unit", {{"code", "U-1"}, {"name", "样例驿站"}, {"kind", "驿站"}});
  for (const auto* name : {"王小梅", "李小兰", "赵小竹"}) reg.add("worker", {{"name", name}});
}

/// A duty so many days after the last of February; another day is another slot.
std::string duty(const std::string& code, int day, const std::string& swapped_with,
                 std::string_view status = "计划", std::string_view worker = "W-000001") {
  const Date on = std::chrono::sys_days{std::chrono::year{2024} / 2 / 29} + std::chrono::days{day};
  return code + ",U-1,志愿排班," + std::string(worker) + "," + to_text(on) + "," + swapped_with +
         "," + std::string(status) + "\n";
}

ImportResult import_duties(Register& reg, const std::string& rows, const BulkPolicy& policy = {},
                           OnError on_error = OnError::abort) {
  ImportWish wish;
  wish.on_error = on_error;
  wish.path = reg.folder().write("duties.csv", std::string(header) + rows);
  return import_file(reg.session(), get_kind("duty"), wish, policy);
}

std::string swaps(Register& reg) {
  return reg.sql(
      "SELECT d.code || '>' || COALESCE(o.code, '') FROM duty AS d "
      "LEFT JOIN duty AS o ON o.id = d.swapped_with_id ORDER BY d.code");
}

/// Returns the row of each finding with its code.
std::string told(const ImportResult& result) {
  std::string all;
  for (const Problem& problem : result.problems.kept())
    all += (all.empty() ? "" : " ") + std::to_string(problem.row) + ":" +
           std::string(name(problem.code));
  return all;
}

UndoResult undo(Register& reg, Id batch) {
  return undo_batch(reg.session(), {.batch = std::to_string(batch)});
}

std::string circle_of(int rows) {
  std::string all;
  for (int i = 0; i < rows; ++i)
    all += duty("D-" + std::to_string(i), i, "D-" + std::to_string((i + 1) % rows));
  return all;
}

/// A row and what it was judged to be: its code, the duty that it names, a long note.
void add_row(Circles& circles, std::int64_t line, const std::string& code,
             const std::string& swapped_with, std::string_view note) {
  Draft draft(get_kind("duty"), parse_date("2024-06-30").value());
  draft.fill("code", code);
  draft.fill("swapped_with", swapped_with);
  circles.add({.line = line, .cells = {&note, 1}}, draft);
}

}  // namespace

TEST_CASE("rows that name each other go in together, in one writing") {
  for (const BulkPolicy& policy : {BulkPolicy{}, BulkPolicy{.least_rows = 0}}) {
    Register reg;
    prepare(reg);
    const std::string log = reg.sql("SELECT COUNT(*) FROM change");

    const ImportResult result =
        import_duties(reg, duty("D-1", 1, "D-2") + duty("D-2", 2, "D-1"), policy);

    CHECK(counts(result) == "2 inserted, 0 updated, 0 unchanged, 0 rejected, 0 skipped of 2");
    CHECK(swaps(reg) == "D-1>D-2 D-2>D-1");
    CHECK(reg.sql("SELECT COUNT(*) FROM change") == log);
    CHECK(reg.sql("PRAGMA foreign_key_check").empty());
  }
}

TEST_CASE("a circle may be of any length, and whoever leads to it comes in after it") {
  for (const BulkPolicy& policy : {BulkPolicy{}, BulkPolicy{.least_rows = 0}}) {
    Register reg;
    prepare(reg);

    const ImportResult result =
        import_duties(reg,
                      duty("D-6", 6, "D-5") + duty("D-5", 5, "D-1") + duty("D-1", 1, "D-3") +
                          duty("D-4", 4, "D-4") + duty("D-2", 2, "D-1") + duty("D-3", 3, "D-2") +
                          duty("D-7", 7, ""),
                      policy);

    CHECK(counts(result) == "7 inserted, 0 updated, 0 unchanged, 0 rejected, 0 skipped of 7");
    CHECK(swaps(reg) == "D-1>D-3 D-2>D-1 D-3>D-2 D-4>D-4 D-5>D-1 D-6>D-5 D-7>");
  }
}

TEST_CASE("the rows of a circle that come again are unchanged") {
  Register reg;
  prepare(reg);
  (void)import_duties(reg, duty("D-1", 1, "D-2") + duty("D-2", 2, "D-1"));
  const std::string log = reg.sql("SELECT COUNT(*) FROM change");

  const ImportResult again = import_duties(reg, duty("D-2", 2, "D-1") + duty("D-1", 1, "D-2"));

  CHECK(counts(again) == "0 inserted, 0 updated, 2 unchanged, 0 rejected, 0 skipped of 2");
  CHECK(reg.sql("SELECT COUNT(*) FROM change") == log);
}

TEST_CASE("a row that stands twice is taken once, in a circle too") {
  Register reg;
  prepare(reg);

  const ImportResult result =
      import_duties(reg, duty("D-1", 1, "D-2") + duty("D-1", 1, "D-2") + duty("D-2", 2, "D-1"));

  CHECK(counts(result) == "2 inserted, 0 updated, 1 unchanged, 0 rejected, 0 skipped of 3");
  CHECK(told(result) == "3:W_ROW_TWICE");
  CHECK(swaps(reg) == "D-1>D-2 D-2>D-1");
}

TEST_CASE("a circle through a record on file is none: that one is updated as ever") {
  Register reg;
  prepare(reg);
  (void)import_duties(reg, duty("D-1", 1, ""));

  const ImportResult result = import_duties(reg, duty("D-1", 1, "D-2") + duty("D-2", 2, "D-1"));

  CHECK(counts(result) == "1 inserted, 1 updated, 0 unchanged, 0 rejected, 0 skipped of 2");
  CHECK(swaps(reg) == "D-1>D-2 D-2>D-1");
}

TEST_CASE("one refused row of a circle holds the others back, each with its own reason") {
  for (const BulkPolicy& policy : {BulkPolicy{}, BulkPolicy{.least_rows = 0}}) {
    Register reg;
    prepare(reg);

    const ImportResult result = import_duties(
        reg,
        duty("D-1", 1, "D-2") + duty("D-8", 8, "D-9") + duty("D-2", 2, "D-3", "计划", "W-9") +
            duty("D-3", 3, "D-1", "没有的状态") + duty("D-9", 9, "D-8") + duty("D-4", 4, "D-1"),
        policy, OnError::skip);

    CHECK(counts(result) == "2 inserted, 0 updated, 0 unchanged, 4 rejected, 0 skipped of 6");
    CHECK(told(result) == "2:E_REF_REFUSED 4:E_REF_UNKNOWN 5:E_CHOICE 7:E_REF_REFUSED");
    CHECK(result.problems.kept()[1].field == "worker");
    CHECK(swaps(reg) == "D-8>D-9 D-9>D-8");
    CHECK(reg.sql("SELECT id FROM duty ORDER BY id") == "1 2");
    CHECK(reg.sql("PRAGMA foreign_key_check").empty());
  }
}

TEST_CASE("two rows of a circle for one slot go back, and the slot is free again") {
  Register reg;
  prepare(reg);

  const ImportResult result =
      import_duties(reg, duty("D-1", 1, "D-2") + duty("D-2", 1, "D-1") + duty("D-3", 1, "D-3"), {},
                    OnError::skip);

  CHECK(counts(result) == "1 inserted, 0 updated, 0 unchanged, 2 rejected, 0 skipped of 3");
  CHECK(told(result) == "2:E_REF_REFUSED 3:E_KEY_TAKEN");
  CHECK(swaps(reg) == "D-3>D-3");
}

TEST_CASE("without leave to skip rows a refused circle leaves nothing") {
  Register reg;
  prepare(reg);

  const ImportResult result =
      import_duties(reg, duty("D-1", 1, "D-2") + duty("D-2", 2, "D-1", "没有的状态"));

  CHECK(result.refused);
  CHECK(counts(result) == "0 inserted, 0 updated, 0 unchanged, 2 rejected, 0 skipped of 2");
  CHECK(told(result) == "2:E_REF_REFUSED 3:E_CHOICE");
  CHECK(reg.count("duty") == 0);
}

TEST_CASE("a batch with a circle is undone, and comes back") {
  Register reg;
  prepare(reg);
  const ImportResult result = import_duties(reg, duty("D-1", 1, "D-2") + duty("D-2", 2, "D-1"));

  const UndoResult away = undo(reg, result.batch.value());
  CHECK(away.removed == 2);
  CHECK(reg.count("duty") == 0);
  CHECK(undo(reg, away.batch.value()).returned == 2);

  CHECK(swaps(reg) == "D-1>D-2 D-2>D-1");
}

TEST_CASE("a circle of a thousand rows is taken, a longer one is not") {
  Register reg;
  prepare(reg);

  CHECK(counts(import_duties(reg, circle_of(1'001), {}, OnError::skip)) ==
        "0 inserted, 0 updated, 0 unchanged, 1001 rejected, 0 skipped of 1001");
  CHECK(counts(import_duties(reg, circle_of(1'000))) ==
        "1000 inserted, 0 updated, 0 unchanged, 0 rejected, 0 skipped of 1000");
}

TEST_CASE("circles that find no room wait as a whole for the next pass") {
  const std::string long_note(5'000'000, 'x');
  Circles circles(get_kind("duty"));
  add_row(circles, 2, "D-1", "D-3", long_note);
  add_row(circles, 3, "D-2", "D-4", long_note);
  add_row(circles, 4, "D-3", "D-1", long_note);
  add_row(circles, 5, "D-4", "D-2", long_note);
  add_row(circles, 6, "D-5", "D-1", "");
  circles.find();
  const auto row = [&](std::int64_t line) -> RawRow { return {.line = line, .cells = {}}; };

  CircleRows first(circles);
  CHECK(first.has_room(2));
  CHECK(first.add(row(2)).empty());
  CHECK_FALSE(first.has_room(3));
  CHECK(first.has_room(4));
  CHECK(first.add(row(4)).size() == 2);
  CHECK_FALSE(first.has_room(5));
  CHECK_FALSE(first.has_room(6));

  CircleRows second(circles);
  CHECK(second.has_room(3));
  CHECK(second.add(row(3)).empty());
  CHECK(second.has_room(5));
  CHECK(second.add(row(5)).size() == 2);
}

TEST_CASE("circles that do not fit into memory at once all go in") {
  Register reg;
  prepare(reg);
  const std::string note(1'000'000, 'x');
  std::string rows;
  for (int i = 0; i < 20; ++i) {
    rows += duty("D-" + std::to_string(i), i, "D-" + std::to_string((i + 10) % 20));
    rows.insert(rows.size() - 1, "," + note);
  }
  ImportWish wish;
  wish.path =
      reg.folder().write("duties.csv", "编号,阵地,类型,人员,值班日期,调换班次,状态,附件\n" + rows);

  const ImportResult result = import_file(reg.session(), get_kind("duty"), wish);

  CHECK(counts(result) == "20 inserted, 0 updated, 0 unchanged, 0 rejected, 0 skipped of 20");
  CHECK(reg.sql("SELECT COUNT(*) FROM duty AS d JOIN duty AS o ON o.id = d.swapped_with_id AND "
                "o.swapped_with_id = d.id") == "20");
}
