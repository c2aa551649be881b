// The month's report as a value: which figures stand in which section, and how they are split.
#pragma once

#include "report/metric.hpp"
#include "report/metrics/activity.hpp"
#include "report/metrics/duty.hpp"
#include "report/metrics/fair.hpp"
#include "report/metrics/membership.hpp"
#include "report/metrics/piecework.hpp"
#include "report/metrics/placement.hpp"
#include "report/metrics/price.hpp"
#include "report/metrics/programme.hpp"
#include "report/metrics/quality.hpp"
#include "report/metrics/recognition.hpp"
#include "report/metrics/register.hpp"
#include "report/metrics/service.hpp"
#include "report/metrics/service_case.hpp"
#include "report/metrics/training.hpp"
#include "report/metrics/unit.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace jinguo::monthly {

/// A slice held to one of its stored words.
struct Held {
  std::string_view slice;
  std::string_view word;
};

/// One figure, or one for each word of `by`. A split of which only the empty word is known is left
/// out: nothing was told apart.
struct Entry {
  const Metric* metric;
  std::span<const Held> held = {};
  std::span<const std::string_view> by = {};
};

/// What a section holds beside its figures.
enum class More : std::uint8_t { nothing, targets, quality };

struct Section {
  std::string_view id;
  std::string_view zh;
  std::string_view en;
  std::span<const Entry> entries = {};
  More more = More::nothing;
  /// How many of the report's windows are looked at, the month's first: what is asked only so that
  /// it can be put right is not asked of last year.
  std::size_t windows = 5;
};

inline constexpr std::string_view by_form[] = {"form"};
inline constexpr std::string_view by_funding[] = {"funding"};
inline constexpr std::string_view by_funding_and_word[] = {"funding", "count_word"};
inline constexpr std::string_view by_word[] = {"count_word"};
inline constexpr std::string_view by_series[] = {"series"};
inline constexpr std::string_view by_route[] = {"route"};
inline constexpr std::string_view by_register[] = {"register"};
inline constexpr std::string_view by_charge_mode[] = {"charge_mode"};
inline constexpr std::string_view by_grade[] = {"grade"};
inline constexpr std::string_view by_unit_word[] = {"unit_word"};
inline constexpr std::string_view by_kind_and_unit_word[] = {"kind", "unit_word"};
inline constexpr std::string_view by_kind[] = {"kind"};
inline constexpr std::string_view by_record[] = {"record"};
inline constexpr std::string_view by_level_and_type[] = {"level", "base_type"};
inline constexpr std::string_view by_item_and_word[] = {"item", "unit_word"};

inline constexpr Held mama[] = {{"kind", "mama"}};
inline constexpr Held near_and_flexible[] = {{"nearby", "1"}, {"mode", "flexible"}};
inline constexpr Held base[] = {{"kind", "base"}};

inline constexpr Entry enterprise_entries[] = {
    {.metric = &register_metrics::enterprises},
    {.metric = &register_metrics::enterprises, .by = by_form},
};
inline constexpr Entry people_entries[] = {
    {.metric = &register_metrics::people},
    {.metric = &register_metrics::registered},
    {.metric = &register_metrics::registered, .by = by_register},
    {.metric = &register_metrics::matched},
};
inline constexpr Entry training_entries[] = {
    {.metric = &training_metrics::sessions, .by = by_word},
    {.metric = &training_metrics::sessions, .by = by_funding_and_word},
    {.metric = &training_metrics::person_times},
    {.metric = &training_metrics::person_times, .by = by_funding},
    {.metric = &training_metrics::persons},
    {.metric = &training_metrics::persons, .by = by_funding},
    {.metric = &training_metrics::weekly_persons},
    {.metric = &placement_metrics::placed_persons},
    {.metric = &training_metrics::saved_yuan},
};
inline constexpr Entry fair_entries[] = {
    {.metric = &fair_metrics::count},
    {.metric = &fair_metrics::edition, .by = by_series},
    {.metric = &fair_metrics::enterprises},
    {.metric = &fair_metrics::posts},
    {.metric = &fair_metrics::headcount},
    {.metric = &fair_metrics::visitors},
    {.metric = &fair_metrics::intents},
    {.metric = &placement_metrics::hired_persons},
    {.metric = &fair_metrics::collected_posts},
    {.metric = &fair_metrics::collected_posts, .held = mama},
};
inline constexpr Entry placement_entries[] = {
    {.metric = &placement_metrics::persons},
    {.metric = &placement_metrics::persons, .by = by_route},
    {.metric = &placement_metrics::persons, .held = near_and_flexible},
    {.metric = &placement_metrics::active_persons},
};
inline constexpr Entry unit_entries[] = {
    {.metric = &unit_metrics::count, .by = by_kind},
    {.metric = &unit_metrics::count, .held = base, .by = by_level_and_type},
    {.metric = &unit_metrics::households},
    {.metric = &unit_metrics::villages},
    {.metric = &unit_metrics::assets, .by = by_item_and_word},
    {.metric = &membership_metrics::executives},
    {.metric = &membership_metrics::compliant},
    {.metric = &membership_metrics::community},
    {.metric = &membership_metrics::team_enterprises},
    {.metric = &membership_metrics::team_members},
    {.metric = &duty_metrics::coverage},
};
inline constexpr Entry programme_entries[] = {
    {.metric = &programme_metrics::count},
    {.metric = &programme_metrics::count, .by = by_kind},
    {.metric = &programme_metrics::measures},
    {.metric = &programme_metrics::charity_complete},
    {.metric = &membership_metrics::platform},
    {.metric = &membership_metrics::incubated},
    {.metric = &membership_metrics::signed_members},
};
inline constexpr Entry activity_entries[] = {
    {.metric = &activity_metrics::count},
    {.metric = &activity_metrics::count, .by = by_kind},
    {.metric = &activity_metrics::edition, .by = by_series},
    {.metric = &activity_metrics::person_times},
    {.metric = &activity_metrics::persons},
    {.metric = &activity_metrics::materials},
    {.metric = &duty_metrics::consults},
    {.metric = &recognition_metrics::reads},
};
inline constexpr Entry service_entries[] = {
    {.metric = &service_metrics::orders},
    {.metric = &service_metrics::orders, .by = by_charge_mode},
    {.metric = &service_metrics::accepted_on_time},
    {.metric = &service_metrics::circle},
    {.metric = &service_metrics::hardship_households},
    {.metric = &service_metrics::free_person_times},
    {.metric = &service_metrics::household_times},
    {.metric = &service_metrics::rating},
    {.metric = &price_metrics::below},
};
inline constexpr Entry case_entries[] = {
    {.metric = &case_metrics::resolved},
    {.metric = &case_metrics::resolved, .by = by_kind},
    {.metric = &case_metrics::guidance},
};
inline constexpr Entry piecework_entries[] = {
    {.metric = &piecework_metrics::persons},
    {.metric = &piecework_metrics::income},
    {.metric = &piecework_metrics::granted, .by = by_unit_word},
    {.metric = &piecework_metrics::granted, .by = by_kind_and_unit_word},
    {.metric = &piecework_metrics::value},
    {.metric = &duty_metrics::credit},
};
inline constexpr Entry recognition_entries[] = {
    {.metric = &recognition_metrics::medals},
    {.metric = &recognition_metrics::medals, .by = by_grade},
    {.metric = &recognition_metrics::honoured},
    {.metric = &recognition_metrics::honoured, .by = by_kind},
    {.metric = &recognition_metrics::typical},
};

inline constexpr Entry quality_entries[] = {
    {.metric = &quality_metrics::no_region, .by = by_record},
    {.metric = &quality_metrics::no_id_number},
    {.metric = &quality_metrics::unnamed},
};

inline constexpr Section sections[] = {
    {.id = "enterprise", .zh = "企业", .en = "Enterprises", .entries = enterprise_entries},
    {.id = "worker", .zh = "人员", .en = "People", .entries = people_entries},
    {.id = "training", .zh = "培训", .en = "Training", .entries = training_entries},
    {.id = "fair", .zh = "招聘会与岗位", .en = "Job fairs and posts", .entries = fair_entries},
    {.id = "placement", .zh = "就业", .en = "Work", .entries = placement_entries},
    {.id = "unit", .zh = "组织与阵地", .en = "Units", .entries = unit_entries},
    {.id = "programme",
     .zh = "项目与品牌",
     .en = "Programmes and brands",
     .entries = programme_entries},
    {.id = "activity", .zh = "活动与宣传", .en = "Activities", .entries = activity_entries},
    {.id = "service", .zh = "服务", .en = "Services", .entries = service_entries},
    {.id = "case", .zh = "个案", .en = "Cases", .entries = case_entries},
    {.id = "piecework",
     .zh = "计件与互助",
     .en = "Piecework and mutual help",
     .entries = piecework_entries},
    {.id = "recognition",
     .zh = "荣誉与案例",
     .en = "Awards and cases",
     .entries = recognition_entries},
    {.id = "target", .zh = "目标进度", .en = "Targets", .more = More::targets},
    {.id = "quality",
     .zh = "数据质量",
     .en = "Data quality",
     .entries = quality_entries,
     .more = More::quality,
     .windows = 2},
};

constexpr bool sound(const Entry& entry) {
  const auto has = [&](std::string_view name) {
    return std::ranges::find(entry.metric->slices, name) != entry.metric->slices.end();
  };
  return !entry.metric->maker && std::ranges::all_of(entry.held, has, &Held::slice) &&
         std::ranges::all_of(entry.by, has) &&
         std::ranges::all_of(entry.metric->lines, [&](std::string_view line) {
           return std::ranges::find(entry.by, line) != entry.by.end();
         });
}
static_assert(
    std::ranges::all_of(sections,
                        [](const Section& section) {
                          return std::ranges::all_of(section.entries, sound);
                        }),
    "an entry names a slice its metric lacks, adds what must stay apart, or is made of others");

}  // namespace jinguo::monthly
