// A record while it is judged: which fields were given, what they hold so far, what was found.
// Shared by add, edit and import, so that a cell means the same wherever it comes from.
#pragma once

#include "model/cell.hpp"

#include <jinguo/date.hpp>
#include <jinguo/kind.hpp>
#include <jinguo/value.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace jinguo {

/// What was said about a field.
enum class Given : std::uint8_t {
  absent,   ///< nothing: no option, no column, or an empty cell
  erased,   ///< to be emptied
  derived,  ///< follows from another field; never replaces a stored value
  filled,
};

/// References hold their text, and regions a name, until the store has resolved them.
struct Draft {
  Draft(const Kind& of, Date day)
      : kind(&of), today(day), values(of.fields.size()), given(of.fields.size()) {}

  const Kind* kind;
  Date today;
  std::vector<Value> values;  ///< one per field
  std::vector<Given> given;   ///< one per field
  Findings findings;
  /// The record as it is stored, when the draft edits one; its fields may contradict the new ones.
  const std::vector<Value>* stored = nullptr;

  void clear();

  [[nodiscard]] bool refused() const;
  [[nodiscard]] const Value& operator[](std::string_view field) const;
  [[nodiscard]] std::string_view text(std::string_view field) const;

  void fill(std::string_view field, Value value, Given how = Given::filled);
  void find(std::string_view field, Code code, Facts facts = {});
};

/// Judges one cell or option for the draft's field at position `at`: white space, "not stated"
/// marks, spreadsheet errors, the field's check or else its type. `\N` erases. Hot path.
void judge_cell(Draft& draft, std::size_t at, std::string_view raw, CellNote note = {});

/// Fills what a new record leaves empty from the fields' fallbacks (fallbacks that lead over a
/// reference are the caller's) and notes required fields that stay empty.
void fill_fallbacks(Draft& draft);
void check_required(Draft& draft);

/// Notes which of the kind's constraints `values` break.
void check_constraints(const Kind& kind, const std::vector<Value>& values, Findings& findings);

/// Returns the outward text of a stored value: yuan for money, true/false, else as stored.
[[nodiscard]] std::string plain_text(const Field& field, const Value& value);

}  // namespace jinguo
