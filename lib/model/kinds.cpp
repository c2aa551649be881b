// The one visible list of kinds, in the order in which they refer to one another.
#include "base/text.hpp"
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
#include "model/kinds/office.hpp"
#include "model/kinds/piecework.hpp"
#include "model/kinds/placement.hpp"
#include "model/kinds/programme.hpp"
#include "model/kinds/registration.hpp"
#include "model/kinds/reported_figure.hpp"
#include "model/kinds/service_case.hpp"
#include "model/kinds/service_item.hpp"
#include "model/kinds/service_order.hpp"
#include "model/kinds/story.hpp"
#include "model/kinds/target.hpp"
#include "model/kinds/training.hpp"
#include "model/kinds/unit.hpp"
#include "model/kinds/worker.hpp"

#include <jinguo/error.hpp>

#include <algorithm>
#include <array>

namespace jinguo {
namespace {

constexpr std::array all_kinds{
    &office::kind,        &region::kind,       &import_batch::kind, &enterprise::kind,
    &unit::kind,          &household::kind,    &worker::kind,       &programme::kind,
    &activity::kind,      &registration::kind, &training::kind,     &job_fair::kind,
    &job_post::kind,      &placement::kind,    &service_item::kind, &benefit::kind,
    &service_order::kind, &service_case::kind, &duty::kind,         &piecework::kind,
    &award::kind,         &story::kind,        &attendance::kind,   &membership::kind,
    &contact::kind,       &asset::kind,        &target::kind,       &reported_figure::kind,
};

consteval bool targets_exist() {
  for (const Kind* kind : all_kinds)
    for (const Field& field : kind->fields) {
      bool found = field.target.empty();
      for (const Kind* other : all_kinds) found = found || other->name == field.target;
      if (!found) return false;
    }
  return true;
}
static_assert(targets_exist(), "every reference points to a kind of the list");

consteval bool batches_name_every_kind() {
  for (const Kind* kind : all_kinds) {
    if (kind->verbs != Verbs::all && kind->verbs != Verbs::region) continue;
    bool found = false;
    for (const Choice& one : import_batch::kinds_imported)
      found = found || (one.name == kind->name && one.title == kind->title);
    if (!found) return false;
  }
  return true;
}
static_assert(batches_name_every_kind(), "a batch can say which kind was imported");

}  // namespace

std::span<const Kind* const> kinds() { return all_kinds; }

std::string noun(const Kind& kind) {
  return kind.short_noun.empty() ? replaced(kind.name, '_', '-') : std::string(kind.short_noun);
}

const Kind* find_kind(std::string_view name) {
  const auto found = std::ranges::find_if(
      all_kinds, [&](const Kind* kind) { return kind->name == name || noun(*kind) == name; });
  return found == all_kinds.end() ? nullptr : *found;
}

const Kind& get_kind(std::string_view name) {
  if (const Kind* kind = find_kind(name)) return *kind;
  std::vector<std::string_view> names;
  for (const Kind* kind : all_kinds) names.push_back(kind->name);
  throw Error(Code::unknown_command,
              {{"word", std::string(name)}, {"nearest", std::string(nearest(name, names))}});
}

const Field* find_field(const Kind& kind, std::string_view name) {
  const std::string wanted = replaced(name, '-', '_');
  for (const Field& field : kind.fields)
    if (field.name == wanted || field.title == name) return &field;
  return nullptr;
}

const Field& get_field(const Kind& kind, std::string_view name) {
  if (const Field* field = find_field(kind, name)) return *field;
  std::vector<std::string_view> names;
  for (const Field& field : kind.fields) names.push_back(field.name);
  const std::string wanted = replaced(name, '-', '_');
  throw Error(Code::unknown_field, {{"kind", noun(kind)},
                                    {"kind.zh", std::string(kind.title)},
                                    {"field", std::string(name)},
                                    {"nearest", std::string(nearest(wanted, names))}});
}

std::size_t position(const Kind& kind, const Field& field) {
  return kind.index(field.name).value();
}

}  // namespace jinguo
