// Delimited text as a stream of rows of UTF-8 cells, in bounded memory. Quotes as RFC 4180; line
// ends CRLF, LF or CR.
#pragma once

#include "intake/bytes.hpp"
#include "intake/text_form.hpp"

#include <jinguo/problem.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace jinguo {

/// One row as it stands in the file; views hold until the next call of CsvReader::next.
struct RawRow {
  std::int64_t line = 0;  ///< 1 is the file's first row, as a spreadsheet numbers it
  std::span<const std::string_view> cells;  ///< unquoted; not trimmed
  bool stray_quote = false;  ///< a quote stood inside an unquoted cell: it was kept as data
};

/// What a file may hold; beyond it is refused as E_TOO_LARGE. Its length: `max_file_bytes`.
inline constexpr std::int64_t max_rows = 10'000'100;  ///< ten million, a header, some title rows
inline constexpr std::size_t max_columns = 1024;
inline constexpr std::int64_t max_cell_bytes = std::int64_t{1} << 20;  ///< of UTF-8, as quoted
inline constexpr std::int64_t max_row_bytes = std::int64_t{8} << 20;
/// A quoted cell with more line breaks than this was never closed.
inline constexpr int max_quoted_breaks = 100;

class CsvReader {
 public:
  /// Begins at the file's first row; `chunk` is how many bytes are read at once.
  CsvReader(InputFile& file, const TextForm& form, std::size_t chunk = std::size_t{256} * 1024);
  ~CsvReader();

  /// Reads the next row, empty lines included (one empty cell). False at the end of the file, or
  /// when the file cannot be read on: then one finding (E_ENCODING with its row, the bad byte as
  /// value and the facts `byte`, its place counted from 1, and `column_number`; E_CSV_QUOTE with
  /// the opening row and `column_number`; E_NOT_TEXT with `detail`, what the file is instead;
  /// E_TOO_LARGE with `what` and `limit`) was added to `problems`.
  [[nodiscard]] bool next(RawRow& row, Problems& problems);

  /// Bytes of the file consumed so far.
  [[nodiscard]] std::int64_t consumed() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace jinguo
