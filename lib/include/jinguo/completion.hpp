// Who has completed a training: hours over its sessions, the threshold, the certificate.
#pragma once

#include <jinguo/api.hpp>
#include <jinguo/problem.hpp>
#include <jinguo/records.hpp>
#include <jinguo/session.hpp>
#include <jinguo/sheet.hpp>

#include <string>

namespace jinguo {

struct CompletionWish {
  std::string training;  ///< one training, or
  std::string series;    ///< all of a series that were not cancelled
  std::string hours;     ///< hours needed; empty: all that the trainings have
  std::string certify;   ///< name of the certificate for those who reached it; empty: none is added
  std::string on;        ///< day it is conferred; empty: the last day of the trainings
};

/// Returns a row per person: sessions attended, hours, whether they reach the threshold, and why
/// not. A day's line is worth the training's minutes, or its hours shared out over its days; a line
/// for the whole training is worth its hours, or its minutes. Throws Error: not_found, ambiguous,
/// usage, bad_value, data_refused.
[[nodiscard]] JINGUO_API Sheet complete_training(Session& session, const CompletionWish& wish,
                                                 const View& view, Problems& problems);

}  // namespace jinguo
