// A number that tells one state of the data from the next.
#pragma once

#include "store/store.hpp"

#include <cstdint>

namespace jinguo {

/// Returns a number that grows with every change of the data: the lines of the change log, the
/// import batches and the batches undone, added up.
[[nodiscard]] std::int64_t data_version(Store& store);

}  // namespace jinguo
