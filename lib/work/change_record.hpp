// One record changed or added by an operation, inside the operation's transaction.
#pragma once

#include "model/draft.hpp"
#include "store/records.hpp"

#include <jinguo/problem.hpp>
#include <jinguo/session.hpp>

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace jinguo {

/// Tells what was found on a draft; throws Error(data_refused) when that refuses it.
void refuse_if_needed(const Draft& draft, Problems& problems);

/// A field and what it is to hold, as stored; null empties it.
using FieldValue = std::pair<std::string_view, Value>;

/// Writes these fields by the rules of an edit; returns whether anything changed. Throws
/// Error(data_refused).
bool change_record(Session& session, const Kind& kind, const Record& stored,
                   std::span<const FieldValue> fields, Problems& problems);

/// Adds a record of these fields by the rules of add; returns its code. Throws Error(data_refused).
std::string add_judged(Session& session, const Kind& kind, std::span<const FieldValue> fields,
                       Problems& problems);

/// Returns the stored record that a reference names. Throws Error: not_found, ambiguous.
[[nodiscard]] Record stored_record(Session& session, const Kind& kind, std::string_view ref);

}  // namespace jinguo
