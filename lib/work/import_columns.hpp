// The columns of one file, planned once: which field each means, and whether the file can be read
// as this kind at all.
#pragma once

#include <jinguo/import.hpp>
#include <jinguo/kind.hpp>
#include <jinguo/problem.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

struct ImportColumns {
  std::vector<std::string> headers;    ///< as they stand in the file
  std::vector<const Field*> fields;    ///< what they mean, null: nothing
  std::vector<std::size_t> positions;  ///< of the fields in the kind; 0 where there is none

  /// Returns the header of the column that fills this field; empty when none does.
  [[nodiscard]] std::string header_of(const Field& field) const;
};

/// Plans the columns from the header row; findings say what is missing, doubled or not used.
[[nodiscard]] ImportColumns plan_columns(const Kind& kind, std::span<const std::string_view> cells,
                                         std::int64_t row, Problems& problems);

}  // namespace jinguo
