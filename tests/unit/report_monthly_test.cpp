// The month's report: comparisons, folding, notes, reported figures, and the same bytes twice.
#include "model/kinds/attendance.hpp"
#include "model/kinds/enterprise.hpp"
#include "model/kinds/reported_figure.hpp"
#include "model/kinds/training.hpp"
#include "model/kinds/worker.hpp"
#include "report/compare.hpp"
#include "unit/report_database.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace jinguo {
namespace {

using namespace figures;
using Lines = std::vector<std::string>;
using Json = nlohmann::ordered_json;

Sheet september(Session& session, std::string region = {}, bool by_region = false) {
  return monthly_report(session,
                        {.month = parse_month("2023-09").value(),
                         .region = std::move(region),
                         .by_region = by_region},
                        Lang::zh);
}

/// Adds a training of one day with so many unnamed heads.
void train(Database& db, std::string_view on, std::int64_t heads, Cells more = {}) {
  Cells cells{{"kind", "skills"}, {"started_on", std::string(on)}, {"ended_on", std::string(on)}};
  cells.insert(cells.end(), more.begin(), more.end());
  const Id course = db.add(training::kind, cells);
  db.add(attendance::kind, {{"training", course}, {"heads", heads}});
}

/// Returns the rows of a metric as they stand in the JSON form.
std::vector<Json> rows_of(const Sheet& sheet, std::string_view metric) {
  std::vector<Json> rows;
  const Json report = Json::parse(rendered("json", sheet));
  for (const Json& section : report["sections"])
    for (const Json& row : section["rows"])
      if (row["metric"] == metric) rows.push_back(row);
  return rows;
}

bool says(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

TEST_CASE("changes are rounded half away from zero to tenths of a percent") {
  const struct {
    std::optional<std::int64_t> value;
    std::optional<std::int64_t> base;
    std::optional<std::int64_t> tenths;
  } vectors[] = {
      {110, 100, 100},  {90, 100, -100}, {1, 3, -667},      {2, 3, -333}, {2001, 2000, 1},
      {1999, 2000, -1}, {4001, 4000, 0}, {0, 5, -1000},     {5, 0, {}},   {5, {}, {}},
      {{}, 5, {}},      {5, -5, {}},     {4601, 2506, 836},
  };

  for (const auto& vector : vectors) {
    CAPTURE(vector.value.value_or(-1));
    CAPTURE(vector.base.value_or(-1));
    CHECK(change_in_tenths(vector.value, vector.base) == vector.tenths);
  }
}

TEST_CASE("a month stands beside the month before, the same month of last year and the year") {
  Database db;
  train(db, "2023-09-30", 30);
  train(db, "2023-08-01", 20);
  train(db, "2023-01-01", 1);
  train(db, "2022-09-01", 40);
  train(db, "2022-02-01", 11);
  train(db, "2022-10-01", 1000);  // after the same stretch of last year
  train(db, "2023-10-01", 1000);
  const auto session = db.session();

  const auto rows = lines(september(*session),
                          {"metric", "value", "previous", "change_pct", "last_year",
                           "year_on_year_pct", "ytd", "ytd_last_year", "ytd_year_on_year_pct"});

  CHECK(std::ranges::count(rows, "training.person_times 30 20 50 40 -25 51 51 0") == 1);
}

TEST_CASE("in January the month before is December of last year") {
  Database db;
  train(db, "2023-01-31", 30);
  train(db, "2022-12-31", 20);
  train(db, "2022-01-31", 10);
  const auto session = db.session();

  const Sheet sheet =
      monthly_report(*session, {.month = parse_month("2023-01").value(), .region = {}}, Lang::zh);
  const auto rows =
      lines(sheet, {"metric", "value", "previous", "last_year", "ytd", "ytd_last_year"});

  CHECK(std::ranges::count(rows, "training.person_times 30 20 10 30 10") == 1);
}

TEST_CASE("a stock is taken at each month's end and has no year to date") {
  Database db;
  db.add(enterprise::kind, {{"form", "company"}, {"registered_on", "2022-09-30"}});
  db.add(enterprise::kind, {{"form", "company"}, {"registered_on", "2023-08-31"}});
  db.add(enterprise::kind, {{"form", "company"}, {"registered_on", "2023-09-30"}});
  db.add(enterprise::kind, {{"form", "company"}, {"registered_on", "2023-10-01"}});
  const auto session = db.session();

  const auto rows = lines(september(*session), {"metric", "slice", "value", "previous", "last_year",
                                                "ytd", "ytd_last_year"});

  CHECK(std::ranges::count(rows, "enterprise.registered {} 3 2 1 null null") == 1);
}

TEST_CASE("a base of zero gives no percentage, and people read a dash") {
  Database db;
  train(db, "2023-09-30", 30);
  const auto session = db.session();

  const Json row = rows_of(september(*session), "training.person_times").at(0);

  CHECK(row["previous"] == 0);
  CHECK(row["change_pct"].is_null());
  CHECK(says(rendered("text", september(*session)), "—"));
}

TEST_CASE("a section without any record folds to one line") {
  Database db;
  train(db, "2022-03-01", 5);  // last year to date: enough to keep the section open
  const auto session = db.session();

  const Json report = Json::parse(rendered("json", september(*session)));

  CHECK(report["sections"][0]["id"] == "enterprise");
  CHECK(report["sections"][0]["rows"].empty());
  CHECK(report["sections"][2]["id"] == "training");
  CHECK_FALSE(report["sections"][2]["rows"].empty());
  CHECK(says(rendered("text", september(*session)), "企业\n本月无记录\n"));
}

TEST_CASE("the promised keys stand in the promised order") {
  Database db;
  train(db, "2023-09-30", 30);
  const auto session = db.session();
  const auto keys = [](const Json& object) {
    Lines names;
    for (const auto& [name, value] : object.items()) names.push_back(name);
    return names;
  };

  const Json report = Json::parse(rendered("json", september(*session)));

  CHECK(keys(report) == Lines{"report", "office", "region", "month", "from", "to", "as_of",
                              "closed", "data_version", "sections", "missing", "findings"});
  CHECK(keys(report["sections"][2]) == Lines{"id", "title", "rows"});
  CHECK(keys(report["sections"][2]["rows"][0]) ==
        Lines{"metric", "title", "unit", "slice", "value", "previous", "change_pct", "last_year",
              "year_on_year_pct", "ytd", "ytd_last_year", "ytd_year_on_year_pct", "target",
              "target_pct", "reported"});
  CHECK(report["office"].dump() == R"({"code":"329901","name":"试点妇联","region":"329901"})");
  CHECK(report["closed"] == false);
  CHECK(report["as_of"] == "2024-01-10");
  CHECK(report["missing"].empty());
}

TEST_CASE("figures are split by funding only where it is told") {
  Database db;
  train(db, "2023-09-30", 30);
  const auto plain = rows_of(september(*db.session()), "training.person_times");
  train(db, "2023-09-30", 12, {{"funding", "inclusive"}});
  const auto told = rows_of(september(*db.session()), "training.person_times");

  CHECK(plain.size() == 1);
  REQUIRE(told.size() == 3);
  CHECK(told[1]["slice"].dump() == R"({"funding":"inclusive"})");
  CHECK(told[1]["value"] == 12);
  CHECK(told[2]["slice"].dump() == R"({"funding":null})");
  CHECK(told[2]["value"] == 30);
}

TEST_CASE("unnamed heads are told below the persons") {
  Database db;
  train(db, "2023-09-30", 30);
  const auto session = db.session();

  CHECK(says(rendered("text", september(*session)), "培训人数（去重）：另有未实名 30 人次\n"));
  CHECK(rows_of(september(*session), "training.persons").at(0)["unnamed"] == 30);
}

TEST_CASE("by region, figures that add up are split too") {
  Database db;
  train(db, "2023-09-30", 30, {{"region", "329901001"}});
  train(db, "2023-09-30", 5, {{"region", "329901002"}});
  train(db, "2023-09-30", 7, {{"region", "329902"}});
  const auto session = db.session();

  const auto rows = rows_of(september(*session, "329901", true), "training.person_times");

  REQUIRE(rows.size() == 3);
  CHECK(rows[0]["value"] == 35);
  CHECK(rows[1]["slice"].dump() == R"({"region":"329901001"})");
  CHECK(rows[1]["value"] == 30);
  CHECK(rows[2]["value"] == 5);
  CHECK(rows_of(september(*session, "329901", true), "training.persons").size() == 1);
}

TEST_CASE("reported figures stand beside counted ones and are never mixed in") {
  Database db;
  train(db, "2023-09-30", 30);
  const auto report = [&](std::string to, std::int64_t value, Cells more = {}) {
    Cells cells{{"metric", "training.person_times"}, {"value", value}, {"unit", "人次"},
                {"from_on", "2023-09-01"},           {"to_on", to},    {"bound", "at_least"}};
    cells.insert(cells.end(), more.begin(), more.end());
    db.add(reported_figure::kind, cells);
  };
  report("2023-09-30", 860, {{"source", "简报"}});
  report("2023-10-31", 9999);
  report("2023-09-30", 777, {{"slice", "funding=charity"}});
  report("2023-09-29", 555, {{"region", "329902"}});
  const auto session = db.session();

  const Json row = rows_of(september(*session), "training.person_times").at(0);

  CHECK(row["value"] == 30);
  CHECK(
      row["reported"].dump() ==
      R"([{"value":860,"bound":"at_least","unit":"人次","from":"2023-09-01","to":"2023-09-30","source":"简报"}])");
}

TEST_CASE("a month that has not ended says so") {
  const Database ended("2023-10-01");
  const Database running("2023-09-30");
  const Database ahead("2023-08-31");

  CHECK_FALSE(says(rendered("text", september(*ended.session())), "尚未"));
  CHECK(says(rendered("text", september(*running.session())), "本月尚未结束"));
  CHECK(says(rendered("text", september(*ahead.session())), "本月尚未开始"));
}

TEST_CASE("people read fewer columns than scripts") {
  Database db;
  train(db, "2023-09-30", 30);
  const auto session = db.session();

  const std::string csv = rendered("csv", september(*session));

  CHECK(
      csv.starts_with("\"section\",\"指标\",\"单位\",\"本月\",\"上月\",\"环比%\",\"去年同月\","
                      "\"同比%\",\"今年累计\",\"去年同期\",\"累计同比%\",\"目标\",\"完成%\"\n"));
  CHECK(says(csv, "\"training\",\"培训人次\",\"人次\",30,0,,0,,30,0,,,\n"));
}

TEST_CASE("the same data give the same bytes in every format") {
  Database db;
  for (const char* funding : {"paid", "inclusive", "charity", "subsidised"})
    train(db, "2023-09-30", 30, {{"funding", funding}, {"region", "329901001"}});
  const auto session = db.session();

  for (const char* format : {"text", "csv", "json", "ndjson", "md"}) {
    CAPTURE(format);
    CHECK(rendered(format, september(*session, {}, true)) ==
          rendered(format, september(*session, {}, true)));
  }
}

}  // namespace
}  // namespace jinguo
