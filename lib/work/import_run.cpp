#include "work/import_run.hpp"

#include "work/import_decisions.hpp"
#include "work/judging.hpp"
#include "work/rejected_cells.hpp"

#include <algorithm>
#include <unordered_map>

namespace jinguo {
namespace {

constexpr std::int64_t rows_between_checks = 1000;
constexpr std::int64_t bytes_per_cell = 10;  // of an office's file, about

}  // namespace

ImportRun::ImportRun(Session& session, const Kind& kind, const ImportWish& wish,
                     const BulkPolicy& policy, ImportedFile file, Id batch, ImportResult& result)
    : session_(session),
      kind_(kind),
      wish_(wish),
      file_(file),
      result_(result),
      load_(session, kind, policy),
      taker_(session, kind, wish, batch),
      across_(session, kind, WrittenBy::file),
      lines_(across_.first()),
      circles_(kind),
      untaken_(kind),
      rejects_(wish.rejects, wish.rejects_form, wish.lang) {}

bool ImportRun::run(Table& table) {
  const bool readable = table.open(result_.problems);
  columns_ = table.facts().columns;
  rejects_.set_header(columns_.words);
  tell_decisions(kind_, table.facts(), result_);
  if (!readable) return false;

  Problems unread(wish_.max_problems);
  take_rows(table, unread);
  settle();
  take_forward();
  load_.end();
  count(table.facts());
  // What is wrong with the file, or with a column, is wrong with every row.
  watch_.judge(
      result_.rows, result_.header_row,
      [this](const Field& field) { return columns_.header_of(field); }, unread);
  result_.problems.absorb(unread);
  result_.too_many_rejected = too_many_rejected(true);
  return unread.errors() == 0;
}

void ImportRun::finish() {
  tell(Progress::Phase::finishing);
  across_.tell(result_.problems, [this](Id record) { return lines_.line_of(record); });
  taker_.save();
}

void ImportRun::put_old_rejects_aside() {
  if (result_.rejected == 0) result_.old_rejects = put_rejects_aside(wish_.rejects, wish_.path);
}

void ImportRun::tell(Progress::Phase phase, int step) const {
  if (wish_.progress)
    wish_.progress({.phase = phase,
                    .rows = taken_,
                    .bytes = consumed_,
                    .size = file_.bytes,
                    .step = step,
                    .steps = load_.indexes_away()});
}

void ImportRun::take_rows(Table& table, Problems& unread) {
  const std::int64_t columns = std::max<std::int64_t>(std::ssize(columns_.words), 1);
  load_.begin(file_.bytes / (bytes_per_cell * columns), filled_fields());
  tell(Progress::Phase::reading);
  RowJudge judge(columns_, file_.guarded);
  RowFeed feed(Draft(kind_, session_.settings().today),
               [&](JudgedRow& row) { return read(table, judge, unread, row); });
  while (JudgedRow* const row = feed.next()) {
    take(*row);
    if (++taken_ % rows_between_checks != 0) continue;
    consumed_ = row->consumed;
    session_.check_stop();
    tell(Progress::Phase::reading);
    if (too_many_rejected(false)) break;
  }
}

/// Reads and judges one record; runs on the feed's thread.
bool ImportRun::read(Table& table, RowJudge& judge, Problems& unread, JudgedRow& row) {
  RawRow raw;
  RowRole role{};
  while ((role = table.next(raw, unread)) == RowRole::skipped) {
  }
  if (role == RowRole::end) return false;
  row.kept.keep(raw);
  row.consumed = table.consumed();
  row.found = table.findings().size();
  judge.judge(raw, table.findings(), row.draft);
  return true;
}

void ImportRun::take(JudgedRow& row) {
  const bool refers = taker_.refers_to_own(row.draft);
  if (refers && load_.apart() && !taker_.may_find_own(row.draft, load_.seen())) settle();
  if (!load_.apart()) {
    if (refers) load_.stay();
    if (refers && taker_.must_wait(row.draft)) return wait(row, forward_);
    taker_.resolve(row.draft);
    const Outcome outcome = taker_.take(row.draft);
    load_.note_searched(taker_.was_known());
    if (load_.apart()) taker_.renew();
    return end_row(row.kept.row(), row.draft, outcome);
  }
  if (const auto outcome = taker_.take_unseen(row.draft, load_.seen()))
    return end_row(row.kept.row(), row.draft, *outcome);
  wait(row, waiting_);
  // A file that repeats itself is better off with its indexes.
  if (load_.too_many_wait(waiting_.count(), taken_)) settle();
}

/// Keeps the row until it can be taken; it will be judged anew, but not by its table.
void ImportRun::wait(const JudgedRow& row, WaitingRows& queue) {
  const Findings& all = row.draft.findings;
  report(row.kept.row(), {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(row.found)});
  queue.add(row.kept.row());
}

/// The indexes come back, and with them the rows that waited for them.
void ImportRun::settle() {
  if (load_.apart() && waiting_.count() > 0) look_again();
  taker_.write_out();
  load_.settle([this](int step) { tell(Progress::Phase::indexes, step); });
  taker_.renew();
  take_waiting(waiting_, true);
}

/// Rows that wait for a mistake of the keys met so far are written before the indexes are back.
void ImportRun::look_again() {
  load_.seen().look_again([this] {
    session_.check_stop();
    tell(Progress::Phase::indexes);
  });
  judge_again(waiting_, [this](const RawRow& row, Draft& draft) {
    if (const auto outcome = taker_.take_unseen(draft, load_.seen()))
      end_row(row, draft, *outcome);
    else
      waiting_.add(row);
  });
}

/// Rows whose record further down is in by now are taken, until no more are: a row may wait for one
/// that waits itself. Of the others those that name one another go in together, where the kind
/// allows that, and then whoever waited for them. What is left is refused.
void ImportRun::take_forward() {
  do {
    for (std::int64_t before = 0; forward_.count() > 0 && forward_.count() != before;) {
      before = forward_.count();
      circles_.clear();
      take_waiting(forward_, true);
    }
    circles_.find();
  } while (take_circles());
  take_waiting(forward_, false);
}

/// Takes the rows of a queue, in their order. Those that name a record which is not there go, where
/// there is hope, to the end of the other rows.
void ImportRun::take_waiting(WaitingRows& queue, bool hope) {
  judge_again(queue, [&](const RawRow& row, Draft& draft) {
    if (hope && taker_.must_wait(draft)) {
      circles_.add(row, draft);
      untaken_.note(draft, row.line);
      return forward_.add(row);
    }
    circles_.refuse(row.line, draft);
    take_now(row, draft);
  });
}

/// Takes the rows out of a queue, each judged anew, but not by its table.
void ImportRun::judge_again(WaitingRows& queue,
                            const std::function<void(const RawRow&, Draft&)>& visit) {
  RowJudge judge(columns_, file_.guarded);  // the feed's own may be at work
  Draft draft(kind_, session_.settings().today);
  std::int64_t judged = 0;
  queue.take([&](const RawRow& row) {
    session_.check_stop();
    if (++judged % rows_between_checks == 0) tell(Progress::Phase::indexes);
    judge.judge(row, {}, draft);
    visit(row, draft);
  });
}

/// Takes whole circles out of the rows that wait; tells whether there were any.
bool ImportRun::take_circles() {
  if (!circles_.any_allowed()) return false;
  const std::int64_t before = forward_.count();
  session_.store().defer_references();
  RowJudge judge(columns_, file_.guarded);
  CircleRows begun(circles_);
  forward_.take([&](const RawRow& row) {
    session_.check_stop();
    if (!begun.has_room(row.line)) return forward_.add(row);
    const CircleRows::Rows circle = begun.add(row);
    if (!circle.empty()) take_circle(circle, judge);
  });
  return forward_.count() != before;
}

/// Takes all rows of a circle, or none: where one is refused, the others name what is nowhere.
void ImportRun::take_circle(const CircleRows::Rows& rows, RowJudge& judge) {
  std::vector<Draft> drafts(rows.size(), Draft(kind_, session_.settings().today));
  std::unordered_map<std::int64_t, std::size_t> places;
  for (const KeptRow& kept : rows) {
    judge.judge(kept.row(), {}, drafts[places.size()]);
    places.emplace(kept.row().line, places.size());
  }
  std::vector<std::size_t> named;
  for (const KeptRow& kept : rows) named.push_back(places.at(circles_.named_by(kept.row().line)));

  const bool taken = taker_.take_together(drafts, named);
  auto draft = drafts.begin();
  for (const KeptRow& kept : rows) {
    if (taken || draft->refused()) {
      end_row(kept.row(), *draft, taken ? Outcome::inserted : Outcome::rejected);
    } else {
      judge.judge(kept.row(), {}, *draft);
      take_now(kept.row(), *draft);
    }
    ++draft;
  }
}

void ImportRun::take_now(const RawRow& row, Draft& draft) {
  taker_.resolve(draft);
  end_row(row, draft, taker_.take(draft));
}

/// Every record ends here, in one of the counts.
void ImportRun::end_row(const RawRow& row, Draft& draft, Outcome outcome) {
  ++counts_[static_cast<std::size_t>(outcome)];
  if (outcome == Outcome::inserted) lines_.note_inserted(row.line);
  if (outcome == Outcome::updated) lines_.note_updated(taker_.updated(), row.line);
  if (outcome == Outcome::rejected) reject(row, draft);
  if (draft.findings.empty()) return;
  watch_.see(draft, result_.problems);
  report(row, draft.findings);
}

void ImportRun::report(const RawRow& row, const Findings& findings) {
  report_findings(
      findings, row.line, [this](const Field& field) { return columns_.header_of(field); },
      result_.problems);
}

void ImportRun::reject(const RawRow& row, Draft& draft) {
  ++result_.rejected;
  untaken_.explain(draft, row.line);
  untaken_.note(draft, row.line);
  const auto found = std::ranges::find_if(
      draft.findings, [](const Finding& one) { return severity(one.code) == Severity::error; });
  const RejectedCells kept(row);
  rejects_.add(kept.cells(), {.row = row.line,
                              .column = found->field ? columns_.header_of(*found->field) : "",
                              .field = found->field ? std::string(found->field->name) : "",
                              .code = found->code,
                              .value = shown_value(found->field, found->value),
                              .facts = shown_facts(*found)});
}

/// The fields that rows of this file may bring: their columns, and what is filled in for them.
std::vector<const Field*> ImportRun::filled_fields() const {
  const auto is_fixed = [&](const Field& field) {
    return std::ranges::any_of(columns_.fixed, [&](const ImportColumns::Fixed& fixed) {
      return &kind_.fields[fixed.position] == &field;
    });
  };
  std::vector<const Field*> filled;
  for (const Field& field : kind_.fields)
    if (!field.fallback.empty() || !field.fallback_field.empty() || is_fixed(field) ||
        std::ranges::find(columns_.fields, &field) != columns_.fields.end())
      filled.push_back(&field);
  return filled;
}

/// A share of few rows says nothing: it is judged from a thousand rows on, and at the end.
bool ImportRun::too_many_rejected(bool at_end) const {
  const RejectLimit& limit = wish_.max_rejected;
  if (limit.rows < 0) return false;
  if (!limit.percent) return result_.rejected > limit.rows;
  const std::int64_t rows = at_end ? result_.rows : taken_;
  return (at_end || rows >= rows_between_checks) && result_.rejected * 100 > limit.rows * rows;
}

void ImportRun::count(const TableFacts& facts) {
  const auto of = [&](Outcome outcome) { return counts_[static_cast<std::size_t>(outcome)]; };
  result_.inserted = of(Outcome::inserted);
  result_.updated = of(Outcome::updated);
  result_.unchanged = of(Outcome::unchanged);
  for (std::size_t i = 0; i < skip_reasons; ++i)
    skip(result_, name(static_cast<SkipReason>(i)), facts.skipped[i]);
  skip(result_, "on_match", of(Outcome::skipped));
  result_.rows =
      result_.inserted + result_.updated + result_.unchanged + result_.rejected + result_.skipped;
}

}  // namespace jinguo
