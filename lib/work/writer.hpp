// The one way by which a judged draft becomes a stored record, whether typed by hand or imported:
// references resolved, gaps filled, rules between fields checked, keys unique.
#pragma once

#include "model/draft.hpp"
#include "store/records.hpp"
#include "store/row_inserter.hpp"
#include "work/codes.hpp"
#include "work/matcher.hpp"
#include "work/record_places.hpp"
#include "work/resolver.hpp"

#include <jinguo/session.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jinguo {

/// What a matched record takes from a draft.
enum class Take : unsigned char {
  given,   ///< every field that was given
  missing  ///< only what the record lacks
};

class Writer {
 public:
  /// `names` says how references may be written; see Resolver.
  Writer(Session& session, const Kind& kind, Rule names);

  /// The batch that rows are written for; audit lines then go to updates only.
  void set_batch(Id batch) { batch_ = batch; }

  /// Lets the kind complete the draft and resolves its references.
  void complete(Draft& draft);
  /// Resolves the references of a draft that its kind has completed.
  void resolve(Draft& draft);
  /// Tells whether what the draft names of its own kind is on record.
  [[nodiscard]] bool finds_own(const Draft& draft) { return resolver_.finds_own(draft); }
  /// Takes note of a code that a draft will bring, so that none is made like it.
  void reserve_code(const Draft& draft) {
    if (places_.code) codes_.note(as_text(draft.values[*places_.code]));
  }

  [[nodiscard]] Match match(const Draft& draft) { return matcher_.match(draft); }

  /// Judges the draft as a new record: fallbacks, required fields, constraints, keys (but for
  /// `known`, which was searched without a hit). Nothing is written.
  void judge_new(Draft& draft, const Key* known = nullptr);
  /// The same for a draft whose keys are known to be free.
  void judge_unseen(Draft& draft);
  /// Tells whether a code given by a file is one that was made for a record.
  [[nodiscard]] bool made(std::string_view code) const { return codes_.made(code); }
  /// Writes a draft that judge_new found nothing to refuse in; returns its id, 0 in a batch.
  Id insert(Draft& draft);
  /// Writes such a draft of a batch together with later ones, by write_out() at the latest; its
  /// values are gone then.
  void insert_later(Draft& draft);
  void write_out() { later_.flush(); }

  /// Returns the stored record, or the one that it was merged into; it holds until the next call.
  [[nodiscard]] const Record& surviving(const Record& stored);
  /// Returns all of a stored record; it holds until the next call.
  [[nodiscard]] const Record& whole(Id id);
  /// Returns the first field that the draft would change, as far as it is given. Hot path.
  [[nodiscard]] static std::optional<std::size_t> first_change(const Draft& draft,
                                                               const Record& stored, Take take);

  /// What a stored record becomes with a draft.
  struct Change {
    std::vector<std::size_t> fields;  ///< those that differ
    std::vector<Value> after;         ///< the whole record; empty when nothing differs
  };
  /// Judges the draft as a change of a stored record. Nothing is written.
  [[nodiscard]] Change judge_change(Draft& draft, const Record& stored, Take take,
                                    const Key* known = nullptr);
  void update(const Record& stored, Change& change);

  /// Prepares the insert anew: what it checks was changed in the store.
  void renew() { insert_in_batch_.reset(); }

  /// Saves the counter of codes; call it before the commit.
  void save() { codes_.save(); }

 private:
  /// Tells whether a field of the stored record becomes another with the draft.
  static bool changes(const Draft& draft, const Record& stored, std::size_t at, Take take);
  void fill_over_references(Draft& draft);
  void check_cycles(Draft& draft, Id own, std::span<const Value> values);
  void take_code(Draft& draft);
  void stamp(std::vector<Value>& values, bool is_new) const;

  /// A fallback that leads over a reference.
  struct Detour {
    std::size_t at;
    std::size_t over;
    const Kind* target;
    std::size_t there;
  };

  Session& session_;
  const Kind& kind_;
  RecordPlaces places_;
  std::vector<Detour> detours_;
  Resolver resolver_;
  Matcher matcher_;
  CodeMaker codes_;
  std::optional<Id> batch_;
  std::unique_ptr<Statement> insert_in_batch_;
  RowInserter later_;
  std::unique_ptr<Statement> load_;
  Record stored_;
};

}  // namespace jinguo
