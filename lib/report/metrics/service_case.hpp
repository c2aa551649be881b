// 个案: conflicts that were resolved and people who were guided.
#pragma once

#include "model/kinds/service_case.hpp"
#include "report/metric.hpp"

namespace jinguo::case_metrics {

inline constexpr Slice slices[] = {
    {.name = "kind", .sql = "c.kind", .kind = &service_case::kind, .field = "kind"},
    {.name = "topic", .sql = "c.topic", .kind = &service_case::kind, .field = "topic"},
    {.name = "unit", .sql = "c.unit_id", .kind = &service_case::kind, .field = "unit"},
};

inline constexpr Source closed{
    .from = "service_case AS c",
    .where = "c.outcome = 'resolved'",
    .begins = "c.closed_on",
    .ends = "c.closed_on",
    .region = "c.region",
    .kinds = only<service_case::kind>,
    .record = "c.id",
    .slices = slices,
};

inline constexpr Source guided{
    .from = "service_case AS c",
    .where = "c.kind = 'guidance'\n  AND c.outcome NOT IN ('withdrawn', 'void')",
    .begins = "c.opened_on",
    .ends = "c.opened_on",
    .region = "c.region",
    .kinds = only<service_case::kind>,
    .record = "c.id",
    .slices = slices,
};

inline constexpr std::string_view by_kind_and_unit[] = {"kind", "unit"};
inline constexpr std::string_view by_topic[] = {"topic"};

inline constexpr Metric resolved{
    .id = "case.resolved",
    .zh = "解决个案数",
    .en = "Cases resolved",
    .unit_zh = "起",
    .unit_en = "cases",
    .definition_zh =
        "结果为已解决的个案，按办结日期归月；重新打开的在再次办结前不计。未办结、转介、未成和撤回的"
        "不计。",
    .definition_en =
        "Cases whose outcome is resolved, by the day they were closed; a case opened again leaves "
        "the count until it is closed again. Open, referred, failed and withdrawn ones never "
        "count.",
    .source = &closed,
    .measure = Measure::rows,
    .day = "c.closed_on",
    .slices = by_kind_and_unit,
};

inline constexpr Metric guidance{
    .id = "guidance.persons",
    .zh = "创业就业指导人数",
    .en = "Persons guided to work",
    .unit_zh = "人",
    .unit_en = "persons",
    .definition_zh =
        "类型为创业就业指导的个案中的不同人员，按受理日期归月，未办结的也计。撤回和作废的不计。",
    .definition_en =
        "Different workers of guidance cases by the day they were opened; open ones count. "
        "Withdrawn and void ones never count.",
    .source = &guided,
    .measure = Measure::distinct,
    .subject = "c.worker_id",
    .people = true,
    .day = "c.opened_on",
    .slices = by_topic,
};

inline constexpr const Metric* rows[] = {&resolved, &guidance};

}  // namespace jinguo::case_metrics
