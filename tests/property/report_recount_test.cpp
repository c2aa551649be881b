// Figures that are counted in a quick way, against a count that looks at every record.
#include "model/kinds/attendance.hpp"
#include "model/kinds/duty.hpp"
#include "model/kinds/enterprise.hpp"
#include "model/kinds/household.hpp"
#include "model/kinds/programme.hpp"
#include "model/kinds/service_order.hpp"
#include "model/kinds/training.hpp"
#include "model/kinds/unit.hpp"
#include "model/kinds/worker.hpp"
#include "unit/report_database.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace jinguo {
namespace {

using namespace figures;

const Window spring = window("2023-03-01", "2023-04-30");

std::string some_day() {
  return to_text(add_days(parse_date("2023-02-01").value(), *rc::gen::inRange(0, 120)));
}

bool once_in(int times) { return *rc::gen::inRange(0, times) == 0; }

template <typename T>
T one_of(std::initializer_list<T> words) {
  return *rc::gen::elementOf(std::vector<T>(words));
}

/// Empties the tables, which refer to one another, and fills them anew.
template <typename Fill>
void refill(Database& db, Fill fill) {
  Transaction change(db.store());
  db.store().execute(
      "DELETE FROM attendance; DELETE FROM duty; DELETE FROM service_order; DELETE FROM training;\n"
      "DELETE FROM programme; DELETE FROM worker; DELETE FROM household; DELETE FROM unit;\n"
      "DELETE FROM enterprise");
  fill();
  change.commit();
}

std::int64_t recount(Database& db, std::string_view sql) {
  std::int64_t count = 0;
  db.store().query(sql, {}, [&](const Statement& row) { count = row.integer(0); });
  return count;
}

std::vector<std::string> told(const Database& db, std::string_view metric,
                              std::initializer_list<std::string_view> columns,
                              std::vector<std::string> by = {}, std::string region = {},
                              const Window& window = spring) {
  const auto session = db.session();
  return lines(metric_sheet(*session,
                            {.metric = std::string(metric),
                             .window = window,
                             .slices = {},
                             .by = std::move(by),
                             .region = std::move(region)},
                            Lang::zh),
               columns);
}

std::int64_t total(const std::vector<std::string>& numbers) {
  std::int64_t sum = 0;
  for (const std::string& number : numbers) sum += std::stoll(number);
  return sum;
}

TEST_CASE("people on file are those registered by then or on no known day, whatever day is asked") {
  Database db;

  CHECK(rc::check([&] {
    refill(db, [&] {
      std::vector<Id> kept;
      const int people = *rc::gen::inRange(0, 12);
      for (int i = 0; i < people; ++i) {
        Cells cells;
        if (!once_in(4)) cells.emplace_back("registered_on", some_day());
        if (once_in(2)) cells.emplace_back("region", "329901");
        const bool merged = !kept.empty() && once_in(4);
        if (merged) cells.emplace_back("merged_into", kept.front());
        const Id who = db.add(worker::kind, cells);
        if (!merged) kept.push_back(who);
      }
    });
    const std::string day = some_day();
    const Window until = window("2023-01-01", day);
    const std::string naive =
        "SELECT SUM(merged_into_id IS NULL AND (registered_on IS NULL OR registered_on <= '" + day +
        "'))\nFROM worker";

    RC_ASSERT(total(told(db, "worker.registered", {"value"}, {}, {}, until)) == recount(db, naive));
    RC_ASSERT(total(told(db, "worker.registered", {"value"}, {"region"}, {}, until)) ==
              recount(db, naive));
    RC_ASSERT(total(told(db, "worker.registered", {"value"}, {}, "329901", until)) ==
              recount(db, naive + " WHERE region = '329901'"));
  }));
}

TEST_CASE("windows and weeks are paired as a count of pairs does, by window and enterprise too") {
  Database db;

  CHECK(rc::check([&] {
    std::vector<Id> windows;
    std::vector<std::pair<std::string, std::string>> open;  // from, to
    std::vector<std::tuple<std::size_t, int, std::string>> duties;
    refill(db, [&] {
      const std::array shops{db.add(enterprise::kind, {{"form", "company"}}),
                             db.add(enterprise::kind, {{"form", "company"}})};
      for (int i = 0; i < 3; ++i) {
        Cells cells{{"kind", "window"}, {"opened_on", some_day()}};
        const std::string opened = std::get<std::string>(cells[1].value);
        std::string closed = "2024-01-01";
        if (once_in(2)) {
          closed = to_text(add_days(parse_date(opened).value(), *rc::gen::inRange(1, 60)));
          cells.emplace_back("closed_on", closed);
        }
        windows.push_back(db.add(unit::kind, cells));
        open.emplace_back(opened, closed);
      }
      const int count = *rc::gen::inRange(0, 12);
      for (int i = 0; i < count; ++i) {
        const auto at = static_cast<std::size_t>(*rc::gen::inRange(0, 3));
        const int shop = *rc::gen::inRange(0, 2);
        const std::string day = some_day();
        if (std::ranges::find(duties, std::tuple(at, shop, day)) != duties.end()) continue;
        db.add(duty::kind, {{"unit", windows[at]},
                            {"role", "window"},
                            {"enterprise", shops[static_cast<std::size_t>(shop)]},
                            {"on_date", day},
                            {"status", "done"}});
        duties.emplace_back(at, shop, day);
      }
    });
    const auto week = [](Date day) {
      return std::chrono::floor<std::chrono::weeks>(
                 std::chrono::sys_days{day} -
                 std::chrono::sys_days{parse_date("2023-01-02").value()})
          .count();
    };
    std::set<std::pair<std::size_t, long>> due;
    for (std::size_t at = 0; at < windows.size(); ++at)
      for (Date day = *spring.from; day <= spring.to; day = add_days(day, 1))
        if (to_text(day) >= open[at].first && to_text(day) < open[at].second)
          due.emplace(at, week(day));
    std::set<std::pair<std::size_t, long>> covered;
    std::set<std::tuple<std::size_t, long, int>> by_shop;
    std::set<int> served;
    for (const auto& [at, shop, on] : duties) {
      served.insert(shop);
      const Date day = parse_date(on).value();
      if (day < *spring.from || day > spring.to || !due.contains({at, week(day)})) continue;
      covered.emplace(at, week(day));
      by_shop.emplace(at, week(day), shop);
    }

    const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
    RC_ASSERT(total(told(db, "duty.coverage_rate", {"numerator"})) == count(covered.size()));
    RC_ASSERT(total(told(db, "duty.coverage_rate", {"denominator"})) == count(due.size()));
    RC_ASSERT(total(told(db, "duty.coverage_rate", {"denominator"}, {"unit"})) ==
              count(due.size()));
    if (!served.empty() && !due.empty()) {
      RC_ASSERT(total(told(db, "duty.coverage_rate", {"numerator"}, {"enterprise"})) ==
                count(by_shop.size()));
      RC_ASSERT(total(told(db, "duty.coverage_rate", {"denominator"}, {"enterprise"})) ==
                count(served.size() * due.size()));
    }
  }));
}

TEST_CASE("free and charitable services are those that a join of the families finds") {
  Database db;

  CHECK(rc::check([&] {
    refill(db, [&] {
      std::vector<Id> homes;
      for (const char* hardship : {"none", "dibao", ""})
        homes.push_back(*hardship == 0 ? db.add(household::kind, {})
                                       : db.add(household::kind, {{"hardship", hardship}}));
      std::vector<Id> people{db.add(worker::kind, {})};
      for (const Id home : homes) people.push_back(db.add(worker::kind, {{"household", home}}));
      const Id shop = db.add(enterprise::kind, {{"form", "company"}});
      const Id team = db.add(unit::kind, {{"kind", "team"}});
      const std::array programmes{
          db.add(programme::kind, {{"kind", "charity"}, {"enterprise", shop}, {"team", team}}),
          db.add(programme::kind, {{"kind", "project"}})};
      const int orders = *rc::gen::inRange(0, 15);
      for (int i = 0; i < orders; ++i) {
        Cells cells{{"enterprise", shop},
                    {"done_at", some_day() + "T10:00"},
                    {"status", "done"},
                    {"beneficiary_heads", std::int64_t{*rc::gen::inRange(1, 5)}},
                    {"charge_mode", "paid"}};
        if (!once_in(3)) {
          cells.emplace_back("household", *rc::gen::elementOf(homes));
          cells[4].value = std::string(one_of({"free", "low"}));
        }
        if (once_in(2)) cells.emplace_back("customer", *rc::gen::elementOf(people));
        if (once_in(2))
          cells.emplace_back("programme",
                             programmes[static_cast<std::size_t>(*rc::gen::inRange(0, 2))]);
        db.add(service_order::kind, cells);
      }
    });
    const std::string joined =
        "FROM service_order AS o\n"
        "LEFT JOIN programme AS g ON g.id = o.programme_id\n"
        "LEFT JOIN household AS h ON h.id = o.household_id\n"
        "LEFT JOIN worker AS w ON w.id = o.customer_id\n"
        "LEFT JOIN household AS own ON own.id = w.household_id\n"
        "WHERE o.done_at >= '2023-03-01' AND o.done_at < '2023-05-01'\n";

    RC_ASSERT(total(told(db, "service.free_person_times", {"value"})) ==
              recount(db, "SELECT COALESCE(SUM(o.beneficiary_heads), 0) " + joined +
                              "AND o.charge_mode = 'free' "
                              "AND COALESCE(h.hardship, own.hardship) <> 'none'"));
    RC_ASSERT(total(told(db, "service.hardship_households", {"value"})) ==
              recount(db, "SELECT COUNT(DISTINCT o.household_id) " + joined +
                              "AND g.kind = 'charity' AND h.hardship <> 'none'"));
  }));
}

TEST_CASE(
    "persons of a week are the different ones among its lines, unnamed lines opening a week") {
  Database db;

  CHECK(rc::check([&] {
    refill(db, [&] {
      std::vector<Id> people;
      for (int i = 0; i < 5; ++i) people.push_back(db.add(worker::kind, {}));
      const int trainings = *rc::gen::inRange(0, 4);
      for (int i = 0; i < trainings; ++i) {
        const std::string first = some_day();
        const std::string last =
            to_text(add_days(parse_date(first).value(), *rc::gen::inRange(0, 40)));
        const Id course = db.add(training::kind, {{"kind", "skills"},
                                                  {"started_on", first},
                                                  {"ended_on", last},
                                                  {"count_word", one_of({"期", "班"})},
                                                  {"status", one_of({"done", "open"})}});
        for (const Id who : people) {
          Cells line{{"training", course}, {"heads", std::int64_t{1}}};
          if (!once_in(4)) line.emplace_back("worker", who);
          if (once_in(2))
            line.emplace_back(
                "on_date", to_text(add_days(parse_date(first).value(), *rc::gen::inRange(0, 50))));
          db.add(attendance::kind, line);
        }
      }
    });
    // Every line with its own day inside its training's, else with the last day.
    std::map<std::int64_t, std::set<Id>> weeks;
    db.store().query(
        "SELECT CAST((JULIANDAY(MIN(MAX(COALESCE(a.on_date, t.ended_on), t.started_on), "
        "t.ended_on))\n"
        "  - JULIANDAY('2022-01-03')) / 7 AS INTEGER), a.worker_id\n"
        "FROM attendance AS a JOIN training AS t ON t.id = a.training_id\n"
        "WHERE MIN(MAX(COALESCE(a.on_date, t.ended_on), t.started_on), t.ended_on)\n"
        "  BETWEEN '2023-03-01' AND '2023-04-30'",
        {}, [&](const Statement& row) {
          auto& week = weeks[row.integer(0)];
          if (!row.null(1)) week.insert(row.integer(1));
        });
    std::size_t persons = 0;
    for (const auto& [number, week] : weeks) persons += week.size();

    const auto figure = told(db, "training.weekly_persons", {"numerator", "denominator"});
    RC_ASSERT(figure.size() == 1U);
    RC_ASSERT(figure.front() == std::to_string(persons) + " " + std::to_string(weeks.size()));
  }));
}

}  // namespace
}  // namespace jinguo
