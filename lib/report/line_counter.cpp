#include "report/line_counter.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace jinguo {

LineCounter::LineCounter(Store& store, const Source& source, const MergedWorkers& merged)
    : merged_(merged), lines_(store.prepare(lines_sql(source))) {}

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
  const int value = plan.places().value;
  const bool valued = value < 0 || !row.null(value);
  const std::int64_t factor = value < 0 || !valued ? 1 : row.integer(value);
  if (valued) {
    aims_.push_back({&plan, &tallies, factor, own_day, moment});
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
  std::optional<DayNumber> own;
  if (!own_day.empty())
    own = std::clamp(number(own_day), moment.begins, std::max(moment.begins, moment.ends));
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

}  // namespace jinguo
