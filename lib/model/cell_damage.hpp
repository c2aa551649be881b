// What spreadsheets, exports and masks did to a cell on its way here: told before the field reads
// it, because a value that lost something cannot be mended, only taken again from its source.
#pragma once

#include "model/cell.hpp"

namespace jinguo {

/// Notes what happened to the cell; refuses it where the text no longer says what stood there.
/// Damage that only one field can tell (a number ending in 000, a lost zero) is told by its check.
void judge_damage(Cell& cell);

/// Refuses a cell that holds what spreadsheets show in place of a value: #REF!, #####.
void judge_marks(Cell& cell);

/// Tells whether the cell is a workbook's number of more than 15 digits: a double holds no more.
[[nodiscard]] bool lost_digits(const Cell& cell);

}  // namespace jinguo
