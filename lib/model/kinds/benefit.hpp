// 惠享发放: one thing granted to one recipient.
#pragma once

#include "model/kind_table.hpp"

namespace jinguo::benefit {

inline constexpr std::string_view voucher_kinds_words[] = {"券", "消费券", "优惠券"};
inline constexpr std::string_view screening_kinds_words[] = {"两癌筛查", "体检"};
inline constexpr std::string_view goods_kinds_words[] = {"慰问品", "慰问物资"};
inline constexpr std::string_view loan_kinds_words[] = {"小额贷款"};
inline constexpr std::string_view subsidy_kinds_words[] = {"补助"};
inline constexpr std::string_view idle_goods_kinds_words[] = {"闲置物品", "旧物"};
inline constexpr Choice kinds[] = {
    {"voucher", "体验券", voucher_kinds_words},
    {"screening", "筛查", screening_kinds_words},
    {"insurance", "保险"},
    {"goods", "物资", goods_kinds_words},
    {"loan", "贷款", loan_kinds_words},
    {"subsidy", "补贴", subsidy_kinds_words},
    {"idle_goods", "闲置物", idle_goods_kinds_words},
};
inline constexpr std::string_view granted_states_words[] = {"发放", "已领取"};
inline constexpr std::string_view redeemed_states_words[] = {"核销", "已使用", "已兑换"};
inline constexpr std::string_view expired_states_words[] = {"过期"};
inline constexpr std::string_view cancelled_states_words[] = {"取消", "作废"};
inline constexpr Choice states[] = {
    {"granted", "已发放", granted_states_words},
    {"redeemed", "已核销", redeemed_states_words},
    {"expired", "已过期", expired_states_words},
    {"cancelled", "已取消", cancelled_states_words},
};

inline constexpr std::string_view code_headers[] = {"发放编号", "惠享编号"};
inline constexpr std::string_view kind_headers[] = {"发放类型", "惠享类型"};
inline constexpr std::string_view worker_headers[] = {"人员编号", "领取人",     "受益人",
                                                      "身份证号", "身份证号码", "公民身份号码"};
inline constexpr std::string_view household_headers[] = {"家庭编号", "受益家庭"};
inline constexpr std::string_view enterprise_headers[] = {"企业编号", "企业名称", "受益企业"};
inline constexpr std::string_view provider_enterprise_headers[] = {"赞助企业", "合作企业"};
inline constexpr std::string_view donor_headers[] = {"捐赠人编号", "捐赠人身份证号", "捐赠者"};
inline constexpr std::string_view provider_headers[] = {"合作单位", "发放单位"};
inline constexpr std::string_view item_headers[] = {"服务项目编号"};
inline constexpr std::string_view activity_headers[] = {"活动编号", "活动名称"};
inline constexpr std::string_view programme_headers[] = {"项目编号", "项目名称"};
inline constexpr std::string_view serial_headers[] = {"序列号", "票号", "券编号", "保单号"};
inline constexpr std::string_view quantity_headers[] = {"份数", "张数"};
inline constexpr std::string_view unit_word_headers[] = {"计量单位", "量词"};
inline constexpr std::string_view value_headers[] = {"面值", "价值", "折合金额", "额度"};
inline constexpr std::string_view granted_on_headers[] = {"发放时间", "领取日期"};
inline constexpr std::string_view valid_to_headers[] = {"有效期", "到期日期", "截止日期"};
inline constexpr std::string_view redeemed_on_headers[] = {"核销时间", "使用日期", "兑换日期"};
inline constexpr std::string_view status_headers[] = {"发放状态", "核销状态"};

inline constexpr Field own_fields[] = {
    code_field(code_headers),
    {.name = "kind",
     .type = Type::choice,
     .title = "类型",
     .help = "what kind of benefit",
     .rules = Rule::required | Rule::listed,
     .aliases = kind_headers,
     .choices = kinds},
    {.name = "worker",
     .type = Type::reference,
     .title = "人员",
     .help = "recipient, when a person",
     .rules = Rule::listed,
     .aliases = worker_headers,
     .target = "worker"},
    {.name = "household",
     .type = Type::reference,
     .title = "家庭",
     .help = "recipient, when a household",
     .rules = Rule::listed,
     .aliases = household_headers,
     .target = "household"},
    {.name = "enterprise",
     .type = Type::reference,
     .title = "企业",
     .help = "recipient, when an enterprise",
     .rules = Rule::listed,
     .aliases = enterprise_headers,
     .target = "enterprise"},
    {.name = "provider_enterprise",
     .type = Type::reference,
     .title = "提供企业",
     .help = "enterprise that provides it",
     .aliases = provider_enterprise_headers,
     .target = "enterprise"},
    {.name = "donor",
     .type = Type::reference,
     .title = "捐赠人",
     .help = "person who gave it",
     .aliases = donor_headers,
     .target = "worker"},
    {.name = "provider",
     .title = "提供单位",
     .help = "who else provides it",
     .aliases = provider_headers},
    {.name = "item",
     .type = Type::reference,
     .title = "服务项目",
     .help = "service a voucher is for",
     .aliases = item_headers,
     .target = "service_item"},
    {.name = "activity",
     .type = Type::reference,
     .title = "活动",
     .help = "event where it was granted",
     .aliases = activity_headers,
     .target = "activity"},
    {.name = "programme",
     .type = Type::reference,
     .title = "所属项目",
     .help = "programme",
     .aliases = programme_headers,
     .target = "programme"},
    {.name = "serial",
     .title = "券号",
     .help = "serial number",
     .rules = Rule::listed | Rule::handle | Rule::link,
     .aliases = serial_headers},
    {.name = "quantity",
     .type = Type::decimal,
     .title = "数量",
     .help = "how many",
     .aliases = quantity_headers,
     .range = {.low = 0},
     .check = check_quantity},
    {.name = "unit_word",
     .title = "单位",
     .help = "measure word: 张, 份, 箱 …",
     .aliases = unit_word_headers},
    {.name = "value",
     .type = Type::money,
     .title = "金额",
     .help = "value in yuan",
     .rules = Rule::listed | Rule::adds,
     .aliases = value_headers,
     .range = {.low = 0}},
    {.name = "granted_on",
     .type = Type::date,
     .title = "发放日期",
     .help = "day it was granted",
     .rules = Rule::required | Rule::listed,
     .aliases = granted_on_headers},
    {.name = "valid_to",
     .type = Type::date,
     .title = "有效期至",
     .help = "last day it is valid",
     .aliases = valid_to_headers},
    {.name = "redeemed_on",
     .type = Type::date,
     .title = "核销日期",
     .help = "day it was redeemed",
     .aliases = redeemed_on_headers},
    {.name = "status",
     .type = Type::choice,
     .title = "状态",
     .help = "status",
     .rules = Rule::required | Rule::listed,
     .aliases = status_headers,
     .choices = states,
     .fallback = "granted"},
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_code[] = {"code"};
inline constexpr std::string_view by_serial[] = {"serial"};
inline constexpr Key keys[] = {{by_code}, {by_serial}};
inline constexpr std::string_view recipients[] = {"worker", "household", "enterprise"};
inline constexpr std::string_view voucher_words[] = {"voucher"};
inline constexpr std::string_view serial_fields[] = {"serial"};
inline constexpr std::string_view redeemed_on_fields[] = {"redeemed_on"};
inline constexpr std::string_view redeemed_words[] = {"redeemed"};
inline constexpr std::string_view use_days[] = {"granted_on", "redeemed_on"};
inline constexpr std::string_view validity_days[] = {"granted_on", "valid_to"};
inline constexpr Constraint constraints[] = {
    {.must = Must::one_of, .fields = recipients, .when = "kind", .values = voucher_words},
    {.must = Must::needed_when, .fields = serial_fields, .when = "kind", .values = voucher_words},
    {.must = Must::needed_when,
     .fields = redeemed_on_fields,
     .when = "status",
     .values = redeemed_words},
    {.must = Must::ordered, .fields = use_days},
    {.must = Must::ordered, .fields = validity_days},
};

inline constexpr Kind kind{.name = "benefit",
                           .title = "惠享发放",
                           .help = "one thing granted to one recipient",
                           .letter = "B",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "granted_on"};
static_assert(well_formed(kind));

}  // namespace jinguo::benefit
