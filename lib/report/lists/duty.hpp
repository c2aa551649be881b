// Lists of duties: weeks without anybody at a window, and the time bank of mutual care.
#pragma once

#include "model/kinds/household.hpp"
#include "report/lists/list.hpp"

namespace jinguo::lists {

inline constexpr ListColumn gap_columns[] = {
    {"week_from", "周一", Type::date},
    {"week_to", "周日", Type::date},
    {"unit", "窗口"},
    {"name", "名称"},
    {"region", "所属区域"},
    {"missed", "缺岗次数", Type::integer},
};
inline constexpr Place week_places[] = {Place::week_first, Place::week_last, Place::region_first,
                                        Place::region_last};
inline constexpr ListPlan gaps{
    .command = {.noun = "duty",
                .verb = "gaps",
                .zh = "没有企业轮值的窗口和周：既没有完成的，也没有排好的",
                .en = "windows and weeks without any duty of an enterprise, done or planned",
                .options = window_options,
                .work = true,
                .regional = true},
    .columns = gap_columns,
    .query = {"SELECT unit.code, unit.name, unit.region,\n"
              "  (SELECT COUNT(*) FROM duty\n"
              "    WHERE duty.unit_id = unit.id AND duty.role = 'window'\n"
              "      AND duty.status = 'missed' AND duty.on_date BETWEEN $1 AND $2)\n"
              "FROM unit\n"
              "WHERE unit.kind = 'window'\n"
              "  AND ($3 = '' OR unit.region >= $3 AND unit.region < $4)\n"
              "  AND (unit.opened_on IS NULL OR unit.opened_on <= $2)\n"
              "  AND (unit.closed_on IS NULL OR unit.closed_on > $1)\n"
              "  AND NOT EXISTS (SELECT 1 FROM duty\n"
              "    WHERE duty.unit_id = unit.id AND duty.role = 'window'\n"
              "      AND duty.enterprise_id IS NOT NULL\n"
              "      AND duty.status IN ('done', 'planned')\n"
              "      AND duty.on_date BETWEEN $1 AND $2)\n"
              "ORDER BY unit.code",
              week_places},
    .weekly = true,
};

inline constexpr ListColumn credit_columns[] = {
    {"household", "家庭"},
    column_like(household::kind, "head_name", "head_name", "户主"),
    {"given_minutes", "付出分钟", Type::integer},
    {"taken_minutes", "换取分钟", Type::integer},
    {"balance_minutes", "结余分钟", Type::integer},
};
inline constexpr Place credit_places[] = {Place::today, Place::region_first, Place::region_last};
// Care given by somebody without household stands in a row without one: it belongs to nobody yet.
// A household has its whole balance in its own region; without one, in those of what it did.
inline constexpr std::string_view credit_sql =
    "SELECT household.code, household.head_name, SUM(x.given) AS given, SUM(x.taken) AS taken,\n"
    "  SUM(x.given) - SUM(x.taken) AS balance\n"
    "FROM (\n"
    "  SELECT worker.household_id AS household_id, COALESCE(d.minutes_done, 0) AS given,\n"
    "    0 AS taken, d.region AS region\n"
    "  FROM duty d\n"
    "  LEFT JOIN speaker ON speaker.id = d.worker_id\n"
    "  JOIN worker ON worker.id = COALESCE(speaker.target, d.worker_id)\n"
    "  WHERE d.role = 'care_give' AND d.status = 'done' AND d.on_date <= $1\n"
    "  UNION ALL\n"
    "  SELECT household_id, 0, COALESCE(minutes, 0), region\n"
    "  FROM service_order\n"
    "  WHERE charge_mode = 'credit' AND status = 'done' AND SUBSTR(done_at, 1, 10) <= $1\n"
    ") x\n"
    "LEFT JOIN household ON household.id = x.household_id\n"
    "WHERE $2 = '' OR COALESCE(household.region, x.region) >= $2\n"
    "  AND COALESCE(household.region, x.region) < $3\n"
    "GROUP BY household.id, household.code, household.head_name\n"
    "ORDER BY balance, household.code";
inline constexpr ListPlan credit{
    .command = {.noun = "household",
                .verb = "credit",
                .zh = "互助看护的时间结余：各家付出、换取、结余的分钟，欠得最多的在前",
                .en = "time bank of mutual care: minutes given, taken and left, lowest first",
                .options = {},
                .owing_zh = "换取多于付出的家庭",
                .owing_en = "households that took more than they gave",
                .regional = true},
    .columns = credit_columns,
    .query = {credit_sql, credit_places},
    .people = true,
};

}  // namespace jinguo::lists
