// 执委联系: a chair or a woman with whom an executive keeps in touch.
#pragma once

#include "model/kind_table.hpp"

namespace jinguo::contact {

inline constexpr std::string_view chair_roles_words[] = {"妇联主席", "基层主席"};
inline constexpr std::string_view woman_roles_words[] = {"妇女群众", "群众"};
inline constexpr Choice roles[] = {
    {"chair", "主席", chair_roles_words},
    {"woman", "妇女", woman_roles_words},
};

inline constexpr std::string_view executive_headers[] = {"执委编号", "执委身份证号", "联系执委"};
inline constexpr std::string_view worker_headers[] = {
    "人员编号", "被联系人", "联系人", "联系妇女", "身份证号", "身份证号码", "公民身份号码"};
inline constexpr std::string_view role_headers[] = {"对象类型", "身份"};
inline constexpr std::string_view from_on_headers[] = {"起始日期", "联系日期", "结对日期"};
inline constexpr std::string_view to_on_headers[] = {"截止日期"};

inline constexpr Field own_fields[] = {
    {.name = "executive",
     .type = Type::reference,
     .title = "执委",
     .help = "executive",
     .rules = Rule::required | Rule::listed,
     .aliases = executive_headers,
     .target = "worker"},
    {.name = "worker",
     .type = Type::reference,
     .title = "联系对象",
     .help = "person she is in touch with",
     .rules = Rule::required | Rule::listed,
     .aliases = worker_headers,
     .target = "worker"},
    {.name = "role",
     .type = Type::choice,
     .title = "联系类型",
     .help = "who the person is",
     .rules = Rule::required | Rule::listed,
     .aliases = role_headers,
     .choices = roles},
    {.name = "from_on",
     .type = Type::date,
     .title = "开始日期",
     .help = "first day; empty = before any day",
     .rules = Rule::listed,
     .aliases = from_on_headers},
    {.name = "to_on",
     .type = Type::date,
     .title = "结束日期",
     .help = "last day; empty = still open",
     .rules = Rule::listed,
     .aliases = to_on_headers},
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_line[] = {"executive", "worker", "from_on"};
inline constexpr std::string_view any_from_on[] = {"from_on"};
inline constexpr Key keys[] = {{.fields = by_line, .blank_matches = any_from_on}};
inline constexpr std::string_view both_people[] = {"executive", "worker"};
inline constexpr std::string_view life_days[] = {"from_on", "to_on"};
inline constexpr Constraint constraints[] = {
    {.must = Must::different, .fields = both_people},
    {.must = Must::ordered, .fields = life_days},
};

inline constexpr Kind kind{.name = "contact",
                           .title = "执委联系",
                           .help = "whom an executive keeps in touch with",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "from_on"};
static_assert(well_formed(kind));

}  // namespace jinguo::contact
