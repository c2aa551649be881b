// Imported files as wholes: looked at, taken back, brought back.
#pragma once

#include <jinguo/api.hpp>
#include <jinguo/kind.hpp>
#include <jinguo/problem.hpp>
#include <jinguo/records.hpp>
#include <jinguo/session.hpp>
#include <jinguo/sheet.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jinguo {

struct UndoWish {
  std::string batch;               ///< number of an import, or of an undo
  bool dry_run = false;            ///< the same path, rolled back
  std::size_t max_problems = 100;  ///< how many are kept; all are counted
};

struct UndoResult {
  std::optional<Id> batch;  ///< the undo's own; none when nothing was written
  Id undoes = 0;
  Id origin = 0;  ///< the import it is about
  const Kind* kind = nullptr;
  std::int64_t removed = 0;   ///< records that the import had added
  std::int64_t returned = 0;  ///< records that an undo had removed
  std::int64_t restored = 0;  ///< records whose fields were put back
  std::int64_t kept = 0;      ///< records that were changed since; each is a finding
  std::int64_t gone = 0;      ///< records that were removed since
  bool nothing = false;       ///< all records were changed or removed since: nothing was written
  bool dry_run = false;
  Problems problems;
};

/// Takes one import back, all of it in one transaction: what it added is removed, what it changed
/// is put back as it was. Records that somebody changed since are kept whole. The undo is a batch
/// itself, and undoing that one brings everything back. Throws Error: not_found, already_undone,
/// cannot_undo (imported by an older version), still_referenced (others refer to what would go),
/// place_taken (what would come back conflicts with what is on record); then nothing was written.
[[nodiscard]] JINGUO_API UndoResult undo_batch(Session& session, const UndoWish& wish);

/// Returns the result as a record; scripts also get the problems.
[[nodiscard]] JINGUO_API Sheet undo_sheet(const UndoResult& result, Lang lang, Audience audience);

/// Returns one batch in full, and how many of its records are still as it left them, were changed
/// or removed since, and whether it can be undone. Throws Error: not_found.
[[nodiscard]] JINGUO_API Sheet show_batch(Session& session, std::string_view batch,
                                          const View& view);

}  // namespace jinguo
