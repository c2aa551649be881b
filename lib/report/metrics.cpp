// The one visible list of metrics, proved at compile time.
#include "base/text.hpp"
#include "report/about.hpp"
#include "report/metric.hpp"
#include "report/metrics/activity.hpp"
#include "report/metrics/duty.hpp"
#include "report/metrics/fair.hpp"
#include "report/metrics/membership.hpp"
#include "report/metrics/piecework.hpp"
#include "report/metrics/placement.hpp"
#include "report/metrics/price.hpp"
#include "report/metrics/programme.hpp"
#include "report/metrics/quality.hpp"
#include "report/metrics/recognition.hpp"
#include "report/metrics/register.hpp"
#include "report/metrics/service.hpp"
#include "report/metrics/service_case.hpp"
#include "report/metrics/target.hpp"
#include "report/metrics/training.hpp"
#include "report/metrics/unit.hpp"

#include <jinguo/error.hpp>

#include <array>
#include <string>
#include <vector>

namespace jinguo {
namespace {

constexpr std::span<const Metric* const> areas[] = {
    training_metrics::rows,    placement_metrics::rows,  fair_metrics::rows,
    activity_metrics::rows,    register_metrics::rows,   unit_metrics::rows,
    programme_metrics::rows,   membership_metrics::rows, service_metrics::rows,
    price_metrics::rows,       duty_metrics::rows,       case_metrics::rows,
    recognition_metrics::rows, piecework_metrics::rows,  target_metrics::rows,
    quality_metrics::rows,
};

consteval std::size_t how_many() {
  std::size_t count = 0;
  for (const auto& area : areas) count += area.size();
  return count;
}

consteval auto joined() {
  std::array<const Metric*, how_many()> all{};
  std::size_t at = 0;
  for (const auto& area : areas)
    for (const Metric* metric : area) all[at++] = metric;
  return all;
}

constexpr auto all_metrics = joined();

consteval bool all_well_formed() {
  for (const Metric* metric : all_metrics)
    if (!well_formed(*metric)) return false;
  return true;
}
static_assert(all_well_formed(), "a metric is incomplete or names a slice its source lacks");

consteval bool unique_ids() {
  for (std::size_t i = 0; i < all_metrics.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (all_metrics[i]->id == all_metrics[j]->id) return false;
  return true;
}
static_assert(unique_ids());

consteval bool all_told() {
  for (const Metric* metric : all_metrics)
    for (const auto kinds : {metric->source->kinds, metric->subject_kinds})
      for (const Kind* kind : kinds)
        if (!is_told(*kind)) return false;
  return true;
}
static_assert(all_told(), "a metric counts records of which about.hpp does not say what to tell");

}  // namespace

std::span<const Metric* const> metrics() { return all_metrics; }

const Metric& get_metric(std::string_view id) {
  std::vector<std::string_view> ids;
  for (const Metric* metric : all_metrics) {
    if (metric->id == id) return *metric;
    ids.push_back(metric->id);
  }
  throw Error(Code::unknown_metric,
              {{"metric", std::string(id)}, {"nearest", std::string(nearest(id, ids))}});
}

const Slice& get_slice(const Metric& metric, std::string_view name) {
  const std::string wanted = replaced(name, '-', '_');
  std::string known;
  for (const Slice& slice : metric.source->slices) {
    if (std::ranges::find(metric.slices, slice.name) == metric.slices.end()) continue;
    if (slice.name == wanted || title(slice, Lang::zh) == name) return slice;
    known += (known.empty() ? "" : ", ") + std::string(slice.name);
  }
  throw Error(Code::unknown_slice, {{"metric", std::string(metric.id)},
                                    {"slice", std::string(name)},
                                    {"known", known + (known.empty() ? "region" : ", region")}});
}

const Field& words_of(const Slice& slice) { return get_field(*slice.kind, slice.field); }

std::string_view title(const Slice& slice, Lang lang) {
  if (lang == Lang::en) return slice.name;
  return slice.title.empty() ? words_of(slice).title : slice.title;
}

}  // namespace jinguo
