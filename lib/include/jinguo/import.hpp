// A file into the register: one file, one transaction, one batch.
#pragma once

#include <jinguo/api.hpp>
#include <jinguo/kind.hpp>
#include <jinguo/problem.hpp>
#include <jinguo/session.hpp>
#include <jinguo/sheet.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jinguo {

enum class OnError : std::uint8_t {
  abort,  ///< any error and nothing is written
  skip,   ///< the good rows are written
};

enum class OnMatch : std::uint8_t {
  update,  ///< a stored record takes the filled cells
  fill,    ///< only where it is empty
  skip,    ///< it is left alone
  refuse,  ///< the row is a problem
};

/// How many refused rows are borne before nothing is written.
struct RejectLimit {
  std::int64_t rows = -1;  ///< -1: any number
  bool percent = false;    ///< of the rows read; judged from a thousand rows on, and at the end
};
/// How the name of a CSV for programs ends: no text in it carries an apostrophe against formulas,
/// so an import takes none off.
inline constexpr std::string_view machine_ending = ".machine.csv";

/// How far an import is.
struct Progress {
  enum class Phase : std::uint8_t {
    reading,    ///< rows are read, judged and written
    indexes,    ///< what is searched by is built anew, and rows that waited for it are written
    finishing,  ///< the commit
  };
  Phase phase = Phase::reading;
  std::int64_t rows = 0;   ///< taken so far
  std::int64_t bytes = 0;  ///< of the file, read for these rows
  std::int64_t size = 0;   ///< bytes of the file
  int step = 0;            ///< of the indexes: which one is being built, from 1; 0: none is
  int steps = 0;           ///< how many are, or will be when the file is read
};

/// Writes a table as a file of some form.
using SheetWriter = std::function<void(const Sheet& sheet, std::ostream& out)>;

struct ImportWish {
  std::string path;  ///< `-` is standard input
  OnError on_error = OnError::abort;
  OnMatch on_match = OnMatch::update;
  bool dry_run = false;            ///< the same path, rolled back
  std::string rejects;             ///< file for the rows refused, empty: none
  SheetWriter rejects_form;        ///< writes them in a form of its own; none: CSV
  std::string encoding;            ///< empty: told by content
  char separator = 0;              ///< 0: told by content
  std::string region;              ///< for new rows that name none: code or name
  std::size_t max_problems = 100;  ///< how many are kept; all are counted
  Lang lang = Lang::zh;            ///< of the reasons in the rejects file
  std::string sheet;               ///< of a workbook, name or number; empty: the one that fits best
  std::int64_t header_row = 0;     ///< 0: searched for among the first rows
  std::string map;                 ///< mapping file of the source, empty: none
  bool include_hidden = false;     ///< read what a workbook hides too
  RejectLimit max_rejected;
  /// Called about every thousand rows and at the start of every phase, on the caller's thread.
  std::function<void(const Progress&)> progress = {};
};

/// Every input row ends in exactly one of inserted, updated, unchanged, rejected, skipped.
struct ImportResult {
  std::string file;
  const Kind* kind = nullptr;      ///< null: the file does not say and was refused
  std::optional<Id> batch;         ///< none when nothing was written
  bool already = false;            ///< this file was imported before: `batch` says when
  bool refused = false;            ///< nothing was written because of errors
  bool too_many_rejected = false;  ///< nothing was written because of the limit on them
  std::string format;              ///< csv, xlsx …
  std::string encoding;
  char separator = ',';
  std::string sheet;  ///< of a workbook
  std::vector<std::string> sheets_left;
  std::int64_t header_row = 1;
  std::int64_t header_rows = 1;  ///< 2: of two rows
  std::int64_t rows = 0;
  std::int64_t inserted = 0;
  std::int64_t updated = 0;
  std::int64_t unchanged = 0;
  std::int64_t rejected = 0;
  std::int64_t skipped = 0;
  bool dry_run = false;
  struct Header {
    std::string text;
    const Field* field = nullptr;  ///< null: the column is not used
    std::string_view how;          ///< exact, contained, joined, map, serial or none
  };
  std::vector<Header> headers;
  struct Fixed {
    const Field* field = nullptr;
    std::string text;
  };
  std::vector<Fixed> fixed;         ///< what the mapping file says of every row
  std::vector<std::string> titles;  ///< lines above the header
  std::vector<std::pair<std::string, std::string>> stated;  ///< what they state: 填报单位 …
  /// Why rows were skipped; adds up to `skipped`. Empty when the file was imported before.
  std::vector<std::pair<std::string_view, std::int64_t>> skipped_by_reason;
  /// Rejects of an earlier run that stood under the name of this one's, which had none: their new
  /// name.
  std::string old_rejects;
  std::optional<bool> left;  ///< of a drop folder: the next run tries again; none for other files
  Problems problems;
};

/// Returns the exit code that the result of a file asks for: 0, data_refused or rows_rejected.
[[nodiscard]] JINGUO_API int exit_code(const ImportResult& result);

/// Imports one file. Errors in the data are in the result; throws Error for everything else
/// (read_failed, busy, write_failed, interrupted …), and then nothing was written.
[[nodiscard]] JINGUO_API ImportResult import_file(Session& session, const Kind& kind,
                                                  const ImportWish& wish);

/// Returns one result as a record, several as a table: counts, decisions, columns and problems.
/// People get the counts; scripts also the columns and the problems.
[[nodiscard]] JINGUO_API Sheet result_sheet(std::span<const ImportResult> results, Lang lang,
                                            Audience audience);

/// Returns a line for people per kept problem: place, sentence, what to do next, code; and one that
/// says how many more there are.
[[nodiscard]] JINGUO_API std::vector<std::string> problem_lines(const Problems& problems,
                                                                Lang lang);

/// Returns problems as the JSON array that results and refusals carry.
[[nodiscard]] JINGUO_API std::string problems_json(const Problems& problems, Lang lang);

}  // namespace jinguo
