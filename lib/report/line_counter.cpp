#include "report/line_counter.hpp"

#include "report/witness.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace jinguo {
namespace {

void tell_line(const Metric& metric, std::int64_t factor, DayNumber day, std::optional<Id> worker,
               std::int64_t heads, Witness& witness) {
  if (metric.measure == Measure::sum) return witness.add(heads * factor);
  if (metric.measure == Measure::weekly) return witness.add_in_week(week_of(day), worker);
  if (metric.measure != Measure::distinct)
    throw std::logic_error("a measure of rows asked of a line");
  if (worker)
    witness.add_subject(*worker);
  else
    witness.add_beside(heads);
}

/// What each head of the row's lines is worth; none when the row lacks the value.
std::optional<std::int64_t> factor_of(const Plan& plan, const Statement& row) {
  const int value = plan.places().value;
  if (value < 0) return 1;
  if (row.null(value)) return std::nullopt;
  return row.integer(value);
}

/// Returns a line's own day, kept within its row's days; none when it says none.
std::optional<DayNumber> kept_day(std::string_view own_day, const Moment& moment) {
  if (own_day.empty()) return std::nullopt;
  return std::clamp(number(own_day), moment.begins, std::max(moment.begins, moment.ends));
}

}  // namespace

LineCounter::LineCounter(Store& store, const Source& source, const MergedWorkers& merged)
    : store_(store), source_(source), merged_(merged), lines_(store.prepare(lines_sql(source))) {}

void LineCounter::Targets::clear() {
  sums.clear();
  persons.clear();
  weeks.clear();
}

void LineCounter::Targets::add(const Metric& metric, std::int64_t factor, DayNumber day,
                               Tally& tally) {
  if (metric.measure == Measure::sum)
    sums.push_back({&tally, factor});
  else if (metric.measure == Measure::distinct)
    persons.push_back(&tally);
  else if (metric.measure == Measure::weekly)
    weeks.push_back(&tally.week(week_of(day)));
  else
    throw std::logic_error("a measure of rows asked of a line");
}

/// Hot path.
void LineCounter::Targets::count(std::optional<Id> worker, std::int64_t heads) const {
  for (const Sum& sum : sums) sum.tally->add(heads * sum.factor);
  if (!worker) {
    for (Tally* const tally : persons) tally->add_beside(heads);
    return;
  }
  for (Tally* const tally : persons) tally->add_subject(*worker);
  for (IdSet* const week : weeks) week->add(*worker);
}

void LineCounter::start() {
  aims_.clear();
  day_.reset();
}

void LineCounter::aim(const Plan& plan, const Statement& row, const Moment& moment, bool own_day,
                      std::vector<Tally>& tallies) {
  if (const auto factor = factor_of(plan, row)) {
    aims_.push_back({&plan, &tallies, *factor, own_day, moment});
    return;
  }
  for (std::size_t at = 0; at < tallies.size(); ++at)
    if (plan.falls(at, moment)) tallies[at].add_beside(1);
}

/// Hot path: a year has a million lines in a province.
void LineCounter::read(Id key, const Moment& moment) {
  if (aims_.empty()) return;
  const std::array<Value, 1> of{key};
  lines_->bind(of);
  while (lines_->next()) {
    const Id id = lines_->integer(0);  // an empty one reads as 0, which is nobody's
    aim_by_day(lines_->text(2), moment);
    of_day_.count(id == 0 ? std::nullopt : std::optional(merged_.speaker(id)), lines_->integer(1));
  }
}

void LineCounter::aim_by_day(std::string_view own_day, const Moment& moment) {
  if (day_ == own_day) return;
  day_ = own_day;
  of_day_.clear();
  const std::optional<DayNumber> own = kept_day(own_day, moment);
  for (const Aim& aim : aims_) {
    Moment when = aim.moment;
    if (own && aim.own_day) when.day = own;
    if (!when.day) continue;
    for (std::size_t at = 0; at < aim.tallies->size(); ++at) {
      if (!aim.plan->falls(at, when)) continue;
      of_day_.add(aim.plan->metric(), aim.factor, *when.day, (*aim.tallies)[at]);
      (*aim.tallies)[at].touch();
    }
  }
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
    if (const auto own = by_own_day ? kept_day(line.text(2), moment) : std::nullopt) when.day = own;
    if (!when.day || !plan.falls(0, when)) continue;
    AttendanceLine seen{.id = line.integer(3), .worker = std::nullopt, .day = *when.day};
    std::optional<Id> speaker;
    if (!line.null(0)) {
      seen.worker = line.integer(0);
      speaker = merged_.speaker(*seen.worker);
    }
    tell_line(plan.metric(), *factor, *when.day, speaker, line.integer(1), witness);
    told(&seen);
  }
}

}  // namespace jinguo
