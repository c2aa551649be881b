// The trace that every write by hand leaves.
#pragma once

#include <jinguo/kind.hpp>
#include <jinguo/session.hpp>
#include <jinguo/value.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace jinguo {

/// Notes an inserted record with its filled fields.
void note_insert(Session& session, const Kind& kind, Id id, std::span<const Value> after);

/// Notes the fields at `changed` before and after; `batch` when an import did it.
void note_update(Session& session, const Kind& kind, Id id, std::span<const std::size_t> changed,
                 std::span<const Value> before, std::span<const Value> after,
                 std::optional<Id> batch = std::nullopt);

/// Notes an erased record with everything it held.
void note_erase(Session& session, const Kind& kind, Id id, std::span<const Value> before);

}  // namespace jinguo
