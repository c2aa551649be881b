#include "report/asked_figures.hpp"

#include "base/text.hpp"
#include "report/metric.hpp"

#include <algorithm>

namespace jinguo {

std::vector<std::string> read_slices(std::string_view text) {
  std::string listed = replaced(text, ' ', ',');
  constexpr std::string_view others[] = {"，", "；", "、", ";", "\u3000"};
  for (const std::string_view other : others)
    for (std::size_t at = listed.find(other); at != std::string::npos; at = listed.find(other, at))
      listed.replace(at, other.size(), ",");
  std::vector<std::string> slices;
  for (const std::string_view piece : split(listed, ',')) {
    if (piece.empty()) continue;
    if (piece.find('=') == std::string_view::npos && !slices.empty())
      slices.back().append(",").append(piece);
    else
      slices.emplace_back(piece);
  }
  return slices;
}

std::string without_stop(std::string sentence) {
  for (const std::string_view stop : {std::string_view("。"), std::string_view(".")})
    if (sentence.ends_with(stop)) sentence.resize(sentence.size() - stop.size());
  return sentence;
}

std::string reason_of(const Error& error, Lang lang) {
  return without_stop(message(error.code(), error.facts(), lang));
}

bool takes_unit(const Metric& metric, std::string_view unit) {
  if (unit == metric.unit_zh) return true;
  const auto slice = std::ranges::find(metric.source->slices, metric.unit_of, &Slice::name);
  if (metric.unit_of.empty() || slice == metric.source->slices.end()) return false;
  const Field& words = words_of(*slice);
  if (words.choices.empty() || words.is(Rule::open)) return true;  // any word may be counted by
  const auto after_slash = unit.substr(unit.rfind('/') + 1);       // 元/小时
  return std::ranges::any_of(words.choices, [&](const Choice& choice) {
    return choice.name == after_slash || choice.title == after_slash;
  });
}

std::string line_slices(const Metric& metric) {
  std::string names;
  for (const std::string_view line : metric.lines)
    if (std::ranges::find(metric.slices, line) != metric.slices.end())
      names += (names.empty() ? "" : ", ") + std::string(line);
  return names;
}

}  // namespace jinguo
