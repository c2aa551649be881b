// The paragraph that an office publishes: a template in which every figure is asked of the metric
// table. All of them are computed before anything is returned.
#include "base/text.hpp"
#include "report/asked_figures.hpp"
#include "report/brief_places.hpp"
#include "report/metric.hpp"
#include "report/part.hpp"
#include "report/period_words.hpp"
#include "store/offices.hpp"

#include <jinguo/error.hpp>
#include <jinguo/report.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

namespace jinguo {
namespace {

/// A place that stands for a fact about the report itself.
struct NamedFact {
  std::string_view name;
  std::string (*text)(Session& session, const Window& window, Lang lang);
};
constexpr NamedFact named_facts[] = {
    {"office", [](Session& session, const Window&,
                  Lang) { return office_name(session.store(), session.office()); }},
    {"period", [](Session&, const Window& window, Lang lang) { return told_window(window, lang); }},
    {"from", [](Session&, const Window& window,
                Lang lang) { return window.from ? told_day(*window.from, lang) : std::string(); }},
    {"to", [](Session&, const Window& window, Lang lang) { return told_day(window.to, lang); }},
    {"year", [](Session&, const Window& window,
                Lang) { return std::to_string(static_cast<int>(window.to.year())); }},
};

/// What a place that asks for a figure came to.
struct Filled {
  const Piece* piece;
  Asking asking;
  MetricWish wish;
  FigureLine figure = {};
  std::string printed = {};
};

class Filler {
 public:
  Filler(Session& session, const BriefWish& wish, Lang lang)
      : session_(session), wish_(wish), lang_(lang) {}

  Brief fill() {
    const std::string_view text =
        wish_.template_text.empty() ? brief_template(lang_) : std::string_view(wish_.template_text);
    const std::vector<Piece> pieces = read_template(text, wish_.template_name);
    for (const Piece& piece : pieces)
      if (piece.place) guarded(piece, [&] { read(piece); });
    ask();
    Brief brief;
    auto next = filled_.begin();
    for (const Piece& piece : pieces) {
      if (!piece.place)
        brief.text += piece.text;
      else if (next != filled_.end() && next->piece == &piece)
        brief.text += (next++)->printed;
      else
        brief.text += fact(piece.text).value();
    }
    brief.figures = sheet();
    return brief;
  }

 private:
  /// Tells of which place an error speaks.
  void guarded(const Piece& piece, const std::function<void()>& work) const {
    try {
      work();
    } catch (const Error& error) {
      if (error.code() == Code::bad_template) throw;
      refuse(piece, reason_of(error, Lang::en), reason_of(error, Lang::zh));
    }
  }

  [[noreturn]] void refuse(const Piece& piece, std::string en, std::string zh) const {
    throw Error(Code::bad_template, {{"file", wish_.template_name},
                                     {"line", std::to_string(piece.line)},
                                     {"placeholder", "{" + piece.text + "}"},
                                     {"detail", std::move(en)},
                                     {"detail.zh", std::move(zh)}});
  }

  [[nodiscard]] std::optional<std::string> fact(std::string_view name) const {
    const auto* const found = std::ranges::find(named_facts, name, &NamedFact::name);
    if (found == std::end(named_facts)) return std::nullopt;
    return found->text(session_, wish_.window, lang_);
  }

  void read(const Piece& piece) {
    if (const auto said = fact(piece.text)) {
      if (said->empty()) refuse(piece, "there is nothing to say here", "这里没有内容可写");
      return;
    }
    Asking asking = read_asking(piece.text);
    const Metric& metric = get_metric(asking.metric);
    if (!asking.unit.empty() && !takes_unit(metric, asking.unit))
      throw Error(
          Code::E_UNIT_MISMATCH,
          {{"field", "in"}, {"value", asking.unit}, {"expected", std::string(metric.unit_zh)}});
    MetricWish wish{.metric = asking.metric,
                    .window = window_of(asking.window),
                    .slices = asking.slices,
                    .by = {},
                    .region = {}};
    check_wish(session_, wish);
    filled_.push_back({.piece = &piece, .asking = std::move(asking), .wish = std::move(wish)});
  }

  [[nodiscard]] Window window_of(std::string_view word) const {
    const Window& asked = wish_.window;
    const Month month = month_of(asked.to);
    if (word == "month") return {.from = first_day(month), .to = asked.to};
    if (word == "ytd") return {.from = month.year() / std::chrono::January / 1, .to = asked.to};
    if (word == "all") return {.from = std::nullopt, .to = asked.to};
    return asked;
  }

  void ask() {
    std::vector<MetricWish> wishes;
    for (const Filled& one : filled_) wishes.push_back(one.wish);
    auto answers = ask_figures(session_, wishes, lang_);
    for (std::size_t i = 0; i < filled_.size(); ++i) {
      guarded(*filled_[i].piece, [&] { take(filled_[i], std::move(answers[i])); });
      filled_[i].printed = printed(filled_[i]);
    }
  }

  void take(Filled& one, std::vector<FigureLine> lines) const {
    const Metric& metric = get_metric(one.wish.metric);
    const std::string& unit = one.asking.unit;
    if (!unit.empty()) {
      std::erase_if(lines, [&](const FigureLine& line) { return line.unit != unit; });
      // Where nothing was counted in this unit there is no line of it.
      if (lines.empty() && additive(metric))
        lines.push_back({.unit = unit,
                         .told_unit = unit,
                         .slice_json = {},
                         .slice = {},
                         .value = std::int64_t{0}});
    }
    if (lines.size() > 1) {
      std::string found;
      for (const FigureLine& line : lines) found += (found.empty() ? "" : "; ") + line.slice;
      throw Error(Code::E_FIGURE_LINES, {{"slices", line_slices(metric)}, {"found", found}});
    }
    if (lines.size() == 1 && !lines.front().finding.empty()) {
      const std::string why = without_stop(lines.front().finding);
      refuse(*one.piece, why, why);
    }
    if (lines.empty() || is_null(lines.front().value))
      refuse(*one.piece, "there is nothing that it could be computed from in this window",
             "这个时段里没有可以算出它的记录");
    one.figure = lines.front();
  }

  /// A share or a mean is never floored: 35.2 % is no 30余 %.
  [[nodiscard]] std::string printed(const Filled& one) const {
    const Metric& metric = get_metric(one.wish.metric);
    const bool counted = additive(metric) || metric.measure == Measure::distinct;
    const Value& value = one.figure.value;
    if (counted && (one.asking.round_down || wish_.round_down))
      return rounded_down(as_integer(value), lang_ == Lang::zh);
    return number_text(value);
  }

  [[nodiscard]] Sheet sheet() const {
    const bool zh = lang_ == Lang::zh;
    Sheet sheet;
    sheet.columns = {
        {.name = "line", .title = zh ? "行" : "line", .type = Type::integer},
        {.name = "placeholder", .title = zh ? "位置" : "place"},
        {.name = "metric", .title = zh ? "指标编号" : "metric"},
        {.name = "slice", .title = zh ? "切分" : "slice", .nested = true, .shown = Shown::json},
        {.name = "slice", .title = zh ? "切分" : "slice", .shown = Shown::tables},
        {.name = "from", .title = zh ? "起" : "from", .type = Type::date},
        {.name = "to", .title = zh ? "止" : "to", .type = Type::date},
        {.name = "value", .title = zh ? "数值" : "value", .type = Type::decimal},
        {.name = "unit", .title = zh ? "单位" : "unit", .shown = Shown::json},
        {.name = "unit", .title = zh ? "单位" : "unit", .shown = Shown::tables},
        {.name = "printed", .title = zh ? "印作" : "printed"},
    };
    std::vector<Row> rows;
    for (const Filled& one : filled_) {
      const bool flow = get_metric(one.wish.metric).source->span == Span::flow;
      const auto& from = one.wish.window.from;
      rows.push_back({.cells = {
                          static_cast<std::int64_t>(one.piece->line),
                          one.piece->text,
                          one.wish.metric,
                          one.figure.slice_json.empty() ? std::string("{}") : one.figure.slice_json,
                          one.figure.slice,
                          flow && from ? Value{to_text(*from)} : Value{},
                          to_text(one.wish.window.to),
                          one.figure.value,
                          one.figure.unit,
                          one.figure.told_unit,
                          one.printed,
                      }});
    }
    sheet.rows = stored_rows(std::move(rows));
    return sheet;
  }

  Session& session_;
  const BriefWish& wish_;
  Lang lang_;
  std::vector<Filled> filled_;
};

}  // namespace

Brief brief(Session& session, const BriefWish& wish, Lang lang) {
  Brief made = Filler(session, wish, lang).fill();
  const bool zh = lang == Lang::zh;
  Sheet& sheet = made.figures;
  sheet.shape = Shape::document;
  sheet.name = zh ? "通稿" : "brief";
  sheet.facts = {
      {.name = "report", .title = zh ? "报表" : "report", .value = std::string("brief")},
      {.name = "from",
       .title = zh ? "起" : "from",
       .type = Type::date,
       .value = wish.window.from ? Value{to_text(*wish.window.from)} : Value{}},
      {.name = "to",
       .title = zh ? "止" : "to",
       .type = Type::date,
       .value = to_text(wish.window.to)},
      {.name = "text", .title = zh ? "全文" : "text", .value = made.text},
  };
  auto rows = std::move(sheet.rows);
  sheet.rows = [rows = std::move(rows), zh](const RowSink& sink) {
    sink({.role = Role::head,
          .cells = {std::string("figures"), std::string(zh ? "数字" : "Figures")}});
    rows(sink);
  };
  return made;
}

}  // namespace jinguo
