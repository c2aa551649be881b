// 登记: people and enterprises on file, and people on registers.
#pragma once

#include "model/kinds/enterprise.hpp"
#include "model/kinds/registration.hpp"
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
    .left_out = "w.merged_into_id IS NOT NULL",
    .begins = "w.registered_on",
    .since_ever = true,
    .region = "w.region",
    .alike = true,
    .kinds = only<worker::kind>,
    .record = "w.id",
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
    .kinds = only<enterprise::kind>,
    .record = "e.id",
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

inline constexpr Slice registration_slices[] = {
    {.name = "register", .sql = "r.register", .kind = &registration::kind, .field = "register"},
    {.name = "unit", .sql = "r.unit_id", .kind = &registration::kind, .field = "unit"},
    {.name = "enterprise",
     .sql = "r.matched_enterprise_id",
     .kind = &registration::kind,
     .field = "matched_enterprise"},
};

inline constexpr Source on_registers{
    .span = Span::stock,
    .from = "registration AS r",
    .where = "r.outcome <> 'void'",
    .begins = "r.registered_on",
    .ends = "r.closed_on",
    .region = "r.region",
    .kinds = only<registration::kind>,
    .record = "r.id",
    .slices = registration_slices,
};

inline constexpr Source matches{
    .from = "registration AS r",
    .where = "r.outcome <> 'void'",
    .begins = "r.matched_on",
    .ends = "r.matched_on",
    .region = "r.region",
    .kinds = only<registration::kind>,
    .record = "r.id",
    .slices = registration_slices,
};

inline constexpr std::string_view register_slices[] = {"register", "unit"};
inline constexpr std::string_view matched_slices[] = {"register", "unit", "enterprise"};

inline constexpr Metric registered{
    .id = "register.people",
    .zh = "登记在册人数",
    .en = "People on registers",
    .unit_zh = "人",
    .unit_en = "people",
    .definition_zh =
        "截至日在册的不同人员：登记日期不晚于当日，且注销日期为空或晚于当日；在几本登记册上只计一次"
        "。"
        "作废的不计。",
    .definition_en =
        "Different workers with an open registration at the end of the day: registered by then and "
        "not closed or later; once, however many registers. Void registrations never count.",
    .source = &on_registers,
    .measure = Measure::distinct,
    .subject = "r.worker_id",
    .people = true,
    .slices = register_slices,
};

inline constexpr Metric matched{
    .id = "register.matched_persons",
    .zh = "登记匹配人数",
    .en = "Registered persons matched",
    .unit_zh = "人",
    .unit_en = "persons",
    .definition_zh = "期间内匹配到单位的登记中的不同人员，按匹配日期归月。作废的不计。",
    .definition_en =
        "Different workers of registrations that were matched in the window, by the day of the "
        "match. Void registrations never count.",
    .source = &matches,
    .measure = Measure::distinct,
    .subject = "r.worker_id",
    .people = true,
    .day = "r.matched_on",
    .slices = matched_slices,
};

inline constexpr const Metric* rows[] = {&registered, &matched, &people, &enterprises};

}  // namespace jinguo::register_metrics
