// People entered twice: which record speaks for another.
#pragma once

#include "store/store.hpp"

#include <jinguo/value.hpp>

#include <unordered_map>
#include <vector>

namespace jinguo {

/// The merged workers of a database, chains followed to their end. Costs nothing where there are
/// none.
class MergedWorkers {
 public:
  explicit MergedWorkers(Store& store);

  /// Returns the worker who counts for this one: itself unless merged away.
  [[nodiscard]] Id speaker(Id worker) const {
    if (into_.empty()) return worker;
    const auto found = into_.find(worker);
    return found == into_.end() ? worker : found->second;
  }

  /// Returns the workers for whom this one counts, itself first.
  [[nodiscard]] std::vector<Id> spoken_for(Id worker) const;

 private:
  std::unordered_map<Id, Id> into_;
};

}  // namespace jinguo
