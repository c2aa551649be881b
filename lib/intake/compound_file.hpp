// Compound files ([MS-CFB]): workbooks of the old form and encrypted ones come in them. They are
// only told apart, never read.
#pragma once

#include "intake/bytes.hpp"
#include "intake/refusal.hpp"

#include <string_view>

namespace jinguo {

inline constexpr std::string_view compound_file_mark = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Returns why a compound file is refused: E_PASSWORD, E_XLS_OLD, or E_NOT_TEXT naming what it is.
[[nodiscard]] Refusal judge_compound_file(const InputFile& file);

}  // namespace jinguo
