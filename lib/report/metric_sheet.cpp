// One metric for any window: the wish read word by word, asked once, laid out as a sheet.
#include "report/asked_figures.hpp"
#include "report/evaluate.hpp"
#include "report/part.hpp"
#include "report/period.hpp"
#include "store/regions.hpp"

#include <jinguo/error.hpp>
#include <jinguo/report.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace jinguo {
namespace {

/// One word of --by.
struct Split {
  const PieceWord* time = nullptr;
  const Slice* slice = nullptr;  ///< null and no time: region
};

/// A wish whose words are understood.
struct Understood {
  const Metric* metric;
  std::vector<Manner> manners = {};
  std::optional<std::int64_t> limit = {};
  std::string region = {};
  std::vector<Filter> filters = {};
  std::vector<Split> splits = {};
  std::vector<Window> windows = {};
};

bool is_time(const Split& split) { return split.time != nullptr; }

Split read_split(const Metric& metric, const std::string& word) {
  const auto* const time = std::ranges::find(piece_words, word, &PieceWord::name);
  if (time != std::end(piece_words)) return {.time = time};
  if (word == "region") return {};
  return {.slice = &get_slice(metric, word)};
}

const Slice& line_slice(const Metric& metric, std::string_view name) {
  return *std::ranges::find(metric.source->slices, name, &Slice::name);
}

std::vector<Split> read_splits(const Metric& metric, const std::vector<std::string>& words) {
  std::vector<Split> splits;
  for (const std::string& word : words) splits.push_back(read_split(metric, word));
  for (const std::string_view name : metric.lines) {
    const Slice* slice = &line_slice(metric, name);
    if (std::ranges::find(splits, slice, &Split::slice) == splits.end())
      splits.push_back({.slice = slice});
  }
  return splits;
}

/// Cuts the window at the finest of the times asked for; a window since ever begins with the first
/// record.
std::vector<Window> read_windows(Store& store, const Metric& metric, Window window,
                                 const std::vector<Split>& splits) {
  const auto time = std::ranges::find_if(splits, is_time);
  if (time == splits.end()) return {window};
  Piece finest = time->time->piece;
  for (const Split& split : splits)
    if (is_time(split)) finest = std::min(finest, split.time->piece);
  if (!window.from) window.from = earliest_day(store, *metric.source);
  if (!window.from || *window.from > window.to) window.from = first_day(month_of(window.to));
  return cut(window, finest);
}

Understood understand(Session& session, Regions& regions, const MetricWish& wish) {
  Store& store = session.store();
  Understood read{.metric = &get_metric(wish.metric)};
  std::vector<std::string> slices;
  for (const std::string& slice : wish.slices)
    if (const auto manner = read_manner(*read.metric, slice))
      read.manners.push_back(*manner);
    else
      slices.push_back(slice);
  for (const Manner& manner : read.manners) {
    if (manner.metric != nullptr) read.metric = manner.metric;
    if (manner.limit) read.limit = manner.limit;
  }
  std::string region = wish.region;
  for (const std::string& slice : slices) {
    constexpr std::string_view of_region = "region=";
    if (region.empty() && slice.starts_with(of_region))
      region = slice.substr(of_region.size());
    else
      read.filters.push_back(read_filter(store, *read.metric, slice, session.settings().today));
  }
  if (!region.empty()) read.region = get_region(regions, region);
  read.splits = read_splits(*read.metric, wish.by);
  read.windows = read_windows(store, *read.metric, wish.window, read.splits);
  return read;
}

Question question_of(const Understood& wish) {
  Question question{
      .metric = wish.metric, .filters = wish.filters, .windows = wish.windows, .limit = wish.limit};
  for (const Split& split : wish.splits)
    if (!is_time(split)) question.by.push_back(split.slice);
  return question;
}

/// One line of the answer before it is laid out.
struct Line {
  const Group* group;
  std::size_t window;
  std::vector<std::pair<std::size_t, std::string>> rank;
  Figure figure;
  const MadeOf* made = nullptr;  ///< of a metric that is made from others
};

std::vector<Line> ordered_lines(const Understood& wish, const Answer& answer) {
  std::vector<Line> lines;
  for (const auto& [group, figures] : answer.groups)
    for (std::size_t at = 0; at < figures.size(); ++at) {
      Line& line = lines.emplace_back(Line{&group, at, {}, figures[at]});
      if (const auto made = answer.made_of.find(group); made != answer.made_of.end())
        line.made = &made->second[at];
      std::size_t word = 0;
      for (const Split& split : wish.splits)
        line.rank.push_back(is_time(split) ? std::pair{at, std::string{}}
                                           : rank(split.slice, group[word++]));
    }
  std::ranges::sort(lines, {}, [](const Line& line) { return std::tie(line.rank, line.window); });
  return lines;
}

/// Where there is nothing, a figure that is not split still says so.
void fill_empty(const Understood& wish, const Question& question, Answer& answer) {
  if (!answer.groups.empty() || question.by.size() > wish.metric->lines.size()) return;
  const bool only_lines = std::ranges::all_of(question.by, [&](const Slice* slice) {
    return slice != nullptr &&
           std::ranges::find(wish.metric->lines, slice->name) != wish.metric->lines.end();
  });
  if (only_lines)
    answer.groups[{}] = std::vector<Figure>(wish.windows.size(), nothing(*wish.metric));
}

Part part_of(const Understood& wish, const Line& line, Regions& regions, Lang lang) {
  Part part(lang);
  for (const Manner& manner : wish.manners) part.add(manner);
  for (const Filter& filter : wish.filters) {
    const bool split_too = std::ranges::any_of(
        wish.splits, [&](const Split& split) { return split.slice == filter.slice; });
    if (!split_too || line.group->empty()) part.add(filter);
  }
  std::size_t word = 0;
  for (const Split& split : wish.splits) {
    if (is_time(split)) {
      const std::string name = piece_name(wish.windows[line.window].to, split.time->piece);
      part.add(split.time->name, split.time->title, name);
    } else if (word < line.group->size()) {
      const Word& said = (*line.group)[word++];
      if (split.slice == nullptr)
        part.add_region(said, said ? regions.name_of(*said) : std::string_view{});
      else
        part.add(*split.slice, said);
    }
  }
  return part;
}

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

Value finding_cell(const Line& line, Lang lang) {
  if (line.made == nullptr || !line.made->why) return {};
  return message(line.made->why->code, line.made->why->facts, lang);
}

Row row_of(const Understood& wish, const Question& question, const Line& line, const Part& part,
           Lang lang) {
  const Metric& metric = *wish.metric;
  const Window& window = line.made != nullptr ? line.made->days : wish.windows[line.window];
  const bool since = metric.source->span == Span::flow && window.from.has_value();
  Row row{.cells = {
              std::string(metric.id),
              std::string(lang == Lang::zh ? metric.zh : metric.en),
              unit_of(metric, question.by, *line.group, Lang::zh),
              unit_of(metric, question.by, *line.group, lang),
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
std::vector<Row> rows_of(const Understood& read, const Question& question, Answer& answer,
                         Regions& regions, Lang lang) {
  fill_empty(read, question, answer);
  std::vector<Row> rows;
  if (answer.groups.size() == 1 && answer.groups.begin()->first.empty()) {
    // Nothing to split by but time: the order is that of the windows.
    for (std::size_t at = 0; at < read.windows.size(); ++at) {
      const Line line{&answer.groups.begin()->first, at, {}, answer.groups.begin()->second[at]};
      rows.push_back(row_of(read, question, line, part_of(read, line, regions, lang), lang));
    }
    return rows;
  }
  for (const Line& line : ordered_lines(read, answer))
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

/// Asks all questions, those whose figures are made from others each of its maker.
std::vector<Answer> answers_to(Session& session, std::span<const Question> questions,
                               const std::string& region, Lang lang) {
  std::vector<Question> counted;
  for (const Question& question : questions)
    if (question.metric->maker == nullptr) counted.push_back(question);
  std::vector<Answer> found = evaluate(session.store(), counted, region);
  std::vector<Answer> answers;
  auto next = found.begin();
  for (const Question& question : questions)
    answers.push_back(question.metric->maker == nullptr
                          ? std::move(*next++)
                          : question.metric->maker(session, question, region, lang));
  return answers;
}

Regions regions_of(Session& session) {
  return Regions(session.store(), home_region(session.store(), session.office()));
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
