// Registers, activities and programmes, each figure reckoned by hand.
#include "model/kinds/activity.hpp"
#include "model/kinds/attendance.hpp"
#include "model/kinds/enterprise.hpp"
#include "model/kinds/programme.hpp"
#include "model/kinds/registration.hpp"
#include "model/kinds/unit.hpp"
#include "model/kinds/worker.hpp"
#include "unit/report_database.hpp"

#include <jinguo/error.hpp>

#include <doctest/doctest.h>

namespace jinguo {
namespace {

using namespace figures;
using Lines = std::vector<std::string>;

const Window september = month("2023-09");

Cells with(Cells cells, const Cells& more) {
  cells.insert(cells.end(), more.begin(), more.end());
  return cells;
}

Id hold(Database& db, std::string_view on, const Cells& more = {}) {
  return db.add(activity::kind, with({{"kind", "publicity"}, {"held_on", std::string(on)}}, more));
}

Lines split(const Database& db, std::string_view metric, std::vector<std::string> by,
            std::vector<std::string> slices = {}) {
  return ask(db, {.metric = std::string(metric),
                  .window = september,
                  .slices = std::move(slices),
                  .by = std::move(by),
                  .region = {}});
}

TEST_CASE("activities that are done count by the day they were held, with what was handed out") {
  Database db;
  hold(db, "2023-09-01", {{"materials", 300}, {"region", "329901001"}});
  hold(db, "2023-09-30", {{"kind", "lecture"}, {"materials", 20}});
  hold(db, "2023-09-15");
  hold(db, "2023-08-31", {{"materials", 1000}});
  hold(db, "2023-10-01", {{"materials", 1000}});
  for (const char* status : {"planned", "cancelled"})
    hold(db, "2023-09-15", {{"status", status}, {"materials", 1000}});

  CHECK(value_of(db, "activity.count", september) == "3");
  CHECK(value_of(db, "activity.materials", september) == "320");
  CHECK(split(db, "activity.count", {"kind"}) ==
        Lines{R"({"kind":"publicity"} 2)", R"({"kind":"lecture"} 1)"});
  CHECK(split(db, "activity.materials", {"region"}) ==
        Lines{R"({"region":"329901"} 300)", R"({"region":null} 20)"});
}

TEST_CASE("who comes to two activities is two person-times and one person, unnamed heads beside") {
  Database db;
  const Id anna = db.add(worker::kind, {});
  const Id again = db.add(worker::kind, {{"merged_into", anna}});
  const Id first = hold(db, "2023-09-01");
  const Id second = hold(db, "2023-09-20");
  const Id cancelled = hold(db, "2023-09-21", {{"status", "cancelled"}});
  db.add(attendance::kind, {{"activity", first}, {"worker", anna}, {"on_date", "2023-10-01"}});
  db.add(attendance::kind, {{"activity", second}, {"worker", again}});
  db.add(attendance::kind, {{"activity", second}, {"heads", 40}});
  db.add(attendance::kind, {{"activity", second}, {"heads", 7}, {"present", std::int64_t{0}}});
  db.add(attendance::kind, {{"activity", cancelled}, {"heads", 9}});
  const auto session = db.session();

  const Sheet persons = metric_sheet(
      *session,
      {.metric = "activity.persons", .window = september, .slices = {}, .by = {}, .region = {}},
      Lang::zh);

  CHECK(value_of(db, "activity.person_times", september) == "42");
  CHECK(lines(persons, {"value", "unnamed"}) == Lines{"1 40"});
}

TEST_CASE("the edition of an activity is the highest held in its series by the day") {
  Database db;
  hold(db, "2022-09-01", {{"series", "月嫂技能赛"}, {"edition", 4}});
  hold(db, "2023-09-30", {{"series", "月嫂技能赛"}, {"edition", 5}});
  hold(db, "2023-10-01", {{"series", "月嫂技能赛"}, {"edition", 6}});
  hold(db, "2023-09-02", {{"series", "月嫂技能赛"}, {"edition", 9}, {"status", "cancelled"}});
  hold(db, "2023-09-02", {{"series", "诵读会"}, {"edition", 2}});

  CHECK(split(db, "activity.edition", {}) ==
        Lines{R"({"series":"月嫂技能赛"} 5)", R"({"series":"诵读会"} 2)"});
}

TEST_CASE("a person is on registers from the day of registration until the day it is closed") {
  Database db;
  const Id anna = db.add(worker::kind, {});
  const Id bea = db.add(worker::kind, {});
  const Id cleo = db.add(worker::kind, {});
  const Id home = db.add(unit::kind, {{"kind", "community"}});
  const auto enlist = [&](Id who, std::string_view on, const Cells& more = {}) {
    db.add(registration::kind,
           with({{"register", "flexible_job"}, {"worker", who}, {"registered_on", std::string(on)}},
                more));
  };
  enlist(anna, "2023-09-30", {{"unit", home}});
  enlist(anna, "2023-09-01", {{"register", "practitioner"}});
  enlist(bea, "2023-01-01", {{"closed_on", "2023-10-01"}, {"outcome", "placed"}});
  enlist(bea, "2022-01-01", {{"closed_on", "2022-12-31"}, {"outcome", "withdrawn"}});
  enlist(cleo, "2023-01-01", {{"closed_on", "2023-09-30"}, {"outcome", "withdrawn"}});
  enlist(cleo, "2023-01-01", {{"register", "practitioner"}, {"outcome", "void"}});
  enlist(cleo, "2023-10-01");

  CHECK(value_of(db, "register.people", september) == "2");
  CHECK(split(db, "register.people", {"register"}) ==
        Lines{R"({"register":"flexible_job"} 2)", R"({"register":"practitioner"} 1)"});
  CHECK(value_of(db, "register.people", month("2023-08")) == "2");
}

TEST_CASE("persons matched are counted once, by the day of the match") {
  Database db;
  const Id anna = db.add(worker::kind, {});
  const Id shop = db.add(enterprise::kind, {{"form", "company"}});
  const auto match = [&](std::string_view on, const Cells& more = {}) {
    db.add(registration::kind, with({{"register", "flexible_job"},
                                     {"worker", anna},
                                     {"registered_on", "2023-01-01"},
                                     {"matched_enterprise", shop},
                                     {"matched_on", std::string(on)},
                                     {"outcome", "matched"}},
                                    more));
  };
  match("2023-09-01");
  match("2023-09-30", {{"register", "fulltime_mum"}});
  match("2023-10-01", {{"register", "practitioner"}});
  match("2023-08-31", {{"register", "practitioner"}, {"registered_on", "2023-02-01"}});
  match("2023-11-02", {{"registered_on", "2023-02-02"}, {"outcome", "void"}});

  CHECK(value_of(db, "register.matched_persons", september) == "1");
  CHECK(value_of(db, "register.matched_persons", month("2023-11")) == "0");
  CHECK(value_of(db, "register.matched_persons", window("2023-01-01", "2023-12-31")) == "1");
}

TEST_CASE("programmes count while they are in force; proposed and cancelled ones never do") {
  Database db;
  const auto start = [&](std::string_view kind, const Cells& more) {
    return db.add(programme::kind, with({{"kind", std::string(kind)}, {"status", "active"}}, more));
  };
  const Id plan =
      start("plan", {{"code", "P1"}, {"started_on", "2021-01-01"}, {"ended_on", "2025-12-31"}});
  start("brand", {});
  start("brand", {{"started_on", "2023-10-01"}});
  start("project", {{"started_on", "2022-01-01"}, {"ended_on", "2023-09-30"}, {"status", "done"}});
  start("project", {{"started_on", "2022-01-01"}, {"ended_on", "2023-10-01"}, {"status", "done"}});
  start("platform", {{"status", "proposed"}});
  start("platform", {{"status", "cancelled"}});
  start("measure", {{"parent", plan}});
  start("measure", {{"parent", plan}, {"status", "proposed"}});
  start("measure", {{"parent", plan}, {"status", "cancelled"}});
  start("measure", {});

  CHECK(value_of(db, "programme.count", september) == "5");
  CHECK(value_of(db, "programme.count", september, {"kind=brand"}) == "1");
  CHECK(value_of(db, "programme.measures", september) == "3");
  CHECK(split(db, "programme.measures", {"parent"}) ==
        Lines{R"({"parent":"P1"} 2)", R"({"parent":null} 1)"});
}

TEST_CASE("a programme's term is told as planned, or as the whole years gone by") {
  Database db;
  db.add(programme::kind, {{"code", "P1"},
                           {"kind", "plan"},
                           {"started_on", "2021-10-01"},
                           {"ended_on", "2025-06-30"},
                           {"status", "active"}});
  db.add(programme::kind, {{"code", "P2"}, {"kind", "plan"}, {"started_on", "2022-09-30"}});
  db.add(programme::kind, {{"code", "P3"},
                           {"kind", "plan"},
                           {"started_on", "2020-01-01"},
                           {"ended_on", "2021-12-31"},
                           {"status", "cancelled"}});

  CHECK(split(db, "programme.term_years", {}) == Lines{R"({"programme":"P1"} 5)"});
  CHECK(split(db, "programme.term_years", {}, {"mode=elapsed"}) ==
        Lines{R"({"mode":"elapsed","programme":"P1"} 1)",
              R"({"mode":"elapsed","programme":"P2"} 1)"});
  CHECK_THROWS_AS(split(db, "programme.term_years", {}, {"mode=guessed"}), Error);
}

}  // namespace
}  // namespace jinguo
