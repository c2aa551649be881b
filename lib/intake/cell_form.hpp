// How the cells of a delimited file are parted and quoted, told by its first rows.
#pragma once

#include "intake/bytes.hpp"
#include "intake/text_form.hpp"

namespace jinguo {

/// Sets separator (unless `form.separator` is not 0), quote and escape of `form`, whose encoding is
/// known. Whatever RFC 4180 reads well is read so; anything else needs strong evidence, because
/// imports read by it too.
void judge_cells(InputFile& file, TextForm& form);

}  // namespace jinguo
