// A workbook taken apart for a test: its files, and the cells of its sheets as words.
#pragma once

#include <doctest/doctest.h>
#include <zip.h>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo::unzipped {

class Workbook {
 public:
  explicit Workbook(const std::string& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    REQUIRE(source != nullptr);
    zip_t* const archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    REQUIRE(archive != nullptr);
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
      const auto index = static_cast<zip_uint64_t>(i);
      zip_stat_t entry;
      REQUIRE(zip_stat_index(archive, index, 0, &entry) == 0);
      std::string text(entry.size, '\0');
      zip_file_t* const file = zip_fopen_index(archive, index, 0);
      REQUIRE(zip_fread(file, text.data(), text.size()) == static_cast<zip_int64_t>(text.size()));
      zip_fclose(file);
      files_[entry.name] = std::move(text);
    }
    zip_discard(archive);
  }

  [[nodiscard]] const std::string& file(const std::string& name) const {
    REQUIRE(files_.contains(name));
    return files_.at(name);
  }

  /// Returns `text:…` or `number:…`; `none` where nothing stands.
  [[nodiscard]] std::string cell(std::size_t sheet, std::string_view place) const {
    const std::string cell =
        element(sheet_xml(sheet), "<c r=\"" + std::string(place) + "\"", "</c>");
    if (cell.empty()) return "none";
    if (cell.find("t=\"inlineStr\"") == std::string::npos)
      return "number:" + inside(cell, "<v>", "</v>");
    const std::size_t text = cell.find('>', cell.find("<t")) + 1;
    return "text:" + cell.substr(text, cell.find("</t>") - text);
  }

  [[nodiscard]] std::string number_format(std::size_t sheet, std::string_view place) const {
    return format_of_style(style(sheet, place));
  }

  [[nodiscard]] std::string column_format(std::size_t sheet, std::size_t column) const {
    const std::string number = std::to_string(column);
    const std::string col =
        element(sheet_xml(sheet), "<col min=\"" + number + "\" max=\"" + number + "\"", "/>");
    return format_of_style(static_cast<std::size_t>(std::stoi(inside(col, "style=\"", "\""))));
  }

  [[nodiscard]] bool bold(std::size_t sheet, std::string_view place) const {
    const std::string xf = cell_format(style(sheet, place));
    const auto font = static_cast<std::size_t>(std::stoi(inside(xf, "fontId=\"", "\"")));
    const std::string fonts = inside(file("xl/styles.xml"), "<fonts", "</fonts>");
    return nth(fonts, "<font>", "</font>", font).find("<b/>") != std::string::npos;
  }

 private:
  [[nodiscard]] const std::string& sheet_xml(std::size_t sheet) const {
    return file("xl/worksheets/sheet" + std::to_string(sheet) + ".xml");
  }

  [[nodiscard]] std::size_t style(std::size_t sheet, std::string_view place) const {
    const std::string cell = element(sheet_xml(sheet), "<c r=\"" + std::string(place) + "\"", ">");
    return cell.find("s=\"") == std::string::npos
               ? 0
               : static_cast<std::size_t>(std::stoi(inside(cell, " s=\"", "\"")));
  }

  [[nodiscard]] std::string cell_format(std::size_t style) const {
    return nth(inside(file("xl/styles.xml"), "<cellXfs", "</cellXfs>"), "<xf ", ">", style);
  }

  [[nodiscard]] std::string format_of_style(std::size_t style) const {
    static const std::map<std::string, std::string> built_in{
        {"0", "General"}, {"1", "0"}, {"2", "0.00"}, {"49", "@"}};
    const std::string id = inside(cell_format(style), "numFmtId=\"", "\"");
    if (built_in.contains(id)) return built_in.at(id);
    return inside(element(file("xl/styles.xml"), "<numFmt numFmtId=\"" + id + "\"", "/>"),
                  "formatCode=\"", "\"");
  }

  static std::string element(const std::string& xml, const std::string& begin,
                             std::string_view end) {
    const std::size_t from = xml.find(begin);
    if (from == std::string::npos) return {};
    return xml.substr(from, xml.find(end, from) - from + end.size());
  }

  static std::string inside(const std::string& xml, std::string_view begin, std::string_view end) {
    const std::size_t from = xml.find(begin);
    REQUIRE(from != std::string::npos);
    const std::size_t start = from + begin.size();
    return xml.substr(start, xml.find(end, start) - start);
  }

  static std::string nth(const std::string& xml, const std::string& begin, std::string_view end,
                         std::size_t n) {
    std::size_t from = xml.find(begin);
    for (std::size_t i = 0; i < n && from != std::string::npos; ++i)
      from = xml.find(begin, from + 1);
    REQUIRE(from != std::string::npos);
    return xml.substr(from, xml.find(end, from) - from + end.size());
  }

  std::map<std::string, std::string> files_;
};

}  // namespace jinguo::unzipped
