// Looking at a file: read to its end as an import would read it, without a store; where that cannot
// be, as a plain table.
#include "base/text.hpp"
#include "intake/two_readings.hpp"
#include "model/draft.hpp"
#include "work/column_tally.hpp"
#include "work/column_watch.hpp"
#include "work/inspected_file.hpp"
#include "work/judging.hpp"
#include "work/plain_table.hpp"
#include "work/row_judge.hpp"

#include <jinguo/inspect.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace jinguo {
namespace {

constexpr std::size_t most_left_out = 10;

/// What is said of how text is written: a row for each thing that a TextForm knows.
struct FormRow {
  std::string_view name;
  std::string_view title;
  std::string (*value)(const TextForm& form);
};
/// A sign that cells may have; empty for none, and where nothing parts them.
std::string sign(const TextForm& form, char sign) {
  return sign == 0 || form.separator == 0 ? std::string() : std::string(1, sign);
}

constexpr FormRow form_rows[] = {
    {"encoding", "编码", [](const TextForm& form) { return std::string(name(form.encoding)); }},
    {"separator", "分隔符",
     [](const TextForm& form) {
       return form.separator == '\t' ? "tab" : separator_text(form.separator);
     }},
    {"quote", "引号", [](const TextForm& form) { return sign(form, form.quote); }},
    {"escape", "转义", [](const TextForm& form) { return sign(form, form.escape); }},
    {"line_ends", "行尾", [](const TextForm& form) { return std::string(name(form.line_ends)); }},
};

/// What readers find on a file as a whole: it comes again whenever the file is read anew.
constexpr Code reader_codes[] = {Code::E_ENCODING,   Code::E_NOT_TEXT,      Code::E_TOO_LARGE,
                                 Code::E_CSV_QUOTE,  Code::E_XLS_OLD,       Code::E_PASSWORD,
                                 Code::E_XLSX,       Code::I_HIDDEN_SHEETS, Code::I_HIDDEN_COLUMNS,
                                 Code::I_HIDDEN_ROWS};

bool of_reader(Code code) {
  return std::ranges::find(reader_codes, code) != std::end(reader_codes);
}

/// Tells about one file, step by step.
class Inspector {
 public:
  explicit Inspector(const InspectWish& wish)
      : wish_(wish), file_(wish), unread_(wish.max_problems) {
    seen_.problems = Problems(wish.max_problems);
  }

  Inspection inspect() {
    tell_file();
    tell_kinds();
    if (seen_.kind == nullptr || !read_as_kind(*seen_.kind)) {
      if (!layout_) layout_ = guess_layout(file_.rows(), file_.table(), seen_.problems);
      seen_.complete = layout_->readable;
      if (seen_.complete) read_plain();
    }
    seen_.problems.absorb(unread_);
    seen_.complete = seen_.complete && unread_.errors() == 0;
    return std::move(seen_);
  }

 private:
  void tell_file();
  void tell_kinds();
  bool read_as_kind(const Kind& kind);
  void judge_rows(const Kind& kind, Table& table, ColumnTally& tally);
  void read_plain();
  void tell_layout(const TableLayout& layout);
  void tell_fixed(const Kind& kind, const ImportColumns& columns);
  void leave_out(const RawRow& row, std::string_view reason);
  void count_blank(const TableLayout& layout);

  const InspectWish& wish_;
  InspectedFile file_;
  Inspection seen_;
  Problems unread_;  // what reading itself found: errors are why the file cannot be read on
  std::optional<TableLayout> layout_;
  std::int64_t last_line_ = 0;
};

void Inspector::tell_file() {
  const Source& source = file_.source();
  seen_.file = wish_.path;
  seen_.bytes = source.form().bytes;
  seen_.format = name(source.format());
  if (auto doubt = encoding_doubt(source.form())) seen_.problems.add(std::move(*doubt));
  for (const FormRow& row : form_rows)
    seen_.form.push_back(
        {row.name, row.title,
         source.format() == FileFormat::xlsx ? std::string() : row.value(source.form())});
}

void Inspector::tell_kinds() {
  const std::vector<KindScore> candidates = file_.candidates();
  for (const KindScore& one : candidates)
    seen_.candidates.push_back(
        {one.kind, static_cast<std::int64_t>(one.fields), static_cast<std::int64_t>(one.missing)});
  seen_.kind = file_.kind(candidates);
  seen_.kind_named = file_.kind_named();
}

/// Reads as an import does; false when the file has no such table. Then a layout is known where
/// the header was found.
bool Inspector::read_as_kind(const Kind& kind) {
  Table table(file_.rows(), kind, file_.table());
  Problems opening(wish_.max_problems);
  if (!table.open(opening)) {
    for (Problem& problem : opening.kept())
      // No such sheet is said again by whoever reads the table next.
      if (!of_reader(problem.code) && problem.code != Code::E_SHEET)
        seen_.problems.add(std::move(problem));
    if (!table.facts().columns.headers.empty()) layout_ = layout_of(table.facts(), file_.rows());
    return false;
  }
  seen_.problems.absorb(opening);
  const TableLayout layout = layout_of(table.facts(), file_.rows());
  tell_fixed(kind, layout.columns);
  ColumnTally tally(layout.columns);
  judge_rows(kind, table, tally);
  tally.tell(seen_);
  tell_layout(layout);
  seen_.records = table.facts().records;
  for (std::size_t i = 0; i < skip_reasons; ++i)
    if (table.facts().skipped[i] > 0)
      seen_.skipped.emplace_back(name(static_cast<SkipReason>(i)), table.facts().skipped[i]);
  count_blank(layout);
  return true;
}

void Inspector::judge_rows(const Kind& kind, Table& table, ColumnTally& tally) {
  const ImportColumns& columns = table.facts().columns;
  const auto header_of = [&](const Field& field) { return columns.header_of(field); };
  RowJudge judge(columns, may_be_guarded(file_.source().format(), wish_.path));
  ColumnWatch watch;
  Draft draft(kind, wish_.today);
  RawRow row;
  std::int64_t refused = 0;
  for (;;) {
    const auto before = table.facts().skipped;
    const RowRole role = table.next(row, unread_);
    if (role == RowRole::end) break;
    last_line_ = row.line;
    if (role == RowRole::skipped) {
      for (std::size_t i = 0; i < skip_reasons; ++i)
        if (table.facts().skipped[i] != before[i]) leave_out(row, name(static_cast<SkipReason>(i)));
      continue;
    }
    tally.see(row);
    judge.judge(row, table.findings(), draft);
    if (draft.refused()) ++refused;
    if (draft.findings.empty()) continue;
    watch.see(draft, seen_.problems);
    report_findings(draft.findings, row.line, header_of, seen_.problems);
  }
  watch.judge(table.facts().records, table.facts().header_row, header_of, seen_.problems);
  seen_.refused = refused;
}

void Inspector::read_plain() {
  PlainTable table(file_.rows(), *layout_);
  ColumnTally tally(layout_->columns);
  RawRow row;
  for (RowRole role{}; (role = table.next(row, unread_)) != RowRole::end;) {
    last_line_ = row.line;
    if (role == RowRole::record) {
      ++seen_.records;
      tally.see(row);
      continue;
    }
    if (row.fault != nullptr)
      report_findings(
          {*row.fault}, row.line, [](const Field&) { return std::string(); }, seen_.problems);
    leave_out(row, table.reason());
    const auto known = std::ranges::find(seen_.skipped, table.reason(),
                                         &std::pair<std::string_view, std::int64_t>::first);
    if (known == seen_.skipped.end())
      seen_.skipped.emplace_back(table.reason(), 1);
    else
      ++known->second;
  }
  tally.tell(seen_);
  tell_layout(*layout_);
  if (seen_.kind != nullptr) tell_fixed(*seen_.kind, layout_->columns);
  count_blank(*layout_);
}

void Inspector::tell_layout(const TableLayout& layout) {
  seen_.sheet = layout.sheet_name;
  seen_.sheets_left = layout.sheets_left;
  for (const std::string& line : layout.titles.lines) seen_.titles.push_back(shown_sample(line));
  for (const auto& [key, value] : layout.titles.stated)
    seen_.stated.emplace_back(shown_sample(key), shown_sample(value));
  seen_.header_row = layout.header_row;
  seen_.header_rows = layout.header_rows;
  seen_.header_guessed = layout.guessed && layout.header_row > 0;
}

void Inspector::tell_fixed(const Kind& kind, const ImportColumns& columns) {
  for (const ImportColumns::Fixed& fixed : columns.fixed) {
    const Field& field = kind.fields[fixed.position];
    seen_.fixed.push_back({&field, shown_value(&field, fixed.text)});
  }
}

void Inspector::leave_out(const RawRow& row, std::string_view reason) {
  if (seen_.left_out.size() >= most_left_out) return;
  std::string text;
  for (const std::string_view cell : row.cells) {
    const std::string_view said = trim(cell);
    if (!said.empty()) text += (text.empty() ? "" : " ") + std::string(said);
  }
  seen_.left_out.push_back({row.line, reason, shown_sample(text)});
}

/// Blank rows are those that nobody saw: a workbook does not even give them.
void Inspector::count_blank(const TableLayout& layout) {
  std::int64_t others = seen_.records;
  for (const auto& [reason, rows] : seen_.skipped) others += rows;
  for (const Problem& problem : unread_.kept())
    if (problem.code == Code::I_HIDDEN_ROWS)
      for (const auto& [fact, text] : problem.facts) {
        std::int64_t hidden = 0;
        std::from_chars(text.data(), text.data() + text.size(), hidden);
        if (fact == "count") others += hidden;
      }
  seen_.blank = std::max<std::int64_t>(0, last_line_ - layout.above - others);
}

}  // namespace

Inspection inspect_file(const InspectWish& wish) { return Inspector(wish).inspect(); }

}  // namespace jinguo
