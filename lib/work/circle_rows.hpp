// Rows that name one another in a circle, kept until the last of them is there and they can be
// taken together.
#pragma once

#include "work/circles.hpp"
#include "work/kept_row.hpp"

#include <cstddef>
#include <cstdint>
#include <list>
#include <unordered_map>
#include <unordered_set>

namespace jinguo {

class CircleRows {
 public:
  /// Kept rows stay where they are: their cells are views of their own text.
  using Rows = std::list<KeptRow>;

  explicit CircleRows(const Circles& circles) : circles_(circles) {}

  /// Tells whether the row is part of a circle, and there is room for all of that. Circles that are
  /// begun take a little memory, whatever the file; who finds no room may come again when they are
  /// whole, in another pass.
  [[nodiscard]] bool has_room(std::int64_t line);

  /// Keeps a row that there is room for. Hands over the rows of its circle, in their order, once it
  /// is whole; until then none.
  [[nodiscard]] Rows add(const RawRow& row);

 private:
  using Circle = const Circles::Circle*;

  const Circles& circles_;
  std::unordered_map<Circle, Rows> begun_;
  std::unordered_set<Circle> left_;  // no room for their first row, so the others do not come in
  std::size_t bytes_ = 0;            // that those begun take, or will take
};

}  // namespace jinguo
