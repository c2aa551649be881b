// 招聘会与岗位: fairs, the posts offered there, and posts collected at any time.
#pragma once

#include "model/kinds/enterprise.hpp"
#include "model/kinds/job_fair.hpp"
#include "model/kinds/job_post.hpp"
#include "report/metric.hpp"
#include "report/metrics/placement.hpp"

namespace jinguo::fair_metrics {

inline constexpr Slice fair_slices[] = {
    {.name = "job_fair", .sql = "f.id", .kind = &job_post::kind, .field = "job_fair"},
    {.name = "series", .sql = "f.series", .kind = &job_fair::kind, .field = "series"},
    {.name = "level", .sql = "f.level", .kind = &job_fair::kind, .field = "level"},
    {.name = "unit", .sql = "f.unit_id", .kind = &job_fair::kind, .field = "unit"},
};

inline constexpr Source held{
    .from = "job_fair AS f",
    .where = "f.status = 'done'",
    .begins = "f.held_on",
    .ends = "f.held_on",
    .region = "f.region",
    .kinds = only<job_fair::kind>,
    .record = "f.id",
    .slices = fair_slices,
};

inline constexpr Source editions{
    .span = Span::stock,
    .from = "job_fair AS f",
    .where = "f.status = 'done'\n  AND f.series IS NOT NULL\n  AND f.edition IS NOT NULL",
    .begins = "f.held_on",
    .region = "f.region",
    .kinds = only<job_fair::kind>,
    .record = "f.id",
    .slices = fair_slices,
};

inline constexpr Slice offer_slices[] = {
    {.name = "job_fair", .sql = "j.job_fair_id", .kind = &job_post::kind, .field = "job_fair"},
    {.name = "series", .sql = "f.series", .kind = &job_fair::kind, .field = "series"},
    {.name = "level", .sql = "f.level", .kind = &job_fair::kind, .field = "level"},
    {.name = "trade", .sql = "j.trade", .kind = &job_post::kind, .field = "trade"},
};

/// Posts still offered when their fair was held; they count where the fair counts.
inline constexpr Source offered{
    .from = "job_fair AS f\nJOIN job_post AS j ON j.job_fair_id = f.id",
    .where = "f.status = 'done'\n  AND (j.withdrawn_on IS NULL OR j.withdrawn_on > f.held_on)",
    .begins = "f.held_on",
    .ends = "f.held_on",
    .region = "f.region",
    .key = "f.id",
    .kinds = only<job_post::kind>,
    .record = "j.id",
    .slices = offer_slices,
};

inline constexpr Slice post_slices[] = {
    {.name = "kind", .sql = "j.kind", .kind = &job_post::kind, .field = "kind"},
    {.name = "trade", .sql = "j.trade", .kind = &job_post::kind, .field = "trade"},
    {.name = "enterprise",
     .sql = "j.enterprise_id",
     .kind = &job_post::kind,
     .field = "enterprise"},
    {.name = "unit", .sql = "j.unit_id", .kind = &job_post::kind, .field = "unit"},
};

inline constexpr Source collected{
    .from = "job_post AS j",
    .where = "(j.withdrawn_on IS NULL OR j.withdrawn_on > j.collected_on)",
    .begins = "j.collected_on",
    .ends = "j.collected_on",
    .region = "j.region",
    .kinds = only<job_post::kind>,
    .record = "j.id",
    .slices = post_slices,
};

inline constexpr std::string_view series[] = {"series"};
inline constexpr std::string_view count_slices[] = {"series", "level", "unit"};
inline constexpr std::string_view enterprises_slices[] = {"job_fair", "series", "level"};
inline constexpr std::string_view posts_slices[] = {"job_fair", "series", "trade"};
inline constexpr std::string_view visitors_slices[] = {"job_fair", "series"};
inline constexpr std::string_view collected_slices[] = {"kind", "trade", "enterprise", "unit"};

inline constexpr Metric count{
    .id = "fair.count",
    .zh = "招聘会场数",
    .en = "Job fairs",
    .unit_zh = "场",
    .unit_en = "fairs",
    .definition_zh = "已举办的招聘会场数，按举办日期归月。计划和已取消的不计。",
    .definition_en =
        "Job fairs that are done, by the day they were held. Planned and cancelled ones never "
        "count.",
    .source = &held,
    .measure = Measure::rows,
    .day = "f.held_on",
    .slices = count_slices,
};

inline constexpr Metric edition{
    .id = "fair.edition",
    .zh = "招聘会届次",
    .en = "Job fair edition",
    .unit_zh = "届",
    .unit_en = "edition",
    .definition_zh = "截至日同一系列中已举办招聘会的最高届次，各系列分列。计划和已取消的不计。",
    .definition_en =
        "Highest edition held in one series by the end of the day, one line per series. Planned "
        "and cancelled fairs never count.",
    .source = &editions,
    .measure = Measure::highest,
    .value = "f.edition",
    .slices = series,
    .lines = series,
};

inline constexpr Metric enterprises{
    .id = "fair.enterprises",
    .zh = "招聘会参会企业数",
    .en = "Enterprises at job fairs",
    .unit_zh = "家",
    .unit_en = "enterprises",
    .definition_zh =
        "已举办招聘会上提供岗位的不同企业，按举办日期归月；多场合计时另列家次（各场之和）。"
        "举办当日及以前撤回的岗位不计。",
    .definition_en =
        "Different enterprises with posts at fairs that are done, by the day of the fair; beside "
        "it the enterprise-times, the sum over fairs. Posts withdrawn on or before that day never "
        "count.",
    .source = &offered,
    .measure = Measure::distinct,
    .subject = "j.enterprise_id",
    .subject_kinds = only<enterprise::kind>,
    .day = "f.held_on",
    .beside = Beside::times,
    .slices = enterprises_slices,
};

inline constexpr Metric posts{
    .id = "fair.posts",
    .zh = "招聘会岗位数",
    .en = "Posts at job fairs",
    .unit_zh = "个岗位",
    .unit_en = "posts",
    .definition_zh = "已举办招聘会的岗位数之和，按举办日期归月。举办当日及以前撤回的岗位不计。",
    .definition_en =
        "Sum of posts offered at fairs that are done, by the day of the fair. Posts withdrawn on "
        "or before that day never count.",
    .source = &offered,
    .measure = Measure::sum,
    .value = "j.posts",
    .day = "f.held_on",
    .slices = posts_slices,
};

inline constexpr Metric headcount{
    .id = "fair.headcount",
    .zh = "招聘会招聘人数（需求）",
    .en = "People wanted at job fairs",
    .unit_zh = "人",
    .unit_en = "people",
    .definition_zh =
        "已举办招聘会上企业要招的人数之和，是需求而不是录用；按举办日期归月。"
        "举办当日及以前撤回的岗位不计。",
    .definition_en =
        "Sum of the heads that enterprises want at fairs that are done, never heads hired; by the "
        "day of the fair. Posts withdrawn on or before that day never count.",
    .source = &offered,
    .measure = Measure::sum,
    .value = "j.headcount",
    .day = "f.held_on",
    .slices = posts_slices,
};

inline constexpr Metric visitors{
    .id = "fair.visitors",
    .zh = "招聘会入场人次",
    .en = "Visits to job fairs",
    .unit_zh = "人次",
    .unit_en = "person-times",
    .definition_zh = "已举办招聘会登记的入场人次之和，按举办日期归月。计划和已取消的不计。",
    .definition_en =
        "Sum of visitors recorded at fairs that are done, by the day of the fair. Planned and "
        "cancelled fairs never count.",
    .source = &held,
    .measure = Measure::sum,
    .value = "f.visitors",
    .day = "f.held_on",
    .slices = visitors_slices,
};

inline constexpr Metric intents{
    .id = "fair.intents",
    .zh = "招聘会达成意向人数",
    .en = "Intents at job fairs",
    .unit_zh = "人",
    .unit_en = "people",
    .definition_zh =
        "已举办招聘会上报的达成意向人数之和，按举办日期归月；意向不是录用。计划和已取消的不计。",
    .definition_en =
        "Sum of the intents that fairs which are done reported, by the day of the fair; an intent "
        "is no hire. Planned and cancelled fairs never count.",
    .source = &held,
    .measure = Measure::sum,
    .value = "f.intents",
    .day = "f.held_on",
    .slices = visitors_slices,
};

inline constexpr Metric collected_posts{
    .id = "post.posts",
    .zh = "征集岗位数",
    .en = "Posts collected",
    .unit_zh = "个岗位",
    .unit_en = "posts",
    .definition_zh =
        "征集到的岗位数之和，按征集日期归月；征集当日及以前撤回的不计，之后撤回不改变当月。",
    .definition_en =
        "Sum of posts by the day they were collected. A post withdrawn on or before that day never "
        "counts; a later withdrawal does not change the month.",
    .source = &collected,
    .measure = Measure::sum,
    .value = "j.posts",
    .day = "j.collected_on",
    .slices = collected_slices,
};

inline constexpr const Metric* rows[] = {
    &collected_posts, &count,   &edition,
    &enterprises,     &posts,   &headcount,
    &visitors,        &intents, &placement_metrics::hired_persons};

}  // namespace jinguo::fair_metrics
