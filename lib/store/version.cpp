#include "store/version.hpp"

namespace jinguo {

std::int64_t data_version(Store& store) {
  std::int64_t version = 0;
  store.query(
      "SELECT (SELECT COALESCE(MAX(id), 0) FROM change)\n"
      "  + (SELECT COALESCE(MAX(id), 0) FROM import_batch)\n"
      "  + (SELECT COUNT(undone_at) FROM import_batch)",
      {}, [&](const Statement& row) { version = row.integer(0); });
  return version;
}

}  // namespace jinguo
