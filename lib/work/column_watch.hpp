// What is wrong with a column as a whole: spreadsheets ruin columns, not cells, so what was found
// cell by cell is counted by field, and the column is judged when the last row is known.
#pragma once

#include "model/draft.hpp"

#include <jinguo/code.hpp>
#include <jinguo/kind.hpp>
#include <jinguo/problem.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace jinguo {

class ColumnWatch {
 public:
  /// Counts what was found in one row. A finding that says the same of every cell of a column (a
  /// formula) is left in the draft for the first cell only; further ones are counted.
  void see(Draft& draft, Problems& problems);

  /// Adds what is to be said of whole columns after `rows` rows. An error refuses the file: it
  /// says that cells which looked right cannot be trusted either.
  void judge(std::int64_t rows, std::int64_t header_row,
             const std::function<std::string(const Field&)>& header_of, Problems& problems) const;

 private:
  struct Count {
    const Field* field;
    Code verdict;
    std::int64_t cells;
  };

  std::int64_t add(const Field& field, Code verdict);

  std::vector<Count> counts_;  ///< a few: one for each field and verdict met
};

}  // namespace jinguo
