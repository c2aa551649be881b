// The report on targets, against figures reckoned by hand.
#include "model/kinds/attendance.hpp"
#include "model/kinds/training.hpp"
#include "model/kinds/worker.hpp"
#include "report/asked_figures.hpp"
#include "report/metric.hpp"
#include "unit/register.hpp"
#include "unit/report_database.hpp"
#include "unit/report_plans.hpp"

#include <jinguo/error.hpp>

#include <doctest/doctest.h>

namespace jinguo {
namespace {

using namespace figures;
using Lines = std::vector<std::string>;

/// A target over the year 2024 for person-times, unless told otherwise.
Id add_target(Database& db, Id programme, std::int64_t value, const Cells& more = {}) {
  return add_target_of(db, "2024", programme, value, more);
}

/// One class with so many unnamed heads.
void train(Database& db, std::string_view day, std::int64_t heads, Cells more = {}) {
  Cells cells{{"kind", "skills"}, {"started_on", std::string(day)}, {"ended_on", std::string(day)}};
  cells.insert(cells.end(), more.begin(), more.end());
  db.add(attendance::kind, {{"training", db.add(training::kind, cells)}, {"heads", heads}});
}

TargetsResult report(const Database& db, const TargetsWish& wish = {}) {
  const auto session = db.session();
  return targets_report(*session, wish, Lang::zh);
}

std::string findings(const TargetsResult& result) {
  return std::string(as_text(result.sheet.closing.front().value));
}

TEST_CASE("a target is measured over its own days, up to today") {
  Database db("2024-07-01");
  train(db, "2023-12-31", 1000);
  train(db, "2024-01-01", 1500);
  train(db, "2024-07-01", 330);
  train(db, "2024-07-02", 1000);
  add_target(db, add_programme(db, "G1"), 3660);

  CHECK(lines(report(db).sheet, {"value", "target", "target_pct", "remainder", "due", "due_pct",
                                 "days_left", "pace", "state"}) ==
        Lines{"1830 3660 50 1830 1830 100 183 305 running"});
}

TEST_CASE("after its last day nothing more counts towards a target") {
  Database db("2025-03-01");
  train(db, "2024-12-31", 270);
  train(db, "2025-01-01", 100);
  add_target(db, add_programme(db, "G1"), 300);

  CHECK(lines(report(db).sheet, {"value", "target_pct", "due", "days_left", "pace", "state"}) ==
        Lines{"270 90 300 0 null behind"});
}

TEST_CASE("a target that has not begun has no figures, one with nothing has zero") {
  Database db("2023-12-01");
  const Id plan = add_programme(db, "G1");
  add_target(db, plan, 300);
  add_target(db, plan, 300, {{"from_on", "2023-12-01"}, {"to_on", "2023-12-31"}});

  CHECK(lines(report(db).sheet, {"value", "target_pct", "state"}) ==
        Lines{"0 0 behind", "null null not_started"});
}

TEST_CASE("a target of one slice and one count word counts that alone") {
  Database db("2024-12-31");
  train(db, "2024-03-01", 10, {{"funding", "inclusive"}, {"count_word", "期"}});
  train(db, "2024-03-02", 10, {{"funding", "inclusive"}, {"count_word", "场"}});
  train(db, "2024-03-03", 10, {{"funding", "subsidised"}, {"count_word", "期"}});
  const Id plan = add_programme(db, "G1");
  const Cells sessions{{"metric", "training.sessions"}, {"unit", "期"}};
  Cells inclusive = sessions;
  inclusive.emplace_back("slice", "经费性质=普惠性");
  add_target(db, plan, 4, sessions);
  add_target(db, plan, 4, inclusive);
  add_target(db, plan, 4, {{"metric", "training.sessions"}, {"unit", "节"}, {"slice", "funding="}});

  CHECK(lines(report(db).sheet, {"unit", "value", "target_pct"}) ==
        Lines{"期 2 50", "期 1 25", "节 0 0"});
}

TEST_CASE("an old target in another unit is refused with a sentence that names both") {
  Database db("2024-12-31");
  train(db, "2024-03-01", 2003);
  add_target(db, add_programme(db, "G1"), 5000, {{"unit", "人"}});

  const TargetsResult result = report(db, {.programme = {}, .fail_below = 1});

  CHECK(lines(result.sheet, {"value", "target_pct", "state"}) == Lines{"null null behind"});
  CHECK(findings(result).find("单位“人”不是这个指标的单位，应为“人次”") != std::string::npos);
  CHECK(result.behind == Lines{"G1 培训人次"});
}

TEST_CASE("an old target of an unknown metric or slice is a finding and spoils no other") {
  Database db("2024-12-31");
  train(db, "2024-03-01", 50);
  const Id plan = add_programme(db, "G1");
  add_target(db, plan, 100, {{"metric", "training.person"}});
  add_target(db, plan, 100, {{"slice", "colour=red"}});
  add_target(db, plan, 100);

  const TargetsResult result = report(db);

  CHECK(lines(result.sheet, {"value"}) == Lines{"null", "null", "50"});
  CHECK(findings(result).find("unknown_metric") != std::string::npos);
  CHECK(findings(result).find("E_SLICE") != std::string::npos);
}

TEST_CASE("parts that do not add up to the target above them are a finding") {
  Database db("2024-06-30");
  const Id plan = add_programme(db, "G1");
  add_target(db, plan, 5000);
  add_target(db, add_programme(db, "G2", {{"parent", plan}}), 3000);
  const Id third = add_programme(db, "G3", {{"parent", plan}});
  add_target(db, third, 1500);
  add_target(db, third, 700, {{"slice", "funding=inclusive"}});  // another question

  CHECK(findings(report(db)).find("下级项目的分解合计 4500 人次，不等于上级目标 5000 人次") !=
        std::string::npos);

  add_target(db, add_programme(db, "G4", {{"parent", plan}}), 500);
  CHECK(findings(report(db)) == "[]");
}

TEST_CASE("targets of cancelled programmes are left out, those of done ones are never behind") {
  Database db("2024-12-31");
  add_target(db, add_programme(db, "G1", {{"status", "cancelled"}}), 100);
  add_target(db, add_programme(db, "G2", {{"status", "done"}}), 200);
  add_target(db, add_programme(db, "G3"), 300);

  const TargetsResult result = report(db, {.programme = {}, .fail_below = 80});

  CHECK(lines(result.sheet, {"target"}) == Lines{"200", "300"});
  CHECK(result.behind == Lines{"G3 培训人次"});
}

TEST_CASE("a programme is asked for by code or name, with all below it") {
  Database db("2024-12-31");
  const Id plan = add_programme(db, "G1");
  const Id below = add_programme(db, "G2", {{"parent", plan}});
  add_target(db, plan, 100);
  add_target(db, add_programme(db, "G3", {{"parent", below}}), 100);
  add_target(db, add_programme(db, "G4"), 400);

  CHECK(lines(report(db, {.programme = "G1", .fail_below = {}}).sheet, {"target"}).size() == 2);
  CHECK(lines(report(db, {.programme = "样例G4", .fail_below = {}}).sheet, {"target"}) ==
        Lines{"400"});
  CHECK(registers::refusal([&] { (void)report(db, {.programme = "G9", .fail_below = {}}); }) ==
        "not_found");
}

TEST_CASE("a revised target keeps what it was, with the document that revised it") {
  registers::Register reg;
  reg.add("programme", {{"name", "样例行动"}, {"kind", "计划"}});
  reg.add("target", {{"programme", "G-000001"},
                     {"metric", "training.person_times"},
                     {"value", "5000"},
                     {"unit", "人次"},
                     {"from_on", "2024-01-01"},
                     {"to_on", "2024-12-31"}});
  reg.edit("target", "1", {{"note", "第一批"}});
  reg.edit("target", "1",
           {{"value", "4500"}, {"document", "样妇〔2024〕9号"}, {"document_on", "2024-05-20"}});
  reg.close();
  Session session(reg.settings(), Access::reading);

  CHECK(lines(targets_report(session, {}, Lang::zh).sheet,
              {"target", "revised_from", "document", "document_on"}) ==
        Lines{"4500 5000 样妇〔2024〕9号 2024-05-20"});
}

TEST_CASE("a document number comes with its date, and a slice fits the metric") {
  registers::Register reg;
  reg.add("programme", {{"name", "样例行动"}, {"kind", "计划"}});
  const auto add = [&](const registers::Words& more) {
    registers::Words words{{"programme", "G-000001"}, {"metric", "training.person_times"},
                           {"value", "5000"},         {"unit", "人次"},
                           {"from_on", "2024-01-01"}, {"to_on", "2024-12-31"}};
    words.insert(words.end(), more.begin(), more.end());
    Problems problems;
    (void)registers::refusal([&] { reg.add("target", words, problems); });
    return registers::codes(problems);
  };

  CHECK(add({{"document", "样妇〔2024〕9号"}}) == "E_TOGETHER");
  CHECK(add({{"slice", "colour=red"}}) == "E_SLICE");
  CHECK(add({{"slice", "funding=gold"}}) == "E_SLICE");
  CHECK(add({{"slice", "funding=inclusive，kind=skills"}}).empty());

  const auto edit = [&](const registers::Words& words) {
    Problems problems;
    (void)registers::refusal([&] { reg.edit("target", "1", words, problems); });
    return registers::codes(problems);
  };
  CHECK(edit({{"unit", "人"}}) == "E_UNIT_MISMATCH");
  CHECK(edit({{"slice", "colour=red"}}) == "E_SLICE");
  CHECK(edit({{"slice", "funding=subsidised"}}).empty());
}

TEST_CASE("a unit is the metric's own, or a word that the metric is counted by") {
  CHECK(takes_unit(get_metric("training.person_times"), "人次"));
  CHECK_FALSE(takes_unit(get_metric("training.person_times"), "人"));
  CHECK(takes_unit(get_metric("training.sessions"), "节"));
  CHECK_FALSE(takes_unit(get_metric("training.sessions"), "人次"));
  CHECK(takes_unit(get_metric("unit.assets"), "亩"));
  CHECK_FALSE(takes_unit(get_metric("training.weekly_persons"), "人"));
}

TEST_CASE("slices are read with commas or blanks between, further words with the one before") {
  CHECK(read_slices("").empty());
  CHECK(read_slices("funding=inclusive, kind=skills") == Lines{"funding=inclusive", "kind=skills"});
  CHECK(read_slices("funding=inclusive,subsidised kind=skills") ==
        Lines{"funding=inclusive,subsidised", "kind=skills"});
  CHECK(read_slices("经费性质=普惠性；类型=技能") == Lines{"经费性质=普惠性", "类型=技能"});
}

}  // namespace
}  // namespace jinguo
