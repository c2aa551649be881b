// 培训: one class, session or lesson.
#pragma once

#include "model/kind_table.hpp"
#include "model/kinds/choices.hpp"

namespace jinguo::training {

inline constexpr std::string_view skills_kinds_words[] = {"技能培训", "家政技能"};
inline constexpr std::string_view startup_kinds_words[] = {"创业培训"};
inline constexpr Choice kinds[] = {
    {"skills", "技能", skills_kinds_words},
    {"startup", "创业", startup_kinds_words},
    {"family_edu", "家庭教育"},
    {"fitness", "形体健身"},
    {"youth", "青少年"},
    {"other", "其他"},
};
inline constexpr std::string_view subsidised_fundings_words[] = {"补贴", "政府补贴"};
inline constexpr std::string_view inclusive_fundings_words[] = {"普惠"};
inline constexpr Choice fundings[] = {
    {"subsidised", "补贴性", subsidised_fundings_words},
    {"inclusive", "普惠性", inclusive_fundings_words},
    {"charity", "公益"},
    {"paid", "收费"},
};
inline constexpr Choice count_words[] = {
    {"期", "期"},
    {"场", "场"},
    {"节", "节"},
    {"班", "班"},
};

inline constexpr std::string_view code_headers[] = {"培训编号", "培训班编号", "班次编号",
                                                    "班级编号"};
inline constexpr std::string_view title_headers[] = {"培训班名称", "培训名称", "班次",    "班级",
                                                     "培训项目",   "培训班",   "课程名称"};
inline constexpr std::string_view kind_headers[] = {"培训类型", "培训类别"};
inline constexpr std::string_view trade_headers[] = {"培训工种", "专业"};
inline constexpr std::string_view funding_headers[] = {"培训性质", "性质", "经费"};
inline constexpr std::string_view count_word_headers[] = {"计数单位"};
inline constexpr std::string_view series_headers[] = {"培训系列"};
inline constexpr std::string_view unit_headers[] = {"阵地编号"};
inline constexpr std::string_view host_enterprise_headers[] = {"承办单位", "培训机构"};
inline constexpr std::string_view programme_headers[] = {"项目编号"};
inline constexpr std::string_view started_on_headers[] = {"培训日期", "培训时间", "开班时间",
                                                          "开始日期"};
inline constexpr std::string_view ended_on_headers[] = {"结束时间", "结业时间", "结束日期"};
inline constexpr std::string_view hours_headers[] = {"学时", "培训课时"};
inline constexpr std::string_view capacity_headers[] = {"名额"};
inline constexpr std::string_view fee_headers[] = {"费用", "学费"};
inline constexpr std::string_view market_fee_headers[] = {"市场费用"};
inline constexpr std::string_view trainer_headers[] = {"讲师", "教师"};
inline constexpr std::string_view venue_headers[] = {"上课地点", "地点"};
inline constexpr std::string_view status_headers[] = {"办班状态"};

inline constexpr Field own_fields[] = {
    code_field(code_headers),
    {
        .name = "title",
        .title = "名称",
        .help = "title of the class",
        .rules = Rule::required | Rule::listed | Rule::handle | Rule::link,
        .aliases = title_headers,
    },
    {
        .name = "kind",
        .type = Type::choice,
        .title = "类型",
        .help = "what it teaches",
        .rules = Rule::required | Rule::listed,
        .aliases = kind_headers,
        .choices = kinds,
    },
    {
        .name = "trade",
        .title = "工种",
        .help = "trade",
        .rules = Rule::listed,
        .aliases = trade_headers,
    },
    {
        .name = "funding",
        .type = Type::choice,
        .title = "经费性质",
        .help = "who pays",
        .rules = Rule::listed,
        .aliases = funding_headers,
        .choices = fundings,
    },
    {
        .name = "count_word",
        .type = Type::choice,
        .title = "量词",
        .help = "word it is counted by",
        .rules = Rule::required,
        .aliases = count_word_headers,
        .choices = count_words,
        .fallback = "期",
    },
    {
        .name = "series",
        .title = "系列",
        .help = "series",
        .aliases = series_headers,
    },
    {
        .name = "term",
        .title = "学期",
        .help = "term",
    },
    {
        .name = "unit",
        .type = Type::reference,
        .title = "举办阵地",
        .help = "unit that holds it",
        .aliases = unit_headers,
        .target = "unit",
    },
    {
        .name = "host_enterprise",
        .type = Type::reference,
        .title = "承办企业",
        .help = "enterprise that runs it",
        .aliases = host_enterprise_headers,
        .target = "enterprise",
    },
    {
        .name = "programme",
        .type = Type::reference,
        .title = "所属项目",
        .help = "programme",
        .aliases = programme_headers,
        .target = "programme",
    },
    {
        .name = "started_on",
        .type = Type::date,
        .title = "开班日期",
        .help = "first day",
        .rules = Rule::required | Rule::listed,
        .aliases = started_on_headers,
    },
    {
        .name = "ended_on",
        .type = Type::date,
        .title = "结业日期",
        .help = "last day, the first when empty",
        .rules = Rule::required | Rule::listed,
        .aliases = ended_on_headers,
        .fallback_field = "started_on",
    },
    {
        .name = "minutes",
        .type = Type::integer,
        .title = "分钟数",
        .help = "minutes",
        .rules = Rule::adds,
        .range = {.low = 1},
    },
    {
        .name = "hours",
        .type = Type::decimal,
        .title = "课时",
        .help = "class hours",
        .rules = Rule::adds,
        .aliases = hours_headers,
    },
    {
        .name = "capacity",
        .type = Type::integer,
        .title = "计划人数",
        .help = "places",
        .rules = Rule::adds,
        .aliases = capacity_headers,
        .range = {.low = 1},
    },
    {
        .name = "fee",
        .type = Type::money,
        .title = "收费",
        .help = "fee per person in yuan",
        .aliases = fee_headers,
        .range = {.low = 0},
    },
    {
        .name = "market_fee",
        .type = Type::money,
        .title = "市场价",
        .help = "market price per person in yuan",
        .aliases = market_fee_headers,
        .range = {.low = 0},
    },
    {
        .name = "trainer",
        .title = "授课老师",
        .help = "trainer",
        .aliases = trainer_headers,
    },
    {
        .name = "venue",
        .title = "培训地点",
        .help = "where",
        .aliases = venue_headers,
    },
    {
        .name = "status",
        .type = Type::choice,
        .title = "状态",
        .help = "status",
        .rules = Rule::required | Rule::listed,
        .aliases = status_headers,
        .choices = vocabulary::course_states,
        .fallback = "done",
    },
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_code[] = {"code"};
inline constexpr Key keys[] = {{by_code}};
inline constexpr std::string_view days[] = {"started_on", "ended_on"};
inline constexpr Constraint constraints[] = {
    {.must = Must::ordered, .fields = days},
};

inline constexpr Kind kind{.name = "training",
                           .title = "培训",
                           .help = "one class, session or lesson",
                           .letter = "T",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "ended_on"};
static_assert(well_formed(kind));

}  // namespace jinguo::training
