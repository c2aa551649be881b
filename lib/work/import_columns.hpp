// The columns of one file, planned once: which field each means, and whether the file can be read
// as this kind at all.
#pragma once

#include "work/source_map.hpp"
#include "work/table_header.hpp"

#include <jinguo/import.hpp>
#include <jinguo/kind.hpp>
#include <jinguo/problem.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

struct ImportColumns {
  std::vector<std::string> headers;    ///< as they stand in the file; of two rows `upper/lower`
  std::vector<std::string> words;      ///< one row of headers that means the same
  std::vector<const Field*> fields;    ///< what they mean, null: nothing
  std::vector<std::size_t> positions;  ///< of the fields in the kind; 0 where there is none
  std::vector<HeaderHow> how;          ///< how each column came to its field
  struct Fixed {
    std::size_t position;
    std::string text;
  };
  std::vector<Fixed> fixed;  ///< what every row says without a column

  /// Returns the header of the column that fills this field; empty when none does.
  [[nodiscard]] std::string header_of(const Field& field) const;
};

/// Plans the columns of the header found in row `row`; findings say what is missing, doubled or not
/// used.
[[nodiscard]] ImportColumns plan_columns(const Kind& kind, const FoundHeader& header,
                                         const SourceMap& map, std::int64_t row,
                                         Problems& problems);

}  // namespace jinguo
