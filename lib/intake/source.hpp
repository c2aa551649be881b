// A file opened for reading as rows: what form it has, told by content, and a reader for that form.
#pragma once

#include "intake/bytes.hpp"
#include "intake/ndjson.hpp"
#include "intake/rows.hpp"
#include "intake/text_form.hpp"

#include <jinguo/problem.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

enum class FileFormat : std::uint8_t {
  text,    ///< delimited: CSV and its kin
  ndjson,  ///< one JSON object per line
  xlsx,    ///< Office Open XML workbook
};

[[nodiscard]] std::string_view name(FileFormat format);  ///< csv, ndjson, xlsx

/// One sheet of a workbook.
struct SheetInfo {
  std::string name;
  bool hidden = false;
};

struct SourceWish {
  std::string encoding;         ///< empty: told by content
  char separator = 0;           ///< 0: told by content
  bool include_hidden = false;  ///< rows, columns and sheets that a workbook hides are read too
};

class Workbook;

class Source {
 public:
  /// Opens and judges a file, `-` for standard input. Throws Error(read_failed, bad_value); what is
  /// wrong with its content is told by the reader.
  Source(const std::string& path, SourceWish wish);
  ~Source();
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  [[nodiscard]] FileFormat format() const { return format_; }
  /// Encoding and separator of a text file (0: its form has none); digest and length of every file.
  [[nodiscard]] const TextForm& form() const { return form_; }
  /// The sheets of a workbook in its order, hidden ones only where they are wished for; empty for
  /// every other file and for a workbook that cannot be read.
  [[nodiscard]] std::span<const SheetInfo> sheets() const { return sheets_; }

  /// Begins reading at the first row, of a workbook's sheet `sheet`; one reader at a time.
  [[nodiscard]] std::unique_ptr<RowReader> open(std::size_t sheet = 0);

 private:
  void open_workbook();

  SourceWish wish_;
  InputFile file_;
  FileFormat format_ = FileFormat::text;
  TextForm form_;
  std::unique_ptr<Workbook> workbook_;
  std::vector<std::size_t> shown_;  // which of the workbook's sheets sheets_ are
  std::optional<JsonKeys> keys_;    // of NDJSON, once it was opened
  std::vector<SheetInfo> sheets_;
  std::optional<Problem> refused_;  // why no row can be read
};

}  // namespace jinguo
