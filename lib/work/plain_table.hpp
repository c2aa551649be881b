// The table in any file, read without judging it as records of a kind: rows of any width, what
// stands above and below it left out.
#pragma once

#include "work/table.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// Where the table is in its file.
struct TableLayout {
  bool readable = true;  ///< false: there is no such sheet
  std::size_t sheet = 0;
  std::string sheet_name = {};
  std::vector<std::string> sheets_left = {};
  TitleLines titles = {};
  std::int64_t header_row = 0;  ///< 0: there is none
  std::int64_t header_rows = 0;
  std::int64_t above = 0;      ///< the last line that is not of the rows
  bool guessed = true;         ///< the header, from its shape
  ImportColumns columns = {};  ///< without positions; of a guess no column means a field
};

/// Finds the table by its shape. The problems say when there is no such sheet.
[[nodiscard]] TableLayout guess_layout(const RowSource& source, const TableWish& wish,
                                       Problems& problems);

/// Returns the layout that a table of a kind has found; its header row is known.
[[nodiscard]] TableLayout layout_of(const TableFacts& facts, const RowSource& source);

/// Why a row of a plain table was passed over; `remark` is a line of text.
[[nodiscard]] std::string_view remark_reason();

class PlainTable {
 public:
  PlainTable(const RowSource& source, const TableLayout& layout);

  /// Reads the next row that is not blank; a skipped one has a reason.
  [[nodiscard]] RowRole next(RawRow& row, Problems& problems);
  [[nodiscard]] std::string_view reason() const { return reason_; }

 private:
  [[nodiscard]] std::string_view judged(const RawRow& row, std::size_t at) const;
  [[nodiscard]] bool repeats_header(const RawRow& row) const;

  const TableLayout& layout_;
  std::unique_ptr<RowReader> reader_;
  FooterWords footers_;
  std::string_view reason_;
};

}  // namespace jinguo
