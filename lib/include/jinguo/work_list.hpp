// Work lists: what is late, missing or short of something, one row of one table each. A list is
// asked with the options that its row names and comes back as a sheet.
#pragma once

#include <jinguo/api.hpp>
#include <jinguo/list_command.hpp>
#include <jinguo/records.hpp>
#include <jinguo/session.hpp>
#include <jinguo/sheet.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jinguo {

/// Returns every list, in the order of help.
[[nodiscard]] JINGUO_API std::span<const WorkList, work_list_count> work_lists();

struct ListWish {
  std::string_view noun;
  std::string_view verb;
  /// Names of options, with what was written for them; a flag has any text.
  std::vector<std::pair<std::string, std::string>> answers;
  std::string moment;  ///< local YYYY-MM-DDTHH:MM that counts as now unless `--at` is answered
};

struct ListResult {
  Sheet sheet;
  std::int64_t rows = 0;
  std::int64_t below_zero = 0;  ///< rows with a figure below zero
};

/// Reads a list. Looks at sensitive fields in full are noted before they are shown. Throws Error:
/// unknown_command, bad_value, not_found, ambiguous, reveal_needs_reason.
[[nodiscard]] JINGUO_API ListResult read_work_list(Session& session, const ListWish& wish,
                                                   const View& view);

}  // namespace jinguo
