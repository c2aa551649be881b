#include "report/explain_made.hpp"

#include <string>

namespace jinguo {
namespace {

/// A word as a shell takes it.
std::string word_of(const std::string& text) {
  return text.find(' ') == std::string::npos ? text : "'" + text + "'";
}

}  // namespace

Value question_text(const MadeOf& made) {
  if (!made.asked) return Null{};
  const MetricWish& wish = *made.asked;
  std::string text = "report explain " + wish.metric;
  for (const std::string& slice : wish.slices) text += " --slice " + word_of(slice);
  if (!wish.region.empty()) text += " --region " + wish.region;
  if (wish.window.from) text += " --from " + to_text(*wish.window.from);
  return text + " --to " + to_text(wish.window.to);
}

Figure made_anew(const Figure& figure) {
  Figure anew = figure;
  anew.value.reset();
  if (figure.numerator && figure.denominator)
    anew.value = percent_in_tenths(*figure.numerator, *figure.denominator);
  return anew;
}

}  // namespace jinguo
