// 数据质量: what a chief should know of the records behind a month's figures before signing them.
#pragma once

#include "model/kind_table.hpp"
#include "model/kinds/activity.hpp"
#include "model/kinds/attendance.hpp"
#include "model/kinds/job_fair.hpp"
#include "model/kinds/placement.hpp"
#include "model/kinds/registration.hpp"
#include "model/kinds/service_case.hpp"
#include "model/kinds/service_order.hpp"
#include "model/kinds/training.hpp"
#include "report/metric.hpp"

namespace jinguo::quality_metrics {

/// The kinds of records that figures split by region fall back on an 未分配 line for.
inline constexpr Choice record_kinds[] = {
    {"training", "培训"},     {"activity", "活动"},     {"job_fair", "招聘会"},
    {"placement", "就业"},    {"registration", "登记"}, {"service_order", "服务单"},
    {"service_case", "个案"},
};
inline constexpr Field record_fields[] = {
    {.name = "record",
     .type = Type::choice,
     .title = "记录",
     .help = "kind of record",
     .choices = record_kinds},
};
inline constexpr Kind record{
    .name = "record", .title = "记录", .help = "a record", .fields = record_fields};

inline constexpr Slice record_slices[] = {
    {.name = "record", .sql = "q.record", .kind = &record, .field = "record"},
};

inline constexpr const Kind* regional_kinds[] = {
    &training::kind,     &activity::kind,      &job_fair::kind,     &placement::kind,
    &registration::kind, &service_order::kind, &service_case::kind,
};
inline constexpr const Kind* people_kinds[] = {&attendance::kind, &placement::kind,
                                               &registration::kind};

inline constexpr Source without_region{
    .from =
        "(SELECT 'training' AS record, id, ended_on AS day, region FROM training\n"
        "WHERE status = 'done'\n"
        "UNION ALL\n"
        "SELECT 'activity', id, held_on, region FROM activity\n"
        "WHERE status = 'done'\n"
        "UNION ALL\n"
        "SELECT 'job_fair', id, held_on, region FROM job_fair\n"
        "WHERE status = 'done'\n"
        "UNION ALL\n"
        "SELECT 'placement', id, started_on, region FROM placement\n"
        "WHERE status <> 'void'\n"
        "UNION ALL\n"
        "SELECT 'registration', id, registered_on, region FROM registration\n"
        "WHERE outcome <> 'void'\n"
        "UNION ALL\n"
        "SELECT 'service_order', id, done_at, region FROM service_order\n"
        "WHERE status = 'done'\n"
        "UNION ALL\n"
        "SELECT 'service_case', id, opened_on, region FROM service_case\n"
        "WHERE outcome <> 'void') AS q",
    .where = "q.region IS NULL",
    .begins = "q.day",
    .ends = "q.day",
    .region = "q.region",
    .kinds = regional_kinds,
    .record = "q.id",
    .record_kind = "q.record",
    .slices = record_slices,
};

/// Everybody whom figures of persons count, each line by itself. Those without a number are few,
/// and found once by an index of them alone; the many of a month are not looked up one by one.
inline constexpr Source unknown_people{
    .from =
        "(SELECT t.ended_on AS day, t.region, a.worker_id, 'attendance' AS record_kind, a.id\n"
        "FROM training AS t\n"
        "JOIN attendance AS a ON a.training_id = t.id\n"
        "WHERE t.status = 'done' AND a.present = 1\n"
        "UNION ALL\n"
        "SELECT e.held_on, e.region, a.worker_id, 'attendance', a.id\n"
        "FROM activity AS e\n"
        "JOIN attendance AS a ON a.activity_id = e.id\n"
        "WHERE e.status = 'done' AND a.present = 1\n"
        "UNION ALL\n"
        "SELECT started_on, region, worker_id, 'placement', id FROM placement\n"
        "WHERE status <> 'void'\n"
        "UNION ALL\n"
        "SELECT registered_on, region, worker_id, 'registration', id FROM registration\n"
        "WHERE outcome <> 'void') AS q",
    .where =
        "q.worker_id IN (SELECT w.id\n"
        "    FROM worker AS w\n"
        "    LEFT JOIN worker AS kept ON kept.id = w.merged_into_id\n"
        "    WHERE w.id_number IS NULL AND kept.id_number IS NULL)",
    .begins = "q.day",
    .ends = "q.day",
    .region = "q.region",
    .kinds = people_kinds,
    .record = "q.id",
    .record_kind = "q.record_kind",
    .slices = {},
};

inline constexpr Source unnamed_heads{
    .from =
        "(SELECT t.ended_on AS day, t.region, a.heads, a.id\n"
        "FROM training AS t\n"
        "JOIN attendance AS a ON a.training_id = t.id\n"
        "WHERE t.status = 'done' AND a.present = 1 AND a.worker_id IS NULL\n"
        "UNION ALL\n"
        "SELECT e.held_on, e.region, a.heads, a.id\n"
        "FROM activity AS e\n"
        "JOIN attendance AS a ON a.activity_id = e.id\n"
        "WHERE e.status = 'done' AND a.present = 1 AND a.worker_id IS NULL) AS q",
    .begins = "q.day",
    .ends = "q.day",
    .region = "q.region",
    .kinds = only<attendance::kind>,
    .record = "q.id",
    .slices = {},
};

inline constexpr std::string_view by_record[] = {"record"};

inline constexpr Metric no_region{
    .id = "quality.no_region",
    .zh = "未填区域的记录",
    .en = "Records without region",
    .unit_zh = "条",
    .unit_en = "records",
    .definition_zh =
        "计入各数而没有填区域的培训、活动、招聘会、就业、登记、服务单和个案，按各自的日期归月。分区"
        "域"
        "的表里它们在“未分配”一行。",
    .definition_en =
        "Trainings, activities, fairs, placements, registrations, orders and cases that count and "
        "have no region, by their own day: where figures are split by region they are unassigned.",
    .source = &without_region,
    .measure = Measure::rows,
    .day = "q.day",
    .slices = by_record,
};

inline constexpr Metric no_id_number{
    .id = "quality.no_id_number",
    .zh = "没有证件号码的人员",
    .en = "Persons without identity number",
    .unit_zh = "人",
    .unit_en = "persons",
    .definition_zh =
        "时段内参加培训或活动、开始就业或登记的人员中，没有证件号码的不同人数。他们可能被重复计数"
        "。",
    .definition_en =
        "Different persons who attended a training or an activity, began to work or were "
        "registered "
        "in the window and have no identity number: they may be counted twice.",
    .source = &unknown_people,
    .measure = Measure::distinct,
    .subject = "q.worker_id",
    .people = true,
    .day = "q.day",
};

inline constexpr Metric unnamed{
    .id = "quality.unnamed",
    .zh = "未实名人次",
    .en = "Unnamed person-times",
    .unit_zh = "人次",
    .unit_en = "person-times",
    .definition_zh = "培训和活动的签到中只有人数、没有姓名的人次。它们不进入任何人数。",
    .definition_en =
        "Heads on lists of trainings and activities of whom only the number is known: no figure of "
        "persons has them.",
    .source = &unnamed_heads,
    .measure = Measure::sum,
    .value = "q.heads",
    .day = "q.day",
};

inline constexpr const Metric* rows[] = {&no_region, &no_id_number, &unnamed};

}  // namespace jinguo::quality_metrics
