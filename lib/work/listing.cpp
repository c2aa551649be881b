// Looking at records: list, show, export, and the kind's own table. What is sensitive is masked
// here, once, before any renderer sees it.
#include "base/text.hpp"
#include "model/draft.hpp"
#include "store/records.hpp"
#include "work/columns.hpp"
#include "work/refs.hpp"
#include "work/reveal.hpp"

#include <jinguo/error.hpp>
#include <jinguo/records.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace jinguo {
namespace {

Fields usual_fields(const Kind& kind) {
  Fields fields;
  for (const Field& field : kind.fields)
    if (field.is(Rule::listed)) fields.push_back(&field);
  return fields;
}

Fields every_field(const Kind& kind) {
  Fields fields;
  for (const Field& field : kind.fields) fields.push_back(&field);
  return fields;
}

Fields chosen_fields(const Kind& kind, const View& view, Fields usual) {
  if (view.columns.empty()) return usual;
  if (view.columns.size() == 1 && view.columns.front() == "all") return every_field(kind);
  Fields fields;
  for (const std::string& name : view.columns) fields.push_back(&get_field(kind, name));
  return fields;
}

std::vector<Column> columns_of(const Fields& fields, const View& view, bool with_id) {
  std::vector<Column> columns;
  if (with_id) columns.push_back({.name = "id", .title = "id", .type = Type::integer});
  for (const Field* field : fields) columns.push_back(column_of(*field, view));
  return columns;
}

void note_reveal(Session& session, const Kind& kind, const Fields& fields, const View& view,
                 const Query& query) {
  if (!reveals(view) || std::ranges::none_of(fields, &Field::sensitive)) return;
  const std::int64_t found = count(session.store(), kind, query);
  note_look(session, kind, query.limit >= 0 ? std::min(found, query.limit) : found, view);
}

Sheet sheet_of(Session& session, const Kind& kind, Fields fields, Query query, const View& view,
               bool with_id) {
  note_reveal(session, kind, fields, view, query);
  Sheet sheet;
  sheet.name = view.lang == Lang::zh ? std::string(kind.title) : noun(kind);
  sheet.columns = columns_of(fields, view, with_id);
  sheet.rows = [&session, &kind, fields = std::move(fields), query = std::move(query), view,
                with_id](const RowSink& sink) {
    Row row;
    scan(session.store(), kind, fields, query, [&](Id id, std::vector<Value>& cells) {
      session.check_stop();
      row.cells.clear();
      if (with_id) row.cells.emplace_back(id);
      for (std::size_t i = 0; i < fields.size(); ++i) {
        dress_cell(*fields[i], view, cells[i]);
        row.cells.push_back(std::move(cells[i]));
      }
      sink(row);
    });
  };
  return sheet;
}

}  // namespace

Sheet show_records(Session& session, const Kind& kind, std::span<const std::string> refs,
                   const View& view) {
  Condition ids{nullptr, Op::any_of, {}};
  for (const std::string& ref : refs) ids.values.emplace_back(get_record(session, kind, ref));
  Sheet sheet = sheet_of(session, kind, chosen_fields(kind, view, every_field(kind)),
                         {.where = {ids}, .order = {}}, view, !kind.has_code());
  if (refs.size() == 1) sheet.shape = Shape::record;
  return sheet;
}

Sheet list_records(Session& session, const Kind& kind, const Listing& listing, const View& view) {
  const bool with_id = !kind.has_code() && view.columns.empty();
  return sheet_of(session, kind, chosen_fields(kind, view, usual_fields(kind)),
                  make_query(session, kind, listing), view, with_id);
}

std::int64_t count_records(Session& session, const Kind& kind, const Listing& listing) {
  const std::int64_t found = count(session.store(), kind, make_query(session, kind, listing));
  return listing.limit >= 0 ? std::min(found, listing.limit) : found;
}

Sheet export_records(Session& session, const Kind& kind, const View& view) {
  const Fields fields = chosen_fields(kind, view, importable_fields(kind));
  Sheet sheet = sheet_of(session, kind, fields, make_query(session, kind, {}), view, false);
  // What is exported is often edited and imported again.
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (!fields[i]->sensitive() || view.reveal)
      tell_about_filling(kind, *fields[i], view, sheet.columns[i]);
  return sheet;
}

}  // namespace jinguo
