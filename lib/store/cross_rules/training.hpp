// Rules about trainings and who attended them.
#pragma once

#include "store/cross_rule.hpp"

namespace jinguo::training_rules {

// Whoever passed was there, so the passed never outnumber those who attended.
inline constexpr std::string_view passed_facts[] = {"event", "worker"};
inline constexpr Touch passed_touches[] = {
    {"attendance", Reach::any, "{a.id}"},
    {"attendance", Reach::changed,
     "a.id IN (SELECT other.id\n"
     "           FROM attendance AS was\n"
     "           JOIN attendance AS other\n"
     "             ON other.training_id = was.training_id AND other.worker_id = was.worker_id\n"
     "          WHERE {was.id})"},
};
inline constexpr std::string_view passed_sql =
    "SELECT a.id, t.code, w.code\n"
    "FROM attendance AS a\n"
    "JOIN training AS t ON t.id = a.training_id\n"
    "LEFT JOIN worker AS w ON w.id = a.worker_id\n"
    "WHERE a.result = 'passed' AND a.present = 0\n"
    "  AND NOT EXISTS (SELECT 1\n"
    "                  FROM attendance AS p\n"
    "                  WHERE p.training_id = a.training_id\n"
    "                    AND p.worker_id = a.worker_id AND p.present = 1)\n"
    "  {touched}";

inline constexpr std::string_view day_facts[] = {"on", "event", "from", "to"};
inline constexpr Touch day_touches[] = {
    {"attendance", Reach::any, "{a.id}"},
    {"training", Reach::changed, "a.training_id IN (SELECT x.id FROM training AS x WHERE {x.id})"},
    {"activity", Reach::changed, "a.activity_id IN (SELECT x.id FROM activity AS x WHERE {x.id})"},
    {"job_fair", Reach::changed, "a.job_fair_id IN (SELECT x.id FROM job_fair AS x WHERE {x.id})"},
};
inline constexpr std::string_view day_sql =
    "SELECT a.id, a.on_date, COALESCE(t.code, c.code, f.code),\n"
    "  COALESCE(t.started_on, c.held_on, f.held_on),\n"
    "  COALESCE(t.ended_on, c.held_on, f.ended_on, f.held_on)\n"
    "FROM attendance AS a\n"
    "LEFT JOIN training AS t ON t.id = a.training_id\n"
    "LEFT JOIN activity AS c ON c.id = a.activity_id\n"
    "LEFT JOIN job_fair AS f ON f.id = a.job_fair_id\n"
    "WHERE (a.on_date < COALESCE(t.started_on, c.held_on, f.held_on)\n"
    "    OR a.on_date > COALESCE(t.ended_on, c.held_on, f.ended_on, f.held_on))\n"
    "  {touched}";

// Every other line of a person is looked up: 4 µs a line, ten times the other rules together.
// Trainings have no clock: one day is as near as it gets, so this is for a person to judge. A line
// without a day counts for a training of one day only.
inline constexpr std::string_view two_facts[] = {"worker", "on", "event", "other"};
inline constexpr Touch two_touches[] = {
    {"attendance", Reach::any, "{a.id}"},
    {"attendance", Reach::changed, "{b.id}"},
    {"training", Reach::changed, "a.training_id IN (SELECT x.id FROM training AS x WHERE {x.id})"},
    {"training", Reach::changed, "b.training_id IN (SELECT x.id FROM training AS x WHERE {x.id})"},
};
// The second condition on days repeats what the last one says of days alone: it is seen before any
// training is read, and few pairs pass it.
inline constexpr std::string_view two_sql =
    "SELECT a.id, w.code, COALESCE(a.on_date, t.started_on), t.code, u.code\n"
    "FROM attendance AS a\n"
    "JOIN attendance AS b\n"
    "  ON b.worker_id = a.worker_id AND b.id < a.id AND b.training_id <> a.training_id\n"
    "LEFT JOIN training AS t ON t.id = a.training_id\n"
    "LEFT JOIN training AS u ON u.id = b.training_id\n"
    "LEFT JOIN worker AS w ON w.id = a.worker_id\n"
    "WHERE a.present = 1 AND b.present = 1\n"
    "  AND (a.on_date = b.on_date OR a.on_date IS NULL OR b.on_date IS NULL)\n"
    "  AND COALESCE(t.status, '') <> 'cancelled' AND COALESCE(u.status, '') <> 'cancelled'\n"
    "  AND COALESCE(a.on_date, CASE WHEN t.started_on = t.ended_on THEN t.started_on END)\n"
    "    = COALESCE(b.on_date, CASE WHEN u.started_on = u.ended_on THEN u.started_on END)\n"
    "  {touched}";

inline constexpr std::string_view twice_facts[] = {"ref", "other", "on"};
inline constexpr Touch twice_touches[] = {
    {"training", Reach::any, "{t.id}"},
    {"training", Reach::changed, "{o.id}"},
};
inline constexpr std::string_view twice_sql =
    "SELECT t.id, t.code, o.code, t.started_on\n"
    "FROM training AS t\n"
    "JOIN training AS o\n"
    "  ON o.ended_on = t.ended_on AND o.started_on = t.started_on AND o.title = t.title\n"
    "    AND o.office_id = t.office_id AND o.id < t.id\n"
    "WHERE COALESCE(o.venue, '') = COALESCE(t.venue, '')\n"
    "  AND COALESCE(o.unit_id, 0) = COALESCE(t.unit_id, 0)\n"
    "  AND COALESCE(o.region, '') = COALESCE(t.region, '')\n"
    "  AND t.status <> 'cancelled' AND o.status <> 'cancelled'\n"
    "  {touched}";

inline constexpr CrossRule rows[] = {
    {.id = "attendance.passed_absent",
     .code = Code::W_PASSED_ABSENT,
     .kind = "attendance",
     .query = passed_sql,
     .facts = passed_facts,
     .touches = passed_touches},
    {.id = "attendance.day_outside",
     .code = Code::W_DAY_OUTSIDE,
     .kind = "attendance",
     .query = day_sql,
     .facts = day_facts,
     .touches = day_touches},
    {.id = "attendance.two_classes",
     .code = Code::W_TWO_CLASSES,
     .kind = "attendance",
     .query = two_sql,
     .facts = two_facts,
     .touches = two_touches,
     .most_written = 100'000},
    {.id = "training.twice",
     .code = Code::W_CLASS_TWICE,
     .kind = "training",
     .query = twice_sql,
     .facts = twice_facts,
     .touches = twice_touches},
};

}  // namespace jinguo::training_rules
