// 荣誉与案例: awards, and stories that were selected and read.
#pragma once

#include "model/kind_table.hpp"
#include "model/kinds/award.hpp"
#include "model/kinds/enterprise.hpp"
#include "model/kinds/household.hpp"
#include "model/kinds/story.hpp"
#include "model/kinds/unit.hpp"
#include "model/kinds/worker.hpp"
#include "report/metric.hpp"

namespace jinguo::recognition_metrics {

inline constexpr Choice subject_choices[] = {
    {"worker", "人员"},
    {"enterprise", "企业"},
    {"unit", "阵地"},
    {"household", "家庭"},
};
inline constexpr Field subject_fields[] = {
    {.name = "subject",
     .type = Type::choice,
     .title = "对象",
     .help = "kind of whom it was conferred on",
     .choices = subject_choices},
};
inline constexpr Kind subject_words{.name = "subject",
                                    .title = "对象",
                                    .help = "whom it was conferred on",
                                    .fields = subject_fields};

inline constexpr Slice award_slices[] = {
    {.name = "kind", .sql = "a.kind", .kind = &award::kind, .field = "kind"},
    {.name = "name", .sql = "a.name", .kind = &award::kind, .field = "name"},
    {.name = "grade", .sql = "a.grade", .kind = &award::kind, .field = "grade"},
    {.name = "level", .sql = "a.level", .kind = &award::kind, .field = "level"},
    {.name = "activity", .sql = "a.activity_id", .kind = &award::kind, .field = "activity"},
    {.name = "subject",
     .sql = "CASE WHEN a.worker_id IS NOT NULL THEN 'worker' "
            "WHEN a.enterprise_id IS NOT NULL THEN 'enterprise' "
            "WHEN a.unit_id IS NOT NULL THEN 'unit' ELSE 'household' END",
     .kind = &subject_words,
     .field = "subject"},
    {.name = "worker", .sql = "a.worker_id", .kind = &award::kind, .field = "worker"},
    {.name = "enterprise", .sql = "a.enterprise_id", .kind = &award::kind, .field = "enterprise"},
    {.name = "unit", .sql = "a.unit_id", .kind = &award::kind, .field = "unit"},
    {.name = "household", .sql = "a.household_id", .kind = &award::kind, .field = "household"},
    {.name = "trade", .sql = "a.trade", .kind = &award::kind, .field = "trade"},
    {.name = "year", .sql = "a.year", .kind = &award::kind, .field = "year"},
};

inline constexpr Source conferred{
    .from = "award AS a",
    .begins = "a.conferred_on",
    .ends = "a.conferred_on",
    .region = "a.region",
    .kinds = only<award::kind>,
    .record = "a.id",
    .slices = award_slices,
};

/// One number per subject of any kind: ids of four tables side by side.
inline constexpr std::string_view subject =
    "CASE WHEN a.worker_id IS NOT NULL THEN 4 * (\n"
    "  SELECT COALESCE(kept.merged_into_id, kept.id, w.id)\n"
    "  FROM worker AS w\n"
    "  LEFT JOIN worker AS kept ON kept.id = w.merged_into_id\n"
    "  WHERE w.id = a.worker_id)\n"
    "WHEN a.enterprise_id IS NOT NULL THEN 4 * a.enterprise_id + 1 "
    "WHEN a.unit_id IS NOT NULL THEN 4 * a.unit_id + 2 ELSE 4 * a.household_id + 3 END";
inline constexpr const Kind* subject_kinds[] = {&worker::kind, &enterprise::kind, &unit::kind,
                                                &household::kind};
inline constexpr std::string_view honours =
    "a.kind IN ('honour', 'title', 'certificate', 'annual_grade')";

inline constexpr Slice story_slices[] = {
    {.name = "kind", .sql = "s.kind", .kind = &story::kind, .field = "kind"},
    {.name = "programme", .sql = "s.programme_id", .kind = &story::kind, .field = "programme"},
    {.name = "outlet", .sql = "s.outlet", .kind = &story::kind, .field = "outlet"},
    {.name = "level", .sql = "s.level", .kind = &story::kind, .field = "level"},
};

inline constexpr Source selected{
    .from = "story AS s",
    .where = "s.kind = 'typical_case'\n  AND s.status IN ('selected', 'published')",
    .begins = "s.selected_on",
    .ends = "s.selected_on",
    .region = "s.region",
    .kinds = only<story::kind>,
    .record = "s.id",
    .slices = story_slices,
};

inline constexpr Source published{
    .from = "story AS s",
    .where = "s.status = 'published'",
    .begins = "s.published_on",
    .ends = "s.published_on",
    .region = "s.region",
    .kinds = only<story::kind>,
    .record = "s.id",
    .slices = story_slices,
};

inline constexpr std::string_view medal_slices[] = {
    "grade", "level", "activity", "subject", "worker", "enterprise", "unit", "household"};
inline constexpr std::string_view count_slices[] = {"kind",   "name",       "level", "subject",
                                                    "worker", "enterprise", "unit",  "household",
                                                    "trade",  "year"};
inline constexpr std::string_view typical_slices[] = {"programme", "level"};
inline constexpr std::string_view reads_slices[] = {"kind", "outlet"};

inline constexpr Metric medals{
    .id = "award.medals",
    .zh = "竞赛奖牌数",
    .en = "Medals",
    .unit_zh = "枚",
    .unit_en = "medals",
    .definition_zh = "获得的竞赛奖牌，按授予日期归月；撤销的自撤销日起不再计入此后截止的时期。",
    .definition_en =
        "Medals by the day they were conferred. A revoked one leaves windows that end on the day "
        "of revocation or later, not those before.",
    .source = &conferred,
    .measure = Measure::rows,
    .counted = "a.kind = 'medal'",
    .day = "a.conferred_on",
    .gone = "a.revoked_on",
    .slices = medal_slices,
};

inline constexpr Metric subjects{
    .id = "award.count",
    .zh = "荣誉（证书、评级）数",
    .en = "Honours",
    .unit_zh = "个",
    .unit_en = "subjects",
    .definition_zh =
        "获得荣誉、称号、证书或年度评级的不同对象，按授予日期归月；撤销的自撤销日起不再计入此后截止"
        "的时期。",
    .definition_en =
        "Different subjects of honours, titles, certificates and annual grades, by the day they "
        "were conferred. A revoked one leaves windows that end on the day of revocation or later, "
        "not those before.",
    .source = &conferred,
    .measure = Measure::distinct,
    .counted = honours,
    .subject = subject,
    .subject_kinds = subject_kinds,
    .entered = "4 * a.worker_id",
    .day = "a.conferred_on",
    .gone = "a.revoked_on",
    .slices = count_slices,
};

inline constexpr Variant once[] = {
    {.name = "distinct", .zh = "去重", .word = "1", .word_zh = "是", .metric = &subjects},
};

inline constexpr Metric honoured{
    .id = "award.count",
    .zh = "荣誉（证书、评级）数",
    .en = "Honours",
    .unit_zh = "个",
    .unit_en = "honours",
    .definition_zh =
        "荣誉、称号、证书和年度评级，按授予日期归月，奖牌另计；--slice distinct=1 "
        "只计不同对象；撤销的自撤销日起不再计入此后截止的时期。",
    .definition_en =
        "Honours, titles, certificates and annual grades by the day they were conferred, medals "
        "apart; --slice distinct=1 counts different subjects. A revoked one leaves windows that "
        "end on the day of revocation or later, not those before.",
    .source = &conferred,
    .measure = Measure::rows,
    .counted = honours,
    .day = "a.conferred_on",
    .gone = "a.revoked_on",
    .slices = count_slices,
    .variants = once,
};

inline constexpr Metric typical{
    .id = "story.typical_cases",
    .zh = "选树典型案例数",
    .en = "Typical cases selected",
    .unit_zh = "个",
    .unit_en = "cases",
    .definition_zh = "已选树或已发布的典型案例，按选树日期归月。仅报送和撤回的不计。",
    .definition_en =
        "Typical cases that are selected or published, by the day they were selected. Submitted "
        "and withdrawn ones never count.",
    .source = &selected,
    .measure = Measure::rows,
    .day = "s.selected_on",
    .slices = typical_slices,
};

inline constexpr Metric reads{
    .id = "story.reads",
    .zh = "宣传阅读量",
    .en = "Reads",
    .unit_zh = "次",
    .unit_en = "reads",
    .definition_zh = "已发布案例与宣传最近登记的阅读量之和，按发布日期归月。未发布和撤回的不计。",
    .definition_en =
        "Sum of the reads last recorded of stories that are published, by the day they were "
        "published. Others never count.",
    .source = &published,
    .measure = Measure::sum,
    .value = "s.reads",
    .day = "s.published_on",
    .slices = reads_slices,
};

inline constexpr const Metric* rows[] = {&medals, &honoured, &typical, &reads};

}  // namespace jinguo::recognition_metrics
