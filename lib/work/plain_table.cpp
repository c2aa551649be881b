#include "work/plain_table.hpp"

#include "base/text.hpp"
#include "work/header_guess.hpp"
#include "work/table_sheet.hpp"

#include <algorithm>
#include <utility>

namespace jinguo {
namespace {

/// Means nothing: sheets are chosen and footers told without any field.
constexpr Kind no_kind{.name = "table", .title = "表", .help = "a table of no kind", .fields = {}};

constexpr std::size_t remark_points = 20;  // a cell alone in its row that is longer is a sentence

bool has_colon(std::string_view text) {
  return text.find(':') != std::string_view::npos || text.find("：") != std::string_view::npos;
}

std::size_t filled_cells(const RawRow& row) {
  return static_cast<std::size_t>(
      std::ranges::count_if(row.cells, [](std::string_view cell) { return !trim(cell).empty(); }));
}

ChosenSheet first_filled_sheet(const RowSource& source, TableWish wish, Problems& problems) {
  const HeaderIndex index(no_kind);
  Problems found;  // the reading proper tells them again, but for a sheet that is not there
  ChosenSheet chosen = choose_sheet(source, wish, index, found);
  if (chosen.head.empty() && !chosen.left.empty() && wish.sheet.empty()) {
    std::vector<std::string> left = chosen.left;
    wish.sheet = left.front();
    const std::string empty = chosen.name;
    chosen = choose_sheet(source, wish, index, found);
    left.erase(left.begin());
    chosen.left = std::move(left);
  }
  for (Problem& problem : found.kept())
    if (problem.code == Code::E_SHEET) problems.add(std::move(problem));
  chosen.readable = std::ranges::none_of(
      found.by_code(), [](const auto& count) { return count.first == Code::E_SHEET; });
  return chosen;
}

}  // namespace

std::string_view remark_reason() { return "text"; }

TableLayout guess_layout(const RowSource& source, const TableWish& wish, Problems& problems) {
  const ChosenSheet chosen = first_filled_sheet(source, wish, problems);
  const GuessedHeader guess = guess_header(chosen.head, wish.header_row);
  TableLayout layout{.readable = chosen.readable,
                     .sheet = chosen.sheet,
                     .sheet_name = chosen.name,
                     .sheets_left = chosen.left};
  for (std::size_t i = 0; i < guess.at && i < chosen.head.size(); ++i) {
    std::vector<std::string> cells = chosen.head[i].cells;
    for (std::size_t c = 0; c < cells.size(); ++c)
      if (chosen.head[i].repeats_left(c)) cells[c].clear();
    take_title(cells, layout.titles);
    layout.above = chosen.head[i].line;
  }
  if (guess.rows > 0) {
    layout.header_row = chosen.head[guess.at].line;
    layout.header_rows = static_cast<std::int64_t>(guess.rows);
    layout.above = chosen.head[guess.at + guess.rows - 1].line;
  }
  layout.columns.headers = guess.headers;
  std::size_t width = guess.headers.size();
  if (guess.rows == 0 && guess.at < chosen.head.size()) width = chosen.head[guess.at].cells.size();
  layout.columns.headers.resize(width);
  layout.columns.fields.resize(width);
  for (const std::string& header : layout.columns.headers)
    layout.columns.how.push_back(is_serial_header(header) ? HeaderHow::serial : HeaderHow::none);
  return layout;
}

TableLayout layout_of(const TableFacts& facts, const RowSource& source) {
  TableLayout layout{.sheet_name = facts.sheet,
                     .sheets_left = facts.sheets_left,
                     .titles = facts.titles,
                     .header_row = facts.header_row,
                     .header_rows = facts.header_rows,
                     .above = facts.header_row + facts.header_rows - 1,
                     .guessed = false,
                     .columns = facts.columns};
  const auto sheet = std::ranges::find(source.sheets, facts.sheet, &SheetInfo::name);
  if (sheet != source.sheets.end())
    layout.sheet = static_cast<std::size_t>(sheet - source.sheets.begin());
  return layout;
}

PlainTable::PlainTable(const RowSource& source, const TableLayout& layout)
    : layout_(layout), reader_(source.open(layout.sheet)), footers_(no_kind, layout.columns) {}

RowRole PlainTable::next(RawRow& row, Problems& problems) {
  while (reader_->next(row, problems)) {
    if (row.line <= layout_.above) continue;
    const std::size_t at = FooterWords::first_filled(row);
    if (at == std::string_view::npos) continue;
    reason_ = judged(row, at);
    return reason_.empty() ? RowRole::record : RowRole::skipped;
  }
  return RowRole::end;
}

/// Why the row is none of the table's; empty for a record.
std::string_view PlainTable::judged(const RawRow& row, std::size_t at) const {
  if (layout_.header_rows == 1 && repeats_header(row)) return name(SkipReason::header_repeated);
  const FooterWord* const footer = footers_.footer(row, at);
  if (footer != nullptr && footer->sum != SumOf::nothing) return name(footer->reason);
  if (layout_.columns.headers.size() < 2 || at > 0 || filled_cells(row) > 1) return {};
  const std::string_view text = trim(row.cells[at]);
  const bool remark = footer != nullptr || has_colon(text) || length(text) > remark_points;
  return remark ? remark_reason() : std::string_view();
}

bool PlainTable::repeats_header(const RawRow& row) const {
  const std::vector<std::string>& headers = layout_.columns.headers;
  for (std::size_t i = 0; i < std::max(row.cells.size(), headers.size()); ++i) {
    const std::string_view cell = i < row.cells.size() ? trim(row.cells[i]) : std::string_view();
    if (cell != (i < headers.size() ? std::string_view(headers[i]) : std::string_view()))
      return false;
  }
  return true;
}

}  // namespace jinguo
