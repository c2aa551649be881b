// The targets of a month's report: those whose days touch the month, measured at its end.
#pragma once

#include "report/monthly_row.hpp"
#include "report/reported.hpp"
#include "report/target_figures.hpp"
#include "store/regions.hpp"

#include <jinguo/date.hpp>
#include <jinguo/session.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// Where a report is of: everything, or a region and all below it.
struct Scope {
  std::string region;  ///< empty: everything
  std::string home;    ///< of the office that asks
};

class MonthTargets {
 public:
  /// Of everything, all targets of programmes that are not cancelled; of a region, those set for
  /// it or for one below.
  MonthTargets(Session& session, Month month, Scope scope, Lang lang);
  MonthTargets(const MonthTargets&) = delete;  // what is measured points into the plans
  MonthTargets& operator=(const MonthTargets&) = delete;

  /// Returns the target that a figure of the report is measured by: of the same metric, slice, unit
  /// and region, for days that hold the whole month. Of several the one of the topmost programme,
  /// then the one that ends first; null when there is none, or two that are equal in all this.
  [[nodiscard]] const Measured* of(std::string_view metric, SlicePairs slice,
                                   std::string_view unit) const;

  /// Adds a row for each: what was reached by the month's end and by the end of the month before.
  void add_rows(Regions& regions, Made& made) const;

 private:
  [[nodiscard]] bool topmost(const Measured& one, const std::vector<const Measured*>& of) const;
  void add_row(const Measured& one, const Measured& before, Regions& regions, Made& made) const;

  Month month_;
  Scope scope_;
  Lang lang_;
  Plans plans_;
  std::vector<Measured> all_;     ///< at the month's end
  std::vector<Measured> before_;  ///< the same at the end of the month before
};

}  // namespace jinguo
