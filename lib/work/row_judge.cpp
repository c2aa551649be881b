#include "work/row_judge.hpp"

#include "base/text.hpp"
#include "work/table_rows.hpp"

#include <jinguo/import.hpp>

#include <algorithm>

namespace jinguo {
bool may_be_guarded(FileFormat format, std::string_view path) {
  return format == FileFormat::text && !path.ends_with(machine_ending);
}

bool RowJudge::has_other_width(const RawRow& row) const {
  const std::size_t width = columns_.headers.size();
  if (row.cells.size() <= width) return row.cells.size() < width;
  return std::ranges::any_of(row.cells.subspan(width),
                             [](std::string_view cell) { return !trim(cell).empty(); });
}

void RowJudge::judge(const RawRow& row, const Findings& found, Draft& draft) {
  draft.clear();
  draft.findings.insert(draft.findings.end(), found.begin(), found.end());
  if (row.fault != nullptr) return draft.findings.push_back(*row.fault);
  const std::size_t width = columns_.headers.size();
  if (has_other_width(row)) {
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
      memo_.judge(draft, i, columns_.positions[i],
                  guarded_ ? unguarded(row.cells[i]) : row.cells[i], row.note(i));
  for (const ImportColumns::Fixed& fixed : columns_.fixed)
    judge_cell(draft, fixed.position, fixed.text);
  if (draft.kind->complete != nullptr) draft.kind->complete(draft);
}

}  // namespace jinguo
