#include "model/draft.hpp"

#include "base/text.hpp"
#include "model/cell_damage.hpp"
#include "model/ditto.hpp"
#include "model/private_use.hpp"
#include "model/spoken_date.hpp"
#include "model/spoken_number.hpp"
#include "model/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace jinguo {
namespace {

/// In characters, of any field: nobody's number is longer, and judging takes its time.
constexpr std::size_t longest_text = 4000;

/// In a free text cell only the plain dash means "not stated": 无 or N/A may be somebody's words.
bool not_stated(const Field& field, std::string_view written) {
  switch (field.type) {
    using enum Type;
    case text:
      if (field.is(Rule::required)) return false;
      return field.check == nullptr ? written == "-" : is_blank_mark(written);
    case boolean:
    case choice:
      return written == "-" || written == "/" || written == "—" || written == "未知" ||
             written == "不详";
    case integer:
    case decimal:
    case money:
    case date:
    case moment:
    case clock:
    case region:
    case reference:
      return is_blank_mark(written);
  }
  throw std::logic_error("unhandled Type");
}

bool is_too_long(std::string_view text) {
  return text.size() > longest_text && length(text) > longest_text;
}

/// 长期 and 至今 stand for an open end, so only the last day of something may say them.
bool is_open_end(const Field& field) {
  return field.name == "ended_on" || field.name == "closed_on" || field.name == "left_on" ||
         field.name.ends_with("_to") || field.name.ends_with("retired_on") ||
         (field.name == "to_on" && !field.is(Rule::required));
}

void check_by_type(Cell& cell) {
  switch (cell.field().type) {
    using enum Type;
    case integer:
      return check_count(cell);
    case decimal:
      return check_decimal(cell);
    case money:
      return check_money(cell);
    case boolean:
      return check_boolean(cell);
    case choice:
      return check_choice(cell);
    case date:
      return check_date(cell, cell.field().name == "born_on" ? DateUse::birth : DateUse::event,
                        is_open_end(cell.field()));
    case moment:
      return check_moment(cell);
    case clock:
      return check_clock(cell);
    case text:
    case region:
    case reference:
      return;
  }
  throw std::logic_error("unhandled Type");
}

Value stored_form(Type type, std::string&& written) {
  switch (type) {
    using enum Type;
    case integer:
    case money:
    case boolean: {
      std::int64_t number = 0;
      std::from_chars(written.data(), written.data() + written.size(), number);
      return number;
    }
    case decimal: {
      double number = 0;
      std::from_chars(written.data(), written.data() + written.size(), number);
      return number;
    }
    case text:
    case choice:
    case date:
    case moment:
    case clock:
    case region:
    case reference:
      return std::move(written);
  }
  throw std::logic_error("unhandled Type");
}

/// A field that would follow from a refused one is missing only because of that.
bool follows_refused(const Draft& draft, const Field& field) {
  const auto source =
      draft.kind->index(field.fallback_field.substr(0, field.fallback_field.find('.')));
  return source && draft.given[*source] == Given::filled && is_null(draft.values[*source]);
}

}  // namespace

void Draft::clear() {
  std::ranges::fill(values, Value{});
  std::ranges::fill(given, Given::absent);
  findings.clear();
}

bool Draft::refused() const {
  return std::ranges::any_of(
      findings, [](const Finding& found) { return severity(found.code) == Severity::error; });
}

const Value& Draft::operator[](std::string_view field) const {
  return values[kind->index(field).value()];
}

std::string_view Draft::text(std::string_view field) const { return as_text((*this)[field]); }

void Draft::fill(std::string_view field, Value value, Given how) {
  const std::size_t at = kind->index(field).value();
  values[at] = std::move(value);
  given[at] = how;
}

void Draft::find(std::string_view field, Code code, Facts facts) {
  const std::size_t at = kind->index(field).value();
  findings.push_back(
      {&kind->fields[at], code, plain_text(kind->fields[at], values[at]), std::move(facts)});
}

void judge_cell(Draft& draft, std::size_t at, std::string_view raw, CellNote note) {
  const Field& field = draft.kind->fields[at];
  const std::string_view trimmed = trim(raw);
  if (trimmed.empty() || not_stated(field, trimmed)) return;
  if (trimmed == "\\N") {
    draft.given[at] = Given::erased;
    return;
  }
  draft.given[at] = Given::filled;
  Cell cell(field, trimmed, draft.today, draft.findings, note);
  if (is_too_long(trimmed))
    return cell.find(Code::E_TEXT, {{"limit", std::to_string(longest_text)}});
  if (note.origin == CellOrigin::nested)
    return cell.find(Code::E_JSON, {{"detail", "a list or an object instead of a value"},
                                    {"detail.zh", "这里是列表或对象，不是一个值"}});
  if (is_ditto(trimmed)) return cell.find(Code::E_DITTO);
  judge_damage(cell);
  if (cell.refused()) return;
  restore_private_use(cell.text);
  if (field.check)
    field.check(cell);
  else
    check_by_type(cell);
  // A mark may stand there only when the check has taken out what cannot be seen.
  if (field.type == Type::text && !cell.refused()) judge_marks(cell);
  if (cell.refused() || cell.text.empty()) {
    if (!cell.refused()) draft.given[at] = Given::absent;
    return;
  }
  if (note.formula) cell.find(Code::W_FORMULA_CELL);
  draft.values[at] = stored_form(field.type, std::move(cell.text));
}

void fill_fallbacks(Draft& draft) {
  for (std::size_t at = 0; at < draft.values.size(); ++at) {
    const Field& field = draft.kind->fields[at];
    if (!is_null(draft.values[at]) || draft.given[at] == Given::filled) continue;
    if (!field.fallback.empty()) {
      draft.values[at] = stored_form(field.type, std::string(field.fallback));
    } else if (!field.fallback_field.empty()) {
      if (const auto other = draft.kind->index(field.fallback_field))
        draft.values[at] = draft.values[*other];
    }
  }
}

void check_required(Draft& draft) {
  for (std::size_t at = 0; at < draft.values.size(); ++at) {
    const Field& field = draft.kind->fields[at];
    if (!field.is(Rule::required) || field.is(Rule::automatic)) continue;
    // A cell that was given and refused has its own finding already.
    if (!is_null(draft.values[at]) || draft.given[at] == Given::filled) continue;
    if (!follows_refused(draft, field))
      draft.findings.push_back({&field, Code::E_REQUIRED, {}, {}});
  }
}

std::string plain_text(const Field& field, const Value& value) {
  if (is_null(value)) return {};
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<double>(&value)) {
    std::array<char, 400> buffer{};  // the largest double has 309 digits
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), *number,
                                   std::chars_format::fixed);
    return {buffer.data(), end.ptr};
  }
  const std::int64_t whole = as_integer(value);
  if (field.type == Type::boolean) return whole != 0 ? "true" : "false";
  if (field.type != Type::money) return std::to_string(whole);
  const std::int64_t fen = whole < 0 ? -whole : whole;
  std::string yuan = (whole < 0 ? "-" : "") + std::to_string(fen / 100);
  if (fen % 100 != 0) {
    const std::string cents = std::to_string(fen % 100);
    yuan += "." + std::string(cents.size() < 2 ? "0" : "") + cents;
  }
  return yuan;
}

}  // namespace jinguo
