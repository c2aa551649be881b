// How a file is read, told before anything is written: for the files of an office and for files of
// anybody else. Needs no database.
#pragma once

#include <jinguo/api.hpp>
#include <jinguo/date.hpp>
#include <jinguo/kind.hpp>
#include <jinguo/problem.hpp>
#include <jinguo/sheet.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jinguo {

struct InspectWish {
  std::string path = {};        ///< `-` is standard input
  const Kind* kind = nullptr;   ///< null: told by the header, or by the mapping file
  std::string sheet = {};       ///< of a workbook, name or number; empty: the one that fits best
  std::int64_t header_row = 0;  ///< 0: searched for among the first rows
  std::string map = {};         ///< mapping file of the source, empty: none
  std::string encoding = {};    ///< empty: told by content
  char separator = 0;           ///< 0: told by content
  bool include_hidden = false;  ///< read what a workbook hides too
  Date today{};                 ///< the day that counts as today when cells are judged
  std::size_t max_problems = 100;
};

/// What was understood of a file. Values that could tell a person are masked.
struct Inspection {
  std::string file;
  std::int64_t bytes = 0;
  std::string format;  ///< csv, xlsx …
  /// How its text is written (encoding, separator …): name, title, and value, empty where the
  /// format has no such thing.
  struct Form {
    std::string_view name;
    std::string_view title;
    std::string value;
  };
  std::vector<Form> form;

  std::string sheet;  ///< of a workbook
  std::vector<std::string> sheets_left;
  std::vector<std::string> titles;                          ///< lines above the header
  std::vector<std::pair<std::string, std::string>> stated;  ///< what they state: 填报单位 …
  std::int64_t header_row = 0;                              ///< 0: there is none
  std::int64_t header_rows = 0;
  bool header_guessed = false;  ///< by its shape, because no kind's words are in it

  struct Column {
    std::string header;
    const Field* field = nullptr;  ///< null: it means none of the kind
    std::string_view how;          ///< exact, contained, joined, map, serial or none
    std::int64_t filled = 0;       ///< records in which it is
    std::vector<std::string> samples;
    /// What its values look like and how many of them, most first.
    std::vector<std::pair<std::string_view, std::int64_t>> looks = {};
  };
  std::vector<Column> columns;
  struct Fixed {
    const Field* field = nullptr;
    std::string text;
  };
  std::vector<Fixed> fixed;  ///< what the mapping file says of every row

  std::int64_t records = 0;
  std::int64_t blank = 0;
  std::vector<std::pair<std::string_view, std::int64_t>> skipped;  ///< by reason
  struct LeftOut {
    std::int64_t row = 0;
    std::string_view reason;
    std::string text;
  };
  std::vector<LeftOut> left_out;  ///< the first rows that were skipped
  struct OddRows {
    std::int64_t count = 0;
    std::vector<std::int64_t> first;  ///< lines
  };
  OddRows too_short;  ///< fewer cells than the header
  OddRows too_long;   ///< filled cells beyond it

  struct Candidate {
    const Kind* kind = nullptr;
    std::int64_t fields = 0;   ///< that the header names
    std::int64_t missing = 0;  ///< required ones that it lacks
  };
  std::vector<Candidate> candidates;  ///< best first
  const Kind* kind = nullptr;         ///< as which it was read; null: as a table of no kind
  bool kind_named = false;            ///< by the user or the mapping file

  bool complete = true;  ///< false: it cannot be read (on); the problems say why
  /// Rows that their own cells would refuse; none when they could not be judged.
  std::optional<std::int64_t> refused;
  Problems problems;
};

/// Reads a file to its end and tells how. Throws Error(read_failed, bad_value, unknown_field,
/// usage); what is wrong with the content is in the result.
[[nodiscard]] JINGUO_API Inspection inspect_file(const InspectWish& wish);

/// Returns what was understood: one record for scripts, facts and a table of columns for people.
[[nodiscard]] JINGUO_API Sheet inspection_sheet(const Inspection& seen, Lang lang,
                                                Audience audience, const std::string& next);

/// The table of a file, to be printed.
struct FileTable {
  Sheet sheet;        ///< a column per header; cells trimmed, as they stand in the file otherwise
  Problems problems;  ///< why it could not be read (on)
  bool complete = true;
};

/// Returns the first `rows` records of a file (-1: all), streamed in constant memory; the file is
/// read once before, so that no row is wider than the sheet. Nothing is masked.
[[nodiscard]] JINGUO_API FileTable file_table(const InspectWish& wish, std::int64_t rows);

}  // namespace jinguo
