#include "work/matcher.hpp"

#include "store/records.hpp"
#include "store/sql.hpp"

#include <utility>

namespace jinguo {

Matcher::Matcher(Session& session, const Kind& kind)
    : session_(session), kind_(kind), is_wanted_(kind.fields.size()) {
  const bool of_office = kind.index("office").has_value();
  for (KeyPlan& plan : plan_keys(kind)) {
    Search search{std::move(plan), {}, {}};
    search.bound.resize(search.plan.fields.size() + (of_office ? 1 : 0));
    if (of_office) search.bound.front() = session.office();
    searches_.push_back(std::move(search));
  }
  first_.values.resize(kind.fields.size());
  for (const std::string_view name : {"batch", "merged_into"})
    if (const auto at = kind.index(name)) want(*at);
  prepare();
}

void Matcher::want(std::size_t at) {
  is_wanted_[at] = true;
  wanted_.push_back(at);
}

void Matcher::prepare() {
  for (Search& search : searches_)
    search.statement = session_.store().prepare(match_sql(kind_, *search.plan.key, wanted_));
}

/// The drafts of a file give the same fields but for a few: the searches are soon complete.
void Matcher::want_given(const Draft& draft) {
  const std::size_t before = wanted_.size();
  for (std::size_t at = 0; at < draft.given.size(); ++at)
    if (draft.given[at] != Given::absent && !is_wanted_[at]) want(at);
  if (wanted_.size() != before) prepare();
}

Statement& Matcher::start(Search& search, std::span<const Value> values) {
  const std::vector<std::size_t>& fields = search.plan.fields;
  const std::size_t shift = search.bound.size() - fields.size();
  for (std::size_t i = 0; i < fields.size(); ++i) search.bound[i + shift] = values[fields[i]];
  search.statement->bind(search.bound);
  return *search.statement;
}

Match Matcher::match(const Draft& draft) {
  Match match;
  for (Search& search : searches_) {
    if (!search.plan.filled(draft.values)) continue;
    want_given(draft);
    match.key = search.plan.key;
    Statement& rows = start(search, draft.values);
    while (rows.next()) {
      match.hits.push_back(rows.integer(0));
      if (match.hits.size() > 1) continue;
      first_.id = match.hits.front();
      for (std::size_t i = 0; i < wanted_.size(); ++i)
        rows.read(static_cast<int>(i) + 1, first_.values[wanted_[i]]);
      match.first = &first_;
    }
    break;
  }
  return match;
}

void Matcher::check_taken(Draft& draft, std::span<const Value> values, Id own, const Key* known) {
  for (Search& search : searches_) {
    const Key* key = search.plan.key;
    if (!key->unique || key == known || !search.plan.filled(values)) continue;
    Statement& rows = start(search, values);
    const Id hit = rows.next() ? rows.integer(0) : own;
    rows.finish();
    if (hit == own) continue;
    note_taken(draft, search.plan, values, hit);
  }
}

/// Of several fields together the first that is no mere word of a list is blamed, and the others
/// are named with it.
void Matcher::note_taken(Draft& draft, const KeyPlan& plan, std::span<const Value> values,
                         Id by) const {
  const auto telling = std::ranges::find_if(plan.fields, [&](std::size_t at) {
    return kind_.fields[at].type != Type::choice && !is_null(values[at]);
  });
  const std::size_t blamed = telling == plan.fields.end() ? plan.fields.front() : *telling;
  const Field& field = kind_.fields[blamed];
  Facts facts{{"by", code_of(session_.store(), kind_, by)}};
  std::string names;
  std::string titles;
  for (const std::size_t at : plan.fields) {
    if (at == blamed || is_null(values[at])) continue;
    names += (names.empty() ? "" : ", ") + std::string(kind_.fields[at].name);
    titles += (titles.empty() ? "" : "、") + std::string(kind_.fields[at].title);
  }
  if (!names.empty()) {
    facts.emplace_back("with", std::move(names));
    facts.emplace_back("with.zh", std::move(titles));
  }
  draft.findings.push_back(
      {&field, Code::E_KEY_TAKEN,
       field.type == Type::reference
           ? code_of(session_.store(), get_kind(field.target), as_integer(values[blamed]))
           : plain_text(field, values[blamed]),
       std::move(facts)});
}

}  // namespace jinguo
