// Which kind of record a file holds, told by its header alone.
#pragma once

#include "work/table.hpp"

#include <jinguo/kind.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jinguo {

struct KindScore {
  const Kind* kind = nullptr;
  std::size_t fields = 0;   ///< different fields that the header names
  std::size_t missing = 0;  ///< required fields that it lacks and nothing else fills
  std::size_t exact = 0;    ///< headers that are a field's own words, not merely contain them
  std::int64_t header_row = 0;

  /// Greater is better: fields it has beyond those it lacks; of equals, the one whose own words it
  /// uses (企业名称 is what an enterprise is called, and merely contains what a unit is).
  [[nodiscard]] std::pair<std::int64_t, std::size_t> score() const {
    return {static_cast<std::int64_t>(fields) - static_cast<std::int64_t>(missing), exact};
  }
};

/// Returns the kinds whose fields the header of the file's best sheet names, best first, equals in
/// the order of the kinds. Kinds that cannot be imported are left out. Two equal ones at the head
/// mean that the file does not say; see `is_clear`.
[[nodiscard]] std::vector<KindScore> rank_kinds(const RowSource& source, const TableWish& wish);

/// Tells whether the first kind fits better than every other.
[[nodiscard]] bool is_clear(const std::vector<KindScore>& ranking);

}  // namespace jinguo
