#include "work/row_judge.hpp"

#include "base/text.hpp"
#include "work/import_rows.hpp"

#include <algorithm>

namespace jinguo {

void RowJudge::judge(const RawRow& row, Draft& draft) const {
  draft.clear();
  const std::size_t width = columns_.headers.size();
  const bool too_wide = row.cells.size() > width &&
                        std::ranges::any_of(row.cells.subspan(width), [](std::string_view cell) {
                          return !trim(cell).empty();
                        });
  if (row.cells.size() < width || too_wide) {
    draft.findings.push_back(
        {nullptr,
         Code::E_CSV_WIDTH,
         {},
         {{"count", std::to_string(row.cells.size())}, {"expected", std::to_string(width)}}});
    return;
  }
  if (row.stray_quote) draft.findings.push_back({nullptr, Code::W_CSV_QUOTE, {}, {}});
  for (std::size_t i = 0; i < width; ++i)
    if (columns_.fields[i] != nullptr && !row.cells[i].empty())
      judge_cell(draft, columns_.positions[i], unguarded(row.cells[i]), row.note(i));
  if (draft.kind->complete != nullptr) draft.kind->complete(draft);
}

}  // namespace jinguo
