// 岗位: the posts one enterprise offers under one title.
#pragma once

#include "model/kind_table.hpp"

namespace jinguo::job_post {

inline constexpr std::string_view mama_kinds_words[] = {"妈妈岗位"};
inline constexpr Choice kinds[] = {
    {"general", "普通岗"},
    {"mama", "妈妈岗", mama_kinds_words},
};

inline constexpr std::string_view code_headers[] = {"岗位编号"};
inline constexpr std::string_view enterprise_headers[] = {"企业编号", "企业名称", "单位名称",
                                                          "公司名称", "用人单位"};
inline constexpr std::string_view job_fair_headers[] = {"招聘会编号", "招聘会名称"};
inline constexpr std::string_view kind_headers[] = {"岗位类型"};
inline constexpr std::string_view title_headers[] = {"岗位", "招聘岗位", "职位"};
inline constexpr std::string_view hours_headers[] = {"工作时间", "作息"};
inline constexpr std::string_view posts_headers[] = {"岗位个数", "岗位数量"};
inline constexpr std::string_view headcount_headers[] = {"需求人数"};
inline constexpr std::string_view unit_headers[] = {"阵地编号"};
inline constexpr std::string_view collected_on_headers[] = {"征集时间", "发布日期"};

inline constexpr Field own_fields[] = {
    code_field(code_headers),
    {
        .name = "enterprise",
        .type = Type::reference,
        .title = "企业",
        .help = "enterprise that offers it",
        .rules = Rule::required | Rule::listed,
        .aliases = enterprise_headers,
        .target = "enterprise",
    },
    {
        .name = "job_fair",
        .type = Type::reference,
        .title = "招聘会",
        .help = "fair where it was offered",
        .rules = Rule::listed,
        .aliases = job_fair_headers,
        .target = "job_fair",
    },
    {
        .name = "kind",
        .type = Type::choice,
        .title = "类型",
        .help = "general post or mum post",
        .rules = Rule::required | Rule::listed,
        .aliases = kind_headers,
        .choices = kinds,
        .fallback = "general",
    },
    {
        .name = "title",
        .title = "岗位名称",
        .help = "title of the post",
        .rules = Rule::required | Rule::listed | Rule::handle,
        .aliases = title_headers,
    },
    {
        .name = "trade",
        .title = "工种",
        .help = "trade",
    },
    {
        .name = "hours",
        .title = "作息时间",
        .help = "working hours",
        .aliases = hours_headers,
    },
    {
        .name = "posts",
        .type = Type::integer,
        .title = "岗位数",
        .help = "posts",
        .rules = Rule::required | Rule::listed | Rule::adds,
        .aliases = posts_headers,
        .range = {.low = 1},
    },
    {
        .name = "headcount",
        .type = Type::integer,
        .title = "招聘人数",
        .help = "people wanted",
        .rules = Rule::required | Rule::listed | Rule::adds,
        .aliases = headcount_headers,
        .range = {.low = 1},
    },
    {
        .name = "pay_low",
        .type = Type::money,
        .title = "最低月薪",
        .help = "lowest pay per month in yuan",
        .range = {.low = 0},
    },
    {
        .name = "pay_high",
        .type = Type::money,
        .title = "最高月薪",
        .help = "highest pay per month in yuan",
        .range = {.low = 0},
    },
    {
        .name = "unit",
        .type = Type::reference,
        .title = "就近阵地",
        .help = "unit near which it is",
        .aliases = unit_headers,
        .target = "unit",
    },
    {
        .name = "collected_on",
        .type = Type::date,
        .title = "征集日期",
        .help = "day it was collected, the day of its fair when empty",
        .rules = Rule::required | Rule::listed,
        .aliases = collected_on_headers,
        .fallback_field = "job_fair.held_on",
    },
    {
        .name = "withdrawn_on",
        .type = Type::date,
        .title = "撤回日期",
        .help = "day it was withdrawn",
    },
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_code[] = {"code"};
inline constexpr std::string_view by_title[] = {"enterprise", "job_fair", "title"};
inline constexpr std::string_view by_title_blank[] = {"job_fair"};
inline constexpr Key keys[] = {{by_code}, {.fields = by_title, .blank_matches = by_title_blank}};
inline constexpr std::string_view pay_fields[] = {"pay_low", "pay_high"};
inline constexpr Constraint constraints[] = {
    {.must = Must::ordered, .fields = pay_fields},
};

inline constexpr Kind kind{.name = "job_post",
                           .title = "岗位",
                           .help = "posts one enterprise offers under one title",
                           .letter = "P",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "collected_on"};
static_assert(well_formed(kind));

}  // namespace jinguo::job_post
