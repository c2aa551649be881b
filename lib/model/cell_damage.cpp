// Tables of what is left behind by damage, and for each type of field what is then to be said.
#include "model/cell_damage.hpp"

#include "base/text.hpp"
#include "model/number_text.hpp"
#include "model/person_name.hpp"
#include "model/spoken_date.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

namespace jinguo {
namespace {

constexpr std::size_t sure_digits = 15;  // of any double

/// What Excel, WPS and LibreOffice show instead of the value of a formula.
constexpr std::string_view formula_errors[] = {
    "#N/A",      "#REF!",     "#VALUE!",   "#NAME?",     "#DIV/0!",  "#NUM!",
    "#NULL!",    "#SPILL!",   "#CALC!",    "#FIELD!",    "#BUSY!",   "#GETTING_DATA",
    "#CONNECT!", "#BLOCKED!", "#UNKNOWN!", "#EXTERNAL!", "#PYTHON!",
};
constexpr std::string_view calc_error = "Err:";  // LibreOffice: Err:502

/// What is left when text was read in one encoding and saved in another.
constexpr std::string_view mojibake[] = {"锟斤", "烫烫烫", "屯屯屯"};

/// Traces of damage anywhere in a text.
struct Traces {
  bool star = false;      ///< * or ＊
  bool exponent = false;  ///< E or e
  bool garbled = false;   ///< a character that mojibake begins with
  bool replaced = false;  ///< U+FFFD
};

struct Trace {
  std::string_view mark;
  bool Traces::*means;
};

constexpr Trace trace_table[] = {
    {"*", &Traces::star},     {"＊", &Traces::star},         {"E", &Traces::exponent},
    {"e", &Traces::exponent}, {"锟", &Traces::garbled},      {"烫", &Traces::garbled},
    {"屯", &Traces::garbled}, {"\uFFFD", &Traces::replaced},
};

/// The first bytes of the marks, and the second ones of those that have more than one.
constexpr std::array<bool, 256> begins_trace = [] {
  std::array<bool, 256> bytes{};
  for (const Trace& trace : trace_table) bytes[static_cast<unsigned char>(trace.mark[0])] = true;
  return bytes;
}();
constexpr std::array<bool, 256> goes_on_trace = [] {
  std::array<bool, 256> bytes{};
  for (const Trace& trace : trace_table)
    if (trace.mark.size() > 1) bytes[static_cast<unsigned char>(trace.mark[1])] = true;
  return bytes;
}();

/// Looks at every byte once: most cells have no trace, and nothing more is asked of them. Hot path.
Traces traces_in(std::string_view text) {
  Traces found;
  const std::size_t size = text.size();
  for (std::size_t at = 0; at < size; ++at) {
    if (!begins_trace[static_cast<unsigned char>(text[at])]) continue;
    const bool ascii = static_cast<unsigned char>(text[at]) < 0x80;
    if (!ascii && (at + 1 == size || !goes_on_trace[static_cast<unsigned char>(text[at + 1])]))
      continue;
    for (const Trace& trace : trace_table)
      if (text.substr(at).starts_with(trace.mark)) found.*trace.means = true;
  }
  return found;
}

bool is_formula_error(std::string_view text) {
  if (text.front() == '#')
    return std::ranges::find(formula_errors, text) != std::end(formula_errors);
  return text.front() == calc_error.front() && text.starts_with(calc_error) &&
         text.size() > calc_error.size() && all_digits(text.substr(calc_error.size()));
}

/// A column too narrow for its numbers is saved as it was shown.
bool is_hashes(std::string_view text) {
  return text.front() == '#' && text.size() > 1 &&
         text.find_first_not_of('#') == std::string_view::npos;
}

bool holds_time(Type type) {
  return type == Type::date || type == Type::moment || type == Type::clock;
}

bool is_figure(Type type) {
  return type == Type::integer || type == Type::decimal || type == Type::money;
}

/// Anybody's own words, which nothing can check; but the number of a paper is more than words.
bool is_free_text(const Field& field) {
  return field.type == Type::text && field.check == nullptr && field.mask != Mask::number;
}

bool is_paper_number(const Field& field) { return field.name.ends_with("_no"); }

/// A workbook's date where no date belongs: `1-2` or `3/8` became one while it was typed.
void judge_made_date(Cell& cell) {
  const Field& field = cell.field();
  if (holds_time(field.type)) return;
  if (is_figure(field.type)) return cell.find(Code::E_NUM_DATE);
  const bool words = is_free_text(field) && !is_paper_number(field);
  cell.find(words ? Code::W_TEXT_DATE : Code::E_TEXT_DATE);
}

/// Numbers with a check of their own and those of a date or a count are judged there.
void judge_made_number(Cell& cell) {
  const Field& field = cell.field();
  if (field.mask == Mask::number) {
    if (lost_digits(cell)) cell.find(Code::E_ID_NUMERIC);
    return;
  }
  const bool holds_numbers = is_free_text(field) || field.type == Type::reference;
  if (holds_numbers && lost_digits(cell)) cell.find(Code::E_TEXT_NUMERIC);
}

void judge_figure(Cell& cell) {
  if (all_digits(cell.text)) return;
  if (is_scientific(unwrapped(cell.text))) return cell.find(Code::E_TEXT_SCI);
  if (reads_as_day(cell.text)) cell.find(Code::E_NUM_DATE);
}

void judge_lost_text(Cell& cell, const Traces& traces) {
  const auto holds = [&cell](std::string_view mark) {
    return cell.text.find(mark) != std::string::npos;
  };
  if (traces.garbled && std::ranges::any_of(mojibake, holds))
    return cell.find(Code::E_TEXT_MOJIBAKE);
  // What a name has lost its own check lists, with the other marks that stand for a character.
  if (!traces.replaced || cell.field().check == check_person_name) return;
  cell.find(is_free_text(cell.field()) ? Code::W_TEXT_LOST : Code::E_TEXT_MOJIBAKE);
}

/// What our own lists show of a hidden field has come back, or of a number that names a record.
/// One star among other words of an address may be somebody's own.
void judge_masked(Cell& cell) {
  const std::string_view text = cell.text;
  const bool whole = text == "*" || text == "＊" || cell.field().type == Type::reference;
  const bool run =
      text.find("**") != std::string_view::npos || text.find("＊＊") != std::string_view::npos;
  if (whole || run) cell.find(Code::E_MASKED);
}

void judge_text(Cell& cell) {
  const Field& field = cell.field();
  // Numbers have checks of their own, which nothing but digits passes.
  if (field.mask == Mask::number || field.mask == Mask::phone) return;
  const Traces traces = traces_in(cell.text);
  judge_lost_text(cell, traces);
  const bool reference = field.type == Type::reference;
  if (traces.star && (reference || field.mask == Mask::hidden)) judge_masked(cell);
  const bool unchecked = reference || is_free_text(field);
  if (traces.exponent && unchecked && is_scientific(unwrapped(cell.text)))
    cell.find(Code::E_TEXT_SCI);
}

void judge_typed(Cell& cell) {
  switch (cell.field().type) {
    using enum Type;
    case text:
    case region:
    case reference:
      return judge_text(cell);
    case integer:
    case decimal:
    case money:
      return judge_figure(cell);
    case date:
      if (cell.field().mask == Mask::hidden && traces_in(cell.text).star) judge_masked(cell);
      return;
    case moment:
    case clock:
    case boolean:
    case choice:
      return;
  }
  throw std::logic_error("unhandled Type");
}

}  // namespace

bool lost_digits(const Cell& cell) {
  if (cell.note().origin != CellOrigin::number) return false;
  const std::string_view text = cell.text;
  const std::size_t end = text.find_first_of(".Ee");
  const bool whole = end == std::string_view::npos || text[end] == '.';
  const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0, end);
  // A number so large that it is written with an exponent is no number of 15 digits any more.
  return !whole || (all_digits(digits) && digits.size() > sure_digits) || is_scientific(text);
}

void judge_marks(Cell& cell) {
  // The mark is nobody's number: it is told in full even where the field is sensitive.
  if (is_formula_error(cell.text)) return cell.find(Code::E_CELL_ERROR, {{"mark", cell.text}});
  if (is_hashes(cell.text)) cell.find(Code::E_CELL_HASHES);
}

void judge_damage(Cell& cell) {
  judge_marks(cell);
  if (cell.refused()) return;
  switch (cell.note().origin) {
    using enum CellOrigin;
    case date:
      return judge_made_date(cell);
    case number:
      return judge_made_number(cell);
    case typed:
      return judge_typed(cell);
    case boolean:
    case nested:  // refused as a whole
      return;
  }
  throw std::logic_error("unhandled CellOrigin");
}

}  // namespace jinguo
