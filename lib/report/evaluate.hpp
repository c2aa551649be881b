// Questions to figures. Questions about the same source are answered in one pass over its rows, all
// windows and groups at once; persons are counted anew for every one of them.
#pragma once

#include "report/question.hpp"
#include "report/tally.hpp"
#include "store/store.hpp"

#include <jinguo/date.hpp>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jinguo {

/// The figures of each group that has any, one per window of the question.
struct Answer {
  std::map<Group, std::vector<Figure>> groups;
  std::map<Group, Group> stored;  ///< the same groups as the store holds their words
};

/// Answers the questions, in their order; only rows of the region and all below it, or all rows
/// when it is empty.
[[nodiscard]] std::vector<Answer> evaluate(Store& store, std::span<const Question> questions,
                                           const std::string& region);

/// Returns what a metric says where there is nothing.
[[nodiscard]] Figure nothing(const Metric& metric);

/// Returns the earliest day of a source's rows; empty when there is none.
[[nodiscard]] std::optional<Date> earliest_day(Store& store, const Source& source);

}  // namespace jinguo
