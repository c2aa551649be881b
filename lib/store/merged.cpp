#include "store/merged.hpp"

namespace jinguo {

MergedWorkers::MergedWorkers(Store& store) {
  store.query("SELECT id, merged_into_id FROM worker WHERE merged_into_id IS NOT NULL", {},
              [this](const Statement& row) { into_.emplace(row.integer(0), row.integer(1)); });
  for (auto& [worker, target] : into_) {
    // A ring cannot be written by jinguo; a foreign hand's must not hang us.
    std::size_t steps = into_.size();
    for (auto next = into_.find(target); next != into_.end() && steps > 0; --steps) {
      target = next->second;
      next = into_.find(target);
    }
  }
}

std::vector<Id> MergedWorkers::spoken_for(Id worker) const {
  std::vector<Id> all{worker};
  for (const auto& [merged, into] : into_)
    if (into == worker) all.push_back(merged);
  return all;
}

}  // namespace jinguo
