// Figures that are known only because somebody reported them: shown beside counted ones, never
// mixed in.
#pragma once

#include "report/question.hpp"
#include "store/store.hpp"

#include <jinguo/date.hpp>
#include <jinguo/report.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jinguo {

/// The slice of a figure as pairs of name and word, in order of name.
using SlicePairs = std::vector<std::pair<std::string, std::string>>;

class ReportedFigures {
 public:
  /// Reads those whose last day lies in the window and that were reported for the region (for the
  /// whole, when it is empty: with no region or with the office's own).
  ReportedFigures(Store& store, const Window& window, std::string_view region,
                  std::string_view home);

  /// Returns the figures reported for a part of a metric as a JSON array.
  [[nodiscard]] std::string json(std::string_view metric, const SlicePairs& slice) const;

  /// Returns a line for people for every figure, whatever part of its metric it is for.
  [[nodiscard]] std::vector<std::string> lines(Lang lang) const;

 private:
  struct One {
    std::string metric;
    SlicePairs slice;
    std::string json;
    std::string zh;
    std::string en;
  };
  std::vector<One> all_;
};

}  // namespace jinguo
