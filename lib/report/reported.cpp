#include "report/reported.hpp"

#include "base/text.hpp"
#include "model/kinds/reported_figure.hpp"
#include "report/metric.hpp"
#include "store/records.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace jinguo {
namespace {

nlohmann::ordered_json json_cell(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return nullptr;
}

/// One figure in words: 培训人次（funding=inclusive）：≥ 860 人次，2023-01-01 至 2023-01-31，来源
/// 年报.
std::string line_of(const std::vector<Value>& cells, Lang lang) {
  const bool zh = lang == Lang::zh;
  const auto metric = std::ranges::find(metrics(), as_text(cells[0]), &Metric::id);
  std::string line(metric == metrics().end() ? as_text(cells[0])
                                             : (zh ? (*metric)->zh : (*metric)->en));
  if (!is_null(cells[1])) line += fmt::format(" ({})", as_text(cells[1]));
  line += fmt::format("{}{}{} {}", zh ? "：" : ": ", sign_of(as_text(cells[4])),
                      as_integer(cells[3]), as_text(cells[5]));
  if (!is_null(cells[6]))
    line += fmt::format(fmt::runtime(zh ? "，{} 至 {}" : ", {} to {}"), as_text(cells[6]),
                        as_text(cells[7]));
  else
    line += fmt::format(fmt::runtime(zh ? "，截至 {}" : ", up to {}"), as_text(cells[7]));
  if (!is_null(cells[8]))
    line += fmt::format(fmt::runtime(zh ? "，来源 {}" : ", source {}"), as_text(cells[8]));
  return line;
}

}  // namespace

std::string_view sign_of(std::string_view bound) {
  constexpr std::pair<std::string_view, std::string_view> signs[] = {
      {"exact", ""}, {"at_least", "≥ "}, {"at_most", "≤ "}, {"about", "≈ "}};
  const auto* const sign =
      std::ranges::find(signs, bound, &std::pair<std::string_view, std::string_view>::first);
  return sign == std::end(signs) ? std::string_view{} : sign->second;
}

SlicePairs read_pairs(std::string_view metric_id, std::string_view text) {
  const auto metric = std::ranges::find(metrics(), metric_id, &Metric::id);
  const std::string listed = replaced(text, ' ', ',');
  SlicePairs pairs;
  for (const std::string_view piece : split(listed, ',')) {
    const auto sign = piece.find('=');
    if (sign == std::string_view::npos) continue;
    std::string name(trim(piece.substr(0, sign)));
    std::string word(trim(piece.substr(sign + 1)));
    if (metric != metrics().end())
      for (const Slice& slice : (*metric)->source->slices) {
        if (slice.name != name && title(slice, Lang::zh) != name) continue;
        name = slice.name;
        for (const Choice& choice : words_of(slice).choices)
          if (choice.title == word) word = choice.name;
      }
    pairs.emplace_back(std::move(name), std::move(word));
  }
  std::ranges::sort(pairs);
  return pairs;
}

ReportedFigures::ReportedFigures(Store& store, const Window& window, std::string_view region,
                                 std::string_view home) {
  constexpr std::string_view names[] = {"metric", "slice",   "region", "value", "bound",
                                        "unit",   "from_on", "to_on",  "source"};
  std::vector<const Field*> fields;
  for (const std::string_view name : names)
    fields.push_back(&get_field(reported_figure::kind, name));
  const Field* const to_on = &get_field(reported_figure::kind, "to_on");
  Query query{.where = {{to_on, Op::less_equal, {to_text(window.to)}}}, .order = {{to_on}}};
  if (window.from) query.where.push_back({to_on, Op::greater_equal, {to_text(*window.from)}});
  scan(store, reported_figure::kind, fields, query, [&](Id id, std::vector<Value>& cells) {
    const std::string_view place = as_text(cells[2]);
    const bool here = region.empty() ? place.empty() || place == home : place == region;
    if (!here) return;
    Reported stored{.id = id,
                    .metric = std::string(as_text(cells[0])),
                    .slice = std::string(as_text(cells[1])),
                    .region = std::string(place),
                    .value = cells[3],
                    .bound = std::string(as_text(cells[4])),
                    .unit = std::string(as_text(cells[5])),
                    .from = parse_date(as_text(cells[6])),
                    .to = parse_date(as_text(cells[7])).value()};
    SlicePairs slice = read_pairs(stored.metric, stored.slice);
    const nlohmann::ordered_json json{
        {"value", json_cell(cells[3])}, {"bound", json_cell(cells[4])},
        {"unit", json_cell(cells[5])},  {"from", json_cell(cells[6])},
        {"to", json_cell(cells[7])},    {"source", json_cell(cells[8])}};
    all_.push_back({std::move(stored), std::move(slice), json.dump(), line_of(cells, Lang::zh),
                    line_of(cells, Lang::en)});
  });
}

std::vector<Reported> ReportedFigures::figures() const {
  std::vector<Reported> figures;
  for (const One& one : all_) figures.push_back(one.stored);
  return figures;
}

std::vector<std::string> ReportedFigures::lines(Lang lang) const {
  std::vector<std::string> lines;
  for (const One& one : all_) lines.push_back(lang == Lang::zh ? one.zh : one.en);
  return lines;
}

std::string ReportedFigures::json(std::string_view metric, const SlicePairs& slice) const {
  std::string array;
  for (const One& one : all_)
    if (one.stored.metric == metric && one.slice == slice)
      array += (array.empty() ? "" : ",") + one.json;
  return "[" + array + "]";
}

}  // namespace jinguo
