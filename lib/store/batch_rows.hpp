// The records that a batch wrote, found and moved as sets: which are still as it left them, taking
// away what it inserted, bringing it back. A million records cost a few statements. What the rules
// are, and what is told, is work/undo.cpp's.
#pragma once

#include "store/store.hpp"

#include <jinguo/kind.hpp>
#include <jinguo/session.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// What a batch did: the ids that it gave, and its lines in the log of changes; both ends belong to
/// the span, and an empty one ends before it begins.
struct BatchSpan {
  Id batch = 0;
  Id origin = 0;  ///< the import itself, or the one that an undo is about
  Id record_from = 0;
  Id record_to = 0;
  Id change_from = 0;
  Id change_to = 0;
};

/// What became of a record since a batch wrote it.
enum class Fate : std::uint8_t {
  as_left,
  changed,
  gone,  ///< removed; its id may be another record's by now
};

struct RowCounts {
  std::int64_t inserted[3] = {};  ///< by Fate
  std::int64_t updated[3] = {};
};

/// A record that points to another one.
struct Pointer {
  const Kind* kind = nullptr;
  Id id = 0;
  Id to = 0;
};

/// Pointers or clashes: how many there are, and the first few of them.
struct Found {
  std::int64_t total = 0;
  std::vector<Pointer> first;
};

/// Returns the highest id of a table, 0 when it is empty.
[[nodiscard]] Id last_id(Store& store, std::string_view table);
/// Returns the id of the last line in the log of changes.
[[nodiscard]] Id last_change_id(Store& store);

/// The working set of one undo: temporary tables of its session, made by the constructor. Changes
/// that were undone themselves are no changes.
class BatchRows {
 public:
  /// For an import what it inserted and updated; for an undo (`brought_back`) what it updated.
  BatchRows(Session& session, const Kind& kind, const BatchSpan& span, bool brought_back);

  [[nodiscard]] RowCounts counts();

  /// Visits the inserted records with this fate.
  void each_inserted(Fate fate, const std::function<void(Id)>& visit);
  /// Visits the updated records, those whose last line is the newest first.
  void each_updated(const std::function<void(Id, Fate)>& visit);
  /// Visits the lines of one updated record, the newest first: fields before and after, as JSON.
  void each_line(Id record,
                 const std::function<void(std::string_view before, std::string_view after)>& visit);

  /// Who changed a record last since: name, instant and import; none when no line says so.
  struct Since {
    std::string who;
    std::string at;
    std::optional<Id> batch;
  };
  [[nodiscard]] std::optional<Since> changed_by(Id record);

  /// Tells whether a record of any kind that stood when the span ended was removed since.
  [[nodiscard]] bool was_removed(const Kind& kind, Id id);

  /// Returns who points to inserted records that are as left, others of that set not counted: by
  /// their ids, which outlive them here; or by their codes (regions), while they stand.
  [[nodiscard]] Found pointers(std::size_t at_most);
  [[nodiscard]] Found code_pointers(std::size_t at_most);
  /// Returns the code of a record that was erased last, empty for kinds without.
  [[nodiscard]] std::string erased_code(Id record);

  /// Removes the inserted records that are as left, each with a line of `undo`'s; returns how many.
  std::int64_t erase_inserted(Id undo);

  /// Makes ready to bring back what the span's lines erased: notes a line of `redo`'s for each. The
  /// ids are the old ones where they are free; else all are higher by the number returned.
  Id prepare_return(Id redo);
  /// Returns the records on file that have a key of one to come back.
  [[nodiscard]] Found clashes(std::size_t at_most);
  /// Inserts what is to come back; returns how many.
  std::int64_t bring_back();
  /// Returns those among what came back that point to a record removed since.
  [[nodiscard]] Found dangling(std::size_t at_most);

 private:
  void mark_inserted();
  void mark_updated();
  [[nodiscard]] std::string was_changed(std::string_view id) const;
  [[nodiscard]] std::string was_erased(std::string_view kind, std::string_view id) const;
  [[nodiscard]] std::string not_of_this_set(const Kind& other) const;
  void collect(const Kind& kind, const std::string& from_where, std::string_view id,
               std::string_view to, std::size_t at_most, Found& found);

  Session& session_;
  Store& store_;
  const Kind& kind_;
  BatchSpan span_;
  std::unique_ptr<Statement> lines_;
  std::map<std::string_view, std::unique_ptr<Statement>> removed_;  ///< by kind
};

}  // namespace jinguo
