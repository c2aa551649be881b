// 活动: one dated event that is neither a course nor a fair.
#pragma once

#include "model/kind_table.hpp"
#include "model/kinds/choices.hpp"

namespace jinguo::activity {

inline constexpr std::string_view competition_kinds_words[] = {"大赛", "技能竞赛"};
inline constexpr std::string_view clinic_kinds_words[] = {"义诊"};
inline constexpr std::string_view festival_kinds_words[] = {"节庆"};
inline constexpr std::string_view visit_kinds_words[] = {"慰问"};
inline constexpr std::string_view meeting_kinds_words[] = {"会议"};
inline constexpr Choice kinds[] = {
    {"competition", "竞赛", competition_kinds_words},
    {"publicity", "宣传"},
    {"lecture", "讲座"},
    {"clinic", "义诊便民", clinic_kinds_words},
    {"reading", "阅读"},
    {"festival", "节庆文体", festival_kinds_words},
    {"visit", "走访慰问", visit_kinds_words},
    {"congress", "代表大会"},
    {"meeting", "会议议事", meeting_kinds_words},
    {"roadshow", "路演对接"},
};

inline constexpr std::string_view code_headers[] = {"活动编号"};
inline constexpr std::string_view title_headers[] = {"活动名称", "活动主题"};
inline constexpr std::string_view kind_headers[] = {"活动类型"};
inline constexpr std::string_view edition_headers[] = {"第几届"};
inline constexpr std::string_view unit_headers[] = {"阵地编号"};
inline constexpr std::string_view hosts_headers[] = {"主办单位"};
inline constexpr std::string_view programme_headers[] = {"项目编号"};
inline constexpr std::string_view held_on_headers[] = {"活动时间", "活动日期", "时间"};

inline constexpr Field own_fields[] = {
    code_field(code_headers),
    {
        .name = "title",
        .title = "名称",
        .help = "title of the event",
        .rules = Rule::required | Rule::listed | Rule::handle | Rule::link,
        .aliases = title_headers,
    },
    {
        .name = "kind",
        .type = Type::choice,
        .title = "类型",
        .help = "what kind of event",
        .rules = Rule::required | Rule::listed,
        .aliases = kind_headers,
        .choices = kinds,
    },
    {
        .name = "series",
        .title = "系列",
        .help = "series",
    },
    {
        .name = "edition",
        .type = Type::integer,
        .title = "届次",
        .help = "edition",
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
        .help = "day of the event",
        .rules = Rule::required | Rule::listed,
        .aliases = held_on_headers,
    },
    {
        .name = "materials",
        .type = Type::integer,
        .title = "宣传资料",
        .help = "leaflets handed out",
        .rules = Rule::adds,
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
        .name = "households_reached",
        .type = Type::integer,
        .title = "惠及户次",
        .help = "household-times",
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

inline constexpr Kind kind{.name = "activity",
                           .title = "活动",
                           .help = "one dated event, neither course nor fair",
                           .letter = "A",
                           .fields = fields,
                           .keys = keys,
                           .dated_by = "held_on"};
static_assert(well_formed(kind));

}  // namespace jinguo::activity
