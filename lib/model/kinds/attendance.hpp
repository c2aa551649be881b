// 签到: one person, or a number of unnamed people, at one training, fair or event.
#pragma once

#include "model/kind_table.hpp"

namespace jinguo::attendance {

inline constexpr Choice roles[] = {
    {"trainee", "学员"},     {"audience", "听众"},  {"contestant", "选手"},
    {"volunteer", "志愿者"}, {"visitor", "来访者"},
};
inline constexpr std::string_view passed_results_words[] = {"结业", "通过"};
inline constexpr std::string_view failed_results_words[] = {"未结业", "未通过"};
inline constexpr Choice results[] = {
    {"passed", "合格", passed_results_words},
    {"failed", "不合格", failed_results_words},
};

inline constexpr std::string_view training_headers[] = {"培训编号",   "培训班编号", "班次编号",
                                                        "培训班名称", "培训名称",   "班级"};
inline constexpr std::string_view activity_headers[] = {"活动编号", "活动名称"};
inline constexpr std::string_view job_fair_headers[] = {"招聘会编号", "招聘会名称"};
inline constexpr std::string_view on_date_headers[] = {"日期", "出勤日期", "上课日期"};
inline constexpr std::string_view worker_headers[] = {"人员编号", "学员编号", "身份证号",
                                                      "身份证号码", "公民身份号码"};
inline constexpr std::string_view household_headers[] = {"家庭编号"};
inline constexpr std::string_view heads_headers[] = {"参加人数", "参训人数", "人次"};
inline constexpr std::string_view role_headers[] = {"角色"};
inline constexpr std::string_view present_headers[] = {"是否到课", "到课", "签到", "出勤"};
inline constexpr std::string_view result_headers[] = {"是否合格", "成绩", "是否结业"};
inline constexpr std::string_view certificate_no_headers[] = {"证书号", "证书号码"};

inline constexpr Field own_fields[] = {
    {
        .name = "training",
        .type = Type::reference,
        .title = "培训",
        .help = "training attended",
        .rules = Rule::listed,
        .aliases = training_headers,
        .target = "training",
    },
    {
        .name = "activity",
        .type = Type::reference,
        .title = "活动",
        .help = "event attended",
        .rules = Rule::listed,
        .aliases = activity_headers,
        .target = "activity",
    },
    {
        .name = "job_fair",
        .type = Type::reference,
        .title = "招聘会",
        .help = "fair attended",
        .rules = Rule::listed,
        .aliases = job_fair_headers,
        .target = "job_fair",
    },
    {
        .name = "on_date",
        .type = Type::date,
        .title = "签到日期",
        .help = "day; empty = the whole training",
        .rules = Rule::listed,
        .aliases = on_date_headers,
    },
    {
        .name = "worker",
        .type = Type::reference,
        .title = "人员",
        .help = "person; empty = unnamed heads",
        .rules = Rule::listed,
        .aliases = worker_headers,
        .target = "worker",
    },
    {
        .name = "household",
        .type = Type::reference,
        .title = "家庭",
        .help = "household",
        .aliases = household_headers,
        .target = "household",
    },
    {
        .name = "heads",
        .type = Type::integer,
        .title = "人数",
        .help = "how many; 1 when a person is named",
        .rules = Rule::required | Rule::listed | Rule::adds,
        .aliases = heads_headers,
        .range = {.low = 1},
        .fallback = "1",
    },
    {
        .name = "role",
        .type = Type::choice,
        .title = "身份",
        .help = "in which role",
        .rules = Rule::listed,
        .aliases = role_headers,
        .choices = roles,
    },
    {
        .name = "present",
        .type = Type::boolean,
        .title = "是否到场",
        .help = "present",
        .rules = Rule::required | Rule::listed,
        .aliases = present_headers,
        .fallback = "1",
    },
    {
        .name = "result",
        .type = Type::choice,
        .title = "考核结果",
        .help = "result",
        .rules = Rule::listed,
        .aliases = result_headers,
        .choices = results,
    },
    {
        .name = "certificate_no",
        .title = "证书编号",
        .help = "certificate number",
        .aliases = certificate_no_headers,
    },
};
inline constexpr auto fields = record_fields(own_fields);

// A named person has one line per event and day; unnamed heads are told apart by household, role
// and note.
inline constexpr std::string_view by_training[] = {"training", "worker", "on_date"};
inline constexpr std::string_view by_activity[] = {"activity", "worker", "on_date"};
inline constexpr std::string_view by_job_fair[] = {"job_fair", "worker", "on_date"};
inline constexpr std::string_view any_day[] = {"on_date"};
inline constexpr std::string_view heads_of_training[] = {"training",  "worker", "on_date",
                                                         "household", "role",   "note"};
inline constexpr std::string_view heads_of_activity[] = {"activity",  "worker", "on_date",
                                                         "household", "role",   "note"};
inline constexpr std::string_view heads_of_job_fair[] = {"job_fair",  "worker", "on_date",
                                                         "household", "role",   "note"};
inline constexpr std::string_view nobody[] = {"worker", "on_date", "household", "role", "note"};
inline constexpr Key keys[] = {
    {.fields = by_training, .blank_matches = any_day},
    {.fields = by_activity, .blank_matches = any_day},
    {.fields = by_job_fair, .blank_matches = any_day},
    {.fields = heads_of_training, .blank_matches = nobody, .unique = false},
    {.fields = heads_of_activity, .blank_matches = nobody, .unique = false},
    {.fields = heads_of_job_fair, .blank_matches = nobody, .unique = false},
};
inline constexpr std::string_view events[] = {"training", "activity", "job_fair"};
inline constexpr Constraint constraints[] = {
    {.must = Must::one_of, .fields = events},
};

inline constexpr Kind kind{.name = "attendance",
                           .title = "签到",
                           .help = "who attended a training, fair or event",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "on_date"};
static_assert(well_formed(kind));

}  // namespace jinguo::attendance
