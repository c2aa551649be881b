#include "work/import_columns.hpp"

#include "work/judging.hpp"
#include "work/rejects.hpp"

#include <jinguo/words.hpp>

#include <algorithm>

namespace jinguo {
namespace {

/// Required fields that a kind's `complete` may fill from its other fields.
struct Derived {
  std::string_view kind;
  std::string_view field;
};
constexpr Derived derived[] = {{"enterprise", "form"}, {"region", "level"}};

bool is_derived(const Kind& kind, const Field& field) {
  return std::ranges::any_of(derived, [&](const Derived& row) {
    return row.kind == kind.name && row.field == field.name;
  });
}

/// A new record must be able to fill this field from the file, from other fields or by default.
bool can_be_filled(const Kind& kind, const ImportColumns& columns, const Field& field) {
  if (!field.is(Rule::required) || field.is(Rule::automatic)) return true;
  if (!field.fallback.empty() || !field.fallback_field.empty()) return true;
  if (std::ranges::find(columns.fields, &field) != columns.fields.end()) return true;
  if (std::ranges::find(columns.fixed, position(kind, field), &ImportColumns::Fixed::position) !=
      columns.fixed.end())
    return true;
  return is_derived(kind, field);
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

/// One row of words that means what two rows do, so that refused rows can come back under it.
std::string single_words(const HeaderWords& words, const HeaderMeaning& meaning) {
  if (words.lower.empty() || words.lower == words.upper) return words.upper;
  if (meaning.how == HeaderHow::joined) return words.upper + words.lower;
  if (meaning.how == HeaderHow::exact || meaning.how == HeaderHow::contained) return words.lower;
  return words.shown();
}

void add_column(const Kind& kind, const HeaderWords& words, const HeaderMeaning& meaning,
                ImportColumns& columns) {
  columns.headers.push_back(words.shown());
  columns.words.push_back(single_words(words, meaning));
  columns.fields.push_back(meaning.field);
  columns.positions.push_back(meaning.field == nullptr ? 0 : position(kind, *meaning.field));
  columns.how.push_back(meaning.how == HeaderHow::none && is_serial_header(columns.headers.back())
                            ? HeaderHow::serial
                            : meaning.how);
}

/// Where no column is known the first row is likely somebody's data, not to be repeated.
void note_no_header(const Kind& kind, const ImportColumns& columns, std::int64_t row,
                    Problems& problems) {
  problems.add(
      {row,
       {},
       {},
       Code::E_HEADER,
       {},
       {{"kind", noun(kind)},
        {"kind.zh", std::string(kind.title)},
        {"guess", columns.headers.empty() ? std::string()
                                          : shown_value(nullptr, columns.headers.front())}}});
}

void note_doubled(const Kind& kind, const ImportColumns& columns, std::int64_t row,
                  Problems& problems) {
  const auto note = [&](const Field& field, const std::string& header, const std::string& other) {
    problems.add(
        {row, header, std::string(field.name), Code::E_HEADER_DUP, header, {{"other", other}}});
  };
  for (std::size_t i = 0; i < columns.fields.size(); ++i) {
    const Field* const field = columns.fields[i];
    if (field == nullptr) continue;
    const auto first =
        static_cast<std::size_t>(std::ranges::find(columns.fields, field) - columns.fields.begin());
    if (first != i) note(*field, columns.headers[i], columns.headers[first]);
  }
  for (const ImportColumns::Fixed& fixed : columns.fixed) {
    const Field& field = kind.fields[fixed.position];
    if (std::ranges::find(columns.fields, &field) != columns.fields.end())
      note(field, columns.header_of(field), "fixed (--map)");
  }
}

/// A mapping file is for one source: a column that it maps and the table lacks is another table.
void note_unmapped(const SourceMap& map, const ImportColumns& columns, std::int64_t row,
                   Problems& problems) {
  const auto has = [&](const std::string& header) {
    const std::string key = header_key(header);
    return std::ranges::any_of(columns.headers, [&](const std::string& there) {
      const std::string whole = header_key(there);
      return whole == key || whole.ends_with("/" + key) || whole.starts_with(key + "/");
    });
  };
  const std::vector<std::string_view> headers(columns.headers.begin(), columns.headers.end());
  for (const SourceMap::Column& column : map.columns)
    if (column.field != nullptr && !has(column.header))
      problems.add({row,
                    {},
                    std::string(column.field->name),
                    Code::E_MAP_HEADER,
                    column.header,
                    {{"nearest", std::string(nearest(column.header, headers))}}});
}

}  // namespace

std::string ImportColumns::header_of(const Field& field) const {
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (fields[i] == &field) return headers[i];
  return std::string(field.title);
}

ImportColumns plan_columns(const Kind& kind, const FoundHeader& header, const SourceMap& map,
                           std::int64_t row, Problems& problems) {
  ImportColumns columns;
  for (std::size_t i = 0; i < header.words.size(); ++i)
    add_column(kind, header.words[i], header.means[i], columns);
  for (const SourceMap::Fixed& fixed : map.fixed)
    columns.fixed.push_back({position(kind, *fixed.field), fixed.text});
  if (header.score.fields == 0) {
    note_no_header(kind, columns, row, problems);
    return columns;
  }
  note_doubled(kind, columns, row, problems);
  note_unmapped(map, columns, row, problems);
  note_missing(kind, columns, row, problems);
  for (std::size_t i = 0; i < columns.headers.size(); ++i)
    if (columns.how[i] == HeaderHow::none && !columns.headers[i].empty() &&
        !is_reject_note(columns.headers[i]))
      problems.add({row,
                    shown_value(nullptr, columns.headers[i]),
                    {},
                    Code::I_HEADER_UNKNOWN,
                    shown_value(nullptr, columns.headers[i]),
                    {{"kind", noun(kind)}}});
  return columns;
}

}  // namespace jinguo
