// What stands beside the figures of the month's report: heads without a name, both numbers of a
// quotient, the parts of a sum.
#pragma once

#include "report/tally.hpp"

#include <jinguo/code.hpp>
#include <jinguo/sheet.hpp>

#include <span>
#include <string>
#include <vector>

namespace jinguo {

/// Adds the columns of all that may stand beside a figure; only scripts see them.
void add_beside_columns(Lang lang, std::vector<Column>& columns);

/// Adds the cells of those columns; a row that is no figure of a metric leaves them empty.
void add_beside(const Metric* metric, const Figure* figure, Row& row);

/// Returns what people are told beside a figure; empty: nothing.
[[nodiscard]] std::vector<std::string> told_beside(const Metric& metric, const Figure& figure,
                                                   Lang lang);

/// Tells whether neither a denominator nor a share says anything: a section whose only news is a
/// rate of 0 out of some is not blank.
[[nodiscard]] bool nothing_beside(std::span<const Figure> figures);

}  // namespace jinguo
