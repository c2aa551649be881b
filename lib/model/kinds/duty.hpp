// 值班: one slot of one duty-holder at one site.
#pragma once

#include "model/kind_table.hpp"

namespace jinguo::duty {

inline constexpr std::string_view window_roles_words[] = {"轮值", "窗口值班"};
inline constexpr std::string_view team_shift_roles_words[] = {"志愿服务", "志愿者值班"};
inline constexpr std::string_view care_give_roles_words[] = {"看护", "互助"};
inline constexpr Choice roles[] = {
    {"window", "窗口轮值", window_roles_words},
    {"team_shift", "志愿排班", team_shift_roles_words},
    {"care_give", "互助看护", care_give_roles_words},
};
inline constexpr std::string_view planned_states_words[] = {"未开始", "拟办"};
inline constexpr std::string_view done_states_words[] = {"已完成", "完成", "到岗", "已到岗"};
inline constexpr std::string_view missed_states_words[] = {"缺勤", "未到岗"};
inline constexpr std::string_view swapped_states_words[] = {"调班", "换班"};
inline constexpr std::string_view cancelled_states_words[] = {"取消"};
inline constexpr Choice states[] = {
    {"planned", "计划", planned_states_words},       {"done", "已值班", done_states_words},
    {"missed", "缺岗", missed_states_words},         {"swapped", "已调班", swapped_states_words},
    {"cancelled", "已取消", cancelled_states_words},
};

inline constexpr std::string_view code_headers[] = {"值班编号"};
inline constexpr std::string_view unit_headers[] = {"阵地编号", "阵地名称", "站点名称", "值班地点",
                                                    "服务窗口"};
inline constexpr std::string_view role_headers[] = {"值班类型", "班次类型"};
inline constexpr std::string_view enterprise_headers[] = {"企业编号", "企业名称", "轮值企业",
                                                          "值班企业"};
inline constexpr std::string_view worker_headers[] = {
    "人员编号", "值班人员", "值班人", "志愿者", "看护人", "身份证号", "身份证号码", "公民身份号码"};
inline constexpr std::string_view team_headers[] = {"志愿队伍", "队伍名称", "队伍编号"};
inline constexpr std::string_view on_date_headers[] = {"日期", "轮值日期", "排班日期"};
inline constexpr std::string_view starts_at_headers[] = {"起始时间", "上岗时间"};
inline constexpr std::string_view ends_at_headers[] = {"截止时间"};
inline constexpr std::string_view minutes_done_headers[] = {"服务时长", "时长", "实际分钟数"};
inline constexpr std::string_view visitors_headers[] = {"接待人数", "咨询人次", "来访人次"};
inline constexpr std::string_view swapped_with_headers[] = {"换班", "调班"};
inline constexpr std::string_view status_headers[] = {"值班状态", "到岗情况"};

inline constexpr Field own_fields[] = {
    code_field(code_headers),
    {.name = "unit",
     .type = Type::reference,
     .title = "阵地",
     .help = "unit where it is",
     .rules = Rule::required | Rule::listed,
     .aliases = unit_headers,
     .target = "unit"},
    {.name = "role",
     .type = Type::choice,
     .title = "类型",
     .help = "what kind of duty",
     .rules = Rule::required | Rule::listed,
     .aliases = role_headers,
     .choices = roles},
    {.name = "enterprise",
     .type = Type::reference,
     .title = "企业",
     .help = "holder, when an enterprise",
     .rules = Rule::listed,
     .aliases = enterprise_headers,
     .target = "enterprise"},
    {.name = "worker",
     .type = Type::reference,
     .title = "人员",
     .help = "holder, when a person",
     .rules = Rule::listed,
     .aliases = worker_headers,
     .target = "worker"},
    {.name = "team",
     .type = Type::reference,
     .title = "队伍",
     .help = "team of the holder",
     .aliases = team_headers,
     .target = "unit"},
    {.name = "on_date",
     .type = Type::date,
     .title = "值班日期",
     .help = "day",
     .rules = Rule::required | Rule::listed,
     .aliases = on_date_headers},
    {.name = "starts_at",
     .type = Type::clock,
     .title = "开始时间",
     .help = "time of day it begins",
     .rules = Rule::listed,
     .aliases = starts_at_headers},
    {.name = "ends_at",
     .type = Type::clock,
     .title = "结束时间",
     .help = "time of day it ends; before its beginning = the next day",
     .rules = Rule::listed,
     .aliases = ends_at_headers},
    {.name = "minutes_done",
     .type = Type::integer,
     .title = "值班分钟",
     .help = "minutes done",
     .rules = Rule::adds,
     .aliases = minutes_done_headers,
     .range = {.low = 0}},
    {.name = "visitors",
     .type = Type::integer,
     .title = "接待人次",
     .help = "visitors received",
     .rules = Rule::adds,
     .aliases = visitors_headers,
     .range = {.low = 0}},
    {.name = "swapped_with",
     .type = Type::reference,
     .title = "调换班次",
     .help = "duty it was swapped with",
     .aliases = swapped_with_headers,
     .target = "duty"},
    {.name = "status",
     .type = Type::choice,
     .title = "状态",
     .help = "status",
     .rules = Rule::required | Rule::listed,
     .aliases = status_headers,
     .choices = states,
     .fallback = "planned"},
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_code[] = {"code"};
inline constexpr std::string_view by_enterprise[] = {"unit", "role", "enterprise", "on_date",
                                                     "starts_at"};
inline constexpr std::string_view any_starts_at[] = {"starts_at"};
inline constexpr std::string_view by_worker[] = {"unit", "role", "worker", "on_date", "starts_at"};
inline constexpr Key keys[] = {
    {by_code},
    {.fields = by_enterprise, .blank_matches = any_starts_at},
    {.fields = by_worker, .blank_matches = any_starts_at},
};
inline constexpr std::string_view holders[] = {"enterprise", "worker"};
inline constexpr Constraint constraints[] = {
    {.must = Must::one_of, .fields = holders},
};

inline constexpr Kind kind{.name = "duty",
                           .title = "值班",
                           .help = "one slot of one duty-holder at one site",
                           .letter = "D",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "on_date"};
static_assert(well_formed(kind));

}  // namespace jinguo::duty
