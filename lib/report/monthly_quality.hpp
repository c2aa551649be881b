// 数据质量: what a chief should know before signing a month's report. Only the month's own records
// are looked at; `database check` looks at all.
#pragma once

#include "report/monthly_row.hpp"
#include "report/monthly_targets.hpp"

#include <jinguo/date.hpp>
#include <jinguo/session.hpp>

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace jinguo {

/// What was found; of very many findings not all are told.
struct MonthQuality {
  nlohmann::ordered_json missing = nlohmann::ordered_json::array();
  nlohmann::ordered_json findings = nlohmann::ordered_json::array();
  std::size_t count = 0;  ///< of findings
};

/// Finds who reported nothing (offices, and units that did in the three months before), reported
/// figures that contradict what was counted, and records that break a rule across records.
[[nodiscard]] MonthQuality month_quality(Session& session, Month month, const Scope& scope,
                                         const ReportedFigures& reported, Lang lang);

/// Returns what people are told in the section; the whole stands at the end of the report.
[[nodiscard]] std::vector<std::string> told(const MonthQuality& quality, Lang lang);

}  // namespace jinguo
