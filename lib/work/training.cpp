// Operations on trainings and fairs, in the words of the trade.
#include "model/kinds/training.hpp"
#include "base/text.hpp"
#include "model/draft.hpp"
#include "model/kinds/attendance.hpp"
#include "model/kinds/job_fair.hpp"
#include "model/kinds/job_post.hpp"
#include "model/kinds/placement.hpp"
#include "store/records.hpp"
#include "work/across.hpp"
#include "work/change_record.hpp"
#include "work/writer.hpp"

#include <jinguo/error.hpp>
#include <jinguo/records.hpp>
#include <jinguo/training.hpp>

namespace jinguo {
namespace {

std::string_view status_of(const Kind& kind, const Record& record) {
  return as_text(record.values[kind.index("status").value()]);
}

std::string status_title(const Kind& kind, std::string_view status) {
  for (const Choice& choice : get_field(kind, "status").choices)
    if (choice.name == status) return std::string(choice.title);
  return std::string(status);
}

[[noreturn]] void forbid(Session& session, const Kind& kind, const Record& record, std::string wish,
                         std::string wish_zh) {
  const std::string_view status = status_of(kind, record);
  throw Error(Code::status_forbids, {{"kind", noun(kind)},
                                     {"kind.zh", std::string(kind.title)},
                                     {"ref", code_of(session.store(), kind, record.id)},
                                     {"status", std::string(status)},
                                     {"status.zh", status_title(kind, status)},
                                     {"wish", std::move(wish)},
                                     {"wish.zh", std::move(wish_zh)}});
}

void set_status(Session& session, const Record& stored, std::string_view status,
                Problems& problems) {
  const FieldValue fields[] = {{"status", std::string(status)}};
  change_record(session, training::kind, stored, fields, problems);
}

enum class Presence : unsigned char { enrolled, present };

/// Writes one line of a training; a line that stands already turns present or stays.
class LineWriter {
 public:
  LineWriter(Session& session, Id training, Lines& lines, Problems& problems)
      : session_(session),
        writer_(session, attendance::kind, Rule::handle),
        training_(training),
        lines_(lines),
        problems_(problems) {}

  void write_person(Id worker, const std::string& on, Presence presence) {
    Draft draft = line(on, presence);
    draft.fill("worker", worker);
    const Match match = writer_.match(draft);
    if (match.hits.empty()) {
      // A day's line takes the place of the enrolment that had no day yet.
      if (on.empty() || !take_enrolment(worker, draft)) add(draft);
      return;
    }
    change(match.hits.front(), draft, presence);
  }

  /// One line holds all who left no name on a day, as in a file: said again, it is corrected.
  void write_heads(std::int64_t heads, const std::string& on) {
    Draft draft = line(on, Presence::present);
    draft.fill("heads", heads);
    const Match match = writer_.match(draft);
    if (match.hits.empty())
      add(draft);
    else
      change(match.hits.front(), draft, Presence::present);
  }

 private:
  Draft line(const std::string& on, Presence presence) {
    Draft draft(attendance::kind, session_.settings().today);
    draft.fill("training", training_);
    if (!on.empty()) judge_cell(draft, attendance::kind.index("on_date").value(), on);
    draft.fill("role", std::string("trainee"));
    draft.fill("present", std::int64_t{presence == Presence::present ? 1 : 0});
    return draft;
  }

  bool take_enrolment(Id worker, Draft& draft) {
    Draft undated = line("", Presence::enrolled);
    undated.fill("worker", worker);
    const Match match = writer_.match(undated);
    if (match.hits.empty()) return false;
    const Record stored = load(session_.store(), attendance::kind, match.hits.front());
    if (as_integer(stored.values[attendance::kind.index("present").value()]) != 0) return false;
    change(stored.id, draft, Presence::present);
    return true;
  }

  void add(Draft& draft) {
    writer_.judge_new(draft);
    refuse_if_needed(draft, problems_);
    writer_.insert(draft);
    ++lines_.added;
  }

  void change(Id id, Draft& draft, Presence presence) {
    const Record stored = load(session_.store(), attendance::kind, id);
    const bool was_present =
        as_integer(stored.values[attendance::kind.index("present").value()]) != 0;
    // Enrolling somebody who was there already takes nothing back.
    if (presence == Presence::enrolled && was_present) {
      ++lines_.unchanged;
      return;
    }
    Writer::Change wanted = writer_.judge_change(draft, stored, Take::given);
    refuse_if_needed(draft, problems_);
    ++(wanted.fields.empty() ? lines_.unchanged : lines_.changed);
    if (!wanted.fields.empty()) writer_.update(stored, wanted);
  }

  Session& session_;
  Writer writer_;
  Id training_;
  Lines& lines_;
  Problems& problems_;
};

std::int64_t lines_of(Session& session, Id training) {
  const Field& field = get_field(attendance::kind, "training");
  return count(session.store(), attendance::kind,
               {.where = {{&field, Op::any_of, {training}}}, .order = {}});
}

/// Returns the post of a fair by its code, or by its title when the fair has one post of it.
Id post_of(Session& session, Id fair, const std::string& word) {
  const Field& of_fair = get_field(job_post::kind, "job_fair");
  std::vector<Id> hits;
  for (const std::string_view name : {"code", "title"}) {
    const Field& field = get_field(job_post::kind, name);
    hits = find_ids(
        session.store(), job_post::kind,
        {.where = {{&of_fair, Op::any_of, {fair}}, {&field, Op::any_of, {word}}}, .order = {}});
    if (!hits.empty()) break;
  }
  if (hits.size() == 1) return hits.front();
  Facts facts{{"kind", "job-post"}, {"kind.zh", "岗位"}, {"ref", word}};
  if (hits.empty()) throw Error(Code::not_found, facts);
  facts.emplace_back("hits", codes_of(session.store(), job_post::kind, hits));
  throw Error(Code::ambiguous, facts);
}

}  // namespace

Lines enrol(Session& session, const std::string& training, std::span<const std::string> workers,
            Problems& problems) {
  CheckedChange change(session, attendance::kind);
  const Record course = stored_record(session, training::kind, training);
  const std::string_view status = status_of(training::kind, course);
  if (status == "done" || status == "cancelled")
    forbid(session, training::kind, course, "enrol", "报名");
  Lines lines;
  LineWriter writer(session, course.id, lines, problems);
  const Kind& people = get_kind("worker");
  for (const std::string& ref : workers)
    writer.write_person(get_record(session, people, ref), "", Presence::enrolled);
  const Value& capacity = course.values[training::kind.index("capacity").value()];
  if (!is_null(capacity) && lines_of(session, course.id) > as_integer(capacity))
    throw Error(Code::bad_value, {{"field", "capacity"},
                                  {"field.zh", "计划人数"},
                                  {"value", std::to_string(as_integer(capacity))},
                                  {"detail", "more people than places"},
                                  {"detail.zh", "报名人数超过了计划人数"}});
  change.commit(problems);
  return lines;
}

Lines attend(Session& session, const Attendance& wish, Problems& problems) {
  if (wish.workers.empty() && wish.heads <= 0)
    throw Error(Code::usage, {{"detail", "name somebody, or say how many with --heads"},
                              {"detail.zh", "要写明是谁，或用 --heads 写明有几个人"},
                              {"command", "training attend"}});
  CheckedChange change(session, attendance::kind);
  const Record course = stored_record(session, training::kind, wish.training);
  if (status_of(training::kind, course) == "cancelled")
    forbid(session, training::kind, course, "attend", "签到");
  Lines lines;
  LineWriter writer(session, course.id, lines, problems);
  const Kind& people = get_kind("worker");
  for (const std::string& ref : wish.workers)
    writer.write_person(get_record(session, people, ref), wish.on, Presence::present);
  if (wish.heads > 0) writer.write_heads(wish.heads, wish.on);
  change.commit(problems);
  return lines;
}

void finish_training(Session& session, const std::string& training, Problems& problems) {
  CheckedChange change(session, training::kind);
  const Record course = stored_record(session, training::kind, training);
  if (status_of(training::kind, course) == "cancelled")
    forbid(session, training::kind, course, "finish", "结业");
  set_status(session, course, "done", problems);
  change.commit(problems);
}

void cancel_training(Session& session, const std::string& training, Problems& problems) {
  CheckedChange change(session, training::kind);
  const Record course = stored_record(session, training::kind, training);
  set_status(session, course, "cancelled", problems);
  change.commit(problems);
}

std::string hire(Session& session, const Hire& wish, Problems& problems) {
  CheckedChange change(session, placement::kind);
  const Record fair = stored_record(session, job_fair::kind, wish.fair);
  if (status_of(job_fair::kind, fair) == "cancelled")
    forbid(session, job_fair::kind, fair, "hire", "录用");
  const Record post = load(session.store(), job_post::kind, post_of(session, fair.id, wish.post));
  Writer writer(session, placement::kind, Rule::handle);
  Draft draft(placement::kind, session.settings().today);
  const auto judge = [&](std::string_view field, const std::string& text) {
    judge_cell(draft, placement::kind.index(field).value(), text);
  };
  draft.fill("worker", get_record(session, get_kind("worker"), wish.worker));
  draft.fill("job_post", post.id);
  draft.fill("enterprise", post.values[job_post::kind.index("enterprise").value()]);
  judge("route", "job_fair");
  judge("mode", wish.mode.empty() ? "contract" : wish.mode);
  judge("started_on",
        wish.on.empty() ? std::string(as_text(fair.values[job_fair::kind.index("held_on").value()]))
                        : wish.on);
  writer.complete(draft);
  writer.judge_new(draft);
  refuse_if_needed(draft, problems);
  const Id id = writer.insert(draft);
  writer.save();
  std::string code = code_of(session.store(), placement::kind, id);
  change.commit(problems);
  return code;
}

}  // namespace jinguo
