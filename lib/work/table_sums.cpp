#include "work/table_sums.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace jinguo {
namespace {

constexpr std::int64_t scale = 10'000;
constexpr int places = 4;
constexpr std::int64_t highest = 1'000'000'000'000'000'000 / scale / 1000;

std::string written(std::int64_t scaled) {
  const bool below = scaled < 0;
  const std::int64_t size = below ? -scaled : scaled;
  std::string text = (below ? "-" : "") + std::to_string(size / scale);
  if (size % scale == 0) return text;
  const std::string digits = std::to_string(scale + size % scale);
  text += "." + digits.substr(1);
  while (text.back() == '0') text.pop_back();
  return text;
}

bool is_summed(const Field& field) {
  return field.check == nullptr && !field.sensitive() &&
         (field.type == Type::integer || field.type == Type::decimal || field.type == Type::money);
}

}  // namespace

std::optional<std::int64_t> plain_number(std::string_view cell) {
  cell = trim(cell);
  const bool below = cell.starts_with('-');
  if (below) cell.remove_prefix(1);
  std::int64_t number = 0;
  int decimals = -1;
  std::size_t at = 0;
  bool digits = false;
  for (; at < cell.size(); ++at) {
    const char c = cell[at];
    if (c >= '0' && c <= '9') {
      if (number > highest || decimals == places) return std::nullopt;
      number = number * 10 + (c - '0');
      digits = true;
      if (decimals >= 0) ++decimals;
    } else if (c == '.' && decimals < 0) {
      decimals = 0;
    } else if (c != ',' || !digits || decimals >= 0) {
      break;
    }
  }
  constexpr std::string_view units[] = {"", "人", "元", "次", "名", "人次", "家", "户", "课时"};
  if (!digits || std::ranges::find(units, trim(cell.substr(at))) == std::end(units))
    return std::nullopt;
  for (int i = std::max(decimals, 0); i < places; ++i) number *= 10;
  return below ? -number : number;
}

ColumnSums::ColumnSums(const ImportColumns& columns) {
  for (std::size_t i = 0; i < columns.fields.size(); ++i)
    if (columns.fields[i] != nullptr && is_summed(*columns.fields[i]))
      columns_.push_back({.at = i, .field = columns.fields[i], .header = columns.headers[i]});
}

void ColumnSums::add(const RawRow& row) {
  for (Column& column : columns_) {
    if (column.at >= row.cells.size()) continue;
    const std::string_view cell = row.cells[column.at];
    if (cell.empty()) continue;
    const auto number = plain_number(cell);
    if (number && column.all < highest * scale) {
      column.all += *number;
      column.group += *number;
    } else if (!number) {
      const std::string_view text = trim(cell);
      column.clear = column.clear && (text.empty() || text == "-" || text == "/" || text == "\\N");
    } else {
      column.clear = false;
    }
  }
}

void ColumnSums::compare(const RawRow& row, SumOf what, Problems& problems) {
  if (what == SumOf::nothing) return;
  for (Column& column : columns_) {
    const std::int64_t sum = what == SumOf::group ? column.group : column.all;
    const auto stated =
        column.at < row.cells.size() ? plain_number(row.cells[column.at]) : std::nullopt;
    // A block's own 合计 adds up since the last one.
    const bool right = stated && (*stated == sum || *stated == column.group);
    if (stated && column.clear && !right)
      problems.add({.row = row.line,
                    .column = column.header,
                    .field = std::string(column.field->name),
                    .code = Code::W_SUM_DIFFERS,
                    .value = written(*stated),
                    .facts = {{"stated", written(*stated)}, {"sum", written(sum)}}});
    column.group = 0;
  }
}

}  // namespace jinguo
