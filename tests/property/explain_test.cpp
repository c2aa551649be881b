// Whatever is on record, the records that explain a figure come to it: for every metric and every
// way to count it, for several windows and splits.
#include "property/random_register.hpp"
#include "report/metric.hpp"

#include <jinguo/explain.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cmath>
#include <map>
#include <memory>
#include <set>

namespace jinguo {
namespace {

using namespace figures;

/// One way to count a metric.
struct Way {
  const Metric* metric;
  std::vector<std::string> slices;
};

std::vector<Way> every_way() {
  std::vector<Way> ways;
  for (const Metric* metric : metrics()) {
    ways.push_back({metric, {}});
    if (metric->limit > 0) ways.push_back({metric, {"limit=20"}});
    for (const Variant& variant : metric->variants)
      ways.push_back(
          {variant.metric, {std::string(variant.name) + "=" + std::string(variant.word)}});
  }
  return ways;
}

Window some_window(int which) {
  switch (which) {
    case 0:
      return {.from = std::nullopt, .to = parse_date("2023-12-31").value()};
    case 1:
      return month("2023-08");
    case 2:
      return window("2023-08-10", "2023-10-20");
    default:
      return window("2023-07-01", "2023-12-31");
  }
}

std::vector<std::string> some_split(const Metric& metric, int which) {
  std::vector<std::string> by;
  if (which >= 2 && !metric.slices.empty())
    by.emplace_back(metric.slices[static_cast<std::size_t>(which) % metric.slices.size()]);
  if (which == 1 || which == 4) by.emplace_back("region");
  if (which == 3 || which == 5) by.emplace_back("month");
  return by;
}

/// What is compared of a figure: its slice, and every number that both sheets tell.
std::vector<std::string> numbers_of(const Metric& metric) {
  std::vector<std::string> names{"slice", "value"};
  if (quotient(metric)) {
    if (metric.per_unit == 1) names.emplace_back("numerator");
    names.emplace_back("denominator");
  }
  if (metric.beside == Beside::unnamed) names.emplace_back("unnamed");
  if (metric.beside == Beside::times) names.emplace_back("times");
  if (metric.beside == Beside::not_valued) names.emplace_back("not_valued");
  for (const Share& share : metric.shares) names.emplace_back(share.name);
  return names;
}

std::vector<std::string> told(const Sheet& sheet, const Metric& metric, Role role) {
  std::vector<std::string> all;
  sheet.rows([&](const Row& row) {
    if (row.role != role) return;
    if (role == Role::total && text(row.cells[place(sheet, "kind")]) != "total") return;
    std::string line;
    for (const std::string& name : numbers_of(metric))
      line += text(row.cells[place(sheet, name)]) + " ";
    all.push_back(line);
  });
  return all;
}

/// Says which ways to count never met a record.
std::string idle(const std::vector<Way>& ways, const std::set<const Metric*>& met) {
  std::string all;
  for (const Way& way : ways)
    if (!met.contains(way.metric)) all += std::string(way.metric->id) + " ";
  return all;
}

/// The numbers of the records alone, added up here.
struct Added {
  double counts = 0;
  std::set<std::string> subjects;
};

TEST_CASE("the records behind every figure come to it, and to all numbers beside it") {
  Database db("2023-12-31");
  const std::vector<Way> ways = every_way();
  std::set<const Metric*> met;

  CHECK(rc::check([&] {
    RandomRegister(db, *rc::gen::arbitrary<unsigned>()).fill();
    const Window window = some_window(*rc::gen::inRange(0, 4));
    const int split = *rc::gen::inRange(0, 6);
    const auto session = db.session();
    for (const Way& way : ways) {
      const MetricWish wish{.metric = std::string(way.metric->id),
                            .window = window,
                            .slices = way.slices,
                            .by = some_split(*way.metric, split),
                            .region = {}};
      const Sheet figures = metric_sheet(*session, wish, Lang::zh);
      const Sheet records = explain_sheet(*session, {.metric = wish}, Lang::zh);

      RC_ASSERT(told(records, *way.metric, Role::total) == told(figures, *way.metric, Role::item));
      if (!told(explain_sheet(*session, {.metric = wish}, Lang::zh), *way.metric, Role::item)
               .empty())
        met.insert(way.metric);
    }
  }));

  CHECK(idle(ways, met) == "");
}

TEST_CASE("what the records that are listed add is the figure, and nobody is counted twice") {
  Database db("2023-12-31");
  const std::vector<Way> ways = every_way();

  CHECK(rc::check([&] {
    RandomRegister(db, *rc::gen::arbitrary<unsigned>()).fill();
    const Window window = some_window(*rc::gen::inRange(0, 4));
    const auto session = db.session();
    for (const Way& way : ways) {
      const Measure measure = way.metric->measure;
      if (!additive(*way.metric) && measure != Measure::distinct) continue;
      const MetricWish wish{.metric = std::string(way.metric->id),
                            .window = window,
                            .slices = way.slices,
                            .by = {},
                            .region = {}};
      const Sheet sheet = explain_sheet(*session, {.metric = wish}, Lang::zh);
      Added added;
      sheet.rows([&](const Row& row) {
        const auto cell = [&](std::string_view name) { return row.cells[place(sheet, name)]; };
        if (row.role == Role::head) added = {};
        if (row.role == Role::item) {
          const double counts = std::stod(text(cell("counts")));
          added.counts += counts;
          if (measure == Measure::distinct && counts > 0)
            RC_ASSERT(added.subjects.insert(text(cell("subject"))).second);
        }
        if (row.role == Role::total)
          RC_ASSERT(std::llround(added.counts * 100) ==
                    std::llround(std::stod(text(cell("value"))) * 100));
      });
    }
  }));
}

}  // namespace
}  // namespace jinguo
