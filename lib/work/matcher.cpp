#include "work/matcher.hpp"

#include "store/records.hpp"
#include "store/sql.hpp"

#include <utility>

namespace jinguo {

Matcher::Matcher(Session& session, const Kind& kind) : session_(session), kind_(kind) {
  const bool of_office = kind.index("office").has_value();
  for (KeyPlan& plan : plan_keys(kind)) {
    Search search{std::move(plan), {}, {}};
    search.statement = session.store().prepare(match_sql(kind, *search.plan.key));
    search.bound.resize(search.plan.fields.size() + (of_office ? 1 : 0));
    if (of_office) search.bound.front() = session.office();
    searches_.push_back(std::move(search));
  }
}

void Matcher::find(Search& search, std::span<const Value> values, std::vector<Id>& hits) {
  const std::vector<std::size_t>& fields = search.plan.fields;
  const std::size_t shift = search.bound.size() - fields.size();
  for (std::size_t i = 0; i < fields.size(); ++i) search.bound[i + shift] = values[fields[i]];
  search.statement->bind(search.bound);
  while (search.statement->next()) hits.push_back(search.statement->integer(0));
}

Match Matcher::match(std::span<const Value> values) {
  Match match;
  for (Search& search : searches_) {
    if (!search.plan.filled(values)) continue;
    match.key = search.plan.key;
    find(search, values, match.hits);
    break;
  }
  return match;
}

void Matcher::check_taken(Draft& draft, std::span<const Value> values, Id own, const Key* known) {
  std::vector<Id> hits;
  for (Search& search : searches_) {
    const Key* key = search.plan.key;
    if (!key->unique || key == known || !search.plan.filled(values)) continue;
    hits.clear();
    find(search, values, hits);
    if (hits.empty() || hits.front() == own) continue;
    const Field& field = kind_.fields[search.plan.fields.front()];
    const Value& value = values[search.plan.fields.front()];
    draft.findings.push_back(
        {&field,
         Code::E_KEY_TAKEN,
         field.type == Type::reference
             ? code_of(session_.store(), get_kind(field.target), as_integer(value))
             : plain_text(field, value),
         {{"by", code_of(session_.store(), kind_, hits.front())}}});
  }
}

}  // namespace jinguo
