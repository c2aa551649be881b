// From findings on a draft to problems with a place, and the drafts that options and JSON make.
#pragma once

#include "model/draft.hpp"

#include <jinguo/problem.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace jinguo {

/// Returns the cell as it may be shown in a message: sensitive fields masked, and in any other
/// field every long run of digits too, because numbers end up in wrong columns.
[[nodiscard]] std::string shown_value(const Field* field, std::string_view text);

/// Returns the facts of a finding with their numbers hidden as the cell's own are.
[[nodiscard]] Facts shown_facts(const Finding& found);

/// Adds the findings on a row to `problems`. `header_of(field)` names the column of the file.
template <typename HeaderOf>
void report_findings(const Findings& findings, std::int64_t row, HeaderOf header_of,
                     Problems& problems) {
  for (const Finding& found : findings) {
    if (problems.full(found.code)) {
      problems.count(found.code);
      continue;
    }
    problems.add({.row = row,
                  .column = found.field ? header_of(*found.field) : std::string(),
                  .field = found.field ? std::string(found.field->name) : std::string(),
                  .code = found.code,
                  .value = shown_value(found.field, found.value),
                  .facts = shown_facts(found)});
  }
}

}  // namespace jinguo
