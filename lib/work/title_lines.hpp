// The lines above a table's header: its title, and what the office says of itself there
// (填报单位：… 填报日期：…).
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace jinguo {

struct TitleLines {
  std::vector<std::string> lines;                           ///< cells joined by blanks
  std::vector<std::pair<std::string, std::string>> stated;  ///< in the order of the file
};

/// Takes one row above the header; blank cells say nothing. The pairs may share a cell or stand in
/// neighbours, with full-width or ASCII colons.
void take_title(std::span<const std::string> cells, TitleLines& titles);

}  // namespace jinguo
