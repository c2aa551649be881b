#include "report/evaluate.hpp"

#include "report/line_counter.hpp"
#include "report/plan.hpp"
#include "report/row_counter.hpp"
#include "store/records.hpp"

#include <algorithm>
#include <atomic>
#include <set>

namespace jinguo {
namespace {

// Most is read in the order in which it lies, from indexes, and comes by once: more memory for
// pages is only more to be made ready.
constexpr int page_memory_mib = 16;

/// What is read in one pass: a source, as its slices want it read.
struct Pass {
  const Source* source;
  std::string_view from;

  bool operator==(const Pass&) const = default;
};

Pass pass_of(const Question& question) { return {question.metric->source, from_of(question)}; }

/// Reads the rows of one source for all its questions.
class Reader {
 public:
  Reader(Store& store, const Pass& pass, std::string region, const MergedWorkers& merged)
      : store_(store),
        source_(*pass.source),
        from_(pass.from),
        region_(std::move(region)),
        merged_(merged),
        rows_(merged) {
    if (source_.alike) return;  // the engine compares the days
    reach_.emplace(source_, columns_);
    if (!source_.key.empty()) key_ = columns_.place(source_.key);
  }

  void add(const Question& question) {
    plans_.emplace_back(question, columns_, merged_);
    if (question.metric->per == Per::line && !lines_) lines_.emplace(store_, source_, merged_);
  }

  void read() {
    if (source_.alike) return read_alike();
    for (const Window& interval : intervals()) {
      for (Plan& plan : plans_) plan.read_in(interval);
      const Reading reading = reading_of(source_, from_, columns_, interval, region_);
      store_.query(reading.sql, reading.values, [this](const Statement& row) { take(row); });
    }
  }

  [[nodiscard]] const std::vector<Plan>& plans() const { return plans_; }

 private:
  /// The windows of all questions, joined where they touch: no row is read twice for one window.
  [[nodiscard]] std::vector<Window> intervals() const {
    std::vector<Window> windows;
    for (const Plan& plan : plans_)
      windows.insert(windows.end(), plan.question().windows.begin(), plan.question().windows.end());
    return source_.span == Span::flow ? joined(std::move(windows)) : spanned(windows);
  }

  [[nodiscard]] std::set<Date> last_days() const {
    std::set<Date> ends;
    for (const Plan& plan : plans_)
      for (const Window& window : plan.question().windows) ends.insert(window.to);
    return ends;
  }

  /// Asks the engine for every last day on its own: counting there beats fetching the rows.
  void read_alike() {
    const bool whole = columns_.count() == 0 && region_.empty() && !source_.left_out.empty();
    if (whole) return count_all();
    for (const Date end : last_days()) {
      const Reading reading =
          reading_of(source_, from_, columns_, {.from = end, .to = end}, region_);
      store_.query(reading.sql, reading.values, [&](const Statement& row) {
        take_alike(row, row.integer(columns_.count()), number(end));
      });
    }
  }

  void count_all() {
    std::int64_t all = 0;
    store_.query(on_file_sql(source_), {}, [&](const Statement& row) { all = row.integer(0); });
    for (const Date end : last_days()) {
      const Reading later = on_file_after(source_, end);
      store_.query(later.sql, later.values, [&](const Statement& row) {
        take_alike(row, all - row.integer(0), number(end));
      });
    }
  }

  /// Takes so many rows that are alike and stand on file at the end of a day.
  void take_alike(const Statement& row, std::int64_t weight, DayNumber end) {
    if (weight == 0) return;
    for (Plan& plan : plans_) {
      if (!plan.takes(row)) continue;
      std::vector<Tally>& tallies = plan.tallies_of(row, region_);
      for (std::size_t at = 0; at < tallies.size(); ++at)
        if (plan.window(at).to == end) rows_.count(plan, row, at, {}, tallies[at], key_, weight);
    }
  }

  void take(const Statement& row) {
    days_.next_row();
    moment_ = reach_->moment(row, days_);
    if (lines_) lines_->start();
    for (Plan& plan : plans_) judge(plan, row);
    if (lines_) lines_->read(row.integer(key_), moment_);
  }

  void judge(Plan& plan, const Statement& row) {
    plan.decide(row, days_, moment_);
    const bool own_day = plan.by_own_day(row);
    if (!own_day && !plan.falls_into_any(moment_)) return;
    if (!plan.takes(row)) return;
    std::vector<Tally>& tallies = plan.tallies_of(row, region_);
    if (plan.metric().per == Per::line) return lines_->aim(plan, row, moment_, own_day, tallies);
    for (std::size_t window = 0; window < tallies.size(); ++window)
      if (plan.falls(window, moment_))
        rows_.count(plan, row, window, moment_, tallies[window], key_, 1);
  }

  Store& store_;
  const Source& source_;
  std::string_view from_;
  std::string region_;
  const MergedWorkers& merged_;
  RowCounter rows_;
  std::optional<LineCounter> lines_;
  Columns columns_;
  std::optional<Reach> reach_;
  int key_ = -1;
  std::vector<Plan> plans_;
  Moment moment_;
  DayCells days_;
};

/// Turns the ids of references into codes.
Word told(Store& store, const Slice* slice, const Word& word) {
  if (!word || slice == nullptr || words_of(*slice).type != Type::reference) return word;
  return code_of(store, get_kind(words_of(*slice).target), std::stoll(*word));
}

bool nothing_beside(const Figure& figure) {
  return figure.beside == 0 &&
         std::ranges::count(figure.shares, 0) == static_cast<std::ptrdiff_t>(figure.shares.size());
}

Answer answer_of(Store& store, const Plan& plan) {
  Answer answer;
  const Question& question = plan.question();
  for (const auto& [group, tallies] : plan.tallies()) {
    std::vector<Figure> figures;
    for (const Tally& tally : tallies) figures.push_back(tally.figure(plan.metric()));
    if (std::ranges::none_of(tallies, &Tally::touched) &&
        std::ranges::all_of(figures, nothing_beside))
      continue;
    Group words;
    for (std::size_t i = 0; i < group.size(); ++i)
      words.push_back(told(store, question.by[i], group[i]));
    answer.stored[words] = group;
    answer.groups[words] = std::move(figures);
  }
  return answer;
}

}  // namespace

/// The passes that answer all questions, taken one after another by each thread that works on them.
class Passes {
 public:
  Passes(Store& store, std::span<const Question> questions, const std::string& region)
      : questions_(questions), region_(region), merged_(store), answers_(questions.size()) {
    for (const Question& question : questions)
      if (std::ranges::find(passes_, pass_of(question)) == passes_.end())
        passes_.push_back(pass_of(question));
    // Lines take longest: nothing should wait for them at the end.
    std::stable_partition(passes_.begin(), passes_.end(),
                          [](const Pass& pass) { return !pass.source->lines.empty(); });
  }

  void work(Store& store) {
    store.use_page_memory(page_memory_mib);
    for (std::size_t at = next_++; at < passes_.size(); at = next_++) answer(store, passes_[at]);
  }

  [[nodiscard]] std::vector<Answer>&& answers() { return std::move(answers_); }

 private:
  /// No two passes have a question in common, so no two threads write the same answer.
  void answer(Store& store, const Pass& pass) {
    Reader reader(store, pass, region_, merged_);
    for (const Question& question : questions_)
      if (pass_of(question) == pass) reader.add(question);
    reader.read();
    for (const Plan& plan : reader.plans())
      answers_[static_cast<std::size_t>(&plan.question() - questions_.data())] =
          answer_of(store, plan);
  }

  std::span<const Question> questions_;
  const std::string& region_;
  MergedWorkers merged_;
  std::vector<Pass> passes_;
  std::vector<Answer> answers_;
  std::atomic<std::size_t> next_ = 0;
};

std::vector<Answer> evaluate(Store& store, std::span<const Question> questions,
                             const std::string& region) {
  Passes passes(store, questions, region);
  passes.work(store);
  return passes.answers();
}

Evaluation::Evaluation(TwinSnapshot& twin, std::span<const Question> questions,
                       const std::string& region)
    : store_(twin.first()), passes_(std::make_unique<Passes>(store_, questions, region)) {
  if (Store* const second = twin.second())
    beside_ = std::async(std::launch::async, [this, second] { passes_->work(*second); });
}

Evaluation::~Evaluation() = default;

std::vector<Answer> Evaluation::answers() {
  passes_->work(store_);
  if (beside_.valid()) beside_.get();
  return passes_->answers();
}

Figure nothing(const Metric& metric) { return Tally{}.figure(metric); }

std::optional<Date> earliest_day(Store& store, const Source& source) {
  constexpr std::size_t day_length = 10;  // of a moment, its day
  std::optional<Date> earliest;
  store.query(earliest_sql(source), {}, [&](const Statement& row) {
    if (!row.null(0)) earliest = parse_date(row.text(0).substr(0, day_length));
  });
  return earliest;
}

}  // namespace jinguo
