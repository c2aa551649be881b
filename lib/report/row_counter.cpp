#include "report/row_counter.hpp"

#include "report/witness.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace jinguo {
namespace {

/// Counts calendar months, so that rows of one month meet.
std::int32_t month_number(DayNumber day) {
  const Date date{std::chrono::sys_days{std::chrono::days{day}}};
  constexpr int months = 12;
  return static_cast<int>(date.year()) * months +
         static_cast<std::int32_t>(static_cast<unsigned>(date.month()));
}

std::int64_t whole_years(DayNumber from, DayNumber to) {
  const Date first{std::chrono::sys_days{std::chrono::days{from}}};
  const Date last{std::chrono::sys_days{std::chrono::days{to}}};
  const int years = static_cast<int>(last.year()) - static_cast<int>(first.year());
  const bool before = std::pair{last.month(), last.day()} < std::pair{first.month(), first.day()};
  return years - (before ? 1 : 0);
}

template <typename Gatherer>
void count_case(const Plan& plan, const Statement& row, Gatherer& tally) {
  const Plan::Places& at = plan.places();
  if (at.since < 0) {
    if (row.null(at.value)) return;
    tally.touch();
    tally.add_case(row.integer(at.value) != 0);
    return;
  }
  if (row.null(at.since)) return;
  tally.touch();
  const std::int64_t limit = plan.question().limit.value_or(plan.metric().limit);
  tally.add_case(!row.null(at.value) &&
                 minutes(row.text(at.value)) - minutes(row.text(at.since)) <= limit);
}

/// A row with a day covers its week; one without has to be covered in all weeks that it shares with
/// the window.
template <typename Gatherer>
void count_weeks(Id subject, const Stretch& window, const Moment& moment, Gatherer& tally) {
  if (moment.day) return tally.cover_week(subject, week_of(*moment.day));
  const DayNumber from = std::max(window.from, moment.begins);
  const DayNumber to = std::min(window.to, moment.ends - 1);
  tally.touch();
  for (std::int32_t week = week_of(from); week <= week_of(to); ++week)
    tally.add_week(subject, week);
}

}  // namespace

Id RowCounter::subject(const Plan& plan, const Statement& row) const {
  const Id id = row.integer(plan.places().subject);
  return plan.metric().people ? merged_.speaker(id) : id;
}

template <typename Gatherer>
void RowCounter::count_shares(const Plan& plan, const Statement& row, Gatherer& tally,
                              std::int64_t weight) const {
  for (std::size_t i = 0; i < plan.places().shares.size(); ++i) {
    const int column = plan.places().shares[i];
    if (row.null(column)) continue;
    if (plan.metric().shares[i].subject.empty())
      tally.add_share(i, weight * row.integer(column));
    else
      tally.add_share_subject(i, row.integer(column));
  }
}

/// A row that names nobody else is a subject; one that does says what the subject has.
template <typename Gatherer>
void RowCounter::count_other(const Plan& plan, const Statement& row, Gatherer& tally) const {
  const Plan::Places& at = plan.places();
  const Metric& metric = plan.metric();
  if (row.null(at.other)) {
    tally.touch();
    return tally.add_member(subject(plan, row));
  }
  const auto quota = std::ranges::find(metric.quotas, row.text(at.role), &Quota::role);
  if (quota == metric.quotas.end()) return;
  const Id other = row.integer(at.other);
  tally.add_other(static_cast<std::size_t>(quota - metric.quotas.begin()), subject(plan, row),
                  metric.people ? merged_.speaker(other) : other);
}

template <typename Gatherer>
void RowCounter::count(const Plan& plan, const Statement& row, std::size_t window,
                       const Moment& moment, Gatherer& tally, int key, std::int64_t weight) const {
  const Metric& metric = plan.metric();
  const Plan::Places& at = plan.places();
  if (!at.shares.empty()) count_shares(plan, row, tally, weight);
  switch (metric.measure) {
    case Measure::rows:
      tally.touch();
      return tally.add(weight);
    case Measure::made:  // its maker counts
      return tally.touch();
    case Measure::rate:
      return count_case(plan, row, tally);
    case Measure::quota:
      return row.null(at.subject) ? void() : count_other(plan, row, tally);
    case Measure::elapsed:
      if (moment.begins == before_any_day) return;
      tally.touch();
      return tally.raise(whole_years(moment.begins, plan.window(window).to));
    case Measure::distinct: {
      if (row.null(at.subject)) return;
      tally.touch();
      const Id id = subject(plan, row);
      tally.add_subject(id);
      if (metric.beside == Beside::times) tally.add_pair(row.integer(key), id);
      return;
    }
    case Measure::coverage:
      return row.null(at.subject)
                 ? void()
                 : count_weeks(row.integer(at.subject), plan.window(window), moment, tally);
    case Measure::sum:
    case Measure::highest:
    case Measure::mean:
    case Measure::monthly_mean:
      break;
    case Measure::weekly:
      throw std::logic_error("a measure of lines asked of a row");
  }
  if (row.null(at.value)) return;
  tally.touch();
  const std::int64_t value = row.integer(at.value);
  if (metric.measure == Measure::highest)
    tally.raise(value);
  else if (metric.measure == Measure::mean)
    tally.add_measured(value);
  else if (metric.measure == Measure::monthly_mean)
    tally.add_in_month(month_number(*moment.day), value, subject(plan, row));
  else
    tally.add(weight * value);
}

template void RowCounter::count(const Plan&, const Statement&, std::size_t, const Moment&, Tally&,
                                int, std::int64_t) const;
template void RowCounter::count(const Plan&, const Statement&, std::size_t, const Moment&, Witness&,
                                int, std::int64_t) const;

}  // namespace jinguo
