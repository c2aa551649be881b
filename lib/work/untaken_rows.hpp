// Rows of a file that were refused, or wait: who names one of them is told so, instead of that it
// is not on record.
#pragma once

#include "work/own_names.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>

namespace jinguo {

/// Beyond a bound rows are not remembered, so that memory stays flat.
class UntakenRows {
 public:
  explicit UntakenRows(const Kind& kind) : names_(kind) {}

  /// Takes note of a row, by its line. Where it is taken later it is found on record.
  void note(const Draft& draft, std::int64_t line);

  /// Where the draft, refused on a line, names another of these rows, that is what is wrong with
  /// it: E_REF_UNKNOWN becomes E_REF_REFUSED.
  void explain(Draft& draft, std::int64_t line) const;

 private:
  OwnNames names_;
  std::unordered_map<std::string, std::int64_t> lines_;
};

}  // namespace jinguo
