// Columns are numbers to the base of 26 letters without a zero.
#include "intake/cell_reference.hpp"

#include "intake/number_attribute.hpp"

#include <algorithm>

namespace jinguo {
namespace {

constexpr std::size_t last_columns = 16384;  // XFD

}  // namespace

std::optional<CellPlace> read_place(std::string_view text) {
  std::size_t column = 0;
  const auto pass_dollar = [&text] {
    if (text.starts_with('$')) text.remove_prefix(1);
  };
  pass_dollar();
  while (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') {
    column = column * 26 + static_cast<std::size_t>(text[0] - 'A' + 1);
    if (column > last_columns) return std::nullopt;
    text.remove_prefix(1);
  }
  pass_dollar();
  const std::optional<std::int64_t> row = read_whole(text);
  if (column == 0 || !row || *row < 1) return std::nullopt;
  return CellPlace{.row = *row, .column = column - 1};
}

std::optional<CellRange> read_range(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::optional<CellPlace> first = read_place(text.substr(0, colon));
  const std::optional<CellPlace> last =
      colon == std::string_view::npos ? first : read_place(text.substr(colon + 1));
  if (!first || !last || last->row < first->row || last->column < first->column) {
    return std::nullopt;
  }
  return CellRange{first->row, last->row, first->column, last->column};
}

std::string column_letters(std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters;
}

}  // namespace jinguo
