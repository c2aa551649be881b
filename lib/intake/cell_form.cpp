#include "intake/cell_form.hpp"

#include "intake/csv.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace jinguo {
namespace {

/// Separators in the order in which they win a draw.
constexpr char separators[] = {',', '\t', ';', wide_comma, '|'};

/// A header is looked for in the first twenty rows; twenty more follow it.
constexpr std::size_t judged_rows = 40;
constexpr std::size_t judged_window = 21;
constexpr std::size_t judged_chunk = std::size_t{16} * 1024;

/// So many cells in apostrophes, all of them closed and none in double quotes, are no accident: an
/// export of ours puts one before a text like a formula, and a spreadsheet one before a number, but
/// neither closes them.
constexpr std::size_t quoted_by_habit = 3;
/// A single cell that opens a quote and never closes it is a mistake to be shown to the clerk.
constexpr std::size_t unclosed_by_habit = 2;

struct Quoting {
  char quote;
  char escape;
};

/// The first filled rows under one form.
struct Sample {
  std::vector<std::size_t> counts;  ///< cells of each row
  bool tidy = true;                 ///< every quote opens a cell or closes one
  std::size_t apostrophes = 0;      ///< cells that begin with one

  // Read without quoting:
  std::size_t in_quotes = 0;       ///< cells that begin and end with a double quote
  std::size_t in_apostrophes = 0;  ///< cells that begin and end with an apostrophe
  std::size_t unclosed = 0;        ///< cells that only begin with a double quote
};

/// How well a separator explains the first rows.
struct Fit {
  std::size_t agreeing = 0;  ///< rows with as many cells as most
  std::size_t cells = 0;
};

bool is_better(const Fit& a, const Fit& b) {
  return std::pair(a.agreeing, a.cells) > std::pair(b.agreeing, b.cells);
}

/// Judges cell counts of consecutive rows; rows above the first with most rows' count are titles.
Fit fit(const std::vector<std::size_t>& counts) {
  Fit best;
  for (const std::size_t count : counts) {
    const auto same = static_cast<std::size_t>(std::ranges::count(counts, count));
    if (count < 2 || std::pair(same, count) <= std::pair(best.agreeing, best.cells)) continue;
    best = {.agreeing = same, .cells = count};
  }
  const auto header = std::ranges::find(counts, best.cells);
  const auto rows = std::min(static_cast<std::size_t>(counts.end() - header), judged_window);
  best.agreeing = static_cast<std::size_t>(
      std::count(header, header + static_cast<std::ptrdiff_t>(rows), best.cells));
  // One row of two cells among others may be a sentence with a comma in it.
  const bool sentence = best.agreeing == 1 && best.cells == 2 && counts.size() > 1;
  return 2 * best.agreeing < rows || sentence ? Fit{} : best;
}

bool begins_with(std::string_view cell, char sign) { return !cell.empty() && cell.front() == sign; }

bool wrapped_in(std::string_view cell, char sign) {
  return cell.size() >= 2 && cell.front() == sign && cell.back() == sign;
}

void note(std::string_view cell, Sample& sample) {
  sample.apostrophes += begins_with(cell, '\'') ? 1 : 0;
  sample.in_apostrophes += wrapped_in(cell, '\'') ? 1 : 0;
  sample.in_quotes += wrapped_in(cell, '"') ? 1 : 0;
  sample.unclosed += begins_with(cell, '"') && !wrapped_in(cell, '"') ? 1 : 0;
}

Sample read_sample(InputFile& file, const TextForm& form) {
  Sample sample;
  CsvReader reader(file, form, judged_chunk);
  Problems unread;  // the reading proper will find them again
  for (RawRow row; sample.counts.size() < judged_rows && reader.next(row, unread);) {
    const bool empty = row.cells.size() == 1 && row.cells.front().empty();
    if (!empty) sample.counts.push_back(row.cells.size());
    if (row.stray_quote) sample.tidy = false;
    for (const std::string_view cell : row.cells) note(cell, sample);
  }
  for (const Problem& problem : unread.kept())
    if (problem.code == Code::E_CSV_QUOTE) sample.tidy = false;
  return sample;
}

/// One way of reading the file, with the separator that suits it best.
struct Reading {
  TextForm form;
  Sample sample;
  Fit fitness;
};

Reading read_with(InputFile& file, TextForm form, char separator) {
  form.separator = separator;
  Sample sample = read_sample(file, form);
  const Fit fitness = fit(sample.counts);
  return {std::move(form), std::move(sample), fitness};
}

Reading read_best(InputFile& file, TextForm form, Quoting quoting) {
  form.quote = quoting.quote;
  form.escape = quoting.escape;
  if (form.separator != 0) return read_with(file, form, form.separator);
  Reading best = read_with(file, form, separators[0]);
  for (const char separator : separators) {
    // Chinese remarks are full of full-width commas; they part cells only where no other sign does.
    if (separator == best.form.separator) continue;
    if (separator == wide_comma && best.fitness.agreeing > 0) continue;
    Reading now = read_with(file, form, separator);
    if (!is_better(now.fitness, best.fitness)) continue;
    best = std::move(now);
  }
  return best;
}

/// Returns the form in which quotes are understood that RFC 4180 does not explain; else `standard`.
TextForm judge_quoting(InputFile& file, const TextForm& wish, const Reading& standard) {
  const auto explains = [&](const Reading& reading) {
    return reading.sample.tidy && !is_better(standard.fitness, reading.fitness);
  };
  if (!standard.sample.tidy) {
    const Reading escaped = read_best(file, wish, {'"', '\\'});
    if (explains(escaped)) return escaped.form;
  }
  const Reading bare = read_best(file, wish, {0, 0});
  if (bare.sample.in_quotes > 0) return standard.form;
  for (const char escape : {'\0', '\\'}) {
    if (bare.sample.apostrophes < quoted_by_habit) break;
    const Reading reading = read_best(file, wish, {'\'', escape});
    const bool needed = is_better(reading.fitness, standard.fitness);
    if (explains(reading) && (needed || bare.sample.in_apostrophes >= quoted_by_habit))
      return reading.form;
  }
  const bool even =
      bare.fitness.cells >= 2 &&
      std::ranges::count(bare.sample.counts, bare.fitness.cells) == std::ssize(bare.sample.counts);
  const bool unquoted = !standard.sample.tidy && bare.sample.unclosed >= unclosed_by_habit;
  return unquoted && even ? bare.form : standard.form;
}

}  // namespace

void judge_cells(InputFile& file, TextForm& form) {
  const Reading standard = read_best(file, form, {'"', 0});
  const bool plain = standard.sample.tidy && standard.sample.apostrophes == 0;
  form = plain ? standard.form : judge_quoting(file, form, standard);
}

}  // namespace jinguo
