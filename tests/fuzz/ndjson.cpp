// Target: one JSON object per line to rows. The first byte says how much is read at once, the rest
// is the file.
#include "intake/ndjson.hpp"

#include "fuzz/all.hpp"
#include "fuzz/judged.hpp"
#include "fuzz/memory_file.hpp"
#include "fuzz/target.hpp"
#include "intake/text_form.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace jinguo::fuzz {
namespace {

using Cells = std::vector<std::string>;

struct Reading {
  std::vector<Cells> rows;
  std::vector<std::int64_t> faults;  ///< lines of which nothing could be made
  std::vector<Problem> problems;
  std::int64_t lines = 0;
};

void require_row(const RawRow& row, std::size_t columns) {
  require(row.fault != nullptr || row.cells.size() == columns || row.cells.size() == 1,
          "a cell for each key");
  require(columns <= max_columns, "not too many keys");
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string_view cell = row.cells[i];
    require(is_utf8(cell) && std::ssize(cell) <= max_row_bytes, "cells are UTF-8, not too large");
    if (row.note(i).origin == CellOrigin::nested)
      require(nlohmann::json::accept(cell), "a nested value is JSON");
  }
}

Reading read(InputFile& file, const TextForm& form, std::size_t chunk) {
  const JsonKeys keys = collect_keys(file, form, chunk);
  NdjsonReader reader(file, form, keys, chunk);
  Problems problems;
  Reading reading;
  for (RawRow row; reader.next(row, problems);) {
    require(row.line == reading.lines++, "the header is row 0, the others follow one by one");
    require_row(row, keys.names.size());
    if (row.fault != nullptr) reading.faults.push_back(row.line);
    reading.rows.emplace_back(row.cells.begin(), row.cells.end());
  }
  reading.problems = problems.kept();
  require(reading.problems.size() <= 1, "what ends the reading is told once");
  require(reader.consumed() <= file.size(), "no more is read than there is");
  return reading;
}

bool same_problem(const Problem& a, const Problem& b) {
  return a.row == b.row && a.code == b.code && a.value == b.value && a.facts == b.facts;
}

/// Writes the rows that were read without fault, each with all its keys.
std::string written(const Reading& reading) {
  std::string text;
  const Cells& keys = reading.rows.front();
  for (std::size_t line = 1; line < reading.rows.size(); ++line) {
    const Cells& cells = reading.rows[line];
    if (cells.size() != keys.size() || std::ranges::count(reading.faults, line) != 0) continue;
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < keys.size(); ++i) object[keys[i]] = cells[i];
    text += object.dump() + "\n";
  }
  return text;
}

/// States that what was read, written as texts, reads back the same.
void require_reads_back(const Reading& reading) {
  const std::string text = written(reading);
  if (text.empty()) return;
  const MemoryFile written_file(text);
  InputFile file(written_file.path());
  TextForm form;
  const Reading again = read(file, form, text.size() + 1);
  require(again.rows.front() == reading.rows.front(), "the same keys read back");
  require(again.faults.empty() && again.problems.empty() && written(again) == text,
          "written objects read back the same");
}

}  // namespace

void ndjson(std::string_view bytes) {
  if (bytes.empty()) return;
  const std::size_t chunk = 1 + static_cast<unsigned char>(bytes.front()) % 64;
  const MemoryFile content(bytes.substr(1));
  InputFile file(content.path());
  const TextForm form = judge_form(file, {});
  static_cast<void>(begins_as_ndjson(file, form));
  const Reading whole = read(file, form, bytes.size());
  const Reading pieces = read(file, form, chunk);
  require(whole.rows == pieces.rows && whole.faults == pieces.faults,
          "the same rows whatever is read at once");
  require(std::ranges::equal(whole.problems, pieces.problems, same_problem),
          "the same finding whatever is read at once");
  if (!whole.rows.empty()) require_reads_back(whole);
}

}  // namespace jinguo::fuzz
