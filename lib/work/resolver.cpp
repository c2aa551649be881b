#include "work/resolver.hpp"

#include "base/text.hpp"
#include "model/region_code.hpp"

#include <algorithm>
#include <array>

namespace jinguo {
namespace {

constexpr int most_handles = 10'000;  // what is unknown is not looked for by name without end

void keep_in_note(Draft& draft, std::string_view region_name) {
  const auto at = draft.kind->index("note");
  if (!at) return;
  const std::string kept = "区域：" + std::string(region_name);
  const std::string_view note = as_text(draft.values[*at]);
  if (note.find(kept) != std::string_view::npos) return;
  if (note.empty()) {
    draft.values[*at] = kept;
    draft.given[*at] = Given::derived;
  } else {
    draft.values[*at] = std::string(note) + "；" + kept;
  }
}

}  // namespace

std::string canonical_word(const Field& field, std::string_view word, Date today) {
  std::string folded(trim(word));
  fold_width(folded);
  if (field.check == nullptr) {
    std::ranges::transform(folded, folded.begin(), [](unsigned char c) {
      return static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    });
    return field.sensitive() ? folded : std::string(trim(word));
  }
  Findings ignored;
  Cell cell(field, trim(word), today, ignored);
  field.check(cell);
  return cell.refused() || cell.text.empty() ? std::string(trim(word)) : cell.text;
}

Resolver::Resolver(Session& session, const Kind& kind, Rule names)
    : session_(session), regions_(session.store(), home_region(session.store(), session.office())) {
  for (std::size_t at = 0; at < kind.fields.size(); ++at) {
    const Field& field = kind.fields[at];
    if (field.type == Type::region) regions_at_.push_back(at);
    if (field.type != Type::reference || field.is(Rule::automatic)) continue;
    const Kind& target = get_kind(field.target);
    Target& entry = targets_.emplace_back(Target{at, &target, {}, {}, nullptr, {}});
    for (const Field& link : target.fields) {
      const bool enough = link.is(Rule::link) || link.is(names);
      if (enough || link.is(Rule::handle))
        (enough ? entry.lookups : entry.handles)
            .push_back({&link, session.store().prepare(find_by_sql(target, link))});
    }
    // A file says into which record each was merged, and that is kept as it stands.
    const bool as_it_stands = field.name == "merged_into" && names == Rule::link;
    if (const Field* merged = as_it_stands ? nullptr : find_field(target, "merged_into"))
      entry.survivor = session.store().prepare(field_sql(target, *merged));
  }
}

bool Resolver::finds_own(const Draft& draft) {
  return std::ranges::all_of(targets_, [&](Target& target) {
    const auto* const word = std::get_if<std::string>(&draft.values[target.field]);
    return word == nullptr || target.kind->name != draft.kind->name || !find(target, *word).empty();
  });
}

std::vector<Id> Resolver::look_up(Target& target, std::vector<Lookup>& lookups,
                                  std::string_view word) {
  std::vector<Id> hits;
  for (Lookup& lookup : lookups) {
    const std::array<Value, 1> key{canonical_word(*lookup.field, word, session_.settings().today)};
    lookup.by_value->bind(key);
    while (lookup.by_value->next()) hits.push_back(lookup.by_value->integer(0));
    if (!hits.empty()) break;
  }
  if (target.survivor != nullptr) {
    for (Id& hit : hits) hit = survivor_of(target, hit);
    std::ranges::sort(hits);
    hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
  }
  return hits;
}

/// A record merged into another stands for that one, so references go to the survivor.
Id Resolver::survivor_of(Target& target, Id id) {
  constexpr int longest_chain = 1000;  // a ring written by a foreign hand must not hold us
  for (int steps = 0; steps < longest_chain; ++steps) {
    const std::array<Value, 1> key{id};
    target.survivor->bind(key);
    const bool merged = target.survivor->next() && !target.survivor->null(0);
    if (merged) id = target.survivor->integer(0);
    target.survivor->finish();
    if (!merged) break;
  }
  return id;
}

std::vector<Id> Resolver::find(Target& target, const std::string& word) {
  if (const std::optional<Id> known = target.known.find(word)) return {*known};
  return search(target, word);
}

std::vector<Id> Resolver::search(Target& target, const std::string& word) {
  std::vector<Id> hits = look_up(target, target.lookups, word);
  if (hits.size() == 1) target.known.remember(word, hits.front());
  return hits;
}

void Resolver::resolve_reference(Draft& draft, Target& target) {
  Value& value = draft.values[target.field];
  const auto* word = std::get_if<std::string>(&value);
  if (word == nullptr) return;
  if (const std::optional<Id> known = target.known.find(*word)) {
    value = *known;
    return;
  }
  std::vector<Id> hits = search(target, *word);
  if (hits.size() == 1) {
    value = hits.front();
    return;
  }
  // Somebody's name is not enough, and saying that it is not on record would be wrong.
  if (hits.empty() && handles_asked_ < most_handles) {
    ++handles_asked_;
    hits = look_up(target, target.handles, *word);
  }
  const Field& field = draft.kind->fields[target.field];
  Facts facts{{"target", noun(*target.kind)}};
  if (!hits.empty()) {
    facts.emplace_back("hits", codes_of(session_.store(), *target.kind, hits));
  }
  draft.findings.push_back({&field, hits.empty() ? Code::E_REF_UNKNOWN : Code::E_REF_AMBIGUOUS,
                            *word, std::move(facts)});
  value = Value{};
}

void Resolver::resolve_region(Draft& draft, std::size_t at) {
  Value& value = draft.values[at];
  const std::string_view word = as_text(value);
  if (word.empty()) return;
  const Field& field = draft.kind->fields[at];
  if (looks_like_region_code(word)) {
    Cell cell(field, word, draft.today, draft.findings);
    check_region_code(cell);
    if (cell.refused())
      value = Value{};
    else if (cell.text != word)
      value = std::move(cell.text);
    return;
  }
  const std::vector<std::string>& codes = regions_.named(word);
  if (codes.size() == 1) {
    value = codes.front();
    return;
  }
  Facts facts{{"home", regions_.home()}};
  if (!codes.empty()) {
    std::string hits;
    for (const std::string& code : codes) hits += (hits.empty() ? "" : ", ") + code;
    facts.emplace_back("hits", hits);
  }
  draft.findings.push_back({&field,
                            codes.empty() ? Code::W_REGION_UNKNOWN : Code::W_REGION_AMBIGUOUS,
                            std::string(word), std::move(facts)});
  keep_in_note(draft, word);
  // The office's region stands in where nothing better is known; it replaces no stored one.
  value = regions_.home().empty() ? Value{} : Value{regions_.home()};
  draft.given[at] = Given::derived;
}

void Resolver::resolve(Draft& draft) {
  for (Target& target : targets_) resolve_reference(draft, target);
  for (const std::size_t at : regions_at_) resolve_region(draft, at);
}

}  // namespace jinguo
