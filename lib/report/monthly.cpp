// The month's report: every entry of the layout asked at once, compared, and laid out.
#include "report/monthly.hpp"

#include "model/kinds/office.hpp"
#include "report/compare.hpp"
#include "report/evaluate.hpp"
#include "report/monthly_beside.hpp"
#include "report/monthly_quality.hpp"
#include "report/monthly_row.hpp"
#include "report/monthly_targets.hpp"
#include "report/part.hpp"
#include "report/period.hpp"
#include "report/reported.hpp"
#include "store/records.hpp"
#include "store/regions.hpp"
#include "store/version.hpp"

#include <jinguo/report.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace jinguo {
namespace {

using monthly::Entry;
using monthly::Section;

/// The three windows that stocks have too come first; see Compared.
std::vector<Window> windows_of(const Metric& metric, Month month, std::size_t most) {
  const Month last_year = month - std::chrono::years{1};
  std::vector<Window> windows{month_window(month), month_window(month - std::chrono::months{1}),
                              month_window(last_year)};
  if (metric.source->span == Span::flow) {
    windows.push_back(year_to(month));
    windows.push_back(year_to(last_year));
  }
  windows.resize(std::min(windows.size(), most));
  return windows;
}

Question question_of(const Entry& entry, Month month, std::size_t windows) {
  Question question{.metric = entry.metric, .windows = windows_of(*entry.metric, month, windows)};
  for (const monthly::Held& held : entry.held) {
    const Word word{std::string(held.word)};
    question.filters.push_back(
        {.slice = &get_slice(*entry.metric, held.slice), .stored = {word}, .words = {word}});
  }
  for (const std::string_view name : entry.by)
    question.by.push_back(&get_slice(*entry.metric, name));
  return question;
}

/// All questions of the report, asked together so that each source is read once.
struct Asked {
  const Entry* entry;
  std::size_t whole;                   ///< place of the question
  std::optional<std::size_t> regions;  ///< place of the same question split by region too
};

/// What rows are made with.
struct Making {
  Regions& regions;
  const ReportedFigures& reported;
  const MonthTargets& targets;
  Lang lang;
};

std::vector<Group> ordered_groups(const Question& question, const Answer& answer) {
  std::vector<std::pair<std::vector<std::pair<std::size_t, std::string>>, const Group*>> ranked;
  for (const auto& [group, figures] : answer.groups) {
    auto& [ranks, of] = ranked.emplace_back();
    of = &group;
    for (std::size_t i = 0; i < group.size(); ++i) ranks.push_back(rank(question.by[i], group[i]));
  }
  std::ranges::sort(ranked);
  std::vector<Group> groups;
  for (const auto& [ranks, group] : ranked) groups.push_back(*group);
  return groups;
}

Part part_of(const Question& question, const Group& group, Making& making) {
  Part part(making.lang);
  for (const Filter& filter : question.filters) part.add(filter);
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (question.by[i] == nullptr)
      part.add_region(group[i], group[i] ? making.regions.name_of(*group[i]) : std::string_view{});
    else
      part.add(*question.by[i], group[i]);
  }
  return part;
}

SlicePairs pairs_of(const Question& question, const Group& group) {
  SlicePairs pairs;
  for (const Filter& filter : question.filters)
    pairs.emplace_back(filter.slice->name, filter.words.front().value_or(""));
  for (std::size_t i = 0; i < group.size(); ++i)
    pairs.emplace_back(question.by[i] == nullptr ? "region" : question.by[i]->name,
                       group[i].value_or(""));
  std::ranges::sort(pairs);
  return pairs;
}

Row row_of(const Question& question, const Group& group, const Comparison& compared,
           const Figure& figure, Making& making) {
  const Metric& metric = *question.metric;
  const std::string title(making.lang == Lang::zh ? metric.zh : metric.en);
  const Part part = part_of(question, group, making);
  const SlicePairs pairs = pairs_of(question, group);
  MonthlyRow row{.metric = std::string(metric.id),
                 .title = title,
                 .told_title = title + part.bracketed(),
                 .unit = unit_of(metric, question.by, group, Lang::zh),
                 .told_unit = unit_of(metric, question.by, group, making.lang),
                 .slice = part.json(),
                 .reported = making.reported.json(metric.id, pairs),
                 .counted = &metric,
                 .figure = &figure};
  put(metric, compared, row);
  if (const Measured* measured = making.targets.of(metric.id, pairs, row.unit)) {
    row.target = thousandths_cell(in_thousandths(measured->target->value));
    row.target_percent = tenths_cell(measured->progress.percent);
  }
  return laid_out(std::move(row));
}

void note_beside(const Metric& metric, const Part& part, const Figure& figure, Lang lang,
                 std::vector<std::string>& notes) {
  const bool zh = lang == Lang::zh;
  const std::vector<std::string> told = told_beside(metric, figure, lang);
  if (told.empty()) return;
  notes.push_back(fmt::format("{}{}{}{}", zh ? metric.zh : metric.en, part.bracketed(),
                              zh ? "：" : ": ", fmt::join(told, zh ? "；" : "; ")));
}

void add_row(const Question& question, const Group& group, std::span<const Figure> figures,
             Making& making, Made& made) {
  const Metric& metric = *question.metric;
  Comparison compared = compare(figures);
  // A change of a percentage in percent would be read as points.
  if (percentage(metric)) compared.forget_changes();
  const bool blank = compared.blank() && nothing_beside(figures);
  made.blank = made.blank && blank;
  made.rows.push_back(row_of(question, group, compared, figures.front(), making));
  note_beside(metric, part_of(question, group, making), figures.front(), making.lang, made.notes);
}

bool only_empty_words(const Group& group) { return !group.empty() && !group.front().has_value(); }

/// Adds an entry's rows; after each, where asked, the rows of the regions below.
void add_entry(const Question& whole, const Answer& answer, const Question* split,
               const Answer* parts, Making& making, Made& made) {
  std::vector<Group> groups = ordered_groups(whole, answer);
  const bool must_stay = whole.by.size() == whole.metric->lines.size();
  if (groups.empty() && must_stay && whole.metric->measure != Measure::highest) {
    const std::vector<Figure> none(whole.windows.size(), nothing(*whole.metric));
    add_row(whole, {}, none, making, made);
    return;
  }
  if (!must_stay && std::ranges::all_of(groups, only_empty_words)) groups.clear();
  for (const Group& group : groups) {
    const std::vector<Figure>& figures = answer.groups.at(group);
    if (!whole.by.empty() && compare(figures).blank()) continue;
    add_row(whole, group, figures, making, made);
    if (split == nullptr) continue;
    for (const Group& part : ordered_groups(*split, *parts))
      if (std::equal(group.begin(), group.end(), part.begin()))
        add_row(*split, part, parts->groups.at(part), making, made);
  }
}

Value office_json(Store& store, Id office) {
  std::vector<const Field*> fields;
  for (const std::string_view name : {"code", "name", "region"})
    fields.push_back(&get_field(office::kind, name));
  nlohmann::ordered_json json;
  scan(store, office::kind, fields, {.where = {{nullptr, Op::any_of, {office}}}},
       [&](Id, std::vector<Value>& cells) {
         for (std::size_t i = 0; i < fields.size(); ++i)
           json[std::string(fields[i]->name)] =
               is_null(cells[i]) ? nlohmann::ordered_json(nullptr)
                                 : nlohmann::ordered_json(std::string(as_text(cells[i])));
       });
  return json.dump();
}

std::vector<Fact> facts_of(Session& session, const MonthlyWish& wish, const std::string& region,
                           Lang lang) {
  const bool zh = lang == Lang::zh;
  const auto fact = [&](std::string_view name, std::string_view in_zh, std::string_view en,
                        Type type, Value value) {
    return Fact{.name = std::string(name),
                .title = std::string(zh ? in_zh : en),
                .type = type,
                .value = std::move(value)};
  };
  Fact office = fact("office", "填报单位", "office", Type::text,
                     office_json(session.store(), session.office()));
  office.nested = true;
  office.told_keys = {"name", "code"};
  return {
      fact("report", "报表", "report", Type::text, std::string("monthly")),
      std::move(office),
      fact("region", "区域", "region", Type::region, region.empty() ? Value{} : Value{region}),
      fact("month", "月份", "month", Type::text, to_text(wish.month)),
      fact("from", "起", "from", Type::date, to_text(first_day(wish.month))),
      fact("to", "止", "to", Type::date, to_text(last_day(wish.month))),
      fact("as_of", "截至", "as of", Type::date, to_text(session.settings().today)),
      fact("closed", "已结账", "closed", Type::boolean, std::int64_t{0}),
      fact("data_version", "数据版本", "data version", Type::integer,
           data_version(session.store())),
  };
}

std::vector<Fact> closing_of(const MonthQuality& quality, Lang lang) {
  const bool zh = lang == Lang::zh;
  return {
      {.name = "missing",
       .title = zh ? "未报" : "missing",
       .value = quality.missing.dump(),
       .nested = true,
       .told_keys = {"code", "name"}},
      {.name = "findings",
       .title = zh ? "发现" : "findings",
       .value = quality.findings.dump(),
       .nested = true,
       .told_keys = {"message"}},
  };
}

void add_note_on_month(Month month, Date today, Lang lang, std::vector<Row>& rows) {
  const bool zh = lang == Lang::zh;
  if (first_day(month) > today)
    rows.push_back(note_row(zh ? "本月尚未开始。" : "The month has not begun."));
  else if (last_day(month) >= today)
    rows.push_back(note_row(zh ? "本月尚未结束，数字随录入变化。"
                               : "The month has not ended; its figures may still change."));
}

std::string_view nothing_in(monthly::More more, Lang lang) {
  const bool zh = lang == Lang::zh;
  switch (more) {
    case monthly::More::nothing:
      return zh ? "本月无记录" : "No records this month";
    case monthly::More::targets:
      return zh ? "本月没有目标" : "No targets this month";
    case monthly::More::quality:
      return zh ? "未发现问题" : "Nothing found";
  }
  throw std::logic_error("unhandled More");
}

void add_section(const Section& section, Made made, Lang lang, std::vector<Row>& rows) {
  const bool zh = lang == Lang::zh;
  rows.push_back({.role = Role::head,
                  .cells = {std::string(section.id), std::string(zh ? section.zh : section.en)}});
  if (made.blank) {
    rows.push_back(note_row(nothing_in(section.more, lang)));
    return;
  }
  std::ranges::move(made.rows, std::back_inserter(rows));
  for (const std::string& text : made.notes) rows.push_back(note_row(text));
}

void add_more(monthly::More more, const MonthTargets& targets, const MonthQuality& quality,
              Regions& regions, Lang lang, Made& made) {
  if (more == monthly::More::targets) targets.add_rows(regions, made);
  if (more != monthly::More::quality) return;
  for (std::string& line : told(quality, lang)) {
    made.blank = false;
    made.notes.push_back(std::move(line));
  }
}

/// What was reported stands apart at the end, so that nobody adds it to what was counted.
void add_reported(const ReportedFigures& reported, Lang lang, std::vector<Row>& rows) {
  const std::vector<std::string> lines = reported.lines(lang);
  if (lines.empty()) return;
  rows.push_back(note_row(lang == Lang::zh ? "上报数，不计入以上各数："
                                           : "Reported figures, not part of the above:"));
  for (const std::string& line : lines) rows.push_back(note_row(line));
}

}  // namespace

Sheet monthly_report(Session& session, const MonthlyWish& wish, Lang lang) {
  TwinSnapshot twin(session);
  Store& store = twin.first();
  const std::string home = home_region(store, session.office());
  Regions regions(store, home);
  const std::string region = wish.region.empty() ? std::string{} : get_region(regions, wish.region);
  const Scope scope{.region = region, .home = home};
  const ReportedFigures reported(store, month_window(wish.month), region, home);

  std::vector<Question> questions;
  std::vector<Asked> asked;
  for (const Section& section : monthly::sections)
    for (const Entry& entry : section.entries) {
      asked.push_back({.entry = &entry, .whole = questions.size(), .regions = {}});
      questions.push_back(question_of(entry, wish.month, section.windows));
      if (!wish.by_region || !additive(*entry.metric)) continue;
      asked.back().regions = questions.size();
      questions.push_back(questions.back());
      questions.back().by.push_back(nullptr);
    }
  Evaluation evaluation(twin, questions, region);
  const MonthTargets targets(session, wish.month, scope, lang);
  const MonthQuality quality = month_quality(session, wish.month, scope, reported, lang);
  const std::vector<Answer> answers = evaluation.answers();

  Making making{.regions = regions, .reported = reported, .targets = targets, .lang = lang};
  std::vector<Row> rows;
  add_note_on_month(wish.month, session.settings().today, lang, rows);
  for (const Section& section : monthly::sections) {
    Made made;
    for (const Asked& one : asked) {
      const bool here = one.entry >= section.entries.data() &&
                        one.entry < section.entries.data() + section.entries.size();
      if (!here) continue;
      add_entry(questions[one.whole], answers[one.whole],
                one.regions ? &questions[*one.regions] : nullptr,
                one.regions ? &answers[*one.regions] : nullptr, making, made);
    }
    add_more(section.more, targets, quality, regions, lang, made);
    add_section(section, std::move(made), lang, rows);
  }

  add_reported(reported, lang, rows);

  Sheet sheet;
  sheet.shape = Shape::document;
  sheet.title =
      lang == Lang::zh ? to_text(wish.month) + " 月报" : "Monthly report " + to_text(wish.month);
  sheet.columns = monthly_columns(lang);
  sheet.facts = facts_of(session, wish, region, lang);
  sheet.rows = stored_rows(std::move(rows));
  sheet.closing = closing_of(quality, lang);
  return sheet;
}

}  // namespace jinguo
