// How far a target has come: pure arithmetic on whole numbers, so that two machines never differ in
// the last digit.
#pragma once

#include <jinguo/date.hpp>
#include <jinguo/value.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace jinguo {

/// Thousandths of a unit: fine enough for what offices plan, small enough to multiply.
using Thousandths = std::int64_t;

/// Returns a number in thousandths, rounded half away from zero; none for what is no number.
[[nodiscard]] std::optional<Thousandths> in_thousandths(const Value& value);

/// Returns thousandths as a cell, a whole number where it is one.
[[nodiscard]] Value thousandths_cell(Thousandths number);
[[nodiscard]] Value thousandths_cell(std::optional<Thousandths> number);

/// Returns tenths as a cell with one decimal.
[[nodiscard]] Value tenths_cell(std::optional<std::int64_t> tenths);

/// Returns what is due as a cell: pro rata it is seldom whole, and one decimal is enough.
[[nodiscard]] Value due_cell(std::optional<Thousandths> due);

/// Returns `part` of `whole` in tenths of a percent, rounded half away from zero; none where the
/// whole is not above zero.
[[nodiscard]] std::optional<std::int64_t> share_in_tenths(Thousandths part, Thousandths whole);

enum class State : std::uint8_t { not_started, running, behind, done };

struct StateWord {
  State state;
  std::string_view name;
  std::string_view zh;
  std::string_view en;
};
[[nodiscard]] const StateWord& word_of(State state);

struct Goal {
  Thousandths value = 0;
  Date from{};
  Date to{};
  /// Counts and sums grow day by day and are due pro rata; a rate or a mean is due in full at once.
  bool grows = true;
};

struct Progress {
  State state = State::not_started;
  std::optional<std::int64_t> percent = {};      ///< of the target, in tenths
  std::optional<Thousandths> due = {};           ///< by this day; the whole target once it is over
  std::optional<std::int64_t> due_percent = {};  ///< of what is due, in tenths
  std::optional<Thousandths> remainder = {};
  std::int64_t days_left = 0;  ///< days after this one, up to the last; not before the first
  /// Needed per month of 365/12 days from here on, in whole units rounded up, never more than the
  /// remainder; none when it is reached, over, or does not grow.
  std::optional<Thousandths> pace = {};
};

/// Measures what was reached by the end of a day; `reached` is empty when it cannot be computed.
/// A target whose last day has passed without being reached is behind.
[[nodiscard]] Progress progress_of(const Goal& goal, std::optional<Thousandths> reached, Date day);

/// Tells whether a target that has begun has less than this percentage of what is due. One that
/// cannot be computed has; one that is done has not.
[[nodiscard]] bool below(const Progress& progress, std::int64_t percent);

}  // namespace jinguo
