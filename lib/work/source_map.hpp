// A mapping file: what somebody has decided, once, about the files of one source. It is reviewed
// like code, so nothing in it is passed over: what it says and jinguo does not know is an error.
#pragma once

#include <jinguo/kind.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jinguo {

/// In which order a source writes day, month and year.
enum class DayOrder : std::uint8_t { ymd, dmy, mdy };

struct SourceMap {
  std::string digest;  ///< of its text; empty: there is none
  std::int64_t header_row = 0;
  std::string sheet;
  std::string encoding;
  char separator = 0;
  struct Column {
    std::string header;
    const Field* field = nullptr;  ///< null: known, not to be imported
  };
  std::vector<Column> columns;
  struct Fixed {
    const Field* field = nullptr;
    std::string text;  ///< as somebody would write it in a cell
  };
  std::vector<Fixed> fixed;  ///< what every row says without a column
  std::vector<std::pair<const Field*, DayOrder>> dates;
  std::vector<std::string> fill_down;  ///< headers or fields whose blanks mean the value above
};

/// Reads a mapping file for records of `kind`. Throws Error(read_failed, bad_value,
/// unknown_field).
[[nodiscard]] SourceMap read_source_map(const std::string& path, const Kind& kind);

/// Returns what a mapping file's text says; `path` names it in errors.
[[nodiscard]] SourceMap parse_source_map(std::string_view text, const std::string& path,
                                         const Kind& kind);

/// Returns the kind that a mapping file names; null when it names none.
[[nodiscard]] const Kind* kind_of_map(const std::string& path);

}  // namespace jinguo
