// Marks that only say "as above": 同上, 〃, ″, a lone quotation mark.
#pragma once

#include <jinguo/kind.hpp>

#include <string_view>

namespace jinguo {

/// Tells whether a cell only says "as above". Hot path: one look at nearly every cell.
[[nodiscard]] bool is_ditto(std::string_view cell);

/// Tells whether "as above" is taken for a field: one that describes, such as an address, a unit or
/// a region; never one that names or numbers somebody, nor a date or an amount.
[[nodiscard]] bool takes_ditto(const Kind& kind, const Field& field);

}  // namespace jinguo
