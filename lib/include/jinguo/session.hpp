// One command's view of one database: who acts, what day counts as today, and the open store.
#pragma once

#include <jinguo/api.hpp>
#include <jinguo/date.hpp>
#include <jinguo/value.hpp>

#include <atomic>
#include <memory>
#include <string>

namespace jinguo {

class Store;

/// What a command brings from outside; the library itself reads neither clock nor environment.
struct Settings {
  std::string database;   ///< path of the database file
  Date today{};           ///< the day that counts as today
  std::string now;        ///< the instant that is written into records, UTC, YYYY-MM-DDTHH:MM:SSZ
  std::string who;        ///< user, for the audit lines
  std::string command;    ///< noun and verb, for the audit lines
  int wait_seconds = 30;  ///< how long to wait for a busy database
  const std::atomic<int>* stop = nullptr;  ///< becomes the signal's number to stop the work
};

enum class Access : unsigned char { reading, writing };

class JINGUO_API Session {
 public:
  /// Opens an existing database. Throws Error: no_database, not_a_database, database_too_new,
  /// database_too_old, database_damaged, busy.
  Session(Settings settings, Access access);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  [[nodiscard]] const Settings& settings() const { return settings_; }
  /// The engine; only the library looks inside.
  [[nodiscard]] Store& store() { return *store_; }
  /// The office that owns what this session writes.
  [[nodiscard]] Id office() const { return office_; }
  /// Throws Error(interrupted) when the work was asked to stop.
  void check_stop() const;

 private:
  Settings settings_;
  std::unique_ptr<Store> store_;
  Id office_ = 0;
};

}  // namespace jinguo
