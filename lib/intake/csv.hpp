// Delimited text as a stream of rows of UTF-8 cells, in bounded memory. Quotes as RFC 4180, or as
// the file's form says; line ends CRLF, LF or CR.
#pragma once

#include "intake/bytes.hpp"
#include "intake/rows.hpp"
#include "intake/text_form.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace jinguo {

/// A quoted cell with more line breaks than this was never closed.
inline constexpr int max_quoted_breaks = 100;

class CsvReader final : public RowReader {
 public:
  /// Begins at the file's first row; `chunk` is how many bytes are read at once.
  CsvReader(InputFile& file, const TextForm& form, std::size_t chunk = std::size_t{256} * 1024);
  ~CsvReader() override;

  /// Reads the next row, empty lines included (one empty cell). False at the end of the file, or
  /// when the file cannot be read on: then one finding (E_ENCODING with its row, the bad byte as
  /// value and the facts `byte`, its place counted from 1, and `column_number`; E_CSV_QUOTE with
  /// the opening row and `column_number`; E_NOT_TEXT with `detail`, what the file is instead;
  /// E_TOO_LARGE with `what` and `limit`) was added to `problems`.
  [[nodiscard]] bool next(RawRow& row, Problems& problems) override;

  [[nodiscard]] std::int64_t consumed() const override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace jinguo
