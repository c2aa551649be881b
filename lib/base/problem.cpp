// Counts findings, keeps the first ones, and tells each of them with its place in the file.
#include <jinguo/problem.hpp>

#include <string_view>
#include <utility>

namespace jinguo {

namespace {

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

void Problems::add(Problem problem) {
  count(problem.code);
  if (!full()) kept_.push_back(std::move(problem));
}

void Problems::count(Code code) {
  ++total_;
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
