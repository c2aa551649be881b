// 家政企业: a business or association.
#pragma once

#include "model/enterprise_code.hpp"
#include "model/kind_table.hpp"
#include "model/person_name.hpp"
#include "model/phone.hpp"

namespace jinguo::enterprise {

inline constexpr std::string_view company_words[] = {
    "企业", "有限责任公司", "有限公司", "股份有限公司", "个人独资企业", "合伙企业", "分公司"};
inline constexpr std::string_view sole_words[] = {"个体", "个体户"};
inline constexpr std::string_view cooperative_words[] = {"农民专业合作社"};
inline constexpr std::string_view association_words[] = {"社会团体"};
inline constexpr std::string_view institution_words[] = {"民办非企业", "事业单位", "民办非企业单位",
                                                         "社会服务机构"};
inline constexpr Choice forms[] = {
    {"company", "公司", company_words},
    {"sole_proprietor", "个体工商户", sole_words},
    {"cooperative", "合作社", cooperative_words},
    {"association", "协会", association_words},
    {"institution", "民办非企业/事业单位", institution_words},
    {"other", "其他"},
};
inline constexpr std::string_view employee_words[] = {"员工型"};
inline constexpr std::string_view agency_words[] = {"中介", "中介型"};
inline constexpr std::string_view mixed_words[] = {"混合制", "会员制"};
inline constexpr std::string_view platform_words[] = {"平台型", "平台制"};
inline constexpr Choice modes[] = {
    {"employee", "员工制", employee_words},
    {"agency", "中介制", agency_words},
    {"mixed", "混合", mixed_words},
    {"platform", "平台", platform_words},
};

inline constexpr std::string_view code_headers[] = {"企业编号", "商户编号", "企业编码"};
inline constexpr std::string_view name_headers[] = {
    "企业名称", "单位名称", "公司名称", "机构名称", "商户名称", "家政企业名称", "字号名称"};
inline constexpr std::string_view credit_code_headers[] = {
    "社会信用代码",   "信用代码", "统一信用代码", "组织机构代码", "营业执照号",
    "营业执照注册号", "注册号",   "工商注册号",   "纳税人识别号"};
inline constexpr std::string_view form_headers[] = {"单位性质", "企业性质", "主体类型",
                                                    "机构类型", "登记类型", "类型"};
inline constexpr std::string_view mode_headers[] = {"员工制/中介制", "企业模式", "模式"};
inline constexpr std::string_view legal_headers[] = {"法人", "法人代表", "负责人", "经营者"};
inline constexpr std::string_view contact_headers[] = {"联系人姓名"};
inline constexpr std::string_view phone_headers[] = {
    "电话", "联系方式", "手机", "手机号", "手机号码", "电话号码", "联系号码", "移动电话"};
inline constexpr std::string_view address_headers[] = {"经营地址", "住所", "注册地址", "联系地址"};
inline constexpr std::string_view staff_headers[] = {"员工人数", "家政员人数", "从业人员数",
                                                     "在册人数"};
inline constexpr std::string_view registered_headers[] = {"注册日期", "成立时间", "登记日期",
                                                          "注册时间"};

inline constexpr Field own_fields[] = {
    code_field(code_headers),
    {.name = "name",
     .title = "名称",
     .help = "name of the enterprise",
     .rules = Rule::required | Rule::listed | Rule::handle | Rule::link,
     .aliases = name_headers},
    {.name = "credit_code",
     .title = "统一社会信用代码",
     .help = "unified social credit code (GB 32100), or an older number",
     .rules = Rule::listed | Rule::handle | Rule::link | Rule::digits,
     .aliases = credit_code_headers,
     .check = check_credit_code},
    {.name = "form",
     .type = Type::choice,
     .title = "企业类型",
     .help = "legal form",
     .rules = Rule::required | Rule::listed,
     .aliases = form_headers,
     .choices = forms},
    {.name = "mode",
     .type = Type::choice,
     .title = "经营模式",
     .help = "how it employs",
     .aliases = mode_headers,
     .choices = modes},
    {.name = "legal_representative",
     .title = "法定代表人",
     .help = "legal representative",
     .aliases = legal_headers,
     .mask = Mask::name,
     .check = check_person_name},
    {.name = "contact_name",
     .title = "联系人",
     .help = "person to call",
     .aliases = contact_headers,
     .mask = Mask::name,
     .check = check_person_name},
    {.name = "phone",
     .title = "联系电话",
     .help = "telephone",
     .rules = Rule::listed,
     .aliases = phone_headers,
     .mask = Mask::phone,
     .check = check_phone},
    {.name = "address", .title = "地址", .help = "business address", .aliases = address_headers},
    {.name = "latitude",
     .type = Type::decimal,
     .title = "纬度",
     .help = "degrees north",
     .check = check_degrees},
    {.name = "longitude",
     .type = Type::decimal,
     .title = "经度",
     .help = "degrees east",
     .check = check_degrees},
    {.name = "staff",
     .type = Type::integer,
     .title = "从业人数",
     .help = "people who work there",
     .rules = Rule::adds,
     .aliases = staff_headers,
     .range = {.low = 0}},
    {.name = "registered_on",
     .type = Type::date,
     .title = "成立日期",
     .help = "day of registration; empty = before any day",
     .rules = Rule::listed,
     .aliases = registered_headers},
    {.name = "deregistered_on", .type = Type::date, .title = "注销日期", .help = "day it closed"},
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_code[] = {"code"};
inline constexpr std::string_view by_credit_code[] = {"credit_code"};
inline constexpr std::string_view by_name[] = {"name", "region"};
inline constexpr std::string_view by_name_blank[] = {"region"};
inline constexpr Key keys[] = {
    {by_code},
    {by_credit_code},
    {.fields = by_name, .blank_matches = by_name_blank, .unique = false},
};
inline constexpr std::string_view position_fields[] = {"latitude", "longitude"};
inline constexpr std::string_view life_fields[] = {"registered_on", "deregistered_on"};
inline constexpr Constraint constraints[] = {
    {.must = Must::together, .fields = position_fields},
    {.must = Must::ordered, .fields = life_fields},
};

/// Notes when the legal form contradicts the credit code (GB 32100-2015, class of the register).
void complete(Draft& draft);

inline constexpr Kind kind{.name = "enterprise",
                           .title = "家政企业",
                           .help = "a business or association",
                           .letter = "E",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "registered_on",
                           .complete = complete};
static_assert(well_formed(kind));

}  // namespace jinguo::enterprise
