// 人员: a natural person, whether practitioner, trainee, job-seeker, volunteer or executive.
#pragma once

#include "model/kind_table.hpp"
#include "model/person_name.hpp"
#include "model/phone.hpp"
#include "model/vocabulary.hpp"

namespace jinguo::worker {

inline constexpr std::string_view resident_words[] = {"身份证", "居民身份证"};
inline constexpr std::string_view hmt_words[] = {"港澳台居住证", "港澳台居民居住证"};
inline constexpr std::string_view foreigner_words[] = {"外国人居留证", "永久居留证"};
inline constexpr std::string_view female_words[] = {"F", "2", "女性", "妇女", "女士"};
inline constexpr std::string_view male_words[] = {"M", "1", "男性", "先生"};
inline constexpr std::string_view rural_words[] = {"留守妇女", "农村妇女"};
inline constexpr std::string_view laid_off_words[] = {"下岗", "下岗女工", "失业"};
inline constexpr std::string_view graduate_words[] = {"毕业生", "大学毕业生"};
inline constexpr std::string_view mum_words[] = {"宝妈", "全职妈妈"};
inline constexpr std::string_view student_words[] = {"在校学生"};

inline constexpr Choice id_types[] = {
    {"resident", "居民身份证件", resident_words},
    {"hmt_permit", "港澳台居民证", hmt_words},
    {"foreigner_permit", "外国人永久居留身份证", foreigner_words},
    {"passport", "护照"},
    {"other", "其他"},
};
inline constexpr Choice sexes[] = {{"female", "女", female_words}, {"male", "男", male_words}};
inline constexpr Choice categories[] = {
    {"rural_left_behind", "农村留守妇女", rural_words},
    {"laid_off", "下岗人员", laid_off_words},
    {"graduate", "高校毕业生", graduate_words},
    {"fulltime_mum", "全职宝妈", mum_words},
    {"student", "学生", student_words},
    {"other", "其他"},
};

inline constexpr std::string_view code_headers[] = {"人员编号", "学员编号", "员工编号"};
inline constexpr std::string_view name_headers[] = {"名字",         "学员姓名",     "家政员姓名",
                                                    "服务人员姓名", "从业人员姓名", "参训人员",
                                                    "参加人",       "人员姓名"};
inline constexpr std::string_view id_type_headers[] = {"证件种类"};
inline constexpr std::string_view id_number_headers[] = {
    "身份证",   "身份证号",       "身份证号码",   "证件号",
    "证件号码", "居民身份证号码", "身份证件号码", "身份号码"};
inline constexpr std::string_view born_headers[] = {"出生年月日", "生日", "出生年月"};
inline constexpr std::string_view phone_headers[] = {"联系方式", "手机",     "手机号",
                                                     "手机号码", "移动电话", "电话",
                                                     "电话号码", "本人电话", "联系号码"};
inline constexpr std::string_view education_headers[] = {"文化程度", "教育程度", "最高学历"};
inline constexpr std::string_view occupation_headers[] = {
    "职业", "岗位", "从业工种", "服务工种", "服务类型", "从事岗位", "技能工种"};
inline constexpr std::string_view skill_headers[] = {"等级", "职业技能等级", "级别", "证书等级"};
inline constexpr std::string_view category_headers[] = {"人群类别", "类别", "重点人群"};
inline constexpr std::string_view address_headers[] = {"地址",     "现住址",   "居住地址",
                                                       "家庭住址", "常住地址", "联系地址"};
inline constexpr std::string_view household_headers[] = {"家庭编号"};
inline constexpr std::string_view unit_headers[] = {"社区编号", "阵地编号"};
inline constexpr std::string_view registered_headers[] = {"建档日期", "登记时间", "建档时间",
                                                          "入职日期"};
inline constexpr std::string_view merged_headers[] = {"合并到"};

inline constexpr Field own_fields[] = {
    code_field(code_headers),
    {.name = "name",
     .title = "姓名",
     .help = "name",
     .rules = Rule::required | Rule::listed | Rule::handle | Rule::steady,
     .aliases = name_headers,
     .check = check_person_name},
    {.name = "id_type",
     .type = Type::choice,
     .title = "证件类型",
     .help = "document type, from the number when empty",
     .aliases = id_type_headers,
     .choices = id_types},
    // Judged with its document type by `complete`, not by a check of its own.
    {.name = "id_number",
     .title = "公民身份号码",
     .help = "identity number (GB 11643)",
     .rules = Rule::listed | Rule::handle | Rule::link | Rule::digits,
     .aliases = id_number_headers,
     .mask = Mask::number},
    {.name = "sex",
     .type = Type::choice,
     .title = "性别",
     .help = "sex, from the number when empty",
     .rules = Rule::listed,
     .choices = sexes},
    {.name = "born_on",
     .type = Type::date,
     .title = "出生日期",
     .help = "day of birth, from the number when empty",
     .aliases = born_headers,
     .mask = Mask::hidden},
    {.name = "phone",
     .title = "联系电话",
     .help = "telephone",
     .rules = Rule::listed | Rule::handle,
     .aliases = phone_headers,
     .mask = Mask::phone,
     .check = check_phone},
    {.name = "education",
     .title = "学历",
     .help = "education (two-digit code of GB/T 4658)",
     .aliases = education_headers,
     .check = check_education},
    {.name = "occupation",
     .title = "工种",
     .help = "trade",
     .rules = Rule::listed,
     .aliases = occupation_headers},
    {.name = "skill_level",
     .type = Type::integer,
     .title = "技能等级",
     .help = "skill rank: 0 apprentice, 1 初级工 … 5 高级技师, 7 首席技师",
     .rules = Rule::listed,
     .aliases = skill_headers,
     .range = {.low = 0, .high = 7},
     .check = check_skill_level},
    {.name = "category",
     .type = Type::choice,
     .title = "人员类别",
     .help = "target group",
     .aliases = category_headers,
     .choices = categories},
    {.name = "address",
     .title = "住址",
     .help = "home address",
     .aliases = address_headers,
     .mask = Mask::hidden},
    {.name = "household",
     .type = Type::reference,
     .title = "家庭",
     .help = "household",
     .aliases = household_headers,
     .target = "household"},
    {.name = "unit",
     .type = Type::reference,
     .title = "所在阵地",
     .help = "unit of the home community",
     .aliases = unit_headers,
     .target = "unit"},
    {.name = "registered_on",
     .type = Type::date,
     .title = "登记日期",
     .help = "day of entry; empty = before any day",
     .rules = Rule::listed,
     .aliases = registered_headers},
    {.name = "merged_into",
     .type = Type::reference,
     .title = "并入",
     .help = "person of whom this is a duplicate",
     .rules = Rule::acyclic,
     .aliases = merged_headers,
     .target = "worker"},
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_code[] = {"code"};
inline constexpr std::string_view by_number[] = {"id_number", "id_type"};
inline constexpr std::string_view by_name[] = {"name", "phone"};
inline constexpr Key keys[] = {{by_code}, {by_number}, {.fields = by_name, .unique = false}};

/// Judges the identity number with its document type; takes sex and birth date from it or notes
/// where they contradict it (GB 11643-1999).
void complete(Draft& draft);

inline constexpr Kind kind{.name = "worker",
                           .title = "人员",
                           .help = "a natural person",
                           .letter = "W",
                           .fields = fields,
                           .keys = keys,
                           .dated_by = "registered_on",
                           .complete = complete};
static_assert(well_formed(kind));

}  // namespace jinguo::worker
