#include "work/row_taker.hpp"

#include "model/person_name.hpp"
#include "store/batch_rows.hpp"
#include "store/records.hpp"
#include "store/regions.hpp"

namespace jinguo {
namespace {

// More lines without names in one file are not watched, rather than kept in memory.
constexpr std::size_t remembered = 1'000'000;

bool has_merged(Store& store, const Kind& kind) {
  const Field* const merged = find_field(kind, "merged_into");
  if (merged == nullptr) return false;
  const Query query{.where = {{merged, Op::filled, {}}}, .order = {}, .limit = 1};
  return !find_ids(store, kind, query).empty();
}

}  // namespace

RowTaker::RowTaker(Session& session, const Kind& kind, const ImportWish& wish, Id batch)
    : session_(session),
      kind_(kind),
      places_(kind),
      on_match_(wish.on_match),
      batch_(batch),
      writer_(session, kind, Rule::link),
      fills_gaps_(wish.on_match == OnMatch::fill || has_merged(session.store(), kind)) {
  writer_.set_batch(batch);
  if (wish.region.empty()) return;
  Regions regions(session.store(), home_region(session.store(), session.office()));
  region_ = get_region(regions, wish.region);
}

Outcome RowTaker::take(Draft& draft) {
  known_ = false;
  if (draft.refused()) return Outcome::rejected;
  const Match match = writer_.match(draft);
  known_ = !match.hits.empty();
  if (!known_) return insert_new(draft, match);
  if (match.hits.size() == 1) return change_stored(draft, match);
  draft.findings.push_back({nullptr,
                            Code::E_MATCH_AMBIGUOUS,
                            {},
                            {{"hits", codes_of(session_.store(), kind_, match.hits)}}});
  return Outcome::rejected;
}

bool RowTaker::refers_to_own(const Draft& draft) const {
  return places_.own && !as_text(draft.values[*places_.own]).empty();
}

bool RowTaker::must_wait(const Draft& draft) {
  if (!refers_to_own(draft) || writer_.finds_own(draft)) return false;
  writer_.reserve_code(draft);
  return true;
}

bool RowTaker::may_find_own(const Draft& draft, const SeenKeys& seen) const {
  if (!refers_to_own(draft)) return true;
  if (!places_.code) return false;
  const Field& code = kind_.fields[*places_.code];
  const std::string canonical =
      canonical_word(code, as_text(draft.values[*places_.own]), draft.today);
  return writer_.made(canonical) || seen.may_have_code(canonical);
}

/// What the draft names of its own kind is found when the indexes are back. Until then a record may
/// be merged into another, and what is given for the one goes to the other.
void RowTaker::leave_own_aside(Draft& draft) {
  draft.values[places_.own.value()] = Value{};
  fills_gaps_ = fills_gaps_ || places_.merged_into.has_value();
}

std::optional<Outcome> RowTaker::take_unseen(Draft& draft, SeenKeys& seen) {
  const bool refers = refers_to_own(draft);
  if (refers) leave_own_aside(draft);
  resolve(draft);
  if (draft.refused()) return Outcome::rejected;
  seen.seek(draft.values, sought_);
  const bool has_key = SeenKeys::has_key(sought_);
  bool known = refers || may_be_made_here(draft) || seen.may_know(sought_);
  if (known) seen.add_unsettled(sought_, fills_gaps_);
  take_region(draft);
  writer_.judge_unseen(draft);
  if (seen.grow_by_judging()) {
    seen.seek_again(draft.values, sought_);
    known = known || seen.may_know(sought_);
  }
  if (known) {
    seen.add_unsettled(sought_, fills_gaps_);
    return std::nullopt;
  }
  if (draft.refused()) return Outcome::rejected;
  seen.add(sought_);
  if (!has_key) note_keyless(draft);
  writer_.insert_later(draft);
  return Outcome::inserted;
}

/// A code that a file gives may be one that an earlier row of it was given here.
bool RowTaker::may_be_made_here(const Draft& draft) const {
  return places_.code && writer_.made(as_text(draft.values[*places_.code]));
}

void RowTaker::take_region(Draft& draft) const {
  if (region_.empty()) return;
  if (places_.region && is_null(draft.values[*places_.region]))
    draft.values[*places_.region] = region_;
}

Outcome RowTaker::insert_new(Draft& draft, const Match& match) {
  take_region(draft);
  writer_.judge_new(draft, match.key);
  if (draft.refused()) return Outcome::rejected;
  if (match.key == nullptr) note_keyless(draft);
  writer_.insert(draft);
  return Outcome::inserted;
}

/// False where the draft is refused, or on record under another name.
bool RowTaker::take_new(Draft& draft) {
  if (draft.refused()) return false;
  const Match match = writer_.match(draft);
  return match.hits.empty() && insert_new(draft, match) == Outcome::inserted;
}

/// New ids follow one another, so each record can name one that is not there yet. What was written
/// for nothing is the last of the table: it goes without a trace, and its ids are given again.
bool RowTaker::take_together(std::span<Draft> drafts, std::span<const std::size_t> named) {
  Store& store = session_.store();
  const Id first = last_id(store, kind_.name) + 1;
  bool all = true;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    drafts[i].values[places_.own.value()] = first + static_cast<Id>(named[i]);
    resolve(drafts[i]);
    all = take_new(drafts[i]) && all;
  }
  for (Id id = all ? 0 : last_id(store, kind_.name); id >= first; --id) erase(store, kind_, id);
  return all;
}

void RowTaker::note_keyless(Draft& draft) const {
  std::string fields;
  std::string names;
  for (const std::string_view name : kind_.keys.back().fields) {
    fields += (fields.empty() ? "" : "、") + std::string(get_field(kind_, name).title);
    names += (names.empty() ? "" : ", ") + std::string(name);
  }
  draft.findings.push_back({nullptr, Code::W_NO_KEY, {}, {{"fields", fields}, {"names", names}}});
}

Outcome RowTaker::change_stored(Draft& draft, const Match& match) {
  const Record& stored = writer_.surviving(*match.first);
  // What is known of somebody under an old record only fills the gaps of the one that counts; the
  // number stays with the old one, where it was found.
  const bool merged = stored.id != match.hits.front();
  const bool gaps_only = on_match_ == OnMatch::fill || merged;
  if (merged)
    for (const std::string_view name : match.key->fields)
      draft.given[kind_.index(name).value()] = Given::absent;
  if (is_another_line(match, stored))
    if (const auto at = Writer::first_change(draft, stored, Take::given)) {
      note_difference(draft, *at, stored);
      return Outcome::rejected;
    }
  if (written_here(stored)) draft.findings.push_back({nullptr, Code::W_ROW_TWICE, {}, {}});
  switch (on_match_) {
    using enum OnMatch;
    case skip:
      return Outcome::skipped;
    case refuse:
      draft.findings.push_back({nullptr,
                                Code::E_MATCH_REFUSED,
                                {},
                                {{"ref", code_of(session_.store(), kind_, stored.id)}}});
      return Outcome::rejected;
    case update:
    case fill:
      break;
  }
  check_steady(draft, match, stored);
  const Take take = gaps_only ? Take::missing : Take::given;
  if (!Writer::first_change(draft, stored, take))
    return draft.refused() ? Outcome::rejected : Outcome::unchanged;
  const Record& whole = writer_.whole(stored.id);
  Writer::Change change = writer_.judge_change(draft, whole, take, match.key);
  if (draft.refused()) return Outcome::rejected;
  writer_.update(whole, change);
  updated_ = whole.id;
  return Outcome::updated;
}

/// Tells whether an earlier row of this file wrote the record.
bool RowTaker::written_here(const Record& stored) const {
  return places_.batch && as_integer(stored.values[*places_.batch]) == batch_;
}

/// Tells whether an earlier row of this file matched the same line of people without names. If the
/// two differ they are two lots of people: taking the later row would lose the earlier one.
bool RowTaker::is_another_line(const Match& match, const Record& stored) {
  if (places_.code || match.key->unique) return false;
  if (written_here(stored)) return true;
  return met_.size() < remembered ? !met_.insert(stored.id).second : met_.contains(stored.id);
}

/// The same number with another name is for a person to settle; whoever gives the code has, unless
/// it is one that was only just made for another row.
void RowTaker::check_steady(Draft& draft, const Match& match, const Record& stored) {
  if (match.key->fields.front() == "code" && !(written_here(stored) && may_be_made_here(draft)))
    return;
  for (std::size_t at = 0; at < kind_.fields.size(); ++at) {
    const Field& field = kind_.fields[at];
    if (!field.is(Rule::steady) || draft.given[at] != Given::filled) continue;
    const std::string_view given = as_text(draft.values[at]);
    const std::string_view kept = as_text(stored.values[at]);
    if (given != kept && name_key(given) != name_key(kept)) note_difference(draft, at, stored);
  }
}

void RowTaker::note_difference(Draft& draft, std::size_t at, const Record& stored) const {
  const Field& field = kind_.fields[at];
  draft.findings.push_back(
      {&field,
       Code::E_MATCH_DIFFERS,
       plain_text(field, draft.values[at]),
       {{"ref", written_here(stored) ? std::string() : code_of(session_.store(), kind_, stored.id)},
        {"stored", plain_text(field, stored.values[at])}}});
}

}  // namespace jinguo
