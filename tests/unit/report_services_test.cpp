// Services, prices, duties, cases, piecework and benefits, each figure reckoned by hand.
#include "model/kinds/activity.hpp"
#include "model/kinds/benefit.hpp"
#include "model/kinds/duty.hpp"
#include "model/kinds/enterprise.hpp"
#include "model/kinds/household.hpp"
#include "model/kinds/piecework.hpp"
#include "model/kinds/programme.hpp"
#include "model/kinds/service_case.hpp"
#include "model/kinds/service_item.hpp"
#include "model/kinds/service_order.hpp"
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
  for (const figures::Cell& cell : more) {
    const auto same = std::ranges::find(cells, cell.field, &figures::Cell::field);
    if (same == cells.end())
      cells.push_back(cell);
    else
      same->value = cell.value;
  }
  return cells;
}

/// Asks a metric and returns some columns of its lines.
Lines told(const Database& db, std::string_view metric,
           std::initializer_list<std::string_view> columns, std::vector<std::string> slices = {},
           std::vector<std::string> by = {}, const Window& window = september) {
  const auto session = db.session();
  return lines(metric_sheet(*session,
                            {.metric = std::string(metric),
                             .window = window,
                             .slices = std::move(slices),
                             .by = std::move(by),
                             .region = {}},
                            Lang::zh),
               columns);
}

/// An office with a provider, a service centre, and one household in difficulty beside one that is
/// not.
struct Services {
  Database db;
  Id shop = db.add(enterprise::kind, {{"code", "E1"}, {"form", "company"}});
  Id centre = db.add(unit::kind, {{"code", "U1"}, {"kind", "centre"}});
  Id poor = db.add(household::kind, {{"code", "H1"}, {"hardship", "dibao"}});
  Id other = db.add(household::kind, {{"code", "H2"}, {"hardship", "none"}});

  Id order(const Cells& more) {
    return db.add(service_order::kind, with({{"enterprise", shop},
                                             {"charge_mode", "paid"},
                                             {"done_at", "2023-09-15T10:00"},
                                             {"status", "done"}},
                                            more));
  }
};

TEST_CASE("orders that are done count in the month of the day they were done, whatever the hour") {
  Services some;
  some.order({{"done_at", "2023-09-01T00:00"}});
  some.order({{"done_at", "2023-09-30T23:59"}, {"charge_mode", "cost"}});
  some.order({{"done_at", "2023-09-30"}});
  some.order({{"done_at", "2023-08-31T23:59"}});
  some.order({{"done_at", "2023-10-01T00:00"}});
  some.order({{"status", "cancelled"}});
  some.order({{"status", "dispatched"}});

  CHECK(value_of(some.db, "service.orders", september) == "3");
  CHECK(told(some.db, "service.orders", {"slice", "value"}, {}, {"charge_mode"}) ==
        Lines{R"({"charge_mode":"paid"} 2)", R"({"charge_mode":"cost"} 1)"});
  CHECK(told(some.db, "service.orders", {"slice", "value"}, {}, {"month"},
             {.from = std::nullopt, .to = parse_date("2023-10-31").value()}) ==
        Lines{R"({"month":"2023-08"} 1)", R"({"month":"2023-09"} 3)", R"({"month":"2023-10"} 1)"});
}

TEST_CASE("an order is accepted in time up to the last minute of the limit; none, and it is late") {
  Services some;
  const auto book = [&](std::string_view accepted, const Cells& more = {}) {
    Cells cells{{"channel", "wechat"},
                {"booked_at", "2023-09-30T23:50"},
                {"done_at", "2023-10-02T10:00"},
                {"status", "dispatched"}};
    if (!accepted.empty()) cells.push_back({"accepted_at", std::string(accepted)});
    some.order(with(cells, more));
  };
  book("2023-10-01T00:20", {{"arrived_at", "2023-10-01T00:30"}});  // 30 minutes, over midnight
  book("2023-10-01T00:21", {{"channel", "miniprogram"}});
  book("", {{"status", "booked"}});
  book("", {{"status", "cancelled"}});
  book("2023-09-30T23:51", {{"channel", "phone"}});
  book("2023-09-30");  // the time of day is not known

  const auto columns = {std::string_view("value"), std::string_view("numerator"),
                        std::string_view("denominator")};
  CHECK(told(some.db, "service.accept_on_time_rate", columns) == Lines{"33.3 1 3"});
  CHECK(told(some.db, "service.accept_on_time_rate", columns, {"limit=31"}) == Lines{"66.7 2 3"});
  CHECK(told(some.db, "service.accept_on_time_rate", columns, {"until=arrived", "limit=40"}) ==
        Lines{"25 1 4"});
  CHECK(told(some.db, "service.accept_on_time_rate", columns, {}, {}, month("2023-10")) ==
        Lines{"null 0 0"});
  CHECK_THROWS_AS(told(some.db, "service.accept_on_time_rate", columns, {"limit=soon"}), Error);
}

TEST_CASE("arrivals are measured over the orders that carry both times; the rest stand beside") {
  Services some;
  some.order({{"dispatched_at", "2023-09-15T09:00"}, {"arrived_at", "2023-09-15T09:15"}});
  some.order({{"dispatched_at", "2023-09-15T09:00"}, {"arrived_at", "2023-09-15T09:16"}});
  some.order({{"arrived_at", "2023-09-15T09:16"}});
  some.order({{"dispatched_at", "2023-09-15"}, {"arrived_at", "2023-09-15T09:16"}});

  CHECK(told(some.db, "service.circle_rate", {"value", "numerator", "denominator", "no_times"}) ==
        Lines{"50 1 2 2"});
}

TEST_CASE("households in difficulty are counted once, free service by the heads that benefited") {
  Services some;
  const Id team = some.db.add(unit::kind, {{"kind", "team"}});
  const Id charity = some.db.add(
      programme::kind,
      {{"kind", "charity"}, {"enterprise", some.shop}, {"team", team}, {"status", "active"}});
  const Id brand = some.db.add(programme::kind, {{"kind", "brand"}, {"status", "active"}});
  const Id anna = some.db.add(worker::kind, {{"household", some.poor}});
  some.order({{"charge_mode", "free"},
              {"household", some.poor},
              {"programme", charity},
              {"beneficiary_heads", 3}});
  some.order({{"charge_mode", "low"}, {"household", some.poor}, {"programme", charity}});
  some.order({{"charge_mode", "free"}, {"household", some.other}, {"programme", charity}});
  some.order({{"charge_mode", "free"}, {"household", some.poor}, {"programme", brand}});
  some.order({{"charge_mode", "free"},
              {"customer", anna},
              {"household", some.poor},
              {"status", "cancelled"}});

  CHECK(value_of(some.db, "service.hardship_households", september) == "1");
  CHECK(value_of(some.db, "service.hardship_households", september, {"charge_mode=low"}) == "1");
  CHECK(value_of(some.db, "service.free_person_times", september) == "4");
}

TEST_CASE("household-times at a centre are orders and what activities reached, told apart") {
  Services some;
  const Id street = some.db.add(unit::kind, {{"kind", "community"}});
  some.order({{"site", some.centre}, {"household", some.poor}});
  some.order({{"site", some.centre}, {"household", some.poor}});
  some.order({{"site", some.centre}});
  some.order({{"site", street}, {"household", some.poor}});
  for (const char* status : {"done", "cancelled"})
    some.db.add(activity::kind, {{"kind", "clinic"},
                                 {"unit", some.centre},
                                 {"held_on", "2023-09-30"},
                                 {"households_reached", 40},
                                 {"status", status}});

  CHECK(told(some.db, "service.household_times",
             {"value", "by_order", "by_activity", "households"}) == Lines{"42 2 40 1"});
}

TEST_CASE("the mean rating goes by the day of rating, the orders done by the day they were done") {
  Services some;
  some.order({{"rating", 5}, {"rated_on", "2023-09-30"}, {"done_at", "2023-08-30T10:00"}});
  some.order({{"rating", 4}, {"rated_on", "2023-09-20"}});
  some.order({{"rating", 4}, {"rated_on", "2023-09-20"}});
  some.order({{"rating", 1}, {"rated_on", "2023-10-01"}});
  some.order({});

  CHECK(told(some.db, "service.rating_avg", {"value", "numerator", "denominator", "done"}) ==
        Lines{"4.3 13 3 4"});
  CHECK(value_of(some.db, "service.rating_avg", month("2023-07")) == "null");
}

TEST_CASE(
    "agreed fees are listed item by item, and how far below the reference they are is meant") {
  Services some;
  const auto offer = [&](const char* code, const Cells& more) {
    some.db.add(service_item::kind, with({{"code", code},
                                          {"enterprise", some.shop},
                                          {"name", "保洁"},
                                          {"category", "家政"},
                                          {"unit_word", "小时"}},
                                         more));
  };
  offer("I1", {{"agreed_fee", 3550}, {"reference_fee", 5000}, {"valid_from", "2023-09-30"}});
  offer("I2", {{"agreed_fee", 4000}, {"reference_fee", 3000}, {"unit_word", "次"}});
  offer("I3", {{"agreed_fee", 1}, {"reference_fee", 9}, {"valid_from", "2023-10-01"}});
  offer("I4", {{"agreed_fee", 1}, {"reference_fee", 9}, {"valid_to", "2023-09-30"}});
  offer("I5", {{"reference_fee", 9}});

  CHECK(told(some.db, "price.agreed_fee", {"slice", "value", "unit"}) ==
        Lines{R"({"item":"I1","name":"保洁","unit_word":"小时"} 35.5 元/小时)",
              R"({"item":"I2","name":"保洁","unit_word":"次"} 40 元/次)"});
  // 29 % below and 33.33 % above: the mean is -2.1667 %.
  CHECK(told(some.db, "price.below_reference_pct", {"value", "denominator"}) == Lines{"-2.2 2"});
}

/// Two windows and duties at them.
struct Duties {
  Services some;
  Database& db = some.db;
  Id first = db.add(unit::kind, {{"code", "W1"}, {"kind", "window"}, {"opened_on", "2020-01-01"}});
  Id second = db.add(unit::kind, {{"code", "W2"},
                                  {"kind", "window"},
                                  {"opened_on", "2023-09-18"},
                                  {"closed_on", "2023-09-25"}});

  void serve(Id at, std::string_view on, const Cells& more = {}) {
    db.add(duty::kind, with({{"unit", at},
                             {"role", "window"},
                             {"enterprise", some.shop},
                             {"on_date", std::string(on)},
                             {"status", "done"}},
                            more));
  }
};

TEST_CASE("a window is covered in each week with a done duty, over the weeks in which it is open") {
  Duties all;
  const Id rival = all.db.add(enterprise::kind, {{"code", "E2"}, {"form", "company"}});
  // September 2023 touches five ISO weeks: 1-3, 4-10, 11-17, 18-24 and 25-30.
  all.serve(all.first, "2023-09-03");
  all.serve(all.first, "2023-09-04");
  all.serve(all.first, "2023-09-10");
  all.serve(all.second, "2023-09-24", {{"enterprise", rival}});
  all.serve(all.first, "2023-09-12", {{"status", "missed"}});
  all.serve(all.first, "2023-09-19", {{"status", "swapped"}});
  all.serve(all.first, "2023-10-01");
  all.serve(all.second, "2023-10-02");  // closed by then: covers nothing

  const auto columns = {std::string_view("value"), std::string_view("numerator"),
                        std::string_view("denominator")};
  CHECK(told(all.db, "duty.coverage_rate", columns) == Lines{"50 3 6"});
  CHECK(told(all.db, "duty.coverage_rate", columns, {"enterprise=E2"}) == Lines{"16.7 1 6"});
  CHECK(told(all.db, "duty.coverage_rate", columns, {"unit=W1"}) == Lines{"40 2 5"});
  CHECK(told(all.db, "duty.coverage_rate", columns, {}, {}, month("2019-01")) == Lines{"null 0 0"});
}

TEST_CASE("consultations are those at activities and those at windows, told apart") {
  Duties all;
  for (const char* status : {"done", "planned"})
    all.db.add(
        activity::kind,
        {{"kind", "clinic"}, {"held_on", "2023-09-01"}, {"consults", 30}, {"status", status}});
  all.serve(all.first, "2023-09-30", {{"visitors", 12}});
  all.serve(all.first, "2023-10-01", {{"visitors", 100}});
  all.serve(all.first, "2023-09-02", {{"visitors", 100}, {"status", "cancelled"}});
  all.serve(all.first, "2023-09-03", {{"visitors", 100}, {"role", "team_shift"}});

  CHECK(told(all.db, "activity.consult_person_times", {"value", "at_activities", "at_windows"}) ==
        Lines{"42 30 12"});
  CHECK(value_of(all.db, "activity.consult_person_times", september, {"kind=clinic"}) == "30");
}

TEST_CASE("minutes given and taken are a balance at the end of the day, by household too") {
  Duties all;
  const Id anna = all.db.add(worker::kind, {{"household", all.some.poor}});
  const Id again = all.db.add(worker::kind, {{"merged_into", anna}});
  const auto care = [&](Id who, std::string_view on, std::int64_t minutes, const char* status) {
    all.db.add(duty::kind, {{"unit", all.some.centre},
                            {"role", "care_give"},
                            {"worker", who},
                            {"on_date", std::string(on)},
                            {"minutes_done", minutes},
                            {"status", status}});
  };
  care(anna, "2022-01-01", 60, "done");
  care(again, "2023-09-30", 30, "done");
  care(anna, "2023-09-29", 500, "missed");
  care(anna, "2023-10-01", 500, "done");
  const Cells credit{{"charge_mode", "credit"}, {"household", all.some.other}, {"minutes", 45}};
  all.some.order(with(credit, {{"done_at", "2023-09-30T20:00"}}));
  all.some.order(with(credit, {{"status", "cancelled"}}));

  CHECK(told(all.db, "care.credit_minutes", {"value", "given", "taken"}) == Lines{"45 90 45"});
  CHECK(told(all.db, "care.credit_minutes", {"slice", "value"}, {}, {"household"}) ==
        Lines{R"({"household":"H1"} 90)", R"({"household":"H2"} -45)"});
}

TEST_CASE("a case is resolved in the month it was closed, persons guided when it was opened") {
  Services some;
  const Id anna = some.db.add(worker::kind, {});
  const auto open = [&](std::string_view kind, std::string_view outcome, std::string_view closed) {
    Cells cells{{"kind", std::string(kind)},
                {"worker", anna},
                {"opened_on", "2023-09-01"},
                {"outcome", std::string(outcome)}};
    if (!closed.empty()) cells.push_back({"closed_on", std::string(closed)});
    some.db.add(service_case::kind, cells);
  };
  open("rights", "resolved", "2023-09-30");
  open("family_conflict", "resolved", "2023-10-01");
  for (const char* outcome : {"referred", "failed", "withdrawn"})
    open("rights", outcome, "2023-09-20");
  open("guidance", "open", "");
  open("guidance", "open", "");
  open("guidance", "void", "");

  CHECK(value_of(some.db, "case.resolved", september) == "1");
  CHECK(value_of(some.db, "guidance.persons", september) == "1");
  CHECK(value_of(some.db, "guidance.persons", month("2023-10")) == "0");
}

TEST_CASE("piecework: persons by the day of issue, income month by month by the day of payment") {
  Services some;
  const Id anna = some.db.add(worker::kind, {{"code", "W1"}});
  const Id again = some.db.add(worker::kind, {{"merged_into", anna}});
  const Id bea = some.db.add(worker::kind, {{"code", "W2"}});
  const auto piece = [&](Id who, std::string_view paid_on, std::int64_t paid,
                         const Cells& more = {}) {
    some.db.add(piecework::kind, with({{"unit", some.centre},
                                       {"worker", who},
                                       {"issued_on", "2023-08-01"},
                                       {"paid_on", std::string(paid_on)},
                                       {"paid", paid},
                                       {"status", "paid"}},
                                      more));
  };
  piece(anna, "2023-08-31", 80000);
  piece(again, "2023-08-20", 10001);
  piece(bea, "2023-08-10", 20000);  // August: 1100.01 yuan of two persons, 550.01 each
  piece(bea, "2023-09-30", 30000);  // September: 300
  piece(bea, "2023-09-30", 99999, {{"status", "returned"}});
  piece(bea, "2023-10-01", 99999, {{"status", "cancelled"}});

  CHECK(value_of(some.db, "piecework.persons", month("2023-08")) == "2");
  CHECK(value_of(some.db, "piecework.avg_month_income", month("2023-08")) == "550.01");
  const Window autumn = window("2023-07-01", "2023-09-30");
  CHECK(told(some.db, "piecework.avg_month_income", {"value", "numerator", "denominator"}, {}, {},
             autumn) == Lines{"425.01 850.01 2"});
  CHECK(told(some.db, "piecework.avg_month_income", {"slice", "value"}, {}, {"person"}, autumn) ==
        Lines{R"({"person":"W1"} 900.01)", R"({"person":"W2"} 250)"});
  CHECK(value_of(some.db, "piecework.avg_month_income", month("2023-08"), {"person=W1"}) ==
        "900.01");
  CHECK(value_of(some.db, "piecework.avg_month_income", month("2023-10")) == "null");
}

TEST_CASE("benefits are told by measure word, with grants and redemptions beside; expired stay") {
  Services some;
  const Id anna = some.db.add(worker::kind, {});
  const auto grant = [&](std::string_view on, const Cells& more = {}) {
    some.db.add(benefit::kind, with({{"kind", "goods"},
                                     {"worker", anna},
                                     {"granted_on", std::string(on)},
                                     {"unit_word", "张"},
                                     {"status", "granted"}},
                                    more));
  };
  grant("2023-09-01", {{"value", 15050}});
  grant("2023-09-30", {{"status", "expired"}, {"value", 5000}});
  grant("2023-08-01", {{"status", "redeemed"}, {"redeemed_on", "2023-09-09"}});
  grant("2023-09-15", {{"unit_word", "份"}, {"quantity", 3}});
  grant("2023-09-15", {{"status", "cancelled"}, {"value", 5000}});

  CHECK(told(some.db, "benefit.count", {"unit", "value", "grants", "redeemed"}) ==
        Lines{"份 3 1 0", "张 2 2 1"});
  CHECK(value_of(some.db, "benefit.count", september, {"distinct=1"}) == "1");
  CHECK(value_of(some.db, "benefit.value_yuan", september) == "200.5");
}

TEST_CASE("a charity programme is complete with enterprise, team and an order done by the day") {
  Services some;
  const Id team = some.db.add(unit::kind, {{"kind", "team"}});
  const auto charity = [&](const Cells& more = {}) {
    return some.db.add(
        programme::kind,
        with({{"kind", "charity"}, {"enterprise", some.shop}, {"team", team}, {"status", "active"}},
             more));
  };
  some.order({{"programme", charity()}, {"done_at", "2023-09-30T08:00"}});
  some.order({{"programme", charity()}, {"done_at", "2023-10-01T08:00"}});
  some.order({{"programme", charity()}, {"status", "cancelled"}});
  some.order({{"programme", charity({{"status", "proposed"}})}});

  const auto columns = {std::string_view("value"), std::string_view("numerator"),
                        std::string_view("denominator")};
  CHECK(told(some.db, "programme.charity_complete", columns) == Lines{"33.3 1 3"});
}

}  // namespace
}  // namespace jinguo
