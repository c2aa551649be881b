// Target: a record of any kind, cell by cell, as an import judges it. The first byte chooses the
// kind; then, line by line, one byte for the field, one for what the file says of the cell, text.
// Bytes count from '0', so that seeds can be read.
#include "base/text.hpp"
#include "fuzz/all.hpp"
#include "fuzz/judged.hpp"
#include "fuzz/target.hpp"
#include "model/draft.hpp"

#include <algorithm>
#include <string>

namespace jinguo::fuzz {
namespace {

constexpr std::size_t most_cells = 12;

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at] - '0');
}

/// Whether a file can say so of a text: readers write numbers, days and truths in one way each.
bool may_come_from(CellOrigin origin, std::string_view text) {
  switch (origin) {
    using enum CellOrigin;
    case typed:
      return true;
    case number:
      return text.find_first_of("0123456789") != std::string_view::npos &&
             text.find_first_not_of("+-.0123456789E") == std::string_view::npos;
    case date:
      return parse_date(text).has_value();
    case boolean:
      return text == "TRUE" || text == "FALSE" || text == "true" || text == "false";
    case nested:
      return text.starts_with('[') || text.starts_with('{');
  }
  return false;
}

CellNote note_of(unsigned byte, std::string_view text) {
  const auto origin = static_cast<CellOrigin>(byte % 8 % 5);
  return {.origin = may_come_from(origin, text) ? origin : CellOrigin::typed,
          .formula = (byte & 8U) != 0,
          .merged = (byte & 16U) != 0};
}

bool has_type(const Value& value, Type type) {
  switch (type) {
    using enum Type;
    case integer:
    case money:
      return std::holds_alternative<std::int64_t>(value);
    case boolean:
      return value == Value(std::int64_t{0}) || value == Value(std::int64_t{1});
    case decimal:
      return std::holds_alternative<double>(value);
    case text:
    case choice:
    case date:
    case moment:
    case clock:
    case region:
    case reference:
      return std::holds_alternative<std::string>(value) && is_utf8(as_text(value)) &&
             !as_text(value).empty();
  }
  return false;
}

bool has_error(const Findings& findings, std::size_t from) {
  return std::any_of(findings.begin() + static_cast<std::ptrdiff_t>(from), findings.end(),
                     [](const Finding& found) { return severity(found.code) == Severity::error; });
}

/// States that the value, written for people and judged again as typed text, is the same value.
void require_same_again(const Kind& kind, std::size_t at, const Value& value) {
  Draft draft(kind, today);
  judge_cell(draft, at, plain_text(kind.fields[at], value));
  require(!has_error(draft.findings, 0), "a value written out is not refused");
  require(draft.given[at] == Given::filled && draft.values[at] == value,
          "a value written out is the same value");
}

void judge_line(Draft& draft, std::string_view line) {
  const std::size_t at = byte_at(line, 0) % draft.kind->fields.size();
  const std::string text = characters_of(line.substr(2));
  const std::size_t findings_before = draft.findings.size();
  draft.values[at] = {};
  draft.given[at] = Given::absent;
  judge_cell(draft, at, text, note_of(byte_at(line, 1), text));

  const Value& value = draft.values[at];
  if (has_error(draft.findings, findings_before)) {
    require(is_null(value) && draft.given[at] == Given::filled, "a refused cell leaves no value");
  } else {
    require(is_null(value) == (draft.given[at] != Given::filled), "a cell taken leaves a value");
  }
  if (is_null(value)) return;
  require(has_type(value, draft.kind->fields[at].type), "a value is of its field's type");
  require_same_again(*draft.kind, at, value);
}

}  // namespace

void record(std::string_view bytes) {
  if (bytes.empty()) return;
  const auto all = kinds();
  const Kind& kind = *all[byte_at(bytes, 0) % all.size()];
  Draft draft(kind, today);
  std::size_t cells = 0;
  for (const std::string_view line : split(bytes.substr(1), '\n')) {
    if (line.size() >= 2 && cells++ < most_cells) judge_line(draft, line);
  }
  if (kind.complete != nullptr) kind.complete(draft);
  fill_fallbacks(draft);
  check_required(draft);
  check_constraints(kind, draft.values, draft.findings);
  require_sentences(draft.findings);
  draft.clear();
  require(!draft.refused(), "a cleared record is not refused");
}

}  // namespace jinguo::fuzz
