// 就业: who found work, by which way, and who is at work.
#pragma once

#include "model/kinds/job_fair.hpp"
#include "model/kinds/job_post.hpp"
#include "model/kinds/placement.hpp"
#include "model/kinds/training.hpp"
#include "model/kinds/worker.hpp"
#include "report/metric.hpp"

namespace jinguo::placement_metrics {

// What other records know of a placement is looked up by who asks: a join would be made for all.
inline constexpr std::string_view category =
    "(SELECT w.category FROM worker AS w WHERE w.id = p.worker_id)";
inline constexpr std::string_view funding =
    "(SELECT t.funding FROM training AS t WHERE t.id = p.training_id)";
inline constexpr std::string_view trade =
    "(SELECT t.trade FROM training AS t WHERE t.id = p.training_id)";
inline constexpr std::string_view training_is_done =
    "(SELECT t.status FROM training AS t WHERE t.id = p.training_id) = 'done'";
inline constexpr std::string_view fair =
    "(SELECT j.job_fair_id FROM job_post AS j WHERE j.id = p.job_post_id)";
inline constexpr std::string_view fair_series =
    "(SELECT f.series FROM job_post AS j JOIN job_fair AS f ON f.id = j.job_fair_id\n"
    "  WHERE j.id = p.job_post_id)";

inline constexpr Slice slices[] = {
    {.name = "route", .sql = "p.route", .kind = &placement::kind, .field = "route"},
    {.name = "mode", .sql = "p.mode", .kind = &placement::kind, .field = "mode"},
    {.name = "nearby", .sql = "p.nearby", .kind = &placement::kind, .field = "nearby"},
    {.name = "category", .sql = category, .kind = &worker::kind, .field = "category"},
    {.name = "enterprise",
     .sql = "p.enterprise_id",
     .kind = &placement::kind,
     .field = "enterprise"},
    {.name = "unit", .sql = "p.unit_id", .kind = &placement::kind, .field = "unit"},
    {.name = "funding", .sql = funding, .kind = &training::kind, .field = "funding"},
    {.name = "trade", .sql = trade, .kind = &training::kind, .field = "trade"},
    {.name = "job_fair", .sql = fair, .kind = &job_post::kind, .field = "job_fair"},
    {.name = "series", .sql = fair_series, .kind = &job_fair::kind, .field = "series"},
};

inline constexpr Source started{
    .from = "placement AS p",
    .where = "p.status IN ('active', 'ended')",
    .begins = "p.started_on",
    .ends = "p.started_on",
    .region = "p.region",
    .kinds = only<placement::kind>,
    .record = "p.id",
    .slices = slices,
};

inline constexpr Source in_force{
    .span = Span::stock,
    .from = "placement AS p",
    .where = "p.status IN ('active', 'ended')",
    .begins = "p.started_on",
    .ends = "p.ended_on",
    .region = "p.region",
    .kinds = only<placement::kind>,
    .record = "p.id",
    .slices = slices,
};

inline constexpr std::string_view persons_slices[] = {"route",    "mode",       "nearby",
                                                      "category", "enterprise", "unit"};
inline constexpr std::string_view active_slices[] = {"category", "enterprise", "unit", "mode"};
inline constexpr std::string_view placed_slices[] = {"funding", "mode", "nearby", "trade"};
inline constexpr std::string_view hired_slices[] = {"job_fair", "series", "enterprise"};

inline constexpr Metric persons{
    .id = "placement.persons",
    .zh = "帮助就业人数",
    .en = "Persons helped to work",
    .unit_zh = "人",
    .unit_en = "persons",
    .definition_zh =
        "期间内开始就业的不同人员，按就业日期归月；一人两次就业只计一次，之后离岗不改变当月。"
        "作废的不计。",
    .definition_en =
        "Different workers whose placement starts in the window; placed twice counts once, and "
        "ending later does not undo the month. Void placements never count.",
    .source = &started,
    .measure = Measure::distinct,
    .subject = "p.worker_id",
    .people = true,
    .day = "p.started_on",
    .slices = persons_slices,
};

inline constexpr Metric active_persons{
    .id = "placement.active_persons",
    .zh = "在岗人数",
    .en = "Persons at work",
    .unit_zh = "人",
    .unit_en = "persons",
    .definition_zh =
        "截至日在岗的不同人员：就业日期不晚于当日，且离岗日期为空或晚于当日。作废的不计。",
    .definition_en =
        "Different workers with a placement in force at the end of the day: started by then, and "
        "not ended or ended later. Void placements never count.",
    .source = &in_force,
    .measure = Measure::distinct,
    .subject = "p.worker_id",
    .people = true,
    .slices = active_slices,
};

inline constexpr Metric placed_persons{
    .id = "training.placed_persons",
    .zh = "培训带动就业人数",
    .en = "Persons placed after training",
    .unit_zh = "人",
    .unit_en = "persons",
    .definition_zh =
        "关联了已结束培训的就业记录中的不同人员，按就业日期归月。作废的就业、未结束的培训不计。",
    .definition_en =
        "Different workers of placements that name a training which is done, by the first day of "
        "work. Void placements and trainings that are not done never count.",
    .source = &started,
    .measure = Measure::distinct,
    .counted = training_is_done,
    .subject = "p.worker_id",
    .people = true,
    .day = "p.started_on",
    .slices = placed_slices,
};

inline constexpr Metric hired_persons{
    .id = "fair.hired_persons",
    .zh = "招聘会录用人数",
    .en = "Persons hired at job fairs",
    .unit_zh = "人",
    .unit_en = "persons",
    .definition_zh = "渠道为招聘会的就业记录中的不同人员，按就业日期归月。作废的不计。",
    .definition_en =
        "Different workers of placements by way of a job fair, by the first day of work. Void "
        "placements never count.",
    .source = &started,
    .measure = Measure::distinct,
    .counted = "p.route = 'job_fair'",
    .subject = "p.worker_id",
    .people = true,
    .day = "p.started_on",
    .slices = hired_slices,
};

inline constexpr const Metric* rows[] = {&placed_persons, &persons, &active_persons};

}  // namespace jinguo::placement_metrics
