// Fields of a kind as columns of a sheet, and what a form says about them.
#pragma once

#include <jinguo/kind.hpp>
#include <jinguo/records.hpp>
#include <jinguo/sheet.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

using Fields = std::vector<const Field*>;

/// Returns what an import takes back: everything but what jinguo sets itself.
[[nodiscard]] Fields importable_fields(const Kind& kind);

/// Says whether people read words in place of stored ones.
[[nodiscard]] bool spoken(const View& view);

/// Returns the title of a stored word; the word itself when it has none.
[[nodiscard]] std::string_view spoken_word(const Field& field, std::string_view stored);

/// Masks a sensitive cell and speaks stored words for people.
void dress_cell(const Field& field, const View& view, Value& cell);

/// Returns the field's column as it is viewed: masked cells and spoken words are text, whatever the
/// field is.
[[nodiscard]] Column column_of(const Field& field, const View& view);

/// A column of a sheet that no kind has, in a table of them.
struct Heading {
  std::string_view name;
  std::string_view title;  ///< Chinese
  Type type = Type::text;
  int places = -1;  ///< decimals, as of a Column
};

/// Returns the heading's column as it is viewed: spoken truths are text.
[[nodiscard]] Column column_of(const Heading& heading, const View& view);

/// Returns a truth as a cell of such a column.
[[nodiscard]] Value truth_cell(bool truth, const View& view);

/// Leaves of a sheet that no kind has the columns that the view names, in its order. Throws
/// Error(bad_value) for one that the sheet has not.
void choose_columns(const View& view, Sheet& sheet);

/// Gives a column what a workbook says to those who fill it in: note, hint and words.
void tell_about_filling(const Kind& kind, const Field& field, const View& view, Column& column);

/// Returns the words for the field's rules: required, unique …
[[nodiscard]] std::string rules_of(const Kind& kind, const Field& field, Lang lang);

}  // namespace jinguo
