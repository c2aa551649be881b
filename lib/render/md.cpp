// Markdown as GitHub reads it: tables padded by display width so that the plain text is legible
// too.
#include "base/text.hpp"
#include "render/formats.hpp"
#include "render/output.hpp"
#include "render/page.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {
namespace {

/// Escapes what would end a cell or mean markup; masked numbers are full of `*`.
std::string escaped(std::string_view text) {
  constexpr std::string_view special = "\\|`*<[";
  std::string out;
  for (const char c : printable(text)) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// Totals are set off in bold, before widths are measured.
void embolden_totals(Page& page) {
  for (PageRow& row : page.rows)
    if (row.role == Role::total)
      for (std::string& cell : row.cells)
        if (!cell.empty()) cell = "**" + cell + "**";
}

class MarkdownWriter {
 public:
  explicit MarkdownWriter(Output& out) : out_(out) {}

  void heading(std::string_view marks, std::string_view text) {
    block();
    out_.text.append(marks).append(1, ' ').append(text).append(1, '\n');
  }

  void facts(const std::vector<PageFact>& facts) {
    if (!facts.empty()) block();
    for (const PageFact& fact : facts) {
      out_.text.append("- ").append(fact.title).append(1, ':');
      const std::string_view before = fact.lines.size() == 1 ? " " : "\n  - ";
      for (const std::string& line : fact.lines) out_.text.append(before).append(line);
      out_.text += '\n';
    }
  }

  void table(Page page) {
    embolden_totals(page);
    columns_ = page.columns;
    widths_ = column_widths(page);
    for (std::size_t& width : widths_) width = std::max<std::size_t>(width, 3);  // `---`

    bool in_table = false;
    bool filled = false;  // something stands in this section
    const auto head_columns = [&] {
      if (!in_table) begin_table(page);
      in_table = filled = true;
    };
    for (const PageRow& row : page.rows) {
      if (is_data(row.role)) {
        head_columns();
        line(row.cells);
        continue;
      }
      if (row.role == Role::head && &row != &page.rows.front() && !filled) head_columns();
      in_table = false;
      filled = row.role == Role::note;
      if (row.role == Role::note)
        note(row);
      else if (row.cells.size() > 1)
        heading("##", row.cells[1]);
    }
    if (!filled) head_columns();
  }

 private:
  void block() {
    if (written_) out_.text += '\n';
    written_ = true;
  }

  void note(const PageRow& row) {
    if (row.cells.empty()) return;
    block();
    out_.text.append(row.cells.front()).append(1, '\n');
  }

  void begin_table(const Page& page) {
    block();
    line(page.titles);
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      const bool right = alignment(columns_[i]) == Align::right;
      out_.text += i == 0 ? "| " : " | ";
      out_.text.append(widths_[i] - (right ? 1 : 0), '-').append(right ? ":" : "");
    }
    out_.text += " |\n";
  }

  void line(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      out_.text += i == 0 ? "| " : " | ";
      append_padded(out_.text, cells[i], widths_[i], alignment(columns_[i]));
    }
    out_.text += " |\n";
    out_.pause();
  }

  Output& out_;
  std::span<const Column> columns_;  ///< of the page that is being written
  std::vector<std::size_t> widths_;
  bool written_ = false;
};

}  // namespace

void write_md(const Sheet& sheet, const Look& look, std::ostream& stream) {
  Output out(stream);
  MarkdownWriter writer(out);
  if (!sheet.title.empty()) writer.heading("#", escaped(sheet.title));
  if (sheet.shape == Shape::record) {
    writer.facts(read_record(sheet, look.lang, escaped));
  } else {
    writer.facts(read_facts(sheet.facts, look.lang, escaped));
    writer.table(read_page(sheet, look.lang, escaped));
    writer.facts(read_facts(sheet.closing, look.lang, escaped));
  }
  out.finish();
}

}  // namespace jinguo
