// What is said when a file of text cannot be read on: the limit it breaks, or the byte that is bad.
#pragma once

#include "intake/decode.hpp"

#include <jinguo/problem.hpp>

#include <cstddef>
#include <cstdint>

namespace jinguo {

/// The limits of rows.hpp and bytes.hpp.
enum class Limit : std::uint8_t { file, rows, row, columns, cell };

/// Returns E_TOO_LARGE with the facts `what` and `limit`.
[[nodiscard]] Problem refusal_of(Limit limit, std::int64_t row);

/// Returns why a stream stopped before its end: E_NOT_TEXT with `detail`, what the file is instead;
/// or E_ENCODING with the bad bytes as value and `byte`, their place counted from 1.
[[nodiscard]] Problem refusal_of(const TextStream& stream, std::int64_t row);

}  // namespace jinguo
