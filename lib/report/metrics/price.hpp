// 服务价格: fees agreed with providers, and how far below the usual ones they are.
#pragma once

#include "model/kinds/service_item.hpp"
#include "model/kinds/service_order.hpp"
#include "report/metric.hpp"

namespace jinguo::price_metrics {

inline constexpr Slice slices[] = {
    {.name = "item", .sql = "i.id", .kind = &service_order::kind, .field = "item"},
    {.name = "name", .sql = "i.name", .kind = &service_item::kind, .field = "name"},
    {.name = "unit_word", .sql = "i.unit_word", .kind = &service_item::kind, .field = "unit_word"},
    {.name = "provider",
     .sql = "i.enterprise_id",
     .kind = &service_item::kind,
     .field = "enterprise"},
    {.name = "care_mode", .sql = "i.care_mode", .kind = &service_item::kind, .field = "care_mode"},
    {.name = "unit", .sql = "i.unit_id", .kind = &service_item::kind, .field = "unit"},
    {.name = "agreed_unit",
     .sql = "i.agreed_unit_id",
     .kind = &service_item::kind,
     .field = "agreed_unit"},
    {.name = "category", .sql = "i.category", .kind = &service_item::kind, .field = "category"},
};

inline constexpr Source items_in_force{
    .span = Span::stock,
    .from = "service_item AS i",
    .begins = "i.valid_from",
    .ends = "i.valid_to",
    .since_ever = true,
    .region = "i.region",
    .kinds = only<service_item::kind>,
    .record = "i.id",
    .slices = slices,
};

inline constexpr std::string_view agreed_slices[] = {"item",      "name", "unit_word",  "provider",
                                                     "care_mode", "unit", "agreed_unit"};
inline constexpr std::string_view below_slices[] = {"provider", "category"};
inline constexpr std::string_view each_item[] = {"item", "name", "unit_word"};

inline constexpr Metric agreed{
    .id = "price.agreed_fee",
    .zh = "协商价",
    .en = "Agreed fee",
    .unit_zh = "元/单位",
    .unit_en = "yuan/unit",
    .definition_zh =
        "截至日有效的服务项目：生效日期不晚于当日或为空，且失效日期为空或晚于当日，逐项列出协商价，"
        "不相加。没有协商价的不列。",
    .definition_en =
        "The agreed fee of each item in force at the end of the day, a list and never a sum: valid "
        "by then or from no known day, and not ended or later. Items without one are not listed.",
    .source = &items_in_force,
    .measure = Measure::highest,
    .value = "i.agreed_fee_fen",
    .fen = true,
    .slices = agreed_slices,
    .lines = each_item,
    .unit_of = "unit_word",
    .unit_before = "元/",
};

inline constexpr Metric below{
    .id = "price.below_reference_pct",
    .zh = "低于参照价幅度",
    .en = "Below the reference price",
    .unit_zh = "%",
    .unit_en = "%",
    .definition_zh =
        "截至日有效的服务项目：生效日期不晚于当日或为空，且失效日期为空或晚于当日，其中协商价和参照"
        "价都有的各项（参照价−协商价）÷参照价的平均，一位小数，项数并列。",
    .definition_en =
        "Mean over the items in force at the end of the day that carry both fees, of (reference - "
        "agreed) / reference, to one decimal; how many items stands beside.",
    .source = &items_in_force,
    .measure = Measure::mean,
    .value =
        "CASE WHEN i.reference_fee_fen > 0 THEN "
        "(i.reference_fee_fen - i.agreed_fee_fen) * 100000000 / i.reference_fee_fen END",
    .per_unit = 1'000'000,
    .slices = below_slices,
};

inline constexpr const Metric* rows[] = {&agreed, &below};

}  // namespace jinguo::price_metrics
