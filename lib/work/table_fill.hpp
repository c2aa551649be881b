// Cells that stand for others: 同上 marks, blanks that mean the value above, days in a source's own
// order. What they stand for is put in before a row is judged.
#pragma once

#include "intake/rows.hpp"
#include "model/cell.hpp"
#include "work/import_columns.hpp"
#include "work/source_map.hpp"

#include <jinguo/kind.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// Returns a day written day or month first as YYYY-MM-DD; empty when it is not written so.
[[nodiscard]] std::string reordered_day(std::string_view cell, DayOrder order);

class CellFiller {
 public:
  CellFiller(const Kind& kind, const ImportColumns& columns, const SourceMap& map);

  /// Fills the cells of a record's row in; the row then points into the filler where it changed.
  /// Findings say which cells were taken from above; a mark that cannot be is left for the judge.
  void fill(RawRow& row, Findings& findings);

 private:
  struct Column {
    std::size_t at = 0;
    const Field* field = nullptr;
    bool ditto = false;
    bool down = false;
    DayOrder order = DayOrder::ymd;
    std::string above;  ///< the value in the last record, where it may be asked for
    std::string now;
  };
  /// What the cell of a column stands for; the same cell when it stands for itself.
  std::string_view meant(Column& column, std::string_view cell, Findings& findings);

  std::vector<Column> columns_;
  std::vector<std::string_view> cells_;
};

}  // namespace jinguo
