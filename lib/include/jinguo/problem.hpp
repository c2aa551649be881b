// Findings on people's data: collected, never thrown, every one of them counted.
#pragma once

#include <jinguo/code.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace jinguo {

/// One finding on one cell (or on a row, when `field` is empty).
struct Problem {
  std::int64_t row = 0;  ///< line of the file as a spreadsheet numbers it; 0 when not from a file
  std::string column = {};  ///< header as it stands in the file
  std::string field = {};   ///< field name; empty for findings on the row or the file
  Code code = Code::internal;
  std::string value = {};  ///< the cell; already masked when the field is sensitive
  Facts facts = {};        ///< further places of the sentence
};

/// Keeps the first findings up to a limit, errors before anything else, and counts all of them.
class JINGUO_API Problems {
 public:
  explicit Problems(std::size_t limit = 100) : limit_(limit) {}

  void add(Problem problem);
  /// Counts a finding that is not to be kept: cheaper than `add` once `full`.
  void count(Code code);
  /// Adds what another list counted and kept.
  void absorb(const Problems& others);
  /// Tells whether a finding of this code would not be kept any more.
  [[nodiscard]] bool full(Code code) const;

  /// Returns what was kept: errors first, each in the order of rows.
  [[nodiscard]] std::vector<Problem> kept() const;
  /// Returns how often each code was found, most often first.
  [[nodiscard]] std::vector<std::pair<Code, std::int64_t>> by_code() const;
  [[nodiscard]] std::int64_t errors() const { return errors_; }
  [[nodiscard]] std::int64_t warnings() const { return warnings_; }
  [[nodiscard]] std::int64_t total() const { return total_; }

 private:
  std::size_t limit_;
  std::vector<Problem> kept_errors_;
  std::vector<Problem> kept_others_;
  std::array<std::int64_t, static_cast<std::size_t>(Code::count_)> found_{};
  std::int64_t errors_ = 0;
  std::int64_t warnings_ = 0;
  std::int64_t total_ = 0;
};

/// Returns the finding's sentence; `value`, `field`, `column` and `row` are facts of it too. Where
/// `facts` names no `field`, the Chinese sentence uses the header, the English one the field's
/// name.
[[nodiscard]] JINGUO_API std::string message(const Problem& problem, Lang lang);
[[nodiscard]] JINGUO_API std::string hint(const Problem& problem, Lang lang);

}  // namespace jinguo
