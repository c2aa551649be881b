// The cells of a refused row as its rejects keep them.
#pragma once

#include "intake/rows.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// A workbook's number that lost digits looks whole once it is written as text, and one in eleven
/// would pass for an identity number: it is kept as 3.29901199003071E+17, which is refused again.
class RejectedCells {
 public:
  explicit RejectedCells(const RawRow& row);

  [[nodiscard]] std::span<const std::string_view> cells() const { return cells_; }

 private:
  std::vector<std::string> rounded_;
  std::vector<std::string_view> cells_;
};

}  // namespace jinguo
