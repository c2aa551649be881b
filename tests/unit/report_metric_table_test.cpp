// The figures that were agreed on, each with its unit and the parts it can be asked for: a metric
// or a slice that goes missing fails here.
#include "report/metric.hpp"
#include "unit/report_database.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {
namespace {

using namespace figures;

struct Agreed {
  std::string_view id;
  std::string_view unit;
  std::vector<std::string_view> slices;
};

// The ways of counting (limit, distinct, mode) are asked for as slices are.
const std::vector<Agreed> agreed{
    {"training.sessions",
     "期",
     {"kind", "trade", "funding", "series", "term", "count_word", "unit", "programme"}},
    {"training.person_times",
     "人次",
     {"kind", "trade", "funding", "series", "term", "count_word", "unit", "programme"}},
    {"training.persons",
     "人",
     {"kind", "trade", "funding", "series", "term", "count_word", "unit", "programme"}},
    {"training.weekly_persons", "人/周", {"series", "unit"}},
    {"training.placed_persons", "人", {"funding", "mode", "nearby", "trade"}},
    {"training.saved_yuan", "元", {"series"}},
    {"placement.persons", "人", {"route", "mode", "nearby", "category", "enterprise", "unit"}},
    {"placement.active_persons", "人", {"category", "enterprise", "unit", "mode"}},
    {"post.posts", "个岗位", {"kind", "trade", "enterprise", "unit"}},
    {"fair.count", "场", {"series", "level", "unit"}},
    {"fair.edition", "届", {"series"}},
    {"fair.enterprises", "家", {"job_fair", "series", "level"}},
    {"fair.posts", "个岗位", {"job_fair", "series", "trade"}},
    {"fair.headcount", "人", {"job_fair", "series", "trade"}},
    {"fair.visitors", "人次", {"job_fair", "series"}},
    {"fair.intents", "人", {"job_fair", "series"}},
    {"fair.hired_persons", "人", {"job_fair", "series", "enterprise"}},
    {"activity.edition", "届", {"series", "kind"}},
    {"activity.count", "场", {"kind", "level", "unit", "series"}},
    {"activity.person_times", "人次", {"kind", "unit"}},
    {"activity.persons", "人", {"kind", "unit"}},
    {"activity.materials", "份", {"kind", "unit"}},
    {"activity.consult_person_times", "人次", {"kind", "unit"}},
    {"guidance.persons", "人", {"topic"}},
    {"register.people", "人", {"register", "unit"}},
    {"register.matched_persons", "人", {"register", "unit", "enterprise"}},
    {"worker.registered", "人", {"category", "occupation", "skill_level", "education"}},
    {"enterprise.registered", "家", {"form"}},
    {"platform.enterprises", "家", {"programme", "batch"}},
    {"community.enterprises", "家", {"unit"}},
    {"team.enterprises", "家", {"unit"}},
    {"team.members", "人", {"unit"}},
    {"brand.incubated", "家", {"programme"}},
    {"brand.members", "家", {"programme"}},
    {"org.executives", "人", {"unit", "level"}},
    {"contact.compliant_rate", "%", {"level", "unit"}},
    {"unit.count", "个", {"kind", "level", "demo", "base_type", "parent", "parent_kind"}},
    {"unit.households_covered", "户", {"kind", "unit"}},
    {"unit.villages_covered", "个", {"unit"}},
    {"unit.assets", "台", {"item", "unit"}},
    {"service.orders", "单", {"channel", "charge_mode", "category", "enterprise", "unit"}},
    {"service.accept_on_time_rate", "%", {"limit", "enterprise", "unit"}},
    {"service.circle_rate", "%", {"limit", "unit"}},
    {"service.hardship_households", "户", {"programme", "charge_mode", "hardship"}},
    {"service.free_person_times", "人次", {"hardship", "enterprise"}},
    {"service.household_times", "户次", {"unit"}},
    {"service.rating_avg", "分", {"enterprise", "worker", "item"}},
    {"price.agreed_fee", "元/单位", {"provider", "care_mode", "unit"}},
    {"price.below_reference_pct", "%", {"provider", "category"}},
    {"duty.coverage_rate", "%", {"unit", "enterprise"}},
    {"care.credit_minutes", "分钟", {"unit", "household"}},
    {"case.resolved", "起", {"kind", "unit"}},
    {"award.medals", "枚", {"grade", "level", "activity", "subject"}},
    {"award.count", "个", {"kind", "name", "level", "subject", "trade", "year"}},
    // A story has no level of its own.
    {"story.typical_cases", "个", {"programme", "level"}},
    {"story.reads", "次", {"kind", "outlet"}},
    {"benefit.count", "份", {"kind", "programme"}},
    {"benefit.value_yuan", "元", {"kind", "programme"}},
    {"piecework.persons", "人", {"unit", "product"}},
    {"piecework.avg_month_income", "元/人·月", {"unit", "product"}},
    {"programme.count", "个", {"kind", "activity"}},
    {"programme.measures", "项", {"parent", "team"}},
    {"programme.term_years", "年", {"mode"}},
    {"programme.charity_complete", "%", {"enterprise"}},
    {"target.progress", "%", {"programme", "metric"}},
};

bool takes(const Metric& metric, std::string_view slice) {
  if (slice == "limit") return metric.limit > 0;
  return std::ranges::find(metric.slices, slice) != metric.slices.end() ||
         std::ranges::find(metric.variants, slice, &Variant::name) != metric.variants.end();
}

TEST_CASE("every figure that was agreed on is there, with its unit and its slices") {
  for (const Agreed& one : agreed) {
    CAPTURE(one.id);
    const Metric& metric = get_metric(one.id);
    CHECK(metric.unit_zh == one.unit);
    for (const std::string_view slice : one.slices) {
      CAPTURE(slice);
      CHECK(takes(metric, slice));
    }
  }
}

TEST_CASE("beside those agreed on there are only figures on the records themselves") {
  std::set<std::string_view> ids;
  for (const Agreed& one : agreed) ids.insert(one.id);
  for (const Metric* metric : metrics()) {
    CAPTURE(metric->id);
    CHECK((ids.contains(metric->id) || metric->id.starts_with("quality.")));
  }
}

TEST_CASE(
    "every figure can be split by region, month, quarter and year, and by each of its slices") {
  const Database db;
  const auto session = db.session();
  for (const Metric* metric : metrics()) {
    CAPTURE(metric->id);
    std::vector<std::string> words{"region", "month", "quarter", "year"};
    for (const std::string_view slice : metric->slices) words.emplace_back(slice);
    for (const std::string& by : words) {
      CAPTURE(by);
      const MetricWish wish{.metric = std::string(metric->id),
                            .window = window("2023-01-01", "2023-12-31"),
                            .slices = {},
                            .by = {by},
                            .region = {}};
      CHECK_NOTHROW((void)lines(metric_sheet(*session, wish, Lang::zh), {"value"}));
    }
  }
}

}  // namespace
}  // namespace jinguo
