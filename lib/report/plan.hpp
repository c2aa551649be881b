// One question while the rows of its source are read: where its expressions stand among the
// columns, and the tallies of its groups.
#pragma once

#include "report/day_number.hpp"
#include "report/question.hpp"
#include "report/reading.hpp"
#include "report/tally.hpp"
#include "store/merged.hpp"
#include "store/store.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jinguo {

/// Where a row lies in time.
struct Moment {
  DayNumber begins = before_any_day;
  DayNumber ends = 0;                  ///< first day on which a stock no longer exists
  std::optional<DayNumber> day = {};   ///< deciding date of a flow
  std::optional<DayNumber> gone = {};  ///< windows that reach this day do not count the row
};

/// Tells whether the slice's words are workers, so that merged records say the same.
[[nodiscard]] bool of_workers(const Slice* slice);

/// Reads the day in a column of a row, once for all plans that ask for it one after another.
class DayCells {
 public:
  void next_row() { column_ = -1; }
  [[nodiscard]] std::optional<DayNumber> at(int column, const Statement& row);

 private:
  int column_ = -1;  ///< whose day was read last
  std::optional<DayNumber> day_;
};

/// Where the days stand between which a source's rows may count.
class Reach {
 public:
  Reach(const Source& source, Columns& columns);

  /// Returns the moment of a row, its deciding date still open.
  [[nodiscard]] Moment moment(const Statement& row, DayCells& days) const;

 private:
  int begins_;
  int ends_ = -1;
};

/// Returns the FROM clause that a question is read from: its source's, or that of a slice that
/// wants another.
[[nodiscard]] std::string_view from_of(const Question& question);

class Plan {
 public:
  /// Places of a metric's expressions among the columns; below zero: it has none.
  struct Places {
    int counted = -1;
    int value = -1;
    int since = -1;
    int subject = -1;
    int other = -1;
    int role = -1;
    int day = -1;
    int gone = -1;
    int own_day = -1;
    std::vector<int> shares;
  };

  Plan(const Question& question, Columns& columns, const MergedWorkers& merged);

  [[nodiscard]] const Question& question() const { return *question_; }
  [[nodiscard]] const Metric& metric() const { return *question_->metric; }
  [[nodiscard]] const Places& places() const { return places_; }
  [[nodiscard]] const std::map<Group, std::vector<Tally>>& tallies() const { return tallies_; }

  /// Keeps to the windows that lie in the interval which is read next.
  void read_in(const Window& interval);
  [[nodiscard]] bool falls(std::size_t at, const Moment& moment) const;
  [[nodiscard]] bool falls_into_any(const Moment& moment) const;
  [[nodiscard]] const Stretch& window(std::size_t at) const { return windows_[at]; }

  /// Sets the days of the row by which this metric decides.
  void decide(const Statement& row, DayCells& days, Moment& moment) const;
  /// Tells whether each of the row's lines counts by its own day.
  [[nodiscard]] bool by_own_day(const Statement& row) const;
  /// Tells whether the metric counts the row and the question's filters let it through.
  [[nodiscard]] bool takes(const Statement& row) const;
  /// Returns the row's group, until the next row is asked for.
  [[nodiscard]] const Group& group_of(const Statement& row, const std::string& region);
  /// Returns the tallies of the row's group, one per window.
  [[nodiscard]] std::vector<Tally>& tallies_of(const Statement& row, const std::string& region);

 private:
  /// By what a row falls into a window.
  enum class Falls : std::uint8_t { existing, touching, by_day, by_day_or_existing };
  /// A slice's column; without a slice it holds the region.
  struct Cut {
    int column;
    const Slice* slice;
    bool workers;  ///< merged records say the same
  };

  [[nodiscard]] Cut cut(const Slice* slice, Columns& columns) const;
  [[nodiscard]] bool lets_through(const Cut& cut, const Filter& filter, const Statement& row) const;
  /// Puts the row's word for a slice in the group: merged workers as the one who counts for them,
  /// regions as the level that is told. Returns whether another word stood there.
  bool set_word(const Cut& cut, const Statement& row, const std::string& region, Word& word) const;
  bool set_group(const Statement& row, const std::string& region);

  const Question* question_;
  const MergedWorkers* merged_;
  Falls falls_;
  std::vector<Stretch> windows_;
  std::vector<bool> read_now_;
  Places places_;
  std::vector<Cut> filters_;
  std::vector<Cut> by_;
  Group group_;  ///< of the row before, reused
  std::vector<Tally>* tallies_of_group_ = nullptr;
  std::map<Group, std::vector<Tally>> tallies_;
};

inline bool Plan::falls(std::size_t at, const Moment& moment) const {
  const Stretch& window = windows_[at];
  if (falls_ == Falls::existing) return moment.begins <= window.to && moment.ends > window.to;
  if (!read_now_[at]) return false;
  if (falls_ == Falls::touching) return moment.begins <= window.to && moment.ends >= window.from;
  if (!moment.day)
    return falls_ == Falls::by_day_or_existing && moment.begins <= window.to &&
           moment.ends > window.from;
  return *moment.day >= window.from && *moment.day <= window.to &&
         (!moment.gone || *moment.gone > window.to);
}

}  // namespace jinguo
