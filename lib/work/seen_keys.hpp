// Which keys have been met while the store cannot be asked: "no" is sure and lets a row be written
// without a search; "perhaps" makes the row wait. A file of ten million rows is known by a few bits
// a key; what these mistake is found out in a second look, before the rows are searched for.
#pragma once

#include "work/hash_filter.hpp"
#include "work/hash_log.hpp"
#include "work/key_plan.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace jinguo {

/// How much is kept of the keys that were met.
struct SeenRoom {
  std::int64_t keys = 0;   ///< about so many will be met; more are mistaken more often
  std::int64_t bytes = 0;  ///< of memory at most, unless that is less than three bits a key
  /// If none of so many rows is searched by a key that is not unique, such keys of rows that have a
  /// better one are left out; whoever asks by them later waits.
  std::int64_t watched_rows = 0;
};

/// The keys of a row, hashed once for all that is asked about them.
struct SoughtKeys {
  std::span<const Value> values;
  std::vector<std::optional<std::uint64_t>> hashes;  ///< one for each key; nothing: it has none
  std::vector<std::optional<std::uint64_t>> noted;   ///< those that were added already
};

class SeenKeys {
 public:
  SeenKeys(const Kind& kind, const SeenRoom& room);

  /// Hashes the keys of a row; the values must stay as they are while it is asked about. Hot path:
  /// `sought` is used again for every row.
  void seek(std::span<const Value> values, SoughtKeys& sought) const;
  /// Hashes the keys of that row once more, after gaps in them were filled.
  void seek_again(std::span<const Value> values, SoughtKeys& sought) const;
  /// Tells whether the keys may be others when the row is judged as a new record: gaps in them are
  /// filled.
  [[nodiscard]] bool grow_by_judging() const { return grow_by_judging_; }

  /// Tells whether the row has any key by which its record could be found again.
  [[nodiscard]] static bool has_key(const SoughtKeys& sought);

  /// Tells whether an earlier record may share a key by which this row would be matched or refused,
  /// or whether an unsettled one may be searched by any key of it: it would meet this one too
  /// early.
  [[nodiscard]] bool may_know(const SoughtKeys& sought);

  /// Tells whether an earlier record may have this code.
  [[nodiscard]] bool may_have_code(const std::string& code) const;

  /// Adds the keys of a record that is stored, or of a row that is written now.
  void add(SoughtKeys& sought);

  /// Adds a row that waits and may change a record later. Where it gives a key only in part, or
  /// only fills gaps, the other part comes from that one, so whoever has one part may meet it.
  void add_unsettled(SoughtKeys& sought, bool fills_gaps);

  /// From here on only keys that came twice are known, and they for sure. Rows that waited and are
  /// asked about anew, in their order, wait for nobody's mistake; about other rows nothing can be
  /// asked any more. `between` is called now and then. Throws Error(write_failed, disk_full).
  void look_again(const std::function<void()>& between);

 private:
  [[nodiscard]] bool meets_part(const KeyPlan& plan, std::span<const Value> values) const;
  [[nodiscard]] bool leaves_out() const;

  std::vector<KeyPlan> keys_;
  SeenRoom room_;
  HashFilter all_;
  HashFilter unsettled_;
  std::optional<HashLog> log_{std::in_place};  // until the second look
  std::unordered_set<std::uint64_t> parts_;
  std::int64_t asked_ = 0;     // rows
  bool asked_weakly_ = false;  // one of them by a key that is not unique
  bool left_out_ = false;      // keys that are not unique are missing
  bool any_unsettled_ = false;
  bool grow_by_judging_;
};

}  // namespace jinguo
