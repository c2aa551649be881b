// In which order the pieces of a file have to stand that were written as they came: by the line
// that each is about. Rows that waited come late, so the pieces are a few ascending runs.
#pragma once

#include "base/scratch.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace jinguo {

/// Bytes of a file, from one up to another.
struct Stretch {
  std::int64_t begin = 0;
  std::int64_t end = 0;
};

/// Keeps a number per run, and of a piece nothing: there may be millions.
class LineOrder {
 public:
  /// Notes where the piece about a line stands; throws Error(write_failed, disk_full).
  void add(std::int64_t line, Stretch where);

  /// Tells whether the pieces stand in their order as they are.
  [[nodiscard]] bool kept() const { return runs_.size() < 2; }

  /// Visits every piece, by its line.
  void visit(const std::function<void(Stretch)>& piece);

 private:
  struct Piece {
    std::int64_t line = 0;
    Stretch where;
  };
  [[nodiscard]] Piece read(std::int64_t number);

  Scratch pieces_;
  std::vector<std::int64_t> runs_;  // number of the first piece of each
  std::int64_t count_ = 0;
  std::int64_t last_line_ = 0;
};

}  // namespace jinguo
