// A row of the file with its own memory, to be kept while its reader goes on.
#pragma once

#include "intake/rows.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

class KeptRow {
 public:
  /// Copies the row; memory of an earlier one is used again.
  void keep(const RawRow& row);

  /// Returns how much memory a row takes once it is kept.
  [[nodiscard]] static std::size_t bytes_of(const RawRow& row);

  /// The row as it was read; holds until the next call of `keep`.
  [[nodiscard]] RawRow row() const {
    return {.line = line_, .cells = cells_, .notes = notes_, .stray_quote = stray_quote_};
  }

 private:
  std::int64_t line_ = 0;
  bool stray_quote_ = false;
  std::string bytes_;
  std::vector<std::string_view> cells_;
  std::vector<CellNote> notes_;
};

}  // namespace jinguo
