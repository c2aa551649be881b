// 组织与阵地: a federation, community, micro-home, station, base, nursery, team …
#pragma once

#include "model/kind_table.hpp"
#include "model/kinds/choices.hpp"

namespace jinguo::unit {

inline constexpr std::string_view micro_home_words[] = {"微家", "妇女之家"};
inline constexpr std::string_view station_words[] = {"服务驿站", "爱心驿站", "家政服务驿站"};
inline constexpr std::string_view base_words[] = {"创业就业基地"};
inline constexpr std::string_view team_words[] = {"志愿服务队", "巾帼志愿服务队"};
inline constexpr Choice kinds[] = {
    {"community", "社区"},
    {"village", "村"},
    {"park", "园区"},
    {"federation_industry", "行业妇联"},
    {"federation_enterprise", "企业妇联"},
    {"federation_area", "区域妇联"},
    {"micro_home", "妇女微家", micro_home_words},
    {"spot", "活动阵地"},
    {"station", "驿站", station_words},
    {"window", "服务窗口"},
    {"centre", "服务中心"},
    {"base", "基地", base_words},
    {"nursery", "托育园"},
    {"mutual_care", "互助成长中心"},
    {"palace", "青少年宫"},
    {"reading", "书屋书院"},
    {"health_room", "健康小屋"},
    {"workshop", "工坊"},
    {"shared_kitchen", "共享厨房"},
    {"team", "志愿队伍", team_words},
    {"mum_group", "宝妈群"},
    {"mediation", "调处组"},
};
inline constexpr std::string_view startup_words[] = {"创业就业"};
inline constexpr std::string_view flexible_words[] = {"灵活就业孵化"};
inline constexpr std::string_view training_words[] = {"培训"};
inline constexpr std::string_view innovation_words[] = {"创新"};
inline constexpr std::string_view makerspace_words[] = {"创客"};
inline constexpr Choice base_types[] = {
    {"startup_job", "创业就业基地", startup_words},
    {"flexible_incubator", "灵活就业孵化基地", flexible_words},
    {"training", "培训基地", training_words},
    {"innovation", "创新基地", innovation_words},
    {"makerspace", "创客空间", makerspace_words},
};

inline constexpr std::string_view code_headers[] = {"阵地编号", "站点编号"};
inline constexpr std::string_view name_headers[] = {"站点名称", "服务站",       "服务点",
                                                    "阵地名称", "妇女微家名称", "基地名称"};
inline constexpr std::string_view kind_headers[] = {"阵地类型", "类别"};
inline constexpr std::string_view demo_headers[] = {"示范", "是否示范"};
inline constexpr std::string_view parent_headers[] = {"上级阵地编号", "上级", "所属阵地"};
inline constexpr std::string_view host_headers[] = {"依托单位", "承办企业"};
inline constexpr std::string_view opened_headers[] = {"挂牌时间", "成立时间", "挂牌日期",
                                                      "成立日期"};
inline constexpr std::string_view recognised_headers[] = {"命名日期", "认定时间"};

inline constexpr Field own_fields[] = {
    code_field(code_headers),
    {.name = "name",
     .title = "名称",
     .help = "name of the unit",
     .rules = Rule::required | Rule::listed | Rule::handle | Rule::link,
     .aliases = name_headers},
    {.name = "kind",
     .type = Type::choice,
     .title = "类型",
     .help = "what kind of unit",
     .rules = Rule::required | Rule::listed,
     .aliases = kind_headers,
     .choices = kinds},
    {.name = "level",
     .type = Type::choice,
     .title = "级别",
     .help = "level of the federation",
     .rules = Rule::listed,
     .choices = vocabulary::levels},
    {.name = "demo",
     .type = Type::boolean,
     .title = "示范点",
     .help = "demonstration point",
     .aliases = demo_headers},
    {.name = "base_type",
     .type = Type::choice,
     .title = "基地类型",
     .help = "type of a base",
     .rules = Rule::listed,
     .choices = base_types},
    {.name = "parent",
     .type = Type::reference,
     .title = "上级阵地",
     .help = "unit above",
     .rules = Rule::acyclic,
     .aliases = parent_headers,
     .target = "unit"},
    {.name = "host_enterprise",
     .type = Type::reference,
     .title = "依托企业",
     .help = "enterprise that hosts it",
     .aliases = host_headers,
     .target = "enterprise"},
    {.name = "opened_on",
     .type = Type::date,
     .title = "启用日期",
     .help = "day it opened; empty = planned, not counted",
     .rules = Rule::listed,
     .aliases = opened_headers},
    {.name = "closed_on", .type = Type::date, .title = "关闭日期", .help = "day it closed"},
    {.name = "recognised_on",
     .type = Type::date,
     .title = "认定日期",
     .help = "day it was recognised",
     .aliases = recognised_headers},
    {.name = "households_covered",
     .type = Type::integer,
     .title = "辐射户数",
     .help = "households it covers",
     .rules = Rule::adds,
     .range = {.low = 0}},
    {.name = "villages_covered",
     .type = Type::integer,
     .title = "整合村庄数",
     .help = "villages it covers",
     .rules = Rule::adds,
     .range = {.low = 0}},
    {.name = "latitude",
     .type = Type::decimal,
     .title = "纬度",
     .help = "degrees north",
     .check = check_degrees},
    {.name = "longitude",
     .type = Type::decimal,
     .title = "经度",
     .help = "degrees east",
     .check = check_degrees},
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_code[] = {"code"};
inline constexpr std::string_view by_name[] = {"name", "kind", "region"};
inline constexpr std::string_view by_name_blank[] = {"region"};
inline constexpr Key keys[] = {
    {by_code},
    {.fields = by_name, .blank_matches = by_name_blank, .unique = false},
};
inline constexpr std::string_view base_type_field[] = {"base_type"};
inline constexpr std::string_view base_word[] = {"base"};
inline constexpr std::string_view host_field[] = {"host_enterprise"};
inline constexpr std::string_view hosted_words[] = {"federation_enterprise"};
inline constexpr std::string_view position_fields[] = {"latitude", "longitude"};
inline constexpr std::string_view life_fields[] = {"opened_on", "closed_on"};
inline constexpr Constraint constraints[] = {
    {.must = Must::only_when, .fields = base_type_field, .when = "kind", .values = base_word},
    {.must = Must::needed_when, .fields = host_field, .when = "kind", .values = hosted_words},
    {.must = Must::together, .fields = position_fields},
    {.must = Must::ordered, .fields = life_fields},
};

inline constexpr Kind kind{.name = "unit",
                           .title = "组织与阵地",
                           .help = "a federation, community, station, base, team …",
                           .letter = "U",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "opened_on"};
static_assert(well_formed(kind));

}  // namespace jinguo::unit
