// Which stored record a new one is: the kind's keys, tried in order.
#pragma once

#include "model/draft.hpp"
#include "store/records.hpp"
#include "work/key_plan.hpp"

#include <jinguo/session.hpp>

#include <memory>
#include <span>
#include <vector>

namespace jinguo {

struct Match {
  const Key* key = nullptr;  ///< the first key whose fields are all filled; null: none is
  std::vector<Id> hits;      ///< none, one, or two when the key is not unique
  /// What is stored of the first: the fields that drafts have given so far, its batch and the
  /// record it was merged into; the others are empty. Holds until the next match.
  const Record* first = nullptr;
};

class Matcher {
 public:
  Matcher(Session& session, const Kind& kind);

  [[nodiscard]] Match match(const Draft& draft);

  /// Notes E_KEY_TAKEN for every unique key of the draft that another record than `own` has;
  /// `known` was searched already.
  void check_taken(Draft& draft, std::span<const Value> values, Id own, const Key* known);

 private:
  struct Search {
    KeyPlan plan;
    std::unique_ptr<Statement> statement;
    std::vector<Value> bound;
  };
  void note_taken(Draft& draft, const KeyPlan& plan, std::span<const Value> values, Id by) const;
  void want(std::size_t at);
  void want_given(const Draft& draft);
  void prepare();
  /// Starts a search; its statement then gives the hits.
  static Statement& start(Search& search, std::span<const Value> values);

  Session& session_;
  const Kind& kind_;
  std::vector<Search> searches_;
  std::vector<std::size_t> wanted_;  // the fields read of a match
  std::vector<bool> is_wanted_;
  Record first_;
};

}  // namespace jinguo
