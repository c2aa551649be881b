// What is done with a training beyond keeping its record: people enrol, attend, and it ends.
#pragma once

#include <jinguo/api.hpp>
#include <jinguo/problem.hpp>
#include <jinguo/session.hpp>

#include <cstdint>
#include <span>
#include <string>

namespace jinguo {

/// Which lines an operation wrote or found as they should be.
struct Lines {
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t unchanged = 0;
};

/// Enrols people: an attendance line each, not yet present. Refused for a training that is done or
/// cancelled, or beyond its capacity. Throws Error: not_found, ambiguous, status_forbids.
JINGUO_API Lines enrol(Session& session, const std::string& training,
                       std::span<const std::string> workers, Problems& problems);

struct Attendance {
  std::string training;
  std::string on;  ///< YYYY-MM-DD; empty: one line for the whole training
  std::span<const std::string> workers;
  std::int64_t heads = 0;  ///< further people without names
};

/// Notes who was there. A line of an enrolment turns present; with a day each day has its own line.
/// Throws Error: not_found, ambiguous, status_forbids (cancelled), usage (nobody named).
JINGUO_API Lines attend(Session& session, const Attendance& wish, Problems& problems);

/// Ends a training: status done. Throws Error: not_found, ambiguous, status_forbids (cancelled).
JINGUO_API void finish_training(Session& session, const std::string& training, Problems& problems);

/// Cancels a training: it counts nowhere from now on. Throws Error: not_found, ambiguous.
JINGUO_API void cancel_training(Session& session, const std::string& training, Problems& problems);

struct Hire {
  std::string fair;
  std::string post;  ///< code, or title when the fair has one post of that title
  std::string worker;
  std::string on;    ///< first day of work; empty: the day of the fair
  std::string mode;  ///< empty: contract
};

/// Hires a person at a fair: a placement of route job_fair at the post's enterprise; returns its
/// code. Throws Error: not_found, ambiguous, status_forbids (fair cancelled), data_refused.
JINGUO_API std::string hire(Session& session, const Hire& wish, Problems& problems);

}  // namespace jinguo
