#include "work/matcher.hpp"

#include "store/records.hpp"
#include "store/sql.hpp"

#include <algorithm>

namespace jinguo {

Matcher::Matcher(Session& session, const Kind& kind, BeforeSearch before_search)
    : session_(session), kind_(kind), before_search_(std::move(before_search)) {
  const bool of_office = kind.index("office").has_value();
  for (const Key& key : kind.keys) {
    Search search{&key, {}, {}, session.store().prepare(match_sql(kind, key)), {}};
    for (const std::string_view name : key.fields) {
      search.fields.push_back(kind.index(name).value());
      if (std::ranges::find(key.blank_matches, name) == key.blank_matches.end())
        search.needed.push_back(search.fields.back());
    }
    search.bound.resize(search.fields.size() + (of_office ? 1 : 0));
    if (of_office) search.bound.front() = session.office();
    searches_.push_back(std::move(search));
  }
}

bool Matcher::filled(const Search& search, std::span<const Value> values) {
  return std::ranges::none_of(search.needed, [&](std::size_t at) { return is_null(values[at]); });
}

void Matcher::find(Search& search, std::span<const Value> values, std::vector<Id>& hits) {
  if (!search.key->unique && before_search_) before_search_(*search.key);
  const std::size_t shift = search.bound.size() - search.fields.size();
  for (std::size_t i = 0; i < search.fields.size(); ++i)
    search.bound[i + shift] = values[search.fields[i]];
  search.statement->bind(search.bound);
  while (search.statement->next()) hits.push_back(search.statement->integer(0));
}

Match Matcher::match(std::span<const Value> values) {
  Match match;
  for (Search& search : searches_) {
    if (!filled(search, values)) continue;
    match.key = search.key;
    find(search, values, match.hits);
    break;
  }
  return match;
}

void Matcher::check_taken(Draft& draft, std::span<const Value> values, Id own, const Key* known) {
  std::vector<Id> hits;
  for (Search& search : searches_) {
    if (!search.key->unique || search.key == known || !filled(search, values)) continue;
    hits.clear();
    find(search, values, hits);
    if (hits.empty() || hits.front() == own) continue;
    const Field& field = kind_.fields[search.fields.front()];
    const Value& value = values[search.fields.front()];
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
