// The columns of the sheet that explains a figure: which there are follows from the metric.
#pragma once

#include "report/metric.hpp"

#include <jinguo/sheet.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace jinguo {

struct ExplainLayout {
  explicit ExplainLayout(const Metric& metric, Lang lang);

  using Place = std::optional<std::size_t>;

  /// Returns a row of nulls, its texts for people empty.
  [[nodiscard]] Row blank(Role role) const;

  std::vector<Column> columns;
  Place kind;  ///< as scripts read it
  Place told_kind;
  Place ref;
  Place day;
  Place until;   ///< of stocks
  Place within;  ///< of lines: code of the record that they belong to
  Place about;
  Place subject;  ///< code of who or what is counted
  Place name;
  Place entered;  ///< code under which a merged subject stands in the record
  Place again;
  Place counts;  ///< numerator of a quotient
  Place cases;   ///< its denominator
  Place beside;
  Place shares;  ///< the first of them
  Place asked;   ///< of what is made from others: the command that explains its numerator
  Place note;    ///< for people
  // Only of a figure's total, or of a week or month in it.
  Place value;
  Place unit;
  Place slice;
  Place from;
  Place to;
  Place records;
  Place omitted;
};

/// Tells whether the records of a metric name somebody or something that is counted.
[[nodiscard]] bool has_subject(const Metric& metric);

/// Puts a cell where the layout has a place for it.
void put(Row& row, ExplainLayout::Place place, Value value);

}  // namespace jinguo
