// Places on a sheet as spreadsheets write them: C5, A1:M1.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jinguo {

/// A cell; columns are counted from 0, rows from 1 as spreadsheets show them.
struct CellPlace {
  std::int64_t row = 0;    ///< 1 is the first
  std::size_t column = 0;  ///< 0 is A
};

/// A rectangle of cells, all bounds inside.
struct CellRange {
  std::int64_t top = 0;
  std::int64_t bottom = 0;
  std::size_t left = 0;
  std::size_t right = 0;
};

/// Reads `C5`; `$` signs are passed over. Columns end at XFD, as in every spreadsheet.
[[nodiscard]] std::optional<CellPlace> read_place(std::string_view text);

/// Reads `A1:M1` or a single cell.
[[nodiscard]] std::optional<CellRange> read_range(std::string_view text);

/// Returns the letters of a column: 0 is A, 27 is AB.
[[nodiscard]] std::string column_letters(std::size_t column);

}  // namespace jinguo
