// The one table of work lists.
#include "report/lists/duty.hpp"
#include "report/lists/job.hpp"
#include "report/lists/list.hpp"
#include "report/lists/programme.hpp"
#include "report/lists/service.hpp"

#include <algorithm>
#include <array>

namespace jinguo {
namespace {

constexpr ListPlan plans[] = {
    lists::funnel,     lists::late,   lists::gaps,   lists::due,    lists::complete,
    lists::compliance, lists::income, lists::credit, lists::result,
};
static_assert(std::size(plans) == work_list_count);
static_assert(std::ranges::all_of(plans, [](const ListPlan& plan) {
  return !plan.command.zh.empty() && !plan.command.en.empty() && !plan.columns.empty() &&
         !plan.query.sql.empty();
}));

}  // namespace

std::span<const ListPlan, work_list_count> list_plans() { return plans; }

}  // namespace jinguo
