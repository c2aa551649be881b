// Days and windows as people say them in a sentence or a title.
#pragma once

#include <jinguo/code.hpp>
#include <jinguo/date.hpp>
#include <jinguo/report.hpp>

#include <string>

namespace jinguo {

/// Returns 2023年9月30日 or 30 September 2023.
[[nodiscard]] std::string told_day(Date day, Lang lang);

/// Returns a whole month or year by its name (2023年9月, September 2023), other windows by their
/// days, and one without a first day as 截至… or up to ….
[[nodiscard]] std::string told_window(const Window& window, Lang lang);

}  // namespace jinguo
