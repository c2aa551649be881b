// 项目与品牌: programmes in force, their measures and their terms.
#pragma once

#include "model/kinds/programme.hpp"
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
    .slices = slices,
};

/// Programmes that began, however long ago they ended: a term stays what it was.
inline constexpr Source begun{
    .span = Span::stock,
    .from = "programme AS g",
    .where = "g.status <> 'cancelled'",
    .begins = "g.started_on",
    .region = "g.region",
    .slices = slices,
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

inline constexpr const Metric* rows[] = {&count, &measures, &term};

}  // namespace jinguo::programme_metrics
