// Every failure and every finding has one code here and one row of sentences in
// base/messages/. Failures end a command with an exit code; findings judge a cell or a row
// and carry their severity in the first letter of their name: E_ refused, W_ taken and listed
// for review, I_ for information.
#pragma once

#include <jinguo/api.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jinguo {

enum class Lang : std::uint8_t { zh, en };

enum class Code : std::uint8_t {
  // Failures: what was asked cannot be done.
  usage,
  unknown_command,
  unknown_field,
  unknown_format,
  unknown_metric,
  unknown_slice,
  bad_value,
  bad_filter,
  data_refused,
  rows_rejected,
  not_found,
  ambiguous,
  conflict,
  still_referenced,
  exists,
  needs_yes,
  reveal_needs_reason,
  status_forbids,
  busy,
  no_database,
  not_a_database,
  database_too_new,
  database_too_old,
  open_twice,
  database_damaged,
  check_found,
  read_failed,
  write_failed,
  disk_full,
  interrupted,
  internal,
  too_many_rejected,
  already_undone,
  cannot_undo,
  place_taken,
  not_for_terminal,
  cell_too_long,
  too_many_rows,
  not_encodable,
  inbox_busy,
  targets_behind,
  bad_template,
  work_waiting,
  cannot_match,
  cannot_swap,
  cannot_redeem,
  // Findings on a file.
  E_ENCODING,
  E_NOT_TEXT,
  E_TOO_LARGE,
  E_CSV_QUOTE,
  E_CSV_WIDTH,
  W_CSV_QUOTE,
  E_HEADER,
  E_HEADER_DUP,
  E_HEADER_REQUIRED,
  I_HEADER_UNKNOWN,
  I_SUMMARY_ROW,
  E_SHEET,
  I_SHEETS_LEFT,
  I_HEADER_REPEATED,
  I_SAMPLE_ROW,
  W_SUM_DIFFERS,
  I_SERIAL_GAP,
  W_DITTO,
  E_DITTO,
  I_MERGED,
  E_MAP_HEADER,
  E_XLS_OLD,
  E_PASSWORD,
  E_XLSX,
  I_HIDDEN_ROWS,
  I_HIDDEN_COLUMNS,
  I_HIDDEN_SHEETS,
  E_JSON,
  E_KIND,
  W_ENCODING_GUESS,
  // Findings on any cell.
  E_CELL_ERROR,
  E_REQUIRED,
  E_TEXT,
  E_CHOICE,
  E_BOOL,
  E_CODE,
  E_DEGREES,
  E_CELL_HASHES,
  E_TEXT_NUMERIC,
  E_TEXT_SCI,
  E_TEXT_DATE,
  E_TEXT_MOJIBAKE,
  E_MASKED,
  W_FORMULA_CELL,
  W_TEXT_DATE,
  W_TEXT_LOST,
  W_COLUMN_RUINED,
  // Identity numbers.
  E_ID_LEN,
  E_ID_CHARS,
  E_ID_PROV,
  E_ID_DATE,
  E_ID_FUTURE,
  E_ID_CHECK,
  E_ID_SCI,
  E_ID_ZEROED,
  E_ID_COLUMN_ZEROED,
  E_ID_MASKED,
  E_ID_DOCUMENT,
  W_ID_OLD,
  W_ID15,
  W_ID15_CENT,
  W_ID_FORMAT,
  W_ID_ZEROED,
  W_ID_SEX,
  W_ID_BIRTH,
  W_AGE_MIN,
  W_AGE_MAX,
  E_ID_NUMERIC,
  // Credit codes and older numbers.
  E_USCC_LEN,
  E_USCC_CHARS,
  E_USCC_CHECK,
  E_USCC_SCI,
  E_USCC_ZEROED,
  E_ORG_CHECK,
  E_REG_CHECK,
  W_USCC_CLASS,
  W_USCC_ORG,
  W_OLD_CODE,
  W_ENT_FORM,
  E_USCC_NUMERIC,
  E_USCC_COLUMN_ZEROED,
  W_USCC_ZEROED,
  // Telephone numbers.
  E_TEL_LEN,
  E_TEL_FORMAT,
  E_TEL_SCI,
  E_TEL_MASKED,
  W_TEL_SEGMENT,
  W_TEL_ZERO_LOST,
  W_TEL_NO_AREA,
  W_TEL_NOTE,
  // Regions.
  E_REGION_LEN,
  E_REGION_SCI,
  E_REGION_PROV,
  W_REGION_AMBIGUOUS,
  W_REGION_UNKNOWN,
  // Dates.
  E_DATE_INVALID,
  E_DATE_WORD,
  E_DATE_YY,
  E_DATE_NO_YEAR,
  E_DATE_PART,
  E_TIME_INVALID,
  W_DATE_YY,
  W_DATE_WEEKDAY,
  E_DATE_ORDER,
  W_DATE_ENGLISH,
  W_DATE_TRIMMED,
  // Names.
  E_NAME_MASKED,
  E_NAME_EMPTY,
  W_NAME_LOST_CHAR,
  W_NAME_PUA,
  W_NAME_NOTE,
  W_NAME_LENGTH,
  // Numbers.
  E_NUM,
  E_NUM_GROUP,
  E_NUM_NOT_INTEGER,
  E_NUM_NEGATIVE,
  E_NUM_RANGE,
  E_NUM_VAGUE,
  E_NUM_APPROX,
  E_NUM_LIMIT,
  E_MONEY,
  E_NUM_DATE,
  // Small vocabularies.
  W_EDU_RANGE,
  E_LEVEL,
  W_LEVEL_COMPANY,
  W_LEVEL_WORD,
  W_LEVEL_NOT_IN_STANDARD,
  // References, keys and rules inside one record.
  E_REF_UNKNOWN,
  E_REF_REFUSED,
  E_REF_AMBIGUOUS,
  E_KEY_TAKEN,
  E_MATCH_AMBIGUOUS,
  E_MATCH_DIFFERS,
  E_MATCH_REFUSED,
  W_ROW_TWICE,
  W_NO_KEY,
  E_ONE_OF,
  E_AT_MOST_ONE,
  E_TOGETHER,
  E_ORDER,
  E_NEEDED_WHEN,
  E_ONLY_WHEN,
  E_CYCLE,
  E_UNIT_MISMATCH,
  W_ROW_KEPT,
  W_ROW_NOT_BACK,
  E_AT_LEAST_ONE,
  E_SAME,
  E_LISTED_WHEN,
  E_SLICE,
  E_FIGURE_LINES,
  E_METRIC_MADE,
  W_REPORTED_DIFFERS,
  W_TARGET_SUM,
  // Rules across records.
  W_PASSED_ABSENT,
  W_DAY_OUTSIDE,
  W_TWO_CLASSES,
  W_CLASS_TWICE,
  W_HIRES_OVER,
  W_WITHDRAWN_EARLY,
  W_MATCHED_EARLY,
  W_PLACED_YOUNG,
  W_FAIR_TOO_LATE,
  W_PERIODS_OVERLAP,
  W_VOUCHER_MISSING,
  W_VOUCHER_KIND,
  W_VOUCHER_STATUS,
  W_VOUCHER_DAY,
  W_VOUCHER_ITEM,
  W_VOUCHER_TWICE,
  W_BALANCE_NEGATIVE,
  W_MONTH_HIGH,
  W_TEL_SHARED,
  count_,  // not a code: how many there are
};

enum class Severity : std::uint8_t { failure, error, warning, info };

/// Facts fill the `{name}` places of a sentence. What reads differently in Chinese (a title, a
/// status) is given twice: {"kind", "worker"} and {"kind.zh", "人员"}.
using Facts = std::vector<std::pair<std::string, std::string>>;

/// Returns the code's name as scripts see it: `not_found`, `E_ID_CHECK`.
[[nodiscard]] JINGUO_API std::string_view name(Code code);

[[nodiscard]] JINGUO_API Severity severity(Code code);

/// Returns the process exit code of a failure (cli exit-code table); 3 for findings.
[[nodiscard]] JINGUO_API int exit_code(Code code);

/// Returns the sentence with its facts filled in: who, what, where.
[[nodiscard]] JINGUO_API std::string message(Code code, const Facts& facts, Lang lang);

/// Returns what to do next, with facts filled in.
[[nodiscard]] JINGUO_API std::string hint(Code code, const Facts& facts, Lang lang);

/// One exit code of the program and what it means.
struct ExitCode {
  int code;
  std::string_view zh;
  std::string_view en;
};

/// Returns every exit code the program may end with, in ascending order.
[[nodiscard]] JINGUO_API std::span<const ExitCode> exit_codes();

}  // namespace jinguo
