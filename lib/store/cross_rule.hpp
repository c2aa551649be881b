// A rule that no record can break alone: two of them, or one and a sum over others, do not fit
// together. Each is a row of one table; its query is SQL in the words of the store.
#pragma once

#include "store/store.hpp"

#include <jinguo/code.hpp>
#include <jinguo/kind.hpp>
#include <jinguo/value.hpp>

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace jinguo {

/// What of a kind, once written, may break a rule.
enum class Reach : std::uint8_t {
  any,       ///< new records and changed ones
  changed,   ///< a new record is not referred to yet, or cannot make things worse
  imported,  ///< as `any`, in a file only: too dear for one record, which moves little
};

/// A way to restrict a rule to what was written. `where` is a condition of the query; `{x.id}` in
/// it stands for "x is one of the records of this kind that were written".
struct Touch {
  std::string_view kind;
  Reach reach;
  std::string_view where;
};

/// Which of the records that do not fit together is blamed.
enum class Blames : std::uint8_t {
  one,     ///< as the query says
  newest,  ///< where a new one is among them, it is blamed: so all may be asked instead of them
};

struct CrossRule {
  std::string_view id;    ///< for tests and lists: kind and what is wrong
  Code code;              ///< the sentence; its first letter is the severity
  std::string_view kind;  ///< whose record is blamed
  /// Selects the id of the blamed record (null: none), then the facts of the sentence in order.
  /// `{touched}` is where the condition of a touch goes, `{kind}`, `{day}` and `{counted}` stand
  /// for those of the rule.
  std::string_view query;
  std::span<const std::string_view> facts;
  std::span<const Touch> touches;
  std::string_view day = {};
  std::string_view counted = {};
  /// More written records than this are left to the check of the whole: 0 is any number.
  std::int64_t most_written = 0;
  Blames blames = Blames::one;
};

/// Returns all rules, those of one kind together.
[[nodiscard]] std::span<const CrossRule> cross_rules();

/// What was written since a moment of this transaction: new records of one kind have ids from
/// `record_from` on, changed records of any kind lines in the log from `change_from` on.
struct WrittenSpan {
  const Kind* kind = nullptr;
  Id record_from = 0;
  Id change_from = 0;
};
/// Returns the span that begins now.
[[nodiscard]] WrittenSpan begin_written(Store& store, const Kind& kind);

/// How the records of a span came.
enum class WrittenBy : std::uint8_t { hand, file };

/// One record, and the facts of what is wrong with it; `id` is 0 where no single record is.
struct Broken {
  const CrossRule& rule;
  Id id;
  Facts facts;
};
using BrokenVisitor = std::function<void(const Broken&)>;

/// Visits what breaks a rule, each record once.
void find_broken(Store& store, const CrossRule& rule, const BrokenVisitor& visit);

/// Visits what breaks any rule because of the records of the spans, each record of a rule once. A
/// few queries for each rule, however many records there are.
void find_broken(Store& store, std::span<const WrittenSpan> spans, WrittenBy by,
                 const BrokenVisitor& visit);

/// The days whose records are looked at; both ends are included.
struct DaySpan {
  std::string first;
  std::string last;
};

/// Visits what breaks any rule because of the records whose day (Kind::dated_by) lies in a span,
/// lines with that of their event. Rules that are too dear for more than some records are left to
/// the check of the whole.
void find_broken(Store& store, const DaySpan& days, const BrokenVisitor& visit);

/// Returns the query of a rule with a condition in its place.
[[nodiscard]] std::string rule_sql(const CrossRule& rule, std::string_view condition);

}  // namespace jinguo
