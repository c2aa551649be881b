// 上报数: a total known only from a report, always printed apart from counted rows.
#pragma once

#include "model/kind_table.hpp"

namespace jinguo::reported_figure {

inline constexpr std::string_view at_least_bounds_words[] = {"多", "以上"};
inline constexpr std::string_view at_most_bounds_words[] = {"不足", "近"};
inline constexpr std::string_view about_bounds_words[] = {"约"};
inline constexpr Choice bounds[] = {
    {"exact", "准确"},
    {"at_least", "余", at_least_bounds_words},
    {"at_most", "以下", at_most_bounds_words},
    {"about", "左右", about_bounds_words},
};
inline constexpr std::string_view metric_headers[] = {"指标编号"};
inline constexpr std::string_view slice_headers[] = {"切分"};
inline constexpr std::string_view value_headers[] = {"上报数", "数字"};
inline constexpr std::string_view unit_headers[] = {"计量单位"};
inline constexpr std::string_view from_on_headers[] = {"起始日期"};
inline constexpr std::string_view to_on_headers[] = {"结束日期", "统计日期"};
inline constexpr std::string_view source_headers[] = {"数据来源", "出处"};

inline constexpr Field own_fields[] = {
    {
        .name = "metric",
        .title = "指标",
        .help = "metric it states",
        .rules = Rule::required | Rule::listed,
        .aliases = metric_headers,
    },
    {
        .name = "slice",
        .title = "口径",
        .help = "part of the metric: field=value",
        .rules = Rule::listed,
        .aliases = slice_headers,
    },
    {
        .name = "value",
        .type = Type::integer,
        .title = "数值",
        .help = "the figure",
        .rules = Rule::required | Rule::listed,
        .aliases = value_headers,
        .range = {.low = 0},
    },
    {
        .name = "bound",
        .type = Type::choice,
        .title = "约数",
        .help = "how exact it is",
        .rules = Rule::required | Rule::listed,
        .choices = bounds,
        .fallback = "exact",
    },
    {
        .name = "unit",
        .title = "单位",
        .help = "unit of the metric",
        .rules = Rule::required | Rule::listed,
        .aliases = unit_headers,
    },
    {
        .name = "from_on",
        .type = Type::date,
        .title = "开始日期",
        .help = "first day; empty = since before any day",
        .rules = Rule::listed,
        .aliases = from_on_headers,
    },
    {
        .name = "to_on",
        .type = Type::date,
        .title = "截止日期",
        .help = "last day",
        .rules = Rule::required | Rule::listed,
        .aliases = to_on_headers,
    },
    {
        .name = "source",
        .title = "来源",
        .help = "where it is from",
        .rules = Rule::listed,
        .aliases = source_headers,
    },
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_window[] = {"metric", "slice", "from_on", "to_on"};
inline constexpr std::string_view by_window_blank[] = {"slice", "from_on"};
inline constexpr Key keys[] = {{.fields = by_window, .blank_matches = by_window_blank}};
inline constexpr std::string_view days[] = {"from_on", "to_on"};
inline constexpr Constraint constraints[] = {
    {.must = Must::ordered, .fields = days},
};

inline constexpr Kind kind{.name = "reported_figure",
                           .title = "上报数",
                           .help = "a total known only from a report",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "to_on"};
static_assert(well_formed(kind));

}  // namespace jinguo::reported_figure
