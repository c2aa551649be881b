// Rules about people.
#pragma once

#include "store/cross_rule.hpp"

namespace jinguo::person_rules {

// Agencies put their own number for everybody. Three in a family may share one; a mobile number
// begins with 1. The inner query reads nothing but the index on telephones; who was merged into
// another person is left out only among the few that are left. Findings mask every telephone.
inline constexpr std::string_view phone_facts[] = {"ref", "phone", "persons"};
inline constexpr Touch phone_touches[] = {
    {"worker", Reach::any, "AND p.phone IN (SELECT x.phone FROM worker AS x WHERE {x.id})"},
};
inline constexpr std::string_view phone_sql =
    "SELECT l.id, l.code, SUBSTR(l.phone, 1, 3) || '****' || SUBSTR(l.phone, 8), n.persons\n"
    "FROM (SELECT MAX(w.id) AS id, COUNT(*) AS persons\n"
    "      FROM (SELECT p.phone\n"
    "            FROM worker AS p\n"
    "            WHERE p.phone >= '1' AND p.phone < '2'\n"
    "              {touched}\n"
    "            GROUP BY p.phone\n"
    "            HAVING COUNT(*) > 3) AS s\n"
    "      JOIN worker AS w ON w.phone = s.phone\n"
    "      WHERE w.merged_into_id IS NULL\n"
    "      GROUP BY s.phone\n"
    "      HAVING COUNT(*) > 3) AS n\n"
    "JOIN worker AS l ON l.id = n.id";

inline constexpr CrossRule rows[] = {
    {.id = "worker.phone",
     .code = Code::W_TEL_SHARED,
     .kind = "worker",
     .query = phone_sql,
     .facts = phone_facts,
     .touches = phone_touches,
     .blames = Blames::newest},
};

}  // namespace jinguo::person_rules
