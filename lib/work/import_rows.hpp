// What the rows of an office's file are, before anything in them is judged: the header among its
// titles, the lines that sum up, cells that an export has guarded.
#pragma once

#include "intake/rows.hpp"

#include <jinguo/kind.hpp>

#include <cstdint>
#include <string_view>

namespace jinguo {

[[nodiscard]] bool is_blank(const RawRow& row);

/// Returns the row that names the columns: the first in which at least two cells, and at least half
/// of those that are filled, mean a field; else the first that is not blank; 0 when there is none.
[[nodiscard]] std::int64_t header_line(const Kind& kind, RowReader& reader);

/// Returns the first filled cell when the row sums up or explains the table; empty when it does
/// not.
[[nodiscard]] std::string_view footer_of(const RawRow& row);

/// Takes off the one apostrophe that an export puts before text that a spreadsheet would take for a
/// formula.
[[nodiscard]] std::string_view unguarded(std::string_view cell);

}  // namespace jinguo
