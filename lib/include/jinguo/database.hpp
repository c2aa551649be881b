// The database as a whole: made, described, checked, brought up to date, backed up, restored.
#pragma once

#include <jinguo/api.hpp>
#include <jinguo/code.hpp>
#include <jinguo/session.hpp>
#include <jinguo/sheet.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// Returns the library's version, such as 0.1.0.
[[nodiscard]] JINGUO_API std::string_view version();

struct NewOffice {
  std::string code = "main";
  std::string name = "本单位";
  std::string region;  ///< code or name; empty: none
};

/// Makes a new database with one office; the file appears under its name only when complete. Throws
/// Error: exists, write_failed, bad_value, not_found and ambiguous (the region).
JINGUO_API void create_database(const Settings& settings, const NewOffice& office);

/// Returns a record about the database: path, version of the schema, counts per kind, last change.
[[nodiscard]] JINGUO_API Sheet database_info(Session& session, Lang lang);

/// Returns what is wrong, a row per finding. Level 1 looks at the file's structure and the schema,
/// 2 also judges the references and rules inside every record and the rules across
/// records, 3 also compares the indexes.
[[nodiscard]] JINGUO_API Sheet check_database(Session& session, int level, Lang lang,
                                              std::int64_t& errors);

/// Brings an older database up to date after a backup beside it; returns the names of the steps
/// applied, empty when there was nothing to do. Throws open_twice, nothing being changed, while a
/// person is open twice on one register.
JINGUO_API std::vector<std::string> migrate_database(const Settings& settings);

/// Writes a complete, checked copy to `path`, which appears only when complete. Throws Error:
/// exists, write_failed, disk_full, database_damaged.
JINGUO_API void backup_database(Session& session, const std::string& path);

/// Puts a backup in the place of the database, after checking it; the database that was there is
/// kept beside it and its path returned (empty when there was none). Throws Error:
/// not_a_database, database_damaged, database_too_new, write_failed.
[[nodiscard]] JINGUO_API std::string restore_database(const Settings& settings,
                                                      const std::string& backup);

}  // namespace jinguo
