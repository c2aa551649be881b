// The attendance lines of the rows of a source, counted for all questions in one look at each row's
// lines.
#pragma once

#include "report/plan.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
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
  /// A plan that takes the lines of the row that was just read by each line's own day.
  struct Aim {
    const Plan* plan = nullptr;
    std::vector<Tally>* tallies = nullptr;
    std::int64_t factor = 1;
    Moment moment;  ///< its day is for lines that have none
  };
  /// A figure into which all lines of the row fall that was just read.
  struct Target {
    Tally* tally;
    std::int64_t factor;
  };

  void aim_at(const Plan& plan, std::int64_t factor, Tally& tally);
  void count_by_own_day(std::optional<Id> worker, std::int64_t heads, const Moment& moment);
  /// Returns the own day of the line that was just read, kept within its row's days.
  [[nodiscard]] static std::optional<DayNumber> own_day(const Statement& line,
                                                        const Moment& moment);

  Store& store_;
  const Source& source_;
  const MergedWorkers& merged_;
  std::unique_ptr<Statement> lines_;
  std::unique_ptr<Statement> lines_in_order_;  ///< for a witness
  std::vector<Aim> aims_;
  std::vector<Target> summed_;
  std::vector<Target> distinct_;
};

}  // namespace jinguo
