// One cell while it is judged: the text as it came, brought step by step into canonical form,
// with every finding noted. Checks (identity numbers, phones, dates …) are functions of a Cell.
#pragma once

#include <jinguo/code.hpp>
#include <jinguo/date.hpp>
#include <jinguo/kind.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jinguo {

/// How a cell came to its text.
enum class CellOrigin : std::uint8_t {
  typed,    ///< characters, as somebody typed them; all there is in a text file
  number,   ///< a number of a workbook: 15 digits of it are sure
  date,     ///< a workbook's number shown as a day; the text is ISO 8601
  boolean,  ///< TRUE or FALSE
  nested,   ///< a list or an object, which no cell can hold; the text is its JSON
};

/// What a file says of a cell beyond its text.
struct CellNote {
  CellOrigin origin = CellOrigin::typed;
  bool formula = false;  ///< the text is what a formula came to when the file was saved
  bool merged = false;   ///< the text is repeated from the first cell of a merged area
};

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
  Cell(const Field& field, std::string_view raw, Date today, Findings& findings, CellNote note = {})
      : text(raw), field_(field), raw_(raw), today_(today), findings_(findings), note_(note) {}

  /// The working text; canonical when the judging is over and nothing was refused.
  std::string text;

  [[nodiscard]] const Field& field() const { return field_; }
  [[nodiscard]] std::string_view raw() const { return raw_; }
  [[nodiscard]] CellNote note() const { return note_; }
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
  CellNote note_;
  bool refused_ = false;
};

}  // namespace jinguo
