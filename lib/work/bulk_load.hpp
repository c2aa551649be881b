// Indexes are cheaper built once than kept up row by row, when a file is large beside what is
// stored. What keeps uniqueness stays; the rest goes and comes back inside the same transaction.
#pragma once

#include "store/store.hpp"

#include <jinguo/kind.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace jinguo {

class BulkLoad {
 public:
  BulkLoad(Store& store, const Kind& kind) : store_(store), kind_(kind) {}

  /// Decides from the file's size whether the indexes go.
  void begin(std::int64_t file_bytes);
  /// Restores at once the index that a search by this key needs.
  void before_search(const Key& key);
  /// Restores all; call it before the commit.
  void finish();

 private:
  Store& store_;
  const Kind& kind_;
  std::vector<std::string> restore_;
};

}  // namespace jinguo
