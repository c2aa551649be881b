#include "report/evaluate.hpp"

#include "report/day_number.hpp"
#include "report/reading.hpp"
#include "store/merged.hpp"
#include "store/records.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <set>
#include <stdexcept>

namespace jinguo {
namespace {

/// One question while its source is read.
struct Plan {
  const Question* question = nullptr;
  const Metric* metric = nullptr;
  std::vector<Stretch> windows;
  std::vector<bool> read_now;  ///< per window: lies in the interval that is being read
  int counted = -1;            ///< places of the metric's expressions among the columns
  int value = -1;
  int subject = -1;
  int day = -1;
  int own_day = -1;
  std::vector<int> filters;
  std::vector<int> by;
  Group group;  ///< reused
  std::map<Group, std::vector<Tally>> tallies;
};

/// A plan that takes the lines of the row that was just read by each line's own day.
struct Aim {
  const Plan* plan;
  std::vector<Tally>* tallies;
  std::int64_t factor;
  DayNumber day;  ///< where a line has none
};

/// A figure into which all lines of the row fall that was just read.
struct Target {
  Tally* tally;
  std::int64_t factor;
};

class Reader {
 public:
  Reader(Store& store, const Source& source, std::string region, const MergedWorkers& merged)
      : store_(store), source_(source), region_(std::move(region)), merged_(merged) {
    if (source.alike) return;  // the engine compares the days
    begins_ = columns_.place(source.begins);
    if (!source.ends.empty()) ends_ = columns_.place(source.ends);
    if (!source.key.empty()) key_ = columns_.place(source.key);
  }

  void add(const Question& question) {
    const Metric& metric = *question.metric;
    Plan& plan = plans_.emplace_back();
    plan.question = &question;
    plan.metric = &metric;
    for (const Window& window : question.windows) plan.windows.push_back(stretch(window));
    if (!metric.counted.empty()) plan.counted = columns_.place(metric.counted);
    if (!metric.value.empty()) plan.value = columns_.place(metric.value);
    if (!metric.subject.empty()) plan.subject = columns_.place(metric.subject);
    if (!metric.day.empty()) plan.day = columns_.place(metric.day);
    if (!metric.own_day.empty()) plan.own_day = columns_.place(metric.own_day);
    for (const Filter& filter : question.filters)
      plan.filters.push_back(columns_.place(filter.slice->sql));
    for (const Slice* slice : question.by)
      plan.by.push_back(columns_.place(slice == nullptr ? source_.region : slice->sql));
    lines_wanted_ = lines_wanted_ || metric.per == Per::line;
  }

  void read() {
    if (source_.alike) return read_alike();
    if (lines_wanted_) lines_ = store_.prepare(lines_sql(source_));
    for (const Window& interval : intervals()) {
      const Stretch reach = stretch(interval);
      for (Plan& plan : plans_) {
        plan.read_now.clear();
        for (const Stretch& window : plan.windows)
          plan.read_now.push_back(source_.span == Span::stock ||
                                  (window.from >= reach.from && window.to <= reach.to));
      }
      const Reading reading = reading_of(source_, columns_, interval, region_);
      store_.query(reading.sql, reading.values, [this](const Statement& row) { take(row); });
    }
  }

  [[nodiscard]] const std::vector<Plan>& plans() const { return plans_; }

 private:
  /// The windows of all questions, joined where they touch: no row is read twice for one window.
  [[nodiscard]] std::vector<Window> intervals() const {
    std::vector<Window> windows;
    for (const Plan& plan : plans_)
      windows.insert(windows.end(), plan.question->windows.begin(), plan.question->windows.end());
    return source_.span == Span::flow ? joined(std::move(windows)) : spanned(windows);
  }

  /// Asks the engine for every last day on its own: counting there beats fetching the rows.
  void read_alike() {
    std::set<Date> ends;
    for (const Plan& plan : plans_)
      for (const Window& window : plan.question->windows) ends.insert(window.to);
    for (const Date end : ends) {
      const Reading reading = reading_of(source_, columns_, {.from = end, .to = end}, region_);
      store_.query(reading.sql, reading.values, [&](const Statement& row) {
        weight_ = row.integer(columns_.count());
        for (Plan& plan : plans_) take_alike(plan, row, number(end));
      });
    }
  }

  void take_alike(Plan& plan, const Statement& row, DayNumber end) const {
    if (weight_ == 0 || !counts(plan, row) || !passes(plan, row)) return;
    std::vector<Tally>& tallies = tallies_of(plan, row);
    for (std::size_t at = 0; at < plan.windows.size(); ++at)
      if (plan.windows[at].to == end) count_row(plan, row, tallies[at]);
  }

  static bool counts(const Plan& plan, const Statement& row) {
    return plan.counted < 0 || (!row.null(plan.counted) && row.integer(plan.counted) != 0);
  }

  void take(const Statement& row) {
    row_begins_ = row.null(begins_) ? before_any_day : number(row.text(begins_));
    row_ends_ = ends_ < 0 || row.null(ends_) ? std::numeric_limits<DayNumber>::max()
                                             : number(row.text(ends_));
    aims_.clear();
    summed_.clear();
    distinct_.clear();
    for (Plan& plan : plans_) judge(plan, row);
    if (!aims_.empty() || !summed_.empty() || !distinct_.empty()) read_lines(row.integer(key_));
  }

  void judge(Plan& plan, const Statement& row) {
    if (!counts(plan, row)) return;
    const bool own_day = plan.own_day >= 0 && row.integer(plan.own_day) != 0;
    const DayNumber day = plan.day < 0 || row.null(plan.day) ? 0 : number(row.text(plan.day));
    if (!own_day && !falls_into_any(plan, day)) return;
    if (!passes(plan, row)) return;
    std::vector<Tally>& tallies = tallies_of(plan, row);
    if (plan.metric->per == Per::row) {
      for_windows(plan, day, [&](std::size_t at) { count_row(plan, row, tallies[at]); });
    } else if (plan.value >= 0 && row.null(plan.value)) {
      for_windows(plan, day, [&](std::size_t at) { tallies[at].add_beside(1); });
    } else {
      const std::int64_t factor = plan.value < 0 ? 1 : row.integer(plan.value);
      if (own_day)
        aims_.push_back({&plan, &tallies, factor, day});
      else
        for_windows(plan, day, [&](std::size_t at) { aim_at(plan, factor, tallies[at]); });
    }
  }

  void aim_at(const Plan& plan, std::int64_t factor, Tally& tally) {
    switch (plan.metric->measure) {
      case Measure::sum:
        summed_.push_back({&tally, factor});
        return;
      case Measure::distinct:
        distinct_.push_back({&tally, factor});
        return;
      case Measure::weekly:
      case Measure::rows:
      case Measure::highest:
        break;
    }
    throw std::logic_error("a measure that lines of one day cannot answer");
  }

  [[nodiscard]] bool falls(const Plan& plan, std::size_t at, DayNumber day) const {
    const Stretch& window = plan.windows[at];
    if (source_.span == Span::stock) return row_begins_ <= window.to && row_ends_ > window.to;
    return plan.read_now[at] && day >= window.from && day <= window.to;
  }

  [[nodiscard]] bool falls_into_any(const Plan& plan, DayNumber day) const {
    for (std::size_t at = 0; at < plan.windows.size(); ++at)
      if (falls(plan, at, day)) return true;
    return false;
  }

  template <typename Work>
  void for_windows(const Plan& plan, DayNumber day, Work work) const {
    for (std::size_t at = 0; at < plan.windows.size(); ++at)
      if (falls(plan, at, day)) work(at);
  }

  static bool passes(const Plan& plan, const Statement& row) {
    for (std::size_t i = 0; i < plan.filters.size(); ++i) {
      const int column = plan.filters[i];
      const bool empty = row.null(column);
      const std::string_view text = empty ? std::string_view{} : row.text(column);
      const auto same = [&](const Word& word) { return word ? !empty && *word == text : empty; };
      if (std::ranges::none_of(plan.question->filters[i].stored, same)) return false;
    }
    return true;
  }

  std::vector<Tally>& tallies_of(Plan& plan, const Statement& row) const {
    plan.group.resize(plan.by.size());
    for (std::size_t i = 0; i < plan.by.size(); ++i) {
      if (row.null(plan.by[i])) {
        plan.group[i].reset();
        continue;
      }
      std::string_view word = row.text(plan.by[i]);
      if (plan.question->by[i] == nullptr) word = region_below(region_, word);
      plan.group[i] = std::string(word);
    }
    auto found = plan.tallies.find(plan.group);
    if (found == plan.tallies.end())
      found = plan.tallies.emplace(plan.group, std::vector<Tally>(plan.windows.size())).first;
    return found->second;
  }

  [[nodiscard]] Id subject(const Metric& metric, Id id) const {
    return metric.people ? merged_.speaker(id) : id;
  }

  void count_row(const Plan& plan, const Statement& row, Tally& tally) const {
    const Metric& metric = *plan.metric;
    switch (metric.measure) {
      case Measure::rows:
        tally.touch();
        tally.add(weight_);
        return;
      case Measure::sum:
        if (row.null(plan.value)) return;
        tally.touch();
        tally.add(weight_ * row.integer(plan.value));
        return;
      case Measure::distinct: {
        if (row.null(plan.subject)) return;
        tally.touch();
        const Id id = subject(metric, row.integer(plan.subject));
        tally.add_subject(id);
        if (metric.beside == Beside::times) tally.add_pair(row.integer(key_), id);
        return;
      }
      case Measure::highest:
        if (row.null(plan.value)) return;
        tally.touch();
        tally.raise(row.integer(plan.value));
        return;
      case Measure::weekly:
        break;
    }
    throw std::logic_error("a measure of lines asked of a row");
  }

  /// Hot path: a year has a hundred thousand lines and more.
  void read_lines(Id key) {
    const std::array<Value, 1> of{key};
    lines_->bind(of);
    std::int64_t lines = 0;
    std::int64_t all_heads = 0;
    while (lines_->next()) {
      const std::optional<Id> worker =
          lines_->null(0) ? std::nullopt : std::optional(merged_.speaker(lines_->integer(0)));
      const std::int64_t heads = lines_->integer(1);
      ++lines;
      all_heads += heads;
      for (const Target& target : distinct_) count_person(worker, heads, *target.tally);
      if (!aims_.empty()) count_by_own_day(worker, heads);
    }
    if (lines == 0) return;
    for (const Target& target : distinct_) target.tally->touch();
    for (const Target& target : summed_) {
      target.tally->touch();
      target.tally->add(all_heads * target.factor);
    }
  }

  void count_by_own_day(std::optional<Id> worker, std::int64_t heads) {
    std::optional<DayNumber> own;
    if (const std::string_view day = lines_->null(2) ? std::string_view{} : lines_->text(2);
        !day.empty())
      own = std::clamp(number(day), row_begins_, std::max(row_begins_, row_ends_));
    for (const Aim& aim : aims_) {
      const DayNumber day = own.value_or(aim.day);
      for_windows(*aim.plan, day,
                  [&](std::size_t at) { count_line(aim, day, worker, heads, (*aim.tallies)[at]); });
    }
  }

  static void count_person(std::optional<Id> worker, std::int64_t heads, Tally& tally) {
    if (worker)
      tally.add_subject(*worker);
    else
      tally.add_beside(heads);
  }

  static void count_line(const Aim& aim, DayNumber day, std::optional<Id> worker,
                         std::int64_t heads, Tally& tally) {
    tally.touch();
    switch (aim.plan->metric->measure) {
      case Measure::sum:
        tally.add(heads * aim.factor);
        return;
      case Measure::distinct:
        count_person(worker, heads, tally);
        return;
      case Measure::weekly: {
        IdSet& week = tally.week(week_of(day));
        if (worker) week.add(*worker);
        return;
      }
      case Measure::rows:
      case Measure::highest:
        break;
    }
    throw std::logic_error("a measure of rows asked of a line");
  }

  Store& store_;
  const Source& source_;
  std::string region_;
  const MergedWorkers& merged_;
  Columns columns_;
  int begins_ = -1;
  int ends_ = -1;
  int key_ = -1;
  bool lines_wanted_ = false;
  std::unique_ptr<Statement> lines_;
  std::vector<Plan> plans_;
  std::vector<Aim> aims_;
  std::vector<Target> summed_;
  std::vector<Target> distinct_;
  DayNumber row_begins_ = 0;
  DayNumber row_ends_ = 0;
  std::int64_t weight_ = 1;
};

/// Turns the ids of references into codes.
Word told(Store& store, const Slice* slice, const Word& word) {
  if (!word || slice == nullptr || words_of(*slice).type != Type::reference) return word;
  return code_of(store, get_kind(words_of(*slice).target), std::stoll(*word));
}

Answer answer_of(Store& store, const Plan& plan) {
  Answer answer;
  for (const auto& [group, tallies] : plan.tallies) {
    if (std::ranges::none_of(tallies, &Tally::touched) &&
        std::ranges::all_of(tallies,
                            [&](const Tally& t) { return t.figure(*plan.metric).beside == 0; }))
      continue;
    Group words;
    for (std::size_t i = 0; i < group.size(); ++i)
      words.push_back(told(store, plan.question->by[i], group[i]));
    std::vector<Figure>& figures = answer.groups[words];
    for (const Tally& tally : tallies) figures.push_back(tally.figure(*plan.metric));
  }
  return answer;
}

}  // namespace

std::vector<Answer> evaluate(Store& store, std::span<const Question> questions,
                             const std::string& region) {
  const MergedWorkers merged(store);
  std::vector<Answer> answers(questions.size());
  std::vector<const Source*> sources;
  for (const Question& question : questions)
    if (std::ranges::find(sources, question.metric->source) == sources.end())
      sources.push_back(question.metric->source);
  for (const Source* source : sources) {
    Reader reader(store, *source, region, merged);
    for (const Question& question : questions)
      if (question.metric->source == source) reader.add(question);
    reader.read();
    for (const Plan& plan : reader.plans())
      answers[static_cast<std::size_t>(plan.question - questions.data())] = answer_of(store, plan);
  }
  return answers;
}

Figure nothing(const Metric& metric) { return Tally{}.figure(metric); }

std::optional<Date> earliest_day(Store& store, const Source& source) {
  std::optional<Date> earliest;
  store.query(earliest_sql(source), {}, [&](const Statement& row) {
    if (!row.null(0)) earliest = parse_date(row.text(0));
  });
  return earliest;
}

}  // namespace jinguo
