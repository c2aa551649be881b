// Puts together what a sheet shows: its rows, merged areas laid over them, hidden parts left out.
#include "intake/sheet_reader.hpp"

#include "intake/merged_cells.hpp"
#include "intake/refusal.hpp"
#include "intake/sheet_rows.hpp"
#include "intake/xml_stream.hpp"

#include <algorithm>
#include <bitset>
#include <string>
#include <utility>
#include <vector>

namespace jinguo {
namespace {

bool says_more(CellNote note) { return note.merged || note.formula; }

void add(Problems& problems, Code code, std::string_view fact, std::string value) {
  Problem found;
  found.code = code;
  found.facts = {{std::string(fact), std::move(value)}};
  problems.add(std::move(found));
}

void append_item(std::string& list, std::string_view item) {
  if (!list.empty()) list += "、";
  list += item;
}

}  // namespace

struct SheetReader::State {
  State(Workbook& book, const Workbook::Sheet& sheet, Hidden wish)
      : workbook(book),
        hidden(wish),
        rows({.strings = book.strings(), .formats = book.formats(), .system = book.date_system()}),
        merged(book.merged(sheet)),
        stream(book.open(sheet), rows) {
    rows.set_stream(stream);
  }

  [[nodiscard]] bool read();
  [[nodiscard]] bool shows_something() const;
  void leave_out_columns();
  void square();
  void report_hidden(Problems& problems) const;

  Workbook& workbook;
  Hidden hidden;
  SheetRows rows;
  MergedCells merged;
  XmlStream stream;
  std::vector<std::string_view> cells;
  std::vector<CellNote> notes;
  std::size_t width = 0;  // of the widest row so far
  std::int64_t hidden_rows = 0;
  std::bitset<max_columns> columns_left_out;
  bool over = false;
};

/// Goes on to the next row that shows something; false at the end of the sheet.
bool SheetReader::State::read() {
  while (stream.run()) {
    rows.give(cells, notes);
    merged.lay_over(rows.row(), cells, notes);
    if (!shows_something()) continue;
    if (hidden == Hidden::left_out && rows.row_hidden()) {
      ++hidden_rows;
      continue;
    }
    if (hidden == Hidden::left_out && rows.any_column_hidden()) {
      leave_out_columns();
      if (!shows_something()) continue;
    }
    square();
    return true;
  }
  return false;
}

/// Tells whether the row has a cell of its own: what a merged area repeats makes no row.
bool SheetReader::State::shows_something() const {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!notes[i].merged && (!cells[i].empty() || notes[i].formula)) return true;
  }
  return false;
}

/// Empties the cells of hidden columns: the columns behind them keep their letters.
void SheetReader::State::leave_out_columns() {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!rows.column_hidden(i)) continue;
    if (!cells[i].empty()) columns_left_out.set(i);
    cells[i] = {};
    notes[i] = {};
  }
}

/// Gives the row the width of the widest row so far: workbooks leave empty cells unwritten, and a
/// row short of its header would look cut. Empty cells with a style make no row wider.
void SheetReader::State::square() {
  while (!cells.empty() && cells.back().empty() && !says_more(notes.back())) {
    cells.pop_back();
    notes.pop_back();
  }
  width = std::max(width, cells.size());
  cells.resize(width);
  notes.resize(width);
}

void SheetReader::State::report_hidden(Problems& problems) const {
  if (hidden == Hidden::included) return;
  std::string names;
  for (const Workbook::Sheet& sheet : workbook.sheets())
    if (sheet.info.hidden) append_item(names, sheet.info.name);
  std::string letters;
  for (std::size_t i = 0; i < max_columns; ++i)
    if (columns_left_out[i]) append_item(letters, column_letters(i));
  if (!names.empty()) add(problems, Code::I_HIDDEN_SHEETS, "names", names);
  if (!letters.empty()) add(problems, Code::I_HIDDEN_COLUMNS, "columns", letters);
  if (hidden_rows > 0) add(problems, Code::I_HIDDEN_ROWS, "count", std::to_string(hidden_rows));
}

SheetReader::SheetReader(Workbook& workbook, const Workbook::Sheet& sheet, Hidden hidden)
    : state_(std::make_unique<State>(workbook, sheet, hidden)) {}

SheetReader::~SheetReader() = default;

std::int64_t SheetReader::consumed() const {
  if (state_->over) return state_->workbook.bytes();
  return static_cast<std::int64_t>(state_->stream.entry().share() *
                                   static_cast<double>(state_->workbook.bytes()));
}

bool SheetReader::next(RawRow& row, Problems& problems) {
  State& state = *state_;
  if (state.over) return false;
  try {
    if (state.read()) {
      row = {.line = state.rows.row(), .cells = state.cells, .notes = state.notes};
      return true;
    }
    state.report_hidden(problems);
  } catch (const Refusal& refusal) {
    problems.add(refusal.problem(state.rows.row()));
  }
  state.over = true;
  return false;
}

}  // namespace jinguo
