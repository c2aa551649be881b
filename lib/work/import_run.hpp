// The rows of one file into the register: read ahead and judged on one thread, matched and written
// on another; counted, reported, rejected.
#pragma once

#include "work/across.hpp"
#include "work/bulk_load.hpp"
#include "work/circle_rows.hpp"
#include "work/circles.hpp"
#include "work/column_watch.hpp"
#include "work/record_lines.hpp"
#include "work/rejects.hpp"
#include "work/row_feed.hpp"
#include "work/row_judge.hpp"
#include "work/row_taker.hpp"
#include "work/table.hpp"
#include "work/untaken_rows.hpp"
#include "work/waiting_rows.hpp"

#include <jinguo/import.hpp>
#include <jinguo/session.hpp>

#include <array>
#include <cstdint>
#include <functional>

namespace jinguo {

/// What a run has to know of its file.
struct ImportedFile {
  std::int64_t bytes = 0;
  bool guarded = true;  ///< apostrophes may stand before text that looks like a formula
};

class ImportRun {
 public:
  ImportRun(Session& session, const Kind& kind, const ImportWish& wish, const BulkPolicy& policy,
            ImportedFile file, Id batch, ImportResult& result);

  /// Reads everything; false when the file as a whole cannot be taken.
  [[nodiscard]] bool run(Table& table);

  /// Judges what was written beside everything else on record, and makes ready for the commit.
  void finish();
  void finish_rejects() { rejects_.finish(); }
  /// Moves rejects of an earlier run away; call it when this one, of a whole file, had none.
  void put_old_rejects_aside();

 private:
  void take_rows(Table& table, Problems& unread);
  void tell(Progress::Phase phase, int step = 0) const;
  [[nodiscard]] static bool read(Table& table, RowJudge& judge, Problems& unread, JudgedRow& row);
  void take(JudgedRow& row);
  void wait(const JudgedRow& row, WaitingRows& queue);
  void settle();
  void look_again();
  void take_forward();
  void take_waiting(WaitingRows& queue, bool hope);
  void judge_again(WaitingRows& queue, const std::function<void(const RawRow&, Draft&)>& visit);
  [[nodiscard]] bool take_circles();
  void take_circle(const CircleRows::Rows& rows, RowJudge& judge);
  void take_now(const RawRow& row, Draft& draft);
  void end_row(const RawRow& row, Draft& draft, Outcome outcome);
  void reject(const RawRow& row, Draft& draft);
  void report(const RawRow& row, const Findings& findings);
  [[nodiscard]] std::vector<const Field*> filled_fields() const;
  [[nodiscard]] bool too_many_rejected(bool at_end) const;
  void count(const TableFacts& facts);

  Session& session_;
  const Kind& kind_;
  const ImportWish& wish_;
  ImportedFile file_;
  ImportResult& result_;
  ImportColumns columns_;
  BulkLoad load_;
  RowTaker taker_;
  AcrossCheck across_;
  RecordLines lines_;
  WaitingRows waiting_;  // for the indexes
  WaitingRows forward_;  // for a row further down that they name
  Circles circles_;      // of those
  UntakenRows untaken_;
  Rejects rejects_;
  ColumnWatch watch_;
  std::array<std::int64_t, outcomes> counts_{};
  std::int64_t taken_ = 0;
  std::int64_t consumed_ = 0;  // bytes read for these rows
};

}  // namespace jinguo
