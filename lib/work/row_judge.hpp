// From the cells of a row to a draft of its record, as far as that goes without the store.
#pragma once

#include "intake/rows.hpp"
#include "model/draft.hpp"
#include "work/import_columns.hpp"

namespace jinguo {

class RowJudge {
 public:
  explicit RowJudge(const ImportColumns& columns) : columns_(columns) {}

  /// Judges every cell and lets the kind complete the draft. Hot path.
  void judge(const RawRow& row, Draft& draft) const;

 private:
  const ImportColumns& columns_;
};

}  // namespace jinguo
