// 活动与宣传: events that are neither courses nor fairs, and the people who came.
#pragma once

#include "model/kinds/activity.hpp"
#include "report/metric.hpp"

namespace jinguo::activity_metrics {

inline constexpr Slice slices[] = {
    {.name = "kind", .sql = "a.kind", .kind = &activity::kind, .field = "kind"},
    {.name = "level", .sql = "a.level", .kind = &activity::kind, .field = "level"},
    {.name = "unit", .sql = "a.unit_id", .kind = &activity::kind, .field = "unit"},
    {.name = "series", .sql = "a.series", .kind = &activity::kind, .field = "series"},
};

inline constexpr Source held{
    .from = "activity AS a",
    .where = "a.status = 'done'",
    .begins = "a.held_on",
    .ends = "a.held_on",
    .region = "a.region",
    .key = "a.id",
    .lines = "activity_id",
    .kinds = only<activity::kind>,
    .record = "a.id",
    .slices = slices,
};

inline constexpr Source editions{
    .span = Span::stock,
    .from = "activity AS a",
    .where = "a.status = 'done'\n  AND a.series IS NOT NULL\n  AND a.edition IS NOT NULL",
    .begins = "a.held_on",
    .region = "a.region",
    .kinds = only<activity::kind>,
    .record = "a.id",
    .slices = slices,
};

inline constexpr std::string_view edition_slices[] = {"series", "kind"};
inline constexpr std::string_view count_slices[] = {"kind", "level", "unit", "series"};
inline constexpr std::string_view people_slices[] = {"kind", "unit"};
inline constexpr std::string_view series[] = {"series"};

inline constexpr Metric edition{
    .id = "activity.edition",
    .zh = "届次",
    .en = "Edition",
    .unit_zh = "届",
    .unit_en = "edition",
    .definition_zh = "截至日同一系列中已举办活动的最高届次，各系列分列。计划和已取消的不计。",
    .definition_en =
        "Highest edition held in one series by the end of the day, one line per series. Planned "
        "and cancelled activities never count.",
    .source = &editions,
    .measure = Measure::highest,
    .value = "a.edition",
    .slices = edition_slices,
    .lines = series,
};

inline constexpr Metric count{
    .id = "activity.count",
    .zh = "活动场数",
    .en = "Activities",
    .unit_zh = "场",
    .unit_en = "activities",
    .definition_zh = "已举办的活动场数，按举办日期归月。计划和已取消的不计。",
    .definition_en =
        "Activities that are done, by the day they were held. Planned and cancelled ones never "
        "count.",
    .source = &held,
    .measure = Measure::rows,
    .day = "a.held_on",
    .slices = count_slices,
};

inline constexpr Metric person_times{
    .id = "activity.person_times",
    .zh = "活动参与人次",
    .en = "Person-times at activities",
    .unit_zh = "人次",
    .unit_en = "person-times",
    .definition_zh =
        "已举办活动中到场的签到行人数之和，随活动的举办日期归月。缺席和已取消活动的签到不计。",
    .definition_en =
        "Heads of the present attendance lines of activities that are done, by the day of the "
        "activity. Absences and lines of cancelled activities never count.",
    .source = &held,
    .measure = Measure::sum,
    .per = Per::line,
    .day = "a.held_on",
    .slices = people_slices,
};

inline constexpr Metric persons{
    .id = "activity.persons",
    .zh = "活动服务人数（去重）",
    .en = "Persons at activities",
    .unit_zh = "人",
    .unit_en = "persons",
    .definition_zh =
        "活动参与人次所计签到行中的不同人员，在所问期间内一人只计一次，合并的档案算同一人；"
        "未实名的人次不猜，另列。各月相加不等于全年。",
    .definition_en =
        "Different workers among the lines counted by activity.person_times, once per window; "
        "merged records are one person. Unnamed heads stand beside. Months do not add up.",
    .source = &held,
    .measure = Measure::distinct,
    .per = Per::line,
    .people = true,
    .day = "a.held_on",
    .beside = Beside::unnamed,
    .slices = people_slices,
};

inline constexpr Metric materials{
    .id = "activity.materials",
    .zh = "发放宣传资料份数",
    .en = "Leaflets handed out",
    .unit_zh = "份",
    .unit_en = "copies",
    .definition_zh = "已举办活动发放的宣传资料份数之和，按举办日期归月。计划和已取消的不计。",
    .definition_en =
        "Sum of the materials handed out at activities that are done, by the day they were held. "
        "Planned and cancelled ones never count.",
    .source = &held,
    .measure = Measure::sum,
    .value = "a.materials",
    .day = "a.held_on",
    .slices = people_slices,
};

inline constexpr const Metric* rows[] = {&edition, &count, &person_times, &persons, &materials};

}  // namespace jinguo::activity_metrics
