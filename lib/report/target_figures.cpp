#include "report/target_figures.hpp"

#include <jinguo/error.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace jinguo {
namespace {

const Metric* find_metric(std::string_view id) {
  const auto found = std::ranges::find(metrics(), id, &Metric::id);
  return found == metrics().end() ? nullptr : *found;
}

/// Counts, sums and editions come with time; rates and means are what they are.
bool grows(const Metric& metric) {
  return additive(metric) || metric.measure == Measure::distinct ||
         metric.measure == Measure::highest;
}

/// Judges metric, unit and slice, which old records may have wrong.
std::optional<Refusal> judged(Session& session, const Measured& one) {
  const SetTarget& target = *one.target;
  if (one.metric == nullptr) return Refusal{Code::unknown_metric, {{"metric", target.metric}}};
  if (one.metric->measure == Measure::made)
    return Refusal{Code::E_METRIC_MADE,
                   {{"field", "metric"}, {"field.zh", "指标"}, {"value", target.metric}}};
  if (!takes_unit(*one.metric, target.unit))
    return Refusal{Code::E_UNIT_MISMATCH,
                   {{"field", "unit"},
                    {"field.zh", "单位"},
                    {"value", target.unit},
                    {"expected", std::string(one.metric->unit_zh)}}};
  try {
    check_wish(session, question_of(target, target.to));
  } catch (const Error& error) {
    return Refusal{Code::E_SLICE,
                   {{"field", "slice"},
                    {"field.zh", "口径"},
                    {"value", target.slice},
                    {"detail", reason_of(error, Lang::en)},
                    {"detail.zh", reason_of(error, Lang::zh)}}};
  }
  return std::nullopt;
}

/// Takes the line that is in the target's unit; lines of one unit are added where that makes sense.
void take_figure(Measured& one, std::vector<FigureLine> lines) {
  std::erase_if(lines, [&](const FigureLine& line) { return line.unit != one.target->unit; });
  if (lines.empty()) {
    one.figure.unit = one.target->unit;
    if (grows(*one.metric) && one.metric->measure != Measure::highest)
      one.figure.value = std::int64_t{0};
    return;
  }
  one.figure = lines.front();
  if (lines.size() == 1) return;
  if (additive(*one.metric)) {
    Thousandths sum = 0;
    for (const FigureLine& line : lines) sum += in_thousandths(line.value).value_or(0);
    one.figure.value = thousandths_cell(sum);
    return;
  }
  one.figure.value = Null{};
  std::string found;
  for (const FigureLine& line : lines) found += (found.empty() ? "" : "; ") + line.slice;
  one.why = Refusal{Code::E_FIGURE_LINES, {{"slices", line_slices(*one.metric)}, {"found", found}}};
}

Progress progress_of(const Measured& one) {
  const Goal goal{.value = in_thousandths(one.target->value).value_or(0),
                  .from = one.target->from,
                  .to = one.target->to,
                  .grows = one.metric == nullptr || grows(*one.metric)};
  return progress_of(goal, in_thousandths(one.figure.value), one.day);
}

}  // namespace

MetricWish question_of(const SetTarget& target, Date day) {
  return {.metric = target.metric,
          .window = {.from = target.from, .to = std::min(day, target.to)},
          .slices = read_slices(target.slice),
          .by = {},
          .region = target.region};
}

void measure(Session& session, std::span<Measured> all, Lang lang) {
  std::vector<MetricWish> wishes;
  std::vector<Measured*> asked;
  for (Measured& one : all) {
    one.metric = find_metric(one.target->metric);
    one.why = judged(session, one);
    if (one.why || one.day < one.target->from) continue;
    wishes.push_back(question_of(*one.target, one.day));
    asked.push_back(&one);
  }
  auto answers = ask_figures(session, wishes, lang);
  for (std::size_t i = 0; i < asked.size(); ++i) take_figure(*asked[i], std::move(answers[i]));
  for (Measured& one : all) one.progress = progress_of(one);
}

std::string title_of(const Measured& one, Regions& regions, Lang lang) {
  const bool zh = lang == Lang::zh;
  const SetTarget& target = *one.target;
  std::string title(one.metric == nullptr ? target.metric : zh ? one.metric->zh : one.metric->en);
  std::string part;
  if (!target.region.empty()) {
    const std::string_view called = regions.name_of(target.region);
    part = called.empty() ? target.region : std::string(called);
  }
  for (const std::string& slice : read_slices(target.slice))
    part += (part.empty() ? "" : zh ? "、" : ", ") + slice;
  if (part.empty()) return title;
  return title + (zh ? "（" : " (") + part + (zh ? "）" : ")");
}

std::string told_unit(const Measured& one, Lang lang) {
  const std::string& unit = one.target->unit;
  const bool own = lang == Lang::en && one.metric != nullptr && unit == one.metric->unit_zh;
  return own ? std::string(one.metric->unit_en) : unit;
}

}  // namespace jinguo
