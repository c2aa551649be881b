#include "fuzz/judged.hpp"

#include "fuzz/target.hpp"
#include "intake/decode.hpp"

#include <jinguo/problem.hpp>

#include <algorithm>

namespace jinguo::fuzz {
namespace {

Judged judge_once(const Trial& trial, std::string_view text) {
  Judged result;
  Cell cell(trial.field, text, today, result.findings);
  trial.check(cell);
  result.text = cell.text;
  result.refused = cell.refused();
  return result;
}

bool has_error(const Findings& findings) {
  return std::ranges::any_of(
      findings, [](const Finding& found) { return severity(found.code) == Severity::error; });
}

void require_sentence(const std::string& sentence) {
  require(!sentence.empty(), "every finding has a sentence and a hint");
  require(is_utf8(sentence), "sentences are UTF-8");
}

}  // namespace

bool is_utf8(std::string_view text) { return scan_utf8(text).length == text.size(); }

std::string characters_of(std::string_view bytes) {
  std::string text;
  while (!bytes.empty()) {
    const Utf8Run run = scan_utf8(bytes);
    text += bytes.substr(0, run.length);
    bytes.remove_prefix(std::min(run.length + 1, bytes.size()));
  }
  return text;
}

void require_sentences(const Findings& findings) {
  for (const Finding& found : findings) {
    require(severity(found.code) != Severity::failure, "a finding is no failure");
    Problem problem;
    problem.row = 2;
    problem.field = found.field == nullptr ? "" : std::string(found.field->name);
    problem.code = found.code;
    problem.value = found.value;
    problem.facts = found.facts;
    for (const Lang lang : {Lang::zh, Lang::en}) {
      require_sentence(message(problem, lang));
      require_sentence(hint(problem, lang));
    }
  }
}

Judged judge(const Trial& trial, std::string_view text) {
  Judged first = judge_once(trial, text);
  require(first.refused == has_error(first.findings), "refused means that an error was found");
  require_sentences(first.findings);
  if (!first.taken()) return first;

  require(is_utf8(first.text), "what is taken is UTF-8");
  require(trial.canonical(first.text), "what is taken is canonical");
  const std::string written = trial.written ? trial.written(first.text) : first.text;
  const Judged second = judge_once(trial, written);
  require(!second.refused, "a canonical text is not refused");
  require(second.text == first.text, "a canonical text stays as it is");
  return first;
}

std::string after_raw(const Trial& trial, std::string_view bytes) {
  std::string text = characters_of(bytes);
  if (text.size() != bytes.size()) static_cast<void>(judge_once(trial, bytes));
  return text;
}

}  // namespace jinguo::fuzz
