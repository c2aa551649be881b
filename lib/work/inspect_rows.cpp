// The table of any file as a sheet: read once for its width, and again when the rows are asked for.
#include "base/text.hpp"
#include "work/inspected_file.hpp"
#include "work/plain_table.hpp"

#include <jinguo/inspect.hpp>

#include <algorithm>
#include <memory>
#include <utility>

namespace jinguo {
namespace {

TableLayout layout_of_file(const InspectedFile& file, Problems& problems) {
  if (const Kind* const kind = file.kind(file.candidates())) {
    Table table(file.rows(), *kind, file.table());
    Problems ignored(0);
    static_cast<void>(table.open(ignored));
    if (table.facts().header_row > 0) return layout_of(table.facts(), file.rows());
  }
  return guess_layout(file.rows(), file.table(), problems);
}

/// Calls `visit(row)` for the first records of the table.
template <typename Visit>
void each_record(const RowSource& source, const TableLayout& layout, std::int64_t most,
                 Problems& problems, Visit visit) {
  if (most == 0) return;
  PlainTable table(source, layout);
  RawRow row;
  std::int64_t read = 0;
  for (RowRole role{}; (role = table.next(row, problems)) != RowRole::end;) {
    if (role != RowRole::record) continue;
    visit(row);
    if (++read == most) return;
  }
}

std::size_t filled_width(const RawRow& row) {
  std::size_t width = row.cells.size();
  while (width > 0 && trim(row.cells[width - 1]).empty()) --width;
  return width;
}

/// A header that is empty, or that another column has, becomes `col_N`.
std::vector<Column> columns_of(std::span<const std::string> headers, std::size_t width) {
  std::vector<Column> columns;
  const auto taken = [&](const std::string& name) {
    return std::ranges::find(columns, name, &Column::name) != columns.end();
  };
  for (std::size_t i = 0; i < width; ++i) {
    std::string name = i < headers.size() ? headers[i] : std::string();
    if (name.empty() || taken(name)) name = "col_" + std::to_string(i + 1);
    while (taken(name)) name += '_';
    columns.push_back({.name = name, .title = name});
  }
  return columns;
}

}  // namespace

FileTable file_table(const InspectWish& wish, std::int64_t rows) {
  FileTable table;
  table.problems = Problems(wish.max_problems);
  const auto file = std::make_shared<InspectedFile>(wish);
  const auto layout = std::make_shared<TableLayout>(layout_of_file(*file, table.problems));
  std::size_t width = layout->columns.headers.size();
  if (layout->readable)
    each_record(file->rows(), *layout, rows, table.problems,
                [&](const RawRow& row) { width = std::max(width, filled_width(row)); });
  table.complete = table.problems.errors() == 0;
  table.sheet.columns = columns_of(layout->columns.headers, width);
  const std::int64_t most = layout->readable ? rows : 0;
  table.sheet.rows = [file, layout, most, width](const RowSink& sink) {
    Problems told_before(0);
    Row printed;
    each_record(file->rows(), *layout, most, told_before, [&](const RawRow& row) {
      printed.cells.assign(width, Value{});
      for (std::size_t i = 0; i < row.cells.size() && i < width; ++i)
        printed.cells[i] = std::string(trim(unguarded(row.cells[i])));
      sink(printed);
    });
  };
  return table;
}

}  // namespace jinguo
