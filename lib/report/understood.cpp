#include "report/understood.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace jinguo {
namespace {

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

/// Tells whether a figure that is not split would say that there is nothing.
bool says_nothing(const Understood& wish, const Question& question, const Answer& answer) {
  if (!answer.groups.empty() || question.by.size() > wish.metric->lines.size()) return false;
  return std::ranges::all_of(question.by, [&](const Slice* slice) {
    return slice != nullptr &&
           std::ranges::find(wish.metric->lines, slice->name) != wish.metric->lines.end();
  });
}

}  // namespace

Regions regions_of(Session& session) {
  return Regions(session.store(), home_region(session.store(), session.office()));
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

std::vector<Answer> answers_to(Session& session, std::span<const Question> questions,
                               const std::string& region, Lang lang) {
  std::vector<Question> counted;
  for (const Question& question : questions)
    if (!question.metric->maker) counted.push_back(question);
  std::vector<Answer> found = evaluate(session.store(), counted, region);
  std::vector<Answer> answers;
  auto next = found.begin();
  for (const Question& question : questions)
    answers.push_back(!question.metric->maker
                          ? std::move(*next++)
                          : (*question.metric->maker)(session, question, region, lang));
  return answers;
}

std::vector<AnswerLine> lines_of(const Understood& wish, const Question& question,
                                 const Answer& answer) {
  std::vector<AnswerLine> lines;
  const auto add = [&](const Group& group, std::size_t at, const Figure& figure) -> AnswerLine& {
    return lines.emplace_back(
        AnswerLine{.group = group, .window = at, .rank = {}, .figure = figure});
  };
  if (says_nothing(wish, question, answer))
    for (std::size_t at = 0; at < wish.windows.size(); ++at) add({}, at, nothing(*wish.metric));
  for (const auto& [group, figures] : answer.groups)
    for (std::size_t at = 0; at < figures.size(); ++at) {
      AnswerLine& line = add(group, at, figures[at]);
      if (const auto made = answer.made_of.find(group); made != answer.made_of.end())
        line.made = &made->second[at];
      std::size_t word = 0;
      for (const Split& split : wish.splits)
        line.rank.push_back(is_time(split) ? std::pair{at, std::string{}}
                                           : rank(split.slice, group[word++]));
    }
  std::ranges::sort(lines, {},
                    [](const AnswerLine& line) { return std::tie(line.rank, line.window); });
  return lines;
}

Part part_of(const Understood& wish, const AnswerLine& line, Regions& regions, Lang lang) {
  Part part(lang);
  for (const Manner& manner : wish.manners) part.add(manner);
  for (const Filter& filter : wish.filters) {
    const bool split_too = std::ranges::any_of(
        wish.splits, [&](const Split& split) { return split.slice == filter.slice; });
    if (!split_too || line.group.empty()) part.add(filter);
  }
  std::size_t word = 0;
  for (const Split& split : wish.splits) {
    if (is_time(split)) {
      const std::string name = piece_name(wish.windows[line.window].to, split.time->piece);
      part.add(split.time->name, split.time->title, name);
    } else if (word < line.group.size()) {
      const Word& said = line.group[word++];
      if (split.slice == nullptr)
        part.add_region(said, said ? regions.name_of(*said) : std::string_view{});
      else
        part.add(*split.slice, said);
    }
  }
  return part;
}

}  // namespace jinguo
