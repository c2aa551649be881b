#include "report/plans.hpp"

#include "model/kinds/programme.hpp"
#include "model/kinds/target.hpp"
#include "report/asked_figures.hpp"
#include "report/progress.hpp"
#include "store/records.hpp"
#include "store/trail.hpp"

#include <jinguo/error.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>
#include <tuple>

namespace jinguo {
namespace {

std::vector<const Field*> fields_of(const Kind& kind,
                                    std::initializer_list<std::string_view> names) {
  std::vector<const Field*> fields;
  for (const std::string_view name : names) fields.push_back(&get_field(kind, name));
  return fields;
}

Date day_of(const Value& cell) { return parse_date(as_text(cell)).value(); }

std::map<Id, Programme> read_programmes(Store& store) {
  std::map<Id, Programme> programmes;
  const auto fields = fields_of(programme::kind, {"code", "name", "status", "parent"});
  scan(
      store, programme::kind, fields, {},
      [&](Id id, std::vector<Value>& cells) {
        Programme& one = programmes[id];
        one.code = as_text(cells[0]);
        one.name = as_text(cells[1]);
        one.status = as_text(cells[2]);
        if (!is_null(cells[3])) one.parent = as_integer(cells[3]);
      },
      References::ids);
  return programmes;
}

/// The value before the last change that changed it.
Value revised_from(Store& store, Id target) {
  Value value;
  for (const std::string& text : replaced_values(store, target::kind.name, target)) {
    const auto before = nlohmann::json::parse(text, nullptr, false);
    if (!before.is_object() || !before.contains("value")) continue;
    const auto& was = before["value"];
    if (was.is_number_integer())
      value = was.get<std::int64_t>();
    else if (was.is_number())
      value = was.get<double>();
  }
  return value;
}

/// Slices that say the same in another order or with other blanks are the same.
std::vector<std::string> slice_key(const SetTarget& target) {
  std::vector<std::string> slices = read_slices(target.slice);
  std::ranges::sort(slices);
  return slices;
}

bool same_question(const SetTarget& a, const SetTarget& b) {
  return std::tie(a.metric, a.unit, a.from, a.to) == std::tie(b.metric, b.unit, b.from, b.to) &&
         slice_key(a) == slice_key(b);
}

}  // namespace

Plans read_plans(Store& store) {
  Plans plans{.programmes = read_programmes(store), .targets = {}};
  const auto fields =
      fields_of(target::kind, {"programme", "metric", "slice", "value", "unit", "from_on", "to_on",
                               "region", "document", "document_on"});
  scan(
      store, target::kind, fields, {},
      [&](Id id, std::vector<Value>& cells) {
        const Id of = as_integer(cells[0]);
        if (plans.programmes.at(of).status == "cancelled") return;
        plans.targets.push_back({.id = id,
                                 .programme = of,
                                 .metric = std::string(as_text(cells[1])),
                                 .slice = std::string(as_text(cells[2])),
                                 .value = cells[3],
                                 .unit = std::string(as_text(cells[4])),
                                 .from = day_of(cells[5]),
                                 .to = day_of(cells[6]),
                                 .region = std::string(as_text(cells[7])),
                                 .document = cells[8],
                                 .document_on = cells[9],
                                 .revised_from = {}});
      },
      References::ids);
  for (SetTarget& target : plans.targets) target.revised_from = revised_from(store, target.id);
  std::ranges::stable_sort(plans.targets, {}, [&](const SetTarget& target) {
    return std::tie(plans.programmes.at(target.programme).code, target.to, target.id);
  });
  return plans;
}

Id get_programme(Store& store, const Plans& plans, std::string_view ref) {
  std::vector<Id> hits;
  for (const auto& [id, one] : plans.programmes)
    if (one.code == ref) return id;
  for (const auto& [id, one] : plans.programmes)
    if (one.name == ref) hits.push_back(id);
  if (hits.size() == 1) return hits.front();
  Facts facts{{"kind", "programme"},
              {"kind.zh", std::string(programme::kind.title)},
              {"ref", std::string(ref)}};
  if (hits.empty()) throw Error(Code::not_found, facts);
  facts.emplace_back("hits", codes_of(store, programme::kind, hits));
  throw Error(Code::ambiguous, facts);
}

bool lies_within(const Plans& plans, Id programme, Id above) {
  // A parent is never its own descendant (Rule::acyclic); the count guards damaged data.
  for (std::size_t steps = 0; steps <= plans.programmes.size(); ++steps) {
    if (programme == above) return true;
    const auto& parent = plans.programmes.at(programme).parent;
    if (!parent) return false;
    programme = *parent;
  }
  return false;
}

std::vector<UnevenSum> uneven_sums(const Plans& plans) {
  std::vector<UnevenSum> uneven;
  for (const SetTarget& whole : plans.targets) {
    bool any = false;
    Thousandths sum = 0;
    for (const SetTarget& part : plans.targets) {
      if (plans.programmes.at(part.programme).parent != whole.programme) continue;
      if (!same_question(whole, part)) continue;
      any = true;
      sum += in_thousandths(part.value).value_or(0);
    }
    if (any && sum != in_thousandths(whole.value))
      uneven.push_back({.whole = &whole, .sum = thousandths_cell(sum)});
  }
  return uneven;
}

}  // namespace jinguo
