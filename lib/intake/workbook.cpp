// Reads the main part of a workbook and the list of parts it leads to.
#include "intake/workbook.hpp"

#include "base/text.hpp"
#include "intake/merged_cells.hpp"
#include "intake/refusal.hpp"
#include "intake/relationships.hpp"
#include "intake/styles.hpp"
#include "intake/xml_stream.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace jinguo {
namespace {

constexpr Saying no_sheet = {"里面没有工作表", "it has no worksheet"};
constexpr Saying no_main_part = {"缺少工作簿的目录", "it lacks the list of its sheets"};

/// Other documents that come as archives, by an entry that only they have.
struct Document {
  std::string_view entry;
  std::string_view name;
};
constexpr Document documents[] = {
    {"word/document.xml", "DOCX"}, {"ppt/presentation.xml", "PPTX"},
    {"xl/workbook.bin", "XLSB"},   {"index/document.iwa", "Numbers"},
    {"index.zip", "Numbers"},      {"ofd.xml", "OFD"},
};

/// OpenDocument states in its first entry what it is.
constexpr std::string_view opendocument_entry = "mimetype";
constexpr std::string_view opendocument_type = "application/vnd.oasis.opendocument.";

/// Names an archive that is no workbook, for people.
std::string name_document(ZipArchive& archive) {
  for (const Document& document : documents)
    if (archive.has(document.entry)) return std::string(document.name);
  if (archive.has(opendocument_entry)) {
    std::array<char, 128> head{};
    const std::size_t length = archive.open(opendocument_entry).read(head);
    const std::string_view type(head.data(), length);
    if (type.starts_with(opendocument_type)) {
      const bool table = type.substr(opendocument_type.size()).starts_with("spreadsheet");
      return table ? "ODS" : "OpenDocument";
    }
  }
  return "ZIP";
}

class WorkbookHandler final : public XmlHandler {
 public:
  explicit WorkbookHandler(std::span<const Relationship> parts) : parts_(parts) {}

  void start(std::string_view element, XmlAttributes attributes) override {
    if (element == "workbookPr" && attributes.flag("date1904")) {
      date_system = DateSystem::from_1904;
    } else if (element == "sheet") {
      take_sheet(attributes);
    }
  }
  void end(std::string_view) override {}

  std::vector<Workbook::Sheet> sheets;
  DateSystem date_system = DateSystem::from_1900;

 private:
  void take_sheet(XmlAttributes attributes) {
    const auto part = std::ranges::find(parts_, attributes["id"], &Relationship::id);
    if (part == parts_.end() || part->type != "worksheet") return;
    if (sheets.size() == max_zip_entries) throw too_large({"工作表", "sheets"}, "10000");
    const std::string_view state = attributes["state"];
    sheets.push_back({.info = {.name = std::string(attributes["name"]),
                               .hidden = state == "hidden" || state == "veryHidden"},
                      .part = part->part});
  }

  std::span<const Relationship> parts_;
};

}  // namespace

Workbook::Workbook(const InputFile& file) : bytes_(file.size()), archive_(file) {
  read_parts(main_part());
  if (sheets_.empty()) throw damaged(no_sheet);
}

/// Finds the part that lists the sheets; refuses what is another document.
std::string Workbook::main_part() {
  const std::vector<Relationship> roots = read_relationships(archive_, {});
  const auto main = std::ranges::find(roots, "officeDocument", &Relationship::type);
  const std::string part = lower(main == roots.end() ? "xl/workbook.xml" : main->part);
  const bool other = std::ranges::find(documents, part, &Document::entry) != std::end(documents);
  if (part.ends_with(".xml") && !other) {
    if (archive_.has(part)) return part;
    if (main != roots.end()) throw damaged(no_main_part);
  }
  throw Refusal(Code::E_NOT_TEXT, {{"detail", name_document(archive_)}});
}

void Workbook::read_parts(const std::string& main) {
  const std::vector<Relationship> parts = read_relationships(archive_, main);
  WorkbookHandler handler(parts);
  read_xml(archive_.open(main), handler);
  sheets_ = std::move(handler.sheets);
  date_system_ = handler.date_system;
  for (const Relationship& part : parts) {
    if (part.type == "sharedStrings") strings_part_ = part.part;
    if (part.type == "styles") styles_part_ = part.part;
  }
}

const SharedStrings& Workbook::strings() {
  if (!strings_) {
    strings_ = strings_part_.empty()
                   ? std::make_unique<SharedStrings>()
                   : std::make_unique<SharedStrings>(archive_.open(strings_part_));
  }
  return *strings_;
}

std::span<const NumberFormat> Workbook::formats() {
  if (!formats_) {
    std::vector<NumberFormat> read;
    if (!styles_part_.empty()) read = read_styles(archive_.open(styles_part_));
    formats_ = std::make_unique<std::vector<NumberFormat>>(std::move(read));
  }
  return *formats_;
}

std::span<const CellRange> Workbook::merged(const Sheet& sheet) {
  const auto found = merged_.find(sheet.part);
  if (found != merged_.end()) return found->second;
  return merged_.emplace(sheet.part, find_merged(archive_.open(sheet.part))).first->second;
}

}  // namespace jinguo
