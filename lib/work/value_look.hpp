// What a value looks like, told without knowing its field; and how it may be shown when nobody
// knows what it is.
#pragma once

#include <jinguo/code.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace jinguo {

enum class ValueLook : std::uint8_t {
  words,
  number,
  day,
  identity_number,
  phone,
  credit_code,
  scientific,  ///< a long number that a spreadsheet cut
};
inline constexpr std::size_t value_looks = 7;

[[nodiscard]] std::string_view name(ValueLook look);  ///< words, number, day …
[[nodiscard]] std::string_view title(std::string_view look, Lang lang);

/// Judges a filled, trimmed cell by its shape alone.
[[nodiscard]] ValueLook look_of(std::string_view cell);

/// Returns a text of unknown meaning as it may be shown: numbers that could be somebody's are
/// masked, grouped by blanks or hyphens too.
[[nodiscard]] std::string shown_sample(std::string_view text);

}  // namespace jinguo
