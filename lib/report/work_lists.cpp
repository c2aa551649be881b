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
static_assert(std::ranges::all_of(plans,
                                  [](const ListPlan& plan) {
                                    const auto of_region = [](const ListQuery& query) {
                                      return std::ranges::find(query.places, Place::region_first) !=
                                             query.places.end();
                                    };
                                    const bool regional = plan.command.regional;
                                    return regional == plan.subject.empty() &&
                                           of_region(plan.query) == regional &&
                                           std::ranges::all_of(
                                               plan.figures, [&](const ListFigure& figure) {
                                                 return of_region(figure.query) == regional;
                                               });
                                  }),
              "every list takes a region but those about one record");

}  // namespace

std::span<const ListPlan, work_list_count> list_plans() { return plans; }

}  // namespace jinguo
