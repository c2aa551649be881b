// What a row of a source adds to a figure, measure by measure. A tally gathers it; a witness, which
// is told the same in the same words, notes it as evidence of the one row.
#pragma once

#include "report/plan.hpp"

#include <cstdint>

namespace jinguo {

class RowCounter {
 public:
  explicit RowCounter(const MergedWorkers& merged) : merged_(merged) {}

  /// Counts the row that was just read in one window of a plan; `key` is the row's id where the
  /// source has one, `weight` how many rows are alike.
  template <typename Gatherer>
  void count(const Plan& plan, const Statement& row, std::size_t window, const Moment& moment,
             Gatherer& tally, int key, std::int64_t weight) const;

 private:
  [[nodiscard]] Id subject(const Plan& plan, const Statement& row) const;
  template <typename Gatherer>
  void count_shares(const Plan& plan, const Statement& row, Gatherer& tally,
                    std::int64_t weight) const;
  template <typename Gatherer>
  void count_other(const Plan& plan, const Statement& row, Gatherer& tally) const;

  const MergedWorkers& merged_;
};

}  // namespace jinguo
