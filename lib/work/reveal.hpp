// Sensitive fields shown in full: only with a reason, and only when the look could be noted.
#pragma once

#include <jinguo/kind.hpp>
#include <jinguo/records.hpp>
#include <jinguo/session.hpp>

#include <cstdint>

namespace jinguo {

/// Tells whether sensitive fields are to be shown. Throws Error(reveal_needs_reason).
[[nodiscard]] bool reveals(const View& view);

/// Notes that so many records are about to be seen: a look that could not be noted does not happen.
void note_look(Session& session, const Kind& kind, std::int64_t records, const View& view);

}  // namespace jinguo
