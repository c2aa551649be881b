// A person's timeline: the parts read one after another and put in order of their days.
#include "report/lists/timeline.hpp"
#include "base/text.hpp"
#include "model/draft.hpp"
#include "model/kinds/worker.hpp"
#include "store/merged.hpp"
#include "store/records.hpp"
#include "work/columns.hpp"
#include "work/reveal.hpp"

#include <jinguo/error.hpp>
#include <jinguo/timeline.hpp>

#include <algorithm>
#include <array>

namespace jinguo {
namespace {

constexpr std::string_view identity_fields[] = {
    "code",  "name",       "id_type",     "id_number",     "sex",    "born_on",
    "phone", "occupation", "skill_level", "registered_on", "region",
};

constexpr Heading headings[] = {
    {"day", "日期", Type::date},
    {"until", "截止", Type::date},
    {"kind", "类别"},
    {"as", "身份"},
    {"code", "编号"},
    {"title", "内容"},
    {"status", "状态"},
    {"result", "结果"},
    {"number", "号码"},
};
constexpr std::size_t kind_at = 2;
constexpr std::size_t as_at = 3;

std::vector<Fact> identity(Session& session, Id worker, const View& view) {
  const Kind& kind = worker::kind;
  Fields fields;
  for (const std::string_view name : identity_fields) fields.push_back(&get_field(kind, name));
  std::vector<Fact> facts;
  const Query query{.where = {{nullptr, Op::any_of, {worker}}}};
  scan(session.store(), kind, fields, query, [&](Id, std::vector<Value>& cells) {
    for (std::size_t at = 0; at < fields.size(); ++at) {
      dress_cell(*fields[at], view, cells[at]);
      const Column column = column_of(*fields[at], view);
      facts.push_back({.name = column.name,
                       .title = column.title,
                       .type = column.type,
                       .value = std::move(cells[at])});
    }
  });
  return facts;
}

/// A word is told as lists do; a number has its name in front of it where people read.
void dress(const Field* field, const View& view, Value& cell) {
  if (field == nullptr || is_null(cell)) return;
  dress_cell(*field, view, cell);
  if (std::holds_alternative<std::string>(cell)) return;
  const std::string told = plain_text(*field, cell);
  cell = spoken(view) ? std::string(field->title) + " " + told : told;
}

void read(Session& session, const timeline::Part& part, Id worker, const View& view,
          std::vector<Row>& rows) {
  const std::array<Value, 1> values{worker};
  session.store().query(sql_of(part), values, [&](const Statement& read) {
    Row row;
    row.cells.resize(std::size(headings));
    int column = 0;
    for (std::size_t at = 0; at < row.cells.size(); ++at)
      if (at != kind_at && at != as_at) read.read(column++, row.cells[at]);
    row.cells[kind_at] = std::string(spoken(view) ? part.kind->title : part.kind->name);
    row.cells[as_at] = std::string(spoken(view) ? part.by->title : part.by->name);
    dress(part.title, view, row.cells[5]);
    dress(part.status, view, row.cells[6]);
    dress(part.result, view, row.cells[7]);
    rows.push_back(std::move(row));
  });
}

/// By day, those without one first; what happened on one day in the order of the parts.
bool earlier(const Row& a, const Row& b) {
  return as_text(a.cells.front()) < as_text(b.cells.front());
}

}  // namespace

Sheet worker_timeline(Session& session, std::string_view ref, const View& view) {
  const Id worker = MergedWorkers(session.store()).speaker(get_record(session, worker::kind, ref));
  if (reveals(view)) note_look(session, worker::kind, 1, view);
  std::vector<Row> rows;
  for (const timeline::Part& part : timeline::parts) read(session, part, worker, view, rows);
  std::ranges::stable_sort(rows, earlier);
  rows.insert(rows.begin(), {.role = Role::head,
                             .cells = {std::string("timeline"),
                                       std::string(view.lang == Lang::zh ? "经历" : "timeline")}});
  Sheet sheet;
  sheet.name = view.lang == Lang::zh ? "个人档案" : "timeline";
  sheet.shape = Shape::document;
  sheet.facts = identity(session, worker, view);
  for (const Heading& heading : headings) sheet.columns.push_back(column_of(heading, view));
  sheet.rows = stored_rows(std::move(rows));
  choose_columns(view, sheet);
  return sheet;
}

}  // namespace jinguo
