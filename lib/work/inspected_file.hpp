// A file opened to be looked at: its source, what was asked of its table, and as which kind of
// record it is to be read.
#pragma once

#include "intake/source.hpp"
#include "work/kind_ranking.hpp"
#include "work/table.hpp"

#include <jinguo/inspect.hpp>
#include <jinguo/kind.hpp>

#include <vector>

namespace jinguo {

class InspectedFile {
 public:
  /// Opens the file and its mapping file. Throws Error(read_failed, bad_value, unknown_field,
  /// usage).
  explicit InspectedFile(const InspectWish& wish);

  [[nodiscard]] const Source& source() const { return source_; }
  [[nodiscard]] const RowSource& rows() const { return rows_; }
  [[nodiscard]] const TableWish& table() const { return table_; }
  [[nodiscard]] bool kind_named() const { return named_ != nullptr; }

  /// Returns the kinds that the header fits, best first.
  [[nodiscard]] std::vector<KindScore> candidates() const;
  /// Returns the kind that was named, else the one that fits best; null when none does or the file
  /// does not say.
  [[nodiscard]] const Kind* kind(const std::vector<KindScore>& candidates) const;

 private:
  const Kind* named_;
  TableWish table_;
  Source source_;
  RowSource rows_;
};

}  // namespace jinguo
