#include "work/rejected_cells.hpp"

#include "model/number_text.hpp"

#include <algorithm>
#include <cstddef>

namespace jinguo {
namespace {

constexpr std::size_t sure_digits = 15;  // of a double

bool lost_digits(std::string_view cell, CellNote note) {
  return note.origin == CellOrigin::number && cell.size() > sure_digits && all_digits(cell);
}

/// Writes digits as spreadsheets do: 329901199003071000 is 3.29901199003071E+17.
std::string rounded(std::string_view digits) {
  std::string text{digits.front()};
  text += '.';
  text += digits.substr(1, sure_digits - 1);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text + "E+" + std::to_string(digits.size() - 1);
}

}  // namespace

RejectedCells::RejectedCells(const RawRow& row) : cells_(row.cells.begin(), row.cells.end()) {
  if (row.notes.empty()) return;
  rounded_.reserve(cells_.size());  // the cells below look into it
  for (std::size_t i = 0; i < cells_.size(); ++i)
    if (lost_digits(cells_[i], row.note(i))) cells_[i] = rounded_.emplace_back(rounded(cells_[i]));
}

}  // namespace jinguo
