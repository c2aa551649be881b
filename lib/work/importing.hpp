// Importing as the library itself may call it: with another idea of when indexes go, so that both
// ways of taking rows can be held against each other.
#pragma once

#include "work/bulk_load.hpp"

#include <jinguo/import.hpp>

namespace jinguo {

[[nodiscard]] ImportResult import_file(Session& session, const Kind& kind, const ImportWish& wish,
                                       const BulkPolicy& policy);

}  // namespace jinguo
