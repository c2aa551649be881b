#include "report/proof.hpp"

#include <jinguo/error.hpp>

#include <fmt/format.h>

#include <optional>
#include <string>

namespace jinguo {
namespace {

/// All numbers of a figure as they are kept, so that a difference in any of them shows.
std::string numbers_of(const Figure& figure) {
  const auto told = [](const std::optional<std::int64_t>& number) {
    return number ? std::to_string(*number) : std::string("—");
  };
  std::string text = told(figure.value);
  if (figure.denominator)
    text += fmt::format(" = {} / {}", told(figure.numerator), *figure.denominator);
  text += fmt::format(" + {}", figure.beside);
  for (const std::int64_t share : figure.shares) text += fmt::format(", {}", share);
  return text;
}

}  // namespace

bool same(const Figure& a, const Figure& b) {
  return a.value == b.value && a.numerator == b.numerator && a.denominator == b.denominator &&
         a.beside == b.beside && a.shares == b.shares;
}

void demand_same(const Metric& metric, std::string_view part, const Figure& figure,
                 const Figure& proven) {
  if (same(figure, proven)) return;
  throw Error(
      Code::internal,
      {{"detail", fmt::format("{}{} is {}, but its records come to {}; do not use this figure",
                              metric.id, part, numbers_of(figure), numbers_of(proven))},
       {"detail.zh", fmt::format("{}{} 是 {}，但它的记录加起来是 {}，这个数不要用", metric.id, part,
                                 numbers_of(figure), numbers_of(proven))}});
}

}  // namespace jinguo
