// The sums of a table's columns, kept while its rows go by and held against what its own 合计 and
// 小计 lines say.
#pragma once

#include "intake/rows.hpp"
#include "work/import_columns.hpp"
#include "work/table_rows.hpp"

#include <jinguo/problem.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// Returns the number in ten-thousandths when the cell holds nothing else but perhaps a unit;
/// commas between digits are passed over.
[[nodiscard]] std::optional<std::int64_t> plain_number(std::string_view cell);

class ColumnSums {
 public:
  /// Watches the columns of whole numbers, decimals and money.
  explicit ColumnSums(const ImportColumns& columns);

  /// Takes a record's row. Hot path: a file without such columns pays nothing.
  void add(const RawRow& row);

  /// Holds a summing line against the rows since the header, or since the last such line.
  void compare(const RawRow& row, SumOf what, Problems& problems);

 private:
  struct Column {
    std::size_t at = 0;
    const Field* field = nullptr;
    std::string header;
    std::int64_t all = 0;
    std::int64_t group = 0;
    bool clear = true;  ///< every cell so far was a plain number or blank
  };
  std::vector<Column> columns_;
};

}  // namespace jinguo
