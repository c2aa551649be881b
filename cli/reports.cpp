// Figures and the month's report.
#include "cli/command.hpp"
#include "cli/outgoing.hpp"

#include <jinguo/error.hpp>
#include <jinguo/explain.hpp>
#include <jinguo/records.hpp>
#include <jinguo/report.hpp>
#include <jinguo/window.hpp>

#include <charconv>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

namespace jinguo::cli {
namespace {

std::int64_t percent_of_option(const std::string& option, std::string_view text) {
  constexpr std::int64_t most = 1000;
  std::int64_t percent = -1;
  const std::string_view digits = text.ends_with('%') ? text.substr(0, text.size() - 1) : text;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), percent);
  if (error == std::errc{} && end == digits.data() + digits.size() && percent >= 0 &&
      percent <= most)
    return percent;
  throw Error(Code::bad_value,
              {{"field", option}, {"value", std::string(text)}, {"known", "0 … 1000"}});
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
        .month = wish->month.empty() ? ended : read_month("--month", wish->month),
        .region = wish->region,
        .by_region = !wish->by.empty()};
    context.print(monthly_report(context.session(), monthly, context.lang()));
    return 0;
  };
}

void declare_style(Options& options, std::string& style) {
  options.choice("--style", style, {"exact", "yu"},
                 {"yu：每个数都只写到前两位，4601 写成 4600余",
                  "yu floors every count to its leading digits: over 4600"});
}

/// A question for figures, as its words on the command line.
struct FigureWish {
  MetricWish metric;
  WindowWords window;
  std::string style;
};

void declare_figure(Options& options, FigureWish& wish) {
  options.argument("METRIC", wish.metric.metric,
                   {"指标，见 report metrics", "id of the metric, see report metrics"});
  options.texts("--slice", wish.metric.slices,
                {"只算这一部分：字段=值,值，可多次", "only this part: field=a,b; repeatable"},
                "F=V");
  options.list("--by", wish.metric.by,
               {"分列：字段、region、month、quarter、year",
                "split by fields, region, month, quarter, year"});
  options.text("--region", wish.metric.region, region_words, "REGION");
  options.text("--month", wish.window.month, {"一个月", "one month"}, "YYYY-MM");
  options.text("--from", wish.window.from, {"起始日期", "first day"}, "DATE");
  options.text("--to", wish.window.to, {"截止日期", "last day"}, "DATE");
  options.text("--ytd", wish.window.ytd,
               {"1 月 1 日到该月底", "1 January to the end of this month"}, "YYYY-MM");
  declare_style(options, wish.style);
  options.flag("--all", wish.window.all,
               {"累计到今天（默认）", "everything up to today (default)"});
}

MetricWish question_of(const FigureWish& wish, Date today, std::string_view command) {
  MetricWish metric = wish.metric;
  metric.round_down = wish.style == "yu";
  metric.window = read_window(wish.window, today, Unsaid::everything, command);
  return metric;
}

Action declare_metric(Options& options, const Kind*) {
  auto wish = std::make_shared<FigureWish>();
  declare_figure(options, *wish);
  return [wish](Context& context) {
    const MetricWish metric = question_of(*wish, context.settings().today, "report metric");
    context.print(metric_sheet(context.session(), metric, context.lang()));
    return 0;
  };
}

Action declare_explain(Options& options, const Kind*) {
  struct Wish {
    FigureWish figure;
    std::int64_t limit = -1;
  };
  auto wish = std::make_shared<Wish>();
  declare_figure(options, wish->figure);
  options.number("--limit", wish->limit,
                 {"每个数最多列出几条记录，合计仍是全部",
                  "records listed of each figure, the total is of all"});
  return [wish](Context& context) {
    const ExplainWish explain{
        .metric = question_of(wish->figure, context.settings().today, "report explain"),
        .limit = wish->limit};
    context.print(explain_sheet(context.session(), explain, context.lang()));
    return 0;
  };
}

Action declare_metrics(Options&, const Kind*) {
  return [](Context& context) {
    context.print(metrics_sheet(context.lang()));
    return 0;
  };
}

Action declare_targets(Options& options, const Kind*) {
  struct Wish {
    TargetsWish targets;
    std::optional<std::string> fail_below;
  };
  auto wish = std::make_shared<Wish>();
  options.text(
      "--programme", wish->targets.programme,
      {"只看这个项目及其下级：编号或名称", "only this programme and those below: code, name"},
      "REF");
  options.text("--fail-below", wish->fail_below,
               {"进行中的目标不到序时进度（已到期的，不到目标）的百分之几，就以 1 退出",
                "end with exit code 1 when a target has less than this percentage of what is due "
                "by now (of the target, once it is over)"},
               "PCT");
  return [wish](Context& context) {
    TargetsWish targets = wish->targets;
    if (wish->fail_below) targets.fail_below = percent_of_option("--fail-below", *wish->fail_below);
    const TargetsResult result = targets_report(context.session(), targets, context.lang());
    context.print(result.sheet);
    if (result.behind.empty()) return 0;
    std::string which;
    for (const std::string& one : result.behind)
      which += (which.empty() ? "" : context.lang() == Lang::zh ? "；" : "; ") + one;
    throw Error(Code::targets_behind, {{"count", std::to_string(result.behind.size())},
                                       {"percent", std::to_string(*targets.fail_below)},
                                       {"which", which}});
  };
}

std::string template_text(const std::string& path) {
  std::ostringstream text;
  if (path == "-") {
    text << std::cin.rdbuf();
  } else {
    std::ifstream file(path, std::ios::binary);
    if (file) text << file.rdbuf();
    if (!file) throw Error(Code::read_failed, {{"path", path}});
  }
  // An empty file is a template that says nothing, not the wish for the built-in one.
  return text.str().empty() ? "\n" : text.str();
}

Action declare_brief(Options& options, const Kind*) {
  struct Wish {
    WindowWords window;
    std::string file;
    std::string style;
    bool print_template = false;
  };
  auto wish = std::make_shared<Wish>();
  options.text("--month", wish->window.month,
               {"月份，不写则为刚过去的一个月", "month; else the last that has ended"}, "YYYY-MM");
  options.text("--from", wish->window.from, {"起始日期", "first day"}, "DATE");
  options.text("--to", wish->window.to, {"截止日期", "last day"}, "DATE");
  options.text("--template", wish->file,
               {"模板文件，不写则用内置的", "template file; else the built-in one"}, "FILE");
  declare_style(options, wish->style);
  options.flag("--print-template", wish->print_template,
               {"打印内置模板，可存成文件再改", "print the built-in template, to be edited"});
  return [wish](Context& context) {
    if (wish->print_template) {
      context.print_text(brief_template(context.lang()));
      return 0;
    }
    WindowWords window = wish->window;
    const Date today = context.settings().today;
    if (window.month.empty() && window.from.empty() && window.to.empty())
      window.month = to_text(month_of(today) - std::chrono::months{1});
    BriefWish asked{.window = read_window(window, today, Unsaid::everything, "report brief"),
                    .template_text = {},
                    .template_name = wish->file,
                    .round_down = wish->style == "yu"};
    if (!wish->file.empty()) asked.template_text = template_text(wish->file);
    const Brief made = brief(context.session(), asked, context.lang());
    const std::string_view format = context.format().name;
    if (format == "text" || format == "md")
      context.print_text(made.text);
    else
      context.print(made.figures);
    return 0;
  };
}

Action declare_ledger(Options& options, const Kind*) {
  struct Wish {
    std::string kind;
    Listing listing;
    std::string encoding;
  };
  auto wish = std::make_shared<Wish>();
  Listing& listing = wish->listing;
  options.argument("KIND", wish->kind,
                   {"哪一类记录，如 training、worker", "kind of record: training, worker …"});
  options.text("--month", listing.month, {"月份", "month"}, "YYYY-MM");
  options.text("--from", listing.from, {"起始日期", "first day"}, "DATE");
  options.text("--to", listing.to, {"截止日期", "last day"}, "DATE");
  options.text("--region", listing.region, region_words, "REGION");
  options.texts("--where", listing.where,
                {"条件，写法与 list 的相同，可多次", "condition, as of list; repeatable"}, "EXPR");
  options.text("--sort", listing.sort,
               {"排序：字段,-字段（倒序）；不写则按日期", "field,-field (descending); else by day"},
               "FIELDS");
  declare_encoding(options, wish->encoding);
  return [wish](Context& context) {
    const Look look{.charset = charset_of(context, wish->encoding)};
    View view = context.view();
    const std::string_view format = context.format().name;
    // A form is for people in every format but those of programs.
    if (format != "json" && format != "ndjson") view.audience = Audience::people;
    context.print(ledger(context.session(), get_kind(wish->kind), wish->listing, view), "text",
                  look);
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
     "explain",
     Needs::reading,
     {"一个数是怎么来的：口径、背后的每条记录、各计多少",
      "how a figure came about: definition, the records behind it, what each adds"},
     declare_explain},
    {"report",
     "metrics",
     Needs::nothing,
     {"全部指标、单位、口径和切分", "all figures: unit, definition, slices"},
     declare_metrics},
    {"report",
     "targets",
     Needs::reading,
     {"目标进度：完成多少、应达多少、还差多少", "targets: reached, due, remaining, pace needed"},
     declare_targets},
    {"report",
     "ledger",
     Needs::reading,
     {"台账：一类记录在一个时段里的全部，编好号", "the records of a kind for a window, as a form"},
     declare_ledger},
    {"report",
     "brief",
     Needs::reading,
     {"通稿：照模板写出的一段话，每个数都来自指标",
      "the paragraph to publish, every number from a metric"},
     declare_brief},
};

}  // namespace

std::span<const Command> report_commands() { return rows; }

}  // namespace jinguo::cli
