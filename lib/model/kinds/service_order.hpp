// 服务单: one booking or delivered service, home service or childcare, paid or free.
#pragma once

#include "model/kind_table.hpp"

namespace jinguo::service_order {

inline constexpr std::string_view wechat_channels_words[] = {"微信群", "公众号"};
inline constexpr std::string_view miniprogram_channels_words[] = {"微信小程序"};
inline constexpr std::string_view window_channels_words[] = {"服务窗口", "现场"};
inline constexpr std::string_view phone_channels_words[] = {"热线", "来电"};
inline constexpr std::string_view visit_channels_words[] = {"走访", "入户"};
inline constexpr Choice channels[] = {
    {"wechat", "微信", wechat_channels_words},
    {"miniprogram", "小程序", miniprogram_channels_words},
    {"window", "窗口", window_channels_words},
    {"phone", "电话", phone_channels_words},
    {"visit", "上门", visit_channels_words},
};
inline constexpr std::string_view paid_charge_modes_words[] = {"付费", "收费", "自费"};
inline constexpr std::string_view free_charge_modes_words[] = {"免费", "公益"};
inline constexpr std::string_view purchased_charge_modes_words[] = {"购买服务", "政府购买"};
inline constexpr std::string_view voucher_charge_modes_words[] = {"券", "用券"};
inline constexpr std::string_view credit_charge_modes_words[] = {"时间互换", "时间银行"};
inline constexpr std::string_view cost_charge_modes_words[] = {"成本"};
inline constexpr Choice charge_modes[] = {
    {"paid", "有偿", paid_charge_modes_words},
    {"free", "无偿", free_charge_modes_words},
    {"low", "低偿"},
    {"purchased", "购买", purchased_charge_modes_words},
    {"voucher", "体验券", voucher_charge_modes_words},
    {"credit", "时间置换", credit_charge_modes_words},
    {"cost", "成本价", cost_charge_modes_words},
};
inline constexpr std::string_view booked_states_words[] = {"预约", "待接单"};
inline constexpr std::string_view accepted_states_words[] = {"接单", "待派单"};
inline constexpr std::string_view dispatched_states_words[] = {"派单", "服务中"};
inline constexpr std::string_view done_states_words[] = {"完成", "已办结", "办结", "已服务"};
inline constexpr std::string_view cancelled_states_words[] = {"取消", "退单"};
inline constexpr Choice states[] = {
    {"booked", "已预约", booked_states_words},
    {"accepted", "已接单", accepted_states_words},
    {"dispatched", "已派单", dispatched_states_words},
    {"done", "已完成", done_states_words},
    {"cancelled", "已取消", cancelled_states_words},
};

inline constexpr std::string_view code_headers[] = {"服务单编号", "订单编号", "订单号", "工单号",
                                                    "服务单号"};
inline constexpr std::string_view channel_headers[] = {"来源渠道", "预约渠道", "预约方式",
                                                       "下单渠道"};
inline constexpr std::string_view item_headers[] = {"服务项目编号", "服务项目名称"};
inline constexpr std::string_view enterprise_headers[] = {
    "企业编号", "企业名称", "服务企业", "家政企业", "家政公司", "服务单位", "接单企业"};
inline constexpr std::string_view unit_headers[] = {"阵地编号", "阵地名称", "服务阵地", "托育园",
                                                    "承接阵地"};
inline constexpr std::string_view worker_headers[] = {"服务人员编号", "服务人员身份证号", "家政员",
                                                      "家政员编号", "家政员身份证号"};
inline constexpr std::string_view customer_headers[] = {
    "客户编号", "客户身份证号", "雇主", "雇主编号", "雇主身份证号", "服务对象", "预约人"};
inline constexpr std::string_view site_headers[] = {"服务站点", "站点编号", "服务驿站", "地点"};
inline constexpr std::string_view household_headers[] = {"家庭编号", "服务家庭", "受益家庭"};
inline constexpr std::string_view programme_headers[] = {"项目编号", "公益项目"};
inline constexpr std::string_view beneficiary_heads_headers[] = {"服务人数", "受益人次", "服务人次",
                                                                 "人数"};
inline constexpr std::string_view booked_at_headers[] = {"下单时间", "预约日期"};
inline constexpr std::string_view accepted_at_headers[] = {"接单日期"};
inline constexpr std::string_view dispatched_at_headers[] = {"派单日期", "出发时间"};
inline constexpr std::string_view arrived_at_headers[] = {"到达日期", "上门时间"};
inline constexpr std::string_view done_at_headers[] = {"完成日期", "服务时间", "服务日期",
                                                       "完工时间", "办结时间"};
inline constexpr std::string_view minutes_headers[] = {"时长", "服务分钟数", "分钟"};
inline constexpr std::string_view charge_mode_headers[] = {"收费类型", "计费方式", "付费方式"};
inline constexpr std::string_view fee_headers[] = {"金额", "服务费", "收费金额", "价格"};
inline constexpr std::string_view benefit_headers[] = {"体验券编号", "券号", "券编号"};
inline constexpr std::string_view rating_headers[] = {"评价", "服务评价", "星级"};
inline constexpr std::string_view rated_on_headers[] = {"评价时间", "回访日期"};
inline constexpr std::string_view status_headers[] = {"订单状态", "服务状态", "办理状态"};

inline constexpr Field own_fields[] = {
    code_field(code_headers),
    {.name = "channel",
     .type = Type::choice,
     .title = "渠道",
     .help = "how it was booked",
     .aliases = channel_headers,
     .choices = channels},
    {.name = "item",
     .type = Type::reference,
     .title = "服务项目",
     .help = "service that was booked",
     .rules = Rule::listed,
     .aliases = item_headers,
     .target = "service_item"},
    {.name = "enterprise",
     .type = Type::reference,
     .title = "企业",
     .help = "provider, when an enterprise",
     .rules = Rule::listed,
     .aliases = enterprise_headers,
     .target = "enterprise"},
    {.name = "unit",
     .type = Type::reference,
     .title = "阵地",
     .help = "provider, when a unit",
     .aliases = unit_headers,
     .target = "unit"},
    {.name = "worker",
     .type = Type::reference,
     .title = "服务人员",
     .help = "person who served",
     .rules = Rule::listed,
     .aliases = worker_headers,
     .target = "worker"},
    {.name = "customer",
     .type = Type::reference,
     .title = "客户",
     .help = "person who booked",
     .aliases = customer_headers,
     .target = "worker"},
    {.name = "site",
     .type = Type::reference,
     .title = "服务地点",
     .help = "unit where it took place",
     .aliases = site_headers,
     .target = "unit"},
    {.name = "household",
     .type = Type::reference,
     .title = "家庭",
     .help = "household that was served",
     .aliases = household_headers,
     .target = "household"},
    {.name = "programme",
     .type = Type::reference,
     .title = "所属项目",
     .help = "programme",
     .aliases = programme_headers,
     .target = "programme"},
    {.name = "beneficiary_heads",
     .type = Type::integer,
     .title = "受益人数",
     .help = "how many it served",
     .rules = Rule::required | Rule::adds,
     .aliases = beneficiary_heads_headers,
     .range = {.low = 1},
     .fallback = "1"},
    {.name = "booked_at",
     .type = Type::moment,
     .title = "预约时间",
     .help = "when it was booked",
     .aliases = booked_at_headers},
    {.name = "accepted_at",
     .type = Type::moment,
     .title = "接单时间",
     .help = "when it was accepted",
     .aliases = accepted_at_headers},
    {.name = "dispatched_at",
     .type = Type::moment,
     .title = "派单时间",
     .help = "when somebody was sent",
     .aliases = dispatched_at_headers},
    {.name = "arrived_at",
     .type = Type::moment,
     .title = "到达时间",
     .help = "when she arrived",
     .aliases = arrived_at_headers},
    {.name = "done_at",
     .type = Type::moment,
     .title = "完成时间",
     .help = "when it was done",
     .rules = Rule::listed,
     .aliases = done_at_headers},
    {.name = "minutes",
     .type = Type::integer,
     .title = "服务时长",
     .help = "minutes of service",
     .rules = Rule::adds,
     .aliases = minutes_headers,
     .range = {.low = 1}},
    {.name = "charge_mode",
     .type = Type::choice,
     .title = "收费方式",
     .help = "how it is charged",
     .rules = Rule::required | Rule::listed,
     .aliases = charge_mode_headers,
     .choices = charge_modes},
    {.name = "fee",
     .type = Type::money,
     .title = "费用",
     .help = "fee in yuan; 0 when free or credit",
     .rules = Rule::listed | Rule::adds,
     .aliases = fee_headers,
     .range = {.low = 0}},
    {.name = "benefit",
     .type = Type::reference,
     .title = "体验券",
     .help = "voucher it was paid with",
     .aliases = benefit_headers,
     .target = "benefit"},
    {.name = "rating",
     .type = Type::integer,
     .title = "评分",
     .help = "rating, 1 to 5, of what was done",
     .aliases = rating_headers,
     .range = {.low = 1, .high = 5}},
    {.name = "rated_on",
     .type = Type::date,
     .title = "评价日期",
     .help = "day of the rating",
     .aliases = rated_on_headers},
    {.name = "status",
     .type = Type::choice,
     .title = "状态",
     .help = "status",
     .rules = Rule::required | Rule::listed,
     .aliases = status_headers,
     .choices = states},
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_code[] = {"code"};
inline constexpr Key keys[] = {{by_code}};
inline constexpr std::string_view providers[] = {"enterprise", "unit"};
inline constexpr std::string_view no_provider_yet[] = {"booked", "cancelled"};
inline constexpr std::string_view times[] = {"booked_at", "accepted_at", "dispatched_at",
                                             "arrived_at", "done_at"};
inline constexpr std::string_view household_fields[] = {"household"};
inline constexpr std::string_view household_modes[] = {"free", "low", "purchased", "credit"};
inline constexpr std::string_view benefit_fields[] = {"benefit"};
inline constexpr std::string_view voucher_words[] = {"voucher"};
inline constexpr std::string_view fee_fields[] = {"fee"};
inline constexpr std::string_view priced_modes[] = {"paid", "low", "purchased", "voucher", "cost"};
inline constexpr std::string_view done_at_fields[] = {"done_at"};
inline constexpr std::string_view done_words[] = {"done"};
inline constexpr std::string_view rating_fields[] = {"rating", "rated_on"};
inline constexpr Constraint constraints[] = {
    {.must = Must::one_of, .fields = providers, .when = "status", .values = no_provider_yet},
    {.must = Must::ordered, .fields = times},
    {.must = Must::needed_when,
     .fields = household_fields,
     .when = "charge_mode",
     .values = household_modes},
    {.must = Must::only_when,
     .fields = benefit_fields,
     .when = "charge_mode",
     .values = voucher_words},
    {.must = Must::only_when, .fields = fee_fields, .when = "charge_mode", .values = priced_modes},
    {.must = Must::needed_when, .fields = done_at_fields, .when = "status", .values = done_words},
    {.must = Must::only_when, .fields = rating_fields, .when = "status", .values = done_words},
};

inline constexpr Kind kind{.name = "service_order",
                           .title = "服务单",
                           .help = "one booking or delivered service",
                           .letter = "S",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "done_at"};
static_assert(well_formed(kind));

}  // namespace jinguo::service_order
