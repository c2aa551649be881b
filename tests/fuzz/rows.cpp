// Target: the bytes of a delimited file to rows. Four bytes say how it is read, the rest is the
// file: digits for encoding, separator and quoting (others: told by content), and one byte for how
// much is read at once.
#include "fuzz/all.hpp"
#include "fuzz/judged.hpp"
#include "fuzz/memory_file.hpp"
#include "fuzz/target.hpp"
#include "intake/csv.hpp"
#include "intake/text_form.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace jinguo::fuzz {
namespace {

constexpr std::size_t header_bytes = 4;
constexpr std::array separators{',', '\t', ';', '|', wide_comma};
constexpr std::array encodings{Encoding::utf8,         Encoding::utf8_mark, Encoding::gb18030,
                               Encoding::gb18030_mark, Encoding::utf16le,   Encoding::utf16be};

struct Quoting {
  char quote;
  char escape;
};
constexpr std::array<Quoting, 5> quotings{
    {{'"', '\0'}, {'"', '\\'}, {'\'', '\0'}, {'\'', '\\'}, {'\0', '\0'}}};

using Cells = std::vector<std::string>;

struct Reading {
  std::vector<Cells> rows;
  std::vector<bool> stray_quotes;
  std::vector<Problem> problems;
};

/// Returns how much is read at once so that the file is read at once.
std::size_t whole(const InputFile& file) { return static_cast<std::size_t>(file.size()) + 1; }

std::int64_t size_of(const Cells& cells) {
  std::int64_t size = 0;
  for (const std::string& cell : cells) size += std::ssize(cell);
  return size;
}

Reading read(InputFile& file, const TextForm& form, std::size_t chunk) {
  CsvReader reader(file, form, chunk);
  Problems problems;
  Reading reading;
  for (RawRow row; reader.next(row, problems);) {
    reading.rows.emplace_back(row.cells.begin(), row.cells.end());
    reading.stray_quotes.push_back(row.stray_quote);
    require(row.line == std::ssize(reading.rows), "rows are numbered from 1, one by one");
  }
  RawRow beyond;
  require(!reader.next(beyond, problems), "after the end comes nothing");
  reading.problems = problems.kept();
  require(reading.problems.size() <= 1, "what ends the reading is told once");
  require(reader.consumed() <= file.size(), "no more is read than there is");
  return reading;
}

void require_cells(const Reading& reading) {
  for (const Cells& cells : reading.rows) {
    require(!cells.empty() && cells.size() <= max_columns, "a row has cells, not too many");
    require(size_of(cells) <= max_row_bytes, "a row is not too large");
    for (const std::string& cell : cells) {
      require(std::ssize(cell) <= max_cell_bytes, "a cell is not too large");
      require(is_utf8(cell), "cells are UTF-8");
    }
  }
}

bool same_problem(const Problem& a, const Problem& b) {
  return a.row == b.row && a.code == b.code && a.value == b.value && a.facts == b.facts;
}

void require_same(const Reading& a, const Reading& b) {
  require(a.rows == b.rows, "the same rows whatever is read at once");
  require(a.stray_quotes == b.stray_quotes, "the same stray quotes whatever is read at once");
  require(std::ranges::equal(a.problems, b.problems, same_problem),
          "the same finding whatever is read at once");
}

std::string quoted(const std::string& cell) {
  std::string text = "\"";
  for (const char c : cell) text += c == '"' ? "\"\"" : std::string(1, c);
  return text + "\"";
}

std::string written(const std::vector<Cells>& rows, char separator) {
  std::string text;
  for (const Cells& cells : rows) {
    for (std::size_t i = 0; i < cells.size(); ++i)
      text += (i == 0 ? "" : separator_text(separator)) + quoted(cells[i]);
    text += "\r\n";
  }
  return text;
}

/// States that what was read, written with quotes around every cell, reads back the same.
void require_reads_back(const Reading& reading, char separator) {
  const MemoryFile written_file(written(reading.rows, separator));
  InputFile file(written_file.path());
  TextForm form;
  form.separator = separator;
  const Reading again = read(file, form, whole(file));
  require(again.rows == reading.rows && again.problems.empty(), "written rows read back the same");
}

}  // namespace

void rows(std::string_view bytes) {
  if (bytes.size() < header_bytes) return;
  const auto choice = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at] - '0'); };
  const MemoryFile content(bytes.substr(header_bytes));
  InputFile file(content.path());

  const TextForm judged_form = judge_form(file, {});
  require(judged_form.bytes == file.size(), "all bytes were judged");
  TextForm form = judged_form;
  if (choice(0) < encodings.size()) form.encoding = encodings[choice(0)];
  if (choice(1) < separators.size()) form.separator = separators[choice(1)];
  if (choice(2) < quotings.size()) {
    form.quote = quotings[choice(2)].quote;
    form.escape = quotings[choice(2)].escape;
  }

  const Reading reading = read(file, form, whole(file));
  require_cells(reading);
  require_same(reading, read(file, form, 1 + choice(3) % 64));
  require_reads_back(reading, form.separator);
}

}  // namespace jinguo::fuzz
