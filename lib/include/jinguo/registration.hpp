// From the register to an enterprise: who has open posts near a person, and the match on record.
#pragma once

#include <jinguo/api.hpp>
#include <jinguo/problem.hpp>
#include <jinguo/records.hpp>
#include <jinguo/session.hpp>
#include <jinguo/sheet.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace jinguo {

struct MatchWish {
  std::vector<std::string> registrations;  ///< empty: all open ones of `reg`
  std::string reg;                         ///< a register, such as flexible_job
  std::int64_t limit = 3;                  ///< proposals for each registration
  bool record = false;                     ///< writes the first proposal of each
  std::string enterprise;                  ///< the one to record, for one registration
  std::string on;                          ///< day of the match; empty: today
  std::string region;                      ///< of the register: only this one and all below it
};

/// Proposes for each registration the enterprises with open posts: those of the trade wanted
/// first, then the nearest, by distance where both places are known, else by how much of the
/// region they share. With `record` or an enterprise named the match is written: enterprise, day
/// and outcome matched. Throws Error: not_found, ambiguous, bad_value, usage, cannot_match,
/// data_refused.
[[nodiscard]] JINGUO_API Sheet match_registrations(Session& session, const MatchWish& wish,
                                                   const View& view, Problems& problems);

}  // namespace jinguo
