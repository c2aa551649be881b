#include "store/reporters.hpp"

#include <jinguo/kind.hpp>

#include <fmt/format.h>

#include <array>

namespace jinguo {
namespace {

/// What happens on a day; each of these tables has an index on that day, or few rows.
constexpr std::string_view happening[] = {
    "training",      "activity",        "job_fair", "job_post",  "placement", "registration",
    "service_order", "service_case",    "duty",     "piecework", "benefit",   "award",
    "story",         "reported_figure",
};

}  // namespace

std::set<Id> reporters(Store& store, std::string_view field, const std::string& first,
                       const std::string& last) {
  const std::array<Value, 2> days{first, last + "~"};  // moments of the last day lie below
  std::set<Id> found;
  for (const std::string_view name : happening) {
    const Kind& kind = get_kind(name);
    const auto at = kind.index(field);
    if (!at || kind.fields[*at].type != Type::reference) continue;
    const std::string sql = fmt::format(
        "SELECT DISTINCT {0}_id FROM {1}\nWHERE {2} >= $1 AND {2} < $2 AND {0}_id IS NOT NULL",
        field, name, kind.dated_by);
    store.query(sql, days, [&](const Statement& row) { found.insert(row.integer(0)); });
  }
  return found;
}

}  // namespace jinguo
