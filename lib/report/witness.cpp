#include "report/witness.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace jinguo {
namespace {

void add_up(Evidence& sums, const Evidence& more) {
  sums.any = sums.any || more.any;
  sums.counts += more.counts;
  sums.cases += more.cases;
  sums.beside += more.beside;
  for (std::size_t at = 0; at < more.shares.size(); ++at) sums.shares[at] += more.shares[at];
}

Evidence nothing_yet(const Metric& metric) {
  return {.shares = std::vector<std::int64_t>(metric.shares.size())};
}

}  // namespace

bool takes_highest(const Metric& metric) {
  return metric.measure == Measure::highest || metric.measure == Measure::elapsed;
}

Witness::Witness(const Metric& metric)
    : metric_(metric),
      now_(nothing_yet(metric)),
      piece_(nothing_yet(metric)),
      sums_(nothing_yet(metric)),
      share_subjects_(metric.shares.size()) {}

void Witness::count_subject(Id id, std::int64_t& count) {
  now_.subject = id;
  if (subjects_.add(id))
    ++count;
  else
    now_.again = true;
}

void Witness::add_measured(std::int64_t value) {
  note().counts += value;
  ++now_.cases;
}

void Witness::add_in_week(std::int32_t /*week*/, std::optional<Id> worker) {
  if (worker)
    count_subject(*worker, note().counts);
  else
    note();
}

void Witness::add_in_month(std::int32_t /*month*/, std::int64_t value, Id subject) {
  note().counts += value;
  count_subject(subject, now_.cases);
}

void Witness::add_week(Id subject, std::int32_t week) {
  note().subject = subject;
  now_.cases += weeks_.emplace(subject, week).second ? 1 : 0;
}

void Witness::cover_week(Id subject, std::int32_t week) {
  note().subject = subject;
  if (!weeks_.contains({subject, week})) return;
  if (pairs_.emplace(subject, week).second)
    ++now_.counts;
  else
    now_.again = true;
}

Witness::Member& Witness::member(Id subject) {
  note().subject = subject;
  Member& found = members_[subject];
  found.others.resize(metric_.quotas.size());
  return found;
}

/// The record that fills the last quota is the one that counts.
void Witness::fill(Member& member) {
  if (!member.counts || member.full) return;
  for (std::size_t at = 0; at < member.others.size(); ++at)
    if (static_cast<std::int64_t>(member.others[at].size()) < metric_.quotas[at].least) return;
  member.full = true;
  ++now_.counts;
}

void Witness::add_member(Id subject) {
  Member& found = member(subject);
  if (found.counts) {
    now_.again = true;
    return;
  }
  found.counts = true;
  ++now_.cases;
  fill(found);
}

void Witness::add_other(std::size_t quota, Id subject, Id other) {
  Member& found = member(subject);
  if (!found.others.at(quota).insert(other).second) {
    now_.again = true;
    return;
  }
  fill(found);
}

void Witness::add_share(std::size_t share, std::int64_t value) {
  now_.shares[share] += value;
  now_.any = now_.any || value != 0;
}

void Witness::add_share_subject(std::size_t share, Id id) {
  note().shares[share] += share_subjects_[share].add(id) ? 1 : 0;
}

Evidence Witness::take() {
  add_up(piece_, now_);
  if (now_.any && takes_highest(metric_))
    highest_ = std::max(highest_.value_or(now_.counts), now_.counts);
  return std::exchange(now_, nothing_yet(metric_));
}

Witness::Piece Witness::end_piece() {
  Piece piece{.sums = std::exchange(piece_, nothing_yet(metric_))};
  Evidence worth = piece.sums;
  if (metric_.measure == Measure::weekly) {
    piece.persons = worth.counts;
    worth.cases = worth.any ? 1 : 0;
  } else if (metric_.measure == Measure::monthly_mean) {
    if (worth.cases > 0) piece.mean = rounded_quotient(worth.counts, worth.cases);
    worth.counts = piece.mean;
    worth.cases = worth.any ? 1 : 0;
  }
  add_up(sums_, worth);
  if (table::in_pieces(metric_)) subjects_ = IdSet();
  return piece;
}

Figure Witness::proven() const {
  Figure figure;
  figure.beside = sums_.beside;
  figure.shares = sums_.shares;
  if (quotient(metric_)) {
    if (metric_.measure != Measure::mean || metric_.per_unit == 1) figure.numerator = sums_.counts;
    figure.denominator = sums_.cases;
  }
  switch (metric_.measure) {
    case Measure::rows:
    case Measure::sum:
    case Measure::distinct:
      figure.value = sums_.counts;
      return figure;
    case Measure::highest:
    case Measure::elapsed:
      figure.value = highest_;
      return figure;
    case Measure::rate:
    case Measure::coverage:
    case Measure::quota:
      figure.value = percent_in_tenths(sums_.counts, sums_.cases);
      return figure;
    case Measure::weekly:
      if (sums_.cases > 0) figure.value = sums_.counts / sums_.cases;
      return figure;
    case Measure::monthly_mean:
      if (sums_.cases > 0) figure.value = rounded_quotient(sums_.counts, sums_.cases);
      return figure;
    case Measure::mean:
      if (sums_.cases > 0)
        figure.value = rounded_quotient(10 * sums_.counts, sums_.cases * metric_.per_unit);
      return figure;
    case Measure::made:  // its maker counts
      return {};
  }
  throw std::logic_error("unhandled Measure");
}

}  // namespace jinguo
