// The metric table: every figure of a report is one row here, with its definition in words and the
// SQL that finds its records. Nothing about a figure is written anywhere else.
//
// SQL is only in these rows. An expression speaks of the tables that the row's source joins; days
// are ISO text, so that comparing them needs no date function of any engine.
#pragma once

#include <jinguo/code.hpp>
#include <jinguo/kind.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace jinguo {

class Session;
struct Answer;
struct Question;

/// Something by which figures are filtered and split. Its words (choices, yes and no, codes) are
/// those of a kind's field.
struct Slice {
  std::string_view name;  ///< as in --slice and in the key of the slice object
  std::string_view sql;   ///< choice word, text, 0/1, whole number or the id of a reference
  const Kind* kind;       ///< kind and field that give the words
  std::string_view field;
  std::string_view title = {};  ///< Chinese; the field's own when empty
  /// FROM clause to read instead of the source's when somebody asks for this slice: it may hold
  /// many more rows.
  std::string_view from = {};
};

/// A list of one kind.
template <const Kind& kind>
inline constexpr const Kind* only[] = {&kind};

enum class Span : std::uint8_t {
  flow,   ///< happens on a day: counted in the window that holds the day
  stock,  ///< exists from a day to a day: counted as at the end of the window's last day
};

/// The rows that several metrics count, read once for all of them.
struct Source {
  Span span = Span::flow;
  std::string_view from;        ///< FROM and JOIN; joins that no expression uses cost nothing
  std::string_view where = {};  ///< rows that no metric of this source ever counts stay out
  /// Alike, since ever and without an end: those rows, where they are few. What is on file at a day
  /// is then all rows without these and without those that began later; neither is much to read.
  std::string_view left_out = {};
  /// Flow: the first and the last day on which a row may count. Stock: the day since which it
  /// exists, and the first day on which it no longer does (empty: it stays).
  std::string_view begins;
  std::string_view ends = {};
  bool since_ever = false;    ///< stock: an empty first day means before any day, else never
  std::string_view region;    ///< the one region where a row counts
  std::string_view key = {};  ///< id of a row; needed for lines and for Beside::times
  /// Column of attendance that points to a row, where its lines are counted.
  std::string_view lines = {};
  bool alike = false;  ///< very many rows that differ in little: the engine counts them first
  std::span<const Kind* const> kinds;  ///< of the records that its rows are
  std::string_view record;             ///< id of a row's record
  std::string_view record_kind = {};   ///< name of its kind, where there are several
  std::span<const Slice> slices;
};

enum class Measure : std::uint8_t {
  rows,      ///< how many
  sum,       ///< of `value`; of lines: heads, times `value` where there is one
  distinct,  ///< how many different `subject`s; of lines: workers
  highest,   ///< largest `value`
  weekly,    ///< mean over the ISO weeks that have a line, of the different workers of the week
  rate,      ///< percent of rows that hit: `value` is 1, or comes within the limit after `since`
  mean,      ///< of `value`, over the rows that have one
  monthly_mean,  ///< mean over calendar months of what each `subject` got in the month
  coverage,      ///< percent of the weeks in which each `subject` exists that have a row with a day
  quota,         ///< percent of `subject`s that have enough different `other`s of each role
  elapsed,       ///< whole years from a row's first day to the window's last
  made,          ///< percent that the metric's own function makes of other metrics' figures
};

/// Whether the source's rows are counted or the lines of each.
enum class Per : std::uint8_t { row, line };

/// The number that stands beside a figure, because the figure alone would mislead.
enum class Beside : std::uint8_t {
  nothing,
  unnamed,     ///< heads without a name beside distinct persons
  times,       ///< distinct pairs of row and subject beside distinct subjects (家次)
  not_valued,  ///< rows without a value beside a sum
};

/// A part of a figure, or a count of its own, that is told beside it.
struct Share {
  std::string_view name;
  std::string_view zh;
  std::string_view en;
  std::string_view value = {};    ///< whole number of a row: the rows' sum
  std::string_view subject = {};  ///< id in a row: how many different ones
};

/// How many different others a subject must have in one role.
struct Quota {
  std::string_view role;
  std::int64_t least;
};

struct Metric;

/// Answers a question to a metric whose figures are made of others': the rows of its source say
/// which. Both numbers of its figures are thousandths.
using Maker = Answer (*)(Session& session, const Question& question, const std::string& region,
                         Lang lang);

/// The same figure counted another way: `--slice name=word` asks for it.
struct Variant {
  std::string_view name;
  std::string_view zh;
  std::string_view word;
  std::string_view word_zh;
  const Metric* metric;
};

/// One metric.
struct Metric {
  std::string_view id;
  std::string_view zh;
  std::string_view en;
  std::string_view unit_zh;
  std::string_view unit_en;
  std::string_view definition_zh;  ///< 口径: what is counted, deciding date, what never counts
  std::string_view definition_en;
  const Source* source;
  Measure measure;
  Per per = Per::row;
  std::string_view counted = {};  ///< further condition on the source's rows
  std::string_view value = {};
  bool fen = false;             ///< `value` is whole fen; the figure is told in yuan
  std::int64_t per_unit = 1;    ///< mean: how much of `value` is one unit of the figure
  std::string_view since = {};  ///< rate: time from which `value`, a time too, is reckoned
  std::int64_t limit = 0;       ///< rate: minutes allowed, unless the question says otherwise
  std::string_view subject = {};
  bool people = false;  ///< subjects are workers: merged records count as their target
  /// Kinds of `subject`, where it is no worker; of n kinds, id × n + place among them is the
  /// number.
  std::span<const Kind* const> subject_kinds = {};
  std::string_view entered = {};  ///< subject as the record names it, where SQL follows mergers
  std::string_view other = {};    ///< quota: id of what the subject has
  std::string_view role = {};     ///< quota: in which role
  std::span<const Quota> quotas = {};
  std::string_view day = {};      ///< flow: the deciding date
  std::string_view gone = {};     ///< flow: day from which windows no longer count the row
  std::string_view own_day = {};  ///< lines: condition under which a line's own day decides
  Beside beside = Beside::nothing;
  std::span<const Share> shares = {};
  std::span<const std::string_view> slices = {};  ///< of those of the source
  std::span<const Variant> variants = {};
  /// Slices into whose words the figure always falls: they are never added together.
  std::span<const std::string_view> lines = {};
  std::string_view unit_of = {};      ///< the one of `lines` whose word is the unit
  std::string_view unit_before = {};  ///< what stands before that word: 元/
  // Optional, because under the sanitizers gcc 12 does not compare a function with null at compile
  // time.
  std::optional<Maker> maker = {};  ///< made: who answers
};

/// Returns all metrics in the order of the table.
[[nodiscard]] std::span<const Metric* const> metrics();

/// Returns the metric with this id; throws Error(unknown_metric) naming the nearest one.
[[nodiscard]] const Metric& get_metric(std::string_view id);

/// Returns the slice of a metric by name or Chinese title; throws Error(unknown_slice) with those
/// that it has.
[[nodiscard]] const Slice& get_slice(const Metric& metric, std::string_view name);

[[nodiscard]] const Field& words_of(const Slice& slice);

/// Returns what people call the slice.
[[nodiscard]] std::string_view title(const Slice& slice, Lang lang);

/// Tells whether figures of parts add up to the figure of the whole.
[[nodiscard]] constexpr bool additive(const Metric& metric) {
  return metric.measure == Measure::rows || metric.measure == Measure::sum;
}

/// Tells whether the figure is a quotient, so that both its numbers are told.
[[nodiscard]] constexpr bool quotient(const Metric& metric) {
  switch (metric.measure) {
    case Measure::weekly:
    case Measure::rate:
    case Measure::mean:
    case Measure::monthly_mean:
    case Measure::coverage:
    case Measure::quota:
    case Measure::made:
      return true;
    case Measure::rows:
    case Measure::sum:
    case Measure::distinct:
    case Measure::highest:
    case Measure::elapsed:
      return false;
  }
  return false;
}

/// Tells whether the figure is a percentage.
[[nodiscard]] constexpr bool percentage(const Metric& metric) {
  return metric.measure == Measure::rate || metric.measure == Measure::coverage ||
         metric.measure == Measure::quota || metric.measure == Measure::made;
}

/// Tells whether the figure is kept in tenths of its unit.
[[nodiscard]] constexpr bool in_tenths(const Metric& metric) {
  return percentage(metric) || metric.measure == Measure::mean;
}

namespace table {

constexpr bool sound(const Slice& slice) {
  return !slice.name.empty() && !slice.sql.empty() && slice.kind->index(slice.field).has_value();
}

/// Tells whether every row can be traced to its record.
constexpr bool traceable(const Source& source) {
  if (source.kinds.empty() || source.record.empty()) return false;
  if (source.kinds.size() == 1) return source.record_kind.empty();
  if (source.record_kind.empty()) return false;
  return std::ranges::all_of(source.kinds, [&](const Kind* kind) {
    for (auto at = source.from.find(kind->name); at != std::string_view::npos && at > 0;
         at = source.from.find(kind->name, at + 1))
      if (source.from[at - 1] == '\'' &&
          source.from.substr(at + kind->name.size()).starts_with('\''))
        return true;
    return false;
  });
}

constexpr bool sound(const Source& source) {
  if (!traceable(source)) return false;
  if (source.from.empty() || source.begins.empty() || source.region.empty()) return false;
  if (source.span == Span::flow && (source.ends.empty() || source.alike)) return false;
  if (source.alike && !source.lines.empty()) return false;
  if (!source.left_out.empty() && (!source.alike || !source.since_ever || !source.ends.empty()))
    return false;
  if (!source.lines.empty() && source.key.empty()) return false;
  return std::ranges::all_of(source.slices, [](const Slice& slice) { return sound(slice); });
}

constexpr bool known_slices(const Metric& metric, std::span<const std::string_view> names) {
  return std::ranges::all_of(names, [&](std::string_view name) {
    return std::ranges::find(metric.source->slices, name, &Slice::name) !=
           metric.source->slices.end();
  });
}

constexpr bool worded(const Metric& metric) {
  return std::ranges::none_of(
      std::initializer_list<std::string_view>{metric.id, metric.zh, metric.en, metric.unit_zh,
                                              metric.unit_en, metric.definition_zh,
                                              metric.definition_en},
      &std::string_view::empty);
}

/// Tells whether a subject can be told by its code.
constexpr bool told_subject(const Metric& metric) {
  return metric.people ? metric.subject_kinds.empty()
                       : metric.subject.empty() == metric.subject_kinds.empty();
}

/// Tells whether a figure is made of weeks or months, each with its own persons.
constexpr bool in_pieces(const Metric& metric) {
  return metric.measure == Measure::weekly || metric.measure == Measure::monthly_mean;
}

constexpr bool measurable(const Metric& metric) {
  const bool lines = metric.per == Per::line;
  if (!told_subject(metric) || (in_pieces(metric) && !metric.gone.empty())) return false;
  if (lines && metric.source->lines.empty()) return false;
  if (!lines && !metric.own_day.empty()) return false;
  switch (metric.measure) {
    case Measure::rows:
      return !lines;
    case Measure::sum:
      return lines || !metric.value.empty();
    case Measure::distinct:
      return lines == metric.subject.empty();
    case Measure::highest:
      return !lines && !metric.value.empty();
    case Measure::weekly:
      return lines;
    case Measure::rate:
      return !lines && !metric.value.empty() && metric.since.empty() == (metric.limit == 0);
    case Measure::mean:
      return !lines && !metric.value.empty() && metric.per_unit > 0;
    case Measure::monthly_mean:
      return !lines && !metric.value.empty() && !metric.subject.empty() && !metric.day.empty();
    case Measure::coverage:
      return !lines && !metric.subject.empty() && !metric.day.empty();
    case Measure::quota:
      return !lines && !metric.subject.empty() && !metric.other.empty() && !metric.role.empty() &&
             !metric.quotas.empty();
    case Measure::elapsed:
      return !lines && metric.source->span == Span::stock;
    case Measure::made:
      return !lines && metric.maker.has_value();
  }
  return false;
}

constexpr bool sound(const Share& share) {
  return !share.name.empty() && !share.zh.empty() && !share.en.empty() &&
         share.value.empty() != share.subject.empty();
}

/// A variant is another row of the same id; it keeps source, slices and lines.
constexpr bool sound(const Variant& variant, const Metric& metric) {
  const Metric& other = *variant.metric;
  return !variant.name.empty() && !variant.word.empty() && other.id == metric.id &&
         other.source == metric.source && other.variants.empty();
}

}  // namespace table

/// Proves one row: worded, measurable, made of slices that its source has.
constexpr bool well_formed(const Metric& metric) {
  if (!table::sound(*metric.source) || !table::worded(metric)) return false;
  // The days of a made figure are those of the figures that it is made of.
  const bool made = metric.measure == Measure::made;
  if (made != metric.maker.has_value()) return false;
  if ((metric.source->span == Span::flow && !made) == metric.day.empty()) return false;
  if (!table::known_slices(metric, metric.slices) || !table::known_slices(metric, metric.lines))
    return false;
  if (metric.beside == Beside::times && metric.source->key.empty()) return false;
  if (!metric.unit_of.empty() &&
      std::ranges::find(metric.lines, metric.unit_of) == metric.lines.end())
    return false;
  if (metric.per == Per::line && !metric.shares.empty()) return false;
  for (const Share& share : metric.shares)
    if (!table::sound(share)) return false;
  for (const Variant& variant : metric.variants)
    if (!table::sound(variant, metric) || !well_formed(*variant.metric)) return false;
  return table::measurable(metric);
}

}  // namespace jinguo
