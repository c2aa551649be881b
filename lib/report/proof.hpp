// A figure held against what its records come to.
#pragma once

#include "report/metric.hpp"
#include "report/tally.hpp"

#include <string_view>

namespace jinguo {

/// Tells whether two figures say the same in all their numbers.
[[nodiscard]] bool same(const Figure& a, const Figure& b);

/// Throws Error(internal) when they do not; `part` is what the figure is about.
void demand_same(const Metric& metric, std::string_view part, const Figure& figure,
                 const Figure& proven);

}  // namespace jinguo
