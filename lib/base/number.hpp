// A stored number as one to reckon with, whether it is whole or has decimals.
#pragma once

#include <jinguo/value.hpp>

namespace jinguo {

/// Returns the number of a value; 0 for null and for text.
[[nodiscard]] inline double as_number(const Value& value) {
  const auto* const decimal = std::get_if<double>(&value);
  return decimal != nullptr ? *decimal : static_cast<double>(as_integer(value));
}

}  // namespace jinguo
