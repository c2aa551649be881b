// What the rows of a database must be like before a step of the schema can be applied.
#pragma once

#include "store/store.hpp"

#include <jinguo/session.hpp>

namespace jinguo {

/// Throws an Error that names the rows which keep a missing step from being applied.
void require_fit_rows(Store& store, const Settings& settings);

}  // namespace jinguo
