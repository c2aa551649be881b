// One cell while it is judged: the text as it came, brought step by step into canonical form,
// with every finding noted. Checks (identity numbers, phones, dates …) are functions of a Cell.
#pragma once

#include <jinguo/code.hpp>
#include <jinguo/date.hpp>
#include <jinguo/kind.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jinguo {

/// One finding while a record is judged; becomes a Problem when its place in the file is known.
struct Finding {
  const Field* field = nullptr;  ///< null: the finding is on the whole record
  Code code = Code::internal;
  std::string value;  ///< the text that was judged, not masked
  Facts facts;
};

using Findings = std::vector<Finding>;

class Cell {
 public:
  Cell(const Field& field, std::string_view raw, Date today, Findings& findings)
      : text(raw), field_(field), raw_(raw), today_(today), findings_(findings) {}

  /// The working text; canonical when the judging is over and nothing was refused.
  std::string text;

  [[nodiscard]] const Field& field() const { return field_; }
  [[nodiscard]] std::string_view raw() const { return raw_; }
  /// The day that counts as today: a parameter of the command, never the wall clock.
  [[nodiscard]] Date today() const { return today_; }

  /// Notes a finding on this cell.
  void find(Code code, Facts facts = {}) {
    if (severity(code) == Severity::error) refused_ = true;
    findings_.push_back({&field_, code, std::string(raw_), std::move(facts)});
  }

  [[nodiscard]] bool refused() const { return refused_; }

 private:
  const Field& field_;
  std::string_view raw_;
  Date today_;
  Findings& findings_;
  bool refused_ = false;
};

}  // namespace jinguo
