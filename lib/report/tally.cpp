#include "report/tally.hpp"

#include <stdexcept>

namespace jinguo {

Figure Tally::figure(const Metric& metric) const {
  const std::int64_t beside =
      metric.beside == Beside::times ? static_cast<std::int64_t>(pairs_.size()) : beside_;
  switch (metric.measure) {
    case Measure::rows:
    case Measure::sum:
      return {.value = sum_, .beside = beside};
    case Measure::distinct:
      return {.value = subjects_.size(), .beside = beside};
    case Measure::highest:
      return {.value = highest_, .beside = beside};
    case Measure::weekly:
      return weekly();
  }
  throw std::logic_error("unhandled Measure");
}

Figure Tally::weekly() const {
  std::int64_t persons = 0;
  for (const auto& [number, week] : weeks_) persons += week.size();
  const auto weeks = static_cast<std::int64_t>(weeks_.size());
  if (weeks == 0) return {.value = std::nullopt, .numerator = 0, .denominator = 0};
  return {.value = persons / weeks, .numerator = persons, .denominator = weeks};
}

}  // namespace jinguo
