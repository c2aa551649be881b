// An Office Open XML workbook (ECMA-376): which sheets it has and where its parts are. Nothing
// outside the file is ever followed.
#pragma once

#include "intake/cell_number.hpp"
#include "intake/cell_reference.hpp"
#include "intake/rows.hpp"
#include "intake/shared_strings.hpp"
#include "intake/source.hpp"
#include "intake/zip_archive.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace jinguo {

class Workbook {
 public:
  /// Opens a file that must outlive the workbook. Throws Refusal: E_XLSX, E_PASSWORD, E_TOO_LARGE,
  /// and E_NOT_TEXT with `detail` where the archive is another kind of document.
  explicit Workbook(const InputFile& file);

  /// A worksheet; charts and macros are none.
  struct Sheet {
    SheetInfo info;
    std::string part;  ///< name of its entry
  };
  [[nodiscard]] std::span<const Sheet> sheets() const { return sheets_; }
  [[nodiscard]] DateSystem date_system() const { return date_system_; }
  [[nodiscard]] std::int64_t bytes() const { return bytes_; }

  // What cells need beyond their sheet; read when first asked for. Throws Refusal.
  [[nodiscard]] const SharedStrings& strings();
  [[nodiscard]] std::span<const NumberFormat> formats();
  [[nodiscard]] std::span<const CellRange> merged(const Sheet& sheet);

  [[nodiscard]] ZipEntry open(const Sheet& sheet) { return archive_.open(sheet.part); }

 private:
  [[nodiscard]] std::string main_part();
  void read_parts(const std::string& main);

  std::int64_t bytes_;
  ZipArchive archive_;
  std::vector<Sheet> sheets_;
  DateSystem date_system_ = DateSystem::from_1900;
  std::string strings_part_;  // empty where there is none
  std::string styles_part_;
  std::unique_ptr<SharedStrings> strings_;
  std::unique_ptr<std::vector<NumberFormat>> formats_;
  std::map<std::string, std::vector<CellRange>> merged_;
};

}  // namespace jinguo
