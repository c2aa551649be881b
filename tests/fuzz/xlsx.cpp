// Target: workbooks. The first byte chooses, by its bits: 1, hidden parts are read too; 2, the rest
// is the file itself; 4, the parts that every workbook has are not added. Otherwise the rest is
// text in parts: a line `%% NAME`, then the content of the entry of that name.
#include "fuzz/all.hpp"
#include "fuzz/judged.hpp"
#include "fuzz/memory_file.hpp"
#include "fuzz/stored_zip.hpp"
#include "fuzz/target.hpp"
#include "intake/source.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace jinguo::fuzz {
namespace {

constexpr unsigned with_hidden = 1;
constexpr unsigned raw_file = 2;
constexpr unsigned nothing_added = 4;
constexpr std::size_t most_parts = 40;
constexpr std::size_t most_sheets = 3;
constexpr std::string_view part_mark = "%% ";
constexpr std::string_view next_part = "\n%% ";

struct Part {
  std::string_view name;
  std::string_view text;
};
/// A workbook of one sheet, for inputs that say only what is special about theirs.
constexpr Part every_workbook[] = {
    {"_rels/.rels",
     R"(<Relationships><Relationship Id="r1" Target="xl/workbook.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>)"},
    {"xl/_rels/workbook.xml.rels",
     R"(<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/><Relationship Id="r2" Target="sharedStrings.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/><Relationship Id="r3" Target="styles.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/></Relationships>)"},
    {"xl/workbook.xml",
     R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>)"},
    {"xl/sharedStrings.xml",
     "<sst><si><t>姓名</t></si><si><r><t>王</t></r><r><t>芳</t></r></si></sst>"},
    {"xl/styles.xml",
     R"(<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>)"},
    {"xl/worksheets/sheet1.xml",
     R"(<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>)"},
};

Parts parts_of(std::string_view text) {
  Parts parts;
  std::size_t begin = text.starts_with(part_mark) ? 0 : text.find(next_part);
  while (begin != std::string_view::npos && parts.size() < most_parts) {
    begin = text.find(part_mark, begin) + part_mark.size();
    const std::size_t end = text.find(next_part, begin);
    const std::string_view part = text.substr(begin, end - begin);
    const std::size_t head = std::min(part.find('\n'), part.size());
    parts.emplace_back(part.substr(0, head), part.substr(std::min(head + 1, part.size())));
    begin = end;
  }
  return parts;
}

Parts completed(Parts parts) {
  for (const Part& part : every_workbook) {
    const bool given =
        std::ranges::any_of(parts, [&](const auto& one) { return one.first == part.name; });
    if (!given) parts.emplace_back(part.name, part.text);
  }
  return parts;
}

std::string file_of(unsigned wish, std::string_view rest) {
  if ((wish & raw_file) != 0) return std::string(rest);
  const Parts parts = parts_of(rest);
  return stored_zip((wish & nothing_added) != 0 ? parts : completed(parts));
}

struct Reading {
  std::vector<std::vector<std::string>> rows;
  std::vector<Problem> problems;
  bool whole = true;  ///< nothing ended it before the end
};

void require_row(const RawRow& row) {
  require(row.line <= max_rows, "not too many rows");
  require(row.cells.size() <= max_columns, "not too many columns");
  require(row.notes.empty() || row.notes.size() == row.cells.size(), "a note for each cell");
  std::int64_t size = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string_view cell = row.cells[i];
    require(is_utf8(cell) && std::ssize(cell) <= max_cell_bytes, "cells are UTF-8, not too large");
    if (!row.note(i).merged) size += std::ssize(cell);
  }
  require(size <= max_row_bytes, "a row is not too large");
}

Reading read(Source& source, std::size_t sheet) {
  const std::unique_ptr<RowReader> reader = source.open(sheet);
  Problems problems;
  Reading reading;
  std::int64_t line = 0;
  std::int64_t consumed = 0;
  for (RawRow row; reader->next(row, problems);) {
    require_row(row);
    require(row.line > line || reading.rows.empty(), "rows come in their order");
    require(reader->consumed() >= consumed, "reading goes forward");
    line = row.line;
    consumed = reader->consumed();
    reading.rows.emplace_back(row.cells.begin(), row.cells.end());
  }
  RawRow beyond;
  require(!reader->next(beyond, problems), "after the end comes nothing");
  require(reader->consumed() <= source.form().bytes, "no more is read than there is");
  require(problems.errors() <= 1, "what ends the reading is told once");
  reading.problems = problems.kept();
  reading.whole = problems.errors() == 0;
  return reading;
}

void require_told(const std::vector<Problem>& problems) {
  for (const Problem& problem : problems) {
    for (const Lang lang : {Lang::zh, Lang::en})
      require(is_utf8(message(problem, lang)) && is_utf8(hint(problem, lang)), "it can be told");
  }
}

}  // namespace

void xlsx(std::string_view bytes) {
  if (bytes.empty()) return;
  const auto wish = static_cast<unsigned char>(bytes.front() - '0');
  const MemoryFile content(file_of(wish, bytes.substr(1)));
  SourceWish source_wish;
  source_wish.include_hidden = (wish & with_hidden) != 0;
  Source source(content.path(), source_wish);
  for (const SheetInfo& sheet : source.sheets())
    require(is_utf8(sheet.name), "names of sheets are UTF-8");

  const std::size_t sheets =
      std::clamp<std::size_t>(source.sheets().size(), std::size_t{1}, most_sheets);
  for (std::size_t sheet = 0; sheet < sheets; ++sheet) {
    const Reading reading = read(source, sheet);
    require_told(reading.problems);
    require(read(source, sheet).rows == reading.rows, "a sheet reads the same twice");
  }
}

}  // namespace jinguo::fuzz
