// The rules between the fields of one record, straight from the kind's table.
#include "model/draft.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace jinguo {
namespace {

struct Judge {
  const Kind& kind;
  const std::vector<Value>& values;
  Findings& findings;

  [[nodiscard]] const Value& value(std::string_view field) const {
    return values[kind.index(field).value()];
  }
  [[nodiscard]] const Field& field(std::string_view name) const {
    return kind.fields[kind.index(name).value()];
  }
  [[nodiscard]] std::ptrdiff_t filled(const Constraint& rule) const {
    return std::ranges::count_if(rule.fields, [&](auto name) { return !is_null(value(name)); });
  }
  [[nodiscard]] bool condition_holds(const Constraint& rule) const {
    return !rule.when.empty() &&
           std::ranges::find(rule.values, as_text(value(rule.when))) != rule.values.end();
  }

  [[nodiscard]] static std::string joined(std::span<const Choice> choices,
                                          std::string_view Choice::*word, std::string_view mark) {
    std::string all;
    for (const Choice& choice : choices)
      all += std::string(all.empty() ? "" : mark) + std::string(choice.*word);
    return all;
  }

  [[nodiscard]] std::string titles(const Constraint& rule) const {
    std::string all;
    for (const std::string_view name : rule.fields)
      all += (all.empty() ? "" : "、") + std::string(field(name).title);
    return all;
  }

  [[nodiscard]] static std::string names(const Constraint& rule) {
    std::string all;
    for (const std::string_view name : rule.fields)
      all += (all.empty() ? "" : ", ") + std::string(name);
    return all;
  }

  void find(const Constraint& rule, Code code) const {
    const Field& first = field(rule.fields.front());
    Facts facts{{"fields", titles(rule)}, {"names", names(rule)}};
    if (!rule.when.empty()) {
      const Field& when = field(rule.when);
      facts.emplace_back("when", when.title);
      facts.emplace_back("when_name", when.name);
      for (const Choice& choice : when.choices) {
        if (choice.name != as_text(value(rule.when))) continue;
        facts.emplace_back("word", choice.title);
        facts.emplace_back("word_name", choice.name);
      }
    }
    findings.push_back({&first, code, plain_text(first, value(first.name)), std::move(facts)});
  }

  [[nodiscard]] bool says_something(std::string_view name) const {
    return !is_null(value(name)) && value(name) != Value(std::int64_t{0});
  }

  /// A day and a moment of the same day are in order either way: the time of the one is not known.
  static bool in_order(const Value& low, const Value& high) {
    if (is_null(low) || is_null(high)) return true;
    if (!std::holds_alternative<std::string>(low)) return as_integer(low) <= as_integer(high);
    const std::size_t known = std::min(as_text(low).size(), as_text(high).size());
    return as_text(low).substr(0, known) <= as_text(high).substr(0, known);
  }

  /// Finds the first two that are the wrong way round, with whatever is empty between them.
  void judge_order(const Constraint& rule) const {
    for (std::size_t later = 1; later < rule.fields.size(); ++later)
      for (std::size_t earlier = 0; earlier < later; ++earlier) {
        const std::array pair{rule.fields[earlier], rule.fields[later]};
        if (in_order(value(pair[0]), value(pair[1]))) continue;
        return find({.must = rule.must, .fields = pair}, Code::E_ORDER);
      }
  }

  void judge_different(const Constraint& rule) const {
    for (std::size_t at = 1; at < rule.fields.size(); ++at)
      if (!is_null(value(rule.fields[0])) && value(rule.fields[0]) == value(rule.fields[at]))
        return find(rule, Code::E_SAME);
  }

  void judge_listed(const Constraint& rule) const {
    for (const std::string_view name : rule.fields) {
      const std::string_view word = as_text(value(name));
      const auto& choices = field(name).choices;
      if (word.empty() || std::ranges::find(choices, word, &Choice::name) != choices.end())
        continue;
      find(rule, Code::E_LISTED_WHEN);
      Facts& facts = findings.back().facts;
      facts.emplace_back("known", joined(choices, &Choice::title, "、"));
      facts.emplace_back("known.en", joined(choices, &Choice::name, ", "));
    }
  }

  void judge(const Constraint& rule) const {
    switch (rule.must) {
      using enum Must;
      case one_of:
        if (condition_holds(rule)) {
          if (filled(rule) > 1) find(rule, Code::E_AT_MOST_ONE);
        } else if (filled(rule) != 1) {
          find(rule, Code::E_ONE_OF);
        }
        return;
      case at_most_one:
        if (filled(rule) > 1) find(rule, Code::E_AT_MOST_ONE);
        return;
      case at_least_one:
        if (filled(rule) == 0) find(rule, Code::E_AT_LEAST_ONE);
        return;
      case together:
        if (filled(rule) != 0 && filled(rule) != std::ssize(rule.fields))
          find(rule, Code::E_TOGETHER);
        return;
      case ordered:
        return judge_order(rule);
      case different:
        return judge_different(rule);
      case needed_when:
        if (condition_holds(rule) && filled(rule) != std::ssize(rule.fields))
          find(rule, Code::E_NEEDED_WHEN);
        return;
      case only_when:
        if (!condition_holds(rule) &&
            std::ranges::any_of(rule.fields, [&](auto name) { return says_something(name); }))
          find(rule, Code::E_ONLY_WHEN);
        return;
      case listed_when:
        if (condition_holds(rule)) judge_listed(rule);
        return;
    }
    throw std::logic_error("unhandled Must");
  }
};

}  // namespace

void check_constraints(const Kind& kind, const std::vector<Value>& values, Findings& findings) {
  const Judge judge{kind, values, findings};
  for (const Constraint& rule : kind.constraints) judge.judge(rule);
}

}  // namespace jinguo
