#include "report/reported.hpp"

#include "base/text.hpp"
#include "model/kinds/reported_figure.hpp"
#include "report/metric.hpp"
#include "store/records.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace jinguo {
namespace {

/// Reads `field=value` pairs as people write them: by comma or blank, in Chinese or English.
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

nlohmann::ordered_json json_cell(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return nullptr;
}

}  // namespace

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
  scan(store, reported_figure::kind, fields, query, [&](Id, std::vector<Value>& cells) {
    const std::string_view place = as_text(cells[2]);
    const bool here = region.empty() ? place.empty() || place == home : place == region;
    if (!here) return;
    const std::string metric(as_text(cells[0]));
    const nlohmann::ordered_json json{
        {"value", json_cell(cells[3])}, {"bound", json_cell(cells[4])},
        {"unit", json_cell(cells[5])},  {"from", json_cell(cells[6])},
        {"to", json_cell(cells[7])},    {"source", json_cell(cells[8])}};
    all_.push_back({metric, read_pairs(metric, as_text(cells[1])), json.dump()});
  });
}

std::string ReportedFigures::json(std::string_view metric, const SlicePairs& slice) const {
  std::string array;
  for (const One& one : all_)
    if (one.metric == metric && one.slice == slice) array += (array.empty() ? "" : ",") + one.json;
  return "[" + array + "]";
}

}  // namespace jinguo
