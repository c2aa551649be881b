#include "work/kind_ranking.hpp"

#include "work/table_sheet.hpp"

#include <algorithm>

namespace jinguo {
namespace {

bool is_imported(const Kind& kind) {
  return kind.verbs == Verbs::all || kind.verbs == Verbs::region;
}

KindScore score_of(const Kind& kind, const RowSource& source, const TableWish& wish) {
  KindScore score{.kind = &kind};
  Problems ignored(0);
  const ChosenSheet chosen = choose_sheet(source, wish, HeaderIndex(kind), ignored);
  if (!chosen.header) return score;
  score.fields = chosen.header->score.fields;
  score.header_row = chosen.head[chosen.header->at].line;
  Problems found;
  const ImportColumns columns = plan_columns(kind, *chosen.header, {}, score.header_row, found);
  score.exact = static_cast<std::size_t>(std::ranges::count(columns.how, HeaderHow::exact));
  for (const auto& [code, times] : found.by_code())
    if (code == Code::E_HEADER_REQUIRED) score.missing = static_cast<std::size_t>(times);
  return score;
}

}  // namespace

std::vector<KindScore> rank_kinds(const RowSource& source, const TableWish& wish) {
  std::vector<KindScore> ranking;
  for (const Kind* const kind : kinds()) {
    if (!is_imported(*kind)) continue;
    const KindScore score = score_of(*kind, source, wish);
    if (score.fields > 0) ranking.push_back(score);
  }
  std::ranges::stable_sort(ranking, std::ranges::greater{}, &KindScore::score);
  return ranking;
}

bool is_clear(const std::vector<KindScore>& ranking) {
  return !ranking.empty() && (ranking.size() == 1 || ranking[0].score() > ranking[1].score());
}

}  // namespace jinguo
