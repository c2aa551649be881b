// What became of targets: each one's metric asked over the target's own days. Whatever tells of
// targets (their report, the month's report, target.progress) asks here, so that they agree.
#pragma once

#include "report/asked_figures.hpp"
#include "report/evaluate.hpp"
#include "report/metric.hpp"
#include "report/plans.hpp"
#include "report/progress.hpp"
#include "store/regions.hpp"

#include <jinguo/report.hpp>

#include <optional>
#include <span>
#include <string>

namespace jinguo {

/// A target, and how far it had come at the end of a day.
struct Measured {
  const SetTarget* target = nullptr;
  Date day{};
  const Metric* metric = nullptr;  ///< null when there is none of this name
  FigureLine figure = {};
  Progress progress = {};
  std::optional<Refusal> why = {};  ///< why it has no figure: metric, unit or slice do not fit
};

/// Measures all of them, each up to its day. All figures are asked together.
void measure(Session& session, std::span<Measured> all, Lang lang);

/// Returns the question that a target puts to its metric: its part, from its first day to this one
/// or its last.
[[nodiscard]] MetricWish question_of(const SetTarget& target, Date day);

/// Returns the metric's title with the part that the target is about.
[[nodiscard]] std::string title_of(const Measured& one, Regions& regions, Lang lang);

/// Returns the target's unit in words of the language.
[[nodiscard]] std::string told_unit(const Measured& one, Lang lang);

}  // namespace jinguo
