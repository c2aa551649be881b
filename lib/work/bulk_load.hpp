// Indexes are cheaper built once than kept up row by row, when a file is large beside what is
// stored. While they are away the store cannot be asked by key: rows whose keys nobody had so far
// are written at once, all others wait until the indexes are back.
#pragma once

#include "store/store.hpp"
#include "work/seen_keys.hpp"

#include <jinguo/kind.hpp>
#include <jinguo/session.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jinguo {

/// When indexes go; the figures are measured (tests/bench/README.md).
struct BulkPolicy {
  std::int64_t least_rows = 5'000;    ///< fewer are not worth building anything
  std::int64_t stored_per_row = 2;    ///< more stored rows than this for a row keep their indexes
  std::int64_t trial_rows = 2'000;    ///< taken one by one before stored indexes are touched
  std::int64_t known_percent = 25;    ///< of those, at most: else the file repeats what is stored
  std::int64_t waiting_rows = 2'000;  ///< at least so many, and a quarter of all, end the load
  std::int64_t filter_bytes = std::int64_t{12} << 20;  ///< for the keys met; see SeenRoom
  std::int64_t watched_rows = 1'000'000;               ///< see SeenRoom
};

class BulkLoad {
 public:
  BulkLoad(Session& session, const Kind& kind, const BulkPolicy& policy)
      : session_(session), kind_(kind), policy_(policy) {}
  /// Leaves the session as it was, also when the load breaks off.
  ~BulkLoad() {
    if (apart()) session_.store().trust_judged_rows(false);
  }
  BulkLoad(const BulkLoad&) = delete;
  BulkLoad& operator=(const BulkLoad&) = delete;

  /// Decides what a file of about so many rows, which fills these fields, is worth.
  void begin(std::int64_t rows, std::vector<const Field*> filled);

  /// Tells whether the indexes are away.
  [[nodiscard]] bool apart() const { return seen_.has_value(); }
  /// How many there are to build until all are back.
  [[nodiscard]] int indexes_away() const { return static_cast<int>(restore_.size()); }
  /// The keys met so far, while the indexes are away.
  [[nodiscard]] SeenKeys& seen() { return *seen_; }

  /// Takes note of a row that was searched with the indexes there. A file that mostly repeats what
  /// is stored keeps them; otherwise they go after the first rows.
  void note_searched(bool known);

  /// Tells whether so many rows that wait, of so many, speak for having the indexes back.
  [[nodiscard]] bool too_many_wait(std::int64_t waiting, std::int64_t rows) const {
    return waiting >= policy_.waiting_rows && waiting * 4 > rows;
  }

  /// Brings the indexes back, telling of each which of indexes_away() it is; searches will follow.
  /// Call it before the commit at the latest.
  void settle(const std::function<void(int step)>& tell);
  /// All rows are in, those that waited too: after a load what is asked now goes along the indexes
  /// that it built, and needs little memory.
  void end();
  /// The indexes that are there will be needed.
  void stay() { on_trial_ = 0; }

 private:
  void take_apart();
  [[nodiscard]] std::int64_t keys_to_fill() const;
  void learn_stored_keys();

  Session& session_;
  const Kind& kind_;
  BulkPolicy policy_;
  std::vector<const Field*> filled_;
  std::vector<std::string> restore_;
  std::optional<SeenKeys> seen_;
  std::int64_t rows_ = 0;
  std::int64_t stored_ = 0;
  std::int64_t on_trial_ = 0;  // rows of the trial still to come
  std::int64_t known_ = 0;     // of those that were searched
  bool rebuilt_ = false;       // the indexes went and came back
};

}  // namespace jinguo
