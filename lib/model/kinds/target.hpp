// 目标: what a programme is to reach in one metric.
#pragma once

#include "model/kind_table.hpp"

namespace jinguo::target {

inline constexpr std::string_view programme_headers[] = {"项目编号", "项目名称"};
inline constexpr std::string_view metric_headers[] = {"指标编号"};
inline constexpr std::string_view slice_headers[] = {"切分"};
inline constexpr std::string_view value_headers[] = {"目标数", "任务数", "年度目标"};
inline constexpr std::string_view unit_headers[] = {"计量单位"};
inline constexpr std::string_view from_on_headers[] = {"起始日期"};
inline constexpr std::string_view to_on_headers[] = {"结束日期", "完成期限"};
inline constexpr std::string_view document_headers[] = {"文件编号", "文件号"};
inline constexpr std::string_view document_on_headers[] = {"文件日期", "调整日期"};

inline constexpr Field own_fields[] = {
    {.name = "programme",
     .type = Type::reference,
     .title = "项目",
     .help = "programme",
     .rules = Rule::required | Rule::listed,
     .aliases = programme_headers,
     .target = "programme"},
    {.name = "metric",
     .title = "指标",
     .help = "metric it is about",
     .rules = Rule::required | Rule::listed,
     .aliases = metric_headers},
    {.name = "slice",
     .title = "口径",
     .help = "part of the metric: field=value",
     .rules = Rule::listed,
     .aliases = slice_headers},
    {.name = "value",
     .type = Type::decimal,
     .title = "目标值",
     .help = "value to reach",
     .rules = Rule::required | Rule::listed,
     .aliases = value_headers,
     .range = {.low = 0},
     .check = check_quantity},
    {.name = "unit",
     .title = "单位",
     .help = "unit of the metric",
     .rules = Rule::required | Rule::listed,
     .aliases = unit_headers},
    {.name = "from_on",
     .type = Type::date,
     .title = "开始日期",
     .help = "first day",
     .rules = Rule::required | Rule::listed,
     .aliases = from_on_headers},
    {.name = "to_on",
     .type = Type::date,
     .title = "截止日期",
     .help = "last day",
     .rules = Rule::required | Rule::listed,
     .aliases = to_on_headers},
    // A revised target is the same record with a new value and a new document; the change log keeps
    // what it was.
    {.name = "document",
     .title = "文号",
     .help = "number of the document that set or last revised it",
     .aliases = document_headers},
    {.name = "document_on",
     .type = Type::date,
     .title = "发文日期",
     .help = "day of that document",
     .aliases = document_on_headers},
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_line[] = {"programme", "metric", "slice", "to_on"};
inline constexpr std::string_view any_slice[] = {"slice"};
inline constexpr Key keys[] = {{.fields = by_line, .blank_matches = any_slice}};
inline constexpr std::string_view life_days[] = {"from_on", "to_on"};
inline constexpr std::string_view document_fields[] = {"document", "document_on"};
inline constexpr Constraint constraints[] = {
    {.must = Must::ordered, .fields = life_days},
    {.must = Must::together, .fields = document_fields},
};

inline constexpr Kind kind{.name = "target",
                           .title = "目标",
                           .help = "what a programme is to reach in a metric",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "to_on"};
static_assert(well_formed(kind));

}  // namespace jinguo::target
