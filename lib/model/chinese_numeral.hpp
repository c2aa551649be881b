// Numbers written in Chinese characters, everyday (三百五) and financial (壹仟贰佰).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jinguo {

/// Returns the value of a Chinese digit, 零 to 九 with its variants and 两; -1 for anything else.
[[nodiscard]] int chinese_digit(char32_t point);

/// Returns 10 for 十, 100 for 百 … 100,000,000 for 亿, with their variants; 0 for anything else.
[[nodiscard]] std::int64_t chinese_unit(char32_t point);

/// A numeral at the beginning of a text. `vague` are neighbours such as 七八 and a unit that
/// stands without its digit (百, 千).
struct ChineseNumeral {
  enum class Reading : std::uint8_t { number, vague, malformed, too_large };

  Reading reading = Reading::malformed;
  std::int64_t value = 0;
  std::size_t size = 0;  ///< bytes taken
};

/// Reads the longest run of Chinese digits and units at the beginning of the text: with units as a
/// numeral (一千二百三十, 三百五, 两万三), without them digit by digit (二〇二四). Empty when the
/// text does not begin with one.
[[nodiscard]] std::optional<ChineseNumeral> read_chinese_numeral(std::string_view text);

/// Returns the text with the Chinese numbers of a date in ASCII: each digit for itself, and 十, 廿,
/// 卅 as tens.
[[nodiscard]] std::string with_ascii_date_digits(std::string_view text);

}  // namespace jinguo
