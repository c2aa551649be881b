// CSV (RFC 4180, lines ending in LF) and TSV, row by row. A spreadsheet must not take a text for a
// formula, so a dangerous beginning gets one apostrophe in front, which the importer takes off. CSV
// for programs has the line ends of RFC 4180 and no apostrophes. TSV is bare, for cut and awk, and
// quotes only what needs it, as spreadsheets do: a backslash is a backslash.
#include "base/formula_guard.hpp"
#include "render/cell_text.hpp"
#include "render/formats.hpp"
#include "render/output.hpp"

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace jinguo {
namespace {

/// What the two formats differ in.
struct Dialect {
  char separator;
  std::string_view line_end;
  void (*append_text)(std::string& line, std::string_view text);
};

/// Hot path: most cells begin with a letter, a digit or a Han character and need no closer look.
bool may_need_guard(std::string_view text) {
  if (text.empty()) return false;
  const auto first = static_cast<unsigned char>(text.front());
  const bool harmless = (first >= '0' && first <= '9') || (first >= 'A' && first <= 'Z') ||
                        (first >= 'a' && first <= 'z') || (first >= 0xE4 && first <= 0xE9);
  return !harmless;
}

void append_quoted_bare(std::string& line, std::string_view text) {
  line += '"';
  for (auto quote = text.find('"'); quote != std::string_view::npos; quote = text.find('"')) {
    line.append(text.substr(0, quote + 1)).append(1, '"');
    text.remove_prefix(quote + 1);
  }
  line.append(text).append(1, '"');
}

void append_quoted(std::string& line, std::string_view text) {
  const std::size_t begin = line.size();
  append_quoted_bare(line, text);
  if (may_need_guard(text) && needs_formula_guard(text)) line.insert(begin + 1, 1, '\'');
}

/// Whoever reads tabs reads quotes too: an apostrophe in front would pass for one.
void append_bare(std::string& line, std::string_view text) {
  const bool guarded = may_need_guard(text) && needs_formula_guard(text);
  if (guarded || text.starts_with('\'') || text.find_first_of("\t\n\r\"") != text.npos)
    append_quoted(line, text);
  else
    line.append(text);
}

constexpr Dialect csv{.separator = ',', .line_end = "\n", .append_text = append_quoted};
constexpr Dialect machine_csv{
    .separator = ',', .line_end = "\r\n", .append_text = append_quoted_bare};
constexpr Dialect tsv{.separator = '\t', .line_end = "\n", .append_text = append_bare};

void append_value(std::string& line, const Value& value, Type type, const Dialect& dialect) {
  const auto* const text = std::get_if<std::string>(&value);
  if (text != nullptr && !(type == Type::date && looks_like_day(*text)))
    dialect.append_text(line, *text);
  else
    append_cell(line, value, type, machine_truth);
}

void write_delimited(const Sheet& sheet, const Dialect& dialect, Charset charset,
                     std::ostream& stream) {
  const bool sections = sheet.shape == Shape::document;
  Output out(stream, charset);
  const auto separate = [&](bool first) {
    if (!first) out.text += dialect.separator;
  };

  if (sections) dialect.append_text(out.text, "section");
  const std::vector<std::size_t> shown = columns_of_tables(sheet);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    separate(i == 0 && !sections);
    dialect.append_text(out.text, sheet.columns[shown[i]].title);
  }
  out.text += dialect.line_end;

  std::string section;
  sheet.rows([&](const Row& row) {
    if (row.role == Role::head) section = as_text(cell_at(row, 0));
    if (row.role == Role::head || row.role == Role::note) return;
    if (sections) dialect.append_text(out.text, section);
    for (std::size_t i = 0; i < shown.size(); ++i) {
      separate(i == 0 && !sections);
      append_value(out.text, cell_at(row, shown[i]), sheet.columns[shown[i]].type, dialect);
    }
    out.text += dialect.line_end;
    out.pause();
  });
  out.finish();
}

}  // namespace

void write_csv(const Sheet& sheet, const Look& look, std::ostream& stream) {
  write_delimited(sheet, look.machine ? machine_csv : csv, look.charset, stream);
}

void write_tsv(const Sheet& sheet, const Look& look, std::ostream& stream) {
  write_delimited(sheet, tsv, look.charset, stream);
}

}  // namespace jinguo
