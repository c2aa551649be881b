// Who has records in a span of days: an office or unit that has none reported nothing.
#pragma once

#include "store/store.hpp"

#include <jinguo/value.hpp>

#include <set>
#include <string>
#include <string_view>

namespace jinguo {

/// Returns the ids that a field (`office`, `unit`) of the kinds that happen on a day holds in
/// records from the first of two days to the last. The cost follows these records.
[[nodiscard]] std::set<Id> reporters(Store& store, std::string_view field, const std::string& first,
                                     const std::string& last);

}  // namespace jinguo
