#include "work/header_guess.hpp"

#include "work/title_lines.hpp"
#include "work/value_look.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace jinguo {
namespace {

constexpr std::size_t most_header_rows = 3;

/// The number of cells that most rows have; of equals the larger, and one only where all have one.
std::size_t usual_width(std::span<const HeadRow> head) {
  std::map<std::size_t, std::size_t> times;
  for (const HeadRow& row : head)
    if (row.cells.size() > 1) ++times[row.cells.size()];
  std::size_t width = 1;
  std::size_t most = 0;
  for (const auto& [cells, rows] : times)
    if (rows >= most) {
      width = cells;
      most = rows;
    }
  return width;
}

/// 填报单位：… 日期：…: says something of the table and is none of its rows.
bool is_statement(const HeadRow& row) {
  TitleLines titles;
  take_title(row.cells, titles);
  return !titles.stated.empty() && titles.stated.size() * 2 >= row.filled();
}

bool begins_table(const HeadRow& row, std::size_t width) {
  if (width == 1) return true;
  if (row.filled() < 2) return false;
  const bool wide = row.filled() * 2 > width || row.cells.size() >= width;
  return wide && !(row.filled() * 2 <= width + 1 && is_statement(row));
}

bool is_year(const std::string& cell) {
  int year = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), year);
  return error == std::errc() && end == cell.data() + cell.size() && year >= 1900 && year <= 2100;
}

/// Tells whether the cells may be a header's: words, or years above figures.
bool all_words(const HeadRow& row) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string& cell = row.cells[i];
    if (cell.empty() || look_of(cell) == ValueLook::words) continue;
    if (i == 0 || !is_year(cell)) return false;
  }
  return true;
}

/// Tells whether `lower` goes on with the header that `upper` began: a cell above stands over
/// several below, and another stands over both rows, or the words below come again and again.
bool goes_on(const HeadRow& upper, const HeadRow& lower) {
  if (lower.line != upper.line + 1 || lower.filled() < 2 || !all_words(lower)) return false;
  bool grouped = false;
  bool spans = false;
  bool repeats = false;
  for (std::size_t i = 0; i < std::max(upper.cells.size(), lower.cells.size()); ++i) {
    const bool above = !upper.cell(i).empty() && !upper.repeats_left(i);
    const bool below = !lower.cell(i).empty() && !lower.repeats_left(i);
    grouped = grouped || (i > 0 && below && !above && !lower.cell(i - 1).empty());
    spans = spans || (above && (!below || (lower.is_merged(i) && lower.cell(i) == upper.cell(i))));
    repeats = repeats || (below && std::ranges::count(lower.cells, lower.cell(i)) > 1);
  }
  return grouped && (spans || repeats);
}

void add_words(std::string& header, const std::string& word) {
  const bool said = header == word || header.ends_with("/" + word);
  if (!word.empty() && !said) header += (header.empty() ? "" : "/") + word;
}

std::vector<std::string> joined(std::span<const HeadRow> rows) {
  std::size_t width = 0;
  for (const HeadRow& row : rows) width = std::max(width, row.cells.size());
  std::vector<std::string> headers(width);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::string group;
    for (std::size_t i = 0; i < width; ++i) {
      const bool last = r + 1 == rows.size();
      if (!rows[r].cell(i).empty()) group = rows[r].cell(i);
      // A cell above stands over those to its right that only the rows below fill.
      const bool covered = !last && i > 0 && !rows[r + 1].cell(i).empty();
      if (!rows[r].cell(i).empty() || covered) add_words(headers[i], group);
    }
  }
  return headers;
}

}  // namespace

GuessedHeader guess_header(std::span<const HeadRow> head, std::int64_t header_row) {
  GuessedHeader guess;
  if (header_row > 0) {
    const auto named = std::ranges::find(head, header_row, &HeadRow::line);
    guess.at = static_cast<std::size_t>(named - head.begin());
    if (guess.at == head.size()) return guess;
  } else {
    const std::size_t width = usual_width(head);
    const auto first =
        std::ranges::find_if(head, [&](const HeadRow& row) { return begins_table(row, width); });
    if (first == head.end()) return guess;
    guess.at = static_cast<std::size_t>(first - head.begin());
    // A line of words alone is no header of itself.
    if (!all_words(*first) || guess.at + 1 == head.size()) return guess;
  }
  guess.rows = 1;
  while (guess.rows < most_header_rows && guess.at + guess.rows + 1 < head.size() &&
         goes_on(head[guess.at + guess.rows - 1], head[guess.at + guess.rows]))
    ++guess.rows;
  guess.headers = joined(head.subspan(guess.at, guess.rows));
  return guess;
}

}  // namespace jinguo
