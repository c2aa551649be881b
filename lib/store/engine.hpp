// The engines there are, and how a database comes into being and grows with its schema.
#pragma once

#include "store/store.hpp"

#include <jinguo/session.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// One numbered step of the schema, frozen once released.
struct Migration {
  std::string_view name;
  std::string_view sql;
};

/// All steps in order; generated from schema/sqlite at build time.
[[nodiscard]] std::span<const Migration> migrations();

/// How a database file is to be opened.
enum class Opening : unsigned char {
  reading,
  writing,
  creating,   ///< the file must not exist yet
  migrating,  ///< an older schema is welcome
};

/// Opens a SQLite file; throws the Errors named at Session.
[[nodiscard]] std::unique_ptr<Store> open_sqlite(const Settings& settings, Opening opening);

/// Returns a number that changes between two looks through this store when somebody else wrote.
[[nodiscard]] std::int64_t others_writes(Store& store);

/// Returns the names of the steps that a database has, in order.
[[nodiscard]] std::vector<std::string> applied_migrations(Store& store);

/// Applies the steps that the database lacks, each in one transaction; returns their names.
std::vector<std::string> apply_migrations(Store& store, const Settings& settings);

}  // namespace jinguo
