// Figures: any metric for any window, and the month's report. Every number comes from one row of
// the metric table and leads back to its records.
#pragma once

#include <jinguo/api.hpp>
#include <jinguo/code.hpp>
#include <jinguo/date.hpp>
#include <jinguo/session.hpp>
#include <jinguo/sheet.hpp>

#include <optional>
#include <string>
#include <vector>

namespace jinguo {

/// Both ends are included; no first day means "since before any day".
struct Window {
  std::optional<Date> from;
  Date to{};
};

struct MetricWish {
  std::string metric;  ///< id, such as training.person_times
  Window window;
  std::vector<std::string> slices;  ///< `field=value` or `field=value,value`
  std::vector<std::string> by;      ///< slice names, region, month, quarter, year
  std::string region;               ///< code or name: it and all below it; empty: everything
};

/// Returns the metric's figures, one row per group. Throws Error: unknown_metric, unknown_slice,
/// bad_value, not_found and ambiguous (regions and references in slices).
[[nodiscard]] JINGUO_API Sheet metric_sheet(Session& session, const MetricWish& wish, Lang lang);

/// Returns the metric table itself: id, title, unit, definition, slices.
[[nodiscard]] JINGUO_API Sheet metrics_sheet(Lang lang);

struct MonthlyWish {
  Month month{};
  std::string region;
  bool by_region = false;  ///< additive figures also split by the regions one level below
};

/// Returns the month's report: each figure with the month before, the same month of last year and
/// the year to date, and their changes. Its cost follows the rows of the windows asked for.
[[nodiscard]] JINGUO_API Sheet monthly_report(Session& session, const MonthlyWish& wish, Lang lang);

}  // namespace jinguo
