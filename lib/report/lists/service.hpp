// Lists of services: orders past their limit, cases that stay open.
#pragma once

#include "model/kinds/enterprise.hpp"
#include "model/kinds/service_case.hpp"
#include "model/kinds/service_order.hpp"
#include "report/lists/list.hpp"

namespace jinguo::lists {

inline constexpr ListOption late_options[] = {
    {"--limit", "N", "几分钟内应接单，不写则为 30", "minutes within which to accept; else 30"},
    {"--arrival", "N", "派单后几分钟内应到达，不写则为 15",
     "minutes from dispatch to arrival; else 15"},
    {"--at", "TIME",
     "把这一刻当作现在，如 2024-03-08T09:30；不写则为此刻，有 --as-of 则为那天结束时",
     "what counts as now, such as 2024-03-08T09:30; else the clock, with --as-of that day's end"},
};
inline constexpr Choice late_steps[] = {{"accept", "未接单"}, {"arrive", "未到达"}};
inline constexpr Field late_step{.name = "step",
                                 .type = Type::choice,
                                 .title = "环节",
                                 .help = "what has not been done",
                                 .choices = late_steps};
inline constexpr ListColumn late_columns[] = {
    {"code", "编号"},
    {"step", "环节", Type::choice, &late_step},
    column_like(service_order::kind, "status", "status", "状态"),
    {"since", "从何时起", Type::moment},
    {"waited_minutes", "已等分钟", Type::integer, nullptr, Counted::minutes},
    {"item", "服务项目"},
    {"enterprise", "企业"},
    {"site", "服务地点"},
    {"worker", "服务人员"},
    {"household", "家庭"},
};
inline constexpr Place late_places[] = {Place::accept_before, Place::now_day, Place::arrive_before,
                                        Place::region_first, Place::region_last};
inline constexpr ListPlan late{
    .command = {.noun = "service-order",
                .verb = "late",
                .zh = "超过时限还没有接单或到达的服务单，最久的在前",
                .en = "orders past the time in which to accept or to arrive, oldest first",
                .options = late_options,
                .work = true,
                .regional = true},
    .columns = late_columns,
    // A day without time of day is late only when it is over.
    .query = {"SELECT o.code, late.step, o.status, late.since, late.since, item.name,\n"
              "  COALESCE(enterprise.name, provider.name), site.name, worker.code, household.code\n"
              "FROM (\n"
              "  SELECT id, 'accept' AS step, booked_at AS since\n"
              "  FROM service_order\n"
              "  WHERE status = 'booked'\n"
              "    AND accepted_at IS NULL\n"
              "    AND (LENGTH(booked_at) = 16 AND booked_at < $1\n"
              "      OR LENGTH(booked_at) = 10 AND booked_at < $2)\n"
              "  UNION ALL\n"
              "  SELECT id, 'arrive', dispatched_at\n"
              "  FROM service_order\n"
              "  WHERE status IN ('accepted', 'dispatched')\n"
              "    AND arrived_at IS NULL\n"
              "    AND (LENGTH(dispatched_at) = 16 AND dispatched_at < $3\n"
              "      OR LENGTH(dispatched_at) = 10 AND dispatched_at < $2)\n"
              ") late\n"
              "JOIN service_order o ON o.id = late.id\n"
              "LEFT JOIN service_item item ON item.id = o.item_id\n"
              "LEFT JOIN enterprise ON enterprise.id = o.enterprise_id\n"
              "LEFT JOIN unit provider ON provider.id = o.unit_id\n"
              "LEFT JOIN unit site ON site.id = o.site_id\n"
              "LEFT JOIN worker ON worker.id = o.worker_id\n"
              "LEFT JOIN household ON household.id = o.household_id\n"
              "WHERE $4 = '' OR o.region >= $4 AND o.region < $5\n"
              "ORDER BY late.since, o.code",
              late_places},
};

inline constexpr ListOption due_options[] = {
    {"--days", "N", "受理几天还没有办结的，不写则为 14",
     "open for more than so many days; else 14"},
};
inline constexpr ListColumn due_columns[] = {
    {"code", "编号"},
    column_like(service_case::kind, "kind", "kind", "类型"),
    {"topic", "主题"},
    {"opened_on", "受理日期", Type::date},
    {"open_days", "已过天数", Type::integer, nullptr, Counted::days},
    {"handler_unit", "承办组织"},
    {"unit", "受理阵地"},
    {"worker", "人员"},
    {"household", "家庭"},
    {"enterprise", "企业"},
};
inline constexpr Place due_places[] = {Place::opened_before, Place::region_first,
                                       Place::region_last};
inline constexpr ListPlan due{
    .command = {.noun = "service-case",
                .verb = "due",
                .zh = "受理已久还没有办结的个案，最久的在前",
                .en = "cases that have stayed open for long, oldest first",
                .options = due_options,
                .work = true,
                .regional = true},
    .columns = due_columns,
    .query = {"SELECT c.code, c.kind, c.topic, c.opened_on, c.opened_on, handler.name, unit.name,\n"
              "  worker.code, household.code, enterprise.name\n"
              "FROM service_case c\n"
              "LEFT JOIN unit handler ON handler.id = c.handler_unit_id\n"
              "LEFT JOIN unit ON unit.id = c.unit_id\n"
              "LEFT JOIN worker ON worker.id = c.worker_id\n"
              "LEFT JOIN household ON household.id = c.household_id\n"
              "LEFT JOIN enterprise ON enterprise.id = c.enterprise_id\n"
              "WHERE c.outcome = 'open'\n"
              "  AND c.opened_on < $1\n"
              "  AND ($2 = '' OR c.region >= $2 AND c.region < $3)\n"
              "ORDER BY c.opened_on, c.code",
              due_places},
};

}  // namespace jinguo::lists
