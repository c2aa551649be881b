// 登记: people and enterprises on file.
#pragma once

#include "model/kinds/enterprise.hpp"
#include "model/kinds/worker.hpp"
#include "report/metric.hpp"

namespace jinguo::register_metrics {

inline constexpr Slice worker_slices[] = {
    {.name = "category", .sql = "w.category", .kind = &worker::kind, .field = "category"},
    {.name = "occupation", .sql = "w.occupation", .kind = &worker::kind, .field = "occupation"},
    {.name = "skill_level", .sql = "w.skill_level", .kind = &worker::kind, .field = "skill_level"},
    {.name = "education", .sql = "w.education", .kind = &worker::kind, .field = "education"},
};

inline constexpr Source people_on_file{
    .span = Span::stock,
    .from = "worker AS w",
    .where = "w.merged_into_id IS NULL",
    .begins = "w.registered_on",
    .since_ever = true,
    .region = "w.region",
    .alike = true,
    .slices = worker_slices,
};

inline constexpr Slice enterprise_slices[] = {
    {.name = "form", .sql = "e.form", .kind = &enterprise::kind, .field = "form"},
};

inline constexpr Source enterprises_on_file{
    .span = Span::stock,
    .from = "enterprise AS e",
    .begins = "e.registered_on",
    .ends = "e.deregistered_on",
    .since_ever = true,
    .region = "e.region",
    .slices = enterprise_slices,
};

inline constexpr std::string_view people_slices[] = {"category", "occupation", "skill_level",
                                                     "education"};
inline constexpr std::string_view form[] = {"form"};

inline constexpr Metric people{
    .id = "worker.registered",
    .zh = "人员档案数",
    .en = "People on file",
    .unit_zh = "人",
    .unit_en = "people",
    .definition_zh = "截至日在册的人员档案：登记日期不晚于当日或为空。已合并到其他档案的不计。",
    .definition_en =
        "Worker records on file at the end of the day: registered by then, or on no known day. "
        "Records merged into others never count.",
    .source = &people_on_file,
    .measure = Measure::rows,
    .slices = people_slices,
};

inline constexpr Metric enterprises{
    .id = "enterprise.registered",
    .zh = "登记企业（商户）数",
    .en = "Enterprises registered",
    .unit_zh = "家",
    .unit_en = "enterprises",
    .definition_zh = "截至日存续的企业和商户：成立日期不晚于当日或为空，且注销日期为空或晚于当日。",
    .definition_en =
        "Enterprises in being at the end of the day: registered by then, or on no known day, and "
        "not deregistered or later.",
    .source = &enterprises_on_file,
    .measure = Measure::rows,
    .slices = form,
};

inline constexpr const Metric* rows[] = {&people, &enterprises};

}  // namespace jinguo::register_metrics
