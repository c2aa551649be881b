// The other side of a tally: it is told the same in the same words, but about one record at a time,
// and adds up anew what each record adds. Figures never come from here; they are held against it.
#pragma once

#include "report/metric.hpp"
#include "report/tally.hpp"

#include <jinguo/value.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace jinguo {

/// What one record adds to a figure.
struct Evidence {
  std::optional<Id> subject = {};
  std::int64_t counts = 0;  ///< to the figure, or to the numerator of a quotient
  std::int64_t cases = 0;   ///< to the denominator
  std::int64_t beside = 0;
  std::vector<std::int64_t> shares = {};
  bool again = false;  ///< an earlier record had its subject counted
  bool any = false;    ///< whether it is evidence at all
};

/// Tells whether a figure is the highest of what its records say, not their sum.
[[nodiscard]] bool takes_highest(const Metric& metric);

class Witness {
 public:
  explicit Witness(const Metric& metric);

  void touch() {}
  void add(std::int64_t value) { note().counts += value; }
  void add_subject(Id id) { count_subject(id, note().counts); }
  void add_pair(Id row, Id subject) {
    note().beside += pairs_.emplace(row, subject).second ? 1 : 0;
  }
  void add_beside(std::int64_t count) { note().beside += count; }
  void raise(std::int64_t value) { note().counts = value; }
  void add_case(bool hit) { add_measured(hit ? 1 : 0); }
  void add_measured(std::int64_t value);
  void add_in_week(std::int32_t week, std::optional<Id> worker);
  void add_in_month(std::int32_t month, std::int64_t value, Id subject);
  void add_week(Id subject, std::int32_t week);
  void cover_week(Id subject, std::int32_t week);
  void add_member(Id subject);
  void add_other(std::size_t quota, Id subject, Id other);
  void add_share(std::size_t share, std::int64_t value);
  void add_share_subject(std::size_t share, Id id);

  /// Adds what was told since the last time to the sums and returns it.
  [[nodiscard]] Evidence take();

  /// What a week or a month of a figure came to.
  struct Piece {
    Evidence sums;
    std::int64_t persons = 0;  ///< of a week
    std::int64_t mean = 0;     ///< of a month
  };
  /// Ends the piece, whose persons count anew in the next one.
  Piece end_piece();

  /// Returns all that has been added: of a quotient its numerator and denominator.
  [[nodiscard]] const Evidence& sums() const { return sums_; }
  /// Returns the figure that the records come to, which must be the one that was told.
  [[nodiscard]] Figure proven() const;

 private:
  struct Member {
    bool counts = false;
    bool full = false;
    std::vector<std::set<Id>> others;
  };

  Evidence& note() {
    now_.any = true;
    return now_;
  }
  /// Adds one to `count` when the subject is new.
  void count_subject(Id id, std::int64_t& count);
  Member& member(Id subject);
  void fill(Member& member);

  const Metric& metric_;
  Evidence now_;
  Evidence piece_;
  Evidence sums_;
  std::optional<std::int64_t> highest_;
  IdSet subjects_;
  std::set<std::pair<Id, Id>> pairs_;
  std::set<std::pair<Id, Id>> weeks_;
  std::map<Id, Member> members_;
  std::vector<IdSet> share_subjects_;
};

}  // namespace jinguo
