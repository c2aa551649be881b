// How a figure came about: its definition and the records behind it.
#pragma once

#include <jinguo/api.hpp>
#include <jinguo/code.hpp>
#include <jinguo/report.hpp>
#include <jinguo/session.hpp>
#include <jinguo/sheet.hpp>

#include <cstdint>

namespace jinguo {

struct ExplainWish {
  MetricWish metric;        ///< the question whose figures are explained
  std::int64_t limit = -1;  ///< records listed of each figure; below zero: all
};

/// Returns the definition of a metric and, for each figure of the answer, the records that it
/// counts, by day, with what each adds; below them the sum of all, which is the figure. What is
/// sensitive of a record is not told. Throws what metric_sheet throws, and Error(internal) from the
/// rows of a figure that its records do not come to.
[[nodiscard]] JINGUO_API Sheet explain_sheet(Session& session, const ExplainWish& wish, Lang lang);

}  // namespace jinguo
