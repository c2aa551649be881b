// Counting: what one figure gathers from the rows that fall to it.
#pragma once

#include "report/metric.hpp"

#include <jinguo/value.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace jinguo {

/// A set of ids that counts itself: ids are dense, so pages of bits beat any tree.
class IdSet {
 public:
  /// Returns whether the id is new.
  bool add(Id id) {
    const auto number = static_cast<std::uint64_t>(id);
    const std::uint64_t page = number / page_size;
    if (page >= most_pages) {
      const bool added = far_.insert(id).second;
      size_ += added ? 1 : 0;
      return added;
    }
    if (page >= pages_.size()) pages_.resize(page + 1);
    if (pages_[page] == nullptr) pages_[page] = std::make_unique<Page>();
    const std::size_t bit = number % page_size;
    std::uint64_t& word = (*pages_[page])[bit / 64];
    const std::uint64_t mask = std::uint64_t{1} << (bit % 64);
    const bool added = (word & mask) == 0;
    size_ += added ? 1 : 0;
    word |= mask;
    return added;
  }

  [[nodiscard]] std::int64_t size() const { return size_; }
  [[nodiscard]] bool contains(Id id) const;
  /// Returns how many ids are in both.
  [[nodiscard]] std::int64_t common(const IdSet& other) const;

 private:
  static constexpr std::uint64_t page_size = 4096;
  static constexpr std::uint64_t most_pages = 1 << 16;
  using Page = std::array<std::uint64_t, page_size / 64>;

  std::vector<std::unique_ptr<Page>> pages_;
  std::unordered_set<Id> far_;
  std::int64_t size_ = 0;
};

/// A set of pairs of ids, which are put in order only when somebody asks.
class PairSet {
 public:
  using Pair = std::pair<Id, Id>;

  void add(Id first, Id second) { pairs_.emplace_back(first, second); }
  /// Returns each pair once, in ascending order.
  [[nodiscard]] std::vector<Pair> different() const;

 private:
  std::vector<Pair> pairs_;
};

/// A finished figure of one group in one window.
struct Figure {
  std::optional<std::int64_t> value;  ///< empty when it cannot be computed
  std::optional<std::int64_t> numerator = {};
  std::optional<std::int64_t> denominator = {};
  std::int64_t beside = 0;
  std::vector<std::int64_t> shares = {};  ///< in the order of the metric's
};

/// Returns a quotient rounded half away from zero.
[[nodiscard]] std::int64_t rounded_quotient(std::int64_t numerator, std::int64_t denominator);

/// Returns a quotient in tenths of a percent, rounded half away from zero; none without a
/// denominator.
[[nodiscard]] std::optional<std::int64_t> percent_in_tenths(std::int64_t numerator,
                                                            std::int64_t denominator);

/// What one figure has gathered so far.
class Tally {
 public:
  void add(std::int64_t value) { sum_ += value; }
  void add_subject(Id id) { subjects_.add(id); }
  void add_pair(Id row, Id subject) { pairs_.add(row, subject); }
  void add_beside(std::int64_t count) { beside_ += count; }
  void raise(std::int64_t value) { highest_ = std::max(highest_.value_or(value), value); }
  /// Returns the persons of a week, which its first line makes one, with a name or without.
  [[nodiscard]] IdSet& week(std::int32_t number) { return weeks_[number]; }
  void add_case(bool hit) {
    ++cases_;
    sum_ += hit ? 1 : 0;
  }
  void add_measured(std::int64_t value) {
    ++cases_;
    sum_ += value;
  }
  void add_in_month(std::int32_t month, std::int64_t value, Id subject) {
    Gathered& of = months_[month];
    of.sum += value;
    of.subjects.add(subject);
  }
  /// A week that the subject has to be covered in, and one in which it is.
  void add_week(Id subject, std::int32_t week) { due_[week].add(subject); }
  void cover_week(Id subject, std::int32_t week) { weeks_[week].add(subject); }
  void add_member(Id subject) { members_.add(subject); }
  /// `other` counts for the subject's quota with this place.
  void add_other(std::size_t quota, Id subject, Id other) {
    if (others_.size() <= quota) others_.resize(quota + 1);
    others_[quota].add(subject, other);
  }
  void add_share(std::size_t share, std::int64_t value) { share_at(share).sum += value; }
  void add_share_subject(std::size_t share, Id id) { share_at(share).subjects.add(id); }
  void touch() { touched_ = true; }

  /// Tells whether any row fell to it.
  [[nodiscard]] bool touched() const { return touched_; }
  [[nodiscard]] Figure figure(const Metric& metric) const;

 private:
  struct Gathered {
    std::int64_t sum = 0;
    IdSet subjects;
  };

  Gathered& share_at(std::size_t share) {
    if (shares_.size() <= share) shares_.resize(share + 1);
    return shares_[share];
  }
  [[nodiscard]] Figure measured(const Metric& metric) const;
  [[nodiscard]] Figure weekly() const;
  [[nodiscard]] Figure monthly() const;
  [[nodiscard]] Figure covered() const;
  [[nodiscard]] Figure filled(std::span<const Quota> quotas) const;

  bool touched_ = false;
  std::int64_t sum_ = 0;
  std::int64_t cases_ = 0;
  std::int64_t beside_ = 0;
  std::optional<std::int64_t> highest_;
  IdSet subjects_;
  PairSet pairs_;
  std::unordered_map<std::int32_t, IdSet> weeks_;
  std::map<std::int32_t, Gathered> months_;
  std::unordered_map<std::int32_t, IdSet> due_;
  IdSet members_;
  std::vector<PairSet> others_;  ///< of each quota, subject and other
  std::vector<Gathered> shares_;
};

}  // namespace jinguo
