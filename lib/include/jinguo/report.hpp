// Figures: any metric for any window, and the month's report. Every number comes from one row of
// the metric table and leads back to its records.
#pragma once

#include <jinguo/api.hpp>
#include <jinguo/code.hpp>
#include <jinguo/date.hpp>
#include <jinguo/session.hpp>
#include <jinguo/sheet.hpp>
#include <jinguo/window.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

struct MetricWish {
  std::string metric;  ///< id, such as training.person_times
  Window window;
  std::vector<std::string> slices;  ///< `field=value` or `field=value,value`
  std::vector<std::string> by;      ///< slice names, region, month, quarter, year
  std::string region;               ///< code or name: it and all below it; empty: everything
  bool round_down = false;          ///< counts as offices print them: 4601 is told as 4600余
};

/// Returns the metric's figures, one row per group. Throws Error: unknown_metric, unknown_slice,
/// bad_value, not_found and ambiguous (regions and references in slices).
[[nodiscard]] JINGUO_API Sheet metric_sheet(Session& session, const MetricWish& wish, Lang lang);

/// Returns the metric table itself: id, title, unit, definition, slices.
[[nodiscard]] JINGUO_API Sheet metrics_sheet(Lang lang);

struct TargetsWish {
  std::string programme;  ///< code or name: its targets and those of all below it; empty: all
  /// Targets that have begun and have less than this percentage of what is due are counted.
  std::optional<std::int64_t> fail_below;
};

/// What a report on targets comes to.
struct TargetsResult {
  Sheet sheet;
  std::vector<std::string> behind;  ///< what `fail_below` found, in words
};

/// Measures every target of programmes that are not cancelled: from its first day to the session's
/// day or its last. What is due grows with the days, and is the whole target once it is over; a
/// programme that is done is reported but never behind. A target in another unit than its metric's,
/// or of a metric or slice that does not exist, is told as a finding and has no figures; it counts
/// as behind. Throws Error: not_found, ambiguous.
[[nodiscard]] JINGUO_API TargetsResult targets_report(Session& session, const TargetsWish& wish,
                                                      Lang lang);

struct BriefWish {
  Window window;              ///< what is meant where a place names no window
  std::string template_text;  ///< empty: the built-in one of the language
  std::string template_name;  ///< the file's, for messages
  bool round_down = false;    ///< every count floored to its leading digits: 4601 is 4600余
};

/// The paragraph that an office publishes, and the figures that stand in it.
struct Brief {
  std::string text;
  Sheet figures;
};

/// Fills a template: every `{metric slice=word window=ytd style=yu}` gives way to its figure.
/// Throws Error(bad_template) naming line and place when one cannot be computed.
[[nodiscard]] JINGUO_API Brief brief(Session& session, const BriefWish& wish, Lang lang);

/// Returns the built-in template, whose first lines say how places are written.
[[nodiscard]] JINGUO_API std::string_view brief_template(Lang lang);

struct MonthlyWish {
  Month month{};
  std::string region;
  bool by_region = false;  ///< additive figures also split by the regions one level below
};

/// Returns the month's report: each figure with the month before, the same month of last year and
/// the year to date, and their changes. Its cost follows the rows of the windows asked for.
[[nodiscard]] JINGUO_API Sheet monthly_report(Session& session, const MonthlyWish& wish, Lang lang);

}  // namespace jinguo
