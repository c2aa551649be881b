// Counting: what one figure gathers from the rows that fall to it.
#pragma once

#include "report/metric.hpp"

#include <jinguo/value.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace jinguo {

/// A set of ids that counts itself: ids are dense, so pages of bits beat any tree.
class IdSet {
 public:
  void add(Id id) {
    const auto number = static_cast<std::uint64_t>(id);
    const std::uint64_t page = number / page_size;
    if (page >= most_pages) {
      size_ += far_.insert(id).second ? 1 : 0;
      return;
    }
    if (page >= pages_.size()) pages_.resize(page + 1);
    if (pages_[page] == nullptr) pages_[page] = std::make_unique<Page>();
    const std::size_t bit = number % page_size;
    std::uint64_t& word = (*pages_[page])[bit / 64];
    const std::uint64_t mask = std::uint64_t{1} << (bit % 64);
    size_ += (word & mask) == 0 ? 1 : 0;
    word |= mask;
  }

  [[nodiscard]] std::int64_t size() const { return size_; }

 private:
  static constexpr std::uint64_t page_size = 4096;
  static constexpr std::uint64_t most_pages = 1 << 16;
  using Page = std::array<std::uint64_t, page_size / 64>;

  std::vector<std::unique_ptr<Page>> pages_;
  std::unordered_set<Id> far_;
  std::int64_t size_ = 0;
};

/// A finished figure of one group in one window.
struct Figure {
  std::optional<std::int64_t> value;  ///< empty when it cannot be computed
  std::optional<std::int64_t> numerator = {};
  std::optional<std::int64_t> denominator = {};
  std::int64_t beside = 0;
};

/// What one figure has gathered so far.
class Tally {
 public:
  void add_rows(std::int64_t count) { sum_ += count; }
  void add(std::int64_t value) { sum_ += value; }
  void add_subject(Id id) { subjects_.add(id); }
  void add_pair(Id row, Id subject) { pairs_.emplace(row, subject); }
  void add_beside(std::int64_t count) { beside_ += count; }
  void raise(std::int64_t value) { highest_ = std::max(highest_.value_or(value), value); }
  IdSet& week(std::int32_t number) { return weeks_[number]; }
  void touch() { touched_ = true; }

  /// Tells whether any row fell to it.
  [[nodiscard]] bool touched() const { return touched_; }
  [[nodiscard]] Figure figure(const Metric& metric) const;

 private:
  [[nodiscard]] Figure weekly() const;

  bool touched_ = false;
  std::int64_t sum_ = 0;
  std::int64_t beside_ = 0;
  std::optional<std::int64_t> highest_;
  IdSet subjects_;
  std::set<std::pair<Id, Id>> pairs_;
  std::unordered_map<std::int32_t, IdSet> weeks_;
};

}  // namespace jinguo
