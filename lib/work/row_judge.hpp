// From the cells of a row to a draft of its record, as far as that goes without the store.
#pragma once

#include "intake/rows.hpp"
#include "model/draft.hpp"
#include "work/import_columns.hpp"

namespace jinguo {

class RowJudge {
 public:
  explicit RowJudge(const ImportColumns& columns) : columns_(columns) {}

  /// Judges every cell and lets the kind complete the draft; `found` was found on single cells
  /// before. Hot path.
  void judge(const RawRow& row, const Findings& found, Draft& draft) const;

 private:
  [[nodiscard]] bool has_other_width(const RawRow& row) const;

  const ImportColumns& columns_;
};

}  // namespace jinguo
