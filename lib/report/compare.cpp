#include "report/compare.hpp"

namespace jinguo {
namespace {

std::optional<std::int64_t> figure_at(std::span<const Figure> figures, Compared which) {
  const auto at = static_cast<std::size_t>(which);
  return at < figures.size() ? figures[at].value : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> change_in_tenths(std::optional<std::int64_t> value,
                                             std::optional<std::int64_t> base) {
  if (!value || !base || *base <= 0) return std::nullopt;
  constexpr std::int64_t thousand = 1000;  // tenths of a percent in a whole
  const std::int64_t difference = (*value - *base) * thousand;
  const std::int64_t size = difference < 0 ? -difference : difference;
  const std::int64_t rounded = (2 * size + *base) / (2 * *base);
  return difference < 0 ? -rounded : rounded;
}

bool Comparison::blank() const {
  return value.value_or(0) == 0 && previous.value_or(0) == 0 && last_year.value_or(0) == 0 &&
         year.value_or(0) == 0 && last_year_to_date.value_or(0) == 0;
}

Comparison compare(std::span<const Figure> figures) {
  Comparison row;
  row.value = figure_at(figures, Compared::month);
  row.previous = figure_at(figures, Compared::previous);
  row.last_year = figure_at(figures, Compared::last_year);
  row.year = figure_at(figures, Compared::year);
  row.last_year_to_date = figure_at(figures, Compared::last_year_to_date);
  row.change = change_in_tenths(row.value, row.previous);
  row.year_on_year = change_in_tenths(row.value, row.last_year);
  row.year_on_year_to_date = change_in_tenths(row.year, row.last_year_to_date);
  return row;
}

}  // namespace jinguo
