// What stands in the columns of a table: how many cells are filled, what they look like, and the
// first few of them as they may be shown.
#pragma once

#include "intake/rows.hpp"
#include "work/import_columns.hpp"
#include "work/value_look.hpp"

#include <jinguo/inspect.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace jinguo {

class ColumnTally {
 public:
  explicit ColumnTally(const ImportColumns& columns);

  /// Counts a record. Hot path for large files.
  void see(const RawRow& row);
  /// Writes columns and odd rows into the result.
  void tell(Inspection& seen) const;

 private:
  struct Column {
    std::int64_t filled = 0;
    std::array<std::int64_t, value_looks> looks{};
    std::vector<std::string> samples;
  };
  void take(std::size_t at, std::string_view cell);

  const ImportColumns& plan_;
  std::vector<Column> columns_;
  Inspection::OddRows short_;
  Inspection::OddRows long_;
};

}  // namespace jinguo
