// How a figure came about: its definition and, one by one, the records behind it, added up anew. A
// figure to which its records do not come is never told without an error.
#include "model/kinds/worker.hpp"
#include "report/explain_layout.hpp"
#include "report/explain_made.hpp"
#include "report/proof.hpp"
#include "report/record_teller.hpp"
#include "report/trace.hpp"
#include "report/understood.hpp"
#include "store/snapshot.hpp"

#include <jinguo/explain.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace jinguo {
namespace {

Date date_of(DayNumber day) { return Date{std::chrono::sys_days{std::chrono::days{day}}}; }

Value day_cell(std::optional<DayNumber> day) {
  return day ? Value{to_text(date_of(*day))} : Value{};
}

/// What a record adds, in the figure's unit.
Value amount_cell(const Metric& metric, std::int64_t amount) {
  if (metric.fen) return value_cell(metric, amount);
  if (metric.per_unit != 1)
    return static_cast<double>(amount) / static_cast<double>(metric.per_unit);
  return amount;
}

/// Names a part as it may be said to --slice and --by: `funding=inclusive month=2023-09`.
std::string plain_part(const Part& part) {
  const auto words = nlohmann::ordered_json::parse(part.json());
  const auto plain = [](const nlohmann::ordered_json& word) {
    if (word.is_null()) return std::string();
    return word.is_string() ? word.get<std::string>() : word.dump();
  };
  std::string text;
  for (const auto& [name, word] : words.items()) {
    std::string told;
    if (word.is_array())
      for (const auto& one : word) told += (told.empty() ? "" : ",") + plain(one);
    else
      told = plain(word);
    text += " " + name + "=" + told;
  }
  return text;
}

std::string told_value(const Metric& metric, const Value& value, bool round_down, bool zh) {
  if (const auto* whole = std::get_if<std::int64_t>(&value))
    return round_down ? rounded_down(*whole, zh) : std::to_string(*whole);
  if (const auto* number = std::get_if<double>(&value))
    return in_tenths(metric) ? fmt::format("{:.1f}", *number) : fmt::format("{}", *number);
  return "—";
}

int days_since_monday(Date day) {
  return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{day}}.iso_encoding()) - 1;
}

/// Returns 2023-W40, as ISO 8601 names the week.
std::string week_name(Date day) {
  const Date thursday = add_days(day, 3 - days_since_monday(day));
  const int days = number(thursday) - number(first_day(thursday.year() / 1));
  return fmt::format("{:04}-W{:02}", static_cast<int>(thursday.year()), days / 7 + 1);
}

/// The weeks or months of which a figure is made, else the whole window.
std::vector<Window> pieces_of(Store& store, const Metric& metric, Window window) {
  if (!table::in_pieces(metric)) return {window};
  if (!window.from) window.from = earliest_day(store, *metric.source);
  if (!window.from || *window.from > window.to) return {};
  if (metric.measure == Measure::monthly_mean) return cut(window, Piece::month);
  constexpr int days_to_sunday = 6;
  std::vector<Window> weeks;
  for (Date from = *window.from; from <= window.to; from = add_days(weeks.back().to, 1)) {
    const Date sunday = add_days(from, days_to_sunday - days_since_monday(from));
    weeks.push_back({.from = from, .to = std::min(sunday, window.to)});
  }
  return weeks;
}

class Explainer {
 public:
  Explainer(Session& session, const Understood& wish, const ExplainWish& asked,
            const ExplainLayout& layout, Lang lang)
      : session_(session),
        store_(session.store()),
        wish_(wish),
        asked_(asked),
        layout_(layout),
        lang_(lang),
        metric_(*wish.metric),
        question_(question_of(wish)),
        regions_(regions_of(session)),
        merged_(store_),
        teller_(store_, lang) {}

  void tell(const RowSink& sink) {
    const std::vector<Answer> answers = answers_to(session_, {&question_, 1}, wish_.region, lang_);
    for (const AnswerLine& line : lines_of(wish_, question_, answers.front()))
      line.made == nullptr ? tell(line, answers.front(), sink) : tell_made(line, sink);
  }

 private:
  void tell(const AnswerLine& line, const Answer& answer, const RowSink& sink) {
    const Part part = part_of(wish_, line, regions_, lang_);
    sink(head_of(line, part));
    Witness witness(metric_);
    std::int64_t records = 0;
    const auto group = answer.stored.find(line.group);
    if (group != answer.stored.end())
      for (const Window& window : pieces_of(store_, metric_, wish_.windows[line.window]))
        tell_piece(window, group->second, line, witness, records, sink);
    const Figure proven = witness.proven();
    Row total = total_of(line, part, records);
    put_sums(total, witness.sums(), proven);
    put(total, layout_.note,
        std::string(same(proven, line.figure) ? agreement()
                                              : said("与报表数不一致", "differs from the figure")));
    sink(total);
    const std::int64_t omitted = omitted_of(records);
    if (omitted > 0)
      sink({.role = Role::note,
            .cells = {fmt::format(
                fmt::runtime(said("另有 {} 条记录没有列出（--limit {}），合计包括它们。",
                                  "Besides, {} records are not listed (--limit "
                                  "{}); the total includes them.")),
                omitted, asked_.limit)}});
    demand_same(metric_, plain_part(part), line.figure, proven);
  }

  /// What is made from the figure of another metric is told by the record that asks for it.
  void tell_made(const AnswerLine& line, const RowSink& sink) {
    const Part part = part_of(wish_, line, regions_, lang_);
    const Kind& kind = *metric_.source->kinds.front();
    const ToldRecord told = teller_.tell(kind, line.made->record);
    sink(head_of(line, part));
    Row row = layout_.blank(Role::item);
    put_kind(row, kind.name, said(kind.title, noun(kind)));
    put(row, layout_.ref, told.ref);
    put(row, layout_.about, told.words);
    put(row, layout_.day, to_text(*line.made->days.from));
    put(row, layout_.counts, numerator_cell(metric_, line.figure));
    put(row, layout_.cases, denominator_cell(metric_, line.figure));
    put(row, layout_.asked, question_text(*line.made));
    if (line.made->why)
      put(row, layout_.note, message(line.made->why->code, line.made->why->facts, lang_));
    sink(row);
    const Figure proven = made_anew(line.figure);
    Row total = total_of(line, part, 1);
    put(total, layout_.counts, numerator_cell(metric_, proven));
    put(total, layout_.cases, denominator_cell(metric_, proven));
    put(total, layout_.note, std::string(agreement()));
    sink(total);
    demand_same(metric_, plain_part(part), line.figure, proven);
  }

  void tell_piece(const Window& window, const Group& group, const AnswerLine& line,
                  Witness& witness, std::int64_t& records, const RowSink& sink) {
    Question question = question_;
    question.windows = {window};
    trace(store_, merged_, question, group, wish_.region, witness, [&](const Traced& record) {
      session_.check_stop();
      if (asked_.limit < 0 || records < asked_.limit) sink(row_of(record, line));
      ++records;
    });
    const Witness::Piece piece = witness.end_piece();
    if (table::in_pieces(metric_) && piece.sums.any) sink(subtotal_of(window, piece));
  }

  [[nodiscard]] std::string_view said(std::string_view zh, std::string_view en) const {
    return lang_ == Lang::zh ? zh : en;
  }

  [[nodiscard]] std::int64_t omitted_of(std::int64_t records) const {
    return asked_.limit < 0 ? 0 : std::max<std::int64_t>(records - asked_.limit, 0);
  }

  [[nodiscard]] std::string title_of(const Part& part) const {
    return std::string(said(metric_.zh, metric_.en)) + part.bracketed();
  }

  Row head_of(const AnswerLine& line, const Part& part) const {
    const std::string unit = unit_of(metric_, question_.by, line.group, lang_);
    std::string title = title_of(part) + std::string(said("：", ": ")) +
                        told_value(metric_, value_cell(metric_, line.figure.value),
                                   asked_.metric.round_down, lang_ == Lang::zh) +
                        " " + unit;
    for (const BesideWords& words : beside_words())
      if (words.beside == metric_.beside && line.figure.beside > 0)
        title += std::string(said("，", ", ")) +
                 fmt::format(fmt::runtime(said(words.note_zh, words.note_en)),
                             fmt::arg("n", line.figure.beside));
    return {.role = Role::head,
            .cells = {std::string(metric_.id) + plain_part(part), std::move(title)}};
  }

  void put_kind(Row& row, std::string_view stored, std::string_view told) const {
    put(row, layout_.kind, std::string(stored));
    put(row, layout_.told_kind, std::string(told));
  }

  Row row_of(const Traced& record, const AnswerLine& line) {
    Row row = layout_.blank(Role::item);
    put_kind(row, record.kind->name, said(record.kind->title, noun(*record.kind)));
    put(row, layout_.day, day_cell(record.day));
    if (record.until) put(row, layout_.until, day_cell(record.until));
    if (record.within) {
      const ToldRecord told = teller_.tell(*metric_.source->kinds.front(), *record.within);
      put(row, layout_.ref, std::to_string(record.id));
      put(row, layout_.within, told.ref);
      put(row, layout_.about, told.words);
    } else {
      const ToldRecord told = teller_.tell(*record.kind, record.id);
      put(row, layout_.ref, told.ref);
      put(row, layout_.about, told.words);
    }
    std::string note = tell_subject(record, row);
    put_numbers(row, record.adds);
    if (takes_highest(metric_) && record.adds.counts == line.figure.value)
      note = said("最高", "highest");
    put(row, layout_.note, std::move(note));
    return row;
  }

  /// Says who or what is counted; returns what is to be noted of that.
  std::string tell_subject(const Traced& record, Row& row) {
    if (!has_subject(metric_)) return {};
    std::optional<Id> subject = record.adds.subject;
    const bool line = metric_.per == Per::line;
    if (line && !subject && record.entered) subject = merged_.speaker(*record.entered);
    if (!subject) return {};
    const ToldRecord told = tell_subject(*subject);
    put(row, layout_.subject, told.ref);
    put(row, layout_.name, told.words.empty() ? Value{} : Value{told.words});
    std::string note;
    if (record.adds.again) {
      put(row, layout_.again, std::int64_t{1});
      note = said("已计", "counted already");
    }
    if (record.entered && *record.entered != *subject) {
      const std::string ref = tell_subject(*record.entered).ref;
      put(row, layout_.entered, ref);
      note += (note.empty() ? "" : said("，", ", "));
      note += fmt::format(fmt::runtime(said("原记 {}（已并入）", "entered as {}, merged")), ref);
    }
    return note;
  }

  ToldRecord tell_subject(Id subject) {
    if (metric_.people || metric_.per == Per::line) return teller_.tell(worker::kind, subject);
    const auto kinds = static_cast<Id>(metric_.subject_kinds.size());
    const Kind& kind = *metric_.subject_kinds[static_cast<std::size_t>(subject % kinds)];
    return teller_.tell(kind, subject / kinds);
  }

  void put_numbers(Row& row, const Evidence& sums) const {
    put(row, layout_.counts, amount_cell(metric_, sums.counts));
    const bool in_weeks = metric_.measure == Measure::weekly;
    if (!in_weeks) put(row, layout_.cases, sums.cases);
    put_beside(row, sums.beside, sums.shares);
  }

  void put_beside(Row& row, std::int64_t beside, const std::vector<std::int64_t>& shares) const {
    put(row, layout_.beside, beside);
    for (std::size_t at = 0; at < shares.size(); ++at) put(row, *layout_.shares + at, shares[at]);
  }

  Row subtotal_of(const Window& window, const Witness::Piece& piece) const {
    Row row = layout_.blank(Role::total);
    put_numbers(row, piece.sums);
    put(row, layout_.day, to_text(*window.from));
    if (metric_.measure == Measure::weekly) {
      put_kind(row, "week", said("一周", "week"));
      put(row, layout_.ref, week_name(window.to));
      put(row, layout_.cases, std::int64_t{1});
      put(row, layout_.note, std::string(said("本周不同人员", "persons of the week")));
    } else {
      put_kind(row, "month", said("一个月", "month"));
      put(row, layout_.ref, to_text(month_of(window.to)));
      const Value mean = value_cell(metric_, piece.mean);
      put(row, layout_.value, mean);
      put(row, layout_.note,
          std::string(said("本月人均 ", "mean of the month ")) +
              told_value(metric_, mean, false, lang_ == Lang::zh));
    }
    return row;
  }

  [[nodiscard]] std::string_view agreement() const {
    if (quotient(metric_))
      return said("分子÷分母，与报表数一致", "numerator over denominator, equals the figure");
    if (takes_highest(metric_))
      return said("取最高，与报表数一致", "the highest, equals the figure");
    return said("相加，与报表数一致", "adds up to the figure");
  }

  /// What the records come to: both sums of a quotient, else the figure itself.
  void put_sums(Row& row, const Evidence& sums, const Figure& proven) const {
    if (metric_.maker) return;  // nothing was asked for
    put(row, layout_.counts,
        quotient(metric_) ? amount_cell(metric_, sums.counts) : value_cell(metric_, proven.value));
    put(row, layout_.cases, sums.cases);
    put_beside(row, sums.beside, sums.shares);
  }

  Row total_of(const AnswerLine& line, const Part& part, std::int64_t records) const {
    const Window& window = wish_.windows[line.window];
    Row row = layout_.blank(Role::total);
    put_kind(row, "total", said("合计", "total"));
    put(row, layout_.value, value_cell(metric_, line.figure.value));
    put(row, layout_.unit, unit_of(metric_, question_.by, line.group, Lang::zh));
    put(row, layout_.slice, part.json());
    if (metric_.source->span == Span::flow && window.from)
      put(row, layout_.from, to_text(*window.from));
    put(row, layout_.to, to_text(window.to));
    put(row, layout_.records, records);
    if (omitted_of(records) > 0) put(row, layout_.omitted, omitted_of(records));
    return row;
  }

  Session& session_;
  Store& store_;
  const Understood& wish_;
  const ExplainWish& asked_;
  const ExplainLayout& layout_;
  Lang lang_;
  const Metric& metric_;
  Question question_;
  Regions regions_;
  MergedWorkers merged_;
  RecordTeller teller_;
};

std::vector<Fact> facts_of(const Session& session, const Understood& read, const Window& window,
                           Lang lang) {
  const bool zh = lang == Lang::zh;
  const Metric& metric = *read.metric;
  const bool since = metric.source->span == Span::flow && window.from.has_value();
  Part part(lang);
  for (const Manner& manner : read.manners) part.add(manner);
  for (const Filter& filter : read.filters) part.add(filter);
  const auto fact = [&](std::string_view name, std::string_view in_zh, std::string_view in_en,
                        Value value, Type type = Type::text) {
    return Fact{.name = std::string(name),
                .title = std::string(zh ? in_zh : in_en),
                .type = type,
                .value = std::move(value)};
  };
  std::vector<Fact> facts{
      fact("report", "报表", "report", std::string("explain")),
      fact("metric", "指标编号", "metric", std::string(metric.id)),
      fact("title", "指标", "title", std::string(zh ? metric.zh : metric.en)),
      fact("unit", "单位", "unit", std::string(metric.unit_zh)),
      fact("definition", "口径", "definition",
           std::string(zh ? metric.definition_zh : metric.definition_en)),
      fact("slice", "切分", "slice", part.json()),
      fact("region", "区域", "region", read.region.empty() ? Value{} : Value{read.region},
           Type::region),
      fact("from", "起", "from", since ? Value{to_text(*window.from)} : Value{}, Type::date),
      fact("to", "止", "to", to_text(window.to), Type::date),
      fact("as_of", "截至", "as of", to_text(session.settings().today), Type::date),
  };
  facts[5].nested = true;
  return facts;
}

}  // namespace

Sheet explain_sheet(Session& session, const ExplainWish& wish, Lang lang) {
  Regions regions = regions_of(session);
  const auto read = std::make_shared<const Understood>(understand(session, regions, wish.metric));
  const auto layout = std::make_shared<const ExplainLayout>(*read->metric, lang);
  Sheet sheet;
  sheet.shape = Shape::document;
  sheet.name = lang == Lang::zh ? "来历" : "records";
  sheet.columns = layout->columns;
  sheet.facts = facts_of(session, *read, wish.metric.window, lang);
  sheet.rows = [&session, read, layout, wish, lang](const RowSink& sink) {
    // The figure and its records are read one after another; nobody may write between the two.
    const Snapshot snapshot(session.store());
    Explainer(session, *read, wish, *layout, lang).tell(sink);
  };
  return sheet;
}

}  // namespace jinguo
