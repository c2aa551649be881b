// Lists of who is short of what: 1+1+1 projects, 1+3+N contacts; and what a contest gave out.
#pragma once

#include "model/kinds/activity.hpp"
#include "model/kinds/award.hpp"
#include "model/kinds/worker.hpp"
#include "report/lists/list.hpp"

namespace jinguo::lists {

inline constexpr Choice lacks[] = {
    {"enterprise", "企业已注销"}, {"team", "队伍已撤销"}, {"order", "没有完成过服务"}};
inline constexpr Field lack_field{.name = "lacks",
                                  .type = Type::choice,
                                  .title = "缺什么",
                                  .help = "what it is short of",
                                  .choices = lacks};
inline constexpr ListColumn complete_columns[] = {
    {"code", "编号"},       {"name", "名称"}, {"lacks", "缺什么", Type::choice, &lack_field},
    {"enterprise", "企业"}, {"team", "队伍"},
};
inline constexpr Place complete_places[] = {Place::today, Place::region_first, Place::region_last};
inline constexpr ListPlan complete{
    .command = {.noun = "programme",
                .verb = "complete",
                .zh = "进行中的“1+1+1”公益项目还缺什么：企业、队伍、完成过的服务",
                .en = "what active 1+1+1 projects are short of: enterprise, team, a service done",
                .options = {},
                .work = true,
                .regional = true},
    .columns = complete_columns,
    .query = {"SELECT p.code, p.name, x.lacks, enterprise.name, team.name\n"
              "FROM (\n"
              "  SELECT p.id, 'enterprise' AS lacks FROM programme p\n"
              "  JOIN enterprise e ON e.id = p.enterprise_id\n"
              "  WHERE e.deregistered_on <= $1\n"
              "  UNION ALL\n"
              "  SELECT p.id, 'team' FROM programme p\n"
              "  JOIN unit u ON u.id = p.team_id\n"
              "  WHERE u.closed_on <= $1\n"
              "  UNION ALL\n"
              "  SELECT p.id, 'order' FROM programme p\n"
              "  WHERE NOT EXISTS (SELECT 1 FROM service_order o\n"
              "    WHERE o.programme_id = p.id AND o.status = 'done'\n"
              "      AND SUBSTR(o.done_at, 1, 10) <= $1)\n"
              ") x\n"
              "JOIN programme p ON p.id = x.id\n"
              "LEFT JOIN enterprise ON enterprise.id = p.enterprise_id\n"
              "LEFT JOIN unit team ON team.id = p.team_id\n"
              "WHERE p.kind = 'charity' AND p.status = 'active'\n"
              "  AND ($2 = '' OR p.region >= $2 AND p.region < $3)\n"
              "ORDER BY p.code, x.lacks",
              complete_places},
};

inline constexpr ListOption compliance_options[] = {
    {"--all", "", "达标的也列出", "also those who are short of nobody"},
};
inline constexpr ListColumn compliance_columns[] = {
    {"executive", "执委"},
    column_like(worker::kind, "name", "name", "姓名"),
    {"chairs", "联系主席", Type::integer},
    {"women", "联系妇女", Type::integer},
    {"chairs_short", "还差主席", Type::integer},
    {"women_short", "还差妇女", Type::integer},
};
inline constexpr Place compliance_places[] = {Place::today, Place::region_first, Place::region_last,
                                              Place::everybody};
// As in the figure: executives of federations, each once however many she serves.
inline constexpr ListPlan compliance{
    .command = {.noun = "contact",
                .verb = "compliance",
                .zh = "“1+3+N”：在任执委联系的主席不足 3 人或妇女不足 30 人的",
                .en = "1+3+N: executives in office with fewer than 3 chairs or 30 women",
                .options = compliance_options,
                .work = true,
                .regional = true},
    .columns = compliance_columns,
    .query = {"SELECT worker.code, worker.name, x.chairs, x.women,\n"
              "  CASE WHEN x.chairs < 3 THEN 3 - x.chairs ELSE 0 END,\n"
              "  CASE WHEN x.women < 30 THEN 30 - x.women ELSE 0 END\n"
              "FROM (\n"
              "  SELECT executive.id AS id,\n"
              "    COUNT(DISTINCT CASE WHEN line.role = 'chair' THEN line.other END) AS chairs,\n"
              "    COUNT(DISTINCT CASE WHEN line.role = 'woman' THEN line.other END) AS women\n"
              "  FROM (\n"
              "    SELECT DISTINCT COALESCE(speaker.target, m.worker_id) AS id\n"
              "    FROM membership m\n"
              "    JOIN unit ON unit.id = m.unit_id\n"
              "    LEFT JOIN speaker ON speaker.id = m.worker_id\n"
              "    WHERE m.role = 'executive' AND m.worker_id IS NOT NULL\n"
              "      AND unit.kind IN ('federation_industry', 'federation_enterprise',\n"
              "        'federation_area')\n"
              "      AND m.status IN ('active', 'left')\n"
              "      AND (m.joined_on IS NULL OR m.joined_on <= $1)\n"
              "      AND (m.left_on IS NULL AND m.status = 'active' OR m.left_on > $1)\n"
              "      AND ($2 = '' OR m.region >= $2 AND m.region < $3)\n"
              "  ) executive\n"
              "  LEFT JOIN (\n"
              "    SELECT COALESCE(own.target, c.executive_id) AS executive, c.role AS role,\n"
              "      COALESCE(speaker.target, c.worker_id) AS other\n"
              "    FROM contact c\n"
              "    LEFT JOIN speaker own ON own.id = c.executive_id\n"
              "    LEFT JOIN speaker ON speaker.id = c.worker_id\n"
              "    WHERE (c.from_on IS NULL OR c.from_on <= $1)\n"
              "      AND (c.to_on IS NULL OR c.to_on > $1)\n"
              "  ) line ON line.executive = executive.id\n"
              "  GROUP BY executive.id\n"
              ") x\n"
              "JOIN worker ON worker.id = x.id\n"
              "WHERE x.chairs < 3 OR x.women < 30 OR $4 = 1\n"
              "ORDER BY worker.code",
              compliance_places},
    .people = true,
};

inline constexpr ListOption result_options[] = {
    {"ACTIVITY", "", "竞赛的编号或名称", "code or title of the contest"},
};
inline constexpr ListColumn result_columns[] = {
    column_like(award::kind, "grade", "grade", "等次"),
    column_like(award::kind, "level", "level", "级别"),
    {"trade", "工种"},
    {"medals", "奖牌数", Type::integer},
};
inline constexpr Place subject_place[] = {Place::subject};
inline constexpr ListFigure result_figures[] = {
    {.column = {"code", "编号"},
     .query = {"SELECT code FROM activity WHERE id = $1", subject_place}},
    {.column = {"title", "名称"},
     .query = {"SELECT title FROM activity WHERE id = $1", subject_place}},
    {.column = column_like(activity::kind, "level", "level", "级别"),
     .query = {"SELECT level FROM activity WHERE id = $1", subject_place}},
    {.column = {"held_on", "举办日期", Type::date},
     .query = {"SELECT held_on FROM activity WHERE id = $1", subject_place}},
    // People with names once each, however many days they came; the others by heads.
    {.column = {"entrants", "参赛人数", Type::integer},
     .query = {"SELECT COUNT(DISTINCT COALESCE(speaker.target, a.worker_id))\n"
               "  + COALESCE(SUM(CASE WHEN a.worker_id IS NULL THEN a.heads END), 0)\n"
               "FROM attendance a\n"
               "LEFT JOIN speaker ON speaker.id = a.worker_id\n"
               "WHERE a.activity_id = $1 AND a.role = 'contestant' AND a.present = 1",
               subject_place}},
    {.column = {"medals", "奖牌数", Type::integer},
     .query = {"SELECT COUNT(*) FROM award\n"
               "WHERE activity_id = $1 AND kind = 'medal' AND revoked_on IS NULL",
               subject_place}},
};
inline constexpr ListPlan result{
    .command = {.noun = "activity",
                .verb = "result",
                .zh = "一次竞赛的结果：参赛人数，各等次、级别的奖牌",
                .en = "how a contest ended: entrants, and medals by grade and level",
                .options = result_options},
    .columns = result_columns,
    .query = {"SELECT grade, COALESCE(award.level, activity.level), trade, COUNT(*)\n"
              "FROM award\n"
              "JOIN activity ON activity.id = award.activity_id\n"
              "WHERE award.activity_id = $1 AND award.kind = 'medal'\n"
              "  AND award.revoked_on IS NULL\n"
              "GROUP BY grade, COALESCE(award.level, activity.level), trade\n"
              "ORDER BY CASE grade WHEN 'gold' THEN 1 WHEN 'silver' THEN 2 ELSE 3 END, 2, trade",
              subject_place},
    .figures = result_figures,
    .people = true,
    .subject = "activity",
};

}  // namespace jinguo::lists
