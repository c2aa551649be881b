// One person's file: who she is, and everything dated about her in one view.
#pragma once

#include <jinguo/api.hpp>
#include <jinguo/records.hpp>
#include <jinguo/session.hpp>
#include <jinguo/sheet.hpp>

#include <string_view>

namespace jinguo {

/// Returns everything on file that names a person, by day and with what she is in it (worker,
/// customer, mentor …), what names records merged into hers included; a record that was merged away
/// answers with the one that counts. Above them stands who she is, masked unless revealed.
/// Throws Error: not_found, ambiguous, reveal_needs_reason.
[[nodiscard]] JINGUO_API Sheet worker_timeline(Session& session, std::string_view ref,
                                               const View& view);

}  // namespace jinguo
