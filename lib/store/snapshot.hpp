// Several queries that must agree with one another.
#pragma once

#include "store/store.hpp"

namespace jinguo {

/// While it lives, all that is read is as it was at the first query, whoever writes meanwhile.
class Snapshot {
 public:
  explicit Snapshot(Store& store) : store_(store) { store_.execute("BEGIN"); }
  ~Snapshot() { store_.rollback(); }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  Store& store_;
};

}  // namespace jinguo
