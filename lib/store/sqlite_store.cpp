// The SQLite engine: the only file that knows SQLiteCpp. WAL and synchronous FULL always, because
// anything less lost acknowledged work in power-loss tests.
#include "store/engine.hpp"

#include <jinguo/error.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <array>
#include <cerrno>
#include <filesystem>

namespace jinguo {
namespace {

// "JNGO": marks the file as ours in its header.
constexpr std::int64_t application_id = 0x4A4E474F;
constexpr int steps_between_stop_checks = 20'000;

[[noreturn]] void rethrow(const SQLite::Exception& error, const Settings& settings) {
  const std::string path = settings.database;
  const Facts facts{{"path", path}, {"detail", error.what()}};
  switch (error.getErrorCode() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Error(Code::busy, {{"seconds", std::to_string(settings.wait_seconds)}, {"path", path}});
    case SQLITE_NOTADB:
      throw Error(Code::not_a_database, facts);
    case SQLITE_CORRUPT:
      throw Error(Code::database_damaged, facts);
    case SQLITE_FULL:
      throw Error(Code::disk_full, facts);
    case SQLITE_CANTOPEN:
      throw Error(Code::read_failed, facts);
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_PERM:
      throw Error(Code::write_failed, facts);
    case SQLITE_INTERRUPT: {
      const int signal = settings.stop != nullptr ? settings.stop->load() : 0;
      throw Error(Code::interrupted, {{"signal", std::to_string(signal)}});
    }
    case SQLITE_NOMEM:
      throw std::bad_alloc();
    default:
      throw Error(Code::internal, {{"detail", error.what()}});
  }
}

/// Runs work that calls SQLiteCpp and turns its exceptions into ours.
template <typename Work>
auto guarded(const Settings& settings, Work work) {
  try {
    return work();
  } catch (const SQLite::Exception& error) {
    rethrow(error, settings);
  }
}

/// SQLite numbers `$2` by its first appearance, PostgreSQL by its name; `?2` is what we mean.
std::string with_numbered_places(std::string_view sql) {
  std::string text(sql);
  bool quoted = false;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (text[at] == '\'') quoted = !quoted;
    if (!quoted && text[at] == '$' && text[at + 1] >= '0' && text[at + 1] <= '9') text[at] = '?';
  }
  return text;
}

/// A prepared statement, straight on SQLite's own functions: the wrapper's cells cost a fifth of
/// the time of reading a record. Hot path.
class SqliteStatement final : public Statement {
 public:
  SqliteStatement(SQLite::Database& database, std::string_view sql, const Settings& settings)
      : settings_(settings), database_(database.getHandle()) {
    const std::string text = with_numbered_places(sql);
    sqlite3_stmt* made = nullptr;
    const int result =
        sqlite3_prepare_v2(database_, text.data(), static_cast<int>(text.size()), &made, nullptr);
    statement_.reset(made);
    check(result);
  }

  void bind(std::span<const Value> values) override {
    sqlite3_reset(statement_.get());
    bind_from(1, values);
  }

  void bind_from(std::size_t first, std::span<const Value> values) override {
    auto place = static_cast<int>(first);
    for (const Value& value : values) check(bind_one(place++, value));
  }

  bool next() override {
    const int result = sqlite3_step(statement_.get());
    if (result == SQLITE_ROW) return true;
    if (result == SQLITE_DONE) {
      // A finished statement must not keep its lock until somebody binds it again.
      sqlite3_reset(statement_.get());
      return false;
    }
    const SQLite::Exception error(database_, result);
    sqlite3_reset(statement_.get());
    rethrow(error, settings_);
  }

  [[nodiscard]] bool null(int column) const override {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
  }
  [[nodiscard]] std::int64_t integer(int column) const override {
    return sqlite3_column_int64(statement_.get(), column);
  }

  [[nodiscard]] std::string_view text(int column) const override {
    // The cell is asked, not the column, of which every question costs a look at locks and errors.
    sqlite3_value* const cell = sqlite3_column_value(statement_.get(), column);
    // Text asked for as such is copied to put a zero behind it. Numbers must become text first.
    const bool is_text = sqlite3_value_type(cell) == SQLITE_TEXT;
    const void* const bytes = is_text ? sqlite3_value_blob(cell) : sqlite3_value_text(cell);
    return {static_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_value_bytes(cell))};
  }

  void read(int column, Value& value) const override {
    switch (sqlite3_column_type(statement_.get(), column)) {
      case SQLITE_INTEGER:
        value = sqlite3_column_int64(statement_.get(), column);
        return;
      case SQLITE_FLOAT:
        value = sqlite3_column_double(statement_.get(), column);
        return;
      case SQLITE_TEXT:
        if (auto* kept = std::get_if<std::string>(&value))
          kept->assign(text(column));
        else
          value = std::string(text(column));
        return;
      default:
        value = Null{};
    }
  }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };

  void check(int result) const {
    if (result != SQLITE_OK) rethrow(SQLite::Exception(database_, result), settings_);
  }

  int bind_one(int place, const Value& value) {
    sqlite3_stmt* const statement = statement_.get();
    if (const auto* text = std::get_if<std::string>(&value))
      return sqlite3_bind_text64(statement, place, text->data(), text->size(), SQLITE_STATIC,
                                 SQLITE_UTF8);
    if (const auto* whole = std::get_if<std::int64_t>(&value))
      return sqlite3_bind_int64(statement, place, *whole);
    if (const auto* number = std::get_if<double>(&value))
      return sqlite3_bind_double(statement, place, *number);
    return sqlite3_bind_null(statement, place);
  }

  const Settings& settings_;
  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

int open_flags(Opening opening) {
  switch (opening) {
    using enum Opening;
    case creating:
      return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX;
    case reading:
    case writing:
    case migrating:
      return SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX;  // one thread per store
  }
  throw std::logic_error("unhandled Opening");
}

/// Opens for writing where possible, because a reader of a WAL database needs its helper files;
/// on a read-only medium without a live log the file itself is the truth.
SQLite::Database open_file(const Settings& settings, Opening opening) {
  const std::string& path = settings.database;
  const int wait = settings.wait_seconds * 1000;
  try {
    SQLite::Database database(path, open_flags(opening), wait);
    // A log that cannot be made in a folder without write permission shows at the first read.
    if (opening == Opening::reading) database.execAndGet("PRAGMA schema_version");
    return database;
  } catch (const SQLite::Exception& error) {
    const int code = error.getErrorCode() & 0xff;
    const bool no_permission =
        code == SQLITE_CANTOPEN || code == SQLITE_READONLY || code == SQLITE_PERM;
    if (opening != Opening::reading || !no_permission) rethrow(error, settings);
  }
  try {
    SQLite::Database database(path, SQLite::OPEN_READONLY, wait);
    database.execAndGet("PRAGMA schema_version");
    return database;
  } catch (const SQLite::Exception& error) {
    std::error_code none;
    const auto log = std::filesystem::file_size(path + "-wal", none);
    if (!none && log > 0) rethrow(error, settings);
  }
  try {
    return {"file:" + path + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI, wait};
  } catch (const SQLite::Exception& error) {
    rethrow(error, settings);
  }
}

class SqliteStore final : public Store {
 public:
  SqliteStore(const Settings& settings, Opening opening)
      : settings_(settings), database_(open_file(settings_, opening)) {
    guarded(settings_, [&] {
      sqlite3_db_config(database_.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
      if (opening == Opening::creating) make_ours();
      check_ours(opening);
      // A restored copy comes without a log.
      if (opening != Opening::reading) database_.exec("PRAGMA journal_mode = WAL");
      database_.exec(
          "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;"
          "PRAGMA synchronous = FULL");
    });
    if (settings_.stop != nullptr)
      sqlite3_progress_handler(database_.getHandle(), steps_between_stop_checks, stop_asked,
                               &settings_);
  }

  std::unique_ptr<Statement> prepare(std::string_view sql) override {
    return guarded(settings_,
                   [&] { return std::make_unique<SqliteStatement>(database_, sql, settings_); });
  }

  void execute(std::string_view script) override {
    guarded(settings_, [&] { database_.exec(std::string(script)); });
  }

  void begin() override { execute("BEGIN IMMEDIATE"); }
  void commit() override { execute("COMMIT"); }
  void rollback() noexcept override {
    // SQLite has already rolled back after some errors; a second time is refused and harmless.
    sqlite3_exec(database_.getHandle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }

  void use_page_memory(int mebibytes) override {
    execute("PRAGMA cache_size = -" + std::to_string(mebibytes * 1024));
  }

  void trust_judged_rows(bool trust) noexcept override {
    const char* const setting =
        trust ? "PRAGMA ignore_check_constraints = ON" : "PRAGMA ignore_check_constraints = OFF";
    sqlite3_exec(database_.getHandle(), setting, nullptr, nullptr, nullptr);
    // PRAGMA foreign_keys does nothing inside a transaction.
    sqlite3_db_config(database_.getHandle(), SQLITE_DBCONFIG_ENABLE_FKEY, trust ? 0 : 1, nullptr);
  }

  std::vector<std::string> drop_indexes(const Kind& kind, const IndexChoice& stays) override {
    std::vector<std::string> names;
    std::vector<std::string> restore;
    const std::array<Value, 1> table{Value{std::string(kind.name)}};
    query(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = $1 "
        "AND sql IS NOT NULL ORDER BY rowid",
        table, [&](const Statement& row) {
          if (stays(row.text(1))) return;
          names.emplace_back(row.text(0));
          restore.emplace_back(row.text(1));
        });
    for (const std::string& name : names) execute("DROP INDEX " + name);
    return restore;
  }

  void defer_references() override { execute("PRAGMA defer_foreign_keys = ON"); }

  [[nodiscard]] std::string json_of(std::string_view column, bool real) const override {
    const std::string text(column);
    if (!real) return "json_quote(" + text + ")";
    // json_quote stops at 15 digits, and a few numbers need 17 to come back as they were.
    return "CASE WHEN CAST(printf('%!.15g', " + text + ") AS REAL) = " + text +
           " THEN printf('%!.15g', " + text + ") ELSE printf('%!.17g', " + text + ") END";
  }

  [[nodiscard]] std::string json_member(std::string_view column,
                                        std::string_view member) const override {
    return "json_extract(" + std::string(column) + ", '$." + std::string(member) + "')";
  }

  void copy_to(const std::string& path) override {
    const std::array<Value, 1> target{Value{path}};
    run("VACUUM INTO $1", target);
  }

  std::vector<std::string> integrity_findings(bool deep) override {
    std::vector<std::string> findings;
    const auto collect = [&](std::string_view pragma) {
      query(pragma, {}, [&](const Statement& row) {
        if (row.text(0) != "ok") findings.emplace_back(row.text(0));
      });
    };
    collect(deep ? "PRAGMA integrity_check" : "PRAGMA quick_check");
    query("PRAGMA foreign_key_check", {}, [&](const Statement& row) {
      findings.push_back("foreign key: " + std::string(row.text(0)) + " row " +
                         std::to_string(row.integer(1)) + " -> " + std::string(row.text(2)));
    });
    return findings;
  }

 private:
  static int stop_asked(void* settings) {
    return static_cast<const Settings*>(settings)->stop->load() != 0 ? 1 : 0;
  }

  void make_ours() { database_.exec("PRAGMA application_id = " + std::to_string(application_id)); }

  void check_ours(Opening opening) {
    if (database_.execAndGet("PRAGMA application_id").getInt64() != application_id)
      throw Error(Code::not_a_database, {{"path", settings_.database}});
    if (opening == Opening::creating || opening == Opening::migrating) return;
    const auto known = static_cast<int>(migrations().size());
    const int applied = database_.execAndGet("PRAGMA user_version").getInt();
    const Facts facts{{"path", settings_.database},
                      {"needed", std::to_string(applied)},
                      {"known", std::to_string(known)}};
    if (applied > known) throw Error(Code::database_too_new, facts);
    if (applied < known) throw Error(Code::database_too_old, facts);
  }

  Settings settings_;
  SQLite::Database database_;
};

}  // namespace

std::unique_ptr<Store> open_sqlite(const Settings& settings, Opening opening) {
  const bool there = std::filesystem::exists(settings.database);
  if (opening == Opening::creating && there)
    throw Error(Code::exists, {{"path", settings.database}});
  if (opening != Opening::creating && !there)
    throw Error(Code::no_database, {{"path", settings.database}});
  // Nobody reads how much memory SQLite has, and counting takes a lock for every piece. Refused,
  // without harm, once another database is open.
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  return std::make_unique<SqliteStore>(settings, opening);
}

std::int64_t others_writes(Store& store) {
  std::int64_t version = 0;
  store.query("PRAGMA data_version", {}, [&](const Statement& row) { version = row.integer(0); });
  return version;
}

}  // namespace jinguo
