// The table inside an office's file: which sheet, where its header is, and for every row below it
// whether it is a record. Reads no store, so that it can run on a thread of its own.
#pragma once

#include "intake/rows.hpp"
#include "intake/source.hpp"
#include "model/cell.hpp"
#include "work/import_columns.hpp"
#include "work/source_map.hpp"
#include "work/table_fill.hpp"
#include "work/table_rows.hpp"
#include "work/table_sums.hpp"
#include "work/title_lines.hpp"

#include <jinguo/kind.hpp>
#include <jinguo/problem.hpp>

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jinguo {

/// Where rows come from: a file, or what a test makes up.
struct RowSource {
  FileFormat format = FileFormat::text;
  std::span<const SheetInfo> sheets = {};  ///< of a workbook
  /// Begins reading a sheet at its first row; one reader at a time.
  std::function<std::unique_ptr<RowReader>(std::size_t sheet)> open;
};

/// Returns the rows of a file that was opened.
[[nodiscard]] RowSource rows_of(Source& source);

struct TableWish {
  std::string sheet;            ///< name, or number from 1; empty: the one whose header fits best
  std::int64_t header_row = 0;  ///< 0: searched for
  bool include_hidden = false;  ///< hidden sheets may be chosen too
  SourceMap map;
};

enum class RowRole : std::uint8_t {
  end,      ///< there is no further row
  record,   ///< to be judged
  skipped,  ///< passed over; `reason` says why
};

/// What was decided, and what was passed over so far.
struct TableFacts {
  std::string sheet;                     ///< of a workbook
  std::vector<std::string> sheets_left;  ///< filled sheets that were not read
  std::int64_t header_row = 0;
  std::int64_t header_rows = 1;
  TitleLines titles;
  ImportColumns columns;
  std::int64_t records = 0;
  std::array<std::int64_t, skip_reasons> skipped{};
};

class Table {
 public:
  Table(RowSource source, const Kind& kind, TableWish wish);

  /// Finds sheet and header and plans the columns; false when the file cannot be read as this kind,
  /// with the reason in `problems`.
  [[nodiscard]] bool open(Problems& problems);

  [[nodiscard]] const TableFacts& facts() const { return facts_; }

  /// Reads the next row that is not blank. Every row below the header is a record or skipped, with
  /// a finding that says so. The row holds until the next call. Hot path.
  [[nodiscard]] RowRole next(RawRow& row, Problems& problems);

  /// Returns what was found on single cells of the record last read; empty for nearly all.
  [[nodiscard]] const Findings& findings() const { return findings_; }

  [[nodiscard]] std::int64_t consumed() const { return reader_ ? reader_->consumed() : 0; }

 private:
  struct Watched {
    std::int64_t count = 0;
    std::int64_t first = 0;  ///< line
    void note(std::int64_t line) {
      if (count++ == 0) first = line;
    }
  };

  bool adopt(std::span<const HeadRow> head, const FoundHeader& found, Problems& problems);
  void expect(char32_t point);
  RowRole skip(const RawRow& row, std::string_view text, Code code, SkipReason reason,
               Problems& problems);
  [[nodiscard]] bool is_expected(std::string_view first) const;
  [[nodiscard]] bool repeats_header(const RawRow& row) const;
  void take_record(RawRow& row);
  void watch_serial(const RawRow& row);
  void conclude(Problems& problems) const;

  RowSource source_;
  const Kind& kind_;
  TableWish wish_;
  TableFacts facts_;
  std::unique_ptr<RowReader> reader_;
  std::int64_t last_header_line_ = 0;
  std::vector<std::vector<std::string>> header_cells_;  ///< of each header row
  std::bitset<0x10000> expected_;  ///< with what a row begins that may be none of a record
  std::optional<FooterWords> footers_;
  std::optional<CellFiller> filler_;
  std::optional<ColumnSums> sums_;
  Findings findings_;
  std::size_t serial_ = std::string::npos;
  std::int64_t last_serial_ = 0;
  Watched gaps_;
  Watched merged_;
};

}  // namespace jinguo
