// One metric for any window, asked once and laid out as a sheet.
#include "report/asked_figures.hpp"
#include "report/understood.hpp"

#include <jinguo/error.hpp>
#include <jinguo/report.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace jinguo {
namespace {

std::vector<Column> columns_of(const Metric& metric, Lang lang) {
  const bool zh = lang == Lang::zh;
  const auto titled = [&](std::string_view in_zh, std::string_view en) {
    return std::string(zh ? in_zh : en);
  };
  std::vector<Column> columns{
      {.name = "metric", .title = titled("指标编号", "metric")},
      {.name = "title", .title = titled("指标", "title")},
      {.name = "unit", .title = titled("单位", "unit"), .shown = Shown::json},
      {.name = "unit", .title = titled("单位", "unit"), .shown = Shown::tables},
      {.name = "slice", .title = titled("切分", "slice"), .nested = true, .shown = Shown::json},
      {.name = "slice", .title = titled("切分", "slice"), .shown = Shown::tables},
      {.name = "from", .title = titled("起", "from"), .type = Type::date},
      {.name = "to", .title = titled("止", "to"), .type = Type::date},
      {.name = "value",
       .title = titled("数值", "value"),
       .type = Type::decimal,
       .places = in_tenths(metric) ? 1 : -1},
  };
  const auto add_number = [&](std::string_view name, std::string_view in_zh, std::string_view en) {
    columns.push_back(
        {.name = std::string(name), .title = titled(in_zh, en), .type = Type::integer});
  };
  if (quotient(metric)) {
    const bool made = metric.measure == Measure::made;
    add_number("numerator", "分子", "numerator");
    if (metric.fen || made) columns.back().type = Type::decimal;
    add_number("denominator", "分母", "denominator");
    if (made) columns.back().type = Type::decimal;
  }
  for (const BesideWords& words : beside_words())
    if (words.beside == metric.beside) add_number(words.name, words.zh, words.en);
  for (const Share& share : metric.shares) add_number(share.name, share.zh, share.en);
  if (metric.measure == Measure::made)
    columns.push_back({.name = "finding", .title = titled("发现", "finding"), .optional = true});
  return columns;
}

Value finding_cell(const AnswerLine& line, Lang lang) {
  if (line.made == nullptr || !line.made->why) return {};
  return message(line.made->why->code, line.made->why->facts, lang);
}

Row row_of(const Understood& wish, const Question& question, const AnswerLine& line,
           const Part& part, Lang lang) {
  const Metric& metric = *wish.metric;
  const Window& window = line.made != nullptr ? line.made->days : wish.windows[line.window];
  const bool since = metric.source->span == Span::flow && window.from.has_value();
  Row row{.cells = {
              std::string(metric.id),
              std::string(lang == Lang::zh ? metric.zh : metric.en),
              unit_of(metric, question.by, line.group, Lang::zh),
              unit_of(metric, question.by, line.group, lang),
              part.json(),
              part.told(),
              since ? Value{to_text(*window.from)} : Value{},
              to_text(window.to),
              value_cell(metric, line.figure.value),
          }};
  if (quotient(metric)) {
    row.cells.push_back(numerator_cell(metric, line.figure));
    row.cells.push_back(denominator_cell(metric, line.figure));
  }
  if (metric.beside != Beside::nothing) row.cells.emplace_back(line.figure.beside);
  for (const std::int64_t share : line.figure.shares) row.cells.emplace_back(share);
  if (metric.measure == Measure::made) row.cells.push_back(finding_cell(line, lang));
  return row;
}

/// Lays an answer out as the rows of its sheet.
std::vector<Row> rows_of(const Understood& read, const Question& question, const Answer& answer,
                         Regions& regions, Lang lang) {
  std::vector<Row> rows;
  for (const AnswerLine& line : lines_of(read, question, answer))
    rows.push_back(row_of(read, question, line, part_of(read, line, regions, lang), lang));
  return rows;
}

FigureLine figure_line(const std::vector<Column>& columns, const Row& row) {
  FigureLine line;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool json = columns[i].shown == Shown::json;
    if (columns[i].name == "unit") (json ? line.unit : line.told_unit) = as_text(row.cells[i]);
    if (columns[i].name == "slice") (json ? line.slice_json : line.slice) = as_text(row.cells[i]);
    if (columns[i].name == "value") line.value = row.cells[i];
    if (columns[i].name == "finding") line.finding = as_text(row.cells[i]);
  }
  return line;
}

/// Puts what an office prints beside each value; people see only that.
void round_down(std::vector<Column>& columns, std::vector<Row>& rows, Lang lang) {
  const auto value = std::ranges::find(columns, "value", &Column::name);
  const auto at = value - columns.begin();
  value->shown = Shown::json;
  const Column printed{.name = "printed", .title = value->title};
  columns.insert(value + 1, printed);
  for (Row& row : rows) {
    const Value& cell = row.cells[static_cast<std::size_t>(at)];
    const auto* count = std::get_if<std::int64_t>(&cell);
    Value told = count != nullptr ? Value{rounded_down(*count, lang == Lang::zh)} : Value{};
    if (const auto* number = std::get_if<double>(&cell)) told = fmt::format("{}", *number);
    row.cells.insert(row.cells.begin() + at + 1, std::move(told));
  }
}

}  // namespace

Sheet metric_sheet(Session& session, const MetricWish& wish, Lang lang) {
  Regions regions = regions_of(session);
  const Understood read = understand(session, regions, wish);
  const Question question = question_of(read);
  std::vector<Answer> answers = answers_to(session, {&question, 1}, read.region, lang);
  Sheet sheet;
  sheet.columns = columns_of(*read.metric, lang);
  std::vector<Row> rows = rows_of(read, question, answers.front(), regions, lang);
  if (wish.round_down) round_down(sheet.columns, rows, lang);
  sheet.rows = stored_rows(std::move(rows));
  return sheet;
}

void check_wish(Session& session, const MetricWish& wish) {
  Regions regions = regions_of(session);
  (void)understand(session, regions, wish);
}

std::vector<std::vector<FigureLine>> ask_figures(Session& session,
                                                 std::span<const MetricWish> wishes, Lang lang) {
  Regions regions = regions_of(session);
  std::vector<Understood> read;
  std::map<std::string, std::vector<std::size_t>> by_region;
  for (std::size_t at = 0; at < wishes.size(); ++at) {
    read.push_back(understand(session, regions, wishes[at]));
    by_region[read.back().region].push_back(at);
  }
  std::vector<std::vector<FigureLine>> figures(wishes.size());
  for (const auto& [region, places] : by_region) {
    std::vector<Question> questions;
    for (const std::size_t at : places) questions.push_back(question_of(read[at]));
    std::vector<Answer> answers = answers_to(session, questions, region, lang);
    for (std::size_t i = 0; i < places.size(); ++i) {
      const Understood& one = read[places[i]];
      const std::vector<Column> columns = columns_of(*one.metric, lang);
      for (const Row& row : rows_of(one, questions[i], answers[i], regions, lang))
        figures[places[i]].push_back(figure_line(columns, row));
    }
  }
  return figures;
}

}  // namespace jinguo
