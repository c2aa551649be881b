// Rows that wait until the store can be asked about them, in their order: a little memory, and
// beyond it a file without a name.
#pragma once

#include "base/scratch.hpp"
#include "intake/rows.hpp"
#include "work/kept_row.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace jinguo {

class WaitingRows {
 public:
  /// Throws Error(write_failed, disk_full).
  void add(const RawRow& row);

  [[nodiscard]] std::int64_t count() const { return count_; }

  /// Hands over every row, first come first served, and forgets them.
  void take(const std::function<void(const RawRow&)>& visit);

 private:
  void spill();

  std::int64_t count_ = 0;
  std::string recent_;
  Scratch earlier_;  // pieces, the length of each in front
};

}  // namespace jinguo
