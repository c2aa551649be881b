// The header of an office's table: found among the first rows, in one row or in two.
#pragma once

#include "intake/rows.hpp"
#include "model/header.hpp"

#include <jinguo/kind.hpp>
#include <jinguo/problem.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jinguo {

/// One of the first rows, kept.
struct HeadRow {
  std::int64_t line = 0;
  std::vector<std::string> cells;  ///< trimmed
  std::vector<bool> merged;        ///< empty where nothing is merged

  [[nodiscard]] const std::string& cell(std::size_t at) const;
  [[nodiscard]] bool is_merged(std::size_t at) const { return at < merged.size() && merged[at]; }
  /// Tells whether the cell only repeats its left neighbour, because one spans both.
  [[nodiscard]] bool repeats_left(std::size_t at) const;
  [[nodiscard]] std::size_t filled() const;  ///< repeats not counted
};

/// Reads the first rows, or those from `header_row` on; blank ones are left out.
[[nodiscard]] std::vector<HeadRow> read_head(RowReader& reader, std::int64_t header_row,
                                             Problems& problems);

struct FoundHeader {
  std::size_t at = 0;                ///< which of the head's rows
  std::size_t rows = 1;              ///< two when the one below belongs to it
  std::vector<HeaderWords> words;    ///< per column; empty ones at the end are dropped
  std::vector<HeaderMeaning> means;  ///< per column
  HeaderScore score;
};

/// Finds the header: the row (or pair of rows) that means most fields, at least two, in at least
/// half of its filled cells; of several the lowest. A table of one column may have a header of one
/// cell. `header_row` other than 0 names its line instead.
[[nodiscard]] std::optional<FoundHeader> find_header(const HeaderIndex& index,
                                                     std::span<const HeadRow> head,
                                                     std::int64_t header_row = 0);

/// Returns the row that looks most like a header, when none was found; null when there is no row.
[[nodiscard]] const HeadRow* best_guess(const HeaderIndex& index, std::span<const HeadRow> head);

}  // namespace jinguo
