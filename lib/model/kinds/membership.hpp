// 入驻签约任职: an enterprise or a person that belongs to a unit or a programme, in one role.
#pragma once

#include "model/kind_table.hpp"

namespace jinguo::membership {

inline constexpr std::string_view onboarded_roles_words[] = {"入驻企业"};
inline constexpr std::string_view incubated_roles_words[] = {"培育企业"};
inline constexpr std::string_view signed_member_roles_words[] = {"签约成员", "成员单位"};
inline constexpr std::string_view team_member_roles_words[] = {"队伍成员"};
inline constexpr std::string_view linked_roles_words[] = {"结对"};
inline constexpr std::string_view executive_roles_words[] = {"执行委员"};
inline constexpr std::string_view chair_roles_words[] = {"妇联主席"};
inline constexpr Choice roles[] = {
    {"onboarded", "入驻", onboarded_roles_words},
    {"incubated", "培育", incubated_roles_words},
    {"signed_member", "签约", signed_member_roles_words},
    {"team_member", "队员", team_member_roles_words},
    {"group_member", "群成员"},
    {"linked", "挂钩", linked_roles_words},
    {"executive", "执委", executive_roles_words},
    {"chair", "主席", chair_roles_words},
    {"mentor", "导师"},
    {"liaison", "联络员"},
};
inline constexpr std::string_view applied_states_words[] = {"申请", "已申请"};
inline constexpr std::string_view active_states_words[] = {"在任", "有效", "已入驻"};
inline constexpr std::string_view left_states_words[] = {"退出", "离任"};
inline constexpr std::string_view rejected_states_words[] = {"驳回", "拒绝"};
inline constexpr Choice states[] = {
    {"applied", "申请中", applied_states_words},
    {"active", "在册", active_states_words},
    {"left", "已退出", left_states_words},
    {"rejected", "未通过", rejected_states_words},
};

inline constexpr std::string_view enterprise_headers[] = {"企业编号", "企业名称", "成员企业",
                                                          "入驻企业"};
inline constexpr std::string_view worker_headers[] = {"人员编号", "成员",       "队员",
                                                      "身份证号", "身份证号码", "公民身份号码"};
inline constexpr std::string_view unit_headers[] = {"阵地编号", "阵地名称", "任职组织", "所属组织",
                                                    "队伍名称"};
inline constexpr std::string_view programme_headers[] = {"项目编号", "项目名称", "平台名称",
                                                         "品牌名称"};
inline constexpr std::string_view role_headers[] = {"角色", "职务", "成员类型"};
inline constexpr std::string_view batch_no_headers[] = {"批次", "第几批"};
inline constexpr std::string_view applied_on_headers[] = {"申请时间"};
inline constexpr std::string_view joined_on_headers[] = {"加入时间", "入驻日期", "入驻时间",
                                                         "签约日期", "任职日期"};
inline constexpr std::string_view left_on_headers[] = {"退出时间", "离任日期"};
inline constexpr std::string_view status_headers[] = {"成员状态"};

inline constexpr Field own_fields[] = {
    {.name = "enterprise",
     .type = Type::reference,
     .title = "企业",
     .help = "member, when an enterprise",
     .rules = Rule::listed,
     .aliases = enterprise_headers,
     .target = "enterprise"},
    {.name = "worker",
     .type = Type::reference,
     .title = "人员",
     .help = "member, when a person",
     .rules = Rule::listed,
     .aliases = worker_headers,
     .target = "worker"},
    {.name = "unit",
     .type = Type::reference,
     .title = "阵地",
     .help = "unit it belongs to",
     .rules = Rule::listed,
     .aliases = unit_headers,
     .target = "unit"},
    {.name = "programme",
     .type = Type::reference,
     .title = "项目",
     .help = "programme it belongs to",
     .rules = Rule::listed,
     .aliases = programme_headers,
     .target = "programme"},
    {.name = "role",
     .type = Type::choice,
     .title = "身份",
     .help = "in which role",
     .rules = Rule::required | Rule::listed,
     .aliases = role_headers,
     .choices = roles},
    {.name = "batch_no",
     .type = Type::integer,
     .title = "入驻批次",
     .help = "which batch of members",
     .aliases = batch_no_headers,
     .range = {.low = 1}},
    {.name = "applied_on",
     .type = Type::date,
     .title = "申请日期",
     .help = "day of the application",
     .aliases = applied_on_headers},
    {.name = "joined_on",
     .type = Type::date,
     .title = "加入日期",
     .help = "first day; empty = before any day",
     .rules = Rule::listed,
     .aliases = joined_on_headers},
    {.name = "left_on",
     .type = Type::date,
     .title = "退出日期",
     .help = "last day; empty = still a member",
     .rules = Rule::listed,
     .aliases = left_on_headers},
    {.name = "status",
     .type = Type::choice,
     .title = "状态",
     .help = "status",
     .rules = Rule::required | Rule::listed,
     .aliases = status_headers,
     .choices = states,
     .fallback = "active"},
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_enterprise_unit[] = {"enterprise", "unit", "role",
                                                          "joined_on"};
inline constexpr std::string_view any_joined_on[] = {"joined_on"};
inline constexpr std::string_view by_enterprise_programme[] = {"enterprise", "programme", "role",
                                                               "joined_on"};
inline constexpr std::string_view by_worker_unit[] = {"worker", "unit", "role", "joined_on"};
inline constexpr std::string_view by_worker_programme[] = {"worker", "programme", "role",
                                                           "joined_on"};
inline constexpr Key keys[] = {
    {.fields = by_enterprise_unit, .blank_matches = any_joined_on},
    {.fields = by_enterprise_programme, .blank_matches = any_joined_on},
    {.fields = by_worker_unit, .blank_matches = any_joined_on},
    {.fields = by_worker_programme, .blank_matches = any_joined_on},
};
inline constexpr std::string_view members[] = {"enterprise", "worker"};
inline constexpr std::string_view targets[] = {"unit", "programme"};
inline constexpr std::string_view life_days[] = {"applied_on", "joined_on", "left_on"};
inline constexpr Constraint constraints[] = {
    {.must = Must::one_of, .fields = members},
    {.must = Must::one_of, .fields = targets},
    {.must = Must::ordered, .fields = life_days},
};

inline constexpr Kind kind{.name = "membership",
                           .title = "入驻签约任职",
                           .help = "who belongs to what, in which role",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "joined_on"};
static_assert(well_formed(kind));

}  // namespace jinguo::membership
