#include "work/table_fill.hpp"

#include "base/text.hpp"
#include "model/ditto.hpp"
#include "model/header.hpp"

#include <algorithm>

namespace jinguo {
std::string reordered_day(std::string_view cell, DayOrder order) {
  cell = trim(cell);
  if (order == DayOrder::ymd || cell.size() > 10) return {};
  std::string parts[3];
  std::size_t part = 0;
  for (const char c : cell) {
    if (c >= '0' && c <= '9')
      parts[part] += c;
    else if ((c == '/' || c == '-' || c == '.') && part < 2)
      ++part;
    else
      return {};
  }
  std::string& day = order == DayOrder::dmy ? parts[0] : parts[1];
  std::string& month = order == DayOrder::dmy ? parts[1] : parts[0];
  for (std::string* two : {&day, &month}) {
    if (two->empty() || two->size() > 2) return {};
    if (two->size() == 1) two->insert(two->begin(), '0');
  }
  return parts[2].size() == 4 ? parts[2] + "-" + month + "-" + day : std::string();
}

CellFiller::CellFiller(const Kind& kind, const ImportColumns& columns, const SourceMap& map) {
  for (std::size_t i = 0; i < columns.fields.size(); ++i) {
    const Field* const field = columns.fields[i];
    if (field == nullptr) continue;
    Column column{.at = i, .field = field, .above = {}, .now = {}};
    column.ditto = takes_ditto(kind, *field);
    column.down = std::ranges::any_of(map.fill_down, [&](const std::string& name) {
      return name == field->name || header_key(name) == header_key(columns.headers[i]);
    });
    for (const auto& [dated, order] : map.dates)
      if (dated == field) column.order = order;
    columns_.push_back(std::move(column));
  }
}

std::string_view CellFiller::meant(Column& column, std::string_view cell, Findings& findings) {
  if (column.order != DayOrder::ymd) {
    column.now = reordered_day(cell, column.order);
    if (!column.now.empty()) cell = column.now;
  }
  if (column.down && trim(cell).empty()) return column.above;
  if (column.ditto && is_ditto(cell) && !column.above.empty()) {
    findings.push_back({column.field, Code::W_DITTO, std::string(trim(cell)), {}});
    return column.above;
  }
  if (column.ditto || column.down) column.above.assign(is_ditto(cell) ? std::string_view() : cell);
  return cell;
}

void CellFiller::fill(RawRow& row, Findings& findings) {
  bool changed = false;
  for (Column& column : columns_) {
    if (column.at >= row.cells.size()) continue;
    const std::string_view cell = row.cells[column.at];
    const std::string_view filled = meant(column, cell, findings);
    if (filled.data() == cell.data()) continue;
    if (!changed) cells_.assign(row.cells.begin(), row.cells.end());
    changed = true;
    cells_[column.at] = filled;
  }
  if (changed) row.cells = cells_;
}

}  // namespace jinguo
