// Text for people: columns aligned by display width and cut to the terminal. No cell can steer the
// terminal: all text goes through printable().
//
// A line longer than the terminal gives way in this order: words, down to four columns; the titles
// of numbers, days and codes, down to their cells; last the words that name the row, in the first
// column that has words, down to 24. Titles and names are never cut so far that two become alike.
// Numbers, days and codes (a column none of whose cells has a space or a Han character: masked
// numbers, phones) are not cut at all: their beginning says something else. A line that is still
// too long stays so, and the terminal wraps it.
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

constexpr std::string_view gap = "  ";
constexpr std::size_t narrowest = 4;        // columns left of words or a title that are cut
constexpr std::size_t narrowest_name = 24;  // columns left of the words that name a row

std::size_t line_width(const std::vector<std::size_t>& widths) {
  std::size_t total = widths.empty() ? 0 : gap.size() * (widths.size() - 1);
  for (const std::size_t width : widths) total += width;
  return total;
}

/// Takes from the widest column that is above its floor, until the line fits or none is left.
void narrow(std::vector<std::size_t>& widths, const std::vector<std::size_t>& floors,
            std::size_t limit) {
  for (std::size_t total = line_width(widths); total > limit; --total) {
    std::size_t widest = widths.size();
    for (std::size_t i = 0; i < widths.size(); ++i)
      if (widths[i] > floors[i] && (widest == widths.size() || widths[i] >= widths[widest]))
        widest = i;
    if (widest == widths.size()) return;
    --widths[widest];
  }
}

bool may_hold_words(const Column& column) {
  return alignment(column) == Align::left && column.type != Type::date &&
         column.type != Type::boolean;
}

constexpr bool is_han(char32_t point) {
  return (point >= 0x3400 && point <= 0x9FFF) || (point >= 0xF900 && point <= 0xFAFF) ||
         (point >= 0x20000 && point <= 0x3FFFD);
}

bool has_words(std::string_view cell) {
  for (std::size_t at = 0; at < cell.size();) {
    const char32_t point = next_code_point(cell, at);
    if (point == U' ' || point == U'\u3000' || is_han(point)) return true;
  }
  return false;
}

std::vector<bool> columns_with_words(const Page& page) {
  std::vector<bool> found(page.columns.size());
  for (std::size_t i = 0; i < found.size(); ++i)
    found[i] =
        may_hold_words(page.columns[i]) && std::ranges::any_of(page.rows, [i](const PageRow& row) {
          return is_data(row.role) && has_words(row.cells[i]);
        });
  return found;
}

/// Returns the least width, `width` or more, at which texts that differ still differ when cut.
std::size_t telling_width(std::vector<std::string_view> texts, std::size_t width) {
  std::ranges::sort(texts);  // those that begin alike stand together
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  for (std::size_t i = 1; i < texts.size(); ++i)
    while (cut_to_width(texts[i - 1], width) == cut_to_width(texts[i], width)) ++width;
  return width;
}

std::vector<std::string_view> cells_of(const Page& page, std::size_t column) {
  std::vector<std::string_view> cells;
  for (const PageRow& row : page.rows)
    if (is_data(row.role)) cells.emplace_back(row.cells[column]);
  return cells;
}

std::vector<std::size_t> fitted_widths(const Page& page, std::size_t limit) {
  std::vector<std::size_t> widths = column_widths(page);
  if (limit == 0 || line_width(widths) <= limit) return widths;

  const std::vector<bool> words = columns_with_words(page);
  const auto name = static_cast<std::size_t>(std::ranges::find(words, true) - words.begin());
  std::vector<std::size_t> floors = widths;
  for (std::size_t i = 0; i < floors.size(); ++i)
    if (words[i] && i != name) floors[i] = std::min(floors[i], narrowest);
  narrow(widths, floors, limit);
  if (line_width(widths) <= limit) return widths;

  const std::vector<std::size_t> cells = cell_widths(page);
  const std::size_t title = telling_width({page.titles.begin(), page.titles.end()}, narrowest);
  for (std::size_t i = 0; i < floors.size(); ++i)
    if (!words[i]) floors[i] = std::min(floors[i], std::max(cells[i], title));
  narrow(widths, floors, limit);

  if (name == widths.size() || line_width(widths) <= limit) return widths;
  floors[name] = std::min(floors[name], telling_width(cells_of(page, name), narrowest_name));
  narrow(widths, floors, limit);
  return widths;
}

/// Writes the pieces of a page one below another, a blank line between blocks.
class TextWriter {
 public:
  TextWriter(const Sheet& sheet, const Look& look, Output& out)
      : sheet_(sheet), look_(look), out_(out) {}

  void title() {
    if (!sheet_.title.empty()) heading(printable(sheet_.title));
  }

  void facts(const std::vector<PageFact>& facts) {
    std::size_t width = 0;
    for (const PageFact& fact : facts) width = std::max(width, display_width(fact.title));
    for (const PageFact& fact : facts) {
      std::string_view title = fact.title;
      for (const std::string& told : fact.lines) {
        std::string line;
        append_padded(line, title, width, Align::left);
        line.append(gap).append(told);
        write(line);
        title = {};
      }
    }
  }

  void table(const Page& page) {
    columns_ = page.columns;
    widths_ = fitted_widths(page, look_.width);
    bool headed = false;  // the columns' titles stand above the rows of this section
    bool noted = false;
    Role before = Role::head;
    const auto head_columns = [&] {
      if (!headed) heading(line(page.titles));
      headed = true;
    };
    if (page.rows.empty() || page.rows.front().role != Role::head) block();
    for (const PageRow& row : page.rows) {
      if (is_data(row.role)) {
        head_columns();
        if (is_data(before) && before != row.role) rule();
        write(line(row.cells));
      } else if (row.role == Role::note) {
        noted = true;
        if (!row.cells.empty()) write(row.cells.front());
      } else {
        if (&row != &page.rows.front() && !noted) head_columns();
        block();
        if (row.cells.size() > 1) heading(row.cells[1]);
        headed = noted = false;
      }
      before = row.role;
    }
    if (!noted) head_columns();
  }

  /// Begins a block: a blank line unless nothing stands above.
  void block() {
    if (written_) out_.text += '\n';
  }

 private:
  void write(std::string_view line) {
    const std::size_t last = line.find_last_not_of(' ');
    out_.text.append(line.substr(0, last == std::string_view::npos ? 0 : last + 1)).append(1, '\n');
    written_ = true;
    out_.pause();
  }

  void heading(const std::string& line) {
    constexpr std::string_view bold = "\x1b[1m";
    constexpr std::string_view normal = "\x1b[0m";
    if (!look_.color || line.empty()) return write(line);
    std::string drawn(bold);
    drawn.append(line, 0, line.find_last_not_of(' ') + 1).append(normal);
    write(drawn);
  }

  [[nodiscard]] std::string line(const std::vector<std::string>& cells) const {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) text += gap;
      const Align align = alignment(columns_[i]);
      if (display_width(cells[i]) > widths_[i])
        append_padded(text, cut_to_width(cells[i], widths_[i]), widths_[i], align);
      else
        append_padded(text, cells[i], widths_[i], align);
    }
    return text;
  }

  void rule() {
    std::string text;
    for (const std::size_t width : widths_) {
      if (!text.empty()) text += gap;
      text.append(width, '-');
    }
    write(text);
  }

  const Sheet& sheet_;
  const Look& look_;
  Output& out_;
  std::span<const Column> columns_;  ///< of the page that is being written
  std::vector<std::size_t> widths_;
  bool written_ = false;
};

}  // namespace

void write_text(const Sheet& sheet, const Look& look, std::ostream& stream) {
  Output out(stream);
  TextWriter writer(sheet, look, out);
  writer.title();
  if (sheet.shape == Shape::record) {
    writer.facts(read_record(sheet, look.lang, printable));
  } else {
    writer.facts(read_facts(sheet.facts, look.lang, printable));
    writer.table(read_page(sheet, look.lang, printable));
    if (!sheet.closing.empty()) writer.block();
    writer.facts(read_facts(sheet.closing, look.lang, printable));
  }
  out.finish();
}

}  // namespace jinguo
