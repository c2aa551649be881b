// One state of a database for two threads that read it at once.
#pragma once

#include "store/snapshot.hpp"

#include <jinguo/session.hpp>

#include <memory>
#include <optional>

namespace jinguo {

/// While it lives, all that is read through both stores is as it was when it began.
class TwinSnapshot {
 public:
  explicit TwinSnapshot(Session& session);

  [[nodiscard]] Store& first() { return first_store_; }
  /// The store of the second thread; none when others wrote all the while that both began.
  [[nodiscard]] Store* second() { return second_ ? second_store_.get() : nullptr; }

 private:
  Store& first_store_;
  std::unique_ptr<Store> second_store_;
  std::optional<Snapshot> first_;
  std::optional<Snapshot> second_;
};

}  // namespace jinguo
