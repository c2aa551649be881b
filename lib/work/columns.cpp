#include "work/columns.hpp"

#include "model/draft.hpp"
#include "model/mask.hpp"

#include <jinguo/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace jinguo {
namespace {

struct RuleWord {
  bool (*holds)(const Kind& kind, const Field& field);
  std::string_view name;
  std::string_view title;
  bool filling = false;  ///< matters to those who fill in a form
};

bool names_a_key(const Kind& kind, const Field& field) {
  return std::ranges::any_of(kind.keys, [&](const Key& key) {
    return key.unique && key.fields.front() == field.name && key.fields.size() <= 2;
  });
}

constexpr RuleWord rule_words[] = {
    {[](const Kind&, const Field& f) { return f.is(Rule::required); }, "required", "必填", true},
    {[](const Kind&, const Field& f) { return f.is(Rule::automatic); }, "automatic", "自动"},
    {[](const Kind&, const Field& f) { return f.is(Rule::handle); }, "handle", "可指称"},
    {[](const Kind&, const Field& f) { return f.is(Rule::link); }, "link", "可引用"},
    {names_a_key, "unique", "不重复", true},
    {[](const Kind&, const Field& f) { return f.sensitive(); }, "sensitive", "敏感"},
};

/// What belongs into a cell of a type, for fields that do not judge in a way of their own.
struct TypeWords {
  Type type;
  std::string_view zh;
  std::string_view en;
  std::string_view example;
};
constexpr TypeWords type_words[] = {
    {Type::text, "", "", ""},
    {Type::integer, "填整数", "a whole number", "3"},
    {Type::decimal, "填数，可带小数", "a number, with decimals if need be", "12.5"},
    {Type::money, "填金额，单位元", "an amount in yuan", "120.50"},
    {Type::boolean, "填“是”或“否”", "yes or no", ""},
    {Type::choice, "从下拉的词里选", "one of the words of the list", ""},
    {Type::date, "填日期，年月日写全", "a day, with its year", "2024-03-08"},
    {Type::moment, "填日期和钟点，钟点不知道的只填日期", "a day with its time, or the day alone",
     "2024-03-08 09:30"},
    {Type::clock, "填钟点", "a time of day", "09:30"},
    {Type::region, "填区划代码或名称", "a region's code or name", "320113"},
    {Type::reference, "", "", ""},
};
constexpr bool in_order() {
  for (std::size_t i = 0; i < std::size(type_words); ++i)
    if (static_cast<std::size_t>(type_words[i].type) != i) return false;
  return true;
}
static_assert(in_order(), "type_words has a row for each type");

/// Examples of what is judged in a way of its own; invented, and no office has such numbers.
struct MaskExample {
  Mask mask;
  std::string_view example;
};
constexpr MaskExample mask_examples[] = {{Mask::number, "329901199003070020"},
                                         {Mask::phone, "15400012345"}};

const TypeWords& words_of(const Field& field) {
  return type_words[static_cast<std::size_t>(field.type)];
}

std::string limits_of(const Field& field, Lang lang) {
  const bool low = field.range.low != std::numeric_limits<std::int64_t>::min();
  const bool high = field.range.high != std::numeric_limits<std::int64_t>::max();
  if (field.type != Type::integer || !low || !high) return {};
  return fmt::format(fmt::runtime(lang == Lang::zh ? "，{} 到 {}" : ", {} to {}"), field.range.low,
                     field.range.high);
}

/// Returns what belongs into a cell; empty when anything does.
std::string belongs(const Field& field, Lang lang) {
  const bool zh = lang == Lang::zh;
  if (field.type == Type::reference) {
    const Kind* const target = find_kind(field.target);
    if (target == nullptr) return {};
    return zh ? fmt::format("填{}的编号，或能指称它的内容", target->title)
              : fmt::format("code of a record of {}, or another handle", noun(*target));
  }
  if (field.check != nullptr) return {};
  const TypeWords& words = words_of(field);
  return std::string(zh ? words.zh : words.en) + limits_of(field, lang);
}

std::string example_of(const Field& field) {
  if (field.type == Type::reference) {
    const Kind* const target = find_kind(field.target);
    if (target == nullptr || !target->has_code()) return {};
    return std::string(target->letter) + "-000001";
  }
  const auto* const by_mask = std::ranges::find(mask_examples, field.mask, &MaskExample::mask);
  if (by_mask != std::end(mask_examples)) return std::string(by_mask->example);
  return field.check == nullptr ? std::string(words_of(field).example) : std::string();
}

std::string joined_rules(const Kind& kind, const Field& field, Lang lang, bool for_filling) {
  std::string text;
  for (const RuleWord& word : rule_words) {
    if (!word.holds(kind, field) || (for_filling && !word.filling)) continue;
    if (!text.empty()) text += lang == Lang::zh ? "、" : ", ";
    text += lang == Lang::zh ? word.title : word.name;
  }
  return text;
}

std::string note_of(const Kind& kind, const Field& field, Lang lang) {
  const bool zh = lang == Lang::zh;
  std::string note(zh ? field.title : field.name);
  const std::string rules = joined_rules(kind, field, lang, true);
  if (!rules.empty()) note += fmt::format(fmt::runtime(zh ? "（{}）" : " ({})"), rules);
  const auto add = [&](std::string_view before, std::string_view text) {
    if (!text.empty()) note.append(1, '\n').append(before).append(text);
  };
  if (!zh) add("", field.help);
  add("", belongs(field, lang));
  add(zh ? "例：" : "For example ", example_of(field));
  const bool only_its_name = note == (zh ? field.title : field.name);
  return only_its_name ? std::string() : note;
}

std::vector<std::string> offered_words(const Field& field, const View& view) {
  std::vector<std::string> words;
  if (field.type == Type::boolean)
    words =
        spoken(view) ? std::vector<std::string>{"是", "否"} : std::vector<std::string>{"yes", "no"};
  for (const Choice& choice : field.choices)
    words.emplace_back(spoken(view) ? choice.title : choice.name);
  return words;
}

}  // namespace

Fields importable_fields(const Kind& kind) {
  Fields fields;
  for (const Field& field : kind.fields)
    if (!field.is(Rule::automatic)) fields.push_back(&field);
  return fields;
}

bool spoken(const View& view) { return view.audience == Audience::people && view.lang == Lang::zh; }

std::string_view spoken_word(const Field& field, std::string_view stored) {
  const auto choice = std::ranges::find(field.choices, stored, &Choice::name);
  return choice == field.choices.end() ? stored : choice->title;
}

void dress_cell(const Field& field, const View& view, Value& cell) {
  if (is_null(cell)) return;
  if (field.sensitive() && !view.reveal)
    cell = masked(field.mask, plain_text(field, cell));
  else if (spoken(view) && field.type == Type::choice)
    cell = std::string(spoken_word(field, as_text(cell)));
  else if (spoken(view) && field.type == Type::boolean)
    cell = std::string(as_integer(cell) != 0 ? "是" : "否");
}

Column column_of(const Field& field, const View& view) {
  const bool masked = field.sensitive() && !view.reveal;
  const bool words = spoken(view) && field.type == Type::boolean;
  return {.name = std::string(field.name),
          .title = std::string(spoken(view) ? field.title : field.name),
          .type = masked || words ? Type::text : field.type,
          .digits = field.is(Rule::digits) && !masked};
}

Column column_of(const Heading& heading, const View& view) {
  const bool words = spoken(view) && heading.type == Type::boolean;
  return {.name = std::string(heading.name),
          .title = std::string(spoken(view) ? heading.title : heading.name),
          .type = words ? Type::text : heading.type,
          .places = heading.places};
}

void choose_columns(const View& view, Sheet& sheet) {
  if (view.columns.empty() || (view.columns.size() == 1 && view.columns.front() == "all")) return;
  std::vector<std::size_t> chosen;
  std::vector<Column> columns;
  for (const std::string& name : view.columns) {
    const auto found = std::ranges::find(sheet.columns, name, &Column::name);
    if (found == sheet.columns.end()) {
      std::string known;
      for (const Column& column : sheet.columns) known += (known.empty() ? "" : ", ") + column.name;
      throw Error(Code::bad_value, {{"field", "--columns"}, {"value", name}, {"known", known}});
    }
    chosen.push_back(static_cast<std::size_t>(found - sheet.columns.begin()));
    columns.push_back(*found);
  }
  sheet.columns = std::move(columns);
  sheet.rows = [rows = std::move(sheet.rows), chosen = std::move(chosen)](const RowSink& sink) {
    rows([&](const Row& row) {
      if (row.role == Role::head) {
        sink(row);
        return;
      }
      Row kept{.role = row.role, .cells = {}};
      for (const std::size_t at : chosen) kept.cells.push_back(row.cells[at]);
      sink(kept);
    });
  };
}

Value truth_cell(bool truth, const View& view) {
  if (spoken(view)) return std::string(truth ? "是" : "否");
  return std::int64_t{truth ? 1 : 0};
}

void tell_about_filling(const Kind& kind, const Field& field, const View& view, Column& column) {
  column.note = note_of(kind, field, view.lang);
  column.words = offered_words(field, view);
  if (column.words.empty()) column.hint = belongs(field, view.lang);
}

std::string rules_of(const Kind& kind, const Field& field, Lang lang) {
  return joined_rules(kind, field, lang, false);
}

}  // namespace jinguo
