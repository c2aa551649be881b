#include "work/table_header.hpp"

#include "base/text.hpp"
#include "work/table_rows.hpp"

#include <algorithm>

namespace jinguo {
namespace {

constexpr std::size_t rows_searched = 20;

bool has_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = next_code_point(text, at);
    if ((point >= U'0' && point <= U'9') || (point >= U'０' && point <= U'９')) return true;
  }
  return false;
}

std::vector<HeaderWords> words_of(const HeadRow& row) {
  std::vector<HeaderWords> words(row.cells.size());
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    if (!row.repeats_left(i)) words[i].upper = row.cells[i];
  while (!words.empty() && words.back().upper.empty()) words.pop_back();
  return words;
}

FoundHeader one_row(const HeaderIndex& index, std::span<const HeadRow> head, std::size_t at) {
  FoundHeader found{.at = at, .rows = 1, .words = words_of(head[at]), .means = {}, .score = {}};
  found.means = index.meanings(found.words);
  found.score = score_of(found.means);
  return found;
}

/// Two rows taken for one header, column by column.
class Pair {
 public:
  Pair(const HeadRow& upper, const HeadRow& lower) : upper_(upper), lower_(lower) {
    const std::size_t width = std::max(upper.cells.size(), lower.cells.size());
    words.resize(width);
    for (std::size_t i = 0; i < width; ++i) {
      words[i] = {upper.cell(i), lower.cell(i)};
      if (words[i].upper.empty() && i > 0 && !lower.cell(i).empty() && !lower.cell(i - 1).empty())
        words[i].upper = words[i - 1].upper;
    }
    while (!words.empty() && words.back().upper.empty() && words.back().lower.empty())
      words.pop_back();
  }

  std::vector<HeaderWords> words;

  /// Tells whether the lower cell says something of its own.
  [[nodiscard]] bool speaks(std::size_t at) const {
    return !words[at].lower.empty() && words[at].lower != words[at].upper;
  }

  /// One cell of a workbook stands in both rows: then both are header.
  [[nodiscard]] bool tied() const {
    for (std::size_t i = 0; i < words.size(); ++i)
      if (lower_.is_merged(i) && !words[i].lower.empty() && words[i].lower == upper_.cell(i) &&
          !lower_.repeats_left(i))
        return true;
    return false;
  }

  /// One cell of the upper row stands over several of the lower.
  [[nodiscard]] bool grouped() const {
    for (std::size_t i = 1; i < words.size(); ++i)
      if (continues(i)) return true;
    return false;
  }
  [[nodiscard]] bool in_group(std::size_t at) const {
    return continues(at) || (at + 1 < words.size() && continues(at + 1));
  }

  /// The upper row names fields of its own: a title does not.
  [[nodiscard]] bool adds(std::span<const HeaderMeaning> means) const {
    for (std::size_t i = 0; i < words.size(); ++i)
      if (means[i].how == HeaderHow::joined || (means[i].how == HeaderHow::map && !speaks(i)) ||
          (means[i].how == HeaderHow::exact && words[i].lower.empty()))
        return true;
    return false;
  }

 private:
  [[nodiscard]] bool continues(std::size_t at) const {
    return speaks(at) && !words[at].upper.empty() &&
           (upper_.cell(at).empty() || upper_.repeats_left(at));
  }

  const HeadRow& upper_;
  const HeadRow& lower_;
};

/// Tells whether the words are one of the field's own words: then they are data.
bool is_choice(const Field& field, std::string_view words) {
  return std::ranges::any_of(field.choices, [&](const Choice& choice) {
    return words == choice.name || words == choice.title ||
           std::ranges::find(choice.aliases, words) != choice.aliases.end();
  });
}

/// Tells whether the lower word is one of a header, be it of somebody else's telephone.
bool says_field(const HeaderIndex& index, const HeaderWords& words, const HeaderMeaning& means) {
  if (means.how == HeaderHow::map || index.exact(header_key(words.lower)) != nullptr) return true;
  return means.field != nullptr && means.how != HeaderHow::contained;
}

/// Tells whether the lower row can be the second row of a header, not the first of the data.
bool below_header(const HeaderIndex& index, const Pair& pair,
                  std::span<const HeaderMeaning> means) {
  std::size_t said = 0;
  std::size_t known = 0;
  bool names_blank = true;
  for (std::size_t i = 0; i < pair.words.size(); ++i) {
    const Field* const above = index.exact(header_key(pair.words[i].upper));
    if (!pair.speaks(i)) continue;
    if (has_digit(pair.words[i].lower)) return false;
    if (above != nullptr && is_choice(*above, pair.words[i].lower)) return false;
    ++said;
    if (says_field(index, pair.words[i], means[i])) ++known;
    if (above != nullptr && names_record(*above) && !pair.in_group(i) &&
        index.exact(header_key(pair.words[i].lower)) != above)
      names_blank = false;
  }
  if (pair.tied()) return said > 0;
  return said > 0 && (known >= 2 || known == said) && known * 2 >= said && names_blank &&
         (pair.grouped() || known == said);
}

std::optional<FoundHeader> two_rows(const HeaderIndex& index, std::span<const HeadRow> head,
                                    std::size_t at) {
  if (at + 1 >= head.size() || head[at + 1].line > head[at].line + 1) return std::nullopt;
  Pair pair(head[at], head[at + 1]);
  FoundHeader found{.at = at, .rows = 2, .words = {}, .means = {}, .score = {}};
  found.means = index.meanings(pair.words);
  if (!below_header(index, pair, found.means)) return std::nullopt;
  found.score = score_of(found.means);
  // Somebody else's name or telephone is a header's word too.
  for (std::size_t i = 0; i < pair.words.size(); ++i)
    if (found.means[i].field == nullptr && found.means[i].how != HeaderHow::map && pair.speaks(i) &&
        says_field(index, pair.words[i], found.means[i]))
      ++found.score.cells;
  if (!pair.adds(found.means) && !pair.tied()) return std::nullopt;
  found.words = std::move(pair.words);
  return found;
}

bool qualifies(const FoundHeader& found, const HeadRow& row) {
  const std::size_t filled = found.rows == 1
                                 ? row.filled()
                                 : static_cast<std::size_t>(std::ranges::count_if(
                                       found.words, [](const HeaderWords& words) {
                                         return !words.upper.empty() || !words.lower.empty();
                                       }));
  return found.score.fields >= 2 && found.score.cells * 2 >= filled;
}

/// Of two headers that mean as much the lower counts, unless it is the same once more or a table
/// stands between them.
bool replaces(const FoundHeader& later, const FoundHeader& best, std::span<const HeadRow> head) {
  if (later.score.fields != best.score.fields)
    return later.score.fields > best.score.fields && later.score.sure >= best.score.sure;
  if (head[later.at].cells == head[best.at].cells) return false;
  const std::size_t wide = std::max<std::size_t>(2, head[best.at].filled() / 2);
  const auto between = head.subspan(best.at + best.rows, later.at - best.at - best.rows);
  return std::ranges::none_of(between, [&](const HeadRow& row) { return row.filled() >= wide; });
}

/// A header of one cell, or one of which little is known, when no row is more of a header.
std::optional<FoundHeader> meagre_header(const HeaderIndex& index, std::span<const HeadRow> head) {
  std::optional<FoundHeader> best;
  for (std::size_t at = 0; at < head.size(); ++at) {
    FoundHeader found = one_row(index, head, at);
    if (head[at].filled() == 1 && found.score.cells >= 1 &&
        std::ranges::any_of(found.means, [](const HeaderMeaning& meaning) {
          return meaning.field != nullptr && meaning.how != HeaderHow::contained;
        }))
      return found;
    if (at == 0 && found.score.fields >= 1) best = std::move(found);
  }
  return best;
}

}  // namespace

const std::string& HeadRow::cell(std::size_t at) const {
  static const std::string none;
  return at < cells.size() ? cells[at] : none;
}

bool HeadRow::repeats_left(std::size_t at) const {
  return at > 0 && is_merged(at) && cell(at) == cell(at - 1);
}

std::size_t HeadRow::filled() const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (!cells[i].empty() && !repeats_left(i)) ++count;
  return count;
}

std::vector<HeadRow> read_head(RowReader& reader, std::int64_t header_row, Problems& problems) {
  std::vector<HeadRow> head;
  RawRow row;
  for (std::size_t read = 0; read <= rows_searched && reader.next(row, problems); ++read) {
    if (row.line < header_row) read = 0;
    HeadRow kept{.line = row.line, .cells = {}, .merged = {}};
    for (const std::string_view cell : row.cells) kept.cells.emplace_back(trim(cell));
    while (!kept.cells.empty() && kept.cells.back().empty()) kept.cells.pop_back();
    if (!row.notes.empty())
      for (std::size_t i = 0; i < kept.cells.size(); ++i) kept.merged.push_back(row.note(i).merged);
    if (kept.filled() == 0) continue;
    if (head.size() > rows_searched && row.line < header_row) continue;
    head.push_back(std::move(kept));
    if (row.line == 0) break;  // keys of objects: nothing below is a header
  }
  return head;
}

std::optional<FoundHeader> find_header(const HeaderIndex& index, std::span<const HeadRow> head,
                                       std::int64_t header_row) {
  if (header_row > 0) {
    const auto at = std::ranges::find(head, header_row, &HeadRow::line) - head.begin();
    const auto row = static_cast<std::size_t>(at);
    if (row == head.size()) return std::nullopt;
    if (auto two = two_rows(index, head, row)) return two;
    return one_row(index, head, row);
  }
  if (!head.empty() && head.front().line == 0) return one_row(index, head, 0);
  std::optional<FoundHeader> best;
  for (std::size_t at = 0; at < head.size() && at < rows_searched; ++at) {
    if (best && at < best->at + best->rows) continue;
    auto found = two_rows(index, head, at);
    if (!found || !qualifies(*found, head[at])) found = one_row(index, head, at);
    if (!qualifies(*found, head[at])) continue;
    if (!best || replaces(*found, *best, head)) best = std::move(found);
  }
  return best ? best : meagre_header(index, head);
}

const HeadRow* best_guess(const HeaderIndex& index, std::span<const HeadRow> head) {
  const HeadRow* best = head.empty() ? nullptr : &head.front();
  std::size_t most = 0;
  for (std::size_t at = 0; at < head.size(); ++at) {
    const std::size_t fields = one_row(index, head, at).score.fields;
    if (fields <= most) continue;
    most = fields;
    best = &head[at];
  }
  return best;
}

}  // namespace jinguo
