// What is done with duties beyond keeping their records: two holders change places.
#pragma once

#include <jinguo/api.hpp>
#include <jinguo/problem.hpp>
#include <jinguo/session.hpp>

#include <string>

namespace jinguo {

/// Swaps two planned duties of one role: each gets the other's holder and team and names the other
/// as swapped with; both stay planned, so that whoever comes is counted. Throws Error: not_found,
/// ambiguous, cannot_swap, data_refused.
JINGUO_API void swap_duties(Session& session, const std::string& one, const std::string& other,
                            Problems& problems);

}  // namespace jinguo
