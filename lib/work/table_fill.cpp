#include "work/table_fill.hpp"

#include "base/text.hpp"
#include "model/header.hpp"

#include <algorithm>
#include <iterator>

namespace jinguo {
namespace {

constexpr std::string_view ditto_marks[] = {"同上", "〃", "″",      "\"",  "＂",
                                            "”",    "〞", "同上。", "〃〃"};
constexpr std::size_t longest_mark = 24;  // bytes, with blanks around it

/// One look at the first byte settles nearly every cell.
bool may_be_ditto(std::string_view cell) {
  if (cell.empty() || cell.size() > longest_mark) return false;
  switch (static_cast<unsigned char>(cell.front())) {
    case '"':
    case ' ':
    case '\t':
    case 0xc2:
    case 0xe2:
    case 0xe3:
    case 0xef:
      return true;
    case 0xe5:
      return cell.starts_with("同");
    default:
      return false;
  }
}

}  // namespace

bool is_ditto(std::string_view cell) {
  if (!may_be_ditto(cell)) return false;
  return std::ranges::find(ditto_marks, trim(cell)) != std::end(ditto_marks);
}

bool takes_ditto(const Kind& kind, const Field& field) {
  if (field.type == Type::region) return true;
  if (field.is(Rule::handle) || field.is(Rule::steady) || field.is(Rule::link)) return false;
  const bool in_key = std::ranges::any_of(kind.keys, [&](const Key& key) {
    return std::ranges::find(key.fields, field.name) != key.fields.end();
  });
  if (in_key) return false;
  if (field.type == Type::text)
    return field.check == nullptr && (field.mask == Mask::none || field.mask == Mask::hidden);
  return field.type == Type::choice || field.type == Type::reference;
}

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
  if (is_ditto(cell)) {
    const bool known = column.ditto && !column.above.empty();
    Finding found{column.field, known ? Code::W_DITTO : Code::E_DITTO, std::string(trim(cell)), {}};
    if (!column.ditto)
      found.facts = {{"detail", "which cannot be taken for a name, a number, a date or an amount"},
                     {"detail.zh", "姓名、号码、日期和数目不能这样写"}};
    else if (!known)
      found.facts = {{"detail", "but nothing stands above"}, {"detail.zh", "上一行这一格是空的"}};
    findings.push_back(std::move(found));
    return known ? std::string_view(column.above) : cell;
  }
  if (column.ditto || column.down) column.above.assign(cell);
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
