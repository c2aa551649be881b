// The report on targets: each one asked of its metric over its own days, measured, and laid out by
// programme.
#include "report/part.hpp"
#include "report/target_figures.hpp"

#include <jinguo/report.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace jinguo {
namespace {

using Json = nlohmann::ordered_json;

struct Findings {
  Lang lang;
  Json all = Json::array();

  void add(Code code, const SetTarget& target, const Facts& facts) {
    all.push_back(
        {{"code", name(code)}, {"target", target.id}, {"message", message(code, facts, lang)}});
  }
};

std::vector<Column> columns_of(Lang lang) {
  const bool zh = lang == Lang::zh;
  std::vector<Column> columns;
  const auto add = [&](std::string_view name, std::string_view in_zh, std::string_view en,
                       Type type = Type::text, Shown shown = Shown::everywhere, int places = -1) {
    columns.push_back({.name = std::string(name),
                       .title = std::string(zh ? in_zh : en),
                       .type = type,
                       .shown = shown,
                       .places = places});
  };
  add("target_id", "目标号", "target", Type::integer, Shown::json);
  add("metric", "指标编号", "metric", Type::text, Shown::json);
  add("title", "指标", "figure", Type::text, Shown::json);
  add("title", "指标", "figure", Type::text, Shown::tables);
  add("slice", "口径", "slice", Type::text, Shown::json);
  add("region", "区域", "region", Type::region, Shown::json);
  add("unit", "单位", "unit", Type::text, Shown::json);
  add("unit", "单位", "unit", Type::text, Shown::tables);
  add("from", "起", "from", Type::date);
  add("to", "止", "to", Type::date);
  add("target", "目标", "target", Type::decimal);
  add("value", "完成", "value", Type::decimal);
  add("target_pct", "完成%", "done %", Type::decimal, Shown::everywhere, 1);
  add("remainder", "差额", "remainder", Type::decimal);
  add("due", "序时应达", "due", Type::decimal);
  add("due_pct", "对序时%", "of due %", Type::decimal, Shown::everywhere, 1);
  add("days_left", "剩余天数", "days left", Type::integer);
  add("pace", "每月还需", "per month", Type::decimal);
  add("state", "状态", "state", Type::text, Shown::json);
  add("state", "状态", "state", Type::text, Shown::tables);
  add("revised_from", "调整前", "revised from", Type::decimal);
  add("document", "文号", "document");
  add("document_on", "发文日期", "of", Type::date);
  return columns;
}

Row row_of(const Measured& one, Regions& regions, Lang lang) {
  const SetTarget& target = *one.target;
  const Progress& progress = one.progress;
  const StateWord& state = word_of(progress.state);
  const bool zh = lang == Lang::zh;
  const std::string_view title = one.metric == nullptr ? std::string_view(target.metric)
                                 : zh                  ? one.metric->zh
                                                       : one.metric->en;
  return {.cells = {
              target.id,
              target.metric,
              std::string(title),
              title_of(one, regions, lang),
              target.slice.empty() ? Value{} : Value{target.slice},
              target.region.empty() ? Value{} : Value{target.region},
              target.unit,
              told_unit(one, lang),
              to_text(target.from),
              to_text(target.to),
              thousandths_cell(in_thousandths(target.value)),
              one.figure.value,
              tenths_cell(progress.percent),
              thousandths_cell(progress.remainder),
              due_cell(progress.due),
              tenths_cell(progress.due_percent),
              progress.days_left,
              thousandths_cell(progress.pace),
              std::string(state.name),
              std::string(zh ? state.zh : state.en),
              target.revised_from,
              target.document,
              target.document_on,
          }};
}

void find_uneven(const Plans& plans, const std::vector<Measured>& all, Findings& findings) {
  for (const UnevenSum& uneven : uneven_sums(plans)) {
    const auto told = std::ranges::find(all, uneven.whole, &Measured::target);
    if (told == all.end()) continue;
    const SetTarget& whole = *uneven.whole;
    const bool zh = findings.lang == Lang::zh;
    const std::string title = told->metric == nullptr
                                  ? whole.metric
                                  : std::string(zh ? told->metric->zh : told->metric->en);
    findings.add(Code::W_TARGET_SUM, whole,
                 {{"programme", plans.programmes.at(whole.programme).name},
                  {"metric", title},
                  {"whole", number_text(whole.value)},
                  {"sum", number_text(uneven.sum)},
                  {"unit", told_unit(*told, findings.lang)}});
  }
}

std::vector<std::string> behind(const Plans& plans, const std::vector<Measured>& all,
                                std::int64_t percent, Regions& regions, Lang lang) {
  std::vector<std::string> found;
  for (const Measured& one : all) {
    const Programme& programme = plans.programmes.at(one.target->programme);
    if (programme.status == "done" || !below(one.progress, percent)) continue;
    found.push_back(programme.code + " " + title_of(one, regions, lang));
  }
  return found;
}

}  // namespace

TargetsResult targets_report(Session& session, const TargetsWish& wish, Lang lang) {
  Store& store = session.store();
  const bool zh = lang == Lang::zh;
  const Plans plans = read_plans(store);
  std::optional<Id> within;
  if (!wish.programme.empty()) within = get_programme(store, plans, wish.programme);
  std::vector<Measured> all;
  for (const SetTarget& target : plans.targets)
    if (!within || lies_within(plans, target.programme, *within))
      all.push_back({.target = &target, .day = session.settings().today});

  Findings findings{.lang = lang};
  measure(session, all, lang);
  for (const Measured& one : all)
    if (one.why) findings.add(one.why->code, *one.target, one.why->facts);
  find_uneven(plans, all, findings);

  Regions regions(store, home_region(store, session.office()));
  std::vector<Row> rows;
  Id section = 0;
  for (const Measured& one : all) {
    const Programme& programme = plans.programmes.at(one.target->programme);
    if (one.target->programme != section)
      rows.push_back(
          {.role = Role::head, .cells = {programme.code, programme.code + " " + programme.name}});
    section = one.target->programme;
    rows.push_back(row_of(one, regions, lang));
  }
  if (all.empty())
    rows.push_back(
        {.role = Role::note, .cells = {std::string(zh ? "没有目标。" : "There are no targets.")}});

  TargetsResult result;
  Sheet& sheet = result.sheet;
  sheet.shape = Shape::document;
  sheet.title = zh ? "目标进度" : "Targets";
  sheet.columns = columns_of(lang);
  sheet.facts = {{.name = "report",
                  .title = zh ? "报表" : "report",
                  .type = Type::text,
                  .value = std::string("targets")},
                 {.name = "programme",
                  .title = zh ? "项目" : "programme",
                  .type = Type::text,
                  .value = within ? Value{plans.programmes.at(*within).code} : Value{}},
                 {.name = "as_of",
                  .title = zh ? "截至" : "as of",
                  .type = Type::date,
                  .value = to_text(session.settings().today)}};
  sheet.rows = stored_rows(std::move(rows));
  sheet.closing = {{.name = "findings",
                    .title = zh ? "发现" : "findings",
                    .value = findings.all.dump(),
                    .nested = true,
                    .told_keys = {"message"}}};
  if (wish.fail_below) result.behind = behind(plans, all, *wish.fail_below, regions, lang);
  return result;
}

}  // namespace jinguo
