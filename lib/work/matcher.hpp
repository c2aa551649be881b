// Which stored record a new one is: the kind's keys, tried in order.
#pragma once

#include "model/draft.hpp"
#include "store/store.hpp"
#include "work/key_plan.hpp"

#include <jinguo/session.hpp>

#include <memory>
#include <span>
#include <vector>

namespace jinguo {

struct Match {
  const Key* key = nullptr;  ///< the first key whose fields are all filled; null: none is
  std::vector<Id> hits;      ///< none, one, or two when the key is not unique
};

class Matcher {
 public:
  Matcher(Session& session, const Kind& kind);

  [[nodiscard]] Match match(std::span<const Value> values);

  /// Notes E_KEY_TAKEN for every unique key of the draft that another record than `own` has;
  /// `known` was searched already.
  void check_taken(Draft& draft, std::span<const Value> values, Id own, const Key* known);

 private:
  struct Search {
    KeyPlan plan;
    std::unique_ptr<Statement> statement;
    std::vector<Value> bound;
  };
  void find(Search& search, std::span<const Value> values, std::vector<Id>& hits);

  Session& session_;
  const Kind& kind_;
  std::vector<Search> searches_;
};

}  // namespace jinguo
