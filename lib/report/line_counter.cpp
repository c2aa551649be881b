#include "report/line_counter.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace jinguo {
namespace {

void count_person(std::optional<Id> worker, std::int64_t heads, Tally& tally) {
  if (worker)
    tally.add_subject(*worker);
  else
    tally.add_beside(heads);
}

void count_line(const Metric& metric, std::int64_t factor, DayNumber day, std::optional<Id> worker,
                std::int64_t heads, Tally& tally) {
  tally.touch();
  if (metric.measure == Measure::sum) return tally.add(heads * factor);
  if (metric.measure == Measure::distinct) return count_person(worker, heads, tally);
  if (metric.measure != Measure::weekly)
    throw std::logic_error("a measure of rows asked of a line");
  IdSet& week = tally.week(week_of(day));
  if (worker) week.add(*worker);
}

}  // namespace

LineCounter::LineCounter(Store& store, const Source& source, const MergedWorkers& merged)
    : merged_(merged), lines_(store.prepare(lines_sql(source))) {}

void LineCounter::start() {
  aims_.clear();
  summed_.clear();
  distinct_.clear();
}

void LineCounter::aim(const Plan& plan, const Statement& row, const Moment& moment, bool own_day,
                      std::vector<Tally>& tallies) {
  const int value = plan.places().value;
  const bool valued = value < 0 || !row.null(value);
  const std::int64_t factor = value < 0 || !valued ? 1 : row.integer(value);
  if (valued && own_day) {
    aims_.push_back({&plan, &tallies, factor, moment});
    return;
  }
  for (std::size_t at = 0; at < tallies.size(); ++at) {
    if (!plan.falls(at, moment)) continue;
    if (valued)
      aim_at(plan, factor, tallies[at]);
    else
      tallies[at].add_beside(1);
  }
}

void LineCounter::aim_at(const Plan& plan, std::int64_t factor, Tally& tally) {
  if (plan.metric().measure == Measure::sum)
    summed_.push_back({&tally, factor});
  else if (plan.metric().measure == Measure::distinct)
    distinct_.push_back({&tally, factor});
  else
    throw std::logic_error("a measure that lines of one day cannot answer");
}

/// Hot path: a year has a hundred thousand lines and more.
void LineCounter::read(Id key, const Moment& moment) {
  if (aims_.empty() && summed_.empty() && distinct_.empty()) return;
  const std::array<Value, 1> of{key};
  lines_->bind(of);
  std::int64_t lines = 0;
  std::int64_t all_heads = 0;
  while (lines_->next()) {
    const std::optional<Id> worker =
        lines_->null(0) ? std::nullopt : std::optional(merged_.speaker(lines_->integer(0)));
    const std::int64_t heads = lines_->integer(1);
    ++lines;
    all_heads += heads;
    for (const Target& target : distinct_) count_person(worker, heads, *target.tally);
    if (!aims_.empty()) count_by_own_day(worker, heads, moment);
  }
  if (lines == 0) return;
  for (const Target& target : distinct_) target.tally->touch();
  for (const Target& target : summed_) {
    target.tally->touch();
    target.tally->add(all_heads * target.factor);
  }
}

void LineCounter::count_by_own_day(std::optional<Id> worker, std::int64_t heads,
                                   const Moment& moment) {
  std::optional<DayNumber> own;
  if (!lines_->null(2) && !lines_->text(2).empty())
    own = std::clamp(number(lines_->text(2)), moment.begins, std::max(moment.begins, moment.ends));
  for (const Aim& aim : aims_) {
    Moment when = aim.moment;
    if (own) when.day = own;
    for (std::size_t at = 0; at < aim.tallies->size(); ++at)
      if (when.day && aim.plan->falls(at, when))
        count_line(aim.plan->metric(), aim.factor, *when.day, worker, heads, (*aim.tallies)[at]);
  }
}

}  // namespace jinguo
