// Numbers as offices write them: 1,234, １．５万, 一百零五, 近300人, 12.5% …
#pragma once

#include "model/cell.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jinguo {

enum class Bound : std::uint8_t { exact, at_least, at_most, about };

/// An exact decimal `digits` × 10^-scale with its bound and the measure word after it.
struct SpokenNumber {
  std::int64_t digits = 0;
  int scale = 0;
  Bound bound = Bound::exact;
  std::string unit;
};

/// Reads a number; empty (with one E_NUM… finding on the cell) when it is none. An "empty" mark
/// (`-`, `—`, `/`, 无, 暂无, N/A …) is not handled here: see is_blank_mark.
[[nodiscard]] std::optional<SpokenNumber> read_number(Cell& cell);

/// Judges a count: a whole number, exact, not negative unless the field's range allows it, inside
/// the range. On success `cell.text` is plain decimal digits.
void check_count(Cell& cell);

/// Judges an amount of yuan with at most two decimals; on success `cell.text` is whole fen.
void check_money(Cell& cell);

/// Judges a decimal number; on success `cell.text` is plain `[-]digits[.digits]`.
void check_decimal(Cell& cell);

/// Tells whether the cell means "not stated": - — —— / \ 无 暂无 N/A 空.
[[nodiscard]] bool is_blank_mark(std::string_view text);

}  // namespace jinguo
