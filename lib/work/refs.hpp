// How a record is named on the command line.
#pragma once

#include "store/query.hpp"

#include <jinguo/records.hpp>
#include <jinguo/session.hpp>

#include <string_view>
#include <vector>

namespace jinguo {

/// Returns the text of a user's word in stored form for comparing with a field: choices and
/// booleans by any spelling, references as ids, regions as codes. Throws Error: bad_value,
/// not_found, ambiguous.
[[nodiscard]] Value stored_word(Session& session, const Field& field, std::string_view word);

/// Returns the day that somebody wrote for an option, as ISO text. Throws Error(bad_value).
[[nodiscard]] std::string written_day(Session& session, std::string_view option,
                                      const std::string& word);

/// Returns the conditions of a list. Throws Error: bad_filter, unknown_field, bad_value.
[[nodiscard]] Query make_query(Session& session, const Kind& kind, const Listing& listing);

}  // namespace jinguo
