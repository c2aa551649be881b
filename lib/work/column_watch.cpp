// Which findings on cells speak of their column, and from how many on.
#include "work/column_watch.hpp"

#include <algorithm>
#include <iterator>

namespace jinguo {
namespace {

struct Sign {
  Code finding;
  Code verdict;
};

/// W_FORMULA_CELL stands for itself: it is said once and counted.
constexpr Sign signs[] = {
    {Code::E_ID_ZEROED, Code::E_ID_COLUMN_ZEROED},
    {Code::W_ID_ZEROED, Code::E_ID_COLUMN_ZEROED},
    {Code::E_USCC_ZEROED, Code::E_USCC_COLUMN_ZEROED},
    {Code::W_USCC_ZEROED, Code::E_USCC_COLUMN_ZEROED},
    {Code::E_ID_SCI, Code::W_COLUMN_RUINED},
    {Code::E_USCC_SCI, Code::W_COLUMN_RUINED},
    {Code::E_TEL_SCI, Code::W_COLUMN_RUINED},
    {Code::E_REGION_SCI, Code::W_COLUMN_RUINED},
    {Code::E_TEXT_SCI, Code::W_COLUMN_RUINED},
    {Code::E_ID_NUMERIC, Code::W_COLUMN_RUINED},
    {Code::E_USCC_NUMERIC, Code::W_COLUMN_RUINED},
    {Code::E_TEXT_NUMERIC, Code::W_COLUMN_RUINED},
    {Code::W_FORMULA_CELL, Code::W_FORMULA_CELL},
};

constexpr std::int64_t fewest = 2;

/// Of numbers ending in 000 one in eleven passes its check by luck, so once several are found none
/// of the column can be trusted; but one in a thousand sound numbers ends so too.
bool is_reached(Code verdict, std::int64_t cells, std::int64_t rows) {
  if (cells < fewest) return false;
  return severity(verdict) != Severity::error || cells * 100 > rows;
}

}  // namespace

std::int64_t ColumnWatch::add(const Field& field, Code verdict) {
  const auto count = std::ranges::find_if(
      counts_, [&](const Count& row) { return row.field == &field && row.verdict == verdict; });
  if (count != counts_.end()) return ++count->cells;
  counts_.push_back({&field, verdict, 1});
  return 1;
}

void ColumnWatch::see(Draft& draft, Problems& problems) {
  std::erase_if(draft.findings, [&](const Finding& found) {
    const Sign* sign = std::ranges::find(signs, found.code, &Sign::finding);
    if (found.field == nullptr || sign == std::end(signs)) return false;
    const bool said = add(*found.field, sign->verdict) > 1 && sign->verdict == found.code;
    if (said) problems.count(found.code);
    return said;
  });
}

void ColumnWatch::judge(std::int64_t rows, std::int64_t header_row,
                        const std::function<std::string(const Field&)>& header_of,
                        Problems& problems) const {
  for (const auto& [field, verdict, cells] : counts_) {
    const bool stands_for_itself = verdict == Code::W_FORMULA_CELL;
    if (stands_for_itself || !is_reached(verdict, cells, rows)) continue;
    problems.add({header_row,
                  header_of(*field),
                  std::string(field->name),
                  verdict,
                  {},
                  {{"count", std::to_string(cells)}}});
  }
}

}  // namespace jinguo
