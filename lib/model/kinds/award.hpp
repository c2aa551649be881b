// 荣誉: one thing conferred on one subject.
#pragma once

#include "model/kind_table.hpp"
#include "model/kinds/choices.hpp"

namespace jinguo::award {

inline constexpr std::string_view title_kinds_words[] = {"荣誉称号"};
inline constexpr std::string_view certificate_kinds_words[] = {"职业技能证书"};
inline constexpr std::string_view annual_grade_kinds_words[] = {"年度评定", "评级"};
inline constexpr Choice kinds[] = {
    {"medal", "奖牌"},
    {"honour", "荣誉"},
    {"title", "称号", title_kinds_words},
    {"certificate", "证书", certificate_kinds_words},
    {"annual_grade", "年度评级", annual_grade_kinds_words},
};
inline constexpr std::string_view gold_grades_words[] = {"金奖", "金"};
inline constexpr std::string_view silver_grades_words[] = {"银奖", "银"};
inline constexpr std::string_view bronze_grades_words[] = {"铜奖", "铜"};
inline constexpr Choice grades[] = {
    {"gold", "金牌", gold_grades_words},
    {"silver", "银牌", silver_grades_words},
    {"bronze", "铜牌", bronze_grades_words},
};

inline constexpr std::string_view code_headers[] = {"荣誉编号"};
inline constexpr std::string_view kind_headers[] = {"荣誉类型", "奖项类型"};
inline constexpr std::string_view name_headers[] = {"荣誉名称", "奖项名称", "称号名称", "证书名称",
                                                    "奖项"};
inline constexpr std::string_view level_headers[] = {"授予级别"};
inline constexpr std::string_view grade_headers[] = {"奖次", "等级", "评级等级"};
inline constexpr std::string_view worker_headers[] = {
    "人员编号", "获奖人", "获奖者", "持证人", "身份证号", "身份证号码", "公民身份号码"};
inline constexpr std::string_view enterprise_headers[] = {"企业编号", "企业名称", "获奖企业"};
inline constexpr std::string_view unit_headers[] = {"阵地编号", "阵地名称", "获奖组织"};
inline constexpr std::string_view household_headers[] = {"家庭编号", "获奖家庭"};
inline constexpr std::string_view activity_headers[] = {"活动编号", "活动名称", "竞赛名称"};
inline constexpr std::string_view trade_headers[] = {"赛项", "职业工种"};
inline constexpr std::string_view serial_headers[] = {"证书号", "证书号码"};
inline constexpr std::string_view score_headers[] = {"分数", "成绩"};
inline constexpr std::string_view year_headers[] = {"年份", "评级年度"};
inline constexpr std::string_view conferred_on_headers[] = {"授予时间", "获奖日期", "发证日期",
                                                            "表彰日期", "颁发日期"};
inline constexpr std::string_view valid_to_headers[] = {"有效期"};

inline constexpr Field own_fields[] = {
    code_field(code_headers),
    {.name = "kind",
     .type = Type::choice,
     .title = "类型",
     .help = "what kind of award",
     .rules = Rule::required | Rule::listed,
     .aliases = kind_headers,
     .choices = kinds},
    {.name = "name",
     .title = "名称",
     .help = "what was conferred",
     .rules = Rule::required | Rule::listed,
     .aliases = name_headers},
    {.name = "level",
     .type = Type::choice,
     .title = "级别",
     .help = "level of who conferred it",
     .aliases = level_headers,
     .choices = vocabulary::levels},
    {.name = "grade",
     .type = Type::choice,
     .title = "等次",
     .help = "medal, or a grade of the office's own scale",
     .rules = Rule::listed | Rule::open,
     .aliases = grade_headers,
     .choices = grades},
    {.name = "worker",
     .type = Type::reference,
     .title = "人员",
     .help = "subject, when a person",
     .rules = Rule::listed,
     .aliases = worker_headers,
     .target = "worker"},
    {.name = "enterprise",
     .type = Type::reference,
     .title = "企业",
     .help = "subject, when an enterprise",
     .rules = Rule::listed,
     .aliases = enterprise_headers,
     .target = "enterprise"},
    {.name = "unit",
     .type = Type::reference,
     .title = "阵地",
     .help = "subject, when a unit",
     .aliases = unit_headers,
     .target = "unit"},
    {.name = "household",
     .type = Type::reference,
     .title = "家庭",
     .help = "subject, when a household",
     .aliases = household_headers,
     .target = "household"},
    {.name = "activity",
     .type = Type::reference,
     .title = "赛事",
     .help = "competition of a medal",
     .aliases = activity_headers,
     .target = "activity"},
    {.name = "trade", .title = "工种", .help = "trade", .aliases = trade_headers},
    {.name = "serial",
     .title = "证书编号",
     .help = "number of a certificate",
     .aliases = serial_headers},
    {.name = "score",
     .type = Type::decimal,
     .title = "得分",
     .help = "score",
     .aliases = score_headers},
    {.name = "year",
     .type = Type::integer,
     .title = "年度",
     .help = "year of an annual grade",
     .aliases = year_headers,
     .range = {.low = 1900, .high = 2199}},
    {.name = "conferred_on",
     .type = Type::date,
     .title = "授予日期",
     .help = "day it was conferred",
     .rules = Rule::required | Rule::listed,
     .aliases = conferred_on_headers},
    {.name = "valid_to",
     .type = Type::date,
     .title = "有效期至",
     .help = "last day it is valid",
     .aliases = valid_to_headers},
    {.name = "revoked_on", .type = Type::date, .title = "撤销日期", .help = "day it was revoked"},
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_code[] = {"code"};
inline constexpr std::string_view by_worker[] = {"kind", "name", "worker", "conferred_on"};
inline constexpr std::string_view by_enterprise[] = {"kind", "name", "enterprise", "conferred_on"};
inline constexpr std::string_view by_unit[] = {"kind", "name", "unit", "conferred_on"};
inline constexpr std::string_view by_household[] = {"kind", "name", "household", "conferred_on"};
inline constexpr std::string_view by_enterprise_year[] = {"enterprise", "year"};
inline constexpr Key keys[] = {
    {by_code}, {by_worker}, {by_enterprise}, {by_unit}, {by_household}, {by_enterprise_year},
};
inline constexpr std::string_view subjects[] = {"worker", "enterprise", "unit", "household"};
inline constexpr std::string_view grade_fields[] = {"grade"};
inline constexpr std::string_view medal_words[] = {"medal"};
inline constexpr std::string_view activity_fields[] = {"activity"};
inline constexpr std::string_view grade_key_fields[] = {"enterprise", "year"};
inline constexpr std::string_view annual_grade_words[] = {"annual_grade"};
inline constexpr std::string_view year_fields[] = {"year"};
inline constexpr std::string_view validity_days[] = {"conferred_on", "valid_to"};
inline constexpr std::string_view life_days[] = {"conferred_on", "revoked_on"};
inline constexpr Constraint constraints[] = {
    {.must = Must::one_of, .fields = subjects},
    {.must = Must::listed_when, .fields = grade_fields, .when = "kind", .values = medal_words},
    {.must = Must::only_when, .fields = activity_fields, .when = "kind", .values = medal_words},
    {.must = Must::needed_when,
     .fields = grade_key_fields,
     .when = "kind",
     .values = annual_grade_words},
    {.must = Must::only_when, .fields = year_fields, .when = "kind", .values = annual_grade_words},
    {.must = Must::ordered, .fields = validity_days},
    {.must = Must::ordered, .fields = life_days},
};

inline constexpr Kind kind{.name = "award",
                           .title = "荣誉",
                           .help = "one thing conferred on one subject",
                           .letter = "M",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "conferred_on"};
static_assert(well_formed(kind));

}  // namespace jinguo::award
