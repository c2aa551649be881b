#include "report/tally.hpp"

#include <bit>
#include <stdexcept>

namespace jinguo {
namespace {

Figure percentage_of(std::int64_t numerator, std::int64_t denominator) {
  return {.value = percent_in_tenths(numerator, denominator),
          .numerator = numerator,
          .denominator = denominator};
}

Figure mean_of(std::int64_t sum, std::int64_t cases, std::int64_t per_unit) {
  Figure figure{.value = std::nullopt, .denominator = cases};
  if (per_unit == 1) figure.numerator = sum;
  if (cases > 0) figure.value = rounded_quotient(10 * sum, cases * per_unit);
  return figure;
}

}  // namespace

bool IdSet::contains(Id id) const {
  const auto number = static_cast<std::uint64_t>(id);
  const std::uint64_t page = number / page_size;
  if (page >= most_pages) return far_.contains(id);
  if (page >= pages_.size() || pages_[page] == nullptr) return false;
  const std::size_t bit = number % page_size;
  return ((*pages_[page])[bit / 64] >> (bit % 64) & 1U) != 0;
}

std::int64_t IdSet::common(const IdSet& other) const {
  std::int64_t count =
      std::ranges::count_if(far_, [&](const Id id) { return other.far_.contains(id); });
  for (std::size_t page = 0; page < std::min(pages_.size(), other.pages_.size()); ++page) {
    if (pages_[page] == nullptr || other.pages_[page] == nullptr) continue;
    for (std::size_t word = 0; word < pages_[page]->size(); ++word)
      count += std::popcount((*pages_[page])[word] & (*other.pages_[page])[word]);
  }
  return count;
}

std::vector<PairSet::Pair> PairSet::different() const {
  std::vector<Pair> all = pairs_;
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

std::int64_t rounded_quotient(std::int64_t numerator, std::int64_t denominator) {
  const std::int64_t size = numerator < 0 ? -numerator : numerator;
  const std::int64_t quotient =
      size / denominator + (2 * (size % denominator) >= denominator ? 1 : 0);
  return numerator < 0 ? -quotient : quotient;
}

std::optional<std::int64_t> percent_in_tenths(std::int64_t numerator, std::int64_t denominator) {
  constexpr std::int64_t thousand = 1000;  // tenths of a percent in a whole
  if (denominator <= 0) return std::nullopt;
  return rounded_quotient(numerator * thousand, denominator);
}

Figure Tally::figure(const Metric& metric) const {
  Figure figure = measured(metric);
  figure.beside = metric.beside == Beside::times
                      ? static_cast<std::int64_t>(pairs_.different().size())
                      : beside_;
  for (std::size_t at = 0; at < metric.shares.size(); ++at) {
    if (at >= shares_.size())
      figure.shares.push_back(0);
    else
      figure.shares.push_back(metric.shares[at].subject.empty() ? shares_[at].sum
                                                                : shares_[at].subjects.size());
  }
  return figure;
}

Figure Tally::measured(const Metric& metric) const {
  switch (metric.measure) {
    case Measure::rows:
    case Measure::sum:
      return {.value = sum_};
    case Measure::distinct:
      return {.value = subjects_.size()};
    case Measure::highest:
    case Measure::elapsed:
      return {.value = highest_};
    case Measure::weekly:
      return weekly();
    case Measure::rate:
      return percentage_of(sum_, cases_);
    case Measure::mean:
      return mean_of(sum_, cases_, metric.per_unit);
    case Measure::monthly_mean:
      return monthly();
    case Measure::coverage:
      return covered();
    case Measure::quota:
      return filled(metric.quotas);
    case Measure::made:
      return {};
  }
  throw std::logic_error("unhandled Measure");
}

Figure Tally::weekly() const {
  std::int64_t persons = 0;
  for (const auto& [number, week] : weeks_) persons += week.size();
  const auto weeks = static_cast<std::int64_t>(weeks_.size());
  if (weeks == 0) return {.value = std::nullopt, .numerator = 0, .denominator = 0};
  return {.value = persons / weeks, .numerator = persons, .denominator = weeks};
}

Figure Tally::monthly() const {
  std::int64_t means = 0;
  for (const auto& [number, month] : months_)
    means += rounded_quotient(month.sum, month.subjects.size());
  const auto months = static_cast<std::int64_t>(months_.size());
  Figure figure{.value = std::nullopt, .numerator = means, .denominator = months};
  if (months > 0) figure.value = rounded_quotient(means, months);
  return figure;
}

Figure Tally::covered() const {
  std::int64_t due = 0;
  std::int64_t covered = 0;
  for (const auto& [number, subjects] : due_) {
    due += subjects.size();
    const auto met = weeks_.find(number);
    if (met != weeks_.end()) covered += subjects.common(met->second);
  }
  return percentage_of(covered, due);
}

Figure Tally::filled(std::span<const Quota> quotas) const {
  std::unordered_map<Id, std::size_t> met;  // how many quotas each member has filled
  for (std::size_t at = 0; at < others_.size(); ++at) {
    const std::vector<PairSet::Pair> has = others_[at].different();
    for (auto first = has.begin(); first != has.end();) {
      const auto next = std::find_if(
          first, has.end(), [&](const PairSet::Pair& pair) { return pair.first != first->first; });
      if (next - first >= quotas[at].least && members_.contains(first->first)) ++met[first->first];
      first = next;
    }
  }
  const auto full = std::ranges::count_if(
      met, [&](const auto& member) { return member.second == quotas.size(); });
  return percentage_of(full, members_.size());
}

}  // namespace jinguo
