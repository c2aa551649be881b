// What one cell of a record holds, in the form in which it is stored. The field's type says what
// it means: a date is ISO text, money is whole fen, a choice is its English word, a truth is 0 or
// 1, a reference is the target's id.
#pragma once

#include <jinguo/api.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace jinguo {

/// Identifies a stored record inside one database.
using Id = std::int64_t;

struct Null {
  friend constexpr bool operator==(Null, Null) { return true; }
};

using Value = std::variant<Null, std::int64_t, double, std::string>;

[[nodiscard]] inline bool is_null(const Value& value) {
  return std::holds_alternative<Null>(value);
}

/// Returns the text of a text value; empty for null and for numbers.
[[nodiscard]] JINGUO_API std::string_view as_text(const Value& value);

/// Returns the whole number of a value, decimals cut off; 0 for null and for text.
[[nodiscard]] JINGUO_API std::int64_t as_integer(const Value& value);

}  // namespace jinguo
