// Reading a sheet into text that people see, and measuring it in terminal columns.
#include "render/page.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "render/cell_text.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace jinguo {
namespace {

constexpr std::string_view nothing = "—";

/// How a value is told, by its column or fact.
struct Told {
  Type type = Type::text;
  bool nested = false;
  int places = -1;
  std::span<const std::string_view> keys = {};
};

Told told_as(const Column& column) { return {column.type, column.nested, column.places}; }

/// Takes the sparse columns away in which no row said anything.
void leave_out_empty(Page& page, const std::vector<bool>& filled) {
  const auto drop = [&](auto& cells) {
    std::size_t at = 0;
    std::erase_if(cells, [&](const auto&) {
      const std::size_t column = at++;
      return page.columns[column].sparse && !filled[column];
    });
  };
  for (PageRow& row : page.rows)
    if (is_data(row.role)) drop(row.cells);
  drop(page.titles);
  std::vector<Column> columns = page.columns;
  drop(columns);
  page.columns = std::move(columns);
}

std::string told_value(const Value& value, const Told& told, Lang lang) {
  std::string text;
  const bool rounded = told.type == Type::decimal && told.places >= 0;
  const bool number = !is_null(value) && !std::holds_alternative<std::string>(value);
  if (rounded && number)
    append_rounded(text, as_number(value), told.places);
  else
    append_cell(text, value, told.type, truth_words(lang));
  return text;
}

/// Returns what a cell says, a line per element where it holds nested lists; empty for null.
std::vector<std::string> told_lines(const Value& value, const Told& told, Lang lang, Clean clean) {
  std::vector<std::string> lines;
  if (told.nested && !is_null(value)) {
    lines = nested_lines(as_text(value), lang, told.keys);
  } else {
    std::string text = told_value(value, told, lang);
    if (!text.empty()) lines.push_back(std::move(text));
  }
  for (std::string& line : lines) line = clean(line);
  return lines;
}

PageRow read_row(const Row& row, const Sheet& sheet, std::span<const std::size_t> shown, Lang lang,
                 Clean clean) {
  PageRow read{.role = row.role, .cells = {}};
  if (!is_data(row.role)) {
    for (const Value& cell : row.cells) read.cells.push_back(clean(as_text(cell)));
    return read;
  }
  read.cells.reserve(shown.size());
  for (const std::size_t i : shown) {
    const Value& value = cell_at(row, i);
    if (is_gap(sheet, row, i))
      read.cells.emplace_back(nothing);
    else
      read.cells.push_back(told_cell(value, sheet.columns[i], lang, clean));
  }
  return read;
}

void widen(std::vector<std::size_t>& widths, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i)
    widths[i] = std::max(widths[i], display_width(cells[i]));
}

}  // namespace

std::string told_cell(const Value& value, const Column& column, Lang lang, Clean clean) {
  if (!column.nested) return clean(told_value(value, told_as(column), lang));
  std::string cell;
  for (const std::string& line : told_lines(value, told_as(column), lang, clean)) {
    if (!cell.empty()) cell += "; ";
    cell += line;
  }
  return cell;
}

bool is_data(Role role) { return role == Role::item || role == Role::total; }

Align alignment(const Column& column) {
  return is_number(column.type) ? Align::right : Align::left;
}

Page read_page(const Sheet& sheet, Lang lang, Clean clean) {
  Page page;
  const std::vector<std::size_t> shown = columns_of_tables(sheet);
  for (const std::size_t i : shown) {
    page.columns.push_back(sheet.columns[i]);
    page.titles.push_back(clean(sheet.columns[i].title));
  }
  std::vector<bool> filled(shown.size());
  sheet.rows([&](const Row& row) {
    page.rows.push_back(read_row(row, sheet, shown, lang, clean));
    if (!is_data(row.role)) return;
    for (std::size_t at = 0; at < shown.size(); ++at)
      if (!is_null(cell_at(row, shown[at]))) filled[at] = true;
  });
  leave_out_empty(page, filled);
  return page;
}

std::vector<PageFact> read_facts(std::span<const Fact> facts, Lang lang, Clean clean) {
  std::vector<PageFact> read;
  for (const Fact& fact : facts) {
    auto lines = told_lines(fact.value, {fact.type, fact.nested, -1, fact.told_keys}, lang, clean);
    if (lines.empty()) lines.emplace_back(nothing);
    read.push_back({.title = clean(fact.title), .lines = std::move(lines)});
  }
  return read;
}

std::vector<PageFact> read_record(const Sheet& sheet, Lang lang, Clean clean) {
  std::vector<PageFact> read;
  sheet.rows([&](const Row& row) {
    if (!is_data(row.role)) return;
    for (const std::size_t i : columns_of_tables(sheet)) {
      const Column& column = sheet.columns[i];
      auto lines = told_lines(cell_at(row, i), told_as(column), lang, clean);
      if (lines.empty()) continue;
      read.push_back({.title = clean(column.title), .lines = std::move(lines)});
    }
  });
  return read;
}

std::vector<std::size_t> cell_widths(const Page& page) {
  std::vector<std::size_t> widths(page.titles.size());
  for (const PageRow& row : page.rows)
    if (is_data(row.role)) widen(widths, row.cells);
  return widths;
}

std::vector<std::size_t> column_widths(const Page& page) {
  std::vector<std::size_t> widths = cell_widths(page);
  widen(widths, page.titles);
  return widths;
}

void append_padded(std::string& text, std::string_view cell, std::size_t width, Align align) {
  const std::size_t have = display_width(cell);
  const std::size_t missing = width > have ? width - have : 0;
  if (align == Align::right) text.append(missing, ' ');
  text += cell;
  if (align == Align::left) text.append(missing, ' ');
}

}  // namespace jinguo
