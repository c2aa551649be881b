#include "report/trace.hpp"

#include "model/kinds/attendance.hpp"
#include "report/line_counter.hpp"
#include "report/plan.hpp"
#include "report/reading.hpp"
#include "report/row_counter.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jinguo {
namespace {

/// A source whose rows come one by one, where its figures let the engine count them.
Source in_single_rows(const Source& source) {
  Source single = source;
  single.alike = false;
  return single;
}

bool adds_nothing(const Evidence& adds) {
  return adds.counts == 0 && adds.cases == 0 && adds.beside == 0 &&
         std::ranges::all_of(adds.shares, [](std::int64_t share) { return share == 0; });
}

class Tracer {
 public:
  Tracer(Store& store, const MergedWorkers& merged, const Question& question, const Group& group,
         const std::string& region)
      : store_(store),
        merged_(merged),
        question_(question),
        metric_(*question.metric),
        source_(in_single_rows(*metric_.source)),
        group_(group),
        region_(region),
        reach_(source_, columns_),
        plan_(question, columns_, merged),
        rows_(merged),
        record_(columns_.place(source_.record)) {
    if (!source_.record_kind.empty()) kind_ = columns_.place(source_.record_kind);
    if (!source_.key.empty()) key_ = columns_.place(source_.key);
    entered_ = metric_.people ? plan_.places().subject : -1;
    if (!metric_.entered.empty()) entered_ = columns_.place(metric_.entered);
    if (metric_.per == Per::line) lines_.emplace(store, source_, merged);
  }

  void read(Witness& witness, const std::function<void(const Traced&)>& told) {
    const Window& window = question_.windows.front();
    plan_.read_in(window);
    const bool stock = source_.span == Span::stock;
    Reading reading = reading_of(source_, from_of(question_), columns_,
                                 stock ? spanned(question_.windows).front() : window, region_);
    for (std::size_t at = 0; at < group_.size(); ++at) keep_to_word(at, reading);
    reading.sql += "\nORDER BY " + order();
    store_.query(reading.sql, reading.values,
                 [&](const Statement& row) { take(row, witness, told); });
  }

 private:
  /// What is asked of each subject is read subject by subject; all else by its days alone.
  [[nodiscard]] std::string order() const {
    const bool by_subject =
        metric_.measure == Measure::quota || metric_.measure == Measure::coverage;
    const std::string_view day = metric_.day.empty() ? source_.begins : metric_.day;
    return fmt::format("{}{}COALESCE({}, ''), {}{}{}", by_subject ? metric_.subject : "",
                       by_subject ? ", " : "", day, source_.record_kind, kind_ < 0 ? "" : ", ",
                       source_.record);
  }

  /// Spares the engine most rows of other groups; the plan has the last word.
  void keep_to_word(std::size_t at, Reading& reading) const {
    const Slice* slice = question_.by[at];
    const std::string_view sql = slice == nullptr ? source_.region : slice->sql;
    const Word& word = group_[at];
    const auto place = [&](Value value) {
      reading.values.push_back(std::move(value));
      return fmt::format("${}", reading.values.size());
    };
    if (!word) {
      reading.sql += fmt::format("\n  AND {} IS NULL", sql);
    } else if (slice == nullptr) {
      reading.sql += fmt::format("\n  AND {} >= {}", sql, place(*word));
      reading.sql += fmt::format("\n  AND {} < {}", sql, place(*word + ":"));
    } else if (of_workers(slice)) {
      std::string ids;
      for (const Id id : merged_.spoken_for(std::stoll(*word)))
        ids += (ids.empty() ? "" : ", ") + place(id);
      reading.sql += fmt::format("\n  AND {} IN ({})", sql, ids);
    } else {
      const Type type = words_of(*slice).type;
      const bool number = type == Type::reference || type == Type::boolean || type == Type::integer;
      reading.sql +=
          fmt::format("\n  AND {} = {}", sql,
                      place(number ? Value{std::int64_t{std::stoll(*word)}} : Value{*word}));
    }
  }

  void take(const Statement& row, Witness& witness,
            const std::function<void(const Traced&)>& told) {
    days_.next_row();
    Moment moment = reach_.moment(row, days_);
    plan_.decide(row, days_, moment);
    if (!plan_.by_own_day(row) && !plan_.falls_into_any(moment)) return;
    if (!plan_.takes(row) || plan_.group_of(row, region_) != group_) return;
    Traced record{.kind = kind_of(row),
                  .id = row.integer(record_),
                  .day = moment.day ? moment.day : known(moment.begins)};
    if (metric_.per == Per::line)
      return lines_->tell(plan_, row, row.integer(key_), moment, witness,
                          [&](const AttendanceLine* line) {
                            tell(line == nullptr ? record : traced(*line, record), witness, told);
                          });
    if (!moment.day) record.until = known(moment.ends);
    if (entered_ >= 0 && !row.null(entered_)) record.entered = row.integer(entered_);
    rows_.count(plan_, row, 0, moment, witness, key_, 1);
    tell(std::move(record), witness, told);
  }

  static Traced traced(const AttendanceLine& line, const Traced& of) {
    return {.kind = &attendance::kind,
            .id = line.id,
            .within = of.id,
            .day = line.day,
            .entered = line.worker};
  }

  void tell(Traced record, Witness& witness, const std::function<void(const Traced&)>& told) {
    record.adds = witness.take();
    // A source may meet a record several times over; it is told again only where it adds something.
    const bool known = record.kind == last_kind_ && record.id == last_;
    if (!record.adds.any || (known && adds_nothing(record.adds))) return;
    last_kind_ = record.kind;
    last_ = record.id;
    told(record);
  }

  static std::optional<DayNumber> known(DayNumber day) {
    const DayNumber no_end = number("9999-12-31");
    return day == before_any_day || day >= no_end ? std::nullopt : std::optional(day);
  }

  [[nodiscard]] const Kind* kind_of(const Statement& row) const {
    if (kind_ < 0) return source_.kinds.front();
    return *std::ranges::find(source_.kinds, row.text(kind_), &Kind::name);
  }

  Store& store_;
  const MergedWorkers& merged_;
  const Question& question_;
  const Metric& metric_;
  Source source_;
  const Group& group_;
  const std::string& region_;
  Columns columns_;
  Reach reach_;
  Plan plan_;
  DayCells days_;
  RowCounter rows_;
  std::optional<LineCounter> lines_;
  int record_;
  int kind_ = -1;
  int key_ = -1;
  int entered_ = -1;
  const Kind* last_kind_ = nullptr;  ///< of the record that was told last
  Id last_ = 0;
};

}  // namespace

void trace(Store& store, const MergedWorkers& merged, const Question& question, const Group& group,
           const std::string& region, Witness& witness,
           const std::function<void(const Traced&)>& told) {
  Tracer(store, merged, question, group, region).read(witness, told);
}

}  // namespace jinguo
