// The rules between the fields of one record, straight from the kind's table.
#include "model/draft.hpp"

#include <algorithm>
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

  [[nodiscard]] bool in_order(const Constraint& rule) const {
    const Value& low = value(rule.fields[0]);
    const Value& high = value(rule.fields[1]);
    if (is_null(low) || is_null(high)) return true;
    if (const auto* text = std::get_if<std::string>(&low)) return *text <= as_text(high);
    return as_integer(low) <= as_integer(high);
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
      case together:
        if (filled(rule) != 0 && filled(rule) != std::ssize(rule.fields))
          find(rule, Code::E_TOGETHER);
        return;
      case ordered:
        if (!in_order(rule)) find(rule, Code::E_ORDER);
        return;
      case needed_when:
        if (condition_holds(rule) && filled(rule) != std::ssize(rule.fields))
          find(rule, Code::E_NEEDED_WHEN);
        return;
      case only_when:
        if (!condition_holds(rule) && filled(rule) != 0) find(rule, Code::E_ONLY_WHEN);
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
