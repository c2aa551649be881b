#include "work/table.hpp"

#include "base/text.hpp"
#include "work/judging.hpp"
#include "work/table_sheet.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace jinguo {

RowSource rows_of(Source& source) {
  return {.format = source.format(),
          .sheets = source.sheets(),
          .open = [&source](std::size_t sheet) { return source.open(sheet); }};
}

Table::Table(RowSource source, const Kind& kind, TableWish wish)
    : source_(std::move(source)), kind_(kind), wish_(std::move(wish)) {
  if (wish_.header_row == 0) wish_.header_row = wish_.map.header_row;
  if (wish_.sheet.empty() && source_.format == FileFormat::xlsx) wish_.sheet = wish_.map.sheet;
}

bool Table::open(Problems& problems) {
  HeaderIndex index(kind_);
  for (const SourceMap::Column& column : wish_.map.columns) index.map(column.header, column.field);
  ChosenSheet chosen = choose_sheet(source_, wish_, index, problems);
  if (!chosen.readable) return false;
  facts_.sheet = std::move(chosen.name);
  facts_.sheets_left = std::move(chosen.left);
  if (chosen.header) {
    if (!adopt(chosen.head, *chosen.header, problems)) return false;
    reader_ = source_.open(chosen.sheet);
    return true;
  }
  const HeadRow* const guess = best_guess(index, chosen.head);
  const std::int64_t asked = wish_.header_row;
  problems.add({guess == nullptr ? 1 : guess->line,
                {},
                {},
                Code::E_HEADER,
                {},
                {{"kind", noun(kind_)},
                 {"kind.zh", std::string(kind_.title)},
                 {"absent", asked > 0 ? std::to_string(asked) : std::string()},
                 {"guess", guess == nullptr ? std::string() : guess_text(index, *guess)}}});
  return false;
}

bool Table::adopt(std::span<const HeadRow> head, const FoundHeader& found, Problems& problems) {
  const std::int64_t before = problems.errors();
  facts_.header_row = head[found.at].line;
  facts_.header_rows = static_cast<std::int64_t>(found.rows);
  last_header_line_ = head[found.at + found.rows - 1].line;
  for (const HeadRow& title : head.first(found.at)) {
    std::vector<std::string> cells = title.cells;
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (title.repeats_left(i)) cells[i].clear();
    take_title(cells, facts_.titles);
    // A title that is printed again on every page is one wide cell.
    if (title.filled() == 1 && found.words.size() > 1) header_cells_.push_back(title.cells);
  }
  facts_.columns = plan_columns(kind_, found, wish_.map, facts_.header_row, problems);
  if (problems.errors() > before) return false;

  for (const HeadRow& row : head.subspan(found.at, found.rows)) header_cells_.push_back(row.cells);
  for (const std::vector<std::string>& cells : header_cells_)
    for (const std::string& cell : cells)
      if (!cell.empty()) {
        expect(first_point(cell));
        break;
      }
  for (const char32_t point : FooterWords::first_points()) expect(point);
  footers_.emplace(kind_, facts_.columns);
  filler_.emplace(kind_, facts_.columns, wish_.map);
  sums_.emplace(facts_.columns);
  const auto serial = std::ranges::find(facts_.columns.how, HeaderHow::serial);
  if (serial != facts_.columns.how.end())
    serial_ = static_cast<std::size_t>(serial - facts_.columns.how.begin());
  return true;
}

void Table::expect(char32_t point) {
  if (point < expected_.size()) expected_.set(point);
}

bool Table::is_expected(std::string_view first) const {
  char32_t point = first_point(first);
  if (point <= U' ' || point == U'\u3000' || point == U'\u00a0' || point == U'\ufeff' ||
      (point >= 0x2000 && point <= 0x206f))
    point = first_point(trim(first));
  return point < expected_.size() && expected_.test(point);
}

bool Table::repeats_header(const RawRow& row) const {
  return std::ranges::any_of(header_cells_, [&](const std::vector<std::string>& header) {
    for (std::size_t i = 0; i < std::max(row.cells.size(), header.size()); ++i) {
      const std::string_view cell = i < row.cells.size() ? trim(row.cells[i]) : std::string_view();
      if (cell != (i < header.size() ? std::string_view(header[i]) : std::string_view()))
        return false;
    }
    return true;
  });
}

RowRole Table::skip(const RawRow& row, std::string_view text, Code code, SkipReason reason,
                    Problems& problems) {
  ++facts_.skipped[static_cast<std::size_t>(reason)];
  if (problems.full(code))
    problems.count(code);
  else
    problems.add({row.line, {}, {}, code, shown_value(nullptr, trim(text)), {}});
  return RowRole::skipped;
}

RowRole Table::next(RawRow& row, Problems& problems) {
  findings_.clear();
  while (reader_->next(row, problems)) {
    if (row.line <= last_header_line_) continue;
    const std::size_t at = FooterWords::first_filled(row);
    if (at == std::string_view::npos) continue;
    const std::string_view first = row.cells[at];
    if (is_expected(first)) {
      if (repeats_header(row))
        return skip(row, first, Code::I_HEADER_REPEATED, SkipReason::header_repeated, problems);
      if (const FooterWord* word = footers_->footer(row, at)) {
        sums_->compare(row, word->sum, problems);
        const bool sample = word->reason == SkipReason::sample;
        return skip(row, first, sample ? Code::I_SAMPLE_ROW : Code::I_SUMMARY_ROW, word->reason,
                    problems);
      }
    }
    take_record(row);
    return RowRole::record;
  }
  conclude(problems);
  return RowRole::end;
}

void Table::take_record(RawRow& row) {
  ++facts_.records;
  if (row.fault != nullptr) return;
  if (serial_ < row.cells.size()) watch_serial(row);
  if (!row.notes.empty())
    for (std::size_t i = 0; i < facts_.columns.fields.size(); ++i)
      if (facts_.columns.fields[i] != nullptr && row.note(i).merged) merged_.note(row.line);
  const std::size_t width = facts_.columns.headers.size();
  if (row.cells.size() < width) {
    // In a text file its cells stand under wrong headers; elsewhere the last ones are blank.
    if (source_.format == FileFormat::text) return;
    padded_.assign(row.cells.begin(), row.cells.end());
    padded_.resize(width);
    row.cells = padded_;
  }
  filler_->fill(row, findings_);
  sums_->add(row);
}

void Table::watch_serial(const RawRow& row) {
  const std::string_view cell = trim(row.cells[serial_]);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  if (error != std::errc() || end != cell.data() + cell.size()) return;
  if (last_serial_ != 0 && number != last_serial_ + 1) gaps_.note(row.line);
  last_serial_ = number;
}

void Table::conclude(Problems& problems) const {
  const auto note = [&](Code code, const Watched& watched, std::string column) {
    if (watched.count > 0)
      problems.add(
          {watched.first,
           std::move(column),
           {},
           code,
           {},
           {{"first", std::to_string(watched.first)}, {"count", std::to_string(watched.count)}}});
  };
  note(Code::I_SERIAL_GAP, gaps_,
       serial_ == std::string::npos ? "" : facts_.columns.headers[serial_]);
  note(Code::I_MERGED, merged_, {});
}

}  // namespace jinguo
