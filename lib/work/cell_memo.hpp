// What the cells of a column were judged to be, for columns that say the same few things again and
// again: sex, education, trade. A cell's judgement depends on its text alone.
#pragma once

#include "model/draft.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

class CellMemo {
 public:
  explicit CellMemo(std::size_t columns) : columns_(columns) {}

  /// Does what judge_cell does for a cell of column `column`. Hot path.
  void judge(Draft& draft, std::size_t column, std::size_t at, std::string_view raw, CellNote note);

 private:
  /// A cell that was judged without a finding.
  struct Known {
    std::string raw;  ///< empty: none yet
    Value value;
    Given given = Given::absent;
  };
  struct Column {
    std::vector<Known> known;  ///< by hash
    int asked = 0;
    int found = 0;
    bool off = false;  ///< hardly a text comes twice: names, numbers
  };

  std::vector<Column> columns_;
};

}  // namespace jinguo
