// From the cells of a row to a draft of its record, as far as that goes without the store.
#pragma once

#include "intake/rows.hpp"
#include "intake/source.hpp"
#include "model/draft.hpp"
#include "work/cell_memo.hpp"
#include "work/import_columns.hpp"

#include <string_view>

namespace jinguo {

/// Tells whether apostrophes may stand in a file before text that looks like a formula: exports put
/// them there, but not into workbooks nor where the name says that it is for programs.
[[nodiscard]] bool may_be_guarded(FileFormat format, std::string_view path);

/// Remembers what cells were judged to be, so one thread has one.
class RowJudge {
 public:
  /// The columns of the file; `guarded` says that an apostrophe may stand before text that looks
  /// like a formula.
  RowJudge(const ImportColumns& columns, bool guarded)
      : columns_(columns), guarded_(guarded), memo_(columns.headers.size()) {}

  /// Judges every cell and lets the kind complete the draft; `found` was found on single cells
  /// before. Hot path.
  void judge(const RawRow& row, const Findings& found, Draft& draft);

 private:
  [[nodiscard]] bool has_other_width(const RawRow& row) const;

  const ImportColumns& columns_;
  bool guarded_;
  CellMemo memo_;
};

}  // namespace jinguo
