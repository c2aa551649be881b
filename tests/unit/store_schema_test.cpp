// The schema: equal to the kinds, applied once, and only our own databases of our own version open.
#include "store/schema_check.hpp"

#include "store/engine.hpp"
#include "store/sql.hpp"
#include "unit/register.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace jinguo;
using registers::Folder;
using registers::refusal;
using registers::settings_for;

namespace {

struct Fresh {
  Folder folder;
  Settings settings = settings_for(folder.file("test.db"));

  [[nodiscard]] std::unique_ptr<Store> made() const {
    auto store = open_sqlite(settings, Opening::creating);
    apply_migrations(*store, settings);
    return store;
  }
  void run(const std::string& sql) const {
    open_sqlite(settings, Opening::migrating)->execute(sql);
  }
  [[nodiscard]] std::string opened(Opening opening) const {
    return refusal([&] { (void)open_sqlite(settings, opening); });
  }
};

std::vector<std::string> differences_after(const std::string& sql) {
  const Fresh fresh;
  const auto store = fresh.made();
  store->execute(sql);
  return schema_differences(*store);
}

std::string text(Store& store, std::string_view sql) {
  std::string found;
  store.query(sql, {}, [&](const Statement& row) { found = row.text(0); });
  return found;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("schema equals kinds") {
  const Fresh fresh;
  const auto store = fresh.made();

  CHECK(schema_differences(*store) == Lines{});
}

TEST_CASE("the words that a table checks are those of the kind's choices") {
  const Fresh fresh;
  const auto store = fresh.made();
  int checked = 0;

  for (const Kind* kind : kinds()) {
    const std::string table = text(
        *store, "SELECT sql FROM sqlite_schema WHERE name = '" + std::string(kind->name) + "'");
    for (const Field& field : kind->fields) {
      const std::string asked = " CHECK (" + column_name(field) + " IN (";
      const std::size_t at = table.find(asked);
      if (field.choices.empty() || at == std::string::npos) continue;
      const std::size_t from = at + asked.size();
      std::string words = table.substr(from, table.find(')', from) - from);
      std::erase_if(words, [](char c) { return c == '\n' || c == ' '; });
      std::string choices;
      for (const Choice& choice : field.choices)
        choices += (choices.empty() ? "'" : ",'") + std::string(choice.name) + "'";
      CAPTURE(kind->name);
      CAPTURE(field.name);
      CHECK(words == choices);
      ++checked;
    }
  }

  CHECK(checked > 20);
}

TEST_CASE("a column too many is reported") {
  CHECK(differences_after("ALTER TABLE worker ADD COLUMN shoe_size INTEGER") ==
        Lines{"worker.shoe_size is not in the kind"});
}

TEST_CASE("a missing column is reported") {
  CHECK(differences_after("ALTER TABLE training DROP COLUMN fee_fen") ==
        Lines{"training.fee_fen is not in the table"});
}

TEST_CASE("a column of another type is reported") {
  CHECK(differences_after("ALTER TABLE worker DROP COLUMN education;"
                          "ALTER TABLE worker ADD COLUMN education INTEGER") ==
        Lines{"worker.education is INTEGER in the table, TEXT in the kind"});
}

TEST_CASE("a column required on one side only is reported") {
  CHECK(differences_after("ALTER TABLE unit DROP COLUMN created_at;"
                          "ALTER TABLE unit ADD COLUMN created_at TEXT") ==
        Lines{"unit.created_at is required on one side only"});
}

TEST_CASE("a missing table is reported field by field") {
  const Lines differences = differences_after("DROP TABLE asset");

  CHECK(differences.size() == get_kind("asset").fields.size());
}

TEST_CASE("steps are applied once, in order, and recorded with their digest") {
  const Fresh fresh;
  const auto store = open_sqlite(fresh.settings, Opening::creating);

  const Lines first = apply_migrations(*store, fresh.settings);
  const Lines second = apply_migrations(*store, fresh.settings);

  REQUIRE(first.size() == migrations().size());
  CHECK(first.front().starts_with("0001"));
  CHECK(second.empty());
  CHECK(text(*store,
             "SELECT COUNT(*) FROM schema_migration WHERE LENGTH(digest) = 64 "
             "AND applied_at = '2024-06-30T01:02:03Z'") == std::to_string(first.size()));
  CHECK(text(*store, "PRAGMA user_version") == std::to_string(first.size()));
  CHECK(changed_migrations(*store).empty());
}

TEST_CASE("a step whose text has changed since is named") {
  const Fresh fresh;
  const auto store = fresh.made();
  store->execute("UPDATE schema_migration SET digest = 'x' WHERE name LIKE '0001%'");

  CHECK(changed_migrations(*store) == Lines{std::string(migrations().front().name)});
}

TEST_CASE("steps of a later program are refused") {
  const Fresh fresh;
  const auto store = fresh.made();
  store->execute("INSERT INTO schema_migration VALUES ('9999_later', 'x', 'x')");

  CHECK(refusal([&] { apply_migrations(*store, fresh.settings); }) == "database_too_new");
}

TEST_CASE("the file says in its header that it is ours and keeps a write-ahead log") {
  const Fresh fresh;
  fresh.made().reset();

  const std::string bytes = fresh.folder.read("test.db");
  REQUIRE(bytes.size() > 100);
  CHECK(bytes.substr(68, 4) == "JNGO");
  CHECK(bytes[18] == 2);
  CHECK(bytes[19] == 2);
}

TEST_CASE("every connection is careful") {
  const Fresh fresh;
  const auto store = fresh.made();

  CHECK(text(*store, "PRAGMA synchronous") == "2");
  CHECK(text(*store, "PRAGMA foreign_keys") == "1");
  CHECK(text(*store, "PRAGMA trusted_schema") == "0");
  CHECK(text(*store, "PRAGMA cell_size_check") == "1");
  CHECK(text(*store, "PRAGMA journal_mode") == "wal");
}

TEST_CASE("a database of this version opens") {
  const Fresh fresh;
  fresh.made().reset();

  CHECK(fresh.opened(Opening::reading) == "nothing was refused");
  CHECK(fresh.opened(Opening::writing) == "nothing was refused");
}

TEST_CASE("what is no database of ours is refused untouched") {
  const Fresh fresh;
  CHECK(fresh.opened(Opening::reading) == "no_database");
  CHECK(fresh.opened(Opening::writing) == "no_database");

  const std::string poem(5000, 'x');
  fresh.folder.write("test.db", poem);
  CHECK(fresh.opened(Opening::reading) == "not_a_database");
  CHECK(fresh.opened(Opening::writing) == "not_a_database");
  CHECK(fresh.opened(Opening::creating) == "exists");
  CHECK(fresh.folder.read("test.db") == poem);
}

TEST_CASE("another program's database is refused") {
  const Fresh fresh;
  fresh.made().reset();
  fresh.run("PRAGMA application_id = 0");

  CHECK(fresh.opened(Opening::reading) == "not_a_database");
  CHECK(fresh.opened(Opening::writing) == "not_a_database");
  CHECK(fresh.opened(Opening::migrating) == "not_a_database");
}

TEST_CASE("a newer schema is refused and an older one is sent to migrate") {
  const Fresh fresh;
  fresh.made().reset();
  fresh.run("PRAGMA user_version = 99");
  CHECK(fresh.opened(Opening::reading) == "database_too_new");
  CHECK(fresh.opened(Opening::writing) == "database_too_new");

  fresh.run("PRAGMA user_version = 1");
  CHECK(fresh.opened(Opening::reading) == "database_too_old");
  CHECK(fresh.opened(Opening::writing) == "database_too_old");
  CHECK(fresh.opened(Opening::migrating) == "nothing was refused");
}

TEST_CASE("a broken statement and a broken rule of a table are our own mistake") {
  const Fresh fresh;
  const auto store = fresh.made();

  CHECK(refusal([&] { store->execute("SELECT nothing FROM nowhere"); }) == "internal");
  CHECK(refusal([&] { store->execute("INSERT INTO property VALUES ('x', NULL)"); }) == "internal");
}

TEST_CASE("a transaction is rolled back unless it is committed") {
  const Fresh fresh;
  const auto store = fresh.made();
  const std::string rows = "SELECT COUNT(*) FROM property";
  {
    Transaction change(*store);
    store->execute("INSERT INTO property VALUES ('x', 'y')");
  }
  CHECK(text(*store, rows) == "0");
  {
    Transaction change(*store);
    store->execute("INSERT INTO property VALUES ('x', 'y')");
    change.commit();
  }
  CHECK(text(*store, rows) == "1");
}

TEST_CASE("a second writer waits as long as asked and is then told that the database is busy") {
  Fresh fresh;
  fresh.settings.wait_seconds = 0;
  const auto first = fresh.made();
  const auto second = open_sqlite(fresh.settings, Opening::writing);
  Transaction change(*first);

  CHECK(refusal([&] { second->begin(); }) == "busy");
}

namespace {

std::string plan_of(Store& store, const std::string& sql) {
  std::string plan;
  store.query("EXPLAIN QUERY PLAN " + sql, {},
              [&](const Statement& row) { plan += std::string(row.text(3)) + "\n"; });
  return plan;
}

}  // namespace

TEST_CASE("whatever a reference may be written by is found by an index") {
  const Fresh fresh;
  const auto store = fresh.made();

  for (const Kind* kind : kinds())
    for (const Field& field : kind->fields) {
      if (!field.is(Rule::link)) continue;
      CAPTURE(kind->name);
      CAPTURE(field.name);
      CHECK(plan_of(*store, find_by_sql(*kind, field)).find("SEARCH") == 0);
    }
}

TEST_CASE("every key is searched by an index, and every unique one is kept unique by the table") {
  const Fresh fresh;
  const auto store = fresh.made();

  for (const Kind* kind : kinds()) {
    std::int64_t unique_keys = 0;
    for (const Key& key : kind->keys) {
      CAPTURE(kind->name);
      CAPTURE(key.fields.back());
      CHECK(plan_of(*store, match_sql(*kind, key, {})).find("SEARCH") == 0);
      unique_keys += key.unique ? 1 : 0;
    }
    std::int64_t unique_indexes = 0;
    const std::array<Value, 1> table{std::string(kind->name)};
    store->query(
        "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'index' AND tbl_name = $1 "
        "AND sql LIKE 'CREATE UNIQUE INDEX%'",
        table, [&](const Statement& row) { unique_indexes = row.integer(0); });
    CHECK(unique_indexes == unique_keys);
  }
}
