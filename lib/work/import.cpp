// Import of one file: opened, looked up among the earlier ones, taken in one transaction, and
// committed as a whole or not at all.
#include "intake/source.hpp"
#include "intake/two_readings.hpp"
#include "work/import_batches.hpp"
#include "work/import_decisions.hpp"
#include "work/import_run.hpp"
#include "work/importing.hpp"

#include <jinguo/error.hpp>
#include <jinguo/import.hpp>

namespace jinguo {
namespace {

ImportResult begin_result(const Kind& kind, const ImportWish& wish, const Source& source) {
  ImportResult result;
  result.problems = Problems(wish.max_problems);
  result.file = wish.path;
  result.kind = &kind;
  result.format = name(source.format());
  if (source.format() != FileFormat::xlsx) {
    result.encoding = name(source.form().encoding);
    result.separator = source.form().separator;
  }
  result.dry_run = wish.dry_run;
  return result;
}

/// Names and words of programs are ASCII: a few other characters do not tell UTF-8 from GB 18030.
std::string encoding_of(const ImportWish& wish, const SourceMap& map) {
  if (!wish.encoding.empty()) return wish.encoding;
  return wish.path.ends_with(machine_ending) ? "utf-8" : map.encoding;
}

/// Nothing was written: rows that were in order count as skipped.
void refuse(ImportResult& result) {
  result.refused = true;
  skip(result, "not_written", result.inserted + result.updated);
  result.inserted = 0;
  result.updated = 0;
  result.batch.reset();
}

}  // namespace

int exit_code(const ImportResult& result) {
  if (result.refused) return exit_code(Code::data_refused);
  return result.rejected > 0 ? exit_code(Code::rows_rejected) : 0;
}

void skip(ImportResult& result, std::string_view reason, std::int64_t rows) {
  if (rows == 0) return;
  result.skipped += rows;
  result.skipped_by_reason.emplace_back(reason, rows);
}

void tell_decisions(const Kind& kind, const TableFacts& facts, ImportResult& result) {
  result.sheet = facts.sheet;
  result.sheets_left = facts.sheets_left;
  if (!facts.columns.headers.empty()) result.header_row = facts.header_row;
  result.header_rows = facts.header_rows;
  result.titles = facts.titles.lines;
  result.stated = facts.titles.stated;
  for (std::size_t i = 0; i < facts.columns.headers.size(); ++i)
    result.headers.push_back(
        {facts.columns.headers[i], facts.columns.fields[i], name(facts.columns.how[i])});
  for (const ImportColumns::Fixed& fixed : facts.columns.fixed)
    result.fixed.push_back({&kind.fields[fixed.position], fixed.text});
}

ImportResult import_file(Session& session, const Kind& kind, const ImportWish& wish) {
  return import_file(session, kind, wish, BulkPolicy{});
}

ImportResult import_file(Session& session, const Kind& kind, const ImportWish& wish,
                         const BulkPolicy& policy) {
  const SourceMap map = wish.map.empty() ? SourceMap{} : read_source_map(wish.map, kind);
  const std::string options = options_text(wish, map.digest);
  Source source(wish.path, {.encoding = encoding_of(wish, map),
                            .separator = wish.separator == 0 ? map.separator : wish.separator,
                            .include_hidden = wish.include_hidden});
  ImportResult result = begin_result(kind, wish, source);
  const std::string& digest = source.form().digest;
  if (!wish.dry_run && find_earlier(session, kind, digest, options, result)) return result;
  if (auto doubt = encoding_doubt(source.form())) result.problems.add(std::move(*doubt));

  Transaction change(session.store());
  const Id batch = begin_batch(session, kind, digest, wish.path, options);
  const bool guarded = may_be_guarded(source.format(), wish.path);
  ImportRun import(session, kind, wish, policy, {source.form().bytes, guarded}, batch, result);
  Table table(rows_of(source), kind,
              {.sheet = wish.sheet,
               .header_row = wish.header_row,
               .include_hidden = wish.include_hidden,
               .map = map});
  const bool readable = import.run(table);
  const bool clean = readable && result.problems.errors() == 0;
  if (!readable || result.too_many_rejected || (!clean && wish.on_error == OnError::abort)) {
    refuse(result);
  } else {
    import.finish();
    end_batch(session, batch, result);
    // The refused rows are safe before the others are: nothing of the file is ever lost.
    if (!wish.dry_run) {
      import.finish_rejects();
      change.commit();
      result.batch = batch;
      import.put_old_rejects_aside();
    }
  }
  if (result.refused && !wish.dry_run) import.finish_rejects();
  return result;
}

}  // namespace jinguo
