// Words that somebody typed, and those that may have been meant.
#pragma once

#include <jinguo/api.hpp>

#include <string_view>
#include <vector>

namespace jinguo {

/// Returns the candidate nearest to `word` (edit distance at most 2), empty when none is near.
[[nodiscard]] JINGUO_API std::string_view nearest(std::string_view word,
                                                  const std::vector<std::string_view>& candidates);

}  // namespace jinguo
