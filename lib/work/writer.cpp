#include "work/writer.hpp"

#include "work/audit.hpp"
#include "work/record_rules.hpp"

#include <jinguo/error.hpp>

#include <algorithm>
#include <array>

namespace jinguo {
namespace {

bool may_take(Given given, bool stored_is_empty, Take take) {
  switch (given) {
    using enum Given;
    case absent:
      return false;
    case erased:
      return take == Take::given;
    case derived:
      return stored_is_empty;
    case filled:
      return take == Take::given || stored_is_empty;
  }
  throw std::logic_error("unhandled Given");
}

bool is_needed(const Kind& kind, const Field& field) {
  return field.is(Rule::required) || (field.name == "code" && kind.has_code());
}

}  // namespace

Writer::Writer(Session& session, const Kind& kind, Rule names)
    : session_(session),
      kind_(kind),
      places_(kind),
      resolver_(session, kind, names),
      matcher_(session, kind),
      codes_(session, kind),
      later_(session.store(), kind) {
  // A fallback such as `job_fair.held_on` is the field of the record that a reference points to.
  for (std::size_t at = 0; at < kind.fields.size(); ++at) {
    const std::string_view path = kind.fields[at].fallback_field;
    const std::size_t dot = path.find('.');
    if (dot == std::string_view::npos) continue;
    const std::size_t over = kind.index(path.substr(0, dot)).value();
    const Kind& target = get_kind(kind.fields[over].target);
    detours_.push_back({at, over, &target, target.index(path.substr(dot + 1)).value()});
  }
}

void Writer::complete(Draft& draft) {
  if (kind_.complete != nullptr) kind_.complete(draft);
  resolve(draft);
}

void Writer::resolve(Draft& draft) {
  resolver_.resolve(draft);
  check_record_rules(session_, draft);
}

void Writer::fill_over_references(Draft& draft) {
  for (const Detour& detour : detours_) {
    if (draft.given[detour.at] == Given::filled || is_null(draft.values[detour.over])) continue;
    const Id id = as_integer(draft.values[detour.over]);
    draft.values[detour.at] = load(session_.store(), *detour.target, id).values[detour.there];
  }
}

void Writer::check_cycles(Draft& draft, Id own, std::span<const Value> values) {
  for (std::size_t at = 0; at < kind_.fields.size(); ++at) {
    const Field& field = kind_.fields[at];
    if (!field.is(Rule::acyclic) || is_null(values[at])) continue;
    std::vector<Id> seen{own};
    for (Id above = as_integer(values[at]); above != 0;) {
      if (std::ranges::find(seen, above) != seen.end()) {
        draft.findings.push_back(
            {&field, Code::E_CYCLE, code_of(session_.store(), kind_, above), {}});
        break;
      }
      seen.push_back(above);
      above = as_integer(load(session_.store(), kind_, above).values[at]);
    }
  }
}

void Writer::judge_new(Draft& draft, const Key* known) {
  judge_unseen(draft);
  matcher_.check_taken(draft, draft.values, 0, known);
}

void Writer::judge_unseen(Draft& draft) {
  fill_over_references(draft);
  fill_fallbacks(draft);
  check_required(draft);
  check_constraints(kind_, draft.values, draft.findings);
}

void Writer::stamp(std::vector<Value>& values, bool is_new) const {
  const auto set = [&](std::optional<std::size_t> at, const auto& value) {
    if (at) values[*at] = value;
  };
  if (is_new) {
    set(places_.office, session_.office());
    set(places_.created_at, session_.settings().now);
  }
  set(places_.updated_at, session_.settings().now);
  if (batch_) set(places_.batch, *batch_);
}

void Writer::take_code(Draft& draft) {
  if (!places_.code) return;
  if (is_null(draft.values[*places_.code]))
    draft.values[*places_.code] = codes_.next();
  else
    codes_.note(as_text(draft.values[*places_.code]));
}

void Writer::insert_later(Draft& draft) {
  take_code(draft);
  stamp(draft.values, true);
  later_.add(draft.values);
}

Id Writer::insert(Draft& draft) {
  take_code(draft);
  stamp(draft.values, true);
  if (batch_) {
    if (!insert_in_batch_)
      insert_in_batch_ = session_.store().prepare(insert_sql(kind_, Returning::nothing));
    insert_in_batch_->run(draft.values);
    return 0;
  }
  const Id id = jinguo::insert(session_.store(), kind_, draft.values);
  note_insert(session_, kind_, id, draft.values);
  return id;
}

const Record& Writer::whole(Id id) {
  if (!load_) load_ = session_.store().prepare(load_sql(kind_));
  stored_.id = id;
  stored_.values.resize(kind_.fields.size());
  const std::array<Value, 1> key{id};
  load_->bind(key);
  if (!load_->next())
    throw Error(Code::internal, {{"detail", std::string(kind_.name) + " " + std::to_string(id)}});
  for (std::size_t at = 0; at < stored_.values.size(); ++at)
    load_->read(static_cast<int>(at), stored_.values[at]);
  load_->finish();
  return stored_;
}

const Record& Writer::surviving(const Record& stored) {
  constexpr int longest_chain = 1000;  // a ring written by a foreign hand must not hold us
  const auto merged = places_.merged_into;
  const Record* last = &stored;
  for (int steps = 0; merged && !is_null(last->values[*merged]) && steps < longest_chain; ++steps)
    last = &whole(as_integer(last->values[*merged]));
  return *last;
}

bool Writer::changes(const Draft& draft, const Record& stored, std::size_t at, Take take) {
  if (!may_take(draft.given[at], is_null(stored.values[at]), take)) return false;
  if (draft.values[at] == stored.values[at]) return false;
  // What was given and refused has its finding already.
  return draft.given[at] != Given::filled || !is_null(draft.values[at]);
}

std::optional<std::size_t> Writer::first_change(const Draft& draft, const Record& stored,
                                                Take take) {
  for (std::size_t at = 0; at < draft.values.size(); ++at)
    if (changes(draft, stored, at, take)) return at;
  return std::nullopt;
}

Writer::Change Writer::judge_change(Draft& draft, const Record& stored, Take take,
                                    const Key* known) {
  Change change;
  for (std::size_t at = 0; at < kind_.fields.size(); ++at) {
    if (!changes(draft, stored, at, take)) continue;
    change.fields.push_back(at);
    if (is_null(draft.values[at]) && is_needed(kind_, kind_.fields[at]))
      draft.findings.push_back({&kind_.fields[at], Code::E_REQUIRED, {}, {}});
  }
  if (change.fields.empty()) return change;
  change.after = stored.values;
  for (const std::size_t at : change.fields) change.after[at] = draft.values[at];
  check_constraints(kind_, change.after, draft.findings);
  check_cycles(draft, stored.id, change.after);
  matcher_.check_taken(draft, change.after, stored.id, known);
  return change;
}

void Writer::update(const Record& stored, Change& change) {
  if (places_.code) codes_.note(as_text(change.after[*places_.code]));
  // What undoing a batch has to put back; a line of a change by hand names what was changed.
  const auto add_stamps = [&] {
    for (const auto at : {places_.updated_at, places_.batch})
      if (at) change.fields.push_back(*at);
  };
  stamp(change.after, false);
  if (batch_) add_stamps();
  note_update(session_, kind_, stored.id, change.fields, stored.values, change.after, batch_);
  if (!batch_) add_stamps();
  jinguo::update(session_.store(), kind_, stored.id, change.fields, change.after);
}

}  // namespace jinguo
