// Which sheet of a workbook holds the table, and its first rows; a file of another form is one
// sheet.
#pragma once

#include "work/table_header.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace jinguo {

struct RowSource;
struct TableWish;

struct ChosenSheet {
  bool readable = true;  ///< false: the reason is among the problems
  std::size_t sheet = 0;
  std::string name;
  std::vector<std::string> left;  ///< sheets with something in them that were not chosen
  std::vector<HeadRow> head;
  std::optional<FoundHeader> header;  ///< empty: none was found
};

/// Chooses the sheet that was asked for, else the visible one whose header means most fields, of
/// several the first.
[[nodiscard]] ChosenSheet choose_sheet(const RowSource& source, const TableWish& wish,
                                       const HeaderIndex& index, Problems& problems);

/// Returns the words of a row that may be shown as the best guess of a header.
[[nodiscard]] std::string guess_text(const HeaderIndex& index, const HeadRow& row);

}  // namespace jinguo
