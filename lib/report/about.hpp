// What a record is about, in a few words: which of its fields are told beside its code.
#pragma once

#include "model/kinds/activity.hpp"
#include "model/kinds/asset.hpp"
#include "model/kinds/attendance.hpp"
#include "model/kinds/award.hpp"
#include "model/kinds/benefit.hpp"
#include "model/kinds/contact.hpp"
#include "model/kinds/duty.hpp"
#include "model/kinds/enterprise.hpp"
#include "model/kinds/household.hpp"
#include "model/kinds/job_fair.hpp"
#include "model/kinds/job_post.hpp"
#include "model/kinds/membership.hpp"
#include "model/kinds/piecework.hpp"
#include "model/kinds/placement.hpp"
#include "model/kinds/programme.hpp"
#include "model/kinds/registration.hpp"
#include "model/kinds/service_case.hpp"
#include "model/kinds/service_item.hpp"
#include "model/kinds/service_order.hpp"
#include "model/kinds/story.hpp"
#include "model/kinds/target.hpp"
#include "model/kinds/training.hpp"
#include "model/kinds/unit.hpp"
#include "model/kinds/worker.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace jinguo {

/// Of a reference, the first field of what it points to is told. Nothing sensitive is told.
struct About {
  const Kind* kind;
  std::string_view first = {};
  std::string_view second = {};
  std::string_view third = {};

  [[nodiscard]] constexpr std::array<std::string_view, 3> fields() const {
    return {first, second, third};
  }
};

inline constexpr About abouts[] = {
    {&enterprise::kind, "name"},
    {&unit::kind, "name"},
    {&household::kind},
    {&worker::kind, "name"},
    {&programme::kind, "name"},
    {&activity::kind, "title"},
    {&registration::kind, "register", "unit"},
    {&training::kind, "title"},
    {&job_fair::kind, "title"},
    {&job_post::kind, "title", "enterprise", "job_fair"},
    {&placement::kind, "enterprise", "unit"},
    {&asset::kind, "item"},
    {&service_item::kind, "name", "enterprise"},
    {&benefit::kind, "kind", "item"},
    {&service_order::kind, "item", "enterprise"},
    {&service_case::kind, "kind"},
    {&duty::kind, "unit", "enterprise"},
    {&piecework::kind, "product"},
    {&award::kind, "name", "grade"},
    {&story::kind, "title"},
    {&membership::kind, "unit", "programme"},
    {&contact::kind, "role", "worker"},
    {&attendance::kind, "training", "activity", "job_fair"},
    {&target::kind, "programme", "metric"},
};

// Not about_of(kind) != nullptr: under the sanitizers gcc 12 does not take that as constant.
constexpr bool is_told(const Kind& kind) {
  return std::ranges::any_of(abouts,
                             [&](const About& about) { return about.kind->name == kind.name; });
}

constexpr const About* about_of(const Kind& kind) {
  const auto* const found =
      std::ranges::find(abouts, kind.name, [](const About& about) { return about.kind->name; });
  return found == std::end(abouts) ? nullptr : found;
}

/// Proves a row: fields that exist and may be told, references to kinds that have a row.
constexpr bool sound(const About& about) {
  const auto fields = about.fields();
  return std::ranges::all_of(fields, [&](std::string_view name) {
    if (name.empty()) return true;
    const auto at = about.kind->index(name);
    if (!at || about.kind->fields[*at].sensitive()) return false;
    const std::string_view target = about.kind->fields[*at].target;
    return target.empty() || std::ranges::any_of(abouts, [&](const About& other) {
             return other.kind->name == target;
           });
  });
}
static_assert(std::ranges::all_of(abouts, [](const About& about) { return sound(about); }));

}  // namespace jinguo
