// Judging one text by a check as an import does, with the statements that hold for every check.
#pragma once

#include "model/cell.hpp"

#include <jinguo/date.hpp>
#include <jinguo/kind.hpp>

#include <string>
#include <string_view>

namespace jinguo::fuzz {

/// The day that counts as today.
inline constexpr Date today{std::chrono::year(2026), std::chrono::June, std::chrono::day(30)};

/// Returns the characters of the bytes; what is no UTF-8 is left out.
[[nodiscard]] std::string characters_of(std::string_view bytes);

[[nodiscard]] bool is_utf8(std::string_view text);

/// One text after its judging.
struct Judged {
  std::string text;  ///< canonical unless refused
  Findings findings;
  bool refused = false;

  [[nodiscard]] bool taken() const { return !refused && !text.empty(); }
};

/// Returns a field to try a check on.
constexpr Field field_of(Type type, Range range = {}) {
  return {.name = "tried", .type = type, .title = "试填", .help = "tried here", .range = range};
}

/// How a check is tried.
struct Trial {
  Field field;
  Check check;
  /// Whether a text has a form that the check promises to leave.
  bool (*canonical)(std::string_view text);
  /// Returns how the canonical text is written for people; empty: as it is.
  std::string (*written)(std::string_view text) = nullptr;
};

/// Judges the text and states: it is refused when and only when an error was found; what is taken
/// is UTF-8, canonical, and judged again the same, without an error; every finding has sentences.
Judged judge(const Trial& trial, std::string_view text);

/// States that findings are of a severity that findings may have and can be told in both languages.
void require_sentences(const Findings& findings);

/// Calls `run` with the bytes as they are, which nobody promises a sense but no harm either, and
/// returns the characters of them.
std::string after_raw(const Trial& trial, std::string_view bytes);

}  // namespace jinguo::fuzz
