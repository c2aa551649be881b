// Cells come in the millions: what is done for each is a few comparisons and no allocation.
#include "intake/sheet_rows.hpp"

#include "intake/cell_reference.hpp"
#include "intake/number_attribute.hpp"
#include "intake/refusal.hpp"

#include <algorithm>
#include <iterator>

namespace jinguo {
namespace {

constexpr Saying rows_unordered = {"行号没有按顺序", "its rows are out of order"};
constexpr Saying cells_unordered = {"单元格没有按顺序", "the cells of a row are out of order"};
constexpr Saying row_in_row = {"一行里套着另一行", "a row stands inside another row"};
constexpr Saying cell_outside = {"单元格不在任何一行里", "a cell stands outside every row"};
constexpr Saying bad_place = {"单元格的位置写错了", "the place of a cell is unreadable"};
constexpr Saying bad_string = {"引用了不存在的文字", "a cell refers to a string that is missing"};

}  // namespace

SheetRows::Type SheetRows::type_of(std::string_view name) {
  struct Row {
    std::string_view name;
    Type type;
  };
  static constexpr Row types[] = {
      {"s", Type::shared}, {"", Type::number},   {"n", Type::number},
      {"str", Type::text}, {"b", Type::boolean}, {"inlineStr", Type::inline_text},
      {"e", Type::error},  {"d", Type::moment},
  };
  for (const Row& row : types)
    if (row.name == name) return row.type;
  return Type::text;
}

void SheetRows::start(std::string_view element, XmlAttributes attributes) {
  if (in_row_ && element == "row") throw damaged(row_in_row);
  if (!in_row_ && element == "c") throw damaged(cell_outside);
  if (in_cell_) {
    if (element == "v") {
      takes_text_ = true;
    } else if (element == "f") {
      formula_ = true;
    } else {
      runs_.start(element);
      takes_text_ = runs_.inside() && type_ == Type::inline_text;
    }
  } else if (element == "c") {
    start_cell(attributes);
  } else if (element == "row") {
    start_row(attributes);
  } else if (element == "col") {
    start_columns(attributes);
  }
}

void SheetRows::end(std::string_view element) {
  takes_text_ = false;
  if (in_cell_) {
    if (element == "c") {
      end_cell();
    } else {
      runs_.end(element);
    }
  } else if (element == "row") {
    in_row_ = false;
    stream_->pause();
  }
}

void SheetRows::text(std::string_view piece) {
  if (!takes_text_) return;
  value_ += piece;
  if (value_.size() > max_cell_bytes) throw too_large({"一格", "one cell"}, "1 MiB");
}

void SheetRows::start_columns(XmlAttributes attributes) {
  if (!attributes.flag("hidden")) return;
  const auto limit = static_cast<std::int64_t>(max_columns);
  const std::int64_t first = std::max<std::int64_t>(read_whole(attributes["min"]).value_or(1), 1);
  const std::int64_t last = std::min(read_whole(attributes["max"]).value_or(0), limit);
  for (std::int64_t at = first; at <= last; ++at)
    hidden_columns_.set(static_cast<std::size_t>(at - 1));
}

void SheetRows::start_row(XmlAttributes attributes) {
  const std::string_view written = attributes['r'];
  const std::int64_t row = written.empty() ? row_ + 1 : read_whole(written).value_or(0);
  if (row <= row_) throw damaged(rows_unordered);
  if (row > max_rows) throw too_large({"行数", "rows"}, "10000100");
  static_assert(max_rows == 10'000'100);
  row_ = row;
  in_row_ = true;
  row_hidden_ = attributes.flag("hidden");
  cells_.clear();
  texts_.clear();
  next_column_ = 0;
}

void SheetRows::start_cell(XmlAttributes attributes) {
  column_ = next_column_;
  if (const std::string_view written = attributes['r']; !written.empty()) {
    const std::optional<CellPlace> place = read_place(written);
    if (!place) throw damaged(bad_place);
    column_ = place->column;
  }
  if (column_ < next_column_) throw damaged(cells_unordered);
  next_column_ = column_ + 1;
  type_ = type_of(attributes['t']);
  const std::string_view style = attributes['s'];
  style_ = style.empty() ? 0 : static_cast<std::size_t>(read_whole(style).value_or(0));
  in_cell_ = true;
  formula_ = false;
  value_.clear();
}

void SheetRows::end_cell() {
  in_cell_ = false;
  if (value_.empty() && !formula_) return;  // a cell with a style and nothing in it
  if (column_ >= max_columns) throw too_large({"列数", "columns"}, "1024");
  static_assert(max_columns == 1024);
  Written cell;
  cell.column = column_;
  cell.note.formula = formula_;
  cell.begin = texts_.size();
  switch (type_) {
    using enum Type;
    case number:
      if (!value_.empty()) take_number(cell);
      break;
    case shared:
      take_shared(cell);
      break;
    case text:
    case inline_text:
      texts_ += value_;
      decode_escapes(texts_, cell.begin);
      break;
    case boolean:
      texts_ += value_ == "1" || value_ == "true" ? "TRUE" : "FALSE";
      cell.note.origin = CellOrigin::boolean;
      break;
    case error:
      texts_ += value_;
      break;
    case moment:
      cell.note.origin = append_moment(texts_, value_);
      break;
  }
  cell.length = texts_.size() - cell.begin;
  if (texts_.size() > max_row_bytes) throw too_large({"一行", "one row"}, "8 MiB");
  static_assert(max_cell_bytes == 1 << 20 && max_row_bytes == 8 << 20);
  cells_.push_back(cell);
}

void SheetRows::take_number(Written& cell) {
  const NumberFormat format =
      style_ < context_.formats.size() ? context_.formats[style_] : NumberFormat{};
  cell.note.origin = append_number(texts_, value_, format, context_.system);
}

void SheetRows::take_shared(Written& cell) const {
  const std::optional<std::int64_t> index = read_whole(value_);
  if (!index || *index < 0 || static_cast<std::size_t>(*index) >= context_.strings.size()) {
    throw damaged(bad_string);
  }
  cell.shared = context_.strings[static_cast<std::size_t>(*index)];
}

void SheetRows::give(std::vector<std::string_view>& cells, std::vector<CellNote>& notes) const {
  const std::size_t width = cells_.empty() ? 0 : cells_.back().column + 1;
  cells.assign(width, {});
  notes.assign(width, {});
  const std::string_view texts = texts_;
  for (const Written& cell : cells_) {
    cells[cell.column] = cell.length == 0 ? cell.shared : texts.substr(cell.begin, cell.length);
    notes[cell.column] = cell.note;
  }
}

}  // namespace jinguo
