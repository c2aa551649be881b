// Enterprises that want people: their posts that are open on a day, with the heads still wanted.
#pragma once

#include <string_view>

namespace jinguo::lists {

/// Each open post on the day $1: enterprise, its place and region, title and trade of the post,
/// heads left. A post is filled by the placements that name it.
inline constexpr std::string_view open_posts_sql =
    "SELECT e.id, e.code, e.name, e.latitude, e.longitude, COALESCE(e.region, post.region),\n"
    "  post.code, post.title, post.trade, post.headcount - post.filled\n"
    "FROM (\n"
    "  SELECT p.*, (SELECT COUNT(*) FROM placement\n"
    "    WHERE placement.job_post_id = p.id AND placement.status <> 'void') AS filled\n"
    "  FROM job_post p\n"
    "  WHERE p.collected_on <= $1\n"
    "    AND (p.withdrawn_on IS NULL OR p.withdrawn_on > $1)\n"
    ") post\n"
    "JOIN enterprise e ON e.id = post.enterprise_id\n"
    "WHERE post.headcount > post.filled\n"
    "  AND (e.deregistered_on IS NULL OR e.deregistered_on > $1)\n"
    "ORDER BY e.code, post.code";

/// Where a registration was made: degrees and region of its unit, and what regions else are known
/// of it and of the person, nearest word first.
inline constexpr std::string_view registration_place_sql =
    "SELECT unit.latitude, unit.longitude,\n"
    "  COALESCE(r.region, unit.region, worker.region, ''), COALESCE(r.trade_wanted, ''),\n"
    "  worker.code, worker.name\n"
    "FROM registration r\n"
    "JOIN worker ON worker.id = r.worker_id\n"
    "LEFT JOIN unit ON unit.id = r.unit_id\n"
    "WHERE r.id = $1";

}  // namespace jinguo::lists
