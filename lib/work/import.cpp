// Import: rows are read, judged, matched and written one after the other in one transaction; what
// the file did is known when its last row is.
#include "base/text.hpp"
#include "intake/source.hpp"
#include "model/person_name.hpp"
#include "store/records.hpp"
#include "work/bulk_load.hpp"
#include "work/import_batches.hpp"
#include "work/import_columns.hpp"
#include "work/import_rows.hpp"
#include "work/judging.hpp"
#include "work/rejects.hpp"
#include "work/writer.hpp"

#include <jinguo/error.hpp>
#include <jinguo/import.hpp>

#include <algorithm>
#include <optional>

namespace jinguo {
namespace {

constexpr std::int64_t rows_between_stop_checks = 1000;

/// One import from its first row to its last.
class Import {
 public:
  Import(Session& session, const Kind& kind, const ImportWish& wish, ImportResult& result)
      : session_(session),
        kind_(kind),
        wish_(wish),
        result_(result),
        load_(session.store(), kind),
        writer_(session, kind, Rule::link, [this](const Key& key) { load_.before_search(key); }),
        draft_(kind, session.settings().today),
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
    load_.begin(source.form().bytes);
    RawRow row;
    while (reader->next(row, result_.problems)) {
      if (is_blank(row)) continue;
      if (++result_.rows % rows_between_stop_checks == 0) session_.check_stop();
      take(row);
    }
    check_zeroed_column();
    return result_.problems.errors() == row_errors_;
  }

  void finish() {
    load_.finish();
    writer_.save();
  }
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

  void judge_cells(const RawRow& row) {
    draft_.clear();
    if (row.fault != nullptr) return draft_.findings.push_back(*row.fault);
    const std::size_t width = columns_.headers.size();
    const bool too_wide = row.cells.size() > width &&
                          std::ranges::any_of(row.cells.subspan(width), [](std::string_view cell) {
                            return !trim(cell).empty();
                          });
    if (row.cells.size() < width || too_wide) {
      draft_.findings.push_back(
          {nullptr,
           Code::E_CSV_WIDTH,
           {},
           {{"count", std::to_string(row.cells.size())}, {"expected", std::to_string(width)}}});
      return;
    }
    if (row.stray_quote) draft_.findings.push_back({nullptr, Code::W_CSV_QUOTE, {}, {}});
    for (std::size_t i = 0; i < width; ++i)
      if (columns_.fields[i] != nullptr && !row.cells[i].empty())
        judge_cell(draft_, columns_.positions[i], unguarded(row.cells[i]), row.note(i));
    writer_.complete(draft_);
  }

  bool is_footer(const RawRow& row) {
    const std::string_view footer = footer_of(row);
    if (footer.empty()) return false;
    ++result_.skipped;
    result_.problems.add({row.line, {}, {}, Code::I_SUMMARY_ROW, shown_value(nullptr, footer), {}});
    return true;
  }

  void take(const RawRow& row) {
    if (is_footer(row)) return;
    judge_cells(row);
    std::int64_t* bucket = &result_.rejected;
    if (!draft_.refused()) bucket = match_and_write();
    if (draft_.refused()) bucket = &result_.rejected;
    ++*bucket;
    if (bucket == &result_.rejected) reject(row);
    if (!draft_.findings.empty())
      report_findings(
          draft_, row.line, [this](const Field& field) { return columns_.header_of(field); },
          result_.problems);
    count_zeroed();
    row_errors_ = result_.problems.errors();
  }

  /// Returns the count that the row belongs to; the draft says whether it was refused after all.
  std::int64_t* match_and_write() {
    const Match match = writer_.match(draft_);
    if (match.hits.empty()) return insert_new(match);
    if (match.hits.size() > 1) {
      draft_.findings.push_back({nullptr,
                                 Code::E_MATCH_AMBIGUOUS,
                                 {},
                                 {{"hits", codes_of(session_.store(), kind_, match.hits)}}});
      return nullptr;
    }
    return change_stored(match);
  }

  std::int64_t* insert_new(const Match& match) {
    if (const auto region = kind_.index("region");
        region && !region_.empty() && is_null(draft_.values[*region]))
      draft_.values[*region] = region_;
    writer_.judge_new(draft_, match.key);
    if (draft_.refused()) return nullptr;
    if (match.key == nullptr) note_keyless();
    writer_.insert(draft_);
    return &result_.inserted;
  }

  void note_keyless() {
    std::string fields;
    std::string names;
    for (const std::string_view name : kind_.keys.back().fields) {
      fields += (fields.empty() ? "" : "、") + std::string(get_field(kind_, name).title);
      names += (names.empty() ? "" : ", ") + std::string(name);
    }
    draft_.findings.push_back(
        {nullptr, Code::W_NO_KEY, {}, {{"fields", fields}, {"names", names}}});
  }

  std::int64_t* change_stored(const Match& match) {
    const Record& stored = writer_.surviving(match.hits.front());
    // What is known of somebody under an old record only fills the gaps of the one that counts; the
    // number stays with the old one, where it was found.
    const bool merged = stored.id != match.hits.front();
    const bool gaps_only = wish_.on_match == OnMatch::fill || merged;
    if (merged)
      for (const std::string_view name : match.key->fields)
        draft_.given[kind_.index(name).value()] = Given::absent;
    if (written_here(stored)) draft_.findings.push_back({nullptr, Code::W_ROW_TWICE, {}, {}});
    switch (wish_.on_match) {
      using enum OnMatch;
      case skip:
        return &result_.skipped;
      case refuse:
        draft_.findings.push_back({nullptr,
                                   Code::E_MATCH_REFUSED,
                                   {},
                                   {{"ref", code_of(session_.store(), kind_, stored.id)}}});
        return nullptr;
      case update:
      case fill:
        break;
    }
    check_steady(match, stored);
    Writer::Change change =
        writer_.judge_change(draft_, stored, gaps_only ? Take::missing : Take::given, match.key);
    if (draft_.refused()) return nullptr;
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
  void check_steady(const Match& match, const Record& stored) {
    if (match.key->fields.front() == "code") return;
    for (std::size_t at = 0; at < kind_.fields.size(); ++at) {
      const Field& field = kind_.fields[at];
      if (!field.is(Rule::steady) || draft_.given[at] != Given::filled) continue;
      if (name_key(as_text(draft_.values[at])) == name_key(as_text(stored.values[at]))) continue;
      draft_.findings.push_back(
          {&field,
           Code::E_MATCH_DIFFERS,
           std::string(as_text(draft_.values[at])),
           {{"ref",
             written_here(stored) ? std::string() : code_of(session_.store(), kind_, stored.id)},
            {"stored", std::string(as_text(stored.values[at]))}}});
    }
  }

  void reject(const RawRow& row) {
    for (const Finding& found : draft_.findings) {
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

  void count_zeroed() {
    for (const Finding& found : draft_.findings)
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
  BulkLoad load_;
  Writer writer_;
  Draft draft_;
  Rejects rejects_;
  ImportColumns columns_;
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
  Import import(session, kind, wish, result);
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
