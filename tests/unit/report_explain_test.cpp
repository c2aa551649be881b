// The records behind a figure: one test for each way to measure, reckoned by hand.
#include "model/kinds/activity.hpp"
#include "model/kinds/attendance.hpp"
#include "model/kinds/award.hpp"
#include "model/kinds/contact.hpp"
#include "model/kinds/duty.hpp"
#include "model/kinds/enterprise.hpp"
#include "model/kinds/household.hpp"
#include "model/kinds/job_fair.hpp"
#include "model/kinds/job_post.hpp"
#include "model/kinds/membership.hpp"
#include "model/kinds/piecework.hpp"
#include "model/kinds/placement.hpp"
#include "model/kinds/programme.hpp"
#include "model/kinds/service_item.hpp"
#include "model/kinds/service_order.hpp"
#include "model/kinds/training.hpp"
#include "model/kinds/unit.hpp"
#include "model/kinds/worker.hpp"
#include "report/metrics/training.hpp"
#include "report/proof.hpp"
#include "unit/report_database.hpp"

#include <jinguo/error.hpp>
#include <jinguo/explain.hpp>

#include <doctest/doctest.h>

namespace jinguo {
namespace {

using namespace figures;
using Lines = std::vector<std::string>;
using Names = std::initializer_list<std::string_view>;

const Window september = month("2023-09");

ExplainWish wish_for(std::string_view metric, const Window& window = september,
                     std::vector<std::string> slices = {}, std::vector<std::string> by = {}) {
  return {.metric = {.metric = std::string(metric),
                     .window = window,
                     .slices = std::move(slices),
                     .by = std::move(by),
                     .region = {}}};
}

/// Explains and returns some columns of every line, heads by their id, notes by their text.
Lines explained(const Database& db, const ExplainWish& wish, Names columns) {
  const auto session = db.session();
  const Sheet sheet = explain_sheet(*session, wish, Lang::en);
  Lines all;
  sheet.rows([&](const Row& row) {
    std::string line;
    if (row.role == Role::head || row.role == Role::note) {
      line = text(row.cells.front());
    } else {
      for (const std::string_view name : columns)
        line += (line.empty() ? "" : " ") + text(row.cells.at(place(sheet, name)));
    }
    all.push_back(line);
  });
  return all;
}

/// A class that is done, and who came to it.
struct Course {
  Database db;
  Id anna = db.add(worker::kind, {{"code", "W1"}, {"name", "甲"}});
  Id bea = db.add(worker::kind, {{"code", "W2"}, {"name", "乙"}});
  Id twin = db.add(worker::kind, {{"code", "W3"}, {"name", "甲"}, {"merged_into", anna}});

  Id course(const char* code, const char* from, const char* to, Cells more = {}) {
    more.push_back({"code", code});
    more.push_back({"title", "育婴"});
    more.push_back({"kind", "skills"});
    more.push_back({"started_on", from});
    more.push_back({"ended_on", to});
    if (std::ranges::find(more, "status", &figures::Cell::field) == more.end())
      more.push_back({"status", "done"});
    if (std::ranges::find(more, "count_word", &figures::Cell::field) == more.end())
      more.push_back({"count_word", "期"});
    return db.add(training::kind, more);
  }
  void line(Id course, Id who, Cells more = {}) {
    more.push_back({"training", course});
    more.push_back({"worker", who});
    db.add(attendance::kind, more);
  }
  void heads(Id course, std::int64_t heads) {
    db.add(attendance::kind, {{"training", course}, {"heads", heads}});
  }
};

TEST_CASE("rows: each record counts one, by day") {
  Course some;
  some.course("T2", "2023-09-02", "2023-09-05");
  some.course("T1", "2023-09-10", "2023-09-20");
  some.course("T3", "2023-09-10", "2023-09-20", {{"status", "cancelled"}});

  CHECK(explained(some.db, wish_for("training.sessions"),
                  {"kind", "ref", "day", "about", "counts"}) ==
        Lines{"training.sessions count_word=期", "training T2 2023-09-05 育婴 1",
              "training T1 2023-09-20 育婴 1", "total null null null 2"});
}

TEST_CASE("sum of lines: each line adds its heads and names who came") {
  Course some;
  const Id course = some.course("T1", "2023-09-02", "2023-09-05");
  some.line(course, some.bea);
  some.line(course, some.anna, {{"present", std::int64_t{0}}});
  some.heads(course, 12);

  CHECK(explained(some.db, wish_for("training.person_times"),
                  {"kind", "ref", "within", "subject", "name", "counts"}) ==
        Lines{"training.person_times", "attendance 1 T1 W2 乙 1", "attendance 3 T1 null null 12",
              "total null null null null 13"});
}

TEST_CASE(
    "distinct: a person counts at her first line; merged records are hers; heads stand beside") {
  Course some;
  const Id course = some.course("T1", "2023-09-02", "2023-09-05");
  const Id later = some.course("T2", "2023-09-12", "2023-09-15");
  some.line(later, some.anna);
  some.line(course, some.twin);
  some.heads(course, 5);

  CHECK(explained(some.db, wish_for("training.persons"),
                  {"ref", "subject", "entered", "again", "counts", "unnamed"}) ==
        Lines{"training.persons", "2 W1 W3 null 1 0", "3 null null null 0 5", "1 W1 null 1 0 0",
              "null null null null 1 5"});
}

TEST_CASE("a line of a class group tells its own day and counts in the month of that") {
  Course some;
  const Id group =
      some.course("T1", "2023-08-28", "2023-10-20", {{"count_word", "班"}, {"status", "open"}});
  some.line(group, some.anna, {{"on_date", "2023-09-04"}});
  some.line(group, some.anna, {{"on_date", "2023-08-29"}});
  some.line(group, some.bea, {{"on_date", "2023-09-02"}});
  some.line(group, some.bea);

  CHECK(explained(some.db, wish_for("training.person_times"), {"ref", "day", "counts"}) ==
        Lines{"training.person_times", "3 2023-09-02 1", "1 2023-09-04 1", "null null 2"});
}

TEST_CASE("a training without a price is evidence beside the fees saved") {
  Course some;
  const Id course =
      some.course("T1", "2023-09-02", "2023-09-05", {{"market_fee", std::int64_t{30050}}});
  some.line(course, some.anna);
  some.line(course, some.bea);
  some.course("T2", "2023-09-06", "2023-09-07");

  CHECK(explained(some.db, wish_for("training.saved_yuan"),
                  {"kind", "ref", "counts", "not_valued"}) ==
        Lines{"training.saved_yuan", "attendance 1 300.5 0", "attendance 2 300.5 0",
              "training T2 0 1", "total null 601 1"});
}

TEST_CASE("weekly: the persons of each week, then all of them over the weeks") {
  Course some;
  const Id course = some.course("T1", "2023-09-04", "2023-09-15");
  some.line(course, some.anna, {{"on_date", "2023-09-05"}});
  some.line(course, some.bea, {{"on_date", "2023-09-06"}});
  some.line(course, some.twin, {{"on_date", "2023-09-07"}});
  some.line(course, some.anna, {{"on_date", "2023-09-12"}});

  CHECK(explained(some.db, wish_for("training.weekly_persons"),
                  {"kind", "ref", "day", "numerator", "denominator", "value"}) ==
        Lines{"training.weekly_persons", "attendance 1 2023-09-05 1 null null",
              "attendance 2 2023-09-06 1 null null", "attendance 3 2023-09-07 0 null null",
              "week 2023-W36 2023-09-04 2 1 null", "attendance 4 2023-09-12 1 null null",
              "week 2023-W37 2023-09-11 1 1 null", "total null null 3 2 1"});
}

TEST_CASE("a figure split by month, and one of a region, is explained part by part") {
  Course some;
  some.line(some.course("T1", "2023-08-02", "2023-08-05", {{"region", "329901001"}}), some.anna);
  some.line(some.course("T2", "2023-09-02", "2023-09-05", {{"region", "329902"}}), some.anna);
  const Window both = window("2023-08-01", "2023-09-30");

  CHECK(explained(some.db, wish_for("training.persons", both, {}, {"month"}),
                  {"within", "counts"}) == Lines{"training.persons month=2023-08", "T1 1", "null 1",
                                                 "training.persons month=2023-09", "T2 1",
                                                 "null 1"});
  CHECK(explained(some.db, wish_for("training.persons", both, {}, {"region"}),
                  {"within", "counts"}) == Lines{"training.persons region=329901", "T1 1", "null 1",
                                                 "training.persons region=329902", "T2 1",
                                                 "null 1"});
  ExplainWish of_one = wish_for("training.persons", both);
  of_one.metric.region = "329902";
  CHECK(explained(some.db, of_one, {"within", "counts"}) ==
        Lines{"training.persons", "T2 1", "null 1"});
}

TEST_CASE("a limit leaves out records but not what they add, and says how many there are") {
  Course some;
  const Id course = some.course("T1", "2023-09-02", "2023-09-05");
  for (int i = 0; i < 4; ++i) some.heads(course, 2);
  ExplainWish wish = wish_for("training.person_times");
  wish.limit = 1;

  CHECK(explained(some.db, wish, {"ref", "counts", "records", "omitted"}) ==
        Lines{"training.person_times", "1 2 null null", "null 8 4 3",
              "Besides, 3 records are not listed (--limit 1); the total includes them."});
}

/// A fair and its posts; the same enterprise at two fairs.
TEST_CASE("times: a pair of fair and enterprise counts once beside the enterprises") {
  Database db;
  const Id shop =
      db.add(enterprise::kind, {{"code", "E1"}, {"name", "样例甲"}, {"form", "company"}});
  for (const char* day : {"2023-09-03", "2023-09-13"}) {
    const Id fair =
        db.add(job_fair::kind, {{"title", "秋季"}, {"held_on", day}, {"status", "done"}});
    for (const char* title : {"保洁", "护理"})
      db.add(job_post::kind, {{"enterprise", shop},
                              {"job_fair", fair},
                              {"title", title},
                              {"posts", std::int64_t{2}},
                              {"headcount", std::int64_t{4}},
                              {"collected_on", "2023-08-01"}});
  }

  CHECK(explained(db, wish_for("fair.enterprises"),
                  {"about", "subject", "again", "counts", "times"}) ==
        Lines{"fair.enterprises", "保洁 样例甲 秋季 E1 null 1 1", "护理 样例甲 秋季 E1 1 0 0",
              "保洁 样例甲 秋季 E1 1 0 1", "护理 样例甲 秋季 E1 1 0 0", "null null null 1 2"});
}

TEST_CASE("highest: the total is the highest of the records") {
  Database db;
  for (const std::int64_t edition : {3, 5, 4})
    db.add(job_fair::kind, {{"code", "F" + std::to_string(edition)},
                            {"title", "秋季"},
                            {"series", "春风"},
                            {"edition", edition},
                            {"held_on", "2023-09-0" + std::to_string(edition)},
                            {"status", "done"}});

  CHECK(explained(db, wish_for("fair.edition"), {"ref", "day", "counts"}) ==
        Lines{"fair.edition series=春风", "F3 2023-09-03 3", "F4 2023-09-04 4", "F5 2023-09-05 5",
              "null null 5"});
}

TEST_CASE("elapsed: the record from whose first day the years are reckoned") {
  Database db;
  db.add(programme::kind, {{"code", "P1"},
                           {"name", "样例品牌"},
                           {"kind", "brand"},
                           {"status", "active"},
                           {"started_on", "2019-10-01"}});

  CHECK(explained(db, wish_for("programme.term_years", september, {"mode=elapsed"}),
                  {"ref", "day", "about", "counts"}) ==
        Lines{"programme.term_years mode=elapsed programme=P1", "P1 2019-10-01 样例品牌 3",
              "null null null 3"});
}

TEST_CASE("stocks tell since when and until when; a distinct subject counts at its first record") {
  Course some;
  const Id shop = some.db.add(enterprise::kind, {{"code", "E1"}, {"form", "company"}});
  const auto place_her = [&](Id who, const char* from, const char* to) {
    Cells cells{{"worker", who},      {"enterprise", shop}, {"route", "other"},
                {"mode", "contract"}, {"started_on", from}, {"status", "active"}};
    if (*to != 0) cells.emplace_back("ended_on", to);
    some.db.add(placement::kind, cells);
  };
  place_her(some.anna, "2023-05-01", "");
  place_her(some.twin, "2023-06-01", "2023-12-01");
  place_her(some.bea, "2023-05-01", "2023-09-30");

  CHECK(explained(some.db, wish_for("placement.active_persons"),
                  {"day", "until", "subject", "entered", "counts"}) ==
        Lines{"placement.active_persons", "2023-05-01 null W1 null 1",
              "2023-06-01 2023-12-01 W1 W3 0", "null null null null 1"});
}

TEST_CASE("people on file, whom the engine counts, are listed one by one") {
  Course some;

  CHECK(explained(some.db, wish_for("worker.registered"), {"kind", "ref", "about", "counts"}) ==
        Lines{"worker.registered", "worker W1 甲 1", "worker W2 乙 1", "total null null 2"});
}

TEST_CASE("minutes exchanged: given ones add, taken ones take away, the two parts beside") {
  Course some;
  const Id home = some.db.add(household::kind, {{"code", "H1"}});
  const Id station = some.db.add(unit::kind, {{"kind", "station"}});
  const Id giver = some.db.add(worker::kind, {{"household", home}});
  some.db.add(duty::kind, {{"code", "D1"},
                           {"unit", station},
                           {"role", "care_give"},
                           {"worker", giver},
                           {"on_date", "2023-09-01"},
                           {"minutes_done", std::int64_t{90}},
                           {"status", "done"}});
  some.db.add(service_order::kind, {{"code", "O1"},
                                    {"unit", station},
                                    {"household", home},
                                    {"done_at", "2023-09-02T08:00"},
                                    {"minutes", std::int64_t{30}},
                                    {"charge_mode", "credit"},
                                    {"status", "done"}});

  CHECK(explained(some.db, wish_for("care.credit_minutes", september, {}, {"household"}),
                  {"kind", "ref", "counts", "given", "taken"}) ==
        Lines{"care.credit_minutes household=H1", "duty D1 90 90 0", "service_order O1 -30 0 30",
              "total null 60 90 30"});
}

TEST_CASE("rate: every case is in the denominator, those in time in the numerator") {
  Database db;
  const Id shop = db.add(enterprise::kind, {{"form", "company"}});
  const auto order = [&](const char* code, const char* arrived) {
    Cells cells{{"code", code},
                {"enterprise", shop},
                {"charge_mode", "paid"},
                {"dispatched_at", "2023-09-15T10:00"},
                {"done_at", "2023-09-15T12:00"},
                {"status", "done"}};
    if (*arrived != 0) cells.emplace_back("arrived_at", arrived);
    db.add(service_order::kind, cells);
  };
  order("O1", "2023-09-15T10:12");
  order("O2", "2023-09-15T10:40");
  order("O3", "");

  CHECK(explained(db, wish_for("service.circle_rate"),
                  {"ref", "numerator", "denominator", "no_times", "value"}) ==
        Lines{"service.circle_rate", "O1 1 1 0 null", "O2 0 1 0 null", "O3 0 0 1 null",
              "null 1 2 1 50"});
  CHECK(explained(db, wish_for("service.circle_rate", september, {"limit=60"}),
                  {"ref", "numerator", "denominator", "no_times", "value"})
            .back() == "null 2 2 1 100");
}

TEST_CASE("mean: what each record brings, in the unit of the figure") {
  Database db;
  const Id shop = db.add(enterprise::kind, {{"name", "样例甲"}, {"form", "company"}});
  const auto item = [&](const char* code, std::int64_t agreed, std::int64_t usual) {
    db.add(service_item::kind, {{"code", code},
                                {"name", "保洁"},
                                {"enterprise", shop},
                                {"unit_word", "小时"},
                                {"agreed_fee", agreed},
                                {"reference_fee", usual}});
  };
  item("I1", 9000, 10000);
  item("I2", 15000, 20000);

  CHECK(explained(db, wish_for("price.below_reference_pct"),
                  {"ref", "numerator", "denominator", "value"}) ==
        Lines{"price.below_reference_pct", "I1 10 1 null", "I2 25 1 null", "null 35 2 17.5"});
}

TEST_CASE(
    "monthly mean: what was paid in each month over its persons, then the mean of the months") {
  Course some;
  const Id shed = some.db.add(unit::kind, {{"kind", "workshop"}});
  const auto pay = [&](const char* code, Id who, const char* day, std::int64_t fen) {
    some.db.add(piecework::kind, {{"code", code},
                                  {"unit", shed},
                                  {"worker", who},
                                  {"product", "香包"},
                                  {"issued_on", "2023-08-01"},
                                  {"paid_on", day},
                                  {"paid", fen},
                                  {"status", "paid"}});
  };
  pay("K1", some.anna, "2023-08-20", 10000);
  pay("K2", some.twin, "2023-08-25", 5000);
  pay("K3", some.bea, "2023-08-26", 20000);
  pay("K4", some.bea, "2023-09-26", 30050);

  CHECK(explained(some.db,
                  wish_for("piecework.avg_month_income", window("2023-08-01", "2023-09-30")),
                  {"kind", "ref", "subject", "numerator", "denominator", "value"}) ==
        Lines{"piecework.avg_month_income", "piecework K1 W1 100 1 null",
              "piecework K2 W1 50 0 null", "piecework K3 W2 200 1 null",
              "month 2023-08 null 350 2 175", "piecework K4 W2 300.5 1 null",
              "month 2023-09 null 300.5 1 300.5", "total null null 475.5 2 237.75"});
}

TEST_CASE("coverage: a window's weeks, and the duties that cover them") {
  Database db;
  const Id shop = db.add(enterprise::kind, {{"name", "样例甲"}, {"form", "company"}});
  const Id other = db.add(enterprise::kind, {{"name", "样例乙"}, {"form", "company"}});
  const Id desk = db.add(
      unit::kind,
      {{"code", "U1"}, {"name", "样例窗口"}, {"kind", "window"}, {"opened_on", "2023-01-01"}});
  const auto stand = [&](const char* code, Id who, const char* day) {
    db.add(duty::kind, {{"code", code},
                        {"unit", desk},
                        {"role", "window"},
                        {"enterprise", who},
                        {"on_date", day},
                        {"status", "done"}});
  };
  stand("D1", shop, "2023-09-05");
  stand("D2", other, "2023-09-07");
  stand("D3", shop, "2023-09-12");

  CHECK(explained(db, wish_for("duty.coverage_rate", window("2023-09-04", "2023-09-24")),
                  {"kind", "ref", "day", "subject", "again", "numerator", "denominator"}) ==
        Lines{"duty.coverage_rate", "unit U1 2023-01-01 U1 null 0 3",
              "duty D1 2023-09-05 U1 null 1 0", "duty D2 2023-09-07 U1 1 0 0",
              "duty D3 2023-09-12 U1 null 1 0", "total null null null null 2 3"});
}

TEST_CASE("quota: the record that fills an executive's last quota is the one that counts") {
  Course some;
  const Id federation =
      some.db.add(unit::kind, {{"kind", "federation_industry"}, {"opened_on", "2020-01-01"}});
  some.db.add(membership::kind, {{"unit", federation},
                                 {"worker", some.anna},
                                 {"role", "executive"},
                                 {"joined_on", "2023-01-01"},
                                 {"status", "active"}});
  const auto knows = [&](const char* role, int number) {
    const Id woman = some.db.add(worker::kind, {});
    some.db.add(contact::kind,
                {{"executive", some.twin},
                 {"worker", woman},
                 {"role", role},
                 {"from_on", to_text(add_days(parse_date("2023-02-01").value(), number))}});
  };
  for (int i = 0; i < 3; ++i) knows("chair", i);
  for (int i = 0; i < 30; ++i) knows("woman", 10 + i);
  const Lines lines = explained(some.db, wish_for("contact.compliant_rate"),
                                {"kind", "subject", "numerator", "denominator"});

  REQUIRE(lines.size() == 36);
  CHECK(lines[1] == "membership W1 0 1");
  CHECK(lines[2] == "contact W1 0 0");
  CHECK(lines[34] == "contact W1 1 0");
  CHECK(lines[35] == "total null 1 1");
}

TEST_CASE("an order that was rated is met on two days, each time for what it adds") {
  Database db;
  const Id shop = db.add(enterprise::kind, {{"form", "company"}});
  db.add(service_order::kind, {{"code", "O1"},
                               {"enterprise", shop},
                               {"charge_mode", "paid"},
                               {"done_at", "2023-09-15T12:00"},
                               {"rating", std::int64_t{4}},
                               {"rated_on", "2023-09-20"},
                               {"status", "done"}});

  CHECK(
      explained(db, wish_for("service.rating_avg"),
                {"ref", "day", "numerator", "denominator", "done"}) ==
      Lines{"service.rating_avg", "O1 2023-09-15 0 0 1", "O1 2023-09-20 4 1 0", "null null 4 1 1"});
}

TEST_CASE("distinct honours name subjects of any kind, and a merged worker as who counts for her") {
  Course some;
  const Id home = some.db.add(household::kind, {{"code", "H1"}, {"head_name", "样例"}});
  const auto honour = [&](const char* code, const char* field, Id id) {
    some.db.add(award::kind, {{"code", code},
                              {"kind", "honour"},
                              {"name", code},
                              {field, id},
                              {"conferred_on", "2023-09-01"}});
  };
  honour("A1", "worker", some.anna);
  honour("A2", "worker", some.twin);
  honour("A3", "household", home);

  CHECK(explained(some.db, wish_for("award.count", september, {"distinct=1"}),
                  {"ref", "subject", "name", "entered", "counts"}) ==
        Lines{"award.count distinct=1", "A1 W1 甲 null 1", "A2 W1 甲 W3 0", "A3 H1 null null 1",
              "null null null null 2"});
}

TEST_CASE("what is entered while the records are told changes neither them nor the figure") {
  Course some;
  some.course("T1", "2023-09-02", "2023-09-05");
  const auto session = some.db.session();
  const Sheet sheet = explain_sheet(*session, wish_for("training.sessions"), Lang::en);

  Lines told;
  sheet.rows([&](const Row& row) {
    if (row.role == Role::head) some.course("T2", "2023-09-02", "2023-09-05");
    if (row.role != Role::head) told.push_back(text(row.cells.at(place(sheet, "counts"))));
  });

  CHECK(told == Lines{"1", "1"});
  CHECK(value_of(some.db, "training.sessions", september) == "2");
}

TEST_CASE("where there is nothing there is still a total") {
  const Database db;

  CHECK(explained(db, wish_for("training.persons"), {"kind", "counts", "unnamed", "value"}) ==
        Lines{"training.persons", "total 0 0 0"});
  CHECK(explained(db, wish_for("service.circle_rate"),
                  {"kind", "numerator", "denominator", "value"}) ==
        Lines{"service.circle_rate", "total 0 0 null"});
}

TEST_CASE("a metric or slice that does not exist is refused before anything is told") {
  const Database db;
  const auto session = db.session();

  CHECK_THROWS_AS((void)explain_sheet(*session, wish_for("training.person"), Lang::en), Error);
  CHECK_THROWS_AS((void)explain_sheet(
                      *session, wish_for("training.persons", september, {"colour=red"}), Lang::en),
                  Error);
}

TEST_CASE("a figure that differs from its records in any number is not the same") {
  const Figure figure{.value = 3, .numerator = 3, .denominator = 4, .beside = 1, .shares = {2}};
  CHECK(same(figure, figure));
  for (int at = 0; at < 5; ++at) {
    Figure other = figure;
    if (at == 0) other.value = 4;
    if (at == 1) other.numerator = 2;
    if (at == 2) other.denominator = std::nullopt;
    if (at == 3) other.beside = 0;
    if (at == 4) other.shares = {1};
    CHECK_FALSE(same(figure, other));
    CHECK_THROWS_AS(demand_same(training_metrics::persons, "", figure, other), Error);
  }
}

TEST_CASE("a figure that its records do not come to is told as a fault, with both") {
  const Figure figure{.value = 219, .beside = 5};
  const Figure proven{.value = 218, .beside = 5};

  CHECK_NOTHROW(demand_same(training_metrics::persons, "", figure, figure));
  try {
    demand_same(training_metrics::persons, " month=2023-10", figure, proven);
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.code() == Code::internal);
    CHECK(message(error.code(), error.facts(), Lang::en) ==
          "jinguo itself went wrong: training.persons month=2023-10 is 219 + 5, but its records "
          "come to 218 + 5; do not use this figure.");
  }
}

}  // namespace
}  // namespace jinguo
