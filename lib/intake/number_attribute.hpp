// Whole numbers in the attributes and references of a workbook.
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace jinguo {

/// Reads a whole number that has nothing before or behind it.
[[nodiscard]] inline std::optional<std::int64_t> read_whole(std::string_view text) {
  std::int64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [last, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || last != end) return std::nullopt;
  return number;
}

}  // namespace jinguo
