// A wish for figures whose words are understood, and the lines of its answer: what the sheet of
// figures and the sheet that explains them have in common.
#pragma once

#include "report/evaluate.hpp"
#include "report/part.hpp"
#include "report/period.hpp"
#include "report/question.hpp"
#include "store/regions.hpp"

#include <jinguo/report.hpp>
#include <jinguo/session.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace jinguo {

/// One word of --by.
struct Split {
  const PieceWord* time = nullptr;
  const Slice* slice = nullptr;  ///< null and no time: region
};

struct Understood {
  const Metric* metric;
  std::vector<Manner> manners = {};
  std::optional<std::int64_t> limit = {};
  std::string region = {};
  std::vector<Filter> filters = {};
  std::vector<Split> splits = {};
  std::vector<Window> windows = {};
};

/// One figure of an answer.
struct AnswerLine {
  Group group;  ///< as told outside
  std::size_t window;
  std::vector<std::pair<std::size_t, std::string>> rank;
  Figure figure;
  const MadeOf* made = nullptr;  ///< of a metric that is made from others; lives in the answer
};

[[nodiscard]] Regions regions_of(Session& session);

/// Reads a wish word by word. Throws Error: unknown_metric, unknown_slice, bad_value, not_found,
/// ambiguous.
[[nodiscard]] Understood understand(Session& session, Regions& regions, const MetricWish& wish);

[[nodiscard]] Question question_of(const Understood& wish);

/// Answers the questions, those whose figures are made from others each by its maker.
[[nodiscard]] std::vector<Answer> answers_to(Session& session, std::span<const Question> questions,
                                             const std::string& region, Lang lang);

/// Returns the figures in the order in which they are told; where there is nothing, a figure that
/// is not split still says so.
[[nodiscard]] std::vector<AnswerLine> lines_of(const Understood& wish, const Question& question,
                                               const Answer& answer);

/// Returns the part of the metric that a line is about.
[[nodiscard]] Part part_of(const Understood& wish, const AnswerLine& line, Regions& regions,
                           Lang lang);

}  // namespace jinguo
