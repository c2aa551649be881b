// 目标: how far the targets of programmes have come, each one by itself.
#pragma once

#include "model/kind_table.hpp"
#include "model/kinds/target.hpp"
#include "report/metric.hpp"

namespace jinguo::target_metrics {

/// Targets have no code; their number is what `jinguo target edit` takes.
inline constexpr Field number_fields[] = {
    {.name = "target", .type = Type::integer, .title = "目标号", .help = "number of a target"},
};
inline constexpr Kind number{
    .name = "target_number", .title = "目标号", .help = "a target", .fields = number_fields};

inline constexpr Slice slices[] = {
    {.name = "programme", .sql = "t.programme_id", .kind = &target::kind, .field = "programme"},
    {.name = "metric", .sql = "t.metric", .kind = &target::kind, .field = "metric"},
    {.name = "slice", .sql = "t.slice", .kind = &target::kind, .field = "slice"},
    {.name = "target", .sql = "t.id", .kind = &number, .field = "target"},
};

inline constexpr Source set{
    .from = "target AS t\nJOIN programme AS p ON p.id = t.programme_id",
    .where = "p.status <> 'cancelled'",
    .begins = "t.from_on",
    .ends = "t.to_on",
    .region = "t.region",
    .kinds = only<target::kind>,
    .record = "t.id",
    .slices = slices,
};

/// Measures the targets that the question means, each at the end of each window or on its own last
/// day.
[[nodiscard]] Answer make_progress(Session& session, const Question& question,
                                   const std::string& region, Lang lang);

inline constexpr std::string_view asked_slices[] = {"programme", "metric", "target"};
inline constexpr std::string_view each_target[] = {"programme", "metric", "slice", "target"};

inline constexpr Metric progress{
    .id = "target.progress",
    .zh = "目标完成率",
    .en = "Target reached",
    .unit_zh = "%",
    .unit_en = "%",
    .definition_zh =
        "时段内有效的目标逐个列出，不平均：该目标的指标按其口径和区域，从目标的开始日期算到时段末"
        "（已到期的算到截止日期）的数，除以目标值，一位小数。单位与指标不同的不算，并说明原因。"
        "已取消项目的目标不列。",
    .definition_en =
        "Each target whose days touch the window, never their mean: the figure of its metric, of "
        "its slice and region, from its first day to the window's last or its own, over its value, "
        "to one decimal. In another unit than the metric's there is none, and the reason stands "
        "beside. Targets of cancelled programmes never count.",
    .source = &set,
    .measure = Measure::made,
    .slices = asked_slices,
    .lines = each_target,
    .maker = make_progress,
};

inline constexpr const Metric* rows[] = {&progress};

}  // namespace jinguo::target_metrics
