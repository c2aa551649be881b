#include "report/plan.hpp"

#include "model/kinds/worker.hpp"

#include <algorithm>

namespace jinguo {
namespace {

int place_of(std::string_view expression, Columns& columns) {
  return expression.empty() ? -1 : columns.place(expression);
}

}  // namespace

bool of_workers(const Slice* slice) {
  return slice != nullptr && words_of(*slice).type == Type::reference &&
         words_of(*slice).target == worker::kind.name;
}

Reach::Reach(const Source& source, Columns& columns)
    : begins_(columns.place(source.begins)), ends_(place_of(source.ends, columns)) {}

Moment Reach::moment(const Statement& row) const {
  return {.begins = row.null(begins_) ? before_any_day : number(row.text(begins_)),
          .ends = ends_ < 0 || row.null(ends_) ? never_ends : number(row.text(ends_))};
}

std::optional<DayNumber> DayCells::at(int column, const Statement& row) {
  if (column < 0) return std::nullopt;
  if (column != column_) {
    column_ = column;
    day_ = row.null(column) ? std::nullopt : std::optional(number(row.text(column)));
  }
  return day_;
}

std::string_view from_of(const Question& question) {
  const auto wants_more = [](const Slice* slice) {
    return slice != nullptr && !slice->from.empty();
  };
  for (const Filter& filter : question.filters)
    if (wants_more(filter.slice)) return filter.slice->from;
  for (const Slice* slice : question.by)
    if (wants_more(slice)) return slice->from;
  return question.metric->source->from;
}

Plan::Plan(const Question& question, Columns& columns, const MergedWorkers& merged)
    : question_(&question), merged_(&merged) {
  const Metric& metric = *question.metric;
  for (const Window& window : question.windows) windows_.push_back(stretch(window));
  places_ = {.counted = place_of(metric.counted, columns),
             .value = place_of(metric.value, columns),
             .since = place_of(metric.since, columns),
             .subject = place_of(metric.subject, columns),
             .other = place_of(metric.other, columns),
             .role = place_of(metric.role, columns),
             .day = place_of(metric.day, columns),
             .gone = place_of(metric.gone, columns),
             .own_day = place_of(metric.own_day, columns),
             .shares = {},
             .filters = {},
             .by = {}};
  for (const Share& share : metric.shares)
    places_.shares.push_back(columns.place(share.value.empty() ? share.subject : share.value));
  for (const Filter& filter : question.filters)
    places_.filters.push_back(columns.place(filter.slice->sql));
  for (const Slice* slice : question.by)
    places_.by.push_back(columns.place(slice == nullptr ? metric.source->region : slice->sql));
}

void Plan::read_in(const Window& interval) {
  const Stretch reach = stretch(interval);
  const bool stock = metric().source->span == Span::stock;
  read_now_.clear();
  for (const Stretch& window : windows_)
    read_now_.push_back(stock || (window.from >= reach.from && window.to <= reach.to));
}

bool Plan::falls(std::size_t at, const Moment& moment) const {
  const Stretch& window = windows_[at];
  if (metric().source->span == Span::stock)
    return moment.begins <= window.to && moment.ends > window.to;
  if (!read_now_[at]) return false;
  if (metric().measure == Measure::made)
    return moment.begins <= window.to && moment.ends >= window.from;
  // What is to be covered has no day of its own, but days on which it exists.
  if (!moment.day)
    return metric().measure == Measure::coverage && moment.begins <= window.to &&
           moment.ends > window.from;
  return *moment.day >= window.from && *moment.day <= window.to &&
         (!moment.gone || *moment.gone > window.to);
}

bool Plan::falls_into_any(const Moment& moment) const {
  for (std::size_t at = 0; at < windows_.size(); ++at)
    if (falls(at, moment)) return true;
  return false;
}

void Plan::decide(const Statement& row, DayCells& days, Moment& moment) const {
  moment.day = days.at(places_.day, row);
  moment.gone = days.at(places_.gone, row);
}

bool Plan::by_own_day(const Statement& row) const {
  return places_.own_day >= 0 && row.integer(places_.own_day) != 0;
}

bool Plan::takes(const Statement& row) const {
  if (places_.counted >= 0 && (row.null(places_.counted) || row.integer(places_.counted) == 0))
    return false;
  for (std::size_t i = 0; i < places_.filters.size(); ++i) {
    const Filter& filter = question_->filters[i];
    const int column = places_.filters[i];
    if (of_workers(filter.slice)) {
      const Word said = word(row, column, filter.slice);
      const auto same = [&](const Word& stored) {
        return stored ? said == std::to_string(merged_->speaker(std::stoll(*stored))) : !said;
      };
      if (std::ranges::none_of(filter.stored, same)) return false;
      continue;
    }
    const bool empty = row.null(column);
    const std::string_view text = empty ? std::string_view{} : row.text(column);
    const auto same = [&](const Word& stored) {
      return stored ? !empty && *stored == text : empty;
    };
    if (std::ranges::none_of(filter.stored, same)) return false;
  }
  return true;
}

Word Plan::word(const Statement& row, int column, const Slice* slice) const {
  if (row.null(column)) return std::nullopt;
  if (of_workers(slice)) return std::to_string(merged_->speaker(row.integer(column)));
  return std::string(row.text(column));
}

const Group& Plan::group_of(const Statement& row, const std::string& region) {
  group_.resize(places_.by.size());
  for (std::size_t i = 0; i < places_.by.size(); ++i) {
    const int column = places_.by[i];
    const Slice* slice = question_->by[i];
    if (slice == nullptr && !row.null(column))
      group_[i] = std::string(region_below(region, row.text(column)));
    else
      group_[i] = word(row, column, slice);
  }
  return group_;
}

std::vector<Tally>& Plan::tallies_of(const Statement& row, const std::string& region) {
  const Group& group = group_of(row, region);
  auto found = tallies_.find(group);
  if (found == tallies_.end())
    found = tallies_.emplace(group, std::vector<Tally>(windows_.size())).first;
  return found->second;
}

}  // namespace jinguo
