// Rules about posts, fairs, registrations and placements.
#pragma once

#include "store/cross_rule.hpp"

namespace jinguo::work_rules {

inline constexpr std::string_view hires_facts[] = {"ref", "hires", "headcount"};
inline constexpr Touch hires_touches[] = {
    {"placement", Reach::any,
     "AND h.job_post_id IN (SELECT x.job_post_id FROM placement AS x WHERE {x.id})"},
    {"job_post", Reach::changed, "AND {h.job_post_id}"},
};
inline constexpr std::string_view hires_sql =
    "SELECT p.id, p.code, s.hires, p.headcount\n"
    "FROM (SELECT h.job_post_id, COUNT(DISTINCT h.worker_id) AS hires\n"
    "      FROM placement AS h\n"
    "      WHERE h.job_post_id IS NOT NULL AND h.status <> 'void'\n"
    "        {touched}\n"
    "      GROUP BY h.job_post_id) AS s\n"
    "JOIN job_post AS p ON p.id = s.job_post_id\n"
    "WHERE s.hires > p.headcount";

inline constexpr std::string_view withdrawn_facts[] = {"ref", "on", "from"};
inline constexpr Touch withdrawn_touches[] = {{"job_post", Reach::any, "{p.id}"}};
inline constexpr std::string_view withdrawn_sql =
    "SELECT p.id, p.code, p.withdrawn_on, p.collected_on\n"
    "FROM job_post AS p\n"
    "WHERE p.withdrawn_on < p.collected_on\n"
    "  {touched}";

inline constexpr std::string_view fair_facts[] = {"ref", "enterprise", "gone", "on"};
inline constexpr Touch fair_touches[] = {
    {"job_post", Reach::any, "{p.id}"},
    {"job_fair", Reach::changed, "{f.id}"},
    {"enterprise", Reach::changed, "{e.id}"},
};
inline constexpr std::string_view fair_sql =
    "SELECT p.id, p.code, e.code, e.deregistered_on, f.held_on\n"
    "FROM job_post AS p\n"
    "JOIN job_fair AS f ON f.id = p.job_fair_id\n"
    "JOIN enterprise AS e ON e.id = p.enterprise_id\n"
    "WHERE e.deregistered_on < f.held_on AND f.status <> 'cancelled'\n"
    "  {touched}";

inline constexpr std::string_view matched_facts[] = {"ref", "on", "from"};
inline constexpr Touch matched_touches[] = {{"registration", Reach::any, "{r.id}"}};
inline constexpr std::string_view matched_sql =
    "SELECT r.id, r.code, r.matched_on, r.registered_on\n"
    "FROM registration AS r\n"
    "WHERE r.matched_on < r.registered_on\n"
    "  {touched}";

// Work of children below 16 is forbidden by law (禁止使用童工规定, article 2).
inline constexpr std::string_view young_facts[] = {"ref", "worker", "on"};
inline constexpr Touch young_touches[] = {
    {"placement", Reach::any, "{p.id}"},
    {"worker", Reach::changed, "{w.id}"},
};
inline constexpr std::string_view young_sql =
    "SELECT p.id, p.code, w.code, p.started_on\n"
    "FROM placement AS p\n"
    "JOIN worker AS w ON w.id = p.worker_id\n"
    "WHERE p.status <> 'void'\n"
    "  AND p.started_on\n"
    "    < (CAST(SUBSTR(w.born_on, 1, 4) AS INTEGER) + 16) || SUBSTR(w.born_on, 5)\n"
    "  {touched}";

inline constexpr CrossRule rows[] = {
    {.id = "job_post.hires",
     .code = Code::W_HIRES_OVER,
     .kind = "job_post",
     .query = hires_sql,
     .facts = hires_facts,
     .touches = hires_touches},
    {.id = "job_post.withdrawn_early",
     .code = Code::W_WITHDRAWN_EARLY,
     .kind = "job_post",
     .query = withdrawn_sql,
     .facts = withdrawn_facts,
     .touches = withdrawn_touches},
    {.id = "job_post.fair_too_late",
     .code = Code::W_FAIR_TOO_LATE,
     .kind = "job_post",
     .query = fair_sql,
     .facts = fair_facts,
     .touches = fair_touches},
    {.id = "registration.matched_early",
     .code = Code::W_MATCHED_EARLY,
     .kind = "registration",
     .query = matched_sql,
     .facts = matched_facts,
     .touches = matched_touches},
    {.id = "placement.young",
     .code = Code::W_PLACED_YOUNG,
     .kind = "placement",
     .query = young_sql,
     .facts = young_facts,
     .touches = young_touches},
};

}  // namespace jinguo::work_rules
