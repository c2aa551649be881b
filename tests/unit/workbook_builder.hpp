// Makes workbooks out of XML, part by part, in a file that lives as long as the test, and reads
// them as a user's file is read.
#pragma once

#include "intake/source.hpp"
#include "intake_reading.hpp"

#include <zip.h>

#include <cstddef>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jinguo::test {

inline constexpr std::string_view main_space =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
inline constexpr std::string_view relationship_space =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

using Parts = std::vector<std::pair<std::string, std::string>>;

/// Packs parts into the bytes of a zip archive; a name may come twice.
inline std::string zipped(const Parts& parts) {
  const ScratchFile scratch("");
  zip_t* const archive = ::zip_open(scratch.path().c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  if (archive == nullptr) throw std::runtime_error("zip_open");
  for (const auto& [name, text] : parts) {
    zip_source_t* const source = ::zip_source_buffer(archive, text.data(), text.size(), 0);
    ::zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  }
  if (::zip_close(archive) != 0) throw std::runtime_error("zip_close");
  std::ifstream file(scratch.path(), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A workbook with one sheet; every part may be replaced.
struct WorkbookText {
  std::string rows;              ///< inside sheetData
  std::string before_rows = {};  ///< cols
  std::string after_rows = {};   ///< mergeCells
  std::string strings = {};      ///< inside sst
  std::string formats = {};      ///< inside numFmts
  std::string styles = {};       ///< inside cellXfs
  std::string properties = {};   ///< of workbookPr
  std::string sheets = R"(<sheet name="Sheet1" sheetId="1" r:id="rId1"/>)";
  std::string relations = {};  ///< more of the workbook's

  [[nodiscard]] Parts parts() const {
    const std::string space = " xmlns=\"" + std::string(main_space) + "\"";
    const std::string relation = std::string(relationship_space) + "/";
    const std::string list =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    return {
        {"_rels/.rels", list + "<Relationship Id=\"rId1\" Type=\"" + relation +
                            "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {"xl/_rels/workbook.xml.rels",
         list + "<Relationship Id=\"rId1\" Type=\"" + relation +
             "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId8\" Type=\"" +
             relation +
             "sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId9\" "
             "Type=\"" +
             relation + "styles\" Target=\"styles.xml\"/>" + relations + "</Relationships>"},
        {"xl/workbook.xml", "<workbook" + space + " xmlns:r=\"" + std::string(relationship_space) +
                                "\"><workbookPr " + properties + "/><sheets>" + sheets +
                                "</sheets></workbook>"},
        {"xl/sharedStrings.xml", "<sst" + space + ">" + strings + "</sst>"},
        {"xl/styles.xml", "<styleSheet" + space + "><numFmts>" + formats +
                              "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                              "<cellXfs><xf numFmtId=\"0\"/>" +
                              styles + "</cellXfs></styleSheet>"},
        {"xl/worksheets/sheet1.xml", "<worksheet" + space + ">" + before_rows + "<sheetData>" +
                                         rows + "</sheetData>" + after_rows + "</worksheet>"},
    };
  }

  [[nodiscard]] std::string bytes() const { return zipped(parts()); }
};

/// Replaces a part, or adds it.
inline Parts with_part(Parts parts, const std::string& name, std::string text) {
  for (auto& [other, old] : parts) {
    if (other != name) continue;
    old = std::move(text);
    return parts;
  }
  parts.emplace_back(name, std::move(text));
  return parts;
}

/// All that reading a sheet gave.
struct SheetReading {
  std::vector<Row> rows;
  std::vector<std::int64_t> lines;
  std::vector<std::vector<CellNote>> notes;
  std::vector<Problem> problems;
  bool steady = true;  ///< consumed() never went back

  [[nodiscard]] std::vector<Code> codes() const {
    std::vector<Code> found;
    for (const Problem& problem : problems) found.push_back(problem.code);
    return found;
  }
};

inline SheetReading read_sheet(Source& source, std::size_t sheet = 0) {
  const std::unique_ptr<RowReader> reader = source.open(sheet);
  Problems problems;
  SheetReading reading;
  std::int64_t consumed = 0;
  for (RawRow row; reader->next(row, problems);) {
    reading.rows.emplace_back(row.cells.begin(), row.cells.end());
    reading.lines.push_back(row.line);
    reading.notes.emplace_back(row.notes.begin(), row.notes.end());
    reading.steady = reading.steady && consumed <= reader->consumed();
    consumed = reader->consumed();
  }
  reading.problems = problems.kept();
  return reading;
}

inline SheetReading read_workbook(std::string_view bytes, bool include_hidden = false) {
  const ScratchFile scratch(bytes);
  Source source(scratch.path(), {.encoding = {}, .include_hidden = include_hidden});
  return read_sheet(source);
}

inline SheetReading read_workbook(const WorkbookText& text, bool include_hidden = false) {
  return read_workbook(text.bytes(), include_hidden);
}

/// The one cell of a workbook that has no other.
inline std::string read_cell(const WorkbookText& text) {
  const SheetReading reading = read_workbook(text);
  if (reading.rows.size() != 1 || reading.rows[0].size() != 1) return "(not one cell)";
  return reading.rows[0][0];
}

}  // namespace jinguo::test
