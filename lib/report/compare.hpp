// A month's figure beside those it is compared with.
#pragma once

#include "report/tally.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace jinguo {

/// Places of the windows of a compared figure; a stock has only the first three.
enum class Compared : std::uint8_t { month, previous, last_year, year, last_year_to_date };

/// Returns the change against `base` in tenths of a percent, rounded half away from zero; empty
/// when either is missing or the base is not above zero.
[[nodiscard]] std::optional<std::int64_t> change_in_tenths(std::optional<std::int64_t> value,
                                                           std::optional<std::int64_t> base);

/// The numbers of one row of the month's report.
struct Comparison {
  std::optional<std::int64_t> value;
  std::optional<std::int64_t> previous;
  std::optional<std::int64_t> change;  ///< like the other changes in tenths of a percent
  std::optional<std::int64_t> last_year;
  std::optional<std::int64_t> year_on_year;
  std::optional<std::int64_t> year;
  std::optional<std::int64_t> last_year_to_date;
  std::optional<std::int64_t> year_on_year_to_date;

  /// Tells whether there is nothing in any window.
  [[nodiscard]] bool blank() const;
  /// Leaves out the changes.
  void forget_changes() { change = year_on_year = year_on_year_to_date = std::nullopt; }
};

[[nodiscard]] Comparison compare(std::span<const Figure> figures);

}  // namespace jinguo
