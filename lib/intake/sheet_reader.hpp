// The rows of one worksheet as it shows them, streamed out of its workbook.
#pragma once

#include "intake/rows.hpp"
#include "intake/workbook.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace jinguo {

enum class Hidden : std::uint8_t { left_out, included };

class SheetReader final : public RowReader {
 public:
  /// Begins at the first row of a sheet; the workbook must outlive the reader. Throws Refusal.
  SheetReader(Workbook& workbook, const Workbook::Sheet& sheet, Hidden hidden);
  ~SheetReader() override;

  /// Reads the next row that shows something; `line` is the number beside it in a spreadsheet. It
  /// is as wide as the widest row before it, or wider where a cell says more. False at the end of
  /// the sheet, with what was hidden as findings (I_HIDDEN_SHEETS, I_HIDDEN_COLUMNS,
  /// I_HIDDEN_ROWS), or when the sheet cannot be read on: then one finding (E_XLSX with `detail`,
  /// E_TOO_LARGE with `what` and `limit`) with the row at which it stopped.
  [[nodiscard]] bool next(RawRow& row, Problems& problems) override;

  [[nodiscard]] std::int64_t consumed() const override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace jinguo
