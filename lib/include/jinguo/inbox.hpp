// A drop folder that is worked off unattended: each file is imported and moved to `done` or
// `failed`, with its result beside it. It may be killed at any moment and run again.
#pragma once

#include <jinguo/api.hpp>
#include <jinguo/code.hpp>
#include <jinguo/import.hpp>
#include <jinguo/kind.hpp>
#include <jinguo/session.hpp>

#include <cstdint>
#include <functional>
#include <string>

namespace jinguo {

struct InboxWish {
  std::string folder;
  const Kind* kind = nullptr;       ///< of all files; null: told by their headers
  ImportWish import;                ///< path and rejects are set for each file; never a dry run
  std::int64_t now = 0;             ///< seconds since 1970
  std::int64_t settle_seconds = 2;  ///< files changed so short ago may still be written: left alone
  /// Called with the name of a file that is begun, if given.
  std::function<void(const std::string&)> begin;
  /// Turns a result into the text of the file beside; empty: no such file.
  std::function<std::string(const ImportResult&)> describe;
};

/// What became of one file.
struct InboxFile {
  enum class Place : std::uint8_t {
    done,    ///< all of it is in the register
    failed,  ///< somebody has to look at it: refused, or rows of it were
    left,    ///< changed while it was read, or not readable: the next run tries again
    young,   ///< changed so short ago that it may still be written: not looked at, as if left
  };
  std::string name;
  Place place = Place::left;
  std::string moved_to = {};  ///< path; empty when it was left
  std::string rejects = {};   ///< path of its rejected rows; empty: none
  ImportResult result;
  Facts unreadable = {};  ///< of read_failed, when it was left because it cannot be read
};

using InboxTeller = std::function<void(const InboxFile&)>;

/// Works a folder off: files that are not temporary or hidden, enterprises before people before
/// trainings … as they refer to one another. Calls `tell` after each file, first for the young.
/// Throws Error: inbox_busy when another run is at work there, read_failed when the folder cannot
/// be read, and whatever else ends an import; then the file at hand is where it was, and nothing of
/// it was written.
JINGUO_API void run_inbox(Session& session, const InboxWish& wish, const InboxTeller& tell);

}  // namespace jinguo
