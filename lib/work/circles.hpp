// Rows of a file that stand above one another: each names the next, and the last one the first.
#pragma once

#include "model/draft.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace jinguo {

/// Looks at rows whose record above is not on file. Beyond a bound rows are not looked at, so that
/// memory stays flat.
class Circles {
 public:
  explicit Circles(const Kind& kind);

  /// Takes note of a row, whose draft is not resolved yet.
  void add(std::int64_t line, const Draft& draft);
  void clear();

  /// Follows every row upwards; call it when all are added.
  void find();
  /// Refuses the draft where its row is part of a circle.
  void refuse(std::int64_t line, Draft& draft) const;

 private:
  struct Row {
    std::vector<std::string> above;  ///< what may name it, by each link
    std::size_t walk = 0;            ///< the first that came here
    bool in_circle = false;
  };
  [[nodiscard]] Row* next(const Row& row);

  std::optional<std::size_t> above_;  ///< none where nothing stands above its own kind
  std::vector<std::size_t> links_;    ///< fields by which a row is named
  std::unordered_map<std::int64_t, Row> rows_;
  std::unordered_map<std::string, std::int64_t> by_name_;
};

}  // namespace jinguo
