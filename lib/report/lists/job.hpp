// Lists of work found: from the register to a place, and what piecework paid.
#pragma once

#include "model/kinds/registration.hpp"
#include "model/kinds/worker.hpp"
#include "report/lists/list.hpp"

namespace jinguo::lists {

inline constexpr ListColumn funnel_columns[] = {
    column_like(registration::kind, "register", "register", "登记册"),
    {"registered", "登记人数", Type::integer},
    {"matched", "匹配人数", Type::integer},
    {"placed", "就业人数", Type::integer},
    {"matched_pct", "匹配率%", Type::decimal},
    {"placed_pct", "就业率%", Type::decimal},
};
inline constexpr ListPlan funnel{
    .command = {.noun = "registration",
                .verb = "funnel",
                .zh = "期间登记的人里多少已匹配、多少已就业",
                .en = "of those who registered in the window, how many are matched and placed",
                .options = window_options,
                .regional = true},
    .columns = funnel_columns,
    .query = {"SELECT register, COUNT(DISTINCT person),\n"
              "  COUNT(DISTINCT CASE WHEN matched THEN person END),\n"
              "  COUNT(DISTINCT CASE WHEN placed THEN person END),\n"
              "  ROUND(100.0 * COUNT(DISTINCT CASE WHEN matched THEN person END)\n"
              "    / COUNT(DISTINCT person), 1),\n"
              "  ROUND(100.0 * COUNT(DISTINCT CASE WHEN placed THEN person END)\n"
              "    / COUNT(DISTINCT person), 1)\n"
              "FROM (\n"
              "  SELECT r.register AS register,\n"
              "    COALESCE(speaker.target, r.worker_id) AS person,\n"
              "    r.matched_on IS NOT NULL AS matched,\n"
              "    r.outcome = 'placed' OR EXISTS (SELECT 1 FROM placement\n"
              "      WHERE placement.registration_id = r.id AND placement.status <> 'void')\n"
              "      AS placed\n"
              "  FROM registration r\n"
              "  LEFT JOIN speaker ON speaker.id = r.worker_id\n"
              "  WHERE r.registered_on BETWEEN $1 AND $2\n"
              "    AND r.outcome <> 'void'\n"
              "    AND ($3 = '' OR r.region >= $3 AND r.region < $4)\n"
              ") x\n"
              "GROUP BY register\n"
              "ORDER BY register",
              window_places},
    .people = true,
};

inline constexpr ListColumn income_columns[] = {
    {"worker", "人员"},
    column_like(worker::kind, "name", "name", "姓名"),
    {"payments", "付款笔数", Type::integer},
    {"pieces", "验收件数", Type::integer},
    {"paid", "收益", Type::money},
};
inline constexpr ListFigure income_figures[] = {
    {.column = {"persons", "人数", Type::integer},
     .query = {"SELECT COUNT(DISTINCT COALESCE(speaker.target, k.worker_id))\n"
               "FROM piecework k\n"
               "LEFT JOIN speaker ON speaker.id = k.worker_id\n"
               "WHERE k.status = 'paid' AND k.paid_on BETWEEN $1 AND $2\n"
               "  AND ($3 = '' OR k.region >= $3 AND k.region < $4)",
               window_places}},
    {.column = {"paid", "收益合计", Type::money},
     .query = {"SELECT COALESCE(SUM(k.paid_fen), 0)\n"
               "FROM piecework k\n"
               "WHERE k.status = 'paid' AND k.paid_on BETWEEN $1 AND $2\n"
               "  AND ($3 = '' OR k.region >= $3 AND k.region < $4)",
               window_places}},
    // Halves of a fen are rounded up; without anybody there is no mean.
    {.column = {"mean", "人均收益", Type::money},
     .query = {"SELECT (2 * SUM(k.paid_fen) + COUNT(DISTINCT COALESCE(speaker.target,\n"
               "    k.worker_id)))\n"
               "  / (2 * NULLIF(COUNT(DISTINCT COALESCE(speaker.target, k.worker_id)), 0))\n"
               "FROM piecework k\n"
               "LEFT JOIN speaker ON speaker.id = k.worker_id\n"
               "WHERE k.status = 'paid' AND k.paid_on BETWEEN $1 AND $2\n"
               "  AND ($3 = '' OR k.region >= $3 AND k.region < $4)",
               window_places}},
};
inline constexpr ListPlan income{
    .command = {.noun = "piecework",
                .verb = "income",
                .zh = "期间付给各人的计件收益和人均数",
                .en = "what piecework paid each person in the window, and the mean",
                .options = window_options,
                .regional = true},
    .columns = income_columns,
    .query = {"SELECT worker.code, worker.name, COUNT(*), SUM(k.pieces_accepted), SUM(k.paid_fen)\n"
              "FROM piecework k\n"
              "LEFT JOIN speaker ON speaker.id = k.worker_id\n"
              "JOIN worker ON worker.id = COALESCE(speaker.target, k.worker_id)\n"
              "WHERE k.status = 'paid' AND k.paid_on BETWEEN $1 AND $2\n"
              "  AND ($3 = '' OR k.region >= $3 AND k.region < $4)\n"
              "GROUP BY worker.id, worker.code, worker.name\n"
              "ORDER BY SUM(k.paid_fen) DESC, worker.code",
              window_places},
    .figures = income_figures,
    .people = true,
};

}  // namespace jinguo::lists
