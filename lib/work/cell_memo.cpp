#include "work/cell_memo.hpp"

#include <functional>

namespace jinguo {
namespace {

constexpr std::size_t slots = 256;        // of a column
constexpr std::size_t longest_cell = 64;  // bytes
constexpr int window = 1024;              // cells after which a column has to have been worth it

bool is_plain(const CellNote& note) {
  return note.origin == CellOrigin::typed && !note.formula && !note.merged;
}

}  // namespace

void CellMemo::judge(Draft& draft, std::size_t column, std::size_t at, std::string_view raw,
                     CellNote note) {
  Column& memo = columns_[column];
  if (memo.off || raw.empty() || raw.size() > longest_cell || !is_plain(note))
    return judge_cell(draft, at, raw, note);
  if (memo.known.empty()) memo.known.resize(slots);
  Known& known = memo.known[std::hash<std::string_view>{}(raw) % slots];
  const bool found = known.raw == raw;
  memo.found += found ? 1 : 0;
  if (++memo.asked == window) {
    memo.off = memo.found < window / 2;
    memo.asked = memo.found = 0;
  }
  if (found) {
    draft.values[at] = known.value;
    draft.given[at] = known.given;
    return;
  }
  const std::size_t findings = draft.findings.size();
  judge_cell(draft, at, raw, note);
  if (draft.findings.size() != findings) return;
  known.raw = raw;
  known.value = draft.values[at];
  known.given = draft.given[at];
}

}  // namespace jinguo
