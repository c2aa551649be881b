#include "report/record_teller.hpp"

#include "model/mask.hpp"
#include "store/sql.hpp"

#include <algorithm>
#include <array>

namespace jinguo {

template <typename Told>
Statement* RecordTeller::find(Known<Told>& known, const Kind& kind, Id id) {
  if (known.by_id == nullptr) known.by_id = store_.prepare(load_sql(kind));
  known.id = id;
  known.told = {};
  const std::array<Value, 1> of{id};
  known.by_id->bind(of);
  return known.by_id->next() ? known.by_id.get() : nullptr;
}

const ToldRecord& RecordTeller::tell(const Kind& kind, Id id) {
  Known<ToldRecord>& known = records_[kind.name];
  if (known.id == id) return known.told;
  Statement* row = find(known, kind, id);
  known.told.ref = std::to_string(id);
  if (row == nullptr) return known.told;
  if (kind.has_code()) known.told.ref = row->text(static_cast<int>(kind.index("code").value()));
  if (const About* about = about_of(kind); about != nullptr) {
    for (const std::string_view field : about->fields()) {
      const std::string more = words(kind, field, *row);
      if (!known.told.words.empty() && !more.empty()) known.told.words += ' ';
      known.told.words += more;
    }
  }
  row->finish();
  return known.told;
}

/// Only the name: what is told within another record does not tell again what it is part of.
const std::string& RecordTeller::name(const Kind& kind, Id id) {
  Known<std::string>& known = names_[kind.name];
  if (known.id == id) return known.told;
  if (Statement* row = find(known, kind, id); row != nullptr) {
    known.told = words(kind, about_of(kind)->first, *row);
    row->finish();
  }
  return known.told;
}

std::string RecordTeller::words(const Kind& kind, std::string_view name_of_field,
                                const Statement& row) {
  if (name_of_field.empty()) return {};
  const std::size_t at = kind.index(name_of_field).value();
  const Field& field = kind.fields[at];
  const int column = static_cast<int>(at);
  if (row.null(column)) return {};
  if (field.type == Type::reference) return name(get_kind(field.target), row.integer(column));
  const std::string_view text = row.text(column);
  if (lang_ == Lang::zh)
    if (const auto choice = std::ranges::find(field.choices, text, &Choice::name);
        choice != field.choices.end())
      return std::string(choice->title);
  return masked(field.mask, text);
}

}  // namespace jinguo
