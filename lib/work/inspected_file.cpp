#include "work/inspected_file.hpp"

#include "work/table_sheet.hpp"

#include <jinguo/error.hpp>

#include <algorithm>

namespace jinguo {
namespace {

constexpr std::size_t most_candidates = 5;

const Kind* named_kind(const InspectWish& wish) {
  if (wish.kind != nullptr || wish.map.empty()) return wish.kind;
  if (const Kind* kind = kind_of_map(wish.map)) return kind;
  throw Error(Code::usage, {{"detail", wish.map + " names no kind; name one with --kind"},
                            {"detail.zh", wish.map + " 没有写明类别，请加 --kind"},
                            {"command", "inspect"}});
}

TableWish table_wish(const InspectWish& wish, const Kind* kind) {
  TableWish table;
  table.sheet = wish.sheet;
  table.header_row = wish.header_row;
  table.include_hidden = wish.include_hidden;
  if (kind != nullptr && !wish.map.empty()) table.map = read_source_map(wish.map, *kind);
  return table;
}

/// A header that was found for want of a better one does not tell the kind of a foreign file.
bool fits(const Kind& kind, const RowSource& rows, const TableWish& wish) {
  Problems ignored(0);
  const ChosenSheet chosen = choose_sheet(rows, wish, HeaderIndex(kind), ignored);
  if (!chosen.header) return false;
  const HeaderScore& score = chosen.header->score;
  const auto filled = static_cast<std::size_t>(std::ranges::count_if(
      chosen.header->words,
      [](const HeaderWords& words) { return !words.upper.empty() || !words.lower.empty(); }));
  return score.cells * 2 >= filled && (score.fields >= 2 || filled == 1);
}

}  // namespace

InspectedFile::InspectedFile(const InspectWish& wish)
    : named_(named_kind(wish)),
      table_(table_wish(wish, named_)),
      source_(wish.path, {.encoding = wish.encoding.empty() ? table_.map.encoding : wish.encoding,
                          .separator = wish.separator == 0 ? table_.map.separator : wish.separator,
                          .include_hidden = wish.include_hidden}),
      rows_(rows_of(source_)) {}

std::vector<KindScore> InspectedFile::candidates() const {
  std::vector<KindScore> all = rank_kinds(rows_, table_);
  if (all.size() > most_candidates) all.resize(most_candidates);
  std::erase_if(all, [&](const KindScore& one) { return !fits(*one.kind, rows_, table_); });
  return all;
}

const Kind* InspectedFile::kind(const std::vector<KindScore>& candidates) const {
  if (named_ != nullptr) return named_;
  return is_clear(candidates) ? candidates.front().kind : nullptr;
}

}  // namespace jinguo
