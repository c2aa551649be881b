// Figures that are known only because somebody reported them: shown beside counted ones, never
// mixed in.
#pragma once

#include "report/question.hpp"
#include "store/store.hpp"

#include <jinguo/date.hpp>
#include <jinguo/report.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jinguo {

/// The slice of a figure as pairs of name and word, in order of name.
using SlicePairs = std::vector<std::pair<std::string, std::string>>;

/// Reads `field=value` pairs as people write them: by comma or blank, in Chinese or English.
[[nodiscard]] SlicePairs read_pairs(std::string_view metric, std::string_view text);

/// What was reported, as it is stored.
struct Reported {
  Id id = 0;
  std::string metric;
  std::string slice;
  std::string region;
  Value value;
  std::string bound;
  std::string unit;
  std::optional<Date> from;
  Date to{};
};

/// Returns the sign of a bound before a number, `≥ ` for one that is exceeded; empty when exact.
[[nodiscard]] std::string_view sign_of(std::string_view bound);

class ReportedFigures {
 public:
  /// Reads those whose last day lies in the window and that were reported for the region (for the
  /// whole, when it is empty: with no region or with the office's own).
  ReportedFigures(Store& store, const Window& window, std::string_view region,
                  std::string_view home);

  /// Returns the figures reported for a part of a metric as a JSON array.
  [[nodiscard]] std::string json(std::string_view metric, const SlicePairs& slice) const;

  /// Returns all, in order of their last day.
  [[nodiscard]] std::vector<Reported> figures() const;

  /// Returns a line for people for every figure, whatever part of its metric it is for.
  [[nodiscard]] std::vector<std::string> lines(Lang lang) const;

 private:
  struct One {
    Reported stored;
    SlicePairs slice;
    std::string json;
    std::string zh;
    std::string en;
  };
  std::vector<One> all_;
};

}  // namespace jinguo
