// Forms: the empty table of a kind for people to fill in, and the table of its fields.
#include "work/columns.hpp"
#include "work/field_table.hpp"

#include <jinguo/records.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace jinguo {
namespace {

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

constexpr std::string_view type_names[] = {"text",    "integer", "decimal",  "money",
                                           "boolean", "choice",  "date",     "moment",
                                           "clock",   "region",  "reference"};

}  // namespace

Sheet template_sheet(const Kind& kind, Lang lang) {
  const View view{
      .columns = {}, .audience = Audience::people, .lang = lang, .reveal = true, .reason = {}};
  Sheet sheet;
  sheet.name = lang == Lang::zh ? std::string(kind.title) : noun(kind);
  sheet.form = true;
  for (const Field* const field : importable_fields(kind)) {
    Column& column = sheet.columns.emplace_back(column_of(*field, view));
    column.required = field->is(Rule::required);
    tell_about_filling(kind, *field, view, column);
  }
  sheet.rows = stored_rows({});
  sheet.appendix = std::make_shared<const Sheet>(fields_sheet(kind, lang));
  return sheet;
}

Sheet fields_sheet(const Kind& kind, Lang lang) {
  const bool zh = lang == Lang::zh;
  Sheet sheet;
  sheet.name = zh ? "字段说明" : "fields";
  for (const FieldTableColumn& column : field_table_columns)
    sheet.columns.push_back(
        {.name = std::string(column.name), .title = std::string(zh ? column.zh : column.name)});
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
