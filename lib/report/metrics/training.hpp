// 培训: sessions, the people who attended them and what they saved.
#pragma once

#include "model/kinds/training.hpp"
#include "report/metric.hpp"

namespace jinguo::training_metrics {

inline constexpr Slice slices[] = {
    {.name = "kind", .sql = "t.kind", .kind = &training::kind, .field = "kind"},
    {.name = "trade", .sql = "t.trade", .kind = &training::kind, .field = "trade"},
    {.name = "funding", .sql = "t.funding", .kind = &training::kind, .field = "funding"},
    {.name = "series", .sql = "t.series", .kind = &training::kind, .field = "series"},
    {.name = "term", .sql = "t.term", .kind = &training::kind, .field = "term"},
    {.name = "count_word", .sql = "t.count_word", .kind = &training::kind, .field = "count_word"},
    {.name = "unit", .sql = "t.unit_id", .kind = &training::kind, .field = "unit"},
    {.name = "programme", .sql = "t.programme_id", .kind = &training::kind, .field = "programme"},
};

/// Trainings that touch the window; whether and when each counts is the metric's to say. A line's
/// own day is kept inside its training's first and last day, so that no line is lost.
inline constexpr Source held{
    .from = "training AS t",
    .where = "t.status IN ('open', 'done')",
    .begins = "t.started_on",
    .ends = "t.ended_on",
    .region = "t.region",
    .key = "t.id",
    .lines = "training_id",
    .kinds = only<training::kind>,
    .record = "t.id",
    .slices = slices,
};

// Class groups (班) run a whole term: they count once open, by their first day.
inline constexpr std::string_view counted = "t.status = 'done' OR t.count_word = '班'";
inline constexpr std::string_view day =
    "CASE WHEN t.count_word = '班' THEN t.started_on ELSE t.ended_on END";
inline constexpr std::string_view class_group = "t.count_word = '班'";

inline constexpr std::string_view all_slices[] = {"kind", "trade",      "funding", "series",
                                                  "term", "count_word", "unit",    "programme"};
inline constexpr std::string_view weekly_slices[] = {"series", "unit"};
inline constexpr std::string_view saved_slices[] = {"series"};
inline constexpr std::string_view count_word[] = {"count_word"};

inline constexpr Metric sessions{
    .id = "training.sessions",
    .zh = "培训期（场、节）数",
    .en = "Training sessions",
    .unit_zh = "期",
    .unit_en = "sessions",
    .definition_zh =
        "已结束的培训，按结业日期归月；按“班”计数的在开班后（进行中或已结束）按开班日期归月。"
        "期、场、节、班分列，互不相加。计划、进行中（班除外）和已取消的不计。",
    .definition_en =
        "Trainings that are done, by their last day; class groups (班) once open or done, by "
        "their first day. One line per count word, never added together. Planned, open (except "
        "班) and cancelled ones never count.",
    .source = &held,
    .measure = Measure::rows,
    .counted = counted,
    .day = day,
    .slices = all_slices,
    .lines = count_word,
    .unit_of = "count_word",
};

inline constexpr Metric person_times{
    .id = "training.person_times",
    .zh = "培训人次",
    .en = "Training person-times",
    .unit_zh = "人次",
    .unit_en = "person-times",
    .definition_zh =
        "计入培训期数的培训中到场的签到行人数之和，与该培训同日归月；“班”的签到行按签到日期归月，"
        "没有签到日期的随开班日期。缺席和已取消培训的签到不计。",
    .definition_en =
        "Heads of the present attendance lines of the trainings that count as sessions, on the "
        "session's own deciding date; lines of class groups (班) by their own day, else by the "
        "first day of the class. Absences and lines of cancelled trainings never count.",
    .source = &held,
    .measure = Measure::sum,
    .per = Per::line,
    .counted = counted,
    .day = day,
    .own_day = class_group,
    .slices = all_slices,
};

inline constexpr Metric persons{
    .id = "training.persons",
    .zh = "培训人数（去重）",
    .en = "Persons trained",
    .unit_zh = "人",
    .unit_en = "persons",
    .definition_zh =
        "培训人次所计签到行中的不同人员，在所问期间内一人只计一次，合并的档案算同一人；"
        "未实名的人次不猜，另列。各月相加不等于全年。",
    .definition_en =
        "Different workers among the lines counted by training.person_times, once per window; "
        "merged records are one person. Unnamed heads stand beside. Months do not add up.",
    .source = &held,
    .measure = Measure::distinct,
    .per = Per::line,
    .counted = counted,
    .people = true,
    .day = day,
    .own_day = class_group,
    .beside = Beside::unnamed,
    .slices = all_slices,
};

inline constexpr Metric weekly_persons{
    .id = "training.weekly_persons",
    .zh = "周均参训人数",
    .en = "Persons trained per week",
    .unit_zh = "人/周",
    .unit_en = "persons/week",
    .definition_zh =
        "有签到的各周（周一至周日）不同参训人员数的平均值，舍去小数；进行中和已结束培训的到场"
        "签到，按签到日期归周，没有签到日期的随结业日期。已取消的不计。",
    .definition_en =
        "Mean over the ISO weeks that have a counted line, of the different workers of the week, "
        "floored; present lines of open and done trainings, by their own day, else by the last "
        "day of the training. Cancelled ones never count.",
    .source = &held,
    .measure = Measure::weekly,
    .per = Per::line,
    .people = true,
    .day = "t.ended_on",
    .own_day = "1",
    .slices = weekly_slices,
};

inline constexpr Metric saved_yuan{
    .id = "training.saved_yuan",
    .zh = "节省培训费用",
    .en = "Training fees saved",
    .unit_zh = "元",
    .unit_en = "yuan",
    .definition_zh =
        "培训人次所计签到行的人数×（市场价−收费），只计登记了市场价的培训，收费留空按0；"
        "没有市场价的培训不估算，另列个数。归月同培训人次。",
    .definition_en =
        "Heads of the lines counted by training.person_times times (market price - fee, an empty "
        "fee being 0), for trainings with a market price; the others are counted beside as not "
        "valued. Deciding date as training.person_times.",
    .source = &held,
    .measure = Measure::sum,
    .per = Per::line,
    .counted = counted,
    .value = "t.market_fee_fen - COALESCE(t.fee_fen, 0)",
    .fen = true,
    .day = day,
    .own_day = class_group,
    .beside = Beside::not_valued,
    .slices = saved_slices,
};

inline constexpr const Metric* rows[] = {&sessions, &person_times, &persons, &weekly_persons,
                                         &saved_yuan};

}  // namespace jinguo::training_metrics
