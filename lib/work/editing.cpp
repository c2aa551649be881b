// Writing by hand: one command, one transaction, one audit line per record.
#include "base/text.hpp"
#include "store/records.hpp"
#include "work/across.hpp"
#include "work/audit.hpp"
#include "work/judging.hpp"
#include "work/writer.hpp"

#include <jinguo/error.hpp>
#include <jinguo/records.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace jinguo {
namespace {

void judge_assignments(Draft& draft, std::span<const Assignment> fields) {
  for (const Assignment& one : fields) {
    const std::size_t at = position(*draft.kind, *one.field);
    if (trim(one.text).empty())
      draft.given[at] = Given::erased;
    else
      judge_cell(draft, at, one.text);
  }
}

void report_draft(const Draft& draft, std::int64_t row, Problems& problems) {
  report_findings(
      draft.findings, row, [](const Field& field) { return std::string(field.title); }, problems);
}

void refuse_if_needed(const Draft& draft, std::int64_t row, Problems& problems) {
  report_draft(draft, row, problems);
  if (!draft.refused()) return;
  // What is on record already is a conflict of its own, when nothing else is wrong.
  for (const Finding& found : draft.findings)
    if (severity(found.code) == Severity::error && found.code != Code::E_KEY_TAKEN)
      throw Error(Code::data_refused, {{"errors", std::to_string(problems.errors())}});
  const auto taken = std::ranges::find(draft.findings, Code::E_KEY_TAKEN, &Finding::code);
  Facts facts{{"kind", noun(*draft.kind)},
              {"kind.zh", std::string(draft.kind->title)},
              {"ref", shown_value(taken->field, taken->value)}};
  for (const auto& [name, text] : taken->facts) {
    if (name == "by") facts.emplace_back("other", text);
    if (name == "with") facts.emplace_back("detail", "the same " + text);
    if (name == "with.zh") facts.emplace_back("detail.zh", text + "也相同");
  }
  throw Error(Code::conflict, std::move(facts));
}

Written written(Session& session, const Kind& kind, Id id) {
  return {id, code_of(session.store(), kind, id)};
}

/// What a JSON value would be as a cell.
std::string cell_text(const Field& field, const nlohmann::json& value) {
  if (value.is_null()) return {};
  if (value.is_string()) return value.get<std::string>();
  if (value.is_boolean()) return value.get<bool>() ? "true" : "false";
  if (value.is_number()) return value.dump();
  throw Error(Code::bad_value, {{"field", std::string(field.name)},
                                {"field.zh", std::string(field.title)},
                                {"value", shown_value(nullptr, value.dump())}});
}

std::vector<Assignment> assignments_of(const Kind& kind, const nlohmann::json& object) {
  if (!object.is_object())
    throw Error(Code::bad_value,
                {{"field", "JSON"}, {"value", shown_value(nullptr, object.dump())}});
  std::vector<Assignment> fields;
  for (const auto& [name, value] : object.items()) {
    const Field& field = get_field(kind, name);
    // A record as show prints it may come back: what jinguo sets itself is passed over.
    if (!field.is(Rule::automatic) && !value.is_null())
      fields.push_back({&field, cell_text(field, value)});
  }
  return fields;
}

Draft judge_one(Session& session, Writer& writer, const Kind& kind,
                std::span<const Assignment> fields) {
  Draft draft(kind, session.settings().today);
  judge_assignments(draft, fields);
  writer.complete(draft);
  writer.judge_new(draft);
  return draft;
}

struct Referrer {
  const Kind* kind;
  Id id;
};

/// Returns a few records that point to this one.
std::vector<Referrer> referrers(Session& session, const Kind& kind, Id id) {
  constexpr std::int64_t named = 3;
  std::vector<Referrer> found;
  for (const Kind* other : kinds())
    for (const Field& field : other->fields) {
      if (field.target != kind.name || field.is(Rule::automatic)) continue;
      const Query query{.where = {{&field, Op::any_of, {id}}}, .order = {}, .limit = named};
      for (const Id hit : find_ids(session.store(), *other, query)) found.push_back({other, hit});
    }
  return found;
}

void remove_one(Session& session, const Kind& kind, std::string_view ref) {
  const Id id = get_record(session, kind, ref);
  const std::vector<Referrer> others = referrers(session, kind, id);
  if (!others.empty()) {
    std::string by;
    for (const Referrer& other : others)
      by += (by.empty() ? "" : ", ") + noun(*other.kind) + " " +
            code_of(session.store(), *other.kind, other.id);
    throw Error(Code::still_referenced, {{"kind", noun(kind)},
                                         {"kind.zh", std::string(kind.title)},
                                         {"ref", shown_value(nullptr, ref)},
                                         {"by", by}});
  }
  note_erase(session, kind, id, load(session.store(), kind, id).values);
  erase(session.store(), kind, id);
}

}  // namespace

Written add_record(Session& session, const Kind& kind, std::span<const Assignment> fields,
                   Problems& problems) {
  CheckedChange change(session, kind);
  Writer writer(session, kind, Rule::handle);
  Draft draft = judge_one(session, writer, kind, fields);
  refuse_if_needed(draft, 0, problems);
  const Id id = writer.insert(draft);
  writer.save();
  Written result = written(session, kind, id);
  change.commit(problems);
  return result;
}

std::vector<Written> add_json(Session& session, const Kind& kind, std::string_view json,
                              Problems& problems) {
  const auto document = nlohmann::json::parse(json, nullptr, false);
  if (document.is_discarded())
    throw Error(Code::bad_value,
                {{"field", "JSON"}, {"value", shown_value(nullptr, json.substr(0, 200))}});
  const nlohmann::json list = document.is_array() ? document : nlohmann::json::array({document});
  CheckedChange change(session, kind);
  Writer writer(session, kind, Rule::handle);
  std::vector<Written> results;
  std::int64_t row = 0;
  for (const nlohmann::json& object : list) {
    Draft draft = judge_one(session, writer, kind, assignments_of(kind, object));
    report_draft(draft, ++row, problems);
    // After an error the rest is only judged, so that everything wrong is known at once.
    if (problems.errors() > 0) continue;
    results.push_back(written(session, kind, writer.insert(draft)));
  }
  if (problems.errors() > 0)
    throw Error(Code::data_refused, {{"errors", std::to_string(problems.errors())}});
  writer.save();
  change.commit(problems);
  return results;
}

Written edit_record(Session& session, const Kind& kind, std::string_view ref,
                    std::span<const Assignment> fields, Problems& problems) {
  CheckedChange change(session, kind);
  const Record stored = load(session.store(), kind, get_record(session, kind, ref));
  Writer writer(session, kind, Rule::handle);
  Draft draft(kind, session.settings().today);
  draft.stored = &stored.values;
  // The document type decides how a number is judged, so the stored one is known to the draft.
  if (const auto type = kind.index("id_type"); type && !is_null(stored.values[*type]))
    draft.values[*type] = stored.values[*type];
  judge_assignments(draft, fields);
  writer.complete(draft);
  Writer::Change wanted = writer.judge_change(draft, stored, Take::given);
  refuse_if_needed(draft, 0, problems);
  if (!wanted.fields.empty()) writer.update(stored, wanted);
  writer.save();
  Written result = written(session, kind, stored.id);
  change.commit(problems);
  return result;
}

void remove_records(Session& session, const Kind& kind, std::span<const std::string> refs) {
  Transaction change(session.store());
  for (const std::string& ref : refs) remove_one(session, kind, ref);
  change.commit();
}

}  // namespace jinguo
