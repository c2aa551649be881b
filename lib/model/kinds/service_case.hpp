// 个案: a dispute, conflict, need, consultation or guidance.
#pragma once

#include "model/kind_table.hpp"

namespace jinguo::service_case {

inline constexpr std::string_view service_dispute_kinds_words[] = {"家政纠纷", "家政服务纠纷"};
inline constexpr std::string_view family_conflict_kinds_words[] = {"家庭纠纷", "婚姻家庭纠纷",
                                                                   "婚姻矛盾"};
inline constexpr std::string_view psychological_kinds_words[] = {"心理咨询", "心理疏导",
                                                                 "心理辅导"};
inline constexpr std::string_view school_return_kinds_words[] = {"劝返复学", "劝学"};
inline constexpr std::string_view rights_kinds_words[] = {"权益维护", "法律咨询"};
inline constexpr std::string_view guidance_kinds_words[] = {"就业指导", "创业指导"};
inline constexpr std::string_view need_kinds_words[] = {"需求登记", "求助"};
inline constexpr Choice kinds[] = {
    {"service_dispute", "服务纠纷", service_dispute_kinds_words},
    {"family_conflict", "家庭矛盾", family_conflict_kinds_words},
    {"psychological", "心理", psychological_kinds_words},
    {"school_return", "复学", school_return_kinds_words},
    {"rights", "维权", rights_kinds_words},
    {"guidance", "创业就业指导", guidance_kinds_words},
    {"need", "需求", need_kinds_words},
};
inline constexpr std::string_view window_channels_words[] = {"来访", "现场"};
inline constexpr std::string_view hotline_channels_words[] = {"电话", "12338"};
inline constexpr std::string_view visit_channels_words[] = {"上门", "入户"};
inline constexpr std::string_view online_channels_words[] = {"线上", "网络", "微信"};
inline constexpr Choice channels[] = {
    {"window", "窗口", window_channels_words},
    {"hotline", "热线", hotline_channels_words},
    {"visit", "走访", visit_channels_words},
    {"online", "网上", online_channels_words},
};
inline constexpr std::string_view open_outcomes_words[] = {"在办", "未办结"};
inline constexpr std::string_view resolved_outcomes_words[] = {"化解", "已解决", "解决", "办结",
                                                               "已办结"};
inline constexpr std::string_view referred_outcomes_words[] = {"转介", "移交", "转办"};
inline constexpr std::string_view failed_outcomes_words[] = {"未解决", "调解失败"};
inline constexpr std::string_view withdrawn_outcomes_words[] = {"撤回", "撤诉"};
inline constexpr Choice outcomes[] = {
    {"open", "办理中", open_outcomes_words},
    {"resolved", "已化解", resolved_outcomes_words},
    {"referred", "已转介", referred_outcomes_words},
    {"failed", "未化解", failed_outcomes_words},
    {"withdrawn", "已撤回", withdrawn_outcomes_words},
    {"void", "作废"},
};

inline constexpr std::string_view code_headers[] = {"个案编号", "案件编号", "案号"};
inline constexpr std::string_view kind_headers[] = {"个案类型", "诉求类型", "事项类别", "类别"};
inline constexpr std::string_view topic_headers[] = {"事项", "诉求内容", "案由", "事由"};
inline constexpr std::string_view channel_headers[] = {"来源渠道", "来访方式", "受理方式"};
inline constexpr std::string_view worker_headers[] = {
    "人员编号", "当事人", "求助人", "来访人", "服务对象", "身份证号", "身份证号码", "公民身份号码"};
inline constexpr std::string_view household_headers[] = {"家庭编号"};
inline constexpr std::string_view mentor_headers[] = {"导师编号", "导师身份证号", "指导老师"};
inline constexpr std::string_view enterprise_headers[] = {"企业编号", "企业名称", "被投诉企业",
                                                          "涉事企业"};
inline constexpr std::string_view order_headers[] = {"服务单编号", "订单编号", "订单号"};
inline constexpr std::string_view unit_headers[] = {"阵地编号", "阵地名称", "受理单位"};
inline constexpr std::string_view handler_unit_headers[] = {"办理单位", "调处组", "承办单位",
                                                            "处理单位"};
inline constexpr std::string_view opened_on_headers[] = {"受理时间", "登记日期", "来访日期",
                                                         "来访时间"};
inline constexpr std::string_view closed_on_headers[] = {"办结时间", "结案日期", "结案时间"};
inline constexpr std::string_view outcome_headers[] = {"办理结果", "处理结果", "处理情况"};

inline constexpr Field own_fields[] = {
    code_field(code_headers),
    {.name = "kind",
     .type = Type::choice,
     .title = "类型",
     .help = "what kind of case",
     .rules = Rule::required | Rule::listed,
     .aliases = kind_headers,
     .choices = kinds},
    {.name = "topic",
     .title = "主题",
     .help = "what it is about",
     .rules = Rule::listed,
     .aliases = topic_headers},
    {.name = "channel",
     .type = Type::choice,
     .title = "渠道",
     .help = "how it came",
     .aliases = channel_headers,
     .choices = channels},
    {.name = "worker",
     .type = Type::reference,
     .title = "人员",
     .help = "person it is about",
     .rules = Rule::listed,
     .aliases = worker_headers,
     .target = "worker"},
    {.name = "household",
     .type = Type::reference,
     .title = "家庭",
     .help = "household it is about",
     .rules = Rule::listed,
     .aliases = household_headers,
     .target = "household"},
    {.name = "mentor",
     .type = Type::reference,
     .title = "导师",
     .help = "mentor who guides",
     .aliases = mentor_headers,
     .target = "worker"},
    {.name = "enterprise",
     .type = Type::reference,
     .title = "企业",
     .help = "enterprise of a dispute",
     .aliases = enterprise_headers,
     .target = "enterprise"},
    {.name = "order",
     .type = Type::reference,
     .title = "服务单",
     .help = "order of a dispute",
     .aliases = order_headers,
     .target = "service_order"},
    {.name = "unit",
     .type = Type::reference,
     .title = "受理阵地",
     .help = "unit where it came in",
     .aliases = unit_headers,
     .target = "unit"},
    {.name = "handler_unit",
     .type = Type::reference,
     .title = "承办组织",
     .help = "unit that handles it",
     .aliases = handler_unit_headers,
     .target = "unit"},
    {.name = "opened_on",
     .type = Type::date,
     .title = "受理日期",
     .help = "day it came in",
     .rules = Rule::required | Rule::listed,
     .aliases = opened_on_headers},
    {.name = "closed_on",
     .type = Type::date,
     .title = "办结日期",
     .help = "day it was closed; empty = still open",
     .rules = Rule::listed,
     .aliases = closed_on_headers},
    {.name = "outcome",
     .type = Type::choice,
     .title = "结果",
     .help = "outcome",
     .rules = Rule::required | Rule::listed,
     .aliases = outcome_headers,
     .choices = outcomes,
     .fallback = "open"},
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_code[] = {"code"};
inline constexpr Key keys[] = {{by_code}};
inline constexpr std::string_view people[] = {"worker", "household"};
inline constexpr std::string_view dispute_fields[] = {"enterprise", "order"};
inline constexpr std::string_view service_dispute_words[] = {"service_dispute"};
inline constexpr std::string_view closed_on_fields[] = {"closed_on"};
inline constexpr std::string_view resolved_words[] = {"resolved"};
inline constexpr std::string_view life_days[] = {"opened_on", "closed_on"};
inline constexpr Constraint constraints[] = {
    {.must = Must::at_least_one, .fields = people},
    {.must = Must::only_when,
     .fields = dispute_fields,
     .when = "kind",
     .values = service_dispute_words},
    {.must = Must::needed_when,
     .fields = closed_on_fields,
     .when = "outcome",
     .values = resolved_words},
    {.must = Must::ordered, .fields = life_days},
};

/// A case that is open again has no day of closing.
void complete(Draft& draft);

inline constexpr Kind kind{.name = "service_case",
                           .title = "个案",
                           .help = "a dispute, conflict, need or consultation",
                           .letter = "C",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "opened_on",
                           .complete = complete};
static_assert(well_formed(kind));

}  // namespace jinguo::service_case
