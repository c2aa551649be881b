// Rules about service items, orders, vouchers and the time that families give and take.
#pragma once

#include "store/cross_rule.hpp"

namespace jinguo::service_rules {

// One item is one provider's name for one way of care, unit and agreement: prices for another
// community may hold at the same time.
inline constexpr std::string_view period_facts[] = {"ref", "other"};
inline constexpr Touch period_touches[] = {
    {"service_item", Reach::any, "{i.id}"},
    {"service_item", Reach::changed, "{o.id}"},
};
inline constexpr std::string_view period_sql =
    "SELECT i.id, i.code, o.code\n"
    "FROM service_item AS i\n"
    "JOIN service_item AS o ON o.name = i.name AND o.id < i.id\n"
    "WHERE COALESCE(o.enterprise_id, 0) = COALESCE(i.enterprise_id, 0)\n"
    "  AND COALESCE(o.unit_id, 0) = COALESCE(i.unit_id, 0)\n"
    "  AND COALESCE(o.care_mode, '') = COALESCE(i.care_mode, '')\n"
    "  AND COALESCE(o.unit_word, '') = COALESCE(i.unit_word, '')\n"
    "  AND COALESCE(o.agreed_unit_id, 0) = COALESCE(i.agreed_unit_id, 0)\n"
    "  AND COALESCE(o.valid_from, '') <= COALESCE(i.valid_to, '9999-12-31')\n"
    "  AND COALESCE(i.valid_from, '') <= COALESCE(o.valid_to, '9999-12-31')\n"
    "  {touched}";

inline constexpr Touch order_touches[] = {{"service_order", Reach::any, "{o.id}"}};
inline constexpr Touch paid_touches[] = {
    {"service_order", Reach::any, "{o.id}"},
    {"benefit", Reach::changed, "{b.id}"},
};

inline constexpr std::string_view missing_facts[] = {"ref"};
inline constexpr std::string_view missing_sql =
    "SELECT o.id, o.code\n"
    "FROM service_order AS o\n"
    "WHERE o.charge_mode = 'voucher' AND o.benefit_id IS NULL AND o.status <> 'cancelled'\n"
    "  {touched}";

inline constexpr std::string_view voucher_facts[] = {"ref", "benefit"};
inline constexpr std::string_view kind_sql =
    "SELECT o.id, o.code, b.code\n"
    "FROM service_order AS o\n"
    "JOIN benefit AS b ON b.id = o.benefit_id\n"
    "WHERE b.kind <> 'voucher' AND o.status <> 'cancelled'\n"
    "  {touched}";
inline constexpr std::string_view status_sql =
    "SELECT o.id, o.code, b.code\n"
    "FROM service_order AS o\n"
    "JOIN benefit AS b ON b.id = o.benefit_id\n"
    "WHERE b.status NOT IN ('granted', 'redeemed') AND o.status <> 'cancelled'\n"
    "  {touched}";

// The order's day is the day it was done; until then, the day it was booked.
inline constexpr std::string_view voucher_day_facts[] = {"ref", "benefit", "on", "from", "to"};
inline constexpr std::string_view voucher_day_sql =
    "SELECT o.id, o.code, b.code, SUBSTR(COALESCE(o.done_at, o.booked_at), 1, 10), b.granted_on,\n"
    "  b.valid_to\n"
    "FROM service_order AS o\n"
    "JOIN benefit AS b ON b.id = o.benefit_id\n"
    "WHERE (SUBSTR(COALESCE(o.done_at, o.booked_at), 1, 10) > b.valid_to\n"
    "    OR SUBSTR(COALESCE(o.done_at, o.booked_at), 1, 10) < b.granted_on)\n"
    "  AND o.status <> 'cancelled'\n"
    "  {touched}";

// A voucher outlives the price that stood when it was granted: the item of another period with the
// same provider and name is the same one.
inline constexpr std::string_view item_sql =
    "SELECT o.id, o.code, b.code\n"
    "FROM service_order AS o\n"
    "JOIN benefit AS b ON b.id = o.benefit_id\n"
    "JOIN service_item AS v ON v.id = b.item_id\n"
    "LEFT JOIN service_item AS i ON i.id = o.item_id\n"
    "WHERE o.status <> 'cancelled'\n"
    "  AND (i.id IS NULL OR i.name <> v.name\n"
    "    OR COALESCE(i.enterprise_id, 0) <> COALESCE(v.enterprise_id, 0)\n"
    "    OR COALESCE(i.unit_id, 0) <> COALESCE(v.unit_id, 0))\n"
    "  {touched}";

inline constexpr std::string_view used_facts[] = {"ref", "benefit", "other"};
inline constexpr Touch used_touches[] = {
    {"service_order", Reach::any, "{o.id}"},
    {"service_order", Reach::changed, "{u.id}"},
};
inline constexpr std::string_view used_sql =
    "SELECT o.id, o.code, b.code, u.code\n"
    "FROM service_order AS o\n"
    "JOIN service_order AS u ON u.benefit_id = o.benefit_id AND u.id < o.id\n"
    "JOIN benefit AS b ON b.id = o.benefit_id\n"
    "WHERE o.status <> 'cancelled' AND u.status <> 'cancelled'\n"
    "  {touched}";

// Time given: done care duties of the family's people, somebody entered twice once. Time taken:
// done orders that were paid with it.
inline constexpr std::string_view balance_facts[] = {"ref", "given", "taken"};
inline constexpr Touch balance_touches[] = {
    {"service_order", Reach::any,
     "AND o.household_id IN (SELECT x.household_id\n"
     "                         FROM service_order AS x\n"
     "                        WHERE {x.id} AND x.charge_mode = 'credit')"},
    {"duty", Reach::changed,
     "AND o.household_id IN (SELECT w.household_id\n"
     "                         FROM duty AS x\n"
     "                         JOIN worker AS w ON w.id = x.worker_id\n"
     "                        WHERE {x.id})"},
};
inline constexpr std::string_view balance_sql =
    "SELECT h.id, h.code, s.given, s.taken\n"
    "FROM (SELECT t.household_id, t.taken, COALESCE((\n"
    "          SELECT SUM(d.minutes_done)\n"
    "          FROM duty AS d\n"
    "          WHERE d.role = 'care_give' AND d.status = 'done' AND d.worker_id IN (\n"
    "              SELECT m.id\n"
    "              FROM worker AS m\n"
    "              WHERE m.household_id = t.household_id AND m.merged_into_id IS NULL\n"
    "              UNION\n"
    "              SELECT m.id\n"
    "              FROM worker AS k\n"
    "              JOIN worker AS m ON m.merged_into_id = k.id\n"
    "              WHERE k.household_id = t.household_id)), 0) AS given\n"
    "      FROM (SELECT o.household_id, SUM(o.minutes) AS taken\n"
    "            FROM service_order AS o\n"
    "            WHERE o.household_id IS NOT NULL AND o.charge_mode = 'credit'\n"
    "              AND o.status = 'done'\n"
    "              {touched}\n"
    "            GROUP BY o.household_id) AS t) AS s\n"
    "JOIN household AS h ON h.id = s.household_id\n"
    "WHERE s.taken > s.given";

inline constexpr CrossRule rows[] = {
    {.id = "service_item.periods",
     .code = Code::W_PERIODS_OVERLAP,
     .kind = "service_item",
     .query = period_sql,
     .facts = period_facts,
     .touches = period_touches},
    {.id = "service_order.voucher_missing",
     .code = Code::W_VOUCHER_MISSING,
     .kind = "service_order",
     .query = missing_sql,
     .facts = missing_facts,
     .touches = order_touches},
    {.id = "service_order.voucher_kind",
     .code = Code::W_VOUCHER_KIND,
     .kind = "service_order",
     .query = kind_sql,
     .facts = voucher_facts,
     .touches = paid_touches},
    {.id = "service_order.voucher_status",
     .code = Code::W_VOUCHER_STATUS,
     .kind = "service_order",
     .query = status_sql,
     .facts = voucher_facts,
     .touches = paid_touches},
    {.id = "service_order.voucher_day",
     .code = Code::W_VOUCHER_DAY,
     .kind = "service_order",
     .query = voucher_day_sql,
     .facts = voucher_day_facts,
     .touches = paid_touches},
    {.id = "service_order.voucher_item",
     .code = Code::W_VOUCHER_ITEM,
     .kind = "service_order",
     .query = item_sql,
     .facts = voucher_facts,
     .touches = paid_touches},
    {.id = "service_order.voucher_twice",
     .code = Code::W_VOUCHER_TWICE,
     .kind = "service_order",
     .query = used_sql,
     .facts = used_facts,
     .touches = used_touches},
    {.id = "household.balance",
     .code = Code::W_BALANCE_NEGATIVE,
     .kind = "household",
     .query = balance_sql,
     .facts = balance_facts,
     .touches = balance_touches},
};

}  // namespace jinguo::service_rules
