#include "store/cross_rule.hpp"

#include "base/text.hpp"
#include "store/batch_rows.hpp"
#include "store/cross_rules/month.hpp"
#include "store/cross_rules/person.hpp"
#include "store/cross_rules/service.hpp"
#include "store/cross_rules/training.hpp"
#include "store/cross_rules/work.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <unordered_set>
#include <vector>

namespace jinguo {
namespace {

// From one new record on for so many old ones, one pass over all is cheaper than looking for each.
constexpr std::int64_t many_new = 8;

// More are told twice rather than kept in memory.
constexpr std::size_t remembered = 1'000'000;

constexpr std::span<const CrossRule> themes[] = {person_rules::rows, training_rules::rows,
                                                 work_rules::rows, service_rules::rows,
                                                 month_rules::rows};

consteval std::size_t written_rows() {
  std::size_t count = 0;
  for (const auto theme : themes) count += theme.size();
  return count;
}

consteval std::array<CrossRule, written_rows()> joined() {
  std::array<CrossRule, written_rows()> all{};
  auto* to = all.begin();
  for (const auto theme : themes) to = std::ranges::copy(theme, to).out;
  return all;
}

constexpr auto rules = joined();

constexpr bool well_formed(const CrossRule& rule) {
  return rule.id.starts_with(rule.kind) && rule.query.find("{touched}") != std::string_view::npos &&
         !rule.facts.empty() && !rule.touches.empty() &&
         std::ranges::all_of(rule.touches, [](const Touch& touch) {
           return touch.where.find(".id}") != std::string_view::npos ||
                  touch.where.find("_id}") != std::string_view::npos;
         });
}
static_assert(std::ranges::all_of(rules, well_formed),
              "every rule blames its kind, can be restricted, and says by what");

std::string replaced(std::string_view text, std::string_view word, std::string_view by) {
  std::string all;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word)) {
    all.append(text.substr(0, at)).append(by);
    text.remove_prefix(at + word.size());
  }
  return all.append(text);
}

/// One half of a span: new records, which are a range of ids, or changed ones, which are a list.
enum class Half : std::uint8_t { inserted, changed };

// The log's own index on kinds is no help: a day's lines are few, those of a kind are many.
std::string is_changed(std::string_view column) {
  return fmt::format(
      "{} IN (SELECT record_id\n"
      "       FROM change\n"
      "      WHERE id >= $1 AND COALESCE(kind, '') = $2 AND record_id < $3)",
      column);
}

std::string is_new(std::string_view column) { return fmt::format("{} >= $1", column); }

/// Puts what `said` makes of a column in the place of each `{x.id}`.
template <typename Said>
std::string restricted(std::string_view where, Said said) {
  std::string all = where.starts_with("AND ") ? "" : "AND ";
  for (std::size_t at = where.find('{'); at != std::string_view::npos; at = where.find('{')) {
    const std::size_t end = where.find('}');
    all.append(where.substr(0, at)).append(said(where.substr(at + 1, end - at - 1)));
    where.remove_prefix(end + 1);
  }
  return all.append(where);
}

bool asked(Reach reach, Half half, WrittenBy by) {
  switch (reach) {
    using enum Reach;
    case any:
      return true;
    case changed:
      return half == Half::changed;
    case imported:
      return by == WrittenBy::file;
  }
  throw std::logic_error("unhandled Reach");
}

/// The condition that a record of the kind, which has a day, lies in a span of days. A record whose
/// own id is asked for is found by the index on its day; a line may leave its day open, but its
/// event has one.
std::string in_span(std::string_view kind, std::string_view column) {
  const std::string_view table = column.substr(0, column.find('.'));
  const bool own = column.substr(table.size()) == ".id";
  const std::string_view day = get_kind(kind).dated_by;
  if (own && kind == "attendance")
    return fmt::format(
        "{}.training_id IN (SELECT event.id\n"
        "       FROM training AS event\n"
        "      WHERE event.ended_on >= $1 AND event.ended_on < $2)",
        table);
  if (own) return fmt::format("{0}.{1} >= $1 AND {0}.{1} < $2", table, day);
  return fmt::format(
      "{0} IN (SELECT dated.id\n"
      "       FROM {1} AS dated\n"
      "      WHERE dated.{2} >= $1 AND dated.{2} < $2)",
      column, kind, day);
}

/// Runs a rule's query and tells of each record once.
class Search {
 public:
  Search(Store& store, const CrossRule& rule, const BrokenVisitor& visit)
      : store_(store), rule_(rule), visit_(visit) {}

  void run(std::string_view condition, std::span<const Value> values, Id from = 0) {
    store_.query(rule_sql(rule_, condition), values, [&](const Statement& row) {
      const Id id = row.null(0) ? 0 : row.integer(0);
      if (id < from) return;
      if (id != 0 && told_.size() < remembered && !told_.insert(id).second) return;
      Facts facts;
      for (std::size_t i = 0; i < rule_.facts.size(); ++i)
        if (const int column = static_cast<int>(i) + 1; !row.null(column))
          facts.emplace_back(rule_.facts[i], row.text(column));
      visit_({rule_, id, std::move(facts)});
    });
  }

 private:
  Store& store_;
  const CrossRule& rule_;
  const BrokenVisitor& visit_;
  std::unordered_set<Id> told_;
};

/// A span with the number of records in each half, and the values that a half's queries bind.
struct Written {
  std::string_view kind;
  Id record_from;
  std::array<std::int64_t, 2> counts;
  std::array<Value, 1> inserted;
  std::array<Value, 3> changed;
};

Written written_records(Store& store, const WrittenSpan& span) {
  Written written{.kind = span.kind->name,
                  .record_from = span.record_from,
                  .counts = {last_id(store, span.kind->name) - span.record_from + 1, 0},
                  .inserted = {span.record_from},
                  .changed = {span.change_from, std::string(span.kind->name), span.record_from}};
  store.query(
      "SELECT COUNT(*) FROM change\n"
      "WHERE id >= $1 AND COALESCE(kind, '') = $2 AND record_id < $3",
      written.changed, [&](const Statement& row) { written.counts[1] = row.integer(0); });
  return written;
}

void search_written(Search& search, const CrossRule& rule, const Written& written, WrittenBy by) {
  for (const Touch& touch : rule.touches)
    for (const Half half : {Half::inserted, Half::changed}) {
      const std::int64_t count = written.counts[static_cast<std::size_t>(half)];
      if (touch.kind != written.kind || count <= 0) continue;
      if (rule.most_written > 0 && count > rule.most_written) continue;
      if (!asked(touch.reach, half, by)) continue;
      const bool inserted = half == Half::inserted;
      if (inserted && rule.blames == Blames::newest && count * many_new > written.record_from) {
        search.run("", {}, written.record_from);
        continue;
      }
      search.run(restricted(touch.where, inserted ? is_new : is_changed),
                 inserted ? std::span<const Value>(written.inserted)
                          : std::span<const Value>(written.changed));
    }
}

}  // namespace

std::span<const CrossRule> cross_rules() { return rules; }

WrittenSpan begin_written(Store& store, const Kind& kind) {
  return {&kind, last_id(store, kind.name) + 1, last_change_id(store) + 1};
}

std::string rule_sql(const CrossRule& rule, std::string_view condition) {
  std::string text = replaced(rule.query, "{touched}", condition);
  text = replaced(text, "{kind}", rule.kind);
  text = replaced(text, "{day}", rule.day);
  return replaced(text, "{counted}", rule.counted);
}

void find_broken(Store& store, const CrossRule& rule, const BrokenVisitor& visit) {
  Search(store, rule, visit).run("", {});
}

void find_broken(Store& store, std::span<const WrittenSpan> spans, WrittenBy by,
                 const BrokenVisitor& visit) {
  std::vector<Written> all;
  for (const WrittenSpan& span : spans) all.push_back(written_records(store, span));
  for (const CrossRule& rule : rules) {
    Search search(store, rule, visit);
    for (const Written& written : all) search_written(search, rule, written, by);
  }
}

void find_broken(Store& store, const DaySpan& days, const BrokenVisitor& visit) {
  // Moments of the last day, which go on after it, lie below the day and a tilde.
  const std::array<Value, 2> span{days.first, days.last + "~"};
  for (const CrossRule& rule : rules) {
    if (rule.most_written > 0) continue;
    Search search(store, rule, visit);
    for (const Touch& touch : rule.touches) {
      if (touch.reach == Reach::changed || get_kind(touch.kind).dated_by.empty()) continue;
      const auto said = [&](std::string_view column) { return in_span(touch.kind, column); };
      search.run(restricted(touch.where, said), span);
    }
  }
}

}  // namespace jinguo
