// What records of one kind take from their own fields, and where their fields contradict: the
// named hooks of the kind tables.
#include "base/text.hpp"
#include "model/cell_damage.hpp"
#include "model/draft.hpp"
#include "model/identity.hpp"
#include "model/kinds/enterprise.hpp"
#include "model/kinds/office.hpp"
#include "model/kinds/service_case.hpp"
#include "model/kinds/worker.hpp"
#include "model/number_text.hpp"
#include "model/region_code.hpp"
#include "model/spoken_date.hpp"
#include "model/spoken_number.hpp"

#include <algorithm>

namespace jinguo {

void check_code(Cell& cell) {
  if (lost_digits(cell)) return cell.find(Code::E_TEXT_NUMERIC);
  if (is_scientific(cell.text)) return cell.find(Code::E_TEXT_SCI);
  const bool all_digits =
      std::ranges::all_of(cell.text, [](char c) { return c >= '0' && c <= '9'; });
  const bool has_space = std::ranges::any_of(
      cell.text, [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '/'; });
  // A column 编号 that counts 1, 2, 3 is a row number; taken for a code it would join strangers;
  // a long one is somebody's number, and codes are shown everywhere.
  if (has_space || cell.text.size() > 100 ||
      (all_digits && (cell.text.size() < 5 || cell.text.size() > 14)))
    cell.find(Code::E_CODE);
}

void check_quantity(Cell& cell) {
  check_decimal(cell);
  if (cell.refused()) return;
  if (cell.text.find_first_not_of("0.") == std::string::npos)
    cell.find(Code::E_NUM_LIMIT, {{"low", "0.01"}});
}

void check_degrees(Cell& cell) {
  check_decimal(cell);
  if (cell.refused()) return;
  const double limit = cell.field().name == "latitude" ? 90 : 180;
  const double degrees = std::stod(cell.text);
  if (degrees < -limit || degrees > limit)
    cell.find(Code::E_DEGREES, {{"limit", std::to_string(static_cast<int>(limit))}});
}

namespace {

std::string title_of(const Field& field, std::string_view word) {
  const auto choice = std::ranges::find(field.choices, word, &Choice::name);
  return choice == field.choices.end() ? std::string(word) : std::string(choice->title);
}

/// Facts of a word that disagrees with what a number states, in both languages.
Facts stated_facts(const Field& field, std::string_view stated) {
  if (field.sensitive()) return {};
  return {{"stated", std::string(stated)}, {"stated.zh", title_of(field, stated)}};
}

}  // namespace

namespace worker {
namespace {

constexpr std::size_t number_at = kind.index("id_number").value();
constexpr std::size_t type_at = kind.index("id_type").value();
constexpr std::size_t sex_at = kind.index("sex").value();
constexpr std::size_t born_at = kind.index("born_on").value();

void agree_or_take(Draft& draft, std::size_t at, std::string stated, Code disagreement) {
  const Field& field = kind.fields[at];
  const bool filled = draft.given[at] == Given::filled;
  const Value known = filled ? draft.values[at] : draft.stored ? (*draft.stored)[at] : Value{};
  if (!is_null(known) && as_text(known) != stated)
    draft.findings.push_back(
        {&field, disagreement, title_of(field, as_text(known)), stated_facts(field, stated)});
  if (filled) return;
  draft.values[at] = std::move(stated);
  draft.given[at] = Given::derived;
}

/// A month says enough of a birth date where the number knows the day; which month 1990.1 is, too.
void settle_month(Draft& draft, Date born) {
  const Field& field = kind.fields[born_at];
  const auto of_month = [&](const Finding& found) {
    return found.field == &field &&
           (found.code == Code::E_DATE_PART || found.code == Code::W_DATE_TRIMMED);
  };
  const auto part = std::ranges::find_if(draft.findings, of_month);
  if (part == draft.findings.end()) return;
  std::string text = part->value;
  const auto month = stated_month(text);
  if (!month || !month->may_hold(born)) return;
  std::erase_if(draft.findings, of_month);
  draft.given[born_at] = Given::absent;
  if (static_cast<unsigned>(born.month()) == static_cast<unsigned>(month->month)) return;
  draft.findings.push_back(
      {&field,
       Code::W_DATE_TRIMMED,
       std::move(text),
       {{"settled", "it was taken from the identity number"}, {"settled.zh", "已照身份证号收下"}}});
}

}  // namespace

void complete(Draft& draft) {
  if (draft.given[number_at] != Given::filled || is_null(draft.values[number_at])) return;
  Cell cell(kind.fields[number_at], as_text(draft.values[number_at]), draft.today, draft.findings);
  check_identity_number(cell, as_text(draft.values[type_at]));
  if (cell.refused()) {
    draft.values[number_at] = Value{};
    return;
  }
  if (is_null(draft.values[type_at])) {
    draft.values[type_at] = std::string(document_of(cell.text));
    draft.given[type_at] = Given::derived;
  }
  if (const auto holder = holder_of(cell.text)) {
    agree_or_take(draft, sex_at, holder->female ? "female" : "male", Code::W_ID_SEX);
    settle_month(draft, holder->born);
    agree_or_take(draft, born_at, to_text(holder->born), Code::W_ID_BIRTH);
  }
  draft.values[number_at] = std::move(cell.text);
}

}  // namespace worker

namespace enterprise {

void complete(Draft& draft) {
  const std::string_view suggested = form_of_credit_code(draft.text("credit_code"));
  if (suggested.empty()) return;
  if (is_null(draft["form"]))
    draft.fill("form", std::string(suggested), Given::derived);
  else if (draft.text("form") != suggested)
    draft.find("form", Code::W_ENT_FORM, stated_facts(get_field(kind, "form"), suggested));
}

}  // namespace enterprise

namespace region {

void complete(Draft& draft) {
  const std::string_view code = draft.text("code");
  if (code.empty()) return;
  if (is_null(draft["level"]))
    draft.fill("level", std::string(level_of_region(code)), Given::derived);
  if (is_null(draft["parent"]) && code.size() > 2)
    draft.fill("parent", std::string(parent_of_region(code)), Given::derived);
}

}  // namespace region

namespace service_case {

void complete(Draft& draft) {
  constexpr std::size_t closed_at = kind.index("closed_on").value();
  constexpr std::size_t outcome_at = kind.index("outcome").value();
  if (draft.given[outcome_at] == Given::filled && draft.text("outcome") == "open" &&
      draft.given[closed_at] == Given::absent)
    draft.given[closed_at] = Given::erased;
}

}  // namespace service_case
}  // namespace jinguo
