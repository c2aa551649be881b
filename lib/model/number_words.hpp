// The grammar of numbers as offices write them: words about the bound, the number itself in ASCII
// or Chinese, the measure word. Knows no field; judging is in spoken_number.cpp.
#pragma once

#include "model/spoken_number.hpp"

#include <jinguo/code.hpp>

#include <optional>
#include <string_view>

namespace jinguo {

/// Why a text is no number; the detail is empty where the code says it all.
struct NumberFault {
  Code code = Code::E_NUM;
  std::string_view detail;
  std::string_view detail_zh;
};

struct NumberWords {
  std::optional<SpokenNumber> number;
  NumberFault fault;  ///< means something only without a number
};

/// Reads the whole text as one number.
[[nodiscard]] NumberWords read_number_words(std::string_view text);

}  // namespace jinguo
