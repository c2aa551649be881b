// A small register of every kind of record, filled at random from the kinds' own tables.
#pragma once

#include "unit/report_database.hpp"

#include <jinguo/error.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo::figures {

class RandomRegister {
 public:
  RandomRegister(Database& db, unsigned seed) : db_(db), random_(seed) {}

  /// Fills the database anew. A record that a constraint of the store refuses is left out.
  void fill() {
    Transaction change(db_.store());
    db_.store().defer_references();
    for (const Kind* kind : kept()) db_.store().execute("DELETE FROM " + std::string(kind->name));
    for (const Kind* kind : kept())
      for (int left = below(kind->has_code() ? records : 8 * records); left >= 0; --left)
        add(*kind);
    change.commit();
  }

 private:
  using Values = std::map<std::string_view, Value>;

  static constexpr int records = 24;  ///< at most; of kinds that join others, eight times as many

  static std::vector<const Kind*> kept() {
    std::vector<const Kind*> all;
    for (const Kind* kind : kinds())
      if (kind->verbs == Verbs::all) all.push_back(kind);
    return all;
  }

  int below(int end) { return std::uniform_int_distribution(0, end - 1)(random_); }
  bool one_in(int many) { return below(many) == 0; }

  std::string some_day() {
    constexpr int days = 150;
    return to_text(add_days(parse_date("2023-07-01").value(), below(days)));
  }

  Value some_value(const Kind& kind, const Field& field) {
    constexpr const char* words[] = {"甲", "乙"};
    switch (field.type) {
      case Type::choice:
        return std::string(
            field.choices[static_cast<std::size_t>(below(static_cast<int>(field.choices.size())))]
                .name);
      case Type::integer:
      case Type::money:
        return std::max<std::int64_t>(field.range.low, 0) + below(4);
      case Type::boolean:
        return std::int64_t{below(2)};
      case Type::decimal:
        return static_cast<double>(below(4)) / 2 + 1;
      case Type::date:
        return some_day();
      case Type::moment: {
        const std::string day = some_day();
        return one_in(4) ? day : day + "T10:" + std::to_string(10 + below(50));
      }
      case Type::clock:
        return std::string("09:00");
      case Type::region:
        return std::string(one_in(2) ? "329901001" : "329902");
      case Type::reference: {
        const std::vector<Id>& ids = ids_[std::string(field.target)];
        if (ids.empty()) return Null{};
        if (field.target == kind.name && field.name != "merged_into" && one_in(2)) return Null{};
        return ids[static_cast<std::size_t>(below(static_cast<int>(ids.size())))];
      }
      case Type::text:
        return std::string(words[below(2)]);
    }
    throw std::logic_error("unhandled Type");
  }

  /// Says whether the field is to be left as Database::add fills it.
  bool left_alone(const Field& field) {
    if (field.is(Rule::automatic) || field.name == "code" || field.name == "id_number") return true;
    if (field.name == "merged_into") return !one_in(4);
    return !field.is(Rule::required) && one_in(4);
  }

  void add(const Kind& kind) {
    Values values;
    for (const Field& field : kind.fields)
      if (!left_alone(field)) values[field.name] = some_value(kind, field);
    for (const Constraint& rule : kind.constraints) fill(kind, rule, values);
    for (const Constraint& rule : kind.constraints) keep(rule, values);
    Cells cells;
    for (const auto& [name, value] : values) {
      if (is_null(value)) continue;
      cells.emplace_back(name, std::string());
      cells.back().value = value;
    }
    try {
      ids_[std::string(kind.name)].push_back(db_.add(kind, cells));
    } catch (const Error&) {
      // Two records of one key, say: there are others.
    }
  }

  /// Gives a record what a rule asks of it, before anything is taken away.
  void fill(const Kind& kind, const Constraint& rule, Values& values) {
    const auto when = values.find(rule.when);
    const bool holds = when != values.end() &&
                       std::ranges::find(rule.values, text(when->second)) != rule.values.end();
    for (const std::string_view name : rule.fields) {
      if (rule.must == Must::needed_when && holds && !values.contains(name))
        values[name] = some_value(kind, kind.fields[kind.index(name).value()]);
      if (rule.must == Must::only_when && !holds) values.erase(name);
      if (rule.must == Must::different && name != rule.fields.front()) values.erase(name);
    }
  }

  void keep(const Constraint& rule, Values& values) {
    std::vector<std::string_view> filled;
    for (const std::string_view name : rule.fields)
      if (values.contains(name) && !is_null(values[name])) filled.push_back(name);
    if (rule.must == Must::one_of || rule.must == Must::at_most_one) {
      if (filled.empty()) return;
      const std::string_view stays =
          filled[static_cast<std::size_t>(below(static_cast<int>(filled.size())))];
      for (const std::string_view name : filled)
        if (name != stays) values.erase(name);
    } else if (rule.must == Must::ordered) {
      std::vector<std::string> sorted;
      for (const std::string_view name : filled) sorted.push_back(text(values[name]));
      std::ranges::sort(sorted);
      for (std::size_t at = 0; at < filled.size(); ++at)
        if (std::holds_alternative<std::string>(values[filled[at]]))
          values[filled[at]] = sorted[at];
    }
  }

  Database& db_;
  std::mt19937 random_;
  std::map<std::string, std::vector<Id>> ids_;
};

}  // namespace jinguo::figures
