// Questions to figures. Questions about the same source are answered in one pass over its rows, all
// windows and groups at once; persons are counted anew for every one of them.
#pragma once

#include "report/question.hpp"
#include "report/tally.hpp"
#include "store/store.hpp"
#include "store/twin_snapshot.hpp"

#include <jinguo/code.hpp>
#include <jinguo/date.hpp>
#include <jinguo/report.hpp>

#include <future>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jinguo {

/// Why a figure cannot be told.
struct Refusal {
  Code code;
  Facts facts;
};

/// How a figure was made from others: the record that it is about, the question whose figure is its
/// numerator with the days that this looks at, and what stood in the way.
struct MadeOf {
  Window days;
  std::optional<Refusal> why = {};
  Id record = 0;
  std::optional<MetricWish> asked = {};
};

/// The figures of each group that has any, one per window of the question.
struct Answer {
  std::map<Group, std::vector<Figure>> groups;
  std::map<Group, Group> stored = {};  ///< the same groups as the store holds their words
  std::map<Group, std::vector<MadeOf>> made_of = {};  ///< of a metric that is made from others
};

/// Answers the questions, in their order; only rows of the region and all below it, or all rows
/// when it is empty.
[[nodiscard]] std::vector<Answer> evaluate(Store& store, std::span<const Question> questions,
                                           const std::string& region);

class Passes;

/// The same on two threads, the second of which begins at once; questions and region must outlive
/// it.
class Evaluation {
 public:
  Evaluation(TwinSnapshot& twin, std::span<const Question> questions, const std::string& region);
  ~Evaluation();
  Evaluation(const Evaluation&) = delete;
  Evaluation& operator=(const Evaluation&) = delete;

  /// Helps to find the answers and returns them, once.
  [[nodiscard]] std::vector<Answer> answers();

 private:
  Store& store_;
  std::unique_ptr<Passes> passes_;
  std::future<void> beside_;  // last: it is waited for before what it uses goes
};

/// Returns what a metric says where there is nothing.
[[nodiscard]] Figure nothing(const Metric& metric);

/// Returns the earliest day of a source's rows; empty when there is none.
[[nodiscard]] std::optional<Date> earliest_day(Store& store, const Source& source);

}  // namespace jinguo
