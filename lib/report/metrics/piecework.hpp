// 计件与惠享: work paid by the piece, and what was granted to people.
#pragma once

#include "model/kinds/benefit.hpp"
#include "model/kinds/piecework.hpp"
#include "report/metric.hpp"

namespace jinguo::piecework_metrics {

inline constexpr Slice piece_slices[] = {
    {.name = "unit", .sql = "p.unit_id", .kind = &piecework::kind, .field = "unit"},
    {.name = "product", .sql = "p.product", .kind = &piecework::kind, .field = "product"},
    {.name = "person", .sql = "p.worker_id", .kind = &piecework::kind, .field = "worker"},
};

inline constexpr Source issued{
    .from = "piecework AS p",
    .where = "p.status <> 'cancelled'",
    .begins = "p.issued_on",
    .ends = "p.issued_on",
    .region = "p.region",
    .kinds = only<piecework::kind>,
    .record = "p.id",
    .slices = piece_slices,
};

inline constexpr Source paid{
    .from = "piecework AS p",
    .where = "p.status = 'paid'",
    .begins = "p.paid_on",
    .ends = "p.paid_on",
    .region = "p.region",
    .kinds = only<piecework::kind>,
    .record = "p.id",
    .slices = piece_slices,
};

inline constexpr Slice benefit_slices[] = {
    {.name = "kind", .sql = "x.kind", .kind = &benefit::kind, .field = "kind"},
    {.name = "programme", .sql = "x.programme_id", .kind = &benefit::kind, .field = "programme"},
    {.name = "unit_word", .sql = "x.unit_word", .kind = &benefit::kind, .field = "unit_word"},
};

/// A benefit is met on the day it was granted and on the day it was redeemed.
inline constexpr Source granted_and_redeemed{
    .from =
        "(SELECT kind, programme_id, unit_word, worker_id, granted_on AS day, 1 AS grants,\n"
        "  id AS record,\n"
        "  CAST(ROUND(COALESCE(quantity, 1) * 100) AS INTEGER) AS hundredths, value_fen, 0 AS "
        "redeemed, region\n"
        "FROM benefit\n"
        "WHERE status <> 'cancelled'\n"
        "UNION ALL\n"
        "SELECT kind, programme_id, unit_word, CAST(NULL AS INTEGER), redeemed_on, 0, id,\n"
        "  CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), 1, region\n"
        "FROM benefit\n"
        "WHERE status <> 'cancelled'\n"
        "  AND redeemed_on IS NOT NULL) AS x",
    .begins = "x.day",
    .ends = "x.day",
    .region = "x.region",
    .kinds = only<benefit::kind>,
    .record = "x.record",
    .slices = benefit_slices,
};

inline constexpr std::string_view persons_slices[] = {"unit", "product"};
inline constexpr std::string_view income_slices[] = {"unit", "product", "person"};
inline constexpr std::string_view count_slices[] = {"kind", "programme", "unit_word"};
inline constexpr std::string_view value_slices[] = {"kind", "programme"};
inline constexpr std::string_view unit_word[] = {"unit_word"};

inline constexpr Metric persons{
    .id = "piecework.persons",
    .zh = "计件务工人数",
    .en = "Persons at piecework",
    .unit_zh = "人",
    .unit_en = "persons",
    .definition_zh = "领取计件活的不同人员，按发放日期归月。已取消的不计。",
    .definition_en =
        "Different workers of piecework by the day it was issued. Cancelled piecework never "
        "counts.",
    .source = &issued,
    .measure = Measure::distinct,
    .subject = "p.worker_id",
    .people = true,
    .day = "p.issued_on",
    .slices = persons_slices,
};

inline constexpr Metric income{
    .id = "piecework.avg_month_income",
    .zh = "计件月人均收益",
    .en = "Income of a person in a month",
    .unit_zh = "元/人·月",
    .unit_en = "yuan/person·month",
    .definition_zh =
        "每个自然月已付金额÷当月领到报酬的不同人员，到分；跨月时为各月的平均。按付款日期归月，--by "
        "person 列出每人。未付和已取消的不计。",
    .definition_en =
        "Per calendar month what was paid over the different persons paid in it, to the fen; over "
        "several months the mean of the months. By the day of payment; --by person lists each. "
        "What is not paid never counts.",
    .source = &paid,
    .measure = Measure::monthly_mean,
    .value = "p.paid_fen",
    .fen = true,
    .subject = "p.worker_id",
    .people = true,
    .day = "p.paid_on",
    .slices = income_slices,
};

inline constexpr Metric recipients{
    .id = "benefit.count",
    .zh = "惠享发放数",
    .en = "Benefits granted",
    .unit_zh = "人",
    .unit_en = "persons",
    .definition_zh = "领到惠享的不同人员，按发放日期归月。已取消的不计，过期的券仍算发放。",
    .definition_en =
        "Different workers who were granted a benefit, by the day it was granted. Cancelled ones "
        "never count; an expired voucher stays granted.",
    .source = &granted_and_redeemed,
    .measure = Measure::distinct,
    .subject = "x.worker_id",
    .people = true,
    .day = "x.day",
    .slices = count_slices,
};

inline constexpr Variant once[] = {
    {.name = "distinct", .zh = "去重", .word = "1", .word_zh = "是", .metric = &recipients},
};
inline constexpr Share granted_shares[] = {
    {.name = "grants", .zh = "发放笔数", .en = "grants", .value = "x.grants"},
    {.name = "redeemed", .zh = "核销笔数", .en = "redeemed", .value = "x.redeemed"},
};

inline constexpr Metric granted{
    .id = "benefit.count",
    .zh = "惠享发放数",
    .en = "Benefits granted",
    .unit_zh = "份",
    .unit_en = "pieces",
    .definition_zh =
        "惠享发放的数量，按发放日期归月，各单位分列，互不相加；数量留空按1。另列笔数和期间内核销的"
        "笔数（按核销日期）；--slice distinct=1 改计不同人员。已取消的不计，过期的券仍算发放。",
    .definition_en =
        "Quantity of benefits by the day they were granted, one line per measure word, never added "
        "together; an empty quantity is 1. Beside it how many grants, and how many were redeemed "
        "in the window by the day of that; --slice distinct=1 counts different workers. Cancelled "
        "ones never count; an expired voucher stays granted.",
    .source = &granted_and_redeemed,
    .measure = Measure::sum,
    .value = "x.hundredths",
    .fen = true,
    .day = "x.day",
    .shares = granted_shares,
    .slices = count_slices,
    .variants = once,
    .lines = unit_word,
    .unit_of = "unit_word",
};

inline constexpr Metric value{
    .id = "benefit.value_yuan",
    .zh = "惠享发放金额",
    .en = "Value of benefits",
    .unit_zh = "元",
    .unit_en = "yuan",
    .definition_zh = "惠享发放的金额之和，按发放日期归月。没有金额的和已取消的不计。",
    .definition_en =
        "Sum of the value of benefits by the day they were granted. Those without a value and "
        "cancelled ones never count.",
    .source = &granted_and_redeemed,
    .measure = Measure::sum,
    .value = "x.value_fen",
    .fen = true,
    .day = "x.day",
    .slices = value_slices,
};

inline constexpr const Metric* rows[] = {&persons, &income, &granted, &value};

}  // namespace jinguo::piecework_metrics
