// 服务项目: one service of one provider at one price for a period.
#pragma once

#include "model/kind_table.hpp"

namespace jinguo::service_item {

inline constexpr std::string_view full_day_care_modes_words[] = {"全日", "全托"};
inline constexpr std::string_view half_day_care_modes_words[] = {"半日", "半托"};
inline constexpr std::string_view hourly_care_modes_words[] = {"计时", "小时托"};
inline constexpr std::string_view temporary_care_modes_words[] = {"临时"};
inline constexpr std::string_view holiday_care_modes_words[] = {"假日", "假期托", "寒暑托"};
inline constexpr std::string_view mutual_care_modes_words[] = {"互助托", "互助看护"};
inline constexpr Choice care_modes[] = {
    {"full_day", "全日托", full_day_care_modes_words},
    {"half_day", "半日托", half_day_care_modes_words},
    {"hourly", "计时托", hourly_care_modes_words},
    {"temporary", "临时托", temporary_care_modes_words},
    {"holiday", "假日托", holiday_care_modes_words},
    {"mutual", "互助", mutual_care_modes_words},
};
inline constexpr std::string_view hour_unit_words_words[] = {"时"};
inline constexpr std::string_view day_unit_words_words[] = {"日"};
inline constexpr std::string_view month_unit_words_words[] = {"个月"};
inline constexpr Choice unit_words[] = {
    {"次", "次"},
    {"小时", "小时", hour_unit_words_words},
    {"天", "天", day_unit_words_words},
    {"月", "月", month_unit_words_words},
};

inline constexpr std::string_view code_headers[] = {"服务项目编号", "项目编号"};
inline constexpr std::string_view enterprise_headers[] = {"企业编号", "企业名称", "服务企业",
                                                          "家政企业"};
inline constexpr std::string_view unit_headers[] = {"阵地编号", "阵地名称", "托育园", "服务机构"};
inline constexpr std::string_view name_headers[] = {"服务项目", "项目名称", "服务名称"};
inline constexpr std::string_view category_headers[] = {"服务类别", "服务类型", "项目类别"};
inline constexpr std::string_view care_mode_headers[] = {"托育类型", "照护方式"};
inline constexpr std::string_view unit_word_headers[] = {"单位", "计量单位", "量词"};
inline constexpr std::string_view list_fee_headers[] = {"原价", "挂牌价", "市场价", "收费标准"};
inline constexpr std::string_view agreed_fee_headers[] = {"优惠价", "协议价", "惠民价"};
inline constexpr std::string_view reference_fee_headers[] = {"参考价", "市场参考价"};
inline constexpr std::string_view agreed_unit_headers[] = {"议价社区", "协商单位"};
inline constexpr std::string_view valid_from_headers[] = {"起始日期", "开始日期", "执行日期"};
inline constexpr std::string_view valid_to_headers[] = {"截止日期", "结束日期", "有效期至"};

inline constexpr Field own_fields[] = {
    code_field(code_headers),
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
     .help = "provider, when a unit (nursery …)",
     .rules = Rule::listed,
     .aliases = unit_headers,
     .target = "unit"},
    {.name = "name",
     .title = "名称",
     .help = "name of the service",
     .rules = Rule::required | Rule::listed | Rule::handle | Rule::link,
     .aliases = name_headers},
    {.name = "category",
     .title = "类别",
     .help = "category of the service",
     .rules = Rule::required | Rule::listed,
     .aliases = category_headers},
    {.name = "care_mode",
     .type = Type::choice,
     .title = "托育方式",
     .help = "how children are looked after",
     .rules = Rule::listed,
     .aliases = care_mode_headers,
     .choices = care_modes},
    {.name = "unit_word",
     .type = Type::choice,
     .title = "计价单位",
     .help = "what the fee is for",
     .rules = Rule::listed,
     .aliases = unit_word_headers,
     .choices = unit_words},
    {.name = "list_fee",
     .type = Type::money,
     .title = "标价",
     .help = "listed fee in yuan",
     .aliases = list_fee_headers,
     .range = {.low = 0}},
    {.name = "agreed_fee",
     .type = Type::money,
     .title = "协商价",
     .help = "negotiated fee in yuan",
     .rules = Rule::listed,
     .aliases = agreed_fee_headers,
     .range = {.low = 0}},
    {.name = "reference_fee",
     .type = Type::money,
     .title = "参照价",
     .help = "fee to compare with in yuan",
     .aliases = reference_fee_headers,
     .range = {.low = 0}},
    {.name = "agreed_unit",
     .type = Type::reference,
     .title = "协商社区",
     .help = "community that negotiated",
     .aliases = agreed_unit_headers,
     .target = "unit"},
    {.name = "valid_from",
     .type = Type::date,
     .title = "生效日期",
     .help = "first day of the price; empty = before any day",
     .rules = Rule::listed,
     .aliases = valid_from_headers},
    {.name = "valid_to",
     .type = Type::date,
     .title = "失效日期",
     .help = "last day of the price; empty = still open",
     .rules = Rule::listed,
     .aliases = valid_to_headers},
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_code[] = {"code"};
inline constexpr Key keys[] = {{by_code}};
inline constexpr std::string_view providers[] = {"enterprise", "unit"};
inline constexpr std::string_view validity_days[] = {"valid_from", "valid_to"};
inline constexpr Constraint constraints[] = {
    {.must = Must::one_of, .fields = providers},
    {.must = Must::ordered, .fields = validity_days},
};

inline constexpr Kind kind{.name = "service_item",
                           .title = "服务项目",
                           .help = "one service of one provider at one price for a period",
                           .letter = "I",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "valid_from"};
static_assert(well_formed(kind));

}  // namespace jinguo::service_item
