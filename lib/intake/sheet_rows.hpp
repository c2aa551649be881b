// The XML of one worksheet (ECMA-376-1, 18.3) turned into rows, one at a time.
#pragma once

#include "intake/cell_number.hpp"
#include "intake/rows.hpp"
#include "intake/shared_strings.hpp"
#include "intake/spreadsheet_text.hpp"
#include "intake/xml_stream.hpp"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// What the cells of a sheet refer to.
struct CellContext {
  const SharedStrings& strings;
  std::span<const NumberFormat> formats;
  DateSystem system = DateSystem::from_1900;
};

/// Takes the elements of a worksheet. Behind every row it pauses the stream; the row is valid until
/// the next one begins. Throws Refusal.
class SheetRows final : public XmlHandler {
 public:
  explicit SheetRows(const CellContext& context) : context_(context) {}
  /// Sets the stream that is to be paused.
  void set_stream(XmlStream& stream) { stream_ = &stream; }

  void start(std::string_view element, XmlAttributes attributes) override;
  void end(std::string_view element) override;
  void text(std::string_view piece) override;

  /// The number of the row, 0 before the first.
  [[nodiscard]] std::int64_t row() const { return row_; }
  [[nodiscard]] bool row_hidden() const { return row_hidden_; }
  [[nodiscard]] bool column_hidden(std::size_t column) const { return hidden_columns_[column]; }
  [[nodiscard]] bool any_column_hidden() const { return hidden_columns_.any(); }

  /// Puts the cells of the row into two vectors of one length; texts hold as long as the row.
  void give(std::vector<std::string_view>& cells, std::vector<CellNote>& notes) const;

 private:
  enum class Type : std::uint8_t { number, shared, text, inline_text, boolean, error, moment };
  struct Written {
    std::size_t column = 0;
    CellNote note;
    std::string_view shared;  // one of the shared strings; else
    std::size_t begin = 0;    // a piece of texts_
    std::size_t length = 0;
  };
  static Type type_of(std::string_view name);

  void start_columns(XmlAttributes attributes);
  void start_row(XmlAttributes attributes);
  void start_cell(XmlAttributes attributes);
  void end_cell();
  void take_number(Written& cell);
  void take_shared(Written& cell) const;

  CellContext context_;
  XmlStream* stream_ = nullptr;

  std::bitset<max_columns> hidden_columns_;
  std::int64_t row_ = 0;
  bool row_hidden_ = false;
  std::vector<Written> cells_;
  std::string texts_;  // of the row's cells that share no string

  bool in_row_ = false;
  bool in_cell_ = false;
  bool takes_text_ = false;
  bool formula_ = false;
  Type type_ = Type::number;
  std::size_t column_ = 0;       // of the cell at hand
  std::size_t next_column_ = 0;  // of the first cell that may come
  std::size_t style_ = 0;
  RunText runs_;
  std::string value_;
};

}  // namespace jinguo
