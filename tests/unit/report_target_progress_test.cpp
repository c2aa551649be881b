// target.progress as a metric, and the two sections that end the month's report.
#include "model/kinds/attendance.hpp"
#include "model/kinds/office.hpp"
#include "model/kinds/reported_figure.hpp"
#include "model/kinds/service_order.hpp"
#include "model/kinds/training.hpp"
#include "model/kinds/unit.hpp"
#include "model/kinds/worker.hpp"
#include "report/metric.hpp"
#include "unit/report_database.hpp"
#include "unit/report_plans.hpp"

#include <jinguo/error.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace jinguo {
namespace {

using namespace figures;
using Lines = std::vector<std::string>;
using Json = nlohmann::ordered_json;

/// A target over the year 2023 for person-times, unless told otherwise.
Id add_target(Database& db, Id programme, std::int64_t value, const Cells& more = {}) {
  return add_target_of(db, "2023", programme, value, more);
}

Id train(Database& db, std::string_view on, std::int64_t heads, Cells more = {}) {
  Cells cells{{"kind", "skills"}, {"started_on", std::string(on)}, {"ended_on", std::string(on)}};
  cells.insert(cells.end(), more.begin(), more.end());
  const Id course = db.add(training::kind, cells);
  db.add(attendance::kind, {{"training", course}, {"heads", heads}});
  return course;
}

Sheet progress(Session& session, const Window& days, std::vector<std::string> slices = {},
               std::vector<std::string> by = {}) {
  return metric_sheet(session,
                      {.metric = "target.progress",
                       .window = days,
                       .slices = std::move(slices),
                       .by = std::move(by),
                       .region = {}},
                      Lang::zh);
}

Json september(const Database& db, std::string region = {}, bool by_region = false) {
  const auto session = db.session();
  return Json::parse(rendered("json", monthly_report(*session,
                                                     {.month = parse_month("2023-09").value(),
                                                      .region = std::move(region),
                                                      .by_region = by_region},
                                                     Lang::zh)));
}

std::string september_text(const Database& db) {
  const auto session = db.session();
  return rendered(
      "text",
      monthly_report(*session, {.month = parse_month("2023-09").value(), .region = {}}, Lang::zh));
}

const Json& section(const Json& report, std::string_view id) {
  for (const Json& one : report["sections"])
    if (one["id"] == id) return one;
  throw std::out_of_range(std::string(id));
}

/// Returns the row of a metric in a section that is about this slice.
Json row_of(const Json& report, std::string_view in, std::string_view metric,
            std::string_view slice = "{}") {
  for (const Json& row : section(report, in)["rows"])
    if (row["metric"] == metric && row["slice"].dump() == slice) return row;
  return nullptr;
}

bool says(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

TEST_CASE("progress is what was reached from the target's first day, over its value") {
  Database db("2023-10-10");
  train(db, "2022-12-31", 1000);
  train(db, "2023-01-01", 100);
  train(db, "2023-09-30", 100);
  train(db, "2023-10-01", 100);
  add_target(db, add_programme(db, "G1"), 600);
  const auto session = db.session();

  CHECK(lines(progress(*session, month("2023-09")),
              {"value", "numerator", "denominator", "from", "to"}) ==
        Lines{"33.3 200 600 2023-01-01 2023-09-30"});
  CHECK(lines(progress(*session, {.from = {}, .to = parse_date("2023-10-10").value()}),
              {"value", "numerator"}) == Lines{"50 300"});
}

TEST_CASE("each target is an element of its own, with its programme, metric, slice and number") {
  Database db("2023-10-10");
  train(db, "2023-03-01", 50, {{"funding", "inclusive"}});
  const Id plan = add_programme(db, "G1");
  const Id other = add_programme(db, "G2");
  const Id whole = add_target(db, plan, 100);
  const Id part = add_target(db, plan, 40, {{"slice", "funding=inclusive"}});
  add_target(db, other, 1, {{"metric", "training.sessions"}, {"unit", "期"}});
  const auto session = db.session();

  CHECK(lines(progress(*session, month("2023-09"), {"programme=G1"}), {"slice", "value"}) ==
        Lines{R"({"programme":"G1","metric":"training.person_times","slice":"funding=inclusive",)"
              R"("target":)" +
                  std::to_string(part) + "} 125",
              R"({"programme":"G1","metric":"training.person_times","slice":null,"target":)" +
                  std::to_string(whole) + "} 50"});
  CHECK(lines(progress(*session, month("2023-09"), {"metric=training.sessions"}), {"value"}) ==
        Lines{"100"});
  CHECK(lines(progress(*session, month("2023-09"), {"target=" + std::to_string(whole)}),
              {"value"}) == Lines{"50"});
}

TEST_CASE("a target is listed in windows that its days touch, and in no other") {
  Database db("2024-10-10");
  train(db, "2023-03-01", 50);
  const Id plan = add_programme(db, "G1");
  add_target(db, plan, 100);
  add_target(db, add_programme(db, "G2", {{"status", "cancelled"}}), 100);
  const auto session = db.session();
  const auto values = [&](const Window& days) {
    return lines(progress(*session, days), {"value"});
  };

  CHECK(values(month("2022-12")) == Lines{"null"});  // there is none
  CHECK(values(month("2023-01")) == Lines{"0"});
  CHECK(values(month("2023-12")) == Lines{"50"});
  CHECK(values(window("2023-12-31", "2024-06-30")) == Lines{"50"});
  CHECK(values(month("2024-01")) == Lines{"null"});
  CHECK(lines(progress(*session, window("2023-02-01", "2023-03-31"), {}, {"month"}),
              {"to", "value"}) == Lines{"2023-02-28 0", "2023-03-31 50"});
}

TEST_CASE("a target in another unit has no progress, and the sentence that their report has") {
  Database db("2023-10-10");
  train(db, "2023-03-01", 50);
  add_target(db, add_programme(db, "G1"), 5000, {{"unit", "人"}});
  const auto session = db.session();
  const Sheet sheet = progress(*session, month("2023-09"));

  CHECK(lines(sheet, {"value", "numerator"}) == Lines{"null null"});
  CHECK(lines(sheet, {"finding"}) == Lines{"单位“人”不是这个指标的单位，应为“人次”。"});
  const std::string report = rendered("json", targets_report(*session, {}, Lang::zh).sheet);
  CHECK(says(report, "单位“人”不是这个指标的单位，应为“人次”。"));
}

TEST_CASE("the paragraph takes one target's progress, and says why another one has none") {
  Database db("2023-10-10");
  train(db, "2023-03-01", 50);
  const Id plan = add_programme(db, "G1");
  const Id sound = add_target(db, plan, 80);
  const Id odd = add_target(db, plan, 80, {{"unit", "人"}, {"slice", "funding=inclusive"}});
  const auto session = db.session();
  const auto told = [&](Id target) {
    const BriefWish wish{
        .window = month("2023-09"),
        .template_text = "{target.progress target=" + std::to_string(target) + "}%",
        .template_name = "t.txt"};
    return brief(*session, wish, Lang::zh).text;
  };

  CHECK(told(sound) == "62.5%\n");
  try {
    (void)told(odd);
    FAIL("a figure without value was printed");
  } catch (const Error& error) {
    CHECK(says(message(error.code(), error.facts(), Lang::zh), "单位“人”不是这个指标的单位"));
  }
}

TEST_CASE("progress is rounded half away from zero on whole numbers, whatever the unit") {
  Database db("2023-10-10");
  train(db, "2023-03-01", 667);
  train(db, "2023-03-02", 3, {{"market_fee", 10050}, {"fee", std::int64_t{0}}});
  const Id plan = add_programme(db, "G1");
  add_target(db, plan, 2000);
  add_target(db, plan, 603, {{"metric", "training.saved_yuan"}, {"unit", "元"}});
  const auto session = db.session();

  CHECK(lines(progress(*session, month("2023-09")), {"value", "numerator", "denominator"}) ==
        Lines{"33.5 670 2000", "50 301.5 603"});
}

TEST_CASE("an unknown metric in its slice is refused by name") {
  const Database db;
  const auto session = db.session();
  CHECK_THROWS_AS((void)progress(*session, month("2023-09"), {"metric=training.person_time"}),
                  Error);
}

TEST_CASE("a stored target for the progress of targets is a finding and asks nobody in circles") {
  Database db("2023-10-10");
  add_target(db, add_programme(db, "G1"), 90, {{"metric", "target.progress"}, {"unit", "%"}});
  const auto session = db.session();
  const Sheet sheet = progress(*session, month("2023-09"));
  CHECK(lines(sheet, {"value"}) == Lines{"null"});
  CHECK(says(lines(sheet, {"finding"}).at(0), "不能再给它定目标"));
}

TEST_CASE("the month's report ends with its targets as at the month's last day") {
  Database db("2023-10-10");
  train(db, "2023-03-01", 100);
  train(db, "2023-09-30", 100);
  train(db, "2023-10-01", 100);
  const Id plan = add_programme(db, "G1");
  add_target(db, plan, 730);
  add_target(db, plan, 9, {{"to_on", "2023-08-31"}});
  add_target(db, plan, 9, {{"from_on", "2023-10-01"}, {"to_on", "2024-12-31"}});
  add_target(db, add_programme(db, "G2", {{"status", "cancelled"}}), 100);

  const Json report = september(db);
  const Json& rows = section(report, "target")["rows"];
  REQUIRE(rows.size() == 1);
  const Json& row = rows[0];
  CHECK(row["value"] == 200);
  CHECK(row["previous"] == 100);
  CHECK(row["change_pct"] == 100.0);
  CHECK(row["target"] == 730);
  CHECK(row["target_pct"] == 27.4);
  CHECK(row["programme"] == "G1");
  CHECK(row["due"] == 546);  // 273 of 365 days
  CHECK(row["remainder"] == 530);
  CHECK(row["state"] == "behind");
  CHECK(says(september_text(db), "目标进度\n"));
  CHECK(says(september_text(db),
             "样例G1：培训人次：2023-01-01 至 2023-12-31，序时应达 546 人次，差额 530 人次，落后"));
}

TEST_CASE("a month without targets says so in one line") {
  const Database db("2023-10-10");
  CHECK(says(september_text(db), "目标进度\n本月没有目标\n"));
}

TEST_CASE("a figure carries the target of its metric, slice and region that holds the month") {
  Database db("2023-10-10");
  train(db, "2023-03-01", 100, {{"funding", "inclusive"}, {"region", "329901001"}});
  train(db, "2023-09-30", 100, {{"funding", "charity"}, {"region", "329901002"}});
  const Id plan = add_programme(db, "G1");
  const Id below = add_programme(db, "G2", {{"parent", plan}});
  add_target(db, plan, 400);
  add_target(db, below, 250);
  add_target(db, plan, 50, {{"slice", "funding=inclusive"}, {"from_on", "2023-09-02"}});
  add_target(db, plan, 50, {{"slice", "funding=charity"}});
  add_target(db, plan, 4, {{"metric", "training.sessions"}, {"unit", "期"}});
  add_target(db, below, 1000, {{"region", "329901002"}, {"to_on", "2023-12-30"}});

  const Json report = september(db, {}, true);
  const auto target = [&](std::string_view metric, std::string_view slice) {
    const Json row = row_of(report, "training", metric, slice);
    return row["target"].dump() + " " + row["target_pct"].dump();
  };

  CHECK(target("training.person_times", "{}") == "400 50");  // the topmost programme's
  CHECK(target("training.person_times", R"({"funding":"inclusive"})") == "null null");
  CHECK(target("training.person_times", R"({"funding":"charity"})") == "50 200");
  CHECK(target("training.sessions", R"({"count_word":"期"})") == "4 50");
  CHECK(target("training.person_times", R"({"region":"329901"})") == "null null");
  CHECK(target("training.persons", "{}") == "null null");
  const Json street = september(db, "329901002");
  CHECK(row_of(street, "training", "training.person_times")["target"] == 1000);
  CHECK(section(street, "target")["rows"].size() == 1);
}

TEST_CASE(
    "records without region, people without number and unnamed heads are told, of this month") {
  Database db("2023-10-10");
  const Id course = train(db, "2023-09-30", 10);
  train(db, "2023-09-01", 5, {{"region", "329901001"}});
  train(db, "2023-07-01", 7);
  const Id known = db.add(worker::kind, {{"id_number", "329901198011224400"}});
  for (const Id id :
       {db.add(worker::kind, {}), known, db.add(worker::kind, {{"merged_into", known}})})
    db.add(attendance::kind, {{"training", course}, {"worker", id}});
  const Id station = db.add(unit::kind, {{"kind", "station"}});
  db.add(service_order::kind, {{"charge_mode", "paid"},
                               {"unit", station},
                               {"status", "done"},
                               {"done_at", "2023-09-30T23:59"}});

  const Json report = september(db);
  CHECK(row_of(report, "quality", "quality.no_region", R"({"record":"training"})")["value"] == 1);
  CHECK(row_of(report, "quality", "quality.no_region", R"({"record":"service_order"})")["value"] ==
        1);
  CHECK(row_of(report, "quality", "quality.no_region", R"({"record":"placement"})").is_null());
  CHECK(row_of(report, "quality", "quality.no_id_number")["value"] == 1);
  CHECK(row_of(report, "quality", "quality.unnamed")["value"] == 15);
  CHECK(row_of(report, "quality", "quality.unnamed")["ytd"].is_null());
}

TEST_CASE("what nobody has to look at folds to one line") {
  Database db("2023-10-10");
  train(db, "2023-09-30", 1, {{"region", "329901"}});
  CHECK_FALSE(says(september_text(db), "数据质量\n未发现问题\n"));  // a head without a name
  Database named("2023-10-10");
  named.add(training::kind, {{"kind", "skills"},
                             {"region", "329901"},
                             {"started_on", "2023-09-30"},
                             {"ended_on", "2023-09-30"}});
  CHECK(says(september_text(named), "数据质量\n未发现问题\n"));
}

TEST_CASE("an office or unit that reported nothing is listed as missing, not as zero") {
  Database db("2023-10-10");
  const Id usual = db.add(unit::kind, {{"code", "U1"}, {"name", "样例驿站"}, {"kind", "station"}});
  const Id closed = db.add(
      unit::kind,
      {{"code", "U2"}, {"name", "关了的"}, {"kind", "station"}, {"closed_on", "2023-09-15"}});
  const Id present = db.add(unit::kind, {{"code", "U3"}, {"name", "在报的"}, {"kind", "station"}});
  const Id quiet = db.add(unit::kind, {{"code", "U4"}, {"name", "早就不报"}, {"kind", "station"}});
  db.add(office::kind, {{"code", "FZ2"}, {"name", "样例街道妇联"}, {"region", "329901002"}});
  for (const Id of : {usual, closed, present}) train(db, "2023-06-01", 1, {{"unit", of}});
  train(db, "2023-05-31", 1, {{"unit", quiet}});
  train(db, "2023-09-30", 1, {{"unit", present}});

  CHECK(september(db)["missing"].dump() ==
        R"([{"kind":"office","code":"FZ2","name":"样例街道妇联"},)"
        R"({"kind":"unit","code":"U1","name":"样例驿站"}])");
  CHECK(says(september_text(db), "本月没有任何记录的单位和阵地 2 个"));
  const Database ahead("2023-08-31");
  CHECK(september(ahead)["missing"].empty());
}

TEST_CASE("a reported figure that contradicts what was counted is a finding") {
  Database db("2023-10-10");
  train(db, "2023-09-30", 30);
  const auto report = [&](std::string_view from, std::int64_t value, std::string_view bound,
                          std::string_view slice = {}) {
    Cells cells{{"metric", "training.person_times"}, {"value", value},
                {"bound", std::string(bound)},       {"unit", "人次"},
                {"from_on", std::string(from)},      {"to_on", "2023-09-30"}};
    if (!slice.empty()) cells.emplace_back("slice", std::string(slice));
    db.add(reported_figure::kind, cells);
  };
  report("2023-09-01", 30, "exact");
  report("2023-09-02", 20, "at_least");
  report("2023-09-03", 40, "at_most");
  report("2023-09-04", 99, "about");
  report("2023-09-05", 99, "exact", "funding=charity");  // nothing on record to compare with
  CHECK(september(db)["findings"].empty());

  report("2023-09-06", 31, "at_least");
  report("2023-09-07", 29, "at_most");
  const Json findings = september(db)["findings"];
  REQUIRE(findings.size() == 2);
  CHECK(says(september_text(db), "要核对的 2 条"));
  CHECK(findings[0].dump() ==
        R"({"code":"W_REPORTED_DIFFERS","message":"上报数“培训人次”（2023-09-06 至 2023-09-30）)"
        R"(与登记不一致：上报 ≥ 31 人次，按登记算是 30 人次。"})");
}

TEST_CASE("records of the month that break a rule across records are findings, others are not") {
  Database db("2023-10-10");
  for (const char* on : {"2023-09-05", "2023-08-05"})
    for (int i = 0; i < 2; ++i)
      db.add(training::kind, {{"title", "插花"},
                              {"kind", "skills"},
                              {"region", "329901001"},
                              {"started_on", on},
                              {"ended_on", on}});

  const Id course = db.add(training::kind, {{"kind", "skills"},
                                            {"region", "329901002"},
                                            {"started_on", "2023-09-07"},
                                            {"ended_on", "2023-09-07"}});
  const Id who = db.add(worker::kind, {{"id_number", "329901198011224400"}});
  db.add(
      attendance::kind,
      {{"training", course}, {"worker", who}, {"present", std::int64_t{0}}, {"result", "passed"}});

  const Json findings = september(db)["findings"];
  REQUIRE(findings.size() == 2);
  CHECK(findings[0]["code"] == "W_PASSED_ABSENT");
  CHECK(findings[1]["code"] == "W_CLASS_TWICE");
  CHECK(september(db, "329901001")["findings"].size() == 1);
  CHECK(september(db, "329901002")["findings"].empty());
}

}  // namespace
}  // namespace jinguo
