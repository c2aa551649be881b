// A sheet as people read it: every cell as text, all rows in memory, because a column is as wide as
// its widest cell.
#pragma once

#include <jinguo/render.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// Makes a text safe to stand in a medium.
using Clean = std::string (*)(std::string_view text);

struct PageRow {
  Role role = Role::item;
  std::vector<std::string> cells;  ///< of a head row: id and title; of a note: the text
};

struct Page {
  std::vector<Column> columns;  ///< those that tables show
  std::vector<std::string> titles;
  std::vector<PageRow> rows;
};

/// A title and what is told under it; never empty.
struct PageFact {
  std::string title;
  std::vector<std::string> lines;
};

enum class Align : std::uint8_t { left, right };

[[nodiscard]] Page read_page(const Sheet& sheet, Lang lang, Clean clean);

/// Reads facts; one without a value says `—`.
[[nodiscard]] std::vector<PageFact> read_facts(std::span<const Fact> facts, Lang lang, Clean clean);

/// Reads the columns of a record's only row; those without a value are left out.
[[nodiscard]] std::vector<PageFact> read_record(const Sheet& sheet, Lang lang, Clean clean);

/// Returns what a cell says to people; nested lists in one line.
[[nodiscard]] std::string told_cell(const Value& value, const Column& column, Lang lang,
                                    Clean clean);

/// Numbers stand at the right.
[[nodiscard]] Align alignment(const Column& column);

/// Returns the display width of each column's widest data cell, 0 for an empty page.
[[nodiscard]] std::vector<std::size_t> cell_widths(const Page& page);

/// Returns the display width of each column, title included.
[[nodiscard]] std::vector<std::size_t> column_widths(const Page& page);

/// Appends the cell, filled with spaces to a display width.
void append_padded(std::string& text, std::string_view cell, std::size_t width, Align align);

/// Says whether the row holds data: an item or a total.
[[nodiscard]] bool is_data(Role role);

}  // namespace jinguo
