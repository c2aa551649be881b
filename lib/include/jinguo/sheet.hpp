// The one thing that lists, records and reports hand to the renderers: typed columns and rows.
// Rows are pushed, not stored, so that a list of any length streams.
#pragma once

#include <jinguo/kind.hpp>
#include <jinguo/value.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// Who reads the result: people get titles and the words of their language, scripts get names and
/// stored words, which are promised to stay.
enum class Audience : std::uint8_t { scripts, people };

/// Which forms show a column: what scripts need by name and what people read may differ.
enum class Shown : std::uint8_t {
  everywhere,
  json,    ///< only JSON and NDJSON
  tables,  ///< every form but these
};

/// One column: `name` is the JSON key and the machine header, `title` what people read.
struct Column {
  std::string name;
  std::string title;
  Type type = Type::text;
  bool nested = false;    ///< a text cell that already holds JSON; the JSON forms unfold it
  bool optional = false;  ///< the JSON forms leave the key out when the cell is null
  bool sparse = false;    ///< text and md leave the column out when no cell has a value
  Shown shown = Shown::everywhere;
  int places = -1;      ///< decimals of a decimal number told to people; -1: as many as needed
  bool digits = false;  ///< long digits that a spreadsheet ruins unless the cell is text
  // What a workbook says to those who fill it in.
  bool required = false;                ///< a form marks the title
  std::string note = {};                ///< beside the title: what belongs here, with an example
  std::string hint = {};                ///< shown at a cell that is being filled
  std::vector<std::string> words = {};  ///< offered for each cell
};

enum class Role : std::uint8_t { item, head, total, note };

struct Row {
  Role role = Role::item;
  std::vector<Value> cells =
      {};  ///< one per column; a head row has two: the section's id and title
};

enum class Shape : std::uint8_t {
  table,     ///< JSON: an array of objects
  record,    ///< exactly one row; JSON: one object; text: a line per field
  document,  ///< facts, then sections; JSON: one object with "sections"
};

/// A document-level fact, such as the month of a report.
struct Fact {
  std::string name;
  std::string title;
  Type type = Type::text;
  Value value;
  bool nested = false;  ///< the value is JSON text, unfolded by the JSON forms
  /// Of nested objects, the keys whose values people are told; all with their names when empty.
  std::vector<std::string_view> told_keys = {};
};

using RowSink = std::function<void(const Row&)>;

struct Sheet {
  std::string title;  ///< printed above text and md when not empty
  Shape shape = Shape::table;
  std::vector<Column> columns;
  /// Pushes every row, in order, to the sink; may be called once.
  std::function<void(const RowSink&)> rows;
  std::vector<Fact> facts;
  std::vector<Fact> closing;                   ///< facts after the rows
  std::string name = {};                       ///< of the sheet in a workbook; the title when empty
  bool form = false;                           ///< a table without rows, for people to fill in
  std::shared_ptr<const Sheet> appendix = {};  ///< second sheet of a workbook
};

/// Returns a row source over rows already in memory.
[[nodiscard]] JINGUO_API std::function<void(const RowSink&)> stored_rows(std::vector<Row> rows);

}  // namespace jinguo
