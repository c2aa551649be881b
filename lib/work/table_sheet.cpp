#include "work/table_sheet.hpp"

#include "work/field_table.hpp"
#include "work/judging.hpp"
#include "work/table.hpp"

#include <algorithm>
#include <charconv>

namespace jinguo {
namespace {

std::string listed(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : "、") + name;
  return all;
}

/// The sheet of that name, or that number from 1.
std::optional<std::size_t> sheet_called(std::span<const SheetInfo> sheets,
                                        const std::string& word) {
  const auto named = std::ranges::find(sheets, word, &SheetInfo::name);
  if (named != sheets.end()) return static_cast<std::size_t>(named - sheets.begin());
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return number >= 1 && number <= sheets.size() ? std::optional(number - 1) : std::nullopt;
}

void look_at(const RowSource& source, std::size_t sheet, const TableWish& wish,
             const HeaderIndex& index, Problems& problems, ChosenSheet& into) {
  into.sheet = sheet;
  into.head = read_head(*source.open(sheet), wish.header_row, problems);
  into.header = find_header(index, into.head, wish.header_row);
}

std::size_t fields_of(const ChosenSheet& sheet) {
  return sheet.header ? sheet.header->score.fields : 0;
}

/// Looks at every sheet that may be read and keeps the best. Why one could not be read on matters
/// where none has a header.
ChosenSheet best_sheet(const RowSource& source, const TableWish& wish, const HeaderIndex& index,
                       Problems& problems) {
  std::optional<ChosenSheet> best;
  std::vector<std::string> filled;
  for (std::size_t i = 0; i < source.sheets.size(); ++i) {
    if (source.sheets[i].hidden && !wish.include_hidden) {
      filled.push_back(source.sheets[i].name);
      continue;
    }
    ChosenSheet one;
    look_at(source, i, wish, index, problems, one);
    if (!one.head.empty() && !is_field_table(one.head.front().cells))
      filled.push_back(source.sheets[i].name);
    if (!best || fields_of(one) > fields_of(*best)) best = std::move(one);
  }
  if (!best) {  // every sheet is hidden: the first is read all the same
    best.emplace();
    look_at(source, 0, wish, index, problems, *best);
  }
  best->name = source.sheets[best->sheet].name;
  std::erase(filled, best->name);
  best->left = std::move(filled);
  return std::move(*best);
}

void note_no_sheet(std::span<const SheetInfo> sheets, const std::string& word, Problems& problems) {
  std::vector<std::string> names;
  for (const SheetInfo& sheet : sheets) names.push_back(sheet.name);
  problems.add({0, {}, {}, Code::E_SHEET, word, {{"known", listed(names)}}});
}

}  // namespace

ChosenSheet choose_sheet(const RowSource& source, const TableWish& wish, const HeaderIndex& index,
                         Problems& problems) {
  ChosenSheet chosen;
  Problems seen;
  // A workbook that cannot be read has no sheets; its reader says why.
  if (!wish.sheet.empty() && (source.format != FileFormat::xlsx || !source.sheets.empty())) {
    const auto at = sheet_called(source.sheets, wish.sheet);
    if (!at) {
      note_no_sheet(source.sheets, wish.sheet, problems);
      chosen.readable = false;
      return chosen;
    }
    look_at(source, *at, wish, index, seen, chosen);
    chosen.name = source.sheets[*at].name;
  } else if (source.sheets.empty()) {
    look_at(source, 0, wish, index, seen, chosen);
  } else {
    chosen = best_sheet(source, wish, index, seen);
  }
  // With a header the same findings come again when the rows are read.
  if (!chosen.header)
    for (Problem& problem : seen.kept()) problems.add(std::move(problem));
  chosen.readable = chosen.header.has_value() || seen.errors() == 0;
  if (!chosen.left.empty() && chosen.header)
    problems.add({0,
                  {},
                  {},
                  Code::I_SHEETS_LEFT,
                  {},
                  {{"sheet", chosen.name}, {"known", listed(chosen.left)}}});
  return chosen;
}

std::string guess_text(const HeaderIndex& index, const HeadRow& row) {
  std::vector<HeaderWords> words;
  for (const std::string& cell : row.cells) words.push_back({cell, {}});
  const std::vector<HeaderMeaning> means = index.meanings(words);
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (means[i].field != nullptr) text += (text.empty() ? "" : "、") + words[i].upper;
  // Where nothing is known the row is likely somebody's data: one cell is enough.
  if (text.empty())
    for (const std::string& cell : row.cells)
      if (text.empty()) text = cell;
  return shown_value(nullptr, text);
}

}  // namespace jinguo
