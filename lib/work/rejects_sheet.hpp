// A file of rejects read again: to be written in another form, or to be known as one.
#pragma once

#include <jinguo/sheet.hpp>

#include <string>

namespace jinguo {

/// Returns the rows of a file of rejects, all cells text. A row that was longer than the header
/// keeps its further cells behind the reason; the file must stay while the rows are pushed.
[[nodiscard]] Sheet rejects_sheet(const std::string& path);

/// Tells whether a file, of whatever form, begins as ours do: its first row ends in our two
/// headers.
[[nodiscard]] bool is_rejects_file(const std::string& path);

}  // namespace jinguo
