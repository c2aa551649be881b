#include "work/record_rules.hpp"

#include "report/asked_figures.hpp"
#include "report/metric.hpp"

#include <jinguo/error.hpp>

#include <algorithm>

namespace jinguo {
namespace {

/// What the record will say: a field that an edit does not name stays as it is stored.
std::string_view said(const Draft& draft, std::string_view field) {
  const std::size_t at = draft.kind->index(field).value();
  if (draft.given[at] == Given::absent && draft.stored != nullptr)
    return as_text((*draft.stored)[at]);
  return as_text(draft.values[at]);
}

const Metric* stated_metric(const Draft& draft) {
  const auto metric = std::ranges::find(metrics(), said(draft, "metric"), &Metric::id);
  return metric == metrics().end() ? nullptr : *metric;
}

/// A reported figure or a target must state a metric of the table, in that metric's unit.
void check_metric(Session&, Draft& draft) {
  if (said(draft, "metric").empty()) return;
  const Metric* const metric = stated_metric(draft);
  if (metric == nullptr)
    return draft.find("metric", Code::E_CHOICE, {{"known", "jinguo report metrics"}});
  const std::string_view unit = said(draft, "unit");
  if (!unit.empty() && !takes_unit(*metric, unit))
    draft.find("unit", Code::E_UNIT_MISMATCH, {{"expected", std::string(metric->unit_zh)}});
}

/// What a target is about must be a part that the metric can be asked for.
void check_target(Session& session, Draft& draft) {
  const Metric* const metric = stated_metric(draft);
  if (metric != nullptr && metric->measure == Measure::made)
    return draft.find("metric", Code::E_METRIC_MADE, {});
  check_metric(session, draft);
  if (draft.refused() || said(draft, "slice").empty()) return;
  const MetricWish wish{.metric = std::string(said(draft, "metric")),
                        .window = {.from = {}, .to = session.settings().today},
                        .slices = read_slices(said(draft, "slice")),
                        .by = {},
                        .region = {}};
  try {
    check_wish(session, wish);
  } catch (const Error& error) {
    draft.find("slice", Code::E_SLICE,
               {{"detail", reason_of(error, Lang::en)}, {"detail.zh", reason_of(error, Lang::zh)}});
  }
}

struct RecordRule {
  std::string_view kind;
  void (*check)(Session& session, Draft& draft);
};

constexpr RecordRule rules[] = {
    {"target", check_target},
    {"reported_figure", check_metric},
};

}  // namespace

void check_record_rules(Session& session, Draft& draft) {
  for (const RecordRule& rule : rules)
    if (rule.kind == draft.kind->name) rule.check(session, draft);
}

}  // namespace jinguo
