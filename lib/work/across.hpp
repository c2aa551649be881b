// Rules across records for what one transaction wrote: told as findings before it is committed.
#pragma once

#include "store/cross_rule.hpp"
#include "store/store.hpp"

#include <jinguo/problem.hpp>
#include <jinguo/session.hpp>

#include <cstdint>
#include <functional>
#include <vector>

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
  [[nodiscard]] Id first() const { return spans_.front().record_from; }

 private:
  friend class CheckedChange;

  Session& session_;
  std::vector<WrittenSpan> spans_;  // one for each kind written, the one of the rows first
  WrittenBy by_;
};

/// The transaction of a command that writes: what it wrote is held against the rules across
/// records before it is committed. Without commit() it is rolled back.
class CheckedChange {
 public:
  /// Begins; `also` is a second kind that the command writes.
  CheckedChange(Session& session, const Kind& kind, const Kind* also = nullptr);

  void commit(Problems& problems);

 private:
  Transaction change_;
  AcrossCheck across_;
};

}  // namespace jinguo
