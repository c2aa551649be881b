#include "report/monthly_quality.hpp"

#include "model/kinds/office.hpp"
#include "model/kinds/unit.hpp"
#include "model/mask.hpp"
#include "store/cross_rule.hpp"
#include "store/records.hpp"
#include "store/reporters.hpp"

#include <fmt/format.h>

#include <set>
#include <string_view>

namespace jinguo {
namespace {

/// More findings than this are counted and not told.
constexpr std::size_t most_told = 100;

struct Asked {
  Session& session;
  Month month;
  const Scope& scope;
  Lang lang;
};

std::string first_of(Month month) { return to_text(first_day(month)); }
std::string last_of(Month month) { return to_text(last_day(month)); }

void add_missing(std::string_view kind, const std::vector<Value>& cells, MonthQuality& found) {
  found.missing.push_back(
      {{"kind", kind}, {"code", as_text(cells[0])}, {"name", as_text(cells[1])}});
}

bool in_scope(const Scope& scope, std::string_view region) {
  return region.starts_with(scope.region);
}

/// Offices of the database that have no record of the month.
void find_missing_offices(const Asked& asked, MonthQuality& found) {
  Store& store = asked.session.store();
  const std::set<Id> here = reporters(store, "office", first_of(asked.month), last_of(asked.month));
  const std::vector<const Field*> fields{&get_field(office::kind, "code"),
                                         &get_field(office::kind, "name"),
                                         &get_field(office::kind, "region")};
  scan(store, office::kind, fields, {.order = {{fields.front()}}},
       [&](Id id, std::vector<Value>& cells) {
         if (!here.contains(id) && in_scope(asked.scope, as_text(cells[2])))
           add_missing(office::kind.name, cells, found);
       });
}

/// Units that are still open and have records of the three months before, but none of this one.
void find_missing_units(const Asked& asked, MonthQuality& found) {
  Store& store = asked.session.store();
  constexpr std::chrono::months usual{3};
  const std::set<Id> here = reporters(store, "unit", first_of(asked.month), last_of(asked.month));
  std::vector<Value> silent;
  for (const Id id : reporters(store, "unit", first_of(asked.month - usual),
                               last_of(asked.month - std::chrono::months{1})))
    if (!here.contains(id)) silent.emplace_back(id);
  if (silent.empty()) return;
  const std::vector<const Field*> fields{
      &get_field(unit::kind, "code"), &get_field(unit::kind, "name"),
      &get_field(unit::kind, "region"), &get_field(unit::kind, "closed_on")};
  scan(store, unit::kind, fields,
       {.where = {{nullptr, Op::any_of, silent}}, .order = {{fields.front()}}},
       [&](Id, std::vector<Value>& cells) {
         const bool closed = !is_null(cells[3]) && as_text(cells[3]) <= last_of(asked.month);
         if (!closed && in_scope(asked.scope, as_text(cells[2])))
           add_missing(unit::kind.name, cells, found);
       });
}

void add_finding(const Asked& asked, Code code, const Facts& facts, MonthQuality& found) {
  if (++found.count > most_told) return;
  found.findings.push_back({{"code", name(code)}, {"message", message(code, facts, asked.lang)}});
}

/// A reported figure speaks alone where nothing was counted. One of about so many contradicts
/// nothing.
bool contradicts(const Reported& reported, const Value& counted) {
  const auto said = in_thousandths(reported.value);
  const auto is = in_thousandths(counted);
  if (!said || !is || *is == 0) return false;
  if (reported.bound == "exact") return *is != *said;
  if (reported.bound == "at_least") return *is < *said;
  return reported.bound == "at_most" && *is > *said;
}

/// What was reported is asked as a target of that size would be.
SetTarget as_target(const Reported& reported) {
  constexpr Date before_any = std::chrono::year{1900} / 1 / 1;
  return {.metric = reported.metric,
          .slice = reported.slice,
          .value = reported.value,
          .unit = reported.unit,
          .from = reported.from.value_or(before_any),
          .to = reported.to,
          .region = reported.region,
          .document = {},
          .document_on = {},
          .revised_from = {}};
}

void find_contradictions(const Asked& asked, const std::vector<Reported>& figures,
                         MonthQuality& found) {
  std::vector<SetTarget> stated;
  for (const Reported& one : figures) stated.push_back(as_target(one));
  std::vector<Measured> counted;
  for (const SetTarget& one : stated) counted.push_back({.target = &one, .day = one.to});
  measure(asked.session, counted, asked.lang);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Reported& one = figures[i];
    if (!contradicts(one, counted[i].figure.value)) continue;
    const Metric& metric = *counted[i].metric;
    Facts facts{{"metric", std::string(metric.en)},
                {"metric.zh", std::string(metric.zh)},
                {"slice", one.slice},
                {"value", std::string(sign_of(one.bound)) + number_text(one.value)},
                {"unit", one.unit},
                {"counted", number_text(counted[i].figure.value)},
                {"ref", std::to_string(one.id)}};
    if (one.from) {
      facts.emplace_back("from", to_text(*one.from));
      facts.emplace_back("to", to_text(one.to));
    }
    add_finding(asked, Code::W_REPORTED_DIFFERS, facts, found);
  }
}

/// The region of a record; empty where it has none.
std::string region_of(Store& store, const Kind& kind, Id id) {
  std::string region;
  const std::vector<const Field*> fields{&get_field(kind, "region")};
  scan(store, kind, fields, {.where = {{nullptr, Op::any_of, {id}}}},
       [&](Id, std::vector<Value>& cells) { region = as_text(cells[0]); });
  return region;
}

void find_broken_rules(const Asked& asked, MonthQuality& found) {
  Store& store = asked.session.store();
  find_broken(store, DaySpan{first_of(asked.month), last_of(asked.month)},
              [&](const Broken& broken) {
                const Kind& kind = get_kind(broken.rule.kind);
                if (!asked.scope.region.empty() &&
                    (broken.id == 0 || !in_scope(asked.scope, region_of(store, kind, broken.id))))
                  return;
                Facts facts{{"kind", std::string(kind.name)}, {"kind.zh", std::string(kind.title)}};
                for (const auto& [name, text] : broken.facts)
                  facts.emplace_back(name, without_long_runs(text));
                add_finding(asked, broken.rule.code, facts, found);
              });
}

}  // namespace

MonthQuality month_quality(Session& session, Month month, const Scope& scope,
                           const ReportedFigures& reported, Lang lang) {
  MonthQuality found;
  const Asked asked{session, month, scope, lang};
  // Of a month that has not begun nobody can have reported.
  if (first_day(month) <= session.settings().today) {
    find_missing_offices(asked, found);
    find_missing_units(asked, found);
  }
  find_contradictions(asked, reported.figures(), found);
  find_broken_rules(asked, found);
  return found;
}

std::vector<std::string> told(const MonthQuality& quality, Lang lang) {
  const bool zh = lang == Lang::zh;
  std::vector<std::string> lines;
  const auto tell = [&](std::size_t count, std::string_view in_zh, std::string_view en) {
    if (count > 0) lines.push_back(fmt::format(fmt::runtime(zh ? in_zh : en), count));
  };
  tell(quality.missing.size(), "本月没有任何记录的单位和阵地 {} 个，列在文末“未报”",
       "Offices and units without any record this month: {}, listed below as missing");
  tell(quality.count, "要核对的 {} 条，列在文末“发现”，最多列 100 条",
       "To be looked at: {}, listed below as findings, at most 100 of them");
  return lines;
}

}  // namespace jinguo
