// What becomes of one judged row: a new record, a change of a stored one, or nothing; either with
// the store at hand to be asked, or by the keys met so far while its indexes are away.
#pragma once

#include "model/draft.hpp"
#include "work/seen_keys.hpp"
#include "work/writer.hpp"

#include <jinguo/import.hpp>
#include <jinguo/session.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_set>

namespace jinguo {

enum class Outcome : std::uint8_t { inserted, updated, unchanged, rejected, skipped };
inline constexpr std::size_t outcomes = 5;

class RowTaker {
 public:
  /// Throws Error(bad_value …) when the wish's region is none.
  RowTaker(Session& session, const Kind& kind, const ImportWish& wish, Id batch);

  /// Resolves the references of a draft that its kind has completed.
  void resolve(Draft& draft) { writer_.resolve(draft); }

  /// Tells whether the draft names a record of its own kind.
  [[nodiscard]] bool refers_to_own(const Draft& draft) const;
  /// Tells whether the records of its own kind that it names may have been met: else they are not
  /// on record, unless under another name than their code.
  [[nodiscard]] bool may_find_own(const Draft& draft, const SeenKeys& seen) const;

  /// Tells whether the draft, not resolved yet, names a record of its own kind that is not on
  /// record: it may stand further down. The code that the draft brings is kept for it.
  [[nodiscard]] bool must_wait(const Draft& draft);

  /// Matches and writes a resolved draft; its findings say why it was rejected.
  [[nodiscard]] Outcome take(Draft& draft);
  /// Writes drafts as new records that name one another: `named` says which of them each names. All
  /// are written or none; those that were refused say why in their findings. The store must check
  /// references at the commit only.
  [[nodiscard]] bool take_together(std::span<Draft> drafts, std::span<const std::size_t> named);

  /// Tells whether the draft last taken was on record before.
  [[nodiscard]] bool was_known() const { return known_; }
  /// The stored record that was updated last.
  [[nodiscard]] Id updated() const { return updated_; }

  /// Resolves a draft, but for what it names of its own kind, and writes it when none of its keys
  /// was seen, without asking the store for them. Nothing comes back, and nothing is written, when
  /// it may be known or names its own kind: then it has to wait.
  [[nodiscard]] std::optional<Outcome> take_unseen(Draft& draft, SeenKeys& seen);

  /// Writes the drafts that were taken unseen and are not written yet: before the store is asked.
  void write_out() { writer_.write_out(); }

  /// The indexes went or came back.
  void renew() { writer_.renew(); }

  /// Saves the counter of codes; call it before the commit.
  void save() { writer_.save(); }

 private:
  void leave_own_aside(Draft& draft);
  void take_region(Draft& draft) const;
  void note_keyless(Draft& draft) const;
  [[nodiscard]] bool may_be_made_here(const Draft& draft) const;
  [[nodiscard]] Outcome insert_new(Draft& draft, const Match& match);
  [[nodiscard]] bool take_new(Draft& draft);
  [[nodiscard]] Outcome change_stored(Draft& draft, const Match& match);
  [[nodiscard]] bool written_here(const Record& stored) const;
  void check_steady(Draft& draft, const Match& match, const Record& stored);
  [[nodiscard]] bool is_another_line(const Match& match, const Record& stored);
  void note_difference(Draft& draft, std::size_t at, const Record& stored) const;

  Session& session_;
  const Kind& kind_;
  RecordPlaces places_;
  OnMatch on_match_;
  Id batch_;
  Writer writer_;
  std::string region_;
  bool fills_gaps_;  // a matched record may keep what it has and take the rest
  bool known_ = false;
  Id updated_ = 0;
  SoughtKeys sought_;
  std::unordered_set<Id> met_;  // nameless lines that rows of this file matched and did not write
};

}  // namespace jinguo
