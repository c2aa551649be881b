// Rules across records for what one transaction wrote: told as findings before it is committed.
#pragma once

#include "store/cross_rule.hpp"

#include <jinguo/problem.hpp>
#include <jinguo/session.hpp>

#include <cstdint>
#include <functional>

namespace jinguo {

/// Returns the facts of what is broken as they may be shown, with the kind's name.
[[nodiscard]] Facts shown_facts(const Broken& broken);

class AcrossCheck {
 public:
  /// Remembers where the writing of this kind begins; construct it inside the transaction.
  AcrossCheck(Session& session, const Kind& kind, WrittenBy by = WrittenBy::hand);

  /// Adds what the records written since break. `row_of` says which row wrote a record of the
  /// kind, 0 where that is not known; others are named by their code.
  void tell(Problems& problems, const std::function<std::int64_t(Id)>& row_of = {}) const;

  /// The id that the first new record has.
  [[nodiscard]] Id first() const { return span_.record_from; }

 private:
  Session& session_;
  WrittenSpan span_;
  WrittenBy by_;
};

}  // namespace jinguo
