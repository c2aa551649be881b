#include "store/twin_snapshot.hpp"

#include "store/engine.hpp"

namespace jinguo {

/// The second looks before and after the first begins: when nobody wrote between its two looks, all
/// three saw the same.
TwinSnapshot::TwinSnapshot(Session& session)
    : first_store_(session.store()),
      second_store_(open_sqlite(session.settings(), Opening::reading)) {
  constexpr int most_tries = 5;
  for (int tries = 0; tries < most_tries && !second_; ++tries) {
    first_.reset();
    const std::int64_t before = others_writes(*second_store_);
    first_.emplace(first_store_);
    (void)others_writes(first_store_);  // a snapshot begins with its first look
    second_.emplace(*second_store_);
    if (others_writes(*second_store_) != before) second_.reset();
  }
}

}  // namespace jinguo
