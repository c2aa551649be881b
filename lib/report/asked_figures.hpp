// Figures for those who build on them (targets, the office's paragraph): wishes in the words of a
// user, asked together, and each answer as lines of unit and value.
#pragma once

#include <jinguo/code.hpp>
#include <jinguo/error.hpp>
#include <jinguo/report.hpp>
#include <jinguo/session.hpp>
#include <jinguo/value.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

struct Metric;

/// One line of an answer.
struct FigureLine {
  std::string unit;          ///< as stored
  std::string told_unit;     ///< in the language asked for
  std::string slice_json;    ///< `{"funding":"inclusive"}`
  std::string slice;         ///< in words
  Value value;               ///< null when it cannot be computed
  std::string finding = {};  ///< why, where that is known
};

/// Answers the wishes, in their order. Wishes for the same region are asked in one go, so that each
/// source is read once. Throws what metric_sheet throws.
[[nodiscard]] std::vector<std::vector<FigureLine>> ask_figures(Session& session,
                                                               std::span<const MetricWish> wishes,
                                                               Lang lang);

/// Reads the wish without asking it. Throws Error: unknown_metric, unknown_slice, bad_value,
/// not_found, ambiguous.
void check_wish(Session& session, const MetricWish& wish);

/// Splits slices as people write them: `funding=inclusive,trade=月嫂` or with blanks between. A
/// piece without = is a further word of the one before.
[[nodiscard]] std::vector<std::string> read_slices(std::string_view text);

/// Returns a sentence without its full stop, to stand inside another one.
[[nodiscard]] std::string without_stop(std::string sentence);

/// Returns the sentence of an error without its full stop.
[[nodiscard]] std::string reason_of(const Error& error, Lang lang);

/// Tells whether figures of the metric come in this unit (Chinese, as stored).
[[nodiscard]] bool takes_unit(const Metric& metric, std::string_view unit);

/// Returns the names of the slices into whose words the metric's figures always fall and by which
/// one of them can be asked for.
[[nodiscard]] std::string line_slices(const Metric& metric);

}  // namespace jinguo
