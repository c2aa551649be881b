// 招聘会: one fair.
#pragma once

#include "model/kind_table.hpp"
#include "model/kinds/choices.hpp"

namespace jinguo::job_fair {

inline constexpr std::string_view code_headers[] = {"招聘会编号"};
inline constexpr std::string_view title_headers[] = {"招聘会名称", "活动名称", "专场"};
inline constexpr std::string_view edition_headers[] = {"第几届"};
inline constexpr std::string_view unit_headers[] = {"阵地编号"};
inline constexpr std::string_view venue_headers[] = {"活动地点", "地点"};
inline constexpr std::string_view hosts_headers[] = {"主办单位", "承办单位"};
inline constexpr std::string_view programme_headers[] = {"项目编号"};
inline constexpr std::string_view held_on_headers[] = {"举办时间", "活动时间", "时间"};
inline constexpr std::string_view visitors_headers[] = {"入场人数"};
inline constexpr std::string_view intents_headers[] = {"意向人数", "达成意向", "初步达成意向"};
inline constexpr std::string_view materials_headers[] = {"发放资料"};

inline constexpr Field own_fields[] = {
    code_field(code_headers),
    {
        .name = "title",
        .title = "名称",
        .help = "title of the fair",
        .rules = Rule::required | Rule::listed | Rule::handle | Rule::link,
        .aliases = title_headers,
    },
    {
        .name = "series",
        .title = "系列",
        .help = "series",
        .rules = Rule::listed,
    },
    {
        .name = "edition",
        .type = Type::integer,
        .title = "届次",
        .help = "edition",
        .rules = Rule::listed,
        .aliases = edition_headers,
        .range = {.low = 1},
    },
    {
        .name = "level",
        .type = Type::choice,
        .title = "级别",
        .help = "level",
        .choices = vocabulary::levels,
    },
    {
        .name = "unit",
        .type = Type::reference,
        .title = "举办阵地",
        .help = "unit that holds it",
        .aliases = unit_headers,
        .target = "unit",
    },
    {
        .name = "venue",
        .title = "举办地点",
        .help = "where",
        .aliases = venue_headers,
    },
    {
        .name = "hosts",
        .title = "主办承办",
        .help = "hosts",
        .aliases = hosts_headers,
    },
    {
        .name = "programme",
        .type = Type::reference,
        .title = "所属项目",
        .help = "programme",
        .aliases = programme_headers,
        .target = "programme",
    },
    {
        .name = "held_on",
        .type = Type::date,
        .title = "举办日期",
        .help = "day of the fair",
        .rules = Rule::required | Rule::listed,
        .aliases = held_on_headers,
    },
    {
        .name = "ended_on",
        .type = Type::date,
        .title = "结束日期",
        .help = "last day when it took several",
    },
    {
        .name = "visitors",
        .type = Type::integer,
        .title = "入场人次",
        .help = "visitors (person-times)",
        .rules = Rule::listed | Rule::adds,
        .aliases = visitors_headers,
        .range = {.low = 0},
    },
    {
        .name = "intents",
        .type = Type::integer,
        .title = "达成意向人数",
        .help = "people who reached an intent",
        .rules = Rule::listed | Rule::adds,
        .aliases = intents_headers,
        .range = {.low = 0},
    },
    {
        .name = "materials",
        .type = Type::integer,
        .title = "宣传资料",
        .help = "leaflets handed out",
        .rules = Rule::adds,
        .aliases = materials_headers,
        .range = {.low = 0},
    },
    {
        .name = "consults",
        .type = Type::integer,
        .title = "咨询人次",
        .help = "consultations",
        .rules = Rule::adds,
        .range = {.low = 0},
    },
    {
        .name = "status",
        .type = Type::choice,
        .title = "状态",
        .help = "status",
        .rules = Rule::required | Rule::listed,
        .choices = vocabulary::event_states,
        .fallback = "done",
    },
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_code[] = {"code"};
inline constexpr std::string_view by_edition[] = {"series", "edition"};
inline constexpr Key keys[] = {{by_code}, {by_edition}};
inline constexpr std::string_view days[] = {"held_on", "ended_on"};
inline constexpr Constraint constraints[] = {
    {.must = Must::ordered, .fields = days},
};

inline constexpr Kind kind{.name = "job_fair",
                           .title = "招聘会",
                           .help = "one job fair",
                           .letter = "F",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "held_on"};
static_assert(well_formed(kind));

}  // namespace jinguo::job_fair
