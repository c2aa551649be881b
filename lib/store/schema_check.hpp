// Whether the tables of a database are those that the kind tables describe.
#pragma once

#include "store/store.hpp"

#include <string>
#include <vector>

namespace jinguo {

/// Returns a sentence for every difference between the kinds and the tables: a column that is
/// missing, too many, of another type, or required on one side only.
[[nodiscard]] std::vector<std::string> schema_differences(Store& store);

/// Returns the names of migrations whose text is not the one that was applied.
[[nodiscard]] std::vector<std::string> changed_migrations(Store& store);

}  // namespace jinguo
