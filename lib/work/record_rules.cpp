#include "work/record_rules.hpp"

#include "base/text.hpp"
#include "report/metric.hpp"

#include <algorithm>

namespace jinguo {
namespace {

/// A metric of several lines (期/场/节/班) takes each of their words.
bool is_unit_of(const Metric& metric, std::string_view unit) {
  const auto words = split(metric.unit_zh, '/');
  return unit == metric.unit_zh || std::ranges::find(words, unit) != words.end() ||
         !metric.unit_of.empty();
}

/// A reported figure or a target must state a metric of the table, in that metric's unit.
void check_metric(Session&, Draft& draft) {
  const std::string_view id = draft.text("metric");
  if (id.empty()) return;
  const auto known = metrics();
  const auto metric = std::ranges::find_if(known, [&](const Metric* one) { return one->id == id; });
  if (metric == known.end())
    return draft.find("metric", Code::E_CHOICE, {{"known", "jinguo report metrics"}});
  const std::string_view unit = draft.text("unit");
  if (!unit.empty() && !is_unit_of(**metric, unit))
    draft.find("unit", Code::E_UNIT_MISMATCH, {{"expected", std::string((*metric)->unit_zh)}});
}

struct RecordRule {
  std::string_view kind;
  void (*check)(Session& session, Draft& draft);
};

constexpr RecordRule rules[] = {
    {"target", check_metric},
    {"reported_figure", check_metric},
};

}  // namespace

void check_record_rules(Session& session, Draft& draft) {
  for (const RecordRule& rule : rules)
    if (rule.kind == draft.kind->name) rule.check(session, draft);
}

}  // namespace jinguo
