// Words in reference and region cells to the ids and codes they stand for, with a memory so that a
// file of a million rows asks the store once per word.
#pragma once

#include "model/draft.hpp"
#include "store/records.hpp"
#include "store/regions.hpp"
#include "work/word_ids.hpp"

#include <jinguo/session.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

class Resolver {
 public:
  /// Names in a file must be codes or numbers; whoever types one may also use a name that is
  /// unique.
  Resolver(Session& session, const Kind& kind, Rule names = Rule::link);

  /// Replaces every word by what it stands for; notes E_REF_UNKNOWN, E_REF_AMBIGUOUS, E_REGION_…
  /// and W_REGION_…. An unknown community never blocks: its name is kept in the remark and the
  /// row counts for the office's own region.
  void resolve(Draft& draft);

  /// Tells whether every record of its own kind that the draft names is on record; if not, a later
  /// row of the file may bring it. A name that is ambiguous is found.
  [[nodiscard]] bool finds_own(const Draft& draft);

 private:
  /// Looks for a word in one field of a reference's target.
  struct Lookup {
    const Field* field;
    std::unique_ptr<Statement> by_value;
  };
  struct Target {
    std::size_t field;  ///< position in the kind
    const Kind* kind;
    std::vector<Lookup> lookups;
    std::vector<Lookup> handles;  ///< that name a record to people, and are not enough in a file
    std::unique_ptr<Statement> survivor;  ///< of records that can be merged into another
    WordIds known;
  };

  /// The records that a word may stand for.
  [[nodiscard]] std::vector<Id> find(Target& target, const std::string& word);
  /// The same from the store, for a word that is not remembered; where it is one, it will be.
  [[nodiscard]] std::vector<Id> search(Target& target, const std::string& word);
  void resolve_reference(Draft& draft, Target& target);
  void resolve_region(Draft& draft, std::size_t at);
  [[nodiscard]] std::vector<Id> look_up(Target& target, std::vector<Lookup>& lookups,
                                        std::string_view word);
  [[nodiscard]] static Id survivor_of(Target& target, Id id);

  Session& session_;
  Regions regions_;
  std::vector<Target> targets_;
  std::vector<std::size_t> regions_at_;
  int handles_asked_ = 0;
};

/// Returns the text in which a field of the kind would store this word.
[[nodiscard]] std::string canonical_word(const Field& field, std::string_view word, Date today);

}  // namespace jinguo
