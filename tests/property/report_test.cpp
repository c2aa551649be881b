// What must hold of figures over any data: parts add up where they may, and persons never do.
#include "model/kinds/attendance.hpp"
#include "model/kinds/training.hpp"
#include "model/kinds/worker.hpp"
#include "unit/report_database.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <memory>
#include <numeric>

namespace jinguo {
namespace {

using namespace figures;

constexpr int people = 6;
const Window year = window("2023-01-01", "2023-12-31");
constexpr const char* additive_metrics[] = {"training.sessions", "training.person_times",
                                            "training.saved_yuan"};

std::string some_day() {
  return to_text(add_days(parse_date("2022-12-15").value(), *rc::gen::inRange(0, 400)));
}

template <typename T>
T one_of(std::initializer_list<T> words) {
  return *rc::gen::elementOf(std::vector<T>(words));
}

void add_random_training(Database& db, const std::vector<Id>& workers) {
  const std::string first = some_day();
  const std::string last = to_text(add_days(parse_date(first).value(), *rc::gen::inRange(0, 60)));
  Cells cells{{"kind", "skills"},
              {"started_on", first},
              {"ended_on", last},
              {"count_word", one_of({"期", "班"})},
              {"status", one_of({"done", "done", "open", "cancelled"})},
              {"market_fee", std::int64_t{*rc::gen::inRange(0, 5)} * 100}};
  const char* region = one_of({"", "329901001", "329901002", "329901"});
  if (*region != 0) cells.emplace_back("region", region);
  const Id course = db.add(training::kind, cells);
  db.add(attendance::kind,
         {{"training", course}, {"heads", std::int64_t{*rc::gen::inRange(1, 4)}}});
  for (const Id who : workers) {
    if (*rc::gen::inRange(0, 3) == 0) continue;
    Cells line{
        {"training", course}, {"worker", who}, {"present", std::int64_t{*rc::gen::inRange(0, 2)}}};
    if (*rc::gen::inRange(0, 2) == 0) line.emplace_back("on_date", some_day());
    db.add(attendance::kind, line);
  }
}

/// Fills a database anew with a few trainings; the last worker is merged into the first.
void fill(Database& db) {
  Transaction change(db.store());
  db.store().execute("DELETE FROM attendance; DELETE FROM training; DELETE FROM worker");
  std::vector<Id> workers;
  for (int i = 0; i < people; ++i) {
    Cells cells;
    if (i == people - 1) cells.emplace_back("merged_into", workers.front());
    workers.push_back(db.add(worker::kind, cells));
  }
  const int trainings = *rc::gen::inRange(0, 8);
  for (int i = 0; i < trainings; ++i) add_random_training(db, workers);
  change.commit();
}

std::vector<std::int64_t> values(const Database& db, std::string_view metric,
                                 std::vector<std::string> by = {}) {
  const auto session = db.session();
  const Sheet sheet = metric_sheet(*session,
                                   {.metric = std::string(metric),
                                    .window = year,
                                    .slices = {},
                                    .by = std::move(by),
                                    .region = {}},
                                   Lang::zh);
  std::vector<std::int64_t> all;
  for (const std::string& line : lines(sheet, {"value"})) all.push_back(std::stoll(line));
  return all;
}

std::int64_t sum(const std::vector<std::int64_t>& all) {
  return std::accumulate(all.begin(), all.end(), std::int64_t{0});
}

TEST_CASE("the months of a year add up to the year for figures that add") {
  Database db;

  CHECK(rc::check([&] {
    fill(db);
    for (const char* metric : additive_metrics)
      RC_ASSERT(sum(values(db, metric, {"month"})) == sum(values(db, metric)));
  }));
}

TEST_CASE("the regions, the unassigned one included, add up to the whole") {
  Database db;

  CHECK(rc::check([&] {
    fill(db);
    for (const char* metric : additive_metrics)
      RC_ASSERT(sum(values(db, metric, {"region"})) == sum(values(db, metric)));
  }));
}

TEST_CASE("persons are never more than person-times, nor than there are people") {
  Database db;

  CHECK(rc::check([&] {
    fill(db);
    const std::int64_t persons = sum(values(db, "training.persons"));

    RC_ASSERT(persons <= sum(values(db, "training.person_times")));
    RC_ASSERT(persons < people);
  }));
}

TEST_CASE("persons of a year lie between the largest of its months and their sum") {
  Database db;

  CHECK(rc::check([&] {
    fill(db);
    const std::vector<std::int64_t> months = values(db, "training.persons", {"month"});
    const std::int64_t persons = sum(values(db, "training.persons"));

    RC_ASSERT(persons >= *std::ranges::max_element(months));
    RC_ASSERT(persons <= sum(months));
  }));
}

}  // namespace
}  // namespace jinguo
