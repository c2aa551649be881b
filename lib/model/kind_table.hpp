// What every kind's table shares: the fields that each record has, and the proof that a table is
// well formed. Kept apart from the public header because only the tables need it.
#pragma once

#include <jinguo/kind.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace jinguo {

/// Judges a code given by the user: no white space, and no bare row number.
void check_code(Cell& cell);

/// Judges the geographic degrees of a place.
void check_degrees(Cell& cell);

/// Judges a quantity: a number above 0, with decimals if need be.
void check_quantity(Cell& cell);

/// The business key of a coded kind; `headers` are the kind's own spellings (企业编号 …).
consteval Field code_field(std::span<const std::string_view> headers) {
  return {.name = "code",
          .title = "编号",
          .help = "code, made when left empty",
          .rules = Rule::listed | Rule::handle | Rule::link,
          .aliases = headers,
          .check = check_code};
}

inline constexpr std::string_view region_headers[] = {
    "区划",         "区划代码", "行政区划", "所属街道", "所属街镇", "街道",     "乡镇",   "镇街",
    "所属乡镇街道", "所在街道", "板块",     "社区",     "所属社区", "所在社区", "居委会", "村",
    "区",           "县",       "行政村",   "村社区",   "区县",     "所属区县", "县市区", "所属区"};
inline constexpr std::string_view note_headers[] = {"说明", "其他"};

/// Fields that every record carries after its own.
inline constexpr Field record_tail[] = {
    {.name = "region",
     .type = Type::region,
     .title = "所属区域",
     .help = "where it counts: region code of 2 to 12 digits, or its name",
     .aliases = region_headers},
    {.name = "note", .title = "备注", .help = "remark", .aliases = note_headers},
    {.name = "office",
     .type = Type::reference,
     .title = "填报单位",
     .help = "office that owns the record",
     .rules = Rule::required | Rule::automatic,
     .target = "office"},
    {.name = "batch",
     .type = Type::reference,
     .title = "导入批次",
     .help = "import batch that wrote it last",
     .rules = Rule::automatic,
     .target = "import_batch"},
    {.name = "created_at",
     .title = "录入时间",
     .help = "when it was entered (UTC)",
     .rules = Rule::required | Rule::automatic},
    {.name = "updated_at",
     .title = "更新时间",
     .help = "when it was last changed (UTC)",
     .rules = Rule::required | Rule::automatic},
};

/// Returns a kind's own fields followed by those that every record carries.
template <std::size_t N>
consteval std::array<Field, N + std::size(record_tail)> record_fields(const Field (&own)[N]) {
  std::array<Field, N + std::size(record_tail)> all;
  std::copy(std::begin(own), std::end(own), all.begin());
  std::copy(std::begin(record_tail), std::end(record_tail), all.begin() + N);
  return all;
}

namespace table {

constexpr bool same_header_twice(const Kind& kind) {
  const auto used_by = [&](std::string_view header) {
    std::size_t uses = 0;
    for (const Field& field : kind.fields) {
      uses += static_cast<std::size_t>(field.name == header);
      uses += static_cast<std::size_t>(field.title == header);
      for (const std::string_view alias : field.aliases)
        uses += static_cast<std::size_t>(alias == header);
    }
    return uses;
  };
  for (const Field& field : kind.fields) {
    if (used_by(field.name) > 1 || used_by(field.title) > 1) return true;
    for (const std::string_view alias : field.aliases)
      if (used_by(alias) > 1) return true;
  }
  return false;
}

constexpr bool field_is_sound(const Kind& kind, const Field& field) {
  if (field.name.empty() || field.title.empty() || field.help.empty()) return false;
  if ((field.type == Type::choice) != !field.choices.empty()) return false;
  if ((field.type == Type::reference) != !field.target.empty()) return false;
  if (field.is(Rule::acyclic) && field.target != kind.name) return false;
  if (field.is(Rule::open) && field.type != Type::choice) return false;
  if (field.type == Type::choice && !field.fallback.empty()) {
    bool known = false;
    for (const Choice& choice : field.choices) known = known || choice.name == field.fallback;
    if (!known) return false;
  }
  return true;
}

constexpr bool names_are_fields(const Kind& kind, std::span<const std::string_view> names) {
  for (const std::string_view name : names)
    if (!kind.index(name)) return false;
  return true;
}

constexpr bool rule_is_sound(const Kind& kind, const Constraint& rule) {
  if (rule.fields.empty() || !names_are_fields(kind, rule.fields)) return false;
  const bool conditional = rule.must == Must::needed_when || rule.must == Must::only_when ||
                           rule.must == Must::listed_when;
  if (conditional && rule.when.empty()) return false;
  return rule.when.empty() || (kind.index(rule.when).has_value() && !rule.values.empty());
}

/// Rows that name one another are followed along one field.
constexpr bool names_own_kind_once(const Kind& kind) {
  std::size_t fields = 0;
  for (const Field& field : kind.fields)
    fields += static_cast<std::size_t>(field.target == kind.name);
  return fields <= 1;
}

}  // namespace table

/// Proves a kind's table at compile time: names present and used once, keys and rules made of
/// fields of the kind, choices and targets exactly where the type asks for them.
constexpr bool well_formed(const Kind& kind) {
  if (kind.name.empty() || kind.title.empty() || kind.fields.empty()) return false;
  for (const Field& field : kind.fields)
    if (!table::field_is_sound(kind, field)) return false;
  for (const Key& key : kind.keys)
    if (key.fields.empty() || !table::names_are_fields(kind, key.fields) ||
        !table::names_are_fields(kind, key.blank_matches))
      return false;
  for (const Constraint& rule : kind.constraints)
    if (!table::rule_is_sound(kind, rule)) return false;
  if (!kind.dated_by.empty() && !kind.index(kind.dated_by)) return false;
  if (!table::names_own_kind_once(kind)) return false;
  return !table::same_header_twice(kind);
}

}  // namespace jinguo
