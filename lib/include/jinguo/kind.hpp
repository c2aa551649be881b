// A kind of record is one constexpr table: a row per field, and nothing about a field written
// anywhere else. Columns of the store, JSON keys, headers accepted on import, options, help and
// validation are derived from it.
#pragma once

#include <jinguo/api.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace jinguo {

class Cell;
struct Draft;

enum class Type : std::uint8_t {
  text,
  integer,
  decimal,    ///< degrees of latitude and longitude, percentages
  money,      ///< whole fen in the store, yuan outside
  boolean,    ///< 0 or 1 in the store
  choice,     ///< one of `choices`, stored as its English word
  date,       ///< YYYY-MM-DD
  moment,     ///< YYYY-MM-DDTHH:MM, local; the day alone where the time is not known
  clock,      ///< HH:MM
  region,     ///< significant digits of a region code, 2 to 12
  reference,  ///< id of a record of `target`; outside, the target's code
};

/// How a sensitive field looks when it is not revealed (level 1: office lists).
enum class Mask : std::uint8_t { none, number, phone, name, hidden };

enum class Rule : std::uint16_t {
  required = 1,
  listed = 2,     ///< a default column of `list`
  automatic = 4,  ///< set by jinguo, never by a person or a file
  handle = 8,     ///< names the record on the command line when it is unique
  link = 16,      ///< names the record in a reference cell when it is unique
  steady = 32,    ///< a matched row with another value is another record: refused, not updated
  acyclic = 64,   ///< following this reference never leads back
  digits = 128,   ///< long digits, which a spreadsheet ruins unless the cell is text
  open = 256,     ///< a choice that also takes words beyond its list, as they are
  adds = 512,     ///< a count or an amount of one unit: a ledger adds it up
};

struct Rules {
  std::uint16_t bits = 0;
  constexpr Rules() = default;
  constexpr Rules(Rule rule) : bits(static_cast<std::uint16_t>(rule)) {}
  [[nodiscard]] constexpr bool has(Rule rule) const {
    return (bits & static_cast<std::uint16_t>(rule)) != 0;
  }
};

constexpr Rules operator|(Rules a, Rules b) {
  Rules both;
  both.bits = static_cast<std::uint16_t>(a.bits | b.bits);
  return both;
}
constexpr Rules operator|(Rule a, Rule b) { return Rules(a) | Rules(b); }

/// Completes a judged record from its own fields (the sex from the identity number) and notes
/// where they contradict one another; see model/draft.hpp.
using Complete = void (*)(Draft& draft);

/// One allowed word: the stored English word, its Chinese title, further spellings.
struct Choice {
  std::string_view name;
  std::string_view title;
  std::span<const std::string_view> aliases = {};
};

struct Range {
  std::int64_t low = std::numeric_limits<std::int64_t>::min();
  std::int64_t high = std::numeric_limits<std::int64_t>::max();
};

/// Judges and normalises one filled cell beyond what its type says; see model/cell.hpp.
using Check = void (*)(Cell& cell);

struct Field {
  std::string_view name;
  Type type = Type::text;
  std::string_view title;  ///< Chinese
  std::string_view help;   ///< English, one phrase
  Rules rules = {};
  std::span<const std::string_view> aliases = {};  ///< further headers accepted on import
  std::span<const Choice> choices = {};
  std::string_view target = {};          ///< kind a reference points to
  Mask mask = Mask::none;                ///< anything but none means sensitive
  Range range = {};                      ///< whole numbers and money (fen)
  std::string_view fallback = {};        ///< stored word used when a new record leaves it empty
  std::string_view fallback_field = {};  ///< field whose value is used instead when empty
  Check check = nullptr;

  [[nodiscard]] constexpr bool is(Rule rule) const { return rules.has(rule); }
  [[nodiscard]] constexpr bool sensitive() const { return mask != Mask::none; }
};

/// Fields that together name one record within an office. Those in `blank_matches` may be empty and
/// then match only empty. With `only` the key holds for records whose last field is one of these.
struct Key {
  std::span<const std::string_view> fields;
  std::span<const std::string_view> blank_matches = {};
  bool unique = true;  ///< false: two records may share it; then it matches only when one does
  std::span<const std::string_view> only = {};  ///< words of the last field; empty: any
};

enum class Must : std::uint8_t {
  one_of,        ///< exactly one of the fields is filled
  at_most_one,   ///< none or one
  at_least_one,  ///< one or more
  together,      ///< all or none
  ordered,       ///< those that are filled never decrease
  different,     ///< those that are filled are not the same
  needed_when,   ///< the fields are filled when `when` has one of `values`
  only_when,     ///< the fields say something (not 0) only when `when` has one of `values`
  listed_when,   ///< open choices take only words of their list when `when` has one of `values`
};

struct Constraint {
  Must must;
  std::span<const std::string_view> fields;
  std::string_view when = {};                     ///< choice field the rule depends on
  std::span<const std::string_view> values = {};  ///< its words; for one_of: where it does not hold
};

/// What the generic verbs offer for a kind.
enum class Verbs : std::uint8_t {
  all,      ///< every generic verb
  office,   ///< list, add, edit
  region,   ///< list, show, import
  readonly  ///< list
};

struct Kind {
  std::string_view name;           ///< snake_case: table name, JSON
  std::string_view title;          ///< Chinese
  std::string_view help;           ///< English, one phrase
  std::string_view letter = {};    ///< prefix of codes made for it; empty: a line kind without code
  std::span<const Field> fields;   ///< in declared order
  std::span<const Key> keys = {};  ///< tried in order when matching
  std::span<const Constraint> constraints = {};
  std::string_view dated_by = {};  ///< the date that --from, --to and --month look at
  Complete complete = nullptr;
  Verbs verbs = Verbs::all;
  std::string_view short_noun = {};  ///< word of the command line when it is not the name

  [[nodiscard]] constexpr bool has_code() const { return !letter.empty(); }
  [[nodiscard]] constexpr std::optional<std::size_t> index(std::string_view field) const {
    for (std::size_t i = 0; i < fields.size(); ++i)
      if (fields[i].name == field) return i;
    return std::nullopt;
  }
};

/// Returns the kind's word on the command line: kebab-case.
[[nodiscard]] JINGUO_API std::string noun(const Kind& kind);

/// Returns all kinds, in the order in which they refer to one another.
[[nodiscard]] JINGUO_API std::span<const Kind* const> kinds();

/// Returns the kind called `name`, snake_case or by its noun; null when there is none.
[[nodiscard]] JINGUO_API const Kind* find_kind(std::string_view name);

/// Returns the kind called `name`; throws Error(unknown_command) when there is none.
[[nodiscard]] JINGUO_API const Kind& get_kind(std::string_view name);

/// Returns the field called `name`, snake_case or kebab-case, or by its title; null when none.
[[nodiscard]] JINGUO_API const Field* find_field(const Kind& kind, std::string_view name);

/// Returns the field called `name`; throws Error(unknown_field) naming the nearest one.
[[nodiscard]] JINGUO_API const Field& get_field(const Kind& kind, std::string_view name);

/// Returns the position of a field of the kind.
[[nodiscard]] JINGUO_API std::size_t position(const Kind& kind, const Field& field);

}  // namespace jinguo
