// What is asked about offices themselves.
#pragma once

#include "store/store.hpp"

#include <jinguo/value.hpp>

#include <string>

namespace jinguo {

/// Returns the name of the office with this id; empty when there is none.
[[nodiscard]] std::string office_name(Store& store, Id office);

}  // namespace jinguo
