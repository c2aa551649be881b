// JSON and NDJSON: keys in the order of the columns, rows written as they come.
#include "render/cell_text.hpp"
#include "render/formats.hpp"
#include "render/json_text.hpp"
#include "render/output.hpp"

#include <cstddef>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {
namespace {

void append_cell(std::string& text, const Value& value, Type type, bool nested, std::size_t depth,
                 JsonLayout layout) {
  if (nested && !as_text(value).empty())
    append_nested_json(text, as_text(value), depth, layout);
  else
    append_json_value(text, value, type);
}

/// Writes rows as objects at one depth; the text before each value is made once.
class ObjectWriter {
 public:
  ObjectWriter(const std::vector<Column>& columns, std::size_t depth, JsonLayout layout)
      : columns_(columns), depth_(depth), layout_(layout) {
    for (const Column& column : columns) {
      std::string& key = keys_.emplace_back();
      layout.append_break(key, depth + 1);
      layout.append_key(key, column.name);
    }
  }

  /// Appends the row; `section` becomes the first member when it is given.
  void append(std::string& text, const Row& row, const std::string* section = nullptr) const {
    text += '{';
    bool first = true;
    if (section != nullptr) {
      layout_.append_break(text, depth_ + 1);
      layout_.append_key(text, "section");
      append_json_string(text, *section);
      first = false;
    }
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const Value& value = cell_at(row, i);
      if (columns_[i].shown == Shown::tables) continue;
      if (columns_[i].optional && is_null(value)) continue;
      if (!first) text += ',';
      first = false;
      text += keys_[i];
      append_cell(text, value, columns_[i].type, columns_[i].nested, depth_ + 1, layout_);
    }
    if (!first) layout_.append_break(text, depth_);
    text += '}';
  }

 private:
  const std::vector<Column>& columns_;
  std::size_t depth_;
  JsonLayout layout_;
  std::vector<std::string> keys_;
};

bool is_data(const Row& row) { return row.role == Role::item || row.role == Role::total; }

void write_table(const Sheet& sheet, Output& out) {
  constexpr JsonLayout layout;
  const ObjectWriter object(sheet.columns, 1, layout);
  bool first = true;
  out.text += '[';
  sheet.rows([&](const Row& row) {
    if (!is_data(row)) return;
    if (!first) out.text += ',';
    first = false;
    layout.append_break(out.text, 1);
    object.append(out.text, row);
    out.pause();
  });
  if (!first) out.text += '\n';
  out.text += "]\n";
}

void write_record(const Sheet& sheet, Output& out) {
  const ObjectWriter object(sheet.columns, 0, {});
  sheet.rows([&](const Row& row) {
    if (!is_data(row)) return;
    object.append(out.text, row);
    out.text += '\n';
  });
}

void append_facts(std::string& text, std::span<const Fact> facts, JsonLayout layout) {
  for (const Fact& fact : facts) {
    layout.append_break(text, 1);
    layout.append_key(text, fact.name);
    append_cell(text, fact.value, fact.type, fact.nested, 1, layout);
    text += ',';
  }
}

/// The "sections" of a document while its rows come in: one is opened by each head row.
class Sections {
 public:
  Sections(const Sheet& sheet, Output& out, JsonLayout layout)
      : object_(sheet.columns, 4, layout), out_(out), layout_(layout) {}

  void take(const Row& row) {
    if (row.role == Role::head) begin(as_text(cell_at(row, 0)), as_text(cell_at(row, 1)));
    if (!is_data(row)) return;
    if (!open_) begin("", "");
    if (has_rows_) out_.text += ',';
    has_rows_ = true;
    layout_.append_break(out_.text, 4);
    object_.append(out_.text, row);
    out_.pause();
  }

  /// Closes the last section, and the line after it.
  void end() {
    if (!open_) return;
    close();
    layout_.append_break(out_.text, 1);
  }

 private:
  void close() {
    if (has_rows_) layout_.append_break(out_.text, 3);
    out_.text += ']';
    layout_.append_break(out_.text, 2);
    out_.text += '}';
  }

  void begin(std::string_view id, std::string_view title) {
    std::string& text = out_.text;
    if (open_) {
      close();
      text += ',';
    }
    open_ = true;
    has_rows_ = false;
    layout_.append_break(text, 2);
    text += '{';
    append_member("id", id);
    append_member("title", title);
    layout_.append_break(text, 3);
    layout_.append_key(text, "rows");
    text += '[';
  }

  void append_member(std::string_view name, std::string_view value) {
    layout_.append_break(out_.text, 3);
    layout_.append_key(out_.text, name);
    append_json_string(out_.text, value);
    out_.text += ',';
  }

  ObjectWriter object_;
  Output& out_;
  JsonLayout layout_;
  bool open_ = false;
  bool has_rows_ = false;
};

void write_document(const Sheet& sheet, Output& out) {
  constexpr JsonLayout layout;
  Sections sections(sheet, out, layout);
  out.text += '{';
  append_facts(out.text, sheet.facts, layout);
  layout.append_break(out.text, 1);
  layout.append_key(out.text, "sections");
  out.text += '[';
  sheet.rows([&](const Row& row) { sections.take(row); });
  sections.end();
  out.text += ']';
  if (!sheet.closing.empty()) {
    out.text += ',';
    append_facts(out.text, sheet.closing, layout);
    out.text.pop_back();  // the comma after the last fact
  }
  out.text += "\n}\n";
}

}  // namespace

void write_json(const Sheet& sheet, const Look&, std::ostream& stream) {
  Output out(stream);
  switch (sheet.shape) {
    case Shape::table:
      write_table(sheet, out);
      break;
    case Shape::record:
      write_record(sheet, out);
      break;
    case Shape::document:
      write_document(sheet, out);
      break;
  }
  out.finish();
}

void write_ndjson(const Sheet& sheet, const Look&, std::ostream& stream) {
  const ObjectWriter object(sheet.columns, 0, {.lines = false});
  const bool sections = sheet.shape == Shape::document;
  std::string section;
  Output out(stream);
  sheet.rows([&](const Row& row) {
    if (row.role == Role::head) section = as_text(cell_at(row, 0));
    if (!is_data(row)) return;
    object.append(out.text, row, sections ? &section : nullptr);
    out.text += '\n';
    out.pause();
  });
  out.finish();
}

}  // namespace jinguo
