// How figures are read: from which indexes, and what of the records is left alone.
#include "report/reading.hpp"

#include "report/plan.hpp"
#include "store/engine.hpp"
#include "store/merged.hpp"
#include "unit/register.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using registers::Folder;
using registers::settings_for;

namespace {

using namespace std::chrono_literals;

/// The steps by which the engine would read a metric's rows of a month, as it tells them.
std::vector<std::string> steps_of(Store& store, std::string_view metric) {
  const Question question{.metric = &get_metric(metric),
                          .windows = {{.from = 2023y / 5 / 1, .to = 2023y / 5 / 31}}};
  const Source& source = *question.metric->source;
  Columns columns;
  const Reach reach(source, columns);
  const MergedWorkers merged(store);
  const Plan plan(question, columns, merged);
  const Reading reading =
      reading_of(source, from_of(question), columns, question.windows.front(), "");
  std::vector<std::string> steps;
  store.query("EXPLAIN QUERY PLAN " + reading.sql, reading.values,
              [&](const Statement& row) { steps.emplace_back(row.text(3)); });
  return steps;
}

bool reads_index_alone(std::string_view step) {
  return step.find("USING COVERING INDEX") != std::string_view::npos;
}

struct Fresh {
  Folder folder;
  Settings settings = settings_for(folder.file("test.db"));
  std::unique_ptr<Store> store = open_sqlite(settings, Opening::creating);

  Fresh() { apply_migrations(*store, settings); }
};

}  // namespace

TEST_CASE("who is in force is read from an index by the last day") {
  const Fresh fresh;
  using Steps = std::vector<std::string>;
  CHECK(steps_of(*fresh.store, "placement.active_persons") ==
        Steps{"SEARCH p USING COVERING INDEX placement_in_force (<expr>>?)"});
  CHECK(steps_of(*fresh.store, "register.people") ==
        Steps{"SEARCH r USING COVERING INDEX registration_in_force (<expr>>?)"});
}

TEST_CASE("figures that need little of a record are read from the index by which it is found") {
  const Fresh fresh;
  for (const std::string_view metric :
       {"service.orders", "service.circle_rate", "service.accept_on_time_rate",
        "register.matched_persons"}) {
    CAPTURE(metric);
    const std::vector<std::string> steps = steps_of(*fresh.store, metric);
    REQUIRE(steps.size() == 1);
    CHECK(reads_index_alone(steps.front()));
  }
}

TEST_CASE("figures of two kinds are read without a copy in between") {
  const Fresh fresh;
  for (const std::string_view metric :
       {"service.rating_avg", "service.household_times", "duty.coverage_rate", "benefit.count",
        "activity.consult_person_times", "care.credit_minutes", "quality.no_id_number",
        "quality.unnamed", "quality.no_region"}) {
    CAPTURE(metric);
    for (const std::string& step : steps_of(*fresh.store, metric)) {
      CAPTURE(step);
      CHECK(step.find("CO-ROUTINE") == std::string::npos);
      CHECK(step.find("MATERIALIZE") == std::string::npos);
    }
  }
}
