// The report on targets: each one asked of its metric over its own days, measured, and laid out by
// programme.
#include "report/asked_figures.hpp"
#include "report/metric.hpp"
#include "report/plans.hpp"
#include "report/progress.hpp"
#include "store/regions.hpp"

#include <jinguo/error.hpp>
#include <jinguo/report.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace jinguo {
namespace {

using Json = nlohmann::ordered_json;

/// A target with what became of it.
struct Measured {
  const SetTarget* target;
  const Metric* metric = nullptr;  ///< null when there is none of this name
  bool sound = false;              ///< its metric, unit and slice can be asked
  FigureLine figure = {};
  Progress progress = {};
};

struct Findings {
  Lang lang;
  Json all = Json::array();

  void add(Code code, const SetTarget& target, const Facts& facts) {
    all.push_back(
        {{"code", name(code)}, {"target", target.id}, {"message", message(code, facts, lang)}});
  }
};

std::string number_text(const Value& value) {
  if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
  return std::to_string(as_integer(value));
}

const Metric* find_metric(std::string_view id) {
  const auto found = std::ranges::find(metrics(), id, &Metric::id);
  return found == metrics().end() ? nullptr : *found;
}

/// Counts, sums and editions come with time; rates and means are what they are.
bool grows(const Metric& metric) {
  return additive(metric) || metric.measure == Measure::distinct ||
         metric.measure == Measure::highest;
}

MetricWish question_of(const SetTarget& target, Date day) {
  return {.metric = target.metric,
          .window = {.from = target.from, .to = std::min(day, target.to)},
          .slices = read_slices(target.slice),
          .by = {},
          .region = target.region};
}

/// Judges metric, unit and slice, which old records may have wrong.
void judge(Session& session, Measured& one, Findings& findings) {
  const SetTarget& target = *one.target;
  one.metric = find_metric(target.metric);
  if (one.metric == nullptr)
    return findings.add(Code::unknown_metric, target, {{"metric", target.metric}});
  if (!takes_unit(*one.metric, target.unit))
    return findings.add(Code::E_UNIT_MISMATCH, target,
                        {{"field", "unit"},
                         {"field.zh", "单位"},
                         {"value", target.unit},
                         {"expected", std::string(one.metric->unit_zh)}});
  try {
    check_wish(session, question_of(target, target.to));
    one.sound = true;
  } catch (const Error& error) {
    findings.add(Code::E_SLICE, target,
                 {{"field", "slice"},
                  {"field.zh", "口径"},
                  {"value", target.slice},
                  {"detail", reason_of(error, findings.lang)}});
  }
}

/// Takes the line that is in the target's unit; lines of one unit are added where that makes sense.
void take_figure(Measured& one, std::vector<FigureLine> lines, Findings& findings) {
  std::erase_if(lines, [&](const FigureLine& line) { return line.unit != one.target->unit; });
  if (lines.empty()) {
    one.figure.unit = one.figure.told_unit = one.target->unit;
    if (grows(*one.metric) && one.metric->measure != Measure::highest)
      one.figure.value = std::int64_t{0};
    return;
  }
  one.figure = lines.front();
  if (lines.size() == 1) return;
  if (additive(*one.metric)) {
    Thousandths sum = 0;
    for (const FigureLine& line : lines) sum += in_thousandths(line.value).value_or(0);
    one.figure.value = thousandths_cell(sum);
    return;
  }
  one.figure.value = Null{};
  std::string found;
  for (const FigureLine& line : lines) found += (found.empty() ? "" : "; ") + line.slice;
  findings.add(Code::E_FIGURE_LINES, *one.target,
               {{"slices", line_slices(*one.metric)}, {"found", found}});
}

void measure(Session& session, std::vector<Measured>& all, Findings& findings) {
  const Date day = session.settings().today;
  std::vector<MetricWish> wishes;
  std::vector<Measured*> asked;
  for (Measured& one : all) {
    judge(session, one, findings);
    if (!one.sound || day < one.target->from) continue;
    wishes.push_back(question_of(*one.target, day));
    asked.push_back(&one);
  }
  auto answers = ask_figures(session, wishes, findings.lang);
  for (std::size_t i = 0; i < asked.size(); ++i)
    take_figure(*asked[i], std::move(answers[i]), findings);
  for (Measured& one : all) {
    const Goal goal{.value = in_thousandths(one.target->value).value_or(0),
                    .from = one.target->from,
                    .to = one.target->to,
                    .grows = one.metric == nullptr || grows(*one.metric)};
    one.progress = progress_of(goal, in_thousandths(one.figure.value), day);
  }
}

std::string titled(const Measured& one, Regions& regions, Lang lang) {
  const bool zh = lang == Lang::zh;
  const SetTarget& target = *one.target;
  std::string title(one.metric == nullptr ? target.metric : zh ? one.metric->zh : one.metric->en);
  std::string part;
  if (!target.region.empty()) {
    const std::string_view called = regions.name_of(target.region);
    part = called.empty() ? target.region : std::string(called);
  }
  for (const std::string& slice : read_slices(target.slice))
    part += (part.empty() ? "" : zh ? "、" : ", ") + slice;
  if (part.empty()) return title;
  return title + (zh ? "（" : " (") + part + (zh ? "）" : ")");
}

std::string told_unit(const Measured& one, Lang lang) {
  const std::string& unit = one.target->unit;
  const bool own = lang == Lang::en && one.metric != nullptr && unit == one.metric->unit_zh;
  return own ? std::string(one.metric->unit_en) : unit;
}

Value tenths_cell(std::optional<std::int64_t> tenths) {
  if (!tenths) return Null{};
  return static_cast<double>(*tenths) / 10;
}

Value cell_of(std::optional<Thousandths> number) {
  return number ? thousandths_cell(*number) : Value{};
}

/// What is due pro rata is seldom whole: one decimal is enough to be told.
Value due_cell(std::optional<Thousandths> due) {
  if (!due) return Null{};
  constexpr Thousandths tenth = 100;
  return thousandths_cell((*due + tenth / 2) / tenth * tenth);
}

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
              titled(one, regions, lang),
              target.slice.empty() ? Value{} : Value{target.slice},
              target.region.empty() ? Value{} : Value{target.region},
              target.unit,
              told_unit(one, lang),
              to_text(target.from),
              to_text(target.to),
              cell_of(in_thousandths(target.value)),
              one.figure.value,
              tenths_cell(progress.percent),
              cell_of(progress.remainder),
              due_cell(progress.due),
              tenths_cell(progress.due_percent),
              progress.days_left,
              cell_of(progress.pace),
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
    found.push_back(programme.code + " " + titled(one, regions, lang));
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
      all.push_back({.target = &target});

  Findings findings{.lang = lang};
  measure(session, all, findings);
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
                    .nested = true}};
  if (wish.fail_below) result.behind = behind(plans, all, *wish.fail_below, regions, lang);
  return result;
}

}  // namespace jinguo
