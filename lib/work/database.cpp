#include "base/files.hpp"
#include "model/draft.hpp"
#include "model/kinds/office.hpp"
#include "store/cross_rule.hpp"
#include "store/engine.hpp"
#include "store/records.hpp"
#include "store/regions.hpp"
#include "store/schema_check.hpp"
#include "store/step_needs.hpp"
#include "store/trail.hpp"
#include "work/across.hpp"
#include "work/judging.hpp"

#include <jinguo/database.hpp>
#include <jinguo/error.hpp>

#include <fmt/format.h>

#include <array>
#include <filesystem>

namespace jinguo {
namespace {

namespace fs = std::filesystem;

/// A database file and its two helpers; the file itself goes last, so that no log is ever left
/// without it.
void remove_database(const std::string& path) {
  std::error_code ignored;
  for (const char* helper : {"-wal", "-shm", "-journal", ""}) fs::remove(path + helper, ignored);
}

void insert_office(Store& store, const NewOffice& wish) {
  Regions regions(store, "");
  const Kind& kind = office::kind;
  std::vector<Value> values(kind.fields.size());
  values[kind.index("code").value()] = wish.code;
  values[kind.index("name").value()] = wish.name;
  if (!wish.region.empty()) values[kind.index("region").value()] = get_region(regions, wish.region);
  Transaction change(store);
  (void)insert(store, kind, values);
  change.commit();
}

struct CheckRows {
  std::vector<Row> rows;
  std::int64_t errors = 0;

  void add(std::string_view check, Severity level, std::string_view kind, std::string ref,
           std::string what) {
    const bool error = level == Severity::error;
    errors += error ? 1 : 0;
    rows.push_back({Role::item,
                    {std::string(check), std::string(error ? "error" : "warning"),
                     std::string(kind), std::move(ref), std::move(what)}});
  }
};

/// Judges every stored record by the rules of its own table.
void check_records(Session& session, const Kind& kind, Lang lang, CheckRows& found) {
  const auto fields = [&] {
    std::vector<const Field*> all;
    for (const Field& field : kind.fields) all.push_back(&field);
    return all;
  }();
  const Sql sql = select_sql(kind, fields, {}, References::ids);
  std::vector<Value> values(kind.fields.size());
  jinguo::Findings broken;
  session.store().query(sql.text, sql.values, [&](const Statement& row) {
    session.check_stop();
    for (std::size_t i = 0; i < values.size(); ++i) row.read(static_cast<int>(i) + 1, values[i]);
    broken.clear();
    check_constraints(kind, values, broken);
    for (const Finding& one : broken) {
      const Problem problem{0,
                            {},
                            std::string(one.field->name),
                            one.code,
                            shown_value(one.field, one.value),
                            shown_facts(one)};
      const auto code = kind.index("code");
      found.add(name(one.code), Severity::error, kind.name,
                code ? std::string(as_text(values[*code])) : std::to_string(row.integer(0)),
                message(problem, lang));
    }
  });
}

/// Judges records beside one another. What breaks a rule without end is counted, not listed.
void check_across(Session& session, const CrossRule& rule, Lang lang, CheckRows& found) {
  constexpr std::int64_t listed = 1000;
  session.check_stop();
  std::int64_t hits = 0;
  find_broken(session.store(), rule, [&](const Broken& broken) {
    session.check_stop();
    if (++hits > listed) return;
    const bool coded = rule.facts.front() == "ref" || broken.id == 0;
    found.add(name(rule.code), severity(rule.code), rule.kind,
              coded ? shown_value(nullptr, broken.facts.front().second) : std::to_string(broken.id),
              message(rule.code, shown_facts(broken), lang));
  });
  if (hits <= listed) return;
  const std::string more = std::to_string(hits - listed);
  found.add(name(rule.code), severity(rule.code), rule.kind, "",
            lang == Lang::zh ? "另有 " + more + " 条同样的问题" : more + " more of the same");
}

}  // namespace

std::string_view version() { return JINGUO_VERSION; }

void create_database(const Settings& settings, const NewOffice& office) {
  if (fs::exists(settings.database)) throw Error(Code::exists, {{"path", settings.database}});
  std::error_code failed;
  const fs::path folder = fs::absolute(settings.database).parent_path();
  fs::create_directories(folder, failed);
  if (failed)
    throw Error(Code::write_failed, {{"path", folder.string()}, {"detail", failed.message()}});
  // Built under another name, so that an interrupted start leaves no half database behind.
  Settings temporary = settings;
  temporary.database = beside(settings.database, "new");
  try {
    const auto store = open_sqlite(temporary, Opening::creating);
    apply_migrations(*store, temporary);
    insert_office(*store, office);
  } catch (...) {
    remove_database(temporary.database);
    throw;
  }
  put_in_place(temporary.database, settings.database);
}

Sheet database_info(Session& session, Lang lang) {
  const bool zh = lang == Lang::zh;
  Store& store = session.store();
  Sheet sheet;
  sheet.shape = Shape::record;
  Row row;
  const auto add = [&](std::string_view name, std::string_view title, Type type, Value value) {
    sheet.columns.push_back(
        {.name = std::string(name), .title = std::string(zh ? title : name), .type = type});
    row.cells.push_back(std::move(value));
  };
  add("path", "数据库", Type::text, session.settings().database);
  add("version", "程序版本", Type::text, std::string(version()));
  add("schema", "结构版本", Type::text, applied_migrations(store).back());
  const Record own = load(store, office::kind, session.office());
  add("office_code", "填报单位", Type::text, own.values[office::kind.index("code").value()]);
  add("office_name", "单位名称", Type::text, own.values[office::kind.index("name").value()]);
  add("office_region", "所属区域", Type::region, own.values[office::kind.index("region").value()]);
  for (const Kind* kind : kinds())
    add(kind->name, kind->title, Type::integer, count(store, *kind, {}));
  add("last_change", "最近修改", Type::text, last_change(store));
  add("last_import", "最近导入", Type::text, last_import(store));
  sheet.rows = stored_rows({std::move(row)});
  return sheet;
}

Sheet check_database(Session& session, int level, Lang lang, std::int64_t& errors) {
  const bool zh = lang == Lang::zh;
  CheckRows found;
  for (std::string& what : session.store().integrity_findings(level >= 3))
    found.add("file", Severity::error, "", "", std::move(what));
  for (std::string& what : schema_differences(session.store()))
    found.add("schema", Severity::error, "", "", std::move(what));
  for (std::string& step : changed_migrations(session.store()))
    found.add("migration", Severity::warning, "", std::move(step),
              zh ? "建库时的这一步与程序里的不同" : "this step was applied with another text");
  if (level >= 2) {
    for (const Kind* kind : kinds()) check_records(session, *kind, lang, found);
    for (const CrossRule& rule : cross_rules()) check_across(session, rule, lang, found);
  }
  errors = found.errors;
  Sheet sheet;
  sheet.columns = {{.name = "check", .title = zh ? "检查" : "check"},
                   {.name = "severity", .title = zh ? "程度" : "severity"},
                   {.name = "kind", .title = zh ? "类别" : "kind"},
                   {.name = "ref", .title = zh ? "记录" : "ref"},
                   {.name = "finding", .title = zh ? "问题" : "finding"}};
  sheet.rows = stored_rows(std::move(found.rows));
  return sheet;
}

void backup_database(Session& session, const std::string& path) {
  if (fs::exists(path)) throw Error(Code::exists, {{"path", path}});
  const std::string temporary = beside(path, "new");
  try {
    session.store().copy_to(temporary);
    Settings copy = session.settings();
    copy.database = temporary;
    const auto findings = open_sqlite(copy, Opening::reading)->integrity_findings(true);
    if (!findings.empty())
      throw Error(Code::database_damaged, {{"path", path}, {"detail", findings.front()}});
  } catch (...) {
    remove_database(temporary);
    throw;
  }
  put_in_place(temporary, path);
}

std::vector<std::string> migrate_database(const Settings& settings) {
  const auto store = open_sqlite(settings, Opening::migrating);
  if (applied_migrations(*store).size() == migrations().size()) return {};
  require_fit_rows(*store, settings);
  const std::string kept = beside(settings.database, "before-migrate");
  store->copy_to(kept);
  return apply_migrations(*store, settings);
}

std::string restore_database(const Settings& settings, const std::string& backup) {
  Settings source = settings;
  source.database = backup;
  const std::string temporary = beside(settings.database, "new");
  try {
    const auto store = open_sqlite(source, Opening::reading);
    const auto findings = store->integrity_findings(true);
    if (!findings.empty())
      throw Error(Code::database_damaged, {{"path", backup}, {"detail", findings.front()}});
    store->copy_to(temporary);
  } catch (...) {
    remove_database(temporary);
    throw;
  }
  std::string kept;
  if (fs::exists(settings.database)) {
    // Moved as it is, damaged or foreign: its log goes with it and never meets the restored file.
    kept = beside(settings.database, "before-restore");
    for (const char* helper : {"", "-wal", "-shm", "-journal"})
      if (fs::exists(settings.database + helper))
        fs::rename(settings.database + helper, kept + helper);
  }
  put_in_place(temporary, settings.database);
  return kept;
}

}  // namespace jinguo
