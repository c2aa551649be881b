// 登记: one person on one register for one period.
#pragma once

#include "model/kind_table.hpp"

namespace jinguo::registration {

inline constexpr std::string_view fulltime_mum_registers_words[] = {"宝妈"};
inline constexpr Choice registers[] = {
    {"flexible_job", "灵活就业"},
    {"fulltime_mum", "全职宝妈", fulltime_mum_registers_words},
    {"practitioner", "从业人员"},
};
inline constexpr Choice outcomes[] = {
    {"open", "在册"},        {"matched", "已匹配"}, {"placed", "已就业"},
    {"withdrawn", "已退出"}, {"void", "作废"},
};

inline constexpr std::string_view code_headers[] = {"登记编号"};
inline constexpr std::string_view worker_headers[] = {"人员编号", "身份证号", "身份证号码",
                                                      "公民身份号码"};
inline constexpr std::string_view registered_on_headers[] = {"登记时间"};
inline constexpr std::string_view register_headers[] = {"登记类型", "登记册类型"};
inline constexpr std::string_view unit_headers[] = {"阵地编号", "阵地名称", "登记站点"};
inline constexpr std::string_view trade_wanted_headers[] = {"求职意向", "意向岗位", "求职工种"};
inline constexpr std::string_view hours_wanted_headers[] = {"可工作时段", "意向时间"};
inline constexpr std::string_view skills_headers[] = {"技能特长", "特长"};
inline constexpr std::string_view matched_enterprise_headers[] = {"匹配单位", "推荐企业"};
inline constexpr std::string_view matched_on_headers[] = {"匹配时间", "推荐日期"};
inline constexpr std::string_view closed_on_headers[] = {"注销时间", "退出日期"};
inline constexpr std::string_view outcome_headers[] = {"登记结果", "登记状态", "状态"};

inline constexpr Field own_fields[] = {
    code_field(code_headers),
    {
        .name = "register",
        .type = Type::choice,
        .title = "登记册",
        .help = "which register",
        .rules = Rule::required | Rule::listed,
        .aliases = register_headers,
        .choices = registers,
    },
    {
        .name = "worker",
        .type = Type::reference,
        .title = "人员",
        .help = "person",
        .rules = Rule::required | Rule::listed,
        .aliases = worker_headers,
        .target = "worker",
    },
    {
        .name = "unit",
        .type = Type::reference,
        .title = "登记地点",
        .help = "unit where she registered",
        .rules = Rule::listed,
        .aliases = unit_headers,
        .target = "unit",
    },
    {
        .name = "registered_on",
        .type = Type::date,
        .title = "登记日期",
        .help = "day of registration",
        .rules = Rule::required | Rule::listed,
        .aliases = registered_on_headers,
    },
    {
        .name = "trade_wanted",
        .title = "意向工种",
        .help = "trade wanted",
        .aliases = trade_wanted_headers,
    },
    {
        .name = "hours_wanted",
        .title = "意向时段",
        .help = "hours wanted",
        .aliases = hours_wanted_headers,
    },
    {
        .name = "skills",
        .title = "技能",
        .help = "skills",
        .aliases = skills_headers,
    },
    {
        .name = "matched_enterprise",
        .type = Type::reference,
        .title = "匹配企业",
        .help = "enterprise matched",
        .aliases = matched_enterprise_headers,
        .target = "enterprise",
    },
    {
        .name = "matched_on",
        .type = Type::date,
        .title = "匹配日期",
        .help = "day of the match",
        .aliases = matched_on_headers,
    },
    {
        .name = "closed_on",
        .type = Type::date,
        .title = "注销日期",
        .help = "last day on the register",
        .rules = Rule::listed,
        .aliases = closed_on_headers,
    },
    {
        .name = "outcome",
        .type = Type::choice,
        .title = "结果",
        .help = "outcome",
        .rules = Rule::required | Rule::listed,
        .aliases = outcome_headers,
        .choices = outcomes,
        .fallback = "open",
    },
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_code[] = {"code"};
inline constexpr std::string_view by_person[] = {"register", "worker", "registered_on"};
// At most one open row per register and person; the row itself is found by its day.
inline constexpr std::string_view by_open_row[] = {"register", "worker", "outcome"};
inline constexpr std::string_view open_word[] = {"open"};
inline constexpr Key keys[] = {{by_code}, {by_person}, {.fields = by_open_row, .only = open_word}};
inline constexpr std::string_view match_fields[] = {"matched_enterprise", "matched_on"};
inline constexpr std::string_view life_fields[] = {"registered_on", "closed_on"};
inline constexpr Constraint constraints[] = {
    {.must = Must::together, .fields = match_fields},
    {.must = Must::ordered, .fields = life_fields},
};

inline constexpr Kind kind{.name = "registration",
                           .title = "登记",
                           .help = "one person on one register for one period",
                           .letter = "R",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "registered_on"};
static_assert(well_formed(kind));

}  // namespace jinguo::registration
