#include "report/line_counter.hpp"

#include "report/witness.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace jinguo {
namespace {

template <typename Gatherer>
void count_person(std::optional<Id> worker, std::int64_t heads, Gatherer& tally) {
  if (worker)
    tally.add_subject(*worker);
  else
    tally.add_beside(heads);
}

template <typename Gatherer>
void count_line(const Metric& metric, std::int64_t factor, DayNumber day, std::optional<Id> worker,
                std::int64_t heads, Gatherer& tally) {
  tally.touch();
  if (metric.measure == Measure::sum) return tally.add(heads * factor);
  if (metric.measure == Measure::distinct) return count_person(worker, heads, tally);
  if (metric.measure != Measure::weekly)
    throw std::logic_error("a measure of rows asked of a line");
  tally.add_in_week(week_of(day), worker);
}

/// What each head of the row's lines is worth; none when the row lacks the value.
std::optional<std::int64_t> factor_of(const Plan& plan, const Statement& row) {
  const int value = plan.places().value;
  if (value < 0) return 1;
  if (row.null(value)) return std::nullopt;
  return row.integer(value);
}

}  // namespace

LineCounter::LineCounter(Store& store, const Source& source, const MergedWorkers& merged)
    : store_(store), source_(source), merged_(merged), lines_(store.prepare(lines_sql(source))) {}

void LineCounter::start() {
  aims_.clear();
  summed_.clear();
  distinct_.clear();
}

void LineCounter::aim(const Plan& plan, const Statement& row, const Moment& moment, bool own_day,
                      std::vector<Tally>& tallies) {
  const std::optional<std::int64_t> factor = factor_of(plan, row);
  if (factor && own_day) {
    aims_.push_back({&plan, &tallies, *factor, moment});
    return;
  }
  for (std::size_t at = 0; at < tallies.size(); ++at) {
    if (!plan.falls(at, moment)) continue;
    if (factor)
      aim_at(plan, *factor, tallies[at]);
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
  const std::optional<DayNumber> own = own_day(*lines_, moment);
  for (const Aim& aim : aims_) {
    Moment when = aim.moment;
    if (own) when.day = own;
    for (std::size_t at = 0; at < aim.tallies->size(); ++at)
      if (when.day && aim.plan->falls(at, when))
        count_line(aim.plan->metric(), aim.factor, *when.day, worker, heads, (*aim.tallies)[at]);
  }
}

std::optional<DayNumber> LineCounter::own_day(const Statement& line, const Moment& moment) {
  if (line.null(2) || line.text(2).empty()) return std::nullopt;
  return std::clamp(number(line.text(2)), moment.begins, std::max(moment.begins, moment.ends));
}

void LineCounter::tell(const Plan& plan, const Statement& row, Id key, const Moment& moment,
                       Witness& witness, const std::function<void(const AttendanceLine*)>& told) {
  const std::optional<std::int64_t> factor = factor_of(plan, row);
  if (!factor) {
    if (!plan.falls(0, moment)) return;
    witness.add_beside(1);
    return told(nullptr);
  }
  const bool by_own_day = plan.by_own_day(row);
  if (!by_own_day && !plan.falls(0, moment)) return;
  if (lines_in_order_ == nullptr) lines_in_order_ = store_.prepare(ordered_lines_sql(source_));
  const std::array<Value, 1> of{key};
  lines_in_order_->bind(of);
  while (lines_in_order_->next()) {
    const Statement& line = *lines_in_order_;
    Moment when = moment;
    if (const auto own = by_own_day ? own_day(line, moment) : std::nullopt) when.day = own;
    if (!when.day || !plan.falls(0, when)) continue;
    AttendanceLine seen{.id = line.integer(3), .worker = std::nullopt, .day = *when.day};
    std::optional<Id> speaker;
    if (!line.null(0)) {
      seen.worker = line.integer(0);
      speaker = merged_.speaker(*seen.worker);
    }
    count_line(plan.metric(), *factor, *when.day, speaker, line.integer(1), witness);
    told(&seen);
  }
}

}  // namespace jinguo
