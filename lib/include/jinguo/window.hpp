// Windows of time, and the words that people ask for them with: --month, --from, --to, --ytd,
// --all.
#pragma once

#include <jinguo/api.hpp>
#include <jinguo/date.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jinguo {

/// Both ends are included; no first day means "since before any day".
struct Window {
  std::optional<Date> from;
  Date to{};
};

/// What was written for each option; empty where nothing was.
struct WindowWords {
  std::string month = {};
  std::string from = {};
  std::string to = {};
  std::string ytd = {};
  bool all = false;
};

/// What is meant where an end was not said.
enum class Unsaid : std::uint8_t {
  everything,  ///< since before any day, up to today
  this_month,  ///< the month of today; a last day alone begins with its month
};

/// Returns the month that was written for an option. Throws Error(bad_value) naming it.
[[nodiscard]] JINGUO_API Month read_month(std::string_view option, std::string_view text);

/// Returns the day that was written for an option, in any form that a cell may have. Throws
/// Error(bad_value) naming it.
[[nodiscard]] JINGUO_API Date read_day(std::string_view option, std::string_view text, Date today);

/// Throws Error(bad_value) when the last day comes before the first.
JINGUO_API void check_window(const Window& window);

/// Returns the window that the words of a command mean. Throws Error: bad_value, and usage when it
/// is said in two ways.
[[nodiscard]] JINGUO_API Window read_window(const WindowWords& words, Date today, Unsaid unsaid,
                                            std::string_view command);

}  // namespace jinguo
