// 就业: one spell of work of one person.
#pragma once

#include "model/kind_table.hpp"

namespace jinguo::placement {

inline constexpr std::string_view registration_routes_words[] = {"登记"};
inline constexpr Choice routes[] = {
    {"training", "培训"},    {"job_fair", "招聘会"},
    {"mama_post", "妈妈岗"}, {"registration", "登记匹配", registration_routes_words},
    {"workshop", "工坊"},    {"startup", "创业"},
    {"other", "其他"},
};
inline constexpr std::string_view contract_modes_words[] = {"劳动合同"};
inline constexpr std::string_view flexible_modes_words[] = {"灵活就业"};
inline constexpr std::string_view self_employed_modes_words[] = {"自主"};
inline constexpr Choice modes[] = {
    {"contract", "合同", contract_modes_words},
    {"flexible", "灵活", flexible_modes_words},
    {"piecework", "计件"},
    {"self_employed", "自主创业", self_employed_modes_words},
};
inline constexpr std::string_view ended_states_words[] = {"离岗", "离职"};
inline constexpr Choice states[] = {
    {"active", "在岗"},
    {"ended", "已离岗", ended_states_words},
    {"void", "作废"},
};

inline constexpr std::string_view code_headers[] = {"就业编号"};
inline constexpr std::string_view worker_headers[] = {"人员编号", "身份证号", "身份证号码",
                                                      "公民身份号码"};
inline constexpr std::string_view enterprise_headers[] = {"企业编号", "企业名称", "就业单位",
                                                          "用人单位", "工作单位"};
inline constexpr std::string_view unit_headers[] = {"阵地编号", "工坊"};
inline constexpr std::string_view route_headers[] = {"渠道"};
inline constexpr std::string_view training_headers[] = {"培训编号", "培训班编号", "培训名称",
                                                        "培训班名称"};
inline constexpr std::string_view job_post_headers[] = {"岗位编号"};
inline constexpr std::string_view registration_headers[] = {"登记编号"};
inline constexpr std::string_view mode_headers[] = {"用工形式", "就业方式"};
inline constexpr std::string_view nearby_headers[] = {"就近", "是否就近"};
inline constexpr std::string_view pay_headers[] = {"薪资", "工资", "薪酬", "待遇"};
inline constexpr std::string_view started_on_headers[] = {"上岗日期", "入职日期", "上岗时间",
                                                          "就业时间"};
inline constexpr std::string_view ended_on_headers[] = {"离职日期", "结束日期"};
inline constexpr std::string_view status_headers[] = {"就业状态", "在岗情况"};

inline constexpr Field own_fields[] = {
    code_field(code_headers),
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
        .name = "enterprise",
        .type = Type::reference,
        .title = "企业",
        .help = "employer, when an enterprise",
        .rules = Rule::listed,
        .aliases = enterprise_headers,
        .target = "enterprise",
    },
    {
        .name = "unit",
        .type = Type::reference,
        .title = "阵地",
        .help = "employer, when a unit (workshop …)",
        .aliases = unit_headers,
        .target = "unit",
    },
    {
        .name = "route",
        .type = Type::choice,
        .title = "就业渠道",
        .help = "how she got it",
        .rules = Rule::required | Rule::listed,
        .aliases = route_headers,
        .choices = routes,
    },
    {
        .name = "training",
        .type = Type::reference,
        .title = "培训",
        .help = "training that led to it",
        .aliases = training_headers,
        .target = "training",
    },
    {
        .name = "job_post",
        .type = Type::reference,
        .title = "岗位",
        .help = "post that was filled",
        .aliases = job_post_headers,
        .target = "job_post",
    },
    {
        .name = "registration",
        .type = Type::reference,
        .title = "登记",
        .help = "registration that led to it",
        .aliases = registration_headers,
        .target = "registration",
    },
    {
        .name = "mode",
        .type = Type::choice,
        .title = "就业形式",
        .help = "how she is employed",
        .rules = Rule::required | Rule::listed,
        .aliases = mode_headers,
        .choices = modes,
    },
    {
        .name = "nearby",
        .type = Type::boolean,
        .title = "就近就业",
        .help = "near her home",
        .aliases = nearby_headers,
    },
    {
        .name = "pay",
        .type = Type::money,
        .title = "月薪",
        .help = "pay per month in yuan",
        .aliases = pay_headers,
        .range = {.low = 0},
    },
    {
        .name = "started_on",
        .type = Type::date,
        .title = "就业日期",
        .help = "first day of work",
        .rules = Rule::required | Rule::listed,
        .aliases = started_on_headers,
    },
    {
        .name = "ended_on",
        .type = Type::date,
        .title = "离岗日期",
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
inline constexpr std::string_view by_enterprise[] = {"worker", "enterprise", "started_on"};
inline constexpr std::string_view by_unit[] = {"worker", "unit", "started_on"};
inline constexpr std::string_view by_self[] = {"worker", "mode", "started_on"};
inline constexpr Key keys[] = {
    {by_code},
    {by_enterprise},
    {by_unit},
    {.fields = by_self, .unique = false},
};
inline constexpr std::string_view employers[] = {"enterprise", "unit"};
inline constexpr std::string_view self_word[] = {"self_employed"};
inline constexpr std::string_view training_field[] = {"training"};
inline constexpr std::string_view training_word[] = {"training"};
inline constexpr std::string_view post_field[] = {"job_post"};
inline constexpr std::string_view post_words[] = {"job_fair", "mama_post"};
inline constexpr std::string_view registration_field[] = {"registration"};
inline constexpr std::string_view registration_word[] = {"registration"};
inline constexpr std::string_view days[] = {"started_on", "ended_on"};
inline constexpr Constraint constraints[] = {
    {.must = Must::one_of, .fields = employers, .when = "mode", .values = self_word},
    {.must = Must::needed_when, .fields = training_field, .when = "route", .values = training_word},
    {.must = Must::needed_when, .fields = post_field, .when = "route", .values = post_words},
    {.must = Must::needed_when,
     .fields = registration_field,
     .when = "route",
     .values = registration_word},
    {.must = Must::ordered, .fields = days},
};

inline constexpr Kind kind{.name = "placement",
                           .title = "就业",
                           .help = "one spell of work of one person",
                           .letter = "J",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "started_on"};
static_assert(well_formed(kind));

}  // namespace jinguo::placement
