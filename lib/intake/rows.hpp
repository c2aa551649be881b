// Rows as they stand in a file, whatever its form: what every reader gives and the rest reads.
#pragma once

#include "model/cell.hpp"

#include <jinguo/problem.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace jinguo {

/// One row; views hold until the next call of RowReader::next.
struct RawRow {
  /// 1 is the file's first row, as a spreadsheet numbers it; 0 names the columns of a file whose
  /// form names them without a row of its own.
  std::int64_t line = 0;
  std::span<const std::string_view> cells;  ///< unquoted; not trimmed
  /// What the file says of each cell beyond its text; empty where all is typed text.
  std::span<const CellNote> notes = {};
  bool stray_quote = false;  ///< a quote stood inside an unquoted cell: it was kept as data
  /// Why nothing can be made of the row, which does not stop the file; its one cell is its text.
  const Finding* fault = nullptr;

  [[nodiscard]] CellNote note(std::size_t at) const {
    return at < notes.size() ? notes[at] : CellNote{};
  }
};

/// What a file may hold; beyond it is refused as E_TOO_LARGE. Its length: `max_file_bytes`.
inline constexpr std::int64_t max_rows = 10'000'100;  ///< ten million, a header, some title rows
inline constexpr std::size_t max_columns = 1024;
inline constexpr std::int64_t max_cell_bytes = std::int64_t{1} << 20;  ///< of UTF-8, as quoted
inline constexpr std::int64_t max_row_bytes = std::int64_t{8} << 20;

/// A file read row by row, in bounded memory.
class RowReader {
 public:
  virtual ~RowReader() = default;

  /// Reads the next row, empty ones included. False at the end of the file, or when the file cannot
  /// be read on: then one finding that says why was added to `problems`. Findings on rows that are
  /// left out (hidden ones) are added as they are met.
  [[nodiscard]] virtual bool next(RawRow& row, Problems& problems) = 0;

  /// Bytes of the file read so far, to tell how far reading is.
  [[nodiscard]] virtual std::int64_t consumed() const = 0;
};

}  // namespace jinguo
