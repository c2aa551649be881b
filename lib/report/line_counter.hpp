// The attendance lines of the rows of a source, counted for all questions in one look at each row's
// lines.
#pragma once

#include "report/plan.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

class Witness;

/// A line as it stands in the store.
struct AttendanceLine {
  Id id = 0;
  std::optional<Id> worker = {};
  DayNumber day = 0;  ///< that decided
};

class LineCounter {
 public:
  LineCounter(Store& store, const Source& source, const MergedWorkers& merged);

  /// Forgets what the row before was aimed at.
  void start();
  /// Takes the lines of the row that was just read for a plan; `own_day`: each by its own day.
  void aim(const Plan& plan, const Statement& row, const Moment& moment, bool own_day,
           std::vector<Tally>& tallies);
  /// Reads the lines of the row with this id, if anything was aimed at them.
  void read(Id key, const Moment& moment);

  /// Tells a witness, one by one in the order of their days, the lines of the row that was just
  /// read which fall into the plan's only window. A row without a value is told without a line.
  void tell(const Plan& plan, const Statement& row, Id key, const Moment& moment, Witness& witness,
            const std::function<void(const AttendanceLine*)>& told);

 private:
  /// A plan that takes the lines of the row that was just read.
  struct Aim {
    const Plan* plan = nullptr;
    std::vector<Tally>* tallies = nullptr;
    std::int64_t factor = 1;
    bool own_day = false;  ///< each by its own day
    Moment moment;         ///< its day is for the others
  };
  /// A figure to which each line adds its heads.
  struct Sum {
    Tally* tally;
    std::int64_t factor;
  };
  /// The figures into which lines fall.
  struct Targets {
    std::vector<Sum> sums;
    std::vector<Tally*> persons;
    std::vector<IdSet*> weeks;

    void clear();
    void add(const Metric& metric, std::int64_t factor, DayNumber day, Tally& tally);
    void count(std::optional<Id> worker, std::int64_t heads) const;
  };

  /// Aims at the figures into which lines with this day of their own fall, if that is another than
  /// the line's before.
  void aim_by_day(std::string_view own_day, const Moment& moment);

  Store& store_;
  const Source& source_;
  const MergedWorkers& merged_;
  std::unique_ptr<Statement> lines_;
  std::unique_ptr<Statement> lines_in_order_;  ///< for a witness
  std::vector<Aim> aims_;
  Targets of_day_;                  ///< the row's lines of one day
  std::optional<std::string> day_;  ///< as it stands in the line before
};

}  // namespace jinguo
