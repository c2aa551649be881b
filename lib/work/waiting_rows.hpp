// Rows that wait until the store can be asked about them, in their order: a little memory, and
// beyond it a file without a name.
#pragma once

#include "intake/rows.hpp"
#include "work/kept_row.hpp"

#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
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
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  void spill();

  std::int64_t count_ = 0;
  std::string recent_;
  std::unique_ptr<std::FILE, Closer> earlier_;
};

}  // namespace jinguo
