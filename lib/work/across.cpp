#include "work/across.hpp"

#include "work/judging.hpp"

namespace jinguo {

Facts shown_facts(const Broken& broken) {
  const Kind& kind = get_kind(broken.rule.kind);
  Facts facts = shown_facts(Finding{nullptr, broken.rule.code, {}, broken.facts});
  facts.emplace_back("kind", noun(kind));
  facts.emplace_back("kind.zh", std::string(kind.title));
  return facts;
}

AcrossCheck::AcrossCheck(Session& session, const Kind& kind, WrittenBy by)
    : session_(session), spans_{begin_written(session.store(), kind)}, by_(by) {}

void AcrossCheck::tell(Problems& problems, const std::function<std::int64_t(Id)>& row_of) const {
  find_broken(session_.store(), spans_, by_, [&](const Broken& broken) {
    const Code code = broken.rule.code;
    if (problems.full(code)) return problems.count(code);
    const bool of_kind = broken.id != 0 && broken.rule.kind == spans_.front().kind->name;
    problems.add({.row = of_kind && row_of ? row_of(broken.id) : 0,
                  .code = code,
                  .facts = shown_facts(broken)});
  });
}

CheckedChange::CheckedChange(Session& session, const Kind& kind, const Kind* also)
    : change_(session.store()), across_(session, kind) {
  if (also != nullptr) across_.spans_.push_back(begin_written(session.store(), *also));
}

void CheckedChange::commit(Problems& problems) {
  across_.tell(problems);
  change_.commit();
}

}  // namespace jinguo
