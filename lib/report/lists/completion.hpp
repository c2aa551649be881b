// What the completion of a training is counted from.
#pragma once

#include <string_view>

namespace jinguo::lists {

/// The trainings of the series $1 that took or take place.
inline constexpr std::string_view series_sql =
    "SELECT id\n"
    "FROM training\n"
    "WHERE series = $1 AND status <> 'cancelled'\n"
    "ORDER BY started_on, id";

/// The lines of people with names at the training $1.
inline constexpr std::string_view lines_sql =
    "SELECT worker_id, COALESCE(on_date, ''), present, COALESCE(result, ''),\n"
    "  COALESCE(certificate_no, '')\n"
    "FROM attendance\n"
    "WHERE training_id = $1 AND worker_id IS NOT NULL\n"
    "ORDER BY on_date, id";

}  // namespace jinguo::lists
