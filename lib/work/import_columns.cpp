#include "work/import_columns.hpp"

#include "base/text.hpp"
#include "model/header.hpp"
#include "work/judging.hpp"
#include "work/rejects.hpp"

#include <algorithm>

namespace jinguo {
namespace {

bool is_reject_note(std::string_view header) {
  return std::ranges::find(reject_headers, header) != std::end(reject_headers);
}

/// A new record must be able to fill this field from the file, from other fields or by default.
bool can_be_filled(const Kind& kind, const ImportColumns& columns, const Field& field) {
  if (!field.is(Rule::required) || field.is(Rule::automatic)) return true;
  if (!field.fallback.empty() || !field.fallback_field.empty()) return true;
  if (std::ranges::find(columns.fields, &field) != columns.fields.end()) return true;
  return kind.complete != nullptr && field.type == Type::choice;
}

void note_missing(const Kind& kind, const ImportColumns& columns, std::int64_t row,
                  Problems& problems) {
  // A file that names stored records by code may leave required columns out: it only updates.
  const auto has = [&](std::string_view name) {
    return std::ranges::any_of(columns.fields, [&](const Field* field) {
      return field != nullptr && field->name == name;
    });
  };
  if (kind.has_code() && has("code")) return;
  for (const Field& field : kind.fields)
    if (!can_be_filled(kind, columns, field))
      problems.add({.row = row,
                    .column = {},
                    .field = std::string(field.name),
                    .code = Code::E_HEADER_REQUIRED,
                    .value = {},
                    .facts = {{"field.zh", std::string(field.title)}}});
}

}  // namespace

std::string ImportColumns::header_of(const Field& field) const {
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (fields[i] == &field) return headers[i];
  return std::string(field.title);
}

ImportColumns plan_columns(const Kind& kind, std::span<const std::string_view> cells,
                           std::int64_t row, Problems& problems) {
  ImportColumns columns;
  for (const std::string_view cell : cells) columns.headers.emplace_back(trim(cell));
  while (!columns.headers.empty() && columns.headers.back().empty()) columns.headers.pop_back();
  columns.fields = match_headers(kind, columns.headers);
  columns.positions.resize(columns.fields.size());
  std::vector<Problem> unknown;
  std::size_t used = 0;
  for (std::size_t i = 0; i < columns.fields.size(); ++i) {
    const Field* field = columns.fields[i];
    const std::string& header = columns.headers[i];
    if (field == nullptr) {
      if (!header.empty() && !is_reject_note(header))
        unknown.push_back({row,
                           shown_value(nullptr, header),
                           {},
                           Code::I_HEADER_UNKNOWN,
                           shown_value(nullptr, header),
                           {{"kind", noun(kind)}}});
      continue;
    }
    ++used;
    columns.positions[i] = position(kind, *field);
    const auto first =
        static_cast<std::size_t>(std::ranges::find(columns.fields, field) - columns.fields.begin());
    if (first != i)
      problems.add({row,
                    header,
                    std::string(field->name),
                    Code::E_HEADER_DUP,
                    header,
                    {{"other", columns.headers[first]}}});
  }
  if (used == 0)
    problems.add(
        {row,
         {},
         {},
         Code::E_HEADER,
         {},
         {{"kind", noun(kind)},
          {"kind.zh", std::string(kind.title)},
          {"guess",
           columns.headers.empty() ? "" : shown_value(nullptr, columns.headers.front())}}});
  else
    note_missing(kind, columns, row, problems);
  // Where no column is known the first row is likely somebody's data, not to be repeated.
  if (used > 0)
    for (Problem& problem : unknown) problems.add(std::move(problem));
  return columns;
}

}  // namespace jinguo
