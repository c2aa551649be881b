// 家庭: a family as a served or honoured subject.
#pragma once

#include "model/kind_table.hpp"
#include "model/person_name.hpp"
#include "model/phone.hpp"

namespace jinguo::household {

inline constexpr std::string_view dibao_words[] = {"低保户", "低保家庭"};
inline constexpr std::string_view low_income_words[] = {"低收入家庭", "低收入户"};
inline constexpr std::string_view disability_words[] = {"重残", "残疾"};
inline constexpr std::string_view lonely_words[] = {"独居老人", "空巢老人"};
inline constexpr Choice hardships[] = {
    {"none", "无"},
    {"dibao", "低保", dibao_words},
    {"low_income", "低收入", low_income_words},
    {"aged", "高龄"},
    {"severe_disability", "重度残疾", disability_words},
    {"veteran", "退役军人"},
    {"child", "困境儿童"},
    {"lonely_elder", "孤寡老人", lonely_words},
    {"other", "其他"},
};
inline constexpr std::string_view code_headers[] = {"家庭编号"};
inline constexpr std::string_view head_headers[] = {"户主姓名", "姓名", "服务对象"};
inline constexpr std::string_view phone_headers[] = {"电话", "联系方式", "手机号"};
inline constexpr std::string_view address_headers[] = {"住址", "家庭住址"};
inline constexpr std::string_view unit_headers[] = {"社区编号"};
inline constexpr std::string_view hardship_headers[] = {"困难类型", "家庭类型"};
inline constexpr std::string_view members_headers[] = {"人口", "家庭人数"};

inline constexpr Field own_fields[] = {
    code_field(code_headers),
    {.name = "head_name",
     .title = "户主",
     .help = "head of the household",
     .rules = Rule::listed,
     .aliases = head_headers,
     .mask = Mask::name,
     .check = check_person_name},
    {.name = "phone",
     .title = "联系电话",
     .help = "telephone",
     .rules = Rule::listed,
     .aliases = phone_headers,
     .mask = Mask::phone,
     .check = check_phone},
    {.name = "address",
     .title = "地址",
     .help = "home address",
     .aliases = address_headers,
     .mask = Mask::hidden},
    {.name = "unit",
     .type = Type::reference,
     .title = "所在阵地",
     .help = "community unit it belongs to",
     .rules = Rule::listed,
     .aliases = unit_headers,
     .target = "unit"},
    {.name = "hardship",
     .type = Type::choice,
     .title = "困境类型",
     .help = "hardship",
     .rules = Rule::listed,
     .aliases = hardship_headers,
     .choices = hardships},
    {.name = "members",
     .type = Type::integer,
     .title = "家庭人口",
     .help = "members of the family",
     .rules = Rule::adds,
     .aliases = members_headers,
     .range = {.low = 1}},
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_code[] = {"code"};
inline constexpr Key keys[] = {{by_code}};

inline constexpr Kind kind{.name = "household",
                           .title = "家庭",
                           .help = "a family as a served or honoured subject",
                           .letter = "H",
                           .fields = fields,
                           .keys = keys};
static_assert(well_formed(kind));

}  // namespace jinguo::household
