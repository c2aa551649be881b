// Numbers as people type them and spreadsheets carry them: marks that keep text, scientific
// notation, spaces and hyphens between groups. Knows no kind of number.
#pragma once

#include <string>
#include <string_view>

namespace jinguo {

/// Returns the text in half width, without outer white space, one leading apostrophe and the
/// wrapper `="…"` that keeps text in a spreadsheet.
[[nodiscard]] std::string unwrapped(std::string_view text);

/// Whether a spreadsheet turned a long number into something like `3.29901E+17`.
[[nodiscard]] bool is_scientific(std::string_view text);

/// Whether the character only groups a number: white space, hyphens and dashes.
[[nodiscard]] bool is_grouping(char32_t point);

/// Returns the text without grouping characters.
[[nodiscard]] std::string without_grouping(std::string_view text);

/// Turns ASCII letters into upper case, in place.
void raise_case(std::string& text);

[[nodiscard]] constexpr bool is_digit(char32_t point) { return point >= U'0' && point <= U'9'; }
[[nodiscard]] constexpr bool is_capital(char32_t point) { return point >= U'A' && point <= U'Z'; }

/// Whether the text consists of ASCII digits only; true for an empty text.
[[nodiscard]] constexpr bool all_digits(std::string_view text) {
  for (const char c : text)
    if (c < '0' || c > '9') return false;
  return true;
}

}  // namespace jinguo
