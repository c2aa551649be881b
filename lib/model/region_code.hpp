// Region codes after GB/T 2260 and its extension to 12 digits. A code is kept as its significant
// digits: 2 province, 4 prefecture, 6 county, 9 township, 12 village.
#pragma once

#include "model/cell.hpp"

#include <string>
#include <string_view>

namespace jinguo {

/// Tells whether the text means to be a code (digits, or digits that a spreadsheet spoiled).
[[nodiscard]] bool looks_like_region_code(std::string_view text);

/// Judges a region code; on success `cell.text` holds its significant digits. Whether the code is
/// known is not asked: unknown communities never block.
void check_region_code(Cell& cell);

/// Returns the level a code has by its length: province, prefecture, county, township, village.
[[nodiscard]] std::string_view level_of_region(std::string_view code);

/// Returns the code one level up; empty for a province.
[[nodiscard]] std::string_view parent_of_region(std::string_view code);

/// Returns the name without its ending 省, 市, 区, 街道, 社区 …, for comparing free text; the name
/// itself when nothing would be left.
[[nodiscard]] std::string_view region_stem(std::string_view name);

}  // namespace jinguo
