// What the styles of a workbook make of the numbers in its cells.
#pragma once

#include "intake/number_format.hpp"
#include "intake/zip_archive.hpp"

#include <vector>

namespace jinguo {

/// Reads the part xl/styles.xml (ECMA-376-1, 18.8): the number format of every style that a cell
/// can name. Throws Refusal.
[[nodiscard]] std::vector<NumberFormat> read_styles(ZipEntry part);

}  // namespace jinguo
