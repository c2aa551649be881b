#include "report/explain_layout.hpp"

#include "report/part.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace jinguo {
namespace {

/// Whether records are told by the days between which they last.
bool lasting(const Metric& metric) {
  return metric.source->span == Span::stock || metric.measure == Measure::coverage;
}

bool has_name(const Metric& metric) {
  if (metric.people || metric.per == Per::line || metric.subject_kinds.size() > 1) return true;
  return metric.subject_kinds.front()->index("name").has_value();
}

}  // namespace

bool has_subject(const Metric& metric) {
  return metric.per == Per::line || !metric.subject.empty();
}

ExplainLayout::ExplainLayout(const Metric& metric, Lang lang) {
  const auto add = [&](std::string_view key, std::string_view zh, std::string_view en,
                       Type type = Type::text, Shown shown = Shown::everywhere) -> std::size_t {
    columns.push_back({.name = std::string(key),
                       .title = std::string(lang == Lang::zh ? zh : en),
                       .type = type,
                       .optional = shown == Shown::json,
                       .shown = shown});
    return columns.size() - 1;
  };
  const bool made = metric.measure == Measure::made;
  const bool divided = metric.fen || metric.per_unit != 1 || made;
  const Type amount = divided ? Type::decimal : Type::integer;
  kind = add("kind", "类别", "kind", Type::text, Shown::json);
  told_kind = add("kind", "类别", "kind", Type::text, Shown::tables);
  ref = add("ref", "编号", "ref");
  const bool since = lasting(metric) || made;
  day = add("day", since ? "起" : "日期", since ? "since" : "day", Type::date);
  if (lasting(metric)) until = add("until", "止", "until", Type::date);
  if (metric.per == Per::line) within = add("within", "所属", "within");
  about = add("about", "内容", "about");
  if (has_subject(metric)) {
    subject = add("subject", "对象编号", "subject");
    if (has_name(metric)) name = add("name", "对象", "name");
    entered = add("entered", "原编号", "entered", Type::text, Shown::json);
    again = add("again", "已计", "again", Type::boolean, Shown::json);
  }
  if (quotient(metric)) {
    counts = add("numerator", "分子", "numerator", amount);
    cases = add("denominator", "分母", "denominator", made ? Type::decimal : Type::integer);
  } else {
    counts = add("counts", "计入", "counts", amount);
  }
  for (const BesideWords& words : beside_words())
    if (words.beside == metric.beside) beside = add(words.name, words.zh, words.en, Type::integer);
  for (const Share& share : metric.shares) {
    const std::size_t at = add(share.name, share.zh, share.en, Type::integer);
    if (!shares) shares = at;
  }
  if (made) asked = add("explained_by", "分子的来历", "explained_by");
  note = add("note", "说明", "note", Type::text, Shown::tables);
  value = add("value", "数值", "value", Type::decimal, Shown::json);
  unit = add("unit", "单位", "unit", Type::text, Shown::json);
  slice = add("slice", "切分", "slice", Type::text, Shown::json);
  columns.back().nested = true;
  from = add("from", "起", "from", Type::date, Shown::json);
  to = add("to", "止", "to", Type::date, Shown::json);
  records = add("records", "记录数", "records", Type::integer, Shown::json);
  omitted = add("omitted", "未列出", "omitted", Type::integer, Shown::json);
  columns[*kind].optional = false;
}

Row ExplainLayout::blank(Role role) const {
  Row row{.role = role, .cells = std::vector<Value>(columns.size())};
  put(row, note, std::string());
  return row;
}

void put(Row& row, ExplainLayout::Place place, Value value) {
  if (place) row.cells[*place] = std::move(value);
}

}  // namespace jinguo
