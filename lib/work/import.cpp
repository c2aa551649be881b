// Import: rows are read, judged, matched and written one after the other in one transaction; what
// the file did is known when its last row is.
#include "base/text.hpp"
#include "intake/source.hpp"
#include "model/person_name.hpp"
#include "store/records.hpp"
#include "work/import_batches.hpp"
#include "work/import_columns.hpp"
#include "work/import_rows.hpp"
#include "work/importing.hpp"
#include "work/judging.hpp"
#include "work/rejects.hpp"
#include "work/row_feed.hpp"
#include "work/row_judge.hpp"
#include "work/waiting_rows.hpp"
#include "work/writer.hpp"

#include <jinguo/error.hpp>
#include <jinguo/import.hpp>

#include <algorithm>
#include <optional>

namespace jinguo {
namespace {

constexpr std::int64_t rows_between_stop_checks = 1000;
constexpr std::int64_t bytes_per_row = 100;

/// One import from its first row to its last.
class Import {
 public:
  Import(Session& session, const Kind& kind, const ImportWish& wish, const BulkPolicy& policy,
         ImportResult& result)
      : session_(session),
        kind_(kind),
        wish_(wish),
        result_(result),
        load_(session, kind, policy),
        writer_(session, kind, Rule::link),
        draft_(kind, session.settings().today),
        judge_(columns_),
        rejects_(wish.rejects, wish.lang) {
    if (!wish.region.empty()) {
      Regions regions(session.store(), home_region(session.store(), session.office()));
      region_ = get_region(regions, wish.region);
    }
  }

  /// Reads everything; false when the file as a whole cannot be taken.
  bool run(Source& source, Id batch) {
    batch_ = batch;
    writer_.set_batch(batch);
    const std::int64_t header = header_line(kind_, *source.open());
    const std::unique_ptr<RowReader> reader = source.open();
    if (!read_header(*reader, header)) return false;
    load_.begin(source.form().bytes / bytes_per_row, filled_fields());

    Problems unread(wish_.max_problems);
    RawRow raw;
    RowFeed feed(draft_, [&](JudgedRow& row) {
      while (reader->next(raw, unread)) {
        if (is_blank(raw)) continue;
        row.kept.keep(raw);
        judge_.judge(raw, row.draft);
        return true;
      }
      return false;
    });
    while (JudgedRow* const row = feed.next()) {
      if (++result_.rows % rows_between_stop_checks == 0) session_.check_stop();
      take(row->kept.row(), row->draft);
    }
    settle();
    check_zeroed_column();
    result_.problems.absorb(unread);
    return result_.problems.errors() == row_errors_;
  }

  void finish() { writer_.save(); }
  void finish_rejects() { rejects_.finish(); }

 private:
  /// Rows above the header (a title, the office's name) are passed over.
  bool read_header(RowReader& reader, std::int64_t line) {
    RawRow row;
    while (reader.next(row, result_.problems)) {
      if (row.line < line) continue;
      result_.header_row = row.line;
      columns_ = plan_columns(kind_, row.cells, row.line, result_.problems);
      for (std::size_t i = 0; i < columns_.headers.size(); ++i)
        result_.headers.push_back({columns_.headers[i], columns_.fields[i]});
      rejects_.set_header(columns_.headers);
      return result_.problems.errors() == 0;
    }
    if (result_.problems.errors() == 0)
      result_.problems.add({1, {}, {}, Code::E_HEADER, {}, {{"kind", noun(kind_)}}});
    return false;
  }

  /// The fields that rows of this file may bring: their columns, and what is filled in for them.
  [[nodiscard]] std::vector<const Field*> filled_fields() const {
    std::vector<const Field*> filled;
    for (const Field& field : kind_.fields)
      if (!field.fallback.empty() || !field.fallback_field.empty() ||
          std::ranges::find(columns_.fields, &field) != columns_.fields.end())
        filled.push_back(&field);
    return filled;
  }

  bool is_footer(const RawRow& row) {
    const std::string_view footer = footer_of(row);
    if (footer.empty()) return false;
    ++result_.skipped;
    result_.problems.add({row.line, {}, {}, Code::I_SUMMARY_ROW, shown_value(nullptr, footer), {}});
    return true;
  }

  void take(const RawRow& row, Draft& draft) {
    if (is_footer(row)) return;
    count_zeroed(draft);
    writer_.resolve(draft);
    if (load_.apart() && !draft.refused())
      take_apart(row, draft);
    else
      settle_row(row, draft);
  }

  /// Writes a row none of whose keys was met so far; others wait until the store can be asked.
  void take_apart(const RawRow& row, Draft& draft) {
    SeenKeys& seen = load_.seen();
    const bool has_key = seen.has_key(draft.values);
    bool known = may_be_made_here(draft) || seen.may_know(draft.values);
    if (known) seen.add_unsettled(draft.values);
    take_region(draft);
    writer_.judge_unseen(draft);
    known = known || seen.may_know(draft.values);
    if (known) {
      seen.add_unsettled(draft.values);
      waiting_.add(row);
      // A file that repeats itself is better off with its indexes.
      if (load_.too_many_wait(waiting_.count(), result_.rows)) settle();
      return;
    }
    if (!draft.refused()) {
      seen.add(draft.values);
      if (!has_key) note_keyless(draft);
      writer_.insert(draft);
    }
    end_row(row, draft, &result_.inserted);
  }

  /// A code that a file gives may be one that an earlier row was given here.
  [[nodiscard]] bool may_be_made_here(const Draft& draft) const {
    const auto code = kind_.index("code");
    return code && writer_.made(as_text(draft.values[*code]));
  }

  /// The indexes come back, and with them the rows that waited for them.
  void settle() {
    load_.settle();
    waiting_.take([&](const RawRow& row) {
      session_.check_stop();
      judge_.judge(row, draft_);
      writer_.resolve(draft_);
      settle_row(row, draft_);
    });
  }

  void settle_row(const RawRow& row, Draft& draft) {
    end_row(row, draft, draft.refused() ? nullptr : match_and_write(draft));
  }

  /// Every row ends here, in one of the counts: `bucket`, unless the draft was refused.
  void end_row(const RawRow& row, const Draft& draft, std::int64_t* bucket) {
    if (draft.refused()) bucket = &result_.rejected;
    ++*bucket;
    if (bucket == &result_.rejected) reject(row, draft);
    if (!draft.findings.empty())
      report_findings(
          draft, row.line, [this](const Field& field) { return columns_.header_of(field); },
          result_.problems);
    row_errors_ = result_.problems.errors();
  }

  /// Returns the count that the row belongs to; the draft says whether it was refused after all.
  std::int64_t* match_and_write(Draft& draft) {
    const Match match = writer_.match(draft);
    load_.note_searched(!match.hits.empty());
    if (match.hits.empty()) return insert_new(draft, match);
    if (match.hits.size() > 1) {
      draft.findings.push_back({nullptr,
                                Code::E_MATCH_AMBIGUOUS,
                                {},
                                {{"hits", codes_of(session_.store(), kind_, match.hits)}}});
      return nullptr;
    }
    return change_stored(draft, match);
  }

  void take_region(Draft& draft) const {
    if (const auto region = kind_.index("region");
        region && !region_.empty() && is_null(draft.values[*region]))
      draft.values[*region] = region_;
  }

  std::int64_t* insert_new(Draft& draft, const Match& match) {
    take_region(draft);
    if (draft.refused()) return nullptr;
    if (match.key == nullptr) note_keyless(draft);
    writer_.insert(draft);
    return &result_.inserted;
  }

  void note_keyless(Draft& draft) const {
    std::string fields;
    std::string names;
    for (const std::string_view name : kind_.keys.back().fields) {
      fields += (fields.empty() ? "" : "、") + std::string(get_field(kind_, name).title);
      names += (names.empty() ? "" : ", ") + std::string(name);
    }
    draft.findings.push_back({nullptr, Code::W_NO_KEY, {}, {{"fields", fields}, {"names", names}}});
  }

  std::int64_t* change_stored(Draft& draft, const Match& match) {
    const Record& stored = writer_.surviving(match.hits.front());
    // What is known of somebody under an old record only fills the gaps of the one that counts; the
    // number stays with the old one, where it was found.
    const bool merged = stored.id != match.hits.front();
    const bool gaps_only = wish_.on_match == OnMatch::fill || merged;
    if (merged)
      for (const std::string_view name : match.key->fields)
        draft.given[kind_.index(name).value()] = Given::absent;
    if (written_here(stored)) draft.findings.push_back({nullptr, Code::W_ROW_TWICE, {}, {}});
    switch (wish_.on_match) {
      using enum OnMatch;
      case skip:
        return &result_.skipped;
      case refuse:
        draft.findings.push_back({nullptr,
                                  Code::E_MATCH_REFUSED,
                                  {},
                                  {{"ref", code_of(session_.store(), kind_, stored.id)}}});
        return nullptr;
      case update:
      case fill:
        break;
    }
    check_steady(draft, match, stored);
    Writer::Change change =
        writer_.judge_change(draft, stored, gaps_only ? Take::missing : Take::given, match.key);
    if (draft.refused()) return nullptr;
    if (change.fields.empty()) return &result_.unchanged;
    writer_.update(stored, change);
    return &result_.updated;
  }

  /// Tells whether an earlier row of this file wrote the record.
  [[nodiscard]] bool written_here(const Record& stored) const {
    const auto at = kind_.index("batch");
    return at && as_integer(stored.values[*at]) == batch_;
  }

  /// The same number with another name is for a person to settle; whoever gives the code has.
  void check_steady(Draft& draft, const Match& match, const Record& stored) {
    if (match.key->fields.front() == "code") return;
    for (std::size_t at = 0; at < kind_.fields.size(); ++at) {
      const Field& field = kind_.fields[at];
      if (!field.is(Rule::steady) || draft.given[at] != Given::filled) continue;
      if (name_key(as_text(draft.values[at])) == name_key(as_text(stored.values[at]))) continue;
      draft.findings.push_back(
          {&field,
           Code::E_MATCH_DIFFERS,
           std::string(as_text(draft.values[at])),
           {{"ref",
             written_here(stored) ? std::string() : code_of(session_.store(), kind_, stored.id)},
            {"stored", std::string(as_text(stored.values[at]))}}});
    }
  }

  void reject(const RawRow& row, const Draft& draft) {
    for (const Finding& found : draft.findings) {
      if (severity(found.code) != Severity::error) continue;
      rejects_.add(row.cells, {.row = row.line,
                               .column = found.field ? columns_.header_of(*found.field) : "",
                               .field = found.field ? std::string(found.field->name) : "",
                               .code = found.code,
                               .value = shown_value(found.field, found.value),
                               .facts = shown_facts(found)});
      return;
    }
  }

  void count_zeroed(const Draft& draft) {
    for (const Finding& found : draft.findings)
      if (found.code == Code::W_ID_ZEROED || found.code == Code::E_ID_ZEROED) {
        ++zeroed_;
        zeroed_field_ = found.field;
      }
  }

  /// Spreadsheets ruin a column as a whole: one number in eleven passes its check by luck, so once
  /// several end in 000 none can be trusted. One in a thousand real numbers ends so too.
  void check_zeroed_column() {
    if (zeroed_ < 2 || zeroed_ * 100 <= result_.rows) return;
    result_.problems.add({result_.header_row,
                          columns_.header_of(*zeroed_field_),
                          std::string(zeroed_field_->name),
                          Code::E_ID_COLUMN_ZEROED,
                          {},
                          {{"count", std::to_string(zeroed_)}}});
  }

  Session& session_;
  const Kind& kind_;
  const ImportWish& wish_;
  ImportResult& result_;
  ImportColumns columns_;
  BulkLoad load_;
  Writer writer_;
  Draft draft_;  // of the row at hand when none comes from the feed
  RowJudge judge_;
  WaitingRows waiting_;
  Rejects rejects_;
  std::string region_;
  Id batch_ = 0;
  std::int64_t row_errors_ = 0;
  std::int64_t zeroed_ = 0;
  const Field* zeroed_field_ = nullptr;
};

/// Nothing was written: rows that were in order count as skipped.
void refuse(ImportResult& result) {
  result.refused = true;
  result.skipped += result.inserted + result.updated;
  result.inserted = 0;
  result.updated = 0;
  result.batch.reset();
}

}  // namespace

ImportResult import_file(Session& session, const Kind& kind, const ImportWish& wish) {
  return import_file(session, kind, wish, BulkPolicy{});
}

ImportResult import_file(Session& session, const Kind& kind, const ImportWish& wish,
                         const BulkPolicy& policy) {
  Source source(wish.path, {wish.encoding, wish.separator});
  const TextForm& form = source.form();
  ImportResult result;
  result.problems = Problems(wish.max_problems);
  result.file = wish.path;
  result.kind = &kind;
  result.encoding = name(form.encoding);
  result.separator = form.separator;
  result.dry_run = wish.dry_run;
  if (!wish.dry_run && find_earlier(session, kind, form.digest, wish, result)) return result;

  Transaction change(session.store());
  const Id batch = begin_batch(session, kind, form.digest, wish);
  Import import(session, kind, wish, policy, result);
  const bool readable = import.run(source, batch);
  const bool clean = readable && result.problems.errors() == 0;
  if (!readable || (!clean && wish.on_error == OnError::abort)) {
    refuse(result);
  } else {
    import.finish();
    end_batch(session, batch, result);
    // The refused rows are safe before the others are: nothing of the file is ever lost.
    if (!wish.dry_run) {
      import.finish_rejects();
      change.commit();
      result.batch = batch;
    }
  }
  if (result.refused && !wish.dry_run) import.finish_rejects();
  return result;
}

}  // namespace jinguo
