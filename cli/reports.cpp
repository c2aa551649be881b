// Figures and the month's report.
#include "cli/command.hpp"

#include <jinguo/error.hpp>
#include <jinguo/report.hpp>

#include <memory>

namespace jinguo::cli {
namespace {

Month month_of_option(const std::string& option, const std::string& text) {
  if (const auto month = parse_month(text)) return *month;
  throw Error(Code::bad_value, {{"field", option}, {"value", text}, {"known", "YYYY-MM"}});
}

Date day_of_option(const std::string& option, const std::string& text) {
  if (const auto day = parse_date(text)) return *day;
  throw Error(Code::bad_value, {{"field", option}, {"value", text}, {"known", "YYYY-MM-DD"}});
}

constexpr Words region_words{"区域代码或名称，含其下级", "region code or name, with all below it"};

Action declare_monthly(Options& options, const Kind*) {
  struct Wish {
    std::string month;
    std::string region;
    std::string by;
  };
  auto wish = std::make_shared<Wish>();
  options.text("--month", wish->month,
               {"月份，不写则为刚过去的一个月", "month; else the last that has ended"}, "YYYY-MM");
  options.text("--region", wish->region, region_words, "REGION");
  options.choice("--by", wish->by, {"region"},
                 {"再按下一级区域分列", "also split by the regions below"});
  return [wish](Context& context) {
    const Month ended = month_of(context.settings().today) - std::chrono::months{1};
    const MonthlyWish monthly{
        .month = wish->month.empty() ? ended : month_of_option("--month", wish->month),
        .region = wish->region,
        .by_region = !wish->by.empty()};
    context.print(monthly_report(context.session(), monthly, context.lang()));
    return 0;
  };
}

struct WindowWish {
  std::string month;
  std::string from;
  std::string to;
  std::string ytd;
  bool all = false;
};

/// Without a word about the window a figure is of all there is up to today.
Window window_of(const WindowWish& wish, Date today) {
  const int ways = (wish.month.empty() ? 0 : 1) + (wish.ytd.empty() ? 0 : 1) + (wish.all ? 1 : 0) +
                   (wish.from.empty() && wish.to.empty() ? 0 : 1);
  if (ways > 1)
    throw Error(Code::usage, {{"detail", "choose one of --month, --from/--to, --ytd, --all"},
                              {"detail.zh", "--month、--from/--to、--ytd、--all 只能选一种"},
                              {"command", "report metric"}});
  if (!wish.month.empty()) {
    const Month month = month_of_option("--month", wish.month);
    return {.from = first_day(month), .to = last_day(month)};
  }
  if (!wish.ytd.empty()) {
    const Month month = month_of_option("--ytd", wish.ytd);
    return {.from = Date{month.year(), std::chrono::January, std::chrono::day{1}},
            .to = last_day(month)};
  }
  Window window{.from = std::nullopt, .to = today};
  if (!wish.from.empty()) window.from = day_of_option("--from", wish.from);
  if (!wish.to.empty()) window.to = day_of_option("--to", wish.to);
  if (window.from && *window.from > window.to)
    throw Error(Code::bad_value, {{"field", "--from"},
                                  {"value", to_text(*window.from)},
                                  {"detail", "--to " + to_text(window.to)}});
  return window;
}

Action declare_metric(Options& options, const Kind*) {
  struct Wish {
    MetricWish metric;
    WindowWish window;
  };
  auto wish = std::make_shared<Wish>();
  options.argument("METRIC", wish->metric.metric,
                   {"指标，见 report metrics", "id of the metric, see report metrics"});
  options.texts("--slice", wish->metric.slices,
                {"只算这一部分：字段=值,值，可多次", "only this part: field=a,b; repeatable"},
                "F=V");
  options.list("--by", wish->metric.by,
               {"分列：字段、region、month、quarter、year",
                "split by fields, region, month, quarter, year"});
  options.text("--region", wish->metric.region, region_words, "REGION");
  options.text("--month", wish->window.month, {"一个月", "one month"}, "YYYY-MM");
  options.text("--from", wish->window.from, {"起始日期", "first day"}, "DATE");
  options.text("--to", wish->window.to, {"截止日期", "last day"}, "DATE");
  options.text("--ytd", wish->window.ytd,
               {"1 月 1 日到该月底", "1 January to the end of this month"}, "YYYY-MM");
  options.flag("--all", wish->window.all,
               {"累计到今天（默认）", "everything up to today (default)"});
  return [wish](Context& context) {
    MetricWish metric = wish->metric;
    metric.window = window_of(wish->window, context.settings().today);
    context.print(metric_sheet(context.session(), metric, context.lang()));
    return 0;
  };
}

Action declare_metrics(Options&, const Kind*) {
  return [](Context& context) {
    context.print(metrics_sheet(context.lang()));
    return 0;
  };
}

constexpr Command rows[] = {
    {"report", "monthly", Needs::reading, {"月报", "the month's report"}, declare_monthly},
    {"report",
     "metric",
     Needs::reading,
     {"任一指标、任一时段的数", "any figure for any window"},
     declare_metric},
    {"report",
     "metrics",
     Needs::nothing,
     {"全部指标、单位、口径和切分", "all figures: unit, definition, slices"},
     declare_metrics},
};

}  // namespace

std::span<const Command> report_commands() { return rows; }

}  // namespace jinguo::cli
