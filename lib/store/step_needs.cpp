#include "store/step_needs.hpp"

#include "store/engine.hpp"

#include <jinguo/error.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {
namespace {

/// The query gives two words for each row in the way, in the order of the first: whose rows they
/// are, and which.
struct Need {
  std::string_view step;
  Code code;
  std::string_view sql;
};

constexpr Need needs[] = {
    {.step = "0004_whole_programme",
     .code = Code::open_twice,
     .sql = "SELECT w.code, r.code\n"
            "FROM registration AS r\n"
            "JOIN worker AS w ON w.id = r.worker_id\n"
            "WHERE r.outcome = 'open'\n"
            "  AND EXISTS (SELECT 1 FROM registration AS o\n"
            "    WHERE o.worker_id = r.worker_id AND o.register = r.register\n"
            "      AND o.office_id = r.office_id AND o.outcome = 'open' AND o.id <> r.id)\n"
            "ORDER BY w.code, w.id, r.register, r.office_id, r.code"},
};

constexpr std::size_t named = 20;  // owners in one sentence; the others are counted

/// Lists `W-000001 (D-000001, D-000002); …`.
std::string listed(Store& store, const Need& need, std::size_t& owners) {
  std::string text;
  std::string last;
  store.query(need.sql, {}, [&](const Statement& row) {
    const bool same = owners > 0 && last == row.text(0);
    owners += same ? 0 : 1;
    last = row.text(0);
    if (owners > named) return;
    if (same)
      text.insert(text.size() - 1, ", " + std::string(row.text(1)));
    else
      text.append(text.empty() ? "" : "; ")
          .append(last)
          .append(" (")
          .append(row.text(1))
          .append(")");
  });
  return text;
}

}  // namespace

void require_fit_rows(Store& store, const Settings& settings) {
  const std::vector<std::string> applied = applied_migrations(store);
  for (const Need& need : needs) {
    if (std::ranges::find(applied, need.step) != applied.end()) continue;
    std::size_t owners = 0;
    const std::string text = listed(store, need, owners);
    if (owners == 0) continue;
    throw Error(need.code,
                {{"path", settings.database},
                 {"rows", text},
                 {"more", owners > named ? std::to_string(owners - named) : std::string{}}});
  }
}

}  // namespace jinguo
