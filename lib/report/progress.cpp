#include "report/progress.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace jinguo {
namespace {

constexpr Thousandths one = 1000;
constexpr std::int64_t largest =
    1'000'000'000'000;  // beyond it nobody plans, and products overflow

constexpr StateWord words[] = {
    {State::not_started, "not_started", "未开始", "not started"},
    {State::running, "running", "进行中", "on track"},
    {State::behind, "behind", "落后", "behind"},
    {State::done, "done", "完成", "done"},
};
constexpr bool in_order() {
  for (std::size_t i = 0; i < std::size(words); ++i)
    if (static_cast<std::size_t>(words[i].state) != i) return false;
  return true;
}
static_assert(in_order(), "words has a row for each state");

std::int64_t days_between(Date from, Date to) {
  return (std::chrono::sys_days{to} - std::chrono::sys_days{from}).count();
}

/// Returns part/whole of a number, rounded half up; cut in two so that it cannot overflow.
Thousandths pro_rata(Thousandths number, std::int64_t part, std::int64_t whole) {
  return number / whole * part + (2 * (number % whole) * part + whole) / (2 * whole);
}

Thousandths monthly_pace(Thousandths remainder, std::int64_t days) {
  const std::int64_t units = (remainder * 365 + 12 * days * one - 1) / (12 * days * one);
  return std::min(units * one, remainder);
}

}  // namespace

const StateWord& word_of(State state) { return words[static_cast<std::size_t>(state)]; }

std::optional<Thousandths> in_thousandths(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value))
    return std::clamp(*whole, -largest, largest) * one;
  if (const auto* number = std::get_if<double>(&value))
    return std::llround(
        std::clamp(*number, -static_cast<double>(largest), static_cast<double>(largest)) * one);
  return std::nullopt;
}

Value thousandths_cell(Thousandths number) {
  if (number % one == 0) return number / one;
  return static_cast<double>(number) / one;  // told, never reckoned with
}

Value thousandths_cell(std::optional<Thousandths> number) {
  return number ? thousandths_cell(*number) : Value{};
}

Value tenths_cell(std::optional<std::int64_t> tenths) {
  if (!tenths) return Null{};
  return static_cast<double>(*tenths) / 10;
}

Value due_cell(std::optional<Thousandths> due) {
  if (!due) return Null{};
  constexpr Thousandths tenth = 100;
  return thousandths_cell((*due + tenth / 2) / tenth * tenth);
}

std::optional<std::int64_t> share_in_tenths(Thousandths part, Thousandths whole) {
  if (whole <= 0) return std::nullopt;
  const std::int64_t size = part < 0 ? -part : part;
  const std::int64_t rounded = (2 * size * 1000 + whole) / (2 * whole);
  return part < 0 ? -rounded : rounded;
}

Progress progress_of(const Goal& goal, std::optional<Thousandths> reached, Date day) {
  Progress progress;
  const bool started = day >= goal.from;
  const bool over = day > goal.to;
  progress.days_left = over ? 0 : days_between(started ? day : add_days(goal.from, -1), goal.to);
  if (!started) return progress;

  progress.due = goal.value;
  if (goal.grows && !over)
    progress.due = pro_rata(goal.value, days_between(goal.from, day) + 1,
                            days_between(goal.from, goal.to) + 1);
  progress.state = State::behind;
  if (!reached) return progress;

  progress.percent = share_in_tenths(*reached, goal.value);
  progress.due_percent = share_in_tenths(*reached, *progress.due);
  progress.remainder = std::max<Thousandths>(0, goal.value - *reached);
  if (*progress.remainder == 0)
    progress.state = State::done;
  else if (!over && *reached >= *progress.due)
    progress.state = State::running;
  if (goal.grows && *progress.remainder > 0 && progress.days_left > 0)
    progress.pace = monthly_pace(*progress.remainder, progress.days_left);
  return progress;
}

bool below(const Progress& progress, std::int64_t percent) {
  if (progress.state == State::not_started || progress.state == State::done) return false;
  return !progress.due_percent || *progress.due_percent < percent * 10;
}

}  // namespace jinguo
