// A month that holds more than three times what is usual: a file that came twice under two names,
// or days in a wrong year. One rule for each kind that flows.
#pragma once

#include "store/cross_rule.hpp"

namespace jinguo::month_rules {

inline constexpr std::string_view facts[] = {"month", "records", "median"};

// Usual is the median of the twelve months before; those without a record do not count, and there
// must be six. Only the months touched and the twelve before each are counted, each by the index on
// the day: a month is the days between its name and the name with a tilde behind.
inline constexpr std::string_view sql =
    "WITH RECURSIVE wanted AS (\n"
    "  SELECT DISTINCT CAST(SUBSTR(w.{day}, 1, 4) AS INTEGER) * 12\n"
    "    + CAST(SUBSTR(w.{day}, 6, 2) AS INTEGER) - 1 AS place\n"
    "  FROM {kind} AS w\n"
    "  WHERE w.{day} IS NOT NULL\n"
    "    {touched}),\n"
    "back AS (\n"
    "  SELECT 0 AS months UNION ALL SELECT months + 1 FROM back WHERE months < 12),\n"
    "looked_at AS (SELECT DISTINCT place - months AS place FROM wanted CROSS JOIN back),\n"
    "named AS (\n"
    "  SELECT place, CAST(place / 12 AS TEXT)\n"
    "    || CASE WHEN place % 12 < 9 THEN '-0' ELSE '-' END\n"
    "    || CAST(place % 12 + 1 AS TEXT) AS month\n"
    "  FROM looked_at),\n"
    "monthly AS MATERIALIZED (\n"
    "  SELECT n.place, n.month,\n"
    "    (SELECT COUNT(*)\n"
    "     FROM {kind} AS x\n"
    "     WHERE {counted} AND x.{day} >= n.month AND x.{day} < n.month || '~') AS records\n"
    "  FROM named AS n),\n"
    "compared AS (\n"
    "  SELECT m.month, m.records, e.records AS earlier,\n"
    "    ROW_NUMBER() OVER (PARTITION BY m.month ORDER BY e.records) AS rank_no,\n"
    "    COUNT(*) OVER (PARTITION BY m.month) AS months\n"
    "  FROM wanted AS t\n"
    "  JOIN monthly AS m ON m.place = t.place\n"
    "  JOIN monthly AS e ON e.place BETWEEN m.place - 12 AND m.place - 1\n"
    "  WHERE m.records > 0 AND e.records > 0)\n"
    "SELECT NULL, month, records, (MIN(earlier) + MAX(earlier)) / 2\n"
    "FROM compared\n"
    "WHERE months >= 6 AND 2 * rank_no BETWEEN months AND months + 2\n"
    "GROUP BY month, records\n"
    "HAVING 2 * records > 3 * (MIN(earlier) + MAX(earlier))\n"
    "ORDER BY month";

inline constexpr Touch training_touches[] = {{"training", Reach::imported, "AND {w.id}"}};
inline constexpr Touch registration_touches[] = {{"registration", Reach::imported, "AND {w.id}"}};
inline constexpr Touch placement_touches[] = {{"placement", Reach::imported, "AND {w.id}"}};
inline constexpr Touch activity_touches[] = {{"activity", Reach::imported, "AND {w.id}"}};
inline constexpr Touch order_touches[] = {{"service_order", Reach::imported, "AND {w.id}"}};
inline constexpr Touch case_touches[] = {{"service_case", Reach::imported, "AND {w.id}"}};

/// A month of one kind: counted by this day, under this condition.
constexpr CrossRule month_of(std::string_view id, std::string_view kind, std::string_view day,
                             std::string_view counted, std::span<const Touch> touches) {
  return {.id = id,
          .code = Code::W_MONTH_HIGH,
          .kind = kind,
          .query = sql,
          .facts = facts,
          .touches = touches,
          .day = day,
          .counted = counted};
}

inline constexpr CrossRule rows[] = {
    month_of("training.month", "training", "ended_on", "x.status = 'done'", training_touches),
    month_of("registration.month", "registration", "registered_on", "x.outcome <> 'void'",
             registration_touches),
    month_of("placement.month", "placement", "started_on", "x.status <> 'void'", placement_touches),
    month_of("activity.month", "activity", "held_on", "x.status = 'done'", activity_touches),
    month_of("service_order.month", "service_order", "done_at", "x.status = 'done'", order_touches),
    month_of("service_case.month", "service_case", "opened_on", "x.outcome <> 'void'",
             case_touches),
};

}  // namespace jinguo::month_rules
