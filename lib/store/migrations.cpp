#include "base/digest.hpp"
#include "store/engine.hpp"

#include <jinguo/error.hpp>

#include <algorithm>
#include <array>

namespace jinguo {
namespace {

// The only table that exists before the first step: it records the steps.
constexpr std::string_view ledger =
    "CREATE TABLE IF NOT EXISTS schema_migration (\n"
    "  name TEXT PRIMARY KEY,\n"
    "  digest TEXT NOT NULL,\n"
    "  applied_at TEXT NOT NULL\n"
    ") STRICT";

}  // namespace

std::vector<std::string> applied_migrations(Store& store) {
  std::vector<std::string> names;
  store.query("SELECT name FROM schema_migration ORDER BY name", {},
              [&](const Statement& row) { names.emplace_back(row.text(0)); });
  return names;
}

std::vector<std::string> apply_migrations(Store& store, const Settings& settings) {
  store.execute(ledger);
  std::vector<std::string> applied = applied_migrations(store);
  for (const std::string& name : applied)
    if (std::ranges::find(migrations(), name, &Migration::name) == migrations().end())
      throw Error(Code::database_too_new, {{"path", settings.database}, {"needed", name}});
  std::vector<std::string> fresh;
  for (const Migration& step : migrations()) {
    if (std::ranges::find(applied, step.name) != applied.end()) continue;
    Transaction change(store);
    store.execute(step.sql);
    Digest digest;
    digest.update(step.sql);
    const std::array<Value, 3> values{std::string(step.name), digest.hex(), settings.now};
    store.run("INSERT INTO schema_migration (name, digest, applied_at) VALUES ($1, $2, $3)",
              values);
    applied.emplace_back(step.name);
    store.execute("PRAGMA user_version = " + std::to_string(applied.size()));
    change.commit();
    fresh.emplace_back(step.name);
  }
  return fresh;
}

}  // namespace jinguo
