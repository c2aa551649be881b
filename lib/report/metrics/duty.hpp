// 值班与互助: windows kept open, advice given there and at activities, and minutes exchanged.
#pragma once

#include "model/kinds/activity.hpp"
#include "model/kinds/duty.hpp"
#include "model/kinds/service_order.hpp"
#include "model/kinds/unit.hpp"
#include "report/metric.hpp"

namespace jinguo::duty_metrics {

inline constexpr const Kind* windows_and_duties_kinds[] = {&unit::kind, &duty::kind};
inline constexpr const Kind* consultation_kinds[] = {&activity::kind, &duty::kind};
inline constexpr const Kind* exchange_kinds[] = {&duty::kind, &service_order::kind};

/// Windows while they are open, once for each enterprise that ever held a duty, so that the share
/// of one enterprise is of all weeks; and the duties, each with its day.
inline constexpr std::string_view windows_of_each_enterprise =
    "(SELECT u.id AS unit_id, e.id AS enterprise_id, u.opened_on AS begins,\n"
    "  COALESCE(u.closed_on, '9999-12-31') AS ends, NULL AS day, u.region,\n"
    "  'unit' AS record_kind, u.id AS record\n"
    "FROM unit AS u\n"
    "LEFT JOIN enterprise AS e\n"
    "  ON EXISTS (SELECT 1 FROM duty AS d WHERE d.enterprise_id = e.id)\n"
    "WHERE u.kind = 'window'\n"
    "UNION ALL\n"
    "SELECT d.unit_id, d.enterprise_id, d.on_date, d.on_date, d.on_date, u.region, 'duty', d.id\n"
    "FROM duty AS d\n"
    "JOIN unit AS u ON u.id = d.unit_id\n"
    "WHERE d.role = 'window'\n"
    "  AND d.status = 'done'\n"
    "  AND d.enterprise_id IS NOT NULL) AS x";

inline constexpr Slice window_slices[] = {
    {.name = "unit", .sql = "x.unit_id", .kind = &duty::kind, .field = "unit"},
    {.name = "enterprise",
     .sql = "x.enterprise_id",
     .kind = &duty::kind,
     .field = "enterprise",
     .from = windows_of_each_enterprise},
};

/// The same, every window once.
inline constexpr Source windows_and_duties{
    .from =
        "(SELECT id AS unit_id, opened_on AS begins,\n"
        "  CAST(COALESCE(closed_on, '9999-12-31') AS TEXT) AS ends, CAST(NULL AS TEXT) AS day,\n"
        "  region, 'unit' AS record_kind, id AS record\n"
        "FROM unit\n"
        "WHERE kind = 'window'\n"
        "UNION ALL\n"
        "SELECT d.unit_id, d.on_date, d.on_date, d.on_date, u.region, 'duty', d.id\n"
        "FROM duty AS d\n"
        "JOIN unit AS u ON u.id = d.unit_id\n"
        "WHERE d.role = 'window'\n"
        "  AND d.status = 'done'\n"
        "  AND d.enterprise_id IS NOT NULL) AS x",
    .begins = "x.begins",
    .ends = "x.ends",
    .region = "x.region",
    .kinds = windows_and_duties_kinds,
    .record = "x.record",
    .record_kind = "x.record_kind",
    .slices = window_slices,
};

inline constexpr Slice consult_slices[] = {
    {.name = "kind", .sql = "x.kind", .kind = &activity::kind, .field = "kind"},
    {.name = "unit", .sql = "x.unit_id", .kind = &duty::kind, .field = "unit"},
};

inline constexpr Source consultations{
    .from =
        "(SELECT held_on AS day, kind, unit_id, consults AS heads, consults AS at_activities,\n"
        "  CAST(0 AS INTEGER) AS at_windows, region, 'activity' AS record_kind, id AS record\n"
        "FROM activity\n"
        "WHERE status = 'done'\n"
        "UNION ALL\n"
        "SELECT on_date, CAST(NULL AS TEXT), unit_id, visitors, CAST(0 AS INTEGER), visitors,\n"
        "  region, 'duty', id\n"
        "FROM duty\n"
        "WHERE status = 'done'\n"
        "  AND role = 'window') AS x",
    .begins = "x.day",
    .ends = "x.day",
    .region = "x.region",
    .kinds = consultation_kinds,
    .record = "x.record",
    .record_kind = "x.record_kind",
    .slices = consult_slices,
};

/// The household of a duty is that of the one who gave the care: looked up for every duty, so only
/// where somebody asks.
inline constexpr std::string_view minutes_of_households =
    "(SELECT d.on_date AS day, d.minutes_done AS minutes, d.minutes_done AS given, 0 AS taken, "
    "d.unit_id,\n"
    "  CASE WHEN w.merged_into_id IS NULL THEN w.household_id ELSE kept.household_id END AS "
    "household_id,\n"
    "  d.region, 'duty' AS record_kind, d.id AS record\n"
    "FROM duty AS d\n"
    "JOIN worker AS w ON w.id = d.worker_id\n"
    "LEFT JOIN worker AS kept ON kept.id = w.merged_into_id\n"
    "WHERE d.role = 'care_give'\n"
    "  AND d.status = 'done'\n"
    "UNION ALL\n"
    "SELECT done_at, -minutes, 0, minutes, unit_id, household_id, region, 'service_order', id\n"
    "FROM service_order\n"
    "WHERE status = 'done'\n"
    "  AND charge_mode = 'credit') AS x";

inline constexpr Slice credit_slices[] = {
    {.name = "unit", .sql = "x.unit_id", .kind = &duty::kind, .field = "unit"},
    {.name = "household",
     .sql = "x.household_id",
     .kind = &service_order::kind,
     .field = "household",
     .from = minutes_of_households},
};

inline constexpr Source minutes_exchanged{
    .span = Span::stock,
    .from =
        "(SELECT on_date AS day, minutes_done AS minutes, minutes_done AS given,\n"
        "  CAST(0 AS INTEGER) AS taken, unit_id, region, 'duty' AS record_kind, id AS record\n"
        "FROM duty\n"
        "WHERE role = 'care_give'\n"
        "  AND status = 'done'\n"
        "  AND worker_id IS NOT NULL\n"
        "UNION ALL\n"
        "SELECT done_at, CAST(-minutes AS INTEGER), CAST(0 AS INTEGER), minutes, unit_id, region,\n"
        "  'service_order', id\n"
        "FROM service_order\n"
        "WHERE status = 'done'\n"
        "  AND charge_mode = 'credit') AS x",
    .begins = "x.day",
    .region = "x.region",
    .kinds = exchange_kinds,
    .record = "x.record",
    .record_kind = "x.record_kind",
    .slices = credit_slices,
};

inline constexpr Share consult_shares[] = {
    {.name = "at_activities", .zh = "活动", .en = "at activities", .value = "x.at_activities"},
    {.name = "at_windows", .zh = "窗口", .en = "at windows", .value = "x.at_windows"},
};
inline constexpr Share credit_shares[] = {
    {.name = "given", .zh = "付出", .en = "given", .value = "x.given"},
    {.name = "taken", .zh = "换取", .en = "taken", .value = "x.taken"},
};

inline constexpr std::string_view coverage_slices[] = {"unit", "enterprise"};
inline constexpr std::string_view by_kind_and_unit[] = {"kind", "unit"};
inline constexpr std::string_view by_unit_and_household[] = {"unit", "household"};

inline constexpr Metric coverage{
    .id = "duty.coverage_rate",
    .zh = "窗口轮值覆盖率",
    .en = "Weeks with a duty at the window",
    .unit_zh = "%",
    .unit_en = "%",
    .definition_zh =
        "在用服务窗口与期间各周（周一至周日，按窗口在用且落在期间内的日子计）的组合中，至少有一次企"
        "业轮值完成的占比，按值班日期归周；换班的算实际到岗的企业。计划、缺岗和已取消的不计。没有窗"
        "口时不出数。",
    .definition_en =
        "Of the pairs of open window and ISO week, a week counting where a day of it lies in the "
        "window asked for while the unit is open, those with at least one done duty of an "
        "enterprise, by the day of the duty; a swapped slot counts for the one who did it. "
        "Planned, missed and cancelled duties never count. Without a window there is no figure.",
    .source = &windows_and_duties,
    .measure = Measure::coverage,
    .subject = "x.unit_id",
    .subject_kinds = only<unit::kind>,
    .day = "x.day",
    .slices = coverage_slices,
};

inline constexpr Metric consults{
    .id = "activity.consult_person_times",
    .zh = "接受咨询人次",
    .en = "Consultations",
    .unit_zh = "人次",
    .unit_en = "person-times",
    .definition_zh =
        "已举办活动的咨询人次加已完成窗口轮值的来访人次，按举办、值班日期归月，两部分并列。计划和已"
        "取消的不计。",
    .definition_en =
        "Consultations at activities that are done plus visitors of done window duties, by the day "
        "of either; the two parts beside. Planned and cancelled ones never count.",
    .source = &consultations,
    .measure = Measure::sum,
    .value = "x.heads",
    .day = "x.day",
    .shares = consult_shares,
    .slices = by_kind_and_unit,
};

inline constexpr Metric credit{
    .id = "care.credit_minutes",
    .zh = "时间互换结余",
    .en = "Balance of minutes exchanged",
    .unit_zh = "分钟",
    .unit_en = "minutes",
    .definition_zh =
        "截至日互助看护付出的分钟−时间置换服务单换取的分钟，两部分并列；--by household "
        "列出每户。只计已完成的，缺岗和已取消的不得分钟。",
    .definition_en =
        "Minutes given in done care duties minus minutes taken by done orders of charge mode "
        "credit, up to the end of the day; the two parts beside, --by household lists each. A "
        "missed or cancelled duty earns nothing.",
    .source = &minutes_exchanged,
    .measure = Measure::sum,
    .value = "x.minutes",
    .shares = credit_shares,
    .slices = by_unit_and_household,
};

inline constexpr const Metric* rows[] = {&coverage, &consults, &credit};

}  // namespace jinguo::duty_metrics
