// Rows of a file that name one another in a circle: each names the next, and the last one the
// first.
#pragma once

#include "intake/rows.hpp"
#include "work/own_names.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace jinguo {

/// Looks at rows that name a record of their own kind which is not on file. Beyond a bound rows are
/// not looked at, so that memory stays flat.
class Circles {
 public:
  explicit Circles(const Kind& kind);

  /// Takes note of a row, whose draft is not resolved yet.
  void add(const RawRow& raw, const Draft& draft);
  void clear();

  /// Follows every row to those that it leads to; call it when all are added.
  void find();

  /// Refuses the draft where its row is part of a circle, if the kind allows none.
  void refuse(std::int64_t line, Draft& draft) const;

  struct Circle {
    std::size_t rows = 0;
    std::size_t bytes = 0;  ///< that keeping its rows takes
  };
  /// Tells whether there are circles, and the kind allows them.
  [[nodiscard]] bool any_allowed() const { return allowed_ && !circles_.empty(); }
  /// Returns the circle that a row is part of; null when there is none that is allowed.
  [[nodiscard]] const Circle* of(std::int64_t line) const;
  /// Returns the line of the row that a row of a circle names.
  [[nodiscard]] std::int64_t named_by(std::int64_t line) const;

 private:
  struct Row {
    std::vector<std::string> names;  ///< how the row that it names may be called, by each link
    std::size_t bytes = 0;
    std::size_t walk = 0;    ///< the first that came here
    std::size_t circle = 0;  ///< counted from 1; 0: none
  };
  /// The line of the row that a row names; null when there is none.
  [[nodiscard]] const std::int64_t* next(const Row& row) const;
  [[nodiscard]] Row* row_at(const std::int64_t* line);

  OwnNames names_;
  bool allowed_;
  std::unordered_map<std::int64_t, Row> rows_;
  std::unordered_map<std::string, std::int64_t> by_name_;
  std::vector<Circle> circles_;
};

}  // namespace jinguo
