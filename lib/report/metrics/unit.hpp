// 组织与阵地: units, whom they reach and what they have.
#pragma once

#include "model/kinds/asset.hpp"
#include "model/kinds/unit.hpp"
#include "report/metric.hpp"

namespace jinguo::unit_metrics {

inline constexpr Slice unit_slices[] = {
    {.name = "kind", .sql = "u.kind", .kind = &unit::kind, .field = "kind"},
    {.name = "level", .sql = "u.level", .kind = &unit::kind, .field = "level"},
    {.name = "demo", .sql = "u.demo", .kind = &unit::kind, .field = "demo"},
    {.name = "base_type", .sql = "u.base_type", .kind = &unit::kind, .field = "base_type"},
    {.name = "parent", .sql = "u.parent_id", .kind = &unit::kind, .field = "parent"},
    {.name = "parent_kind",
     .sql = "above.kind",
     .kind = &unit::kind,
     .field = "kind",
     .title = "上级类型"},
    {.name = "unit", .sql = "u.id", .kind = &asset::kind, .field = "unit"},
};

inline constexpr Source open_units{
    .span = Span::stock,
    .from = "unit AS u\nLEFT JOIN unit AS above ON above.id = u.parent_id",
    .begins = "u.opened_on",
    .ends = "u.closed_on",
    .region = "u.region",
    .kinds = only<unit::kind>,
    .record = "u.id",
    .slices = unit_slices,
};

inline constexpr Slice asset_slices[] = {
    {.name = "item", .sql = "a.item", .kind = &asset::kind, .field = "item"},
    {.name = "unit_word", .sql = "a.unit_word", .kind = &asset::kind, .field = "unit_word"},
    {.name = "unit", .sql = "a.unit_id", .kind = &asset::kind, .field = "unit"},
};

/// Things in use; a thing without a region of its own counts where its unit is.
inline constexpr Source things{
    .span = Span::stock,
    .from = "asset AS a\nJOIN unit AS u ON u.id = a.unit_id",
    .begins = "a.acquired_on",
    .ends = "a.retired_on",
    .since_ever = true,
    .region = "COALESCE(a.region, u.region)",
    .kinds = only<asset::kind>,
    .record = "a.id",
    .slices = asset_slices,
};

inline constexpr std::string_view count_slices[] = {"kind",      "level",  "demo",
                                                    "base_type", "parent", "parent_kind"};
inline constexpr std::string_view households_slices[] = {"kind", "unit"};
inline constexpr std::string_view villages_slices[] = {"unit"};
inline constexpr std::string_view assets_slices[] = {"item", "unit_word", "unit"};
inline constexpr std::string_view item_and_word[] = {"item", "unit_word"};

inline constexpr Metric count{
    .id = "unit.count",
    .zh = "组织与阵地数",
    .en = "Units",
    .unit_zh = "个",
    .unit_en = "units",
    .definition_zh =
        "截至日在用的组织与阵地：启用日期不晚于当日，且关闭日期为空或晚于当日。"
        "没有启用日期的是计划，不计。",
    .definition_en =
        "Units open at the end of the day: opened by then and not closed or later. Without a day "
        "of opening a unit is planned and never counts.",
    .source = &open_units,
    .measure = Measure::rows,
    .slices = count_slices,
};

inline constexpr Metric households{
    .id = "unit.households_covered",
    .zh = "辐射户数",
    .en = "Households covered",
    .unit_zh = "户",
    .unit_en = "households",
    .definition_zh = "截至日在用阵地的辐射户数之和；阵地之间的重叠不扣除。",
    .definition_en =
        "Sum of the households that units open at the end of the day cover; an overlap between "
        "units is not removed.",
    .source = &open_units,
    .measure = Measure::sum,
    .value = "u.households_covered",
    .slices = households_slices,
};

inline constexpr Metric villages{
    .id = "unit.villages_covered",
    .zh = "整合村庄数",
    .en = "Villages covered",
    .unit_zh = "个",
    .unit_en = "villages",
    .definition_zh = "截至日在用阵地整合的村庄数之和；阵地之间的重叠不扣除。",
    .definition_en =
        "Sum of the villages that units open at the end of the day cover; an overlap between units "
        "is not removed.",
    .source = &open_units,
    .measure = Measure::sum,
    .value = "u.villages_covered",
    .slices = villages_slices,
};

inline constexpr Metric assets{
    .id = "unit.assets",
    .zh = "设施设备数量",
    .en = "Things in use",
    .unit_zh = "台",
    .unit_en = "things",
    .definition_zh =
        "截至日在用设施设备的数量，按名称和单位分列，不同单位互不相加；购置日期不晚于当日或为空，"
        "且报废日期为空或晚于当日。",
    .definition_en =
        "Quantity of things in use at the end of the day, one line per item and measure word, "
        "never added together: acquired by then, or on no known day, and not retired or later.",
    .source = &things,
    .measure = Measure::sum,
    .value = "a.quantity",
    .slices = assets_slices,
    .lines = item_and_word,
    .unit_of = "unit_word",
};

inline constexpr const Metric* rows[] = {&count, &households, &villages, &assets};

}  // namespace jinguo::unit_metrics
