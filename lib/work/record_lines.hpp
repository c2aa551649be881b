// Which line of a file wrote which record, so that what is found at the end can name it.
#pragma once

#include <jinguo/session.hpp>

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace jinguo {

/// New records have ids one after another, and their lines nearly are: a run takes 16 bytes
/// whatever its length. Beyond a bound lines are not remembered, so that memory stays flat.
class RecordLines {
 public:
  /// `first` is the id that the first new record will have.
  explicit RecordLines(Id first) : next_(first) {}

  void note_inserted(std::int64_t line);
  void note_updated(Id record, std::int64_t line);

  /// Returns the line that wrote a record last, 0 when it is not known.
  [[nodiscard]] std::int64_t line_of(Id record) const;

 private:
  static constexpr std::size_t remembered = 100'000;

  struct Run {
    Id first;
    std::int64_t line;
  };
  std::vector<Run> runs_;
  std::unordered_map<Id, std::int64_t> updated_;
  Id next_;
  Id unknown_from_ = 0;  // 0: every new record is known
};

}  // namespace jinguo
