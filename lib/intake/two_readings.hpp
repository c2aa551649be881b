// Text that is UTF-8 and GB 18030 alike, because every character has two bytes in both: 女 in the
// one is Ů in the other. Bytes cannot tell; how the characters stand among letters and digits may.
#pragma once

#include "intake/bytes.hpp"
#include "intake/text_form.hpp"

#include <jinguo/problem.hpp>

#include <optional>
#include <string>

namespace jinguo {

/// What such a text looks like.
struct TwoReadings {
  bool western = false;  ///< characters stand as in café, Müller, 31°36' or m²: UTF-8
  std::string example;   ///< the bytes of its first character
};

/// Weighs a file that is valid in both, from its first byte.
[[nodiscard]] TwoReadings weigh_readings(InputFile& file);

/// Returns W_ENCODING_GUESS, with both readings of one character, where the form is in doubt.
[[nodiscard]] std::optional<Problem> encoding_doubt(const TextForm& form);

}  // namespace jinguo
