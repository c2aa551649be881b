// Small vocabularies: yes and no, education (GB/T 4658-2006), skill levels (ranks 0 to 7).
#pragma once

#include "model/cell.hpp"

namespace jinguo {

/// Judges a yes/no cell; on success `cell.text` is `1`, `0` or empty (unknown).
void check_boolean(Cell& cell);

/// Judges a choice cell by stored word, Chinese title or alias of the field's choices.
void check_choice(Cell& cell);

/// Judges an education cell; on success `cell.text` is a two-digit code of GB/T 4658.
void check_education(Cell& cell);

/// Judges a skill level; on success `cell.text` is a rank 0 … 7: 0 学徒工, 1 初级工 (五级), 2
/// 中级工 (四级), 3 高级工 (三级), 4 技师 (二级), 5 高级技师 (一级), 6 特级技师, 7 首席技师.
void check_skill_level(Cell& cell);

}  // namespace jinguo
