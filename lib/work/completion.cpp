// Hours over several sessions, the threshold, and the certificates of those who reach it.
#include "report/lists/completion.hpp"
#include "base/number.hpp"
#include "model/kinds/award.hpp"
#include "model/kinds/training.hpp"
#include "model/kinds/worker.hpp"
#include "store/merged.hpp"
#include "work/across.hpp"
#include "work/change_record.hpp"
#include "work/columns.hpp"
#include "work/refs.hpp"

#include <jinguo/completion.hpp>
#include <jinguo/error.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace jinguo {
namespace {

constexpr Choice reasons[] = {
    {"hours", "学时不够"}, {"failed", "考核不合格"}, {"unknown", "培训没有写学时"}};
constexpr Field reason_field{.name = "reason",
                             .type = Type::choice,
                             .title = "未达原因",
                             .help = "why not",
                             .choices = reasons};

struct Person {
  std::int64_t sessions = 0;
  double minutes = 0;
  bool failed = false;
  bool unknown = false;
  std::string number;
};

struct Line {
  Id worker;
  std::string day;
  bool present;
  std::string result;
  std::string number;
};

/// What one training is worth.
struct Course {
  std::optional<double> session;  ///< minutes of one day
  std::optional<double> whole;    ///< minutes of all of it
};

Course course_of(const Record& training, const std::vector<Line>& lines) {
  std::set<std::string_view> days;
  for (const Line& line : lines)
    if (line.present && !line.day.empty()) days.insert(line.day);
  const auto count = static_cast<double>(std::max<std::size_t>(1, days.size()));
  const Value& minutes = training.values[training::kind.index("minutes").value()];
  const Value& hours = training.values[training::kind.index("hours").value()];
  Course course;
  if (!is_null(hours)) course.whole = as_number(hours) * 60;
  if (!is_null(minutes)) course.session = as_number(minutes);
  if (!course.session && course.whole) course.session = *course.whole / count;
  if (!course.whole && course.session) course.whole = *course.session * count;
  return course;
}

class Completion {
 public:
  Completion(Session& session, const CompletionWish& wish)
      : session_(session), merged_(session.store()) {
    for (const Id id : asked(wish)) take(load(session.store(), training::kind, id));
    if (!wish.hours.empty()) needed_ = 60 * hours_of(wish.hours);
  }

  [[nodiscard]] double needed() const { return needed_; }
  [[nodiscard]] const std::string& last_day() const { return last_day_; }
  [[nodiscard]] const Value& trade() const { return trade_; }
  [[nodiscard]] const std::map<Id, Person>& people() const { return people_; }

  /// Returns why a person has not completed it; empty when she has.
  [[nodiscard]] std::string_view reason(const Person& person) const {
    if (person.failed) return "failed";
    constexpr double hair = 0.001;  // of a minute: shared hours are fractions
    if (person.minutes + hair >= needed_ && (needed_ > 0 || !person.unknown)) return {};
    return person.unknown ? "unknown" : "hours";
  }

 private:
  std::vector<Id> asked(const CompletionWish& wish) const {
    if (!wish.training.empty()) return {get_record(session_, training::kind, wish.training)};
    std::vector<Id> ids;
    const std::array<Value, 1> values{wish.series};
    session_.store().query(lists::series_sql, values,
                           [&](const Statement& row) { ids.push_back(row.integer(0)); });
    if (ids.empty())
      throw Error(Code::not_found,
                  {{"kind", "training"}, {"kind.zh", "培训"}, {"ref", wish.series}});
    return ids;
  }

  double hours_of(const std::string& text) const {
    Field like = get_field(training::kind, "hours");
    like.name = like.title = "--hours";
    const double hours = as_number(stored_word(session_, like, text));
    if (hours > 0) return hours;
    throw Error(Code::bad_value, {{"field", "--hours"}, {"value", text}});
  }

  void take(const Record& training) {
    std::vector<Line> lines;
    const std::array<Value, 1> values{training.id};
    session_.store().query(lists::lines_sql, values, [&](const Statement& row) {
      lines.push_back({merged_.speaker(row.integer(0)), std::string(row.text(1)),
                       row.integer(2) != 0, std::string(row.text(3)), std::string(row.text(4))});
    });
    const Course course = course_of(training, lines);
    needed_ += course.whole.value_or(0);
    last_day_ = std::max(
        last_day_, std::string(as_text(training.values[training::kind.index("ended_on").value()])));
    trade_ = training.values[training::kind.index("trade").value()];
    for (const Line& line : lines) count(people_[line.worker], line, course);
  }

  static void count(Person& person, const Line& line, const Course& course) {
    // The last word on a person stands: an examination may be sat again.
    if (!line.result.empty()) person.failed = line.result == "failed";
    if (!line.number.empty()) person.number = line.number;
    if (!line.present) return;
    ++person.sessions;
    const auto& worth = line.day.empty() ? course.whole : course.session;
    person.minutes += worth.value_or(0);
    if (!worth) person.unknown = true;
  }

  Session& session_;
  MergedWorkers merged_;
  std::map<Id, Person> people_;
  double needed_ = 0;
  std::string last_day_;
  Value trade_;
};

/// Returns the code of the person's certificate of this name, added when there is none.
std::string certified(Session& session, const CompletionWish& wish, const Completion& completion,
                      Id worker, const Person& person, Problems& problems) {
  const Kind& kind = award::kind;
  const auto is = [&](std::string_view field, Value value) {
    return Condition{&get_field(kind, field), Op::any_of, {std::move(value)}};
  };
  const std::vector<Id> known = find_ids(session.store(), kind,
                                         {.where = {is("kind", std::string("certificate")),
                                                    is("name", wish.certify), is("worker", worker)},
                                          .order = {},
                                          .limit = 1});
  if (!known.empty()) return code_of(session.store(), kind, known.front());
  std::vector<FieldValue> fields{
      {"kind", std::string("certificate")},
      {"name", wish.certify},
      {"worker", worker},
      {"trade", completion.trade()},
      {"conferred_on", wish.on.empty() ? completion.last_day() : wish.on}};
  if (!person.number.empty()) fields.emplace_back("serial", person.number);
  return add_judged(session, kind, fields, problems);
}

constexpr Heading headings[] = {
    {"worker", "人员"},
    {"name", "姓名"},
    {"sessions", "到课次数", Type::integer},
    {"hours", "学时", Type::decimal},
    {"needed", "应达学时", Type::decimal},
    {"reached", "达到", Type::boolean},
    {"reason", "未达原因", Type::choice},
    {"certificate", "证书"},
};

double told_hours(double minutes) { return std::round(minutes / 60 * 100) / 100; }

}  // namespace

Sheet complete_training(Session& session, const CompletionWish& wish, const View& view,
                        Problems& problems) {
  if (wish.training.empty() == wish.series.empty())
    throw Error(Code::usage, {{"detail", "name a training, or a series with --series"},
                              {"detail.zh", "要写明培训，或用 --series 写明系列，两者选一"},
                              {"command", "training complete"}});
  std::optional<CheckedChange> change;
  if (!wish.certify.empty()) change.emplace(session, award::kind);
  CompletionWish judged = wish;
  if (!wish.on.empty()) judged.on = written_day(session, "--on", wish.on);
  const Completion completion(session, judged);
  std::vector<Row> rows;
  for (const auto& [worker, person] : completion.people()) {
    session.check_stop();
    const std::string_view reason = completion.reason(person);
    const Record record = load(session.store(), worker::kind, worker);
    Value why = reason.empty() ? Value{} : Value{std::string(reason)};
    dress_cell(reason_field, view, why);
    Value certificate;
    if (reason.empty() && change)
      certificate = certified(session, judged, completion, worker, person, problems);
    rows.push_back({.cells = {code_of(session.store(), worker::kind, worker),
                              record.values[worker::kind.index("name").value()], person.sessions,
                              told_hours(person.minutes), told_hours(completion.needed()),
                              truth_cell(reason.empty(), view), why, certificate}});
  }
  Sheet sheet;
  sheet.name = view.lang == Lang::zh ? "结业" : "completion";
  for (const Heading& heading : headings) sheet.columns.push_back(column_of(heading, view));
  sheet.rows = stored_rows(std::move(rows));
  choose_columns(view, sheet);
  if (change) change->commit(problems);
  return sheet;
}

}  // namespace jinguo
