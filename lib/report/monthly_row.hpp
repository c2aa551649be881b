// The rows of the month's report: what stands in which column, and what a section has gathered.
#pragma once

#include "report/compare.hpp"
#include "report/metric.hpp"
#include "report/part.hpp"
#include "report/tally.hpp"

#include <jinguo/code.hpp>
#include <jinguo/sheet.hpp>
#include <jinguo/value.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// What a section has so far.
struct Made {
  std::vector<Row> rows;
  std::vector<std::string> notes;
  bool blank = true;
};

/// A target's own facts, which only scripts are told beside the row.
struct TargetCells {
  Value number;
  Value programme;
  Value due;
  Value remainder;
  Value state;
};

/// One row before it is laid out.
struct MonthlyRow {
  std::string metric;
  std::string title;
  std::string told_title;
  std::string unit;
  std::string told_unit;
  std::string slice = "{}";
  Value value = {};
  Value previous = {};
  Value change = {};
  Value last_year = {};
  Value year_on_year = {};
  Value year = {};
  Value last_year_to_date = {};
  Value year_on_year_to_date = {};
  Value target = {};
  Value target_percent = {};
  std::string reported = "[]";
  const Metric* counted = nullptr;  ///< whose figure has something beside it
  const Figure* figure = nullptr;
  TargetCells of_target = {};
};

[[nodiscard]] std::vector<Column> monthly_columns(Lang lang);
[[nodiscard]] Row laid_out(MonthlyRow row);

/// Puts the numbers of a comparison into a row.
void put(const Metric& metric, const Comparison& compared, MonthlyRow& row);

[[nodiscard]] Row note_row(std::string_view text);

}  // namespace jinguo
