#include "work/import_rows.hpp"

#include "base/text.hpp"
#include "model/header.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace jinguo {
namespace {

constexpr std::int64_t rows_searched_for_header = 20;

/// Words with which the first filled cell of a summing-up or a signature line begins.
constexpr std::string_view footer_words[] = {
    "合计",    "总计",     "小计",       "共计",     "累计",     "总数",    "平均",
    "备注：",  "备注:",    "说明：",     "说明:",    "注：",     "注:",     "填表人",
    "制表",    "审核人",   "审核：",     "审核:",    "负责人：", "负责人:", "联系人：",
    "联系人:", "单位盖章", "单位（盖章", "单位(盖章"};

}  // namespace

std::string_view unguarded(std::string_view cell) {
  if (!cell.starts_with('\'')) return cell;
  std::string_view rest = cell.substr(1);
  while (rest.starts_with('\'')) rest.remove_prefix(1);
  const std::size_t start = rest.find_first_not_of(" \t\r\n");
  if (rest.find_first_of("\t\r\n") < start) return cell.substr(1);
  rest = rest.substr(std::min(start, rest.size()));
  for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"})
    if (rest.starts_with(sign)) return cell.substr(1);
  return cell;
}

bool is_blank(const RawRow& row) {
  return std::ranges::all_of(row.cells, [](std::string_view cell) { return trim(cell).empty(); });
}

std::string_view footer_of(const RawRow& row) {
  for (const std::string_view cell : row.cells) {
    const std::string_view text = trim(cell);
    if (text.empty()) continue;
    const bool footer = std::ranges::any_of(
        footer_words, [&](std::string_view word) { return text.starts_with(word); });
    return footer ? text : std::string_view{};
  }
  return {};
}

std::int64_t header_line(const Kind& kind, RowReader& reader) {
  Problems ignored(0);
  std::int64_t first = 0;
  RawRow row;
  for (std::int64_t n = 0; n < rows_searched_for_header && reader.next(row, ignored); ++n) {
    if (row.line == 0) return 0;  // keys of objects: nothing below is a header
    if (is_blank(row)) continue;
    if (first == 0) first = row.line;
    const std::vector<std::string> cells(row.cells.begin(), row.cells.end());
    const auto filled =
        std::ranges::count_if(cells, [](const auto& cell) { return !trim(cell).empty(); });
    const auto meant = std::ranges::count_if(match_headers(kind, cells),
                                             [](const Field* field) { return field != nullptr; });
    if (meant >= 2 && meant * 2 >= filled) return row.line;
  }
  return first;
}

}  // namespace jinguo
