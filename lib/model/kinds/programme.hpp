// 项目与品牌: a plan, brand, platform, project or measure.
#pragma once

#include "model/kind_table.hpp"

namespace jinguo::programme {

inline constexpr std::string_view charity_kinds_words[] = {"公益项目(1+1+1)"};
inline constexpr Choice kinds[] = {
    {"plan", "计划"},    {"livelihood", "实事项目"},
    {"project", "项目"}, {"charity", "公益项目", charity_kinds_words},
    {"brand", "品牌"},   {"platform", "平台"},
    {"measure", "举措"}, {"policy", "文件"},
};
inline constexpr std::string_view free_charge_modes_words[] = {"免费"};
inline constexpr std::string_view purchased_charge_modes_words[] = {"购买服务"};
inline constexpr Choice charge_modes[] = {
    {"free", "无偿", free_charge_modes_words},
    {"low", "低偿"},
    {"purchased", "购买", purchased_charge_modes_words},
};
inline constexpr std::string_view active_states_words[] = {"在办"};
inline constexpr std::string_view done_states_words[] = {"完成"};
inline constexpr std::string_view cancelled_states_words[] = {"取消"};
inline constexpr Choice states[] = {
    {"proposed", "拟议"},
    {"active", "进行中", active_states_words},
    {"done", "已完成", done_states_words},
    {"cancelled", "已取消", cancelled_states_words},
};

inline constexpr std::string_view code_headers[] = {"项目编号"};
inline constexpr std::string_view name_headers[] = {"项目名称", "品牌名称", "平台名称"};
inline constexpr std::string_view kind_headers[] = {"项目类型"};
inline constexpr std::string_view parent_headers[] = {"上级项目编号", "所属项目"};
inline constexpr std::string_view enterprise_headers[] = {"企业编号", "企业名称", "公益企业"};
inline constexpr std::string_view team_headers[] = {"队伍编号", "队伍名称", "志愿服务队"};
inline constexpr std::string_view field_headers[] = {"服务领域", "项目领域"};
inline constexpr std::string_view charge_mode_headers[] = {"收费类型", "服务方式"};
inline constexpr std::string_view activity_headers[] = {"活动编号", "活动名称", "路演活动"};
inline constexpr std::string_view claimed_by_headers[] = {"认领社区", "承接单位"};
inline constexpr std::string_view started_on_headers[] = {"启动日期", "实施日期", "开始时间"};
inline constexpr std::string_view ended_on_headers[] = {"截止日期", "结束时间"};
inline constexpr std::string_view status_headers[] = {"项目状态"};

inline constexpr Field own_fields[] = {
    code_field(code_headers),
    {
        .name = "name",
        .title = "名称",
        .help = "name of the programme",
        .rules = Rule::required | Rule::listed | Rule::handle | Rule::link,
        .aliases = name_headers,
    },
    {
        .name = "kind",
        .type = Type::choice,
        .title = "类型",
        .help = "what kind of programme",
        .rules = Rule::required | Rule::listed,
        .aliases = kind_headers,
        .choices = kinds,
    },
    {
        .name = "parent",
        .type = Type::reference,
        .title = "上级项目",
        .help = "programme above",
        .rules = Rule::acyclic,
        .aliases = parent_headers,
        .target = "programme",
    },
    {
        .name = "enterprise",
        .type = Type::reference,
        .title = "企业",
        .help = "enterprise of a charity project",
        .aliases = enterprise_headers,
        .target = "enterprise",
    },
    {
        .name = "team",
        .type = Type::reference,
        .title = "志愿队伍",
        .help = "team of a charity project",
        .aliases = team_headers,
        .target = "unit",
    },
    {
        .name = "field",
        .title = "领域",
        .help = "field of work",
        .aliases = field_headers,
    },
    {
        .name = "charge_mode",
        .type = Type::choice,
        .title = "收费方式",
        .help = "how a charity project charges",
        .aliases = charge_mode_headers,
        .choices = charge_modes,
    },
    {
        .name = "activity",
        .type = Type::reference,
        .title = "对接活动",
        .help = "roadshow where it was claimed",
        .aliases = activity_headers,
        .target = "activity",
    },
    {
        .name = "claimed_by",
        .type = Type::reference,
        .title = "认领单位",
        .help = "unit that claimed it",
        .aliases = claimed_by_headers,
        .target = "unit",
    },
    {
        .name = "started_on",
        .type = Type::date,
        .title = "开始日期",
        .help = "first day",
        .rules = Rule::listed,
        .aliases = started_on_headers,
    },
    {
        .name = "ended_on",
        .type = Type::date,
        .title = "结束日期",
        .help = "last day; empty = still open",
        .rules = Rule::listed,
        .aliases = ended_on_headers,
    },
    {
        .name = "status",
        .type = Type::choice,
        .title = "状态",
        .help = "status",
        .rules = Rule::required | Rule::listed,
        .aliases = status_headers,
        .choices = states,
        .fallback = "active",
    },
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_code[] = {"code"};
inline constexpr Key keys[] = {{by_code}};
inline constexpr std::string_view charity_fields[] = {"enterprise", "team"};
inline constexpr std::string_view charity_word[] = {"charity"};
inline constexpr std::string_view charge_fields[] = {"charge_mode"};
inline constexpr std::string_view life_fields[] = {"started_on", "ended_on"};
inline constexpr Constraint constraints[] = {
    {.must = Must::needed_when, .fields = charity_fields, .when = "kind", .values = charity_word},
    {.must = Must::only_when, .fields = charge_fields, .when = "kind", .values = charity_word},
    {.must = Must::ordered, .fields = life_fields},
};

inline constexpr Kind kind{.name = "programme",
                           .title = "项目与品牌",
                           .help = "a plan, brand, platform, project or measure",
                           .letter = "G",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "started_on"};
static_assert(well_formed(kind));

}  // namespace jinguo::programme
