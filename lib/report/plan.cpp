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

Moment Reach::moment(const Statement& row, DayCells& days) const {
  return {.begins = days.at(begins_, row).value_or(before_any_day),
          .ends = days.at(ends_, row).value_or(never_ends)};
}

std::optional<DayNumber> DayCells::at(int column, const Statement& row) {
  if (column < 0) return std::nullopt;
  if (column != column_) {
    column_ = column;
    const std::string_view text = row.text(column);
    day_ = text.empty() ? std::nullopt : std::optional(number(text));
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
  if (metric.source->span == Span::stock)
    falls_ = Falls::existing;
  else if (metric.measure == Measure::made)
    falls_ = Falls::touching;
  else  // what is to be covered has no day of its own, but days on which it exists
    falls_ = metric.measure == Measure::coverage ? Falls::by_day_or_existing : Falls::by_day;
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
             .shares = {}};
  for (const Share& share : metric.shares)
    places_.shares.push_back(columns.place(share.value.empty() ? share.subject : share.value));
  for (const Filter& filter : question.filters) filters_.push_back(cut(filter.slice, columns));
  for (const Slice* slice : question.by) by_.push_back(cut(slice, columns));
  group_.resize(by_.size());
}

Plan::Cut Plan::cut(const Slice* slice, Columns& columns) const {
  return {.column = columns.place(slice == nullptr ? metric().source->region : slice->sql),
          .slice = slice,
          .workers = of_workers(slice)};
}

void Plan::read_in(const Window& interval) {
  const Stretch reach = stretch(interval);
  read_now_.clear();
  for (const Stretch& window : windows_)
    read_now_.push_back(window.from >= reach.from && window.to <= reach.to);
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
  if (places_.counted >= 0 && row.integer(places_.counted) == 0) return false;
  for (std::size_t i = 0; i < filters_.size(); ++i)
    if (!lets_through(filters_[i], question_->filters[i], row)) return false;
  return true;
}

bool Plan::lets_through(const Cut& cut, const Filter& filter, const Statement& row) const {
  if (row.null(cut.column)) return std::ranges::find(filter.stored, Word{}) != filter.stored.end();
  if (!cut.workers) {
    const std::string_view text = row.text(cut.column);
    return std::ranges::any_of(filter.stored,
                               [&](const Word& word) { return word && *word == text; });
  }
  const Id said = merged_->speaker(row.integer(cut.column));
  return std::ranges::any_of(filter.stored, [&](const Word& word) {
    return word && merged_->speaker(std::stoll(*word)) == said;
  });
}

bool Plan::set_word(const Cut& cut, const Statement& row, const std::string& region,
                    Word& word) const {
  if (row.null(cut.column)) {
    const bool stood = word.has_value();
    word.reset();
    return stood;
  }
  std::string speaker;
  std::string_view text;
  if (cut.workers)
    text = speaker = std::to_string(merged_->speaker(row.integer(cut.column)));
  else
    text = row.text(cut.column);
  if (cut.slice == nullptr) text = region_below(region, text);
  if (word && *word == text) return false;
  word = std::string(text);
  return true;
}

bool Plan::set_group(const Statement& row, const std::string& region) {
  bool another = false;
  for (std::size_t i = 0; i < by_.size(); ++i)
    another = set_word(by_[i], row, region, group_[i]) || another;
  return another;
}

const Group& Plan::group_of(const Statement& row, const std::string& region) {
  if (set_group(row, region)) tallies_of_group_ = nullptr;
  return group_;
}

std::vector<Tally>& Plan::tallies_of(const Statement& row, const std::string& region) {
  if (set_group(row, region) || tallies_of_group_ == nullptr)
    tallies_of_group_ = &tallies_.try_emplace(group_, windows_.size()).first->second;
  return *tallies_of_group_;
}

}  // namespace jinguo
