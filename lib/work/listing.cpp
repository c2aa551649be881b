// Looking at records: list, show, export, and the kind's own table. What is sensitive is masked
// here, once, before any renderer sees it.
#include "base/text.hpp"
#include "model/draft.hpp"
#include "model/mask.hpp"
#include "store/records.hpp"
#include "store/trail.hpp"
#include "work/refs.hpp"

#include <jinguo/error.hpp>
#include <jinguo/records.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace jinguo {
namespace {

using Fields = std::vector<const Field*>;

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

/// What an import takes back: everything but what jinguo sets itself.
Fields importable_fields(const Kind& kind) {
  Fields fields;
  for (const Field& field : kind.fields)
    if (!field.is(Rule::automatic)) fields.push_back(&field);
  return fields;
}

Fields chosen_fields(const Kind& kind, const View& view, Fields usual) {
  if (view.columns.empty()) return usual;
  if (view.columns.size() == 1 && view.columns.front() == "all") return every_field(kind);
  Fields fields;
  for (const std::string& name : view.columns) fields.push_back(&get_field(kind, name));
  return fields;
}

std::string_view spoken_word(const Field& field, std::string_view stored) {
  const auto choice = std::ranges::find(field.choices, stored, &Choice::name);
  return choice == field.choices.end() ? stored : choice->title;
}

/// Masks sensitive cells and speaks stored words for people.
void dress(const Field& field, const View& view, Value& cell) {
  if (is_null(cell)) return;
  if (field.sensitive() && !view.reveal)
    cell = masked(field.mask, plain_text(field, cell));
  else if (view.audience == Audience::people && view.lang == Lang::zh && field.type == Type::choice)
    cell = std::string(spoken_word(field, as_text(cell)));
  else if (view.audience == Audience::people && view.lang == Lang::zh &&
           field.type == Type::boolean)
    cell = std::string(as_integer(cell) != 0 ? "是" : "否");
}

/// Masked cells and spoken words are text, whatever the field is.
Type shown_type(const Field& field, const View& view) {
  const bool spoken = view.audience == Audience::people && view.lang == Lang::zh;
  if (field.sensitive() && !view.reveal) return Type::text;
  return spoken && field.type == Type::boolean ? Type::text : field.type;
}

Column column_of(const Field& field, const View& view) {
  const bool title = view.audience == Audience::people && view.lang == Lang::zh;
  return {.name = std::string(field.name),
          .title = std::string(title ? field.title : field.name),
          .type = shown_type(field, view)};
}

std::vector<Column> columns_of(const Fields& fields, const View& view, bool with_id) {
  std::vector<Column> columns;
  if (with_id) columns.push_back({.name = "id", .title = "id", .type = Type::integer});
  for (const Field* field : fields) columns.push_back(column_of(*field, view));
  return columns;
}

void note_reveal(Session& session, const Kind& kind, const Fields& fields, const View& view,
                 const Query& query) {
  if (!view.reveal) return;
  if (trim(view.reason).empty()) throw Error(Code::reveal_needs_reason);
  if (std::ranges::none_of(fields, &Field::sensitive)) return;
  // Noted before anything is shown: a look that could not be noted does not happen.
  Transaction change(session.store());
  const std::int64_t found = count(session.store(), kind, query);
  append_access(session, kind.name, query.limit >= 0 ? std::min(found, query.limit) : found,
                view.reason);
  change.commit();
}

Sheet sheet_of(Session& session, const Kind& kind, Fields fields, Query query, const View& view,
               bool with_id) {
  note_reveal(session, kind, fields, view, query);
  Sheet sheet;
  sheet.columns = columns_of(fields, view, with_id);
  sheet.rows = [&session, &kind, fields = std::move(fields), query = std::move(query), view,
                with_id](const RowSink& sink) {
    Row row;
    scan(session.store(), kind, fields, query, [&](Id id, std::vector<Value>& cells) {
      session.check_stop();
      row.cells.clear();
      if (with_id) row.cells.emplace_back(id);
      for (std::size_t i = 0; i < fields.size(); ++i) {
        dress(*fields[i], view, cells[i]);
        row.cells.push_back(std::move(cells[i]));
      }
      sink(row);
    });
  };
  return sheet;
}

std::string joined(const Field& field, bool aliases, Lang lang) {
  std::string text;
  const auto append = [&](std::string_view word) {
    text += (text.empty() ? "" : lang == Lang::zh ? "、" : ", ") + std::string(word);
  };
  if (aliases)
    for (const std::string_view alias : field.aliases) append(alias);
  else
    for (const Choice& choice : field.choices)
      append(choice.name == choice.title
                 ? std::string(choice.name)
                 : std::string(choice.name) + " " + std::string(choice.title));
  return text;
}

struct RuleWord {
  bool (*holds)(const Kind& kind, const Field& field);
  std::string_view name;
  std::string_view title;
};

bool names_a_key(const Kind& kind, const Field& field) {
  return std::ranges::any_of(kind.keys, [&](const Key& key) {
    return key.unique && key.fields.front() == field.name && key.fields.size() <= 2;
  });
}

constexpr RuleWord rule_words[] = {
    {[](const Kind&, const Field& f) { return f.is(Rule::required); }, "required", "必填"},
    {[](const Kind&, const Field& f) { return f.is(Rule::automatic); }, "automatic", "自动"},
    {[](const Kind&, const Field& f) { return f.is(Rule::handle); }, "handle", "可指称"},
    {[](const Kind&, const Field& f) { return f.is(Rule::link); }, "link", "可引用"},
    {names_a_key, "unique", "不重复"},
    {[](const Kind&, const Field& f) { return f.sensitive(); }, "sensitive", "敏感"},
};

std::string rules_of(const Kind& kind, const Field& field, Lang lang) {
  std::string text;
  for (const RuleWord& word : rule_words) {
    if (!word.holds(kind, field)) continue;
    if (!text.empty()) text += lang == Lang::zh ? "、" : ", ";
    text += lang == Lang::zh ? word.title : word.name;
  }
  return text;
}

constexpr std::string_view type_names[] = {"text",   "integer", "decimal", "money",    "boolean",
                                           "choice", "date",    "region",  "reference"};

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
  return sheet_of(session, kind, chosen_fields(kind, view, importable_fields(kind)),
                  make_query(session, kind, {}), view, false);
}

Sheet template_sheet(const Kind& kind, Lang lang) {
  Sheet sheet;
  sheet.columns = columns_of(
      importable_fields(kind),
      {.columns = {}, .audience = Audience::people, .lang = lang, .reveal = true, .reason = {}},
      false);
  sheet.rows = stored_rows({});
  return sheet;
}

Sheet fields_sheet(const Kind& kind, Lang lang) {
  const bool zh = lang == Lang::zh;
  Sheet sheet;
  sheet.columns = {{.name = "name", .title = zh ? "字段" : "name"},
                   {.name = "title", .title = zh ? "名称" : "title"},
                   {.name = "type", .title = zh ? "类型" : "type"},
                   {.name = "rules", .title = zh ? "规则" : "rules"},
                   {.name = "target", .title = zh ? "引用" : "target"},
                   {.name = "choices", .title = zh ? "可填" : "choices"},
                   {.name = "aliases", .title = zh ? "也认的表头" : "aliases"},
                   {.name = "help", .title = zh ? "说明" : "help"}};
  std::vector<Row> rows;
  for (const Field& field : kind.fields)
    rows.push_back(
        {Role::item,
         {std::string(field.name), std::string(field.title),
          std::string(type_names[static_cast<std::size_t>(field.type)]),
          rules_of(kind, field, lang), std::string(field.target), joined(field, false, lang),
          joined(field, true, lang), std::string(field.help)}});
  sheet.rows = stored_rows(std::move(rows));
  return sheet;
}

}  // namespace jinguo
