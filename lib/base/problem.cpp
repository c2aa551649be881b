// Counts findings, keeps the first ones, and tells each of them with its place in the file.
#include <jinguo/problem.hpp>

#include <algorithm>
#include <functional>
#include <iterator>
#include <string_view>
#include <utility>

namespace jinguo {

namespace {

/// What is said of a whole column explains the findings on its cells, so it goes before them.
constexpr Code column_verdicts[] = {Code::E_ID_COLUMN_ZEROED, Code::E_USCC_COLUMN_ZEROED,
                                    Code::W_COLUMN_RUINED};

bool is_column_verdict(Code code) {
  return std::ranges::find(column_verdicts, code) != std::end(column_verdicts);
}

/// The facts of a finding followed by those of its place; the first of a name counts, so a title
/// given by whoever judged the cell goes before the header and the field's name.
Facts placed_facts(const Problem& problem, Lang lang) {
  const std::string& header = problem.column.empty() ? problem.field : problem.column;
  const std::string& field = problem.field.empty() ? problem.column : problem.field;
  Facts facts = problem.facts;
  facts.emplace_back("field", lang == Lang::zh ? header : field);
  facts.emplace_back("column", header);
  facts.emplace_back("value", problem.value);
  if (problem.row > 0) facts.emplace_back("row", std::to_string(problem.row));
  return facts;
}

}  // namespace

bool Problems::full(Code code) const {
  const auto& kept = severity(code) == Severity::error ? kept_errors_ : kept_others_;
  return kept.size() >= limit_;
}

void Problems::add(Problem problem) {
  count(problem.code);
  if (is_column_verdict(problem.code) && limit_ > 0) {
    if (kept_errors_.size() >= limit_) kept_errors_.pop_back();
    kept_errors_.insert(kept_errors_.begin(), std::move(problem));
    return;
  }
  if (full(problem.code)) return;
  auto& kept = severity(problem.code) == Severity::error ? kept_errors_ : kept_others_;
  kept.push_back(std::move(problem));
}

void Problems::absorb(const Problems& others) {
  // An error of the other list that is kept at last may have to go before: a verdict on a column.
  const auto verdicts = std::ranges::count_if(
      others.kept_errors_, [](const Problem& one) { return is_column_verdict(one.code); });
  while (verdicts > 0 && !kept_errors_.empty() &&
         std::ssize(kept_errors_) + verdicts > static_cast<std::ptrdiff_t>(limit_))
    kept_errors_.pop_back();
  for (const auto* list : {&others.kept_errors_, &others.kept_others_}) {
    auto& kept = list == &others.kept_errors_ ? kept_errors_ : kept_others_;
    const std::size_t room = std::min(limit_ - std::min(limit_, kept.size()), list->size());
    kept.insert(kept.end(), list->begin(), list->begin() + static_cast<std::ptrdiff_t>(room));
  }
  for (std::size_t i = 0; i < found_.size(); ++i) found_[i] += others.found_[i];
  errors_ += others.errors_;
  warnings_ += others.warnings_;
  total_ += others.total_;
}

std::vector<Problem> Problems::kept() const {
  std::vector<Problem> all = kept_errors_;
  std::ranges::stable_sort(all, {}, &Problem::row);
  std::vector<Problem> others = kept_others_;
  std::ranges::stable_sort(others, {}, &Problem::row);
  others.resize(std::min(limit_ - all.size(), others.size()));
  all.insert(all.end(), others.begin(), others.end());
  return all;
}

std::vector<std::pair<Code, std::int64_t>> Problems::by_code() const {
  std::vector<std::pair<Code, std::int64_t>> codes;
  for (std::size_t i = 0; i < found_.size(); ++i)
    if (found_[i] > 0) codes.emplace_back(static_cast<Code>(i), found_[i]);
  std::ranges::stable_sort(codes, std::ranges::greater{}, &std::pair<Code, std::int64_t>::second);
  return codes;
}

void Problems::count(Code code) {
  ++total_;
  ++found_[static_cast<std::size_t>(code)];
  switch (severity(code)) {
    using enum Severity;
    case failure:
    case error:
      ++errors_;
      break;
    case warning:
      ++warnings_;
      break;
    case info:
      break;
  }
}

std::string message(const Problem& problem, Lang lang) {
  return message(problem.code, placed_facts(problem, lang), lang);
}

std::string hint(const Problem& problem, Lang lang) {
  return hint(problem.code, placed_facts(problem, lang), lang);
}

}  // namespace jinguo
