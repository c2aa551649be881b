// The database as a whole: made, described, checked, migrated, backed up, restored.
#include "store/engine.hpp"
#include "unit/register.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using registers::Folder;
using registers::refusal;
using registers::Register;
using registers::settings_for;

namespace {

struct Checked {
  std::int64_t errors = 0;
  std::vector<std::string> rows;  ///< check, severity, kind and ref of each finding
};

Checked checked(Register& reg, int level) {
  Checked all;
  check_database(reg.session(), level, Lang::en, all.errors).rows([&](const Row& row) {
    std::string line;
    for (std::size_t i = 0; i < 4; ++i)
      line += (i == 0 ? "" : "|") + std::string(as_text(row.cells.at(i)));
    all.rows.push_back(line);
  });
  return all;
}

Value fact(const Sheet& sheet, std::string_view column) {
  Value value;
  sheet.rows([&](const Row& row) {
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
      if (sheet.columns[i].name == column) value = row.cells[i];
  });
  return value;
}

/// Writes past the rules that the tables keep.
void write_raw(Register& reg, std::string_view sql) {
  reg.store().execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
  reg.store().execute(sql);
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a new database has one office, every region and nothing else, and is sound") {
  Register reg;

  CHECK(reg.count("office") == 1);
  CHECK(reg.count("region") > 3000);
  CHECK(reg.count("worker") == 0);
  CHECK(checked(reg, 3).rows == Lines{});
}

TEST_CASE("a new database lies in a folder made for it, with no other file beside it") {
  const Folder folder;
  create_database(settings_for(folder.file("deep/er/test.db")), {});

  CHECK(folder.names() == Lines{"deep"});
  CHECK(std::filesystem::exists(folder.file("deep/er/test.db")));
  CHECK_FALSE(std::filesystem::exists(folder.file("deep/er/test.db-wal")));
}

TEST_CASE("an existing file is never made anew") {
  const Folder folder;
  const Settings settings = settings_for(folder.write("test.db", "a poem"));

  CHECK(refusal([&] { create_database(settings, {}); }) == "exists");
  CHECK(folder.read("test.db") == "a poem");
}

TEST_CASE("an office in an unknown region leaves no database") {
  const Folder folder;
  const Settings settings = settings_for(folder.file("test.db"));

  CHECK(refusal([&] { create_database(settings, {.region = "没有这个地方"}); }) == "not_found");
  CHECK(refusal([&] { create_database(settings, {.region = "鼓楼区"}); }) == "ambiguous");
  CHECK(refusal([&] { create_database(settings, {.region = "990101"}); }) == "bad_value");
  CHECK(folder.names().empty());
}

TEST_CASE("a database describes itself") {
  Register reg;
  reg.add("worker", {{"name", "王小梅"}});

  CHECK(fact(database_info(reg.session(), Lang::zh), "path") == Value{reg.database()});
  CHECK(fact(database_info(reg.session(), Lang::zh), "office_name") ==
        Value{std::string("试点妇联")});
  CHECK(fact(database_info(reg.session(), Lang::zh), "worker") == Value{std::int64_t{1}});
  CHECK(fact(database_info(reg.session(), Lang::zh), "last_change") ==
        Value{std::string("2024-06-30T01:02:03Z")});
  CHECK(is_null(fact(database_info(reg.session(), Lang::zh), "last_import")));
}

TEST_CASE("a record that breaks a rule of its kind is found, by level 2 and not by level 1") {
  Register reg;
  reg.add("enterprise", {{"name", "试点家政"}, {"form", "公司"}});
  reg.add("enterprise", {{"name", "示范家政"}, {"form", "公司"}});
  write_raw(reg, "UPDATE enterprise SET latitude = 32.1 WHERE code = 'E-000002'");

  CHECK(std::ranges::none_of(checked(reg, 1).rows,
                             [](const std::string& row) { return row.starts_with("E_"); }));
  const Checked deep = checked(reg, 2);
  CHECK(std::ranges::count(deep.rows, "E_TOGETHER|error|enterprise|E-000002") == 1);
  CHECK(deep.errors == static_cast<std::int64_t>(deep.rows.size()));
}

TEST_CASE("a line that breaks a rule is found by its id") {
  Register reg;
  reg.add("training", {{"title", "一班"}, {"kind", "技能"}, {"started_on", "2024-03-08"}});
  reg.add("attendance", {{"training", "T-000001"}});
  write_raw(reg, "UPDATE attendance SET training_id = NULL");

  CHECK(std::ranges::count(checked(reg, 2).rows, "E_ONE_OF|error|attendance|1") == 1);
}

TEST_CASE("a reference to nothing is found") {
  Register reg;
  reg.add("worker", {{"name", "王小梅"}});
  write_raw(reg, "UPDATE worker SET unit_id = 77");

  const Checked found = checked(reg, 1);
  CHECK(found.errors == 1);
  CHECK(found.rows == Lines{"file|error||"});
}

TEST_CASE("a changed table and a changed step are found") {
  Register reg;
  write_raw(reg, "ALTER TABLE worker ADD COLUMN shoe_size INTEGER");
  CHECK(checked(reg, 1).rows == Lines{"schema|error||"});

  write_raw(reg, "UPDATE schema_migration SET digest = 'x' WHERE name LIKE '0001%'");
  const Checked found = checked(reg, 1);
  CHECK(found.errors == 1);
  REQUIRE(found.rows.size() == 2);
  CHECK(found.rows[1].starts_with("migration|warning||0001"));
}

TEST_CASE("a backup is a whole database that nobody else may read, and never replaces a file") {
  Register reg;
  reg.add("worker", {{"name", "王小梅"}});
  const std::string copy = reg.folder().file("copy.db");

  backup_database(reg.session(), copy);
  reg.add("worker", {{"name", "李小兰"}});

  Session other(settings_for(copy), Access::reading);
  CHECK(count(other.store(), get_kind("worker"), {}) == 1);
  CHECK(refusal([&] { backup_database(reg.session(), copy); }) == "exists");
  CHECK(refusal([&] { backup_database(reg.session(), reg.folder().file("no/such/copy.db")); }) !=
        "nothing was refused");
  CHECK(reg.count("worker") == 2);
}

TEST_CASE("a restore takes the backup's place and keeps what was there") {
  Register reg;
  reg.add("worker", {{"name", "王小梅"}});
  const std::string copy = reg.folder().file("copy.db");
  backup_database(reg.session(), copy);
  reg.add("worker", {{"name", "李小兰"}});
  reg.close();

  const std::string kept = restore_database(reg.settings(), copy);

  CHECK(reg.count("worker") == 1);
  CHECK(checked(reg, 3).rows == Lines{});
  REQUIRE(std::filesystem::exists(kept));
  Session before(settings_for(kept), Access::reading);
  CHECK(count(before.store(), get_kind("worker"), {}) == 2);
}

TEST_CASE("a restore where no database was keeps nothing") {
  Register reg;
  backup_database(reg.session(), reg.folder().file("copy.db"));
  const Settings elsewhere = settings_for(reg.folder().file("new.db"));

  CHECK(restore_database(elsewhere, reg.folder().file("copy.db")).empty());
  CHECK(std::filesystem::exists(elsewhere.database));
}

TEST_CASE("what is no sound backup is refused before the database is touched") {
  Register reg;
  reg.add("worker", {{"name", "王小梅"}});
  backup_database(reg.session(), reg.folder().file("copy.db"));
  reg.close();
  const std::string whole = reg.folder().read("copy.db");
  const auto restoring = [&](std::string_view bytes) {
    const std::string path = reg.folder().write("bad.db", bytes);
    return refusal([&] { (void)restore_database(reg.settings(), path); });
  };

  CHECK(restoring("a poem") == "not_a_database");
  CHECK(restoring("") == "not_a_database");
  CHECK(restoring(whole.substr(0, whole.size() / 2)) == "database_damaged");
  std::string zeroed = whole;
  std::fill(zeroed.begin() + 8192, zeroed.begin() + 40960, '\0');
  CHECK(restoring(zeroed) == "database_damaged");
  CHECK(refusal([&] { (void)restore_database(reg.settings(), reg.folder().file("none.db")); }) ==
        "no_database");
  CHECK(reg.count("worker") == 1);
}

/// Makes a database that knows only the first steps of the schema.
void make_old_database(const Settings& settings, std::size_t steps) {
  const auto store = open_sqlite(settings, Opening::creating);
  store->execute(
      "CREATE TABLE schema_migration (name TEXT PRIMARY KEY, digest TEXT, applied_at TEXT)");
  for (const Migration& step : migrations().first(steps)) {
    store->execute(step.sql);
    store->execute("INSERT INTO schema_migration VALUES ('" + std::string(step.name) +
                   "', 'x', 'x')");
  }
  store->execute("PRAGMA user_version = " + std::to_string(steps));
  store->execute("INSERT INTO office (code, name) VALUES ('main', '本单位')");
}

Lines names_of_steps_after(std::size_t steps) {
  Lines names;
  for (const Migration& step : migrations().subspan(steps)) names.emplace_back(step.name);
  return names;
}

TEST_CASE("an older database is brought up to date with its rows, after a backup beside it") {
  for (const std::size_t steps : {2U, 3U, 4U}) {
    CAPTURE(steps);
    const Folder folder;
    const Settings settings = settings_for(folder.file("test.db"));
    make_old_database(settings, steps);
    open_sqlite(settings, Opening::migrating)
        ->execute(
            "INSERT INTO worker (id, code, name, registered_on, office_id, created_at, "
            "updated_at)\n"
            "VALUES (1, 'W-000001', '刘菱蒜', '2023-05-01', 1, 'x', 'x');\n"
            "INSERT INTO registration (code, register, worker_id, registered_on, closed_on, "
            "outcome,\n"
            "  office_id, created_at, updated_at)\n"
            "VALUES ('D-000001', 'practitioner', 1, '2023-05-01', '2023-06-01', 'withdrawn', 1, "
            "'x', 'x'),\n"
            "  ('D-000002', 'practitioner', 1, '2023-07-01', NULL, 'open', 1, 'x', 'x');\n"
            "INSERT INTO placement (code, worker_id, route, mode, started_on, status, office_id,\n"
            "  created_at, updated_at)\n"
            "VALUES ('Z-000001', 1, 'other', 'self_employed', '2023-08-01', 'active', 1, 'x', "
            "'x')");
    CHECK(refusal([&] { Session old(settings, Access::reading); }) == "database_too_old");

    CHECK(migrate_database(settings) == names_of_steps_after(steps));
    CHECK(migrate_database(settings) == Lines{});

    Session session(settings, Access::reading);
    std::int64_t errors = 0;
    std::vector<std::string> found;
    check_database(session, 3, Lang::en, errors).rows([&](const Row& row) {
      if (as_text(row.cells[0]) != "migration") found.emplace_back(as_text(row.cells[4]));
    });
    CHECK(found == Lines{});
    CHECK(fact(database_info(session, Lang::en), "registration") == Value{std::int64_t{2}});
    Settings before = settings;
    before.database += ".before-migrate";
    CHECK(refusal([&] { Session old(before, Access::reading); }) == "database_too_old");
  }
}

TEST_CASE("a person who is open twice on one register is named before anything is changed") {
  const Folder folder;
  const Settings settings = settings_for(folder.file("test.db"));
  make_old_database(settings, 3);
  const auto write = [&](const std::string& sql) {
    open_sqlite(settings, Opening::migrating)->execute(sql);
  };
  const auto open = [&](const std::string& code, const std::string& worker, const std::string& of,
                        const std::string& day) {
    write(
        "INSERT INTO registration (code, register, worker_id, registered_on, outcome, office_id,\n"
        "  created_at, updated_at) VALUES ('" +
        code + "', '" + of + "', " + worker + ", '" + day + "', 'open', 1, 'x', 'x')");
  };
  for (const std::string one : {"1", "2", "3"})
    write(
        "INSERT INTO worker (id, code, name, office_id, created_at, updated_at)\n"
        "VALUES (" +
        one + ", 'W-00000" + one + "', '刘菱蒜', 1, 'x', 'x')");
  open("D-1", "1", "practitioner", "2023-05-01");
  open("D-2", "1", "practitioner", "2023-06-01");
  open("D-3", "1", "practitioner", "2023-07-01");
  open("D-4", "2", "practitioner", "2023-05-01");
  open("D-5", "2", "fulltime_mum", "2023-05-01");
  open("D-6", "3", "fulltime_mum", "2023-05-01");
  open("D-7", "3", "fulltime_mum", "2023-06-01");

  Facts facts;
  try {
    (void)migrate_database(settings);
  } catch (const Error& error) {
    CHECK(name(error.code()) == "open_twice");
    facts = error.facts();
  }
  CHECK(facts == Facts{{"path", settings.database},
                       {"rows", "W-000001 (D-1, D-2, D-3); W-000003 (D-6, D-7)"},
                       {"more", ""}});
  CHECK(folder.names() == Lines{"test.db"});
  CHECK(applied_migrations(*open_sqlite(settings, Opening::migrating)).size() == 3);

  write("UPDATE registration SET outcome = 'withdrawn' WHERE code IN ('D-1', 'D-2', 'D-6')");
  CHECK(migrate_database(settings) == names_of_steps_after(3));
}
