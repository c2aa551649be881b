// Merged areas of a sheet: what a merged cell shows belongs to all rows beside it.
#pragma once

#include "intake/cell_reference.hpp"
#include "intake/rows.hpp"
#include "intake/zip_archive.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace jinguo {

inline constexpr std::size_t max_merged_areas = 100'000;

/// Finds the merged areas of a worksheet, from top to bottom. They stand behind its rows, so the
/// whole part is unpacked for them; its bytes are searched, not parsed. Throws Refusal.
[[nodiscard]] std::vector<CellRange> find_merged(ZipEntry part);

/// Lays merged areas over the rows of a sheet, from top to bottom.
class MergedCells {
 public:
  /// The areas come from top to bottom and must outlive this.
  explicit MergedCells(std::span<const CellRange> areas) : areas_(areas) {}

  /// Makes of a row what its merged areas show: the text of an area's first cell in its first
  /// column, nothing elsewhere, all of it noted as merged. Texts hold as long as this does.
  /// Throws Refusal where areas overlap.
  void lay_over(std::int64_t row, std::vector<std::string_view>& cells,
                std::vector<CellNote>& notes);

 private:
  struct Cover {
    const CellRange* area = nullptr;
    std::string text;
    CellNote note;
  };
  void begin(const CellRange& area);

  std::span<const CellRange> areas_;
  std::size_t next_ = 0;
  std::vector<Cover> covers_;  // of the rows at hand, none twice over one column
};

}  // namespace jinguo
