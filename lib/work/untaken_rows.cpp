#include "work/untaken_rows.hpp"

#include <cstddef>

namespace jinguo {
namespace {

constexpr std::size_t remembered = 20'000;

}  // namespace

void UntakenRows::note(const Draft& draft, std::int64_t line) {
  if (!names_.field() || lines_.size() >= remembered) return;
  for (std::string& name : names_.names_of(draft)) lines_.emplace(std::move(name), line);
}

void UntakenRows::explain(Draft& draft, std::int64_t line) const {
  if (lines_.empty()) return;
  for (Finding& finding : draft.findings) {
    if (finding.code != Code::E_REF_UNKNOWN) continue;
    if (finding.field != &draft.kind->fields[names_.field().value()]) continue;
    for (const std::string& name : names_.meant_by(finding.value, draft.today))
      if (const auto found = lines_.find(name); found != lines_.end() && found->second != line) {
        finding.code = Code::E_REF_REFUSED;
        finding.facts.clear();
        return;
      }
  }
}

}  // namespace jinguo
