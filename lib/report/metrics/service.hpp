// 服务: orders done, how quickly, for whom, and how they were rated.
#pragma once

#include "model/kinds/activity.hpp"
#include "model/kinds/household.hpp"
#include "model/kinds/service_item.hpp"
#include "model/kinds/service_order.hpp"
#include "report/metric.hpp"

namespace jinguo::service_metrics {

// Few orders are asked for more than their own fields, so what others know of one is looked up
// where it is needed and not joined: a year has a hundred thousand orders and more.
inline constexpr std::string_view orders_alone = "service_order AS o";
inline constexpr std::string_view category =
    "(SELECT i.category FROM service_item AS i WHERE i.id = o.item_id)";

/// The difficulty of the household served, else of the household of the person served.
inline constexpr std::string_view hardship =
    "CASE WHEN o.household_id IS NULL\n"
    "  THEN (SELECT h.hardship FROM worker AS w JOIN household AS h ON h.id = w.household_id\n"
    "    WHERE w.id = o.customer_id)\n"
    "  ELSE (SELECT h.hardship FROM household AS h WHERE h.id = o.household_id) END";
inline constexpr std::string_view charity_for_hardship =
    "CASE WHEN o.household_id IS NOT NULL\n"
    "  AND (SELECT g.kind FROM programme AS g WHERE g.id = o.programme_id) = 'charity'\n"
    "  THEN (SELECT h.hardship FROM household AS h WHERE h.id = o.household_id) <> 'none' END";
inline constexpr std::string_view free_for_hardship =
    "CASE WHEN o.charge_mode = 'free'\n"
    "  THEN COALESCE((SELECT h.hardship FROM household AS h WHERE h.id = o.household_id),\n"
    "    (SELECT h.hardship FROM worker AS w JOIN household AS h ON h.id = w.household_id\n"
    "      WHERE w.id = o.customer_id)) <> 'none' END";

inline constexpr Slice slices[] = {
    {.name = "channel", .sql = "o.channel", .kind = &service_order::kind, .field = "channel"},
    {.name = "charge_mode",
     .sql = "o.charge_mode",
     .kind = &service_order::kind,
     .field = "charge_mode"},
    {.name = "category", .sql = category, .kind = &service_item::kind, .field = "category"},
    {.name = "enterprise",
     .sql = "o.enterprise_id",
     .kind = &service_order::kind,
     .field = "enterprise"},
    {.name = "unit", .sql = "o.unit_id", .kind = &service_order::kind, .field = "unit"},
    {.name = "programme",
     .sql = "o.programme_id",
     .kind = &service_order::kind,
     .field = "programme"},
    {.name = "hardship", .sql = hardship, .kind = &household::kind, .field = "hardship"},
};

inline constexpr Source done{
    .from = orders_alone,
    .where = "o.status = 'done'",
    .begins = "o.done_at",
    .ends = "o.done_at",
    .region = "o.region",
    .kinds = only<service_order::kind>,
    .record = "o.id",
    .slices = slices,
};

/// When an order was cancelled is not recorded: one cancelled before anybody accepted it is left
/// out.
inline constexpr Source booked_online{
    .from = orders_alone,
    .where =
        "o.channel IN ('wechat', 'miniprogram')\n"
        "  AND NOT (o.status = 'cancelled' AND o.accepted_at IS NULL)",
    .begins = "o.booked_at",
    .ends = "o.booked_at",
    .region = "o.region",
    .kinds = only<service_order::kind>,
    .record = "o.id",
    .slices = slices,
};

inline constexpr Slice rating_slices[] = {
    {.name = "enterprise",
     .sql = "x.enterprise_id",
     .kind = &service_order::kind,
     .field = "enterprise"},
    {.name = "worker", .sql = "x.worker_id", .kind = &service_order::kind, .field = "worker"},
    {.name = "item", .sql = "x.item_id", .kind = &service_order::kind, .field = "item"},
};

/// An order is met on the day it was done and on the day it was rated.
inline constexpr Source done_and_rated{
    .from =
        "(SELECT done_at AS day, 1 AS done, CAST(NULL AS INTEGER) AS rating, enterprise_id,\n"
        "  worker_id, item_id, region, id AS record\n"
        "FROM service_order\n"
        "WHERE status = 'done'\n"
        "UNION ALL\n"
        "SELECT rated_on, 0, rating, enterprise_id, worker_id, item_id, region, id\n"
        "FROM service_order\n"
        "WHERE status = 'done'\n"
        "  AND rating IS NOT NULL) AS x",
    .begins = "x.day",
    .ends = "x.day",
    .region = "x.region",
    .kinds = only<service_order::kind>,
    .record = "x.record",
    .slices = rating_slices,
};

inline constexpr Slice centre_slices[] = {
    {.name = "unit", .sql = "x.unit_id", .kind = &service_order::kind, .field = "site"},
};

inline constexpr const Kind* centre_kinds[] = {&service_order::kind, &activity::kind};

inline constexpr Source at_centres{
    .from =
        "(SELECT o.done_at AS day, CAST(1 AS INTEGER) AS times, 1 AS by_order,\n"
        "  CAST(0 AS INTEGER) AS by_activity, o.household_id,\n"
        "  o.site_id AS unit_id, o.region, 'service_order' AS record_kind, o.id AS record\n"
        "FROM service_order AS o\n"
        "JOIN unit AS u ON u.id = o.site_id\n"
        "WHERE o.status = 'done'\n"
        "  AND o.household_id IS NOT NULL\n"
        "  AND u.kind = 'centre'\n"
        "UNION ALL\n"
        "SELECT a.held_on, a.households_reached, 0, a.households_reached, CAST(NULL AS INTEGER),\n"
        "  a.unit_id, a.region, 'activity', a.id\n"
        "FROM activity AS a\n"
        "JOIN unit AS u ON u.id = a.unit_id\n"
        "WHERE a.status = 'done'\n"
        "  AND u.kind = 'centre') AS x",
    .begins = "x.day",
    .ends = "x.day",
    .region = "x.region",
    .kinds = centre_kinds,
    .record = "x.record",
    .record_kind = "x.record_kind",
    .slices = centre_slices,
};

/// Minutes between two moments are known only where both say the time of day.
inline constexpr std::string_view booked_then_accepted =
    "CASE WHEN LENGTH(o.booked_at) = 16 AND COALESCE(LENGTH(o.accepted_at), 16) = 16 "
    "THEN o.booked_at END";
inline constexpr std::string_view booked_then_arrived =
    "CASE WHEN LENGTH(o.booked_at) = 16 AND COALESCE(LENGTH(o.arrived_at), 16) = 16 "
    "THEN o.booked_at END";
inline constexpr std::string_view dispatched_then_arrived =
    "CASE WHEN LENGTH(o.dispatched_at) = 16 AND LENGTH(o.arrived_at) = 16 "
    "THEN o.dispatched_at END";
inline constexpr Share no_times[] = {
    {.name = "no_times",
     .zh = "没有时间的",
     .en = "without times",
     .value = "CASE WHEN LENGTH(o.dispatched_at) = 16 AND LENGTH(o.arrived_at) = 16 "
              "THEN 0 ELSE 1 END"},
};
inline constexpr Share done_orders[] = {
    {.name = "done", .zh = "完成单数", .en = "orders done", .value = "x.done"},
};
inline constexpr Share household_shares[] = {
    {.name = "by_order", .zh = "服务单", .en = "by orders", .value = "x.by_order"},
    {.name = "by_activity", .zh = "活动", .en = "by activities", .value = "x.by_activity"},
    {.name = "households",
     .zh = "不同家庭",
     .en = "different households",
     .subject = "x.household_id"},
};

inline constexpr std::string_view order_slices[] = {"channel", "charge_mode", "category",
                                                    "enterprise", "unit"};
inline constexpr std::string_view provider_slices[] = {"enterprise", "unit"};
inline constexpr std::string_view by_unit[] = {"unit"};
inline constexpr std::string_view hardship_slices[] = {"programme", "charge_mode", "hardship"};
inline constexpr std::string_view free_slices[] = {"hardship", "enterprise"};
inline constexpr std::string_view rated_slices[] = {"enterprise", "worker", "item"};

inline constexpr Metric orders{
    .id = "service.orders",
    .zh = "服务单量",
    .en = "Service orders",
    .unit_zh = "单",
    .unit_en = "orders",
    .definition_zh = "已完成的服务单，按完成日期归月。未完成和已取消的不计。",
    .definition_en = "Service orders that are done, by the day of that. Others never count.",
    .source = &done,
    .measure = Measure::rows,
    .day = "o.done_at",
    .slices = order_slices,
};

inline constexpr Metric arrived_on_time{
    .id = "service.accept_on_time_rate",
    .zh = "限时接单率",
    .en = "Orders accepted in time",
    .unit_zh = "%",
    .unit_en = "%",
    .definition_zh =
        "线上（微信、小程序）预约的服务单中，到达与预约相隔不超过限定分钟（默认30，--slice "
        "limit="
        "…）的占比，按预约日期归月；未到达的算超时，接单前已取消的和没有时刻的两边都不计。分子分母"
        "并列，没有预约时不出数。",
    .definition_en =
        "Orders booked online (WeChat, mini-program) that were reached within the limit of minutes "
        "after booking (30, or --slice limit=…), over all of them, by the day of booking; never "
        "reached counts as late. Orders cancelled before anybody accepted them, and those without "
        "a time of day, are in neither part. Without an order there is no figure.",
    .source = &booked_online,
    .measure = Measure::rate,
    .value = "o.arrived_at",
    .since = booked_then_arrived,
    .limit = 30,
    .day = "o.booked_at",
    .slices = provider_slices,
};

inline constexpr Variant until[] = {
    {.name = "until",
     .zh = "量到",
     .word = "arrived",
     .word_zh = "到达",
     .metric = &arrived_on_time},
};

inline constexpr Metric accepted_on_time{
    .id = "service.accept_on_time_rate",
    .zh = "限时接单率",
    .en = "Orders accepted in time",
    .unit_zh = "%",
    .unit_en = "%",
    .definition_zh =
        "线上（微信、小程序）预约的服务单中，接单与预约相隔不超过限定分钟（默认30，--slice "
        "limit="
        "…）的占比，按预约日期归月；未接单的算超时，接单前已取消的和没有时刻的两边都不计。分子分母"
        "并列，没有预约时不出数。--slice until=arrived 改量到达。",
    .definition_en =
        "Orders booked online (WeChat, mini-program) that were accepted within the limit of "
        "minutes after booking (30, or --slice limit=…), over all of them, by the day of booking; "
        "never accepted counts as late. Orders cancelled before anybody accepted them, and those "
        "without a time of day, are in neither part. Without an order there is no figure. --slice "
        "until=arrived measures the arrival.",
    .source = &booked_online,
    .measure = Measure::rate,
    .value = "o.accepted_at",
    .since = booked_then_accepted,
    .limit = 30,
    .day = "o.booked_at",
    .slices = provider_slices,
    .variants = until,
};

inline constexpr Metric circle{
    .id = "service.circle_rate",
    .zh = "便民服务圈到达率",
    .en = "Arrivals within the service circle",
    .unit_zh = "%",
    .unit_en = "%",
    .definition_zh =
        "已完成服务单中，到达与派单相隔不超过限定分钟（默认15，--slice "
        "limit=…）的占比，按完成日期归月；缺派单或到达时刻的两边都不计，另列单数。",
    .definition_en =
        "Orders done that were reached within the limit of minutes after dispatch (15, or --slice "
        "limit=…), over those that carry both times, by the day they were done; the others are "
        "counted beside.",
    .source = &done,
    .measure = Measure::rate,
    .value = "o.arrived_at",
    .since = dispatched_then_arrived,
    .limit = 15,
    .day = "o.done_at",
    .shares = no_times,
    .slices = by_unit,
};

inline constexpr Metric hardship_households{
    .id = "service.hardship_households",
    .zh = "服务困境家庭户数",
    .en = "Households in difficulty served",
    .unit_zh = "户",
    .unit_en = "households",
    .definition_zh =
        "公益项目下已完成服务单中的不同困境家庭（困难类型已填且不为“无”），按完成日期归月。",
    .definition_en =
        "Different households in difficulty (a hardship other than none) of done orders under "
        "charity programmes, by the day they were done.",
    .source = &done,
    .measure = Measure::distinct,
    .counted = charity_for_hardship,
    .subject = "o.household_id",
    .subject_kinds = only<household::kind>,
    .day = "o.done_at",
    .slices = hardship_slices,
};

inline constexpr Metric free_person_times{
    .id = "service.free_person_times",
    .zh = "免费家政服务人次",
    .en = "Person-times of free service",
    .unit_zh = "人次",
    .unit_en = "person-times",
    .definition_zh = "为困境家庭或其成员无偿完成的服务单的受益人数之和，按完成日期归月。",
    .definition_en =
        "Sum of the heads that benefited from done orders free of charge for a household in "
        "difficulty or a person of one, by the day they were done.",
    .source = &done,
    .measure = Measure::sum,
    .counted = free_for_hardship,
    .value = "o.beneficiary_heads",
    .day = "o.done_at",
    .slices = free_slices,
};

inline constexpr Metric household_times{
    .id = "service.household_times",
    .zh = "受益家庭户次",
    .en = "Household-times served",
    .unit_zh = "户次",
    .unit_en = "household-times",
    .definition_zh =
        "在服务中心为家庭完成的服务单（各1户次）加服务中心已举办活动的触达户次，按完成、举办日期归"
        "月，两部分和不同家庭数并列；是户次不是户。",
    .definition_en =
        "Done orders for a household at a service centre (1 each) plus the households reached by "
        "done activities there, by the day of either; the two parts and the different households "
        "beside. Household-times, never households.",
    .source = &at_centres,
    .measure = Measure::sum,
    .value = "x.times",
    .day = "x.day",
    .shares = household_shares,
    .slices = by_unit,
};

inline constexpr Metric rating{
    .id = "service.rating_avg",
    .zh = "服务评价均分",
    .en = "Mean rating of services",
    .unit_zh = "分",
    .unit_en = "points",
    .definition_zh =
        "已完成服务单评分的平均，按评价日期归月，一位小数；评价单数和期间内完成单数并列。",
    .definition_en =
        "Mean of the ratings of done orders by the day they were rated, to one decimal; beside it "
        "how many were rated and how many orders were done in the window.",
    .source = &done_and_rated,
    .measure = Measure::mean,
    .value = "x.rating",
    .day = "x.day",
    .shares = done_orders,
    .slices = rated_slices,
};

inline constexpr const Metric* rows[] = {
    &orders, &accepted_on_time, &circle, &hardship_households, &free_person_times, &household_times,
    &rating};

}  // namespace jinguo::service_metrics
