// 设施设备: a quantity of one thing that a unit has.
#pragma once

#include "model/kind_table.hpp"

namespace jinguo::asset {

inline constexpr std::string_view unit_headers[] = {"阵地编号", "站点名称", "阵地名称"};
inline constexpr std::string_view item_headers[] = {"物品", "设备名称", "设施名称"};
inline constexpr std::string_view quantity_headers[] = {"数目"};
inline constexpr std::string_view word_headers[] = {"计量单位", "量词"};

inline constexpr Field own_fields[] = {
    {.name = "unit",
     .type = Type::reference,
     .title = "阵地",
     .help = "unit that has it",
     .rules = Rule::required | Rule::listed,
     .aliases = unit_headers,
     .target = "unit"},
    {.name = "item",
     .title = "名称",
     .help = "what it is",
     .rules = Rule::required | Rule::listed,
     .aliases = item_headers},
    {.name = "quantity",
     .type = Type::integer,
     .title = "数量",
     .help = "how many",
     .rules = Rule::required | Rule::listed,
     .aliases = quantity_headers,
     .range = {.low = 1}},
    {.name = "unit_word",
     .title = "单位",
     .help = "measure word: 台, 册, 亩 …",
     .rules = Rule::required | Rule::listed,
     .aliases = word_headers},
    {.name = "acquired_on",
     .type = Type::date,
     .title = "购置日期",
     .help = "day it was acquired",
     .rules = Rule::listed},
    {.name = "retired_on", .type = Type::date, .title = "报废日期", .help = "day it was retired"},
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view key_fields[] = {"unit", "item", "acquired_on"};
inline constexpr std::string_view blank_matches[] = {"acquired_on"};
inline constexpr Key keys[] = {{.fields = key_fields, .blank_matches = blank_matches}};
inline constexpr std::string_view life_fields[] = {"acquired_on", "retired_on"};
inline constexpr Constraint constraints[] = {{.must = Must::ordered, .fields = life_fields}};

inline constexpr Kind kind{.name = "asset",
                           .title = "设施设备",
                           .help = "things that a unit has",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "acquired_on"};
static_assert(well_formed(kind));

}  // namespace jinguo::asset
