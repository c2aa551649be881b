// 项目与品牌: programmes in force, their measures and their terms.
#pragma once

#include "model/kinds/programme.hpp"
#include "model/kinds/service_order.hpp"
#include "model/kinds/training.hpp"
#include "report/metric.hpp"

namespace jinguo::programme_metrics {

inline constexpr Slice slices[] = {
    {.name = "kind", .sql = "g.kind", .kind = &programme::kind, .field = "kind"},
    {.name = "activity", .sql = "g.activity_id", .kind = &programme::kind, .field = "activity"},
    {.name = "parent", .sql = "g.parent_id", .kind = &programme::kind, .field = "parent"},
    {.name = "team", .sql = "g.team_id", .kind = &programme::kind, .field = "team"},
    {.name = "programme", .sql = "g.id", .kind = &training::kind, .field = "programme"},
};

/// Programmes of any term; one without a first day was always there.
inline constexpr Source in_force{
    .span = Span::stock,
    .from = "programme AS g",
    .where = "g.status <> 'cancelled'",
    .begins = "g.started_on",
    .ends = "g.ended_on",
    .since_ever = true,
    .region = "g.region",
    .kinds = only<programme::kind>,
    .record = "g.id",
    .slices = slices,
};

/// Programmes that began, however long ago they ended: a term stays what it was.
inline constexpr Source begun{
    .span = Span::stock,
    .from = "programme AS g",
    .where = "g.status <> 'cancelled'",
    .begins = "g.started_on",
    .region = "g.region",
    .kinds = only<programme::kind>,
    .record = "g.id",
    .slices = slices,
};

inline constexpr Slice charity_slices[] = {
    {.name = "enterprise",
     .sql = "x.enterprise_id",
     .kind = &programme::kind,
     .field = "enterprise"},
};

inline constexpr const Kind* charity_kinds[] = {&programme::kind, &service_order::kind};

/// Active charity programmes that name both partners, and the first order done under each; one that
/// lacks a partner is a subject whose orders do not help it.
inline constexpr Source charities{
    .span = Span::stock,
    .from =
        "(SELECT g.id AS programme, NULL AS other, NULL AS role, g.enterprise_id, g.region,\n"
        "  g.started_on AS begins, g.ended_on AS ends, 'programme' AS record_kind, g.id AS record\n"
        "FROM programme AS g\n"
        "WHERE g.kind = 'charity'\n"
        "  AND g.status = 'active'\n"
        "UNION ALL\n"
        "SELECT g.id, 1, 'done', g.enterprise_id, g.region,\n"
        "  (SELECT MIN(o.done_at) FROM service_order AS o\n"
        "   WHERE o.programme_id = g.id AND o.status = 'done'), g.ended_on,\n"
        "  'service_order', (SELECT o.id FROM service_order AS o\n"
        "   WHERE o.programme_id = g.id AND o.status = 'done' ORDER BY o.done_at, o.id LIMIT 1)\n"
        "FROM programme AS g\n"
        "WHERE g.kind = 'charity'\n"
        "  AND g.status = 'active'\n"
        "  AND g.enterprise_id IS NOT NULL\n"
        "  AND g.team_id IS NOT NULL\n"
        "  AND EXISTS (SELECT 1 FROM service_order AS o\n"
        "    WHERE o.programme_id = g.id AND o.status = 'done')) AS x",
    .begins = "x.begins",
    .ends = "x.ends",
    .since_ever = true,
    .region = "x.region",
    .kinds = charity_kinds,
    .record = "x.record",
    .record_kind = "x.record_kind",
    .slices = charity_slices,
};

inline constexpr std::string_view count_slices[] = {"kind", "activity"};
inline constexpr std::string_view measures_slices[] = {"parent", "team"};
inline constexpr std::string_view term_slices[] = {"programme", "kind"};
inline constexpr std::string_view programme[] = {"programme"};

inline constexpr Metric count{
    .id = "programme.count",
    .zh = "项目（品牌、平台）数",
    .en = "Programmes",
    .unit_zh = "个",
    .unit_en = "programmes",
    .definition_zh =
        "截至日在期的项目、品牌和平台：状态为进行中或已完成，开始日期不晚于当日或为空，"
        "且结束日期为空或晚于当日。拟议和已取消的不计。",
    .definition_en =
        "Programmes in force at the end of the day: active or done, begun by then or on no known "
        "day, and not ended or later. Proposed and cancelled ones never count.",
    .source = &in_force,
    .measure = Measure::rows,
    .counted = "g.status IN ('active', 'done')",
    .slices = count_slices,
};

inline constexpr Metric measures{
    .id = "programme.measures",
    .zh = "举措（主题）项数",
    .en = "Measures",
    .unit_zh = "项",
    .unit_en = "measures",
    .definition_zh =
        "截至日在期的举措项数，可按上级项目或队伍分列：开始日期不晚于当日或为空，"
        "且结束日期为空或晚于当日。已取消的不计。",
    .definition_en =
        "Programmes of kind measure in force at the end of the day, under one parent or team when "
        "asked: begun by then or on no known day, and not ended or later. Cancelled ones never "
        "count.",
    .source = &in_force,
    .measure = Measure::rows,
    .counted = "g.kind = 'measure'",
    .slices = measures_slices,
};

inline constexpr Metric term_elapsed{
    .id = "programme.term_years",
    .zh = "项目年限",
    .en = "Years of a programme",
    .unit_zh = "年",
    .unit_en = "years",
    .definition_zh = "开始日期到截至日的整年数，各项目分列。已取消的不计。",
    .definition_en =
        "Whole years from the first day to the end of the day, one line per programme. Cancelled "
        "ones never count.",
    .source = &begun,
    .measure = Measure::elapsed,
    .slices = term_slices,
    .lines = programme,
};

inline constexpr Variant term_modes[] = {
    {.name = "mode", .zh = "算法", .word = "elapsed", .word_zh = "已过", .metric = &term_elapsed},
};

inline constexpr Metric term{
    .id = "programme.term_years",
    .zh = "项目年限",
    .en = "Years of a programme",
    .unit_zh = "年",
    .unit_en = "years",
    .definition_zh =
        "计划年限：结束年份−开始年份＋1，各项目分列，到截至日已开始的才列。--slice mode=elapsed "
        "改为开始日期到截至日的整年数。没有起止日期和已取消的不计。",
    .definition_en =
        "Planned: year of the last day - year of the first + 1, one line per programme that has "
        "begun by the end of the day. --slice mode=elapsed tells the whole years gone by instead. "
        "Programmes without both days and cancelled ones never count.",
    .source = &begun,
    .measure = Measure::highest,
    .value =
        "CAST(SUBSTR(g.ended_on, 1, 4) AS INTEGER) - "
        "CAST(SUBSTR(g.started_on, 1, 4) AS INTEGER) + 1",
    .slices = term_slices,
    .variants = term_modes,
    .lines = programme,
};

inline constexpr std::string_view enterprise[] = {"enterprise"};
inline constexpr Quota one_order[] = {{"done", 1}};

inline constexpr Metric charity_complete{
    .id = "programme.charity_complete",
    .zh = "“1+1+1”齐备率",
    .en = "Charity programmes complete",
    .unit_zh = "%",
    .unit_en = "%",
    .definition_zh =
        "截至日在期且进行中的公益项目中，有1家企业、1支队伍且至少有一张已完成服务单的占比；分子分母"
        "并列，没有公益项目时不出数。",
    .definition_en =
        "Of the active charity programmes in force at the end of the day, those that name an "
        "enterprise and a team and have at least one order done by then. Without a programme there "
        "is no figure.",
    .source = &charities,
    .measure = Measure::quota,
    .subject = "x.programme",
    .subject_kinds = only<programme::kind>,
    .other = "x.other",
    .role = "x.role",
    .quotas = one_order,
    .slices = enterprise,
};

inline constexpr const Metric* rows[] = {&count, &measures, &term, &charity_complete};

}  // namespace jinguo::programme_metrics
