// target.progress: the source says which targets are meant, and each is measured as their report
// measures it.
#include "report/evaluate.hpp"
#include "report/metrics/target.hpp"
#include "report/target_figures.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace jinguo::target_metrics {
namespace {

/// A word of another metric's would find nothing and say nothing.
void check_metrics(const Question& question) {
  for (const Filter& filter : question.filters)
    for (const Word& word : filter.words)
      if (filter.slice->name == "metric" && word) (void)get_metric(*word);
}

std::size_t place_of_number(const Question& question) {
  const auto found = std::ranges::find_if(
      question.by, [](const Slice* slice) { return slice != nullptr && slice->name == "target"; });
  return static_cast<std::size_t>(found - question.by.begin());
}

Figure figure_of(const Measured& one) {
  return {.value = one.progress.percent,
          .numerator = in_thousandths(one.figure.value),
          .denominator = in_thousandths(one.target->value)};
}

MadeOf made_of(const Measured& one) {
  MadeOf made{.days = {.from = one.target->from, .to = std::min(one.day, one.target->to)},
              .why = one.why,
              .record = one.target->id};
  if (!one.why && one.day >= one.target->from) made.asked = question_of(*one.target, one.day);
  return made;
}

}  // namespace

Answer make_progress(Session& session, const Question& question, const std::string& region,
                     Lang lang) {
  check_metrics(question);
  const Plans plans = read_plans(session.store());
  Answer answer = evaluate(session.store(), {&question, 1}, region).front();
  const std::size_t place = place_of_number(question);
  std::vector<Measured> all;
  for (const auto& [group, figures] : answer.groups)
    for (const Window& window : question.windows)
      all.push_back({.target = &*std::ranges::find(
                         plans.targets, std::stoll(group.at(place).value()), &SetTarget::id),
                     .day = window.to});
  measure(session, all, lang);
  auto next = all.begin();
  for (auto& [group, figures] : answer.groups)
    for (Figure& figure : figures) {
      figure = figure_of(*next);
      answer.made_of[group].push_back(made_of(*next++));
    }
  return answer;
}

}  // namespace jinguo::target_metrics
