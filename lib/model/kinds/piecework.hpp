// 计件: pieces issued to one person.
#pragma once

#include "model/kind_table.hpp"

namespace jinguo::piecework {

inline constexpr std::string_view site_places_words[] = {"现场", "集中"};
inline constexpr std::string_view home_places_words[] = {"在家", "家中"};
inline constexpr Choice places[] = {
    {"site", "工坊", site_places_words},
    {"home", "居家", home_places_words},
};
inline constexpr std::string_view issued_states_words[] = {"发放", "已领料"};
inline constexpr std::string_view returned_states_words[] = {"交回", "已交货"};
inline constexpr std::string_view paid_states_words[] = {"已结算", "结算", "已支付"};
inline constexpr std::string_view cancelled_states_words[] = {"取消"};
inline constexpr Choice states[] = {
    {"issued", "已发放", issued_states_words},
    {"returned", "已交回", returned_states_words},
    {"paid", "已付款", paid_states_words},
    {"cancelled", "已取消", cancelled_states_words},
};

inline constexpr std::string_view code_headers[] = {"计件编号", "领料编号"};
inline constexpr std::string_view unit_headers[] = {"工坊编号", "工坊名称", "阵地编号", "阵地名称"};
inline constexpr std::string_view worker_headers[] = {"人员编号", "务工人员",   "领料人",
                                                      "身份证号", "身份证号码", "公民身份号码"};
inline constexpr std::string_view product_headers[] = {"产品名称", "加工产品"};
inline constexpr std::string_view place_headers[] = {"地点"};
inline constexpr std::string_view issued_on_headers[] = {"领料日期", "发料日期", "领取日期"};
inline constexpr std::string_view returned_on_headers[] = {"交货日期", "完成日期"};
inline constexpr std::string_view paid_on_headers[] = {"结算日期", "支付日期", "发薪日期"};
inline constexpr std::string_view pieces_issued_headers[] = {"领料件数", "领料数量", "领取数量",
                                                             "件数"};
inline constexpr std::string_view pieces_accepted_headers[] = {"验收件数", "合格数量", "交回件数"};
inline constexpr std::string_view unit_price_headers[] = {"计件单价"};
inline constexpr std::string_view paid_headers[] = {"计件工资", "金额", "报酬", "收入", "工资"};
inline constexpr std::string_view status_headers[] = {"计件状态"};

inline constexpr Field own_fields[] = {
    code_field(code_headers),
    {.name = "unit",
     .type = Type::reference,
     .title = "工坊",
     .help = "workshop that issues",
     .rules = Rule::required | Rule::listed,
     .aliases = unit_headers,
     .target = "unit"},
    {.name = "worker",
     .type = Type::reference,
     .title = "人员",
     .help = "person",
     .rules = Rule::required | Rule::listed,
     .aliases = worker_headers,
     .target = "worker"},
    {.name = "product",
     .title = "产品",
     .help = "what is made",
     .rules = Rule::required | Rule::listed,
     .aliases = product_headers},
    {.name = "place",
     .type = Type::choice,
     .title = "加工地点",
     .help = "where it is made",
     .aliases = place_headers,
     .choices = places},
    {.name = "issued_on",
     .type = Type::date,
     .title = "发放日期",
     .help = "day the material was issued",
     .rules = Rule::required | Rule::listed,
     .aliases = issued_on_headers},
    {.name = "returned_on",
     .type = Type::date,
     .title = "交回日期",
     .help = "day the pieces came back",
     .rules = Rule::listed,
     .aliases = returned_on_headers},
    {.name = "paid_on",
     .type = Type::date,
     .title = "付款日期",
     .help = "day of the payment",
     .aliases = paid_on_headers},
    {.name = "pieces_issued",
     .type = Type::integer,
     .title = "发放件数",
     .help = "pieces issued",
     .rules = Rule::listed | Rule::adds,
     .aliases = pieces_issued_headers,
     .range = {.low = 0}},
    {.name = "pieces_accepted",
     .type = Type::integer,
     .title = "合格件数",
     .help = "pieces accepted, at most those issued",
     .rules = Rule::listed | Rule::adds,
     .aliases = pieces_accepted_headers,
     .range = {.low = 0}},
    {.name = "unit_price",
     .type = Type::money,
     .title = "单价",
     .help = "yuan per piece",
     .aliases = unit_price_headers,
     .range = {.low = 0}},
    {.name = "paid",
     .type = Type::money,
     .title = "实付金额",
     .help = "yuan paid",
     .rules = Rule::listed | Rule::adds,
     .aliases = paid_headers,
     .range = {.low = 0}},
    {.name = "status",
     .type = Type::choice,
     .title = "状态",
     .help = "status",
     .rules = Rule::required | Rule::listed,
     .aliases = status_headers,
     .choices = states,
     .fallback = "issued"},
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_code[] = {"code"};
inline constexpr Key keys[] = {{by_code}};
inline constexpr std::string_view life_days[] = {"issued_on", "returned_on", "paid_on"};
inline constexpr std::string_view piece_counts[] = {"pieces_accepted", "pieces_issued"};
inline constexpr std::string_view payment_fields[] = {"paid_on", "paid"};
inline constexpr std::string_view paid_words[] = {"paid"};
inline constexpr Constraint constraints[] = {
    {.must = Must::ordered, .fields = life_days},
    {.must = Must::ordered, .fields = piece_counts},
    {.must = Must::needed_when, .fields = payment_fields, .when = "status", .values = paid_words},
};

inline constexpr Kind kind{.name = "piecework",
                           .title = "计件",
                           .help = "pieces issued to one person",
                           .letter = "K",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "issued_on"};
static_assert(well_formed(kind));

}  // namespace jinguo::piecework
