// New records of one kind, several by one statement: to begin and end a statement costs a fifth of
// what writing a row does.
#pragma once

#include "store/store.hpp"

#include <cstddef>
#include <memory>
#include <vector>

namespace jinguo {

class RowInserter {
 public:
  RowInserter(Store& store, const Kind& kind) : store_(store), kind_(kind) {}

  /// Takes the values of a record and gives old ones back for reuse. The record is written together
  /// with later ones; nobody may ask the store for it before flush().
  void add(std::vector<Value>& values);
  /// Writes what was added so far.
  void flush();

 private:
  Store& store_;
  const Kind& kind_;
  std::vector<std::vector<Value>> rows_;
  std::size_t used_ = 0;
  std::unique_ptr<Statement> insert_all_;
};

}  // namespace jinguo
