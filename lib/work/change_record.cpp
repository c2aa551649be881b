#include "work/change_record.hpp"

#include "work/judging.hpp"
#include "work/writer.hpp"

#include <jinguo/error.hpp>
#include <jinguo/records.hpp>

namespace jinguo {
void refuse_if_needed(const Draft& draft, Problems& problems) {
  report_findings(
      draft.findings, 0, [](const Field& field) { return std::string(field.title); }, problems);
  if (draft.refused())
    throw Error(Code::data_refused, {{"errors", std::to_string(problems.errors())}});
}

bool change_record(Session& session, const Kind& kind, const Record& stored,
                   std::span<const FieldValue> fields, Problems& problems) {
  Writer writer(session, kind, Rule::handle);
  Draft draft(kind, session.settings().today);
  draft.stored = &stored.values;
  for (const auto& [name, value] : fields)
    draft.fill(name, value, is_null(value) ? Given::erased : Given::filled);
  Writer::Change change = writer.judge_change(draft, stored, Take::given);
  refuse_if_needed(draft, problems);
  if (change.fields.empty()) return false;
  writer.update(stored, change);
  return true;
}

std::string add_judged(Session& session, const Kind& kind, std::span<const FieldValue> fields,
                       Problems& problems) {
  Writer writer(session, kind, Rule::handle);
  Draft draft(kind, session.settings().today);
  for (const auto& [name, value] : fields)
    if (!is_null(value)) draft.fill(name, value);
  writer.judge_new(draft);
  refuse_if_needed(draft, problems);
  const Id id = writer.insert(draft);
  writer.save();
  return code_of(session.store(), kind, id);
}

Record stored_record(Session& session, const Kind& kind, std::string_view ref) {
  return load(session.store(), kind, get_record(session, kind, ref));
}

}  // namespace jinguo
