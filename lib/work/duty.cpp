// Duties swapped.
#include "model/kinds/duty.hpp"
#include "work/across.hpp"
#include "work/change_record.hpp"

#include <jinguo/duty.hpp>
#include <jinguo/error.hpp>

#include <array>

namespace jinguo {
namespace {

const Value& cell(const Record& record, std::string_view field) {
  return record.values[duty::kind.index(field).value()];
}

[[noreturn]] void forbid(Session& session, const Record& one, const Record& other,
                         std::string detail, std::string detail_zh) {
  throw Error(Code::cannot_swap, {{"ref", code_of(session.store(), duty::kind, one.id)},
                                  {"other", code_of(session.store(), duty::kind, other.id)},
                                  {"detail", std::move(detail)},
                                  {"detail.zh", std::move(detail_zh)}});
}

void judge(Session& session, const Record& one, const Record& other) {
  if (one.id == other.id) forbid(session, one, other, "they are the same duty", "是同一个班次");
  for (const Record* record : {&one, &other})
    if (as_text(cell(*record, "status")) != "planned")
      forbid(session, one, other,
             code_of(session.store(), duty::kind, record->id) + " is not planned any more",
             code_of(session.store(), duty::kind, record->id) + " 已不是“计划”状态");
  if (cell(one, "role") != cell(other, "role"))
    forbid(session, one, other, "they are duties of different kinds", "两个班次的类型不同");
  if (cell(one, "enterprise") == cell(other, "enterprise") &&
      cell(one, "worker") == cell(other, "worker"))
    forbid(session, one, other, "both have the same holder", "两个班次是同一家企业或同一个人");
}

void hand_over(Session& session, const Record& slot, const Record& from, Problems& problems) {
  const std::array<FieldValue, 4> fields{FieldValue{"enterprise", cell(from, "enterprise")},
                                         {"worker", cell(from, "worker")},
                                         {"team", cell(from, "team")},
                                         {"swapped_with", from.id}};
  change_record(session, duty::kind, slot, fields, problems);
}

}  // namespace

void swap_duties(Session& session, const std::string& one, const std::string& other,
                 Problems& problems) {
  CheckedChange change(session, duty::kind);
  const Record first = stored_record(session, duty::kind, one);
  const Record second = stored_record(session, duty::kind, other);
  judge(session, first, second);
  hand_over(session, first, second, problems);
  hand_over(session, second, first, problems);
  change.commit(problems);
}

}  // namespace jinguo
