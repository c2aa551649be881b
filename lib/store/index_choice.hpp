// Which indexes may go while many rows are written, told by their definitions.
#pragma once

#include "store/store.hpp"

#include <jinguo/kind.hpp>

#include <vector>

namespace jinguo {

/// Those that rows without any field but `filled` never enter: partial ones on another field. The
/// kind must outlive the choice.
[[nodiscard]] IndexChoice never_entered(const Kind& kind, std::vector<const Field*> filled);

/// Those that keep keys unique, and those by which the kind refers to itself.
[[nodiscard]] IndexChoice keeping_order(const Kind& kind);

}  // namespace jinguo
