// Programmes and the targets set for them, as the store has them.
#pragma once

#include "store/store.hpp"

#include <jinguo/date.hpp>
#include <jinguo/value.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

struct Programme {
  std::string code;
  std::string name;
  std::string status;
  std::optional<Id> parent;
};

/// One row of kind target.
struct SetTarget {
  Id id = 0;
  Id programme = 0;
  std::string metric;
  std::string slice;
  Value value;
  std::string unit;
  Date from{};
  Date to{};
  std::string region;
  Value document;
  Value document_on;
  Value revised_from;  ///< what the value was before it was last changed
};

struct Plans {
  std::map<Id, Programme> programmes;
  std::vector<SetTarget> targets;  ///< by programme code, last day, and as they were entered
};

/// Reads all programmes, and the targets of those that are not cancelled.
[[nodiscard]] Plans read_plans(Store& store);

/// Returns the programme with this code or name. Throws Error: not_found, ambiguous.
[[nodiscard]] Id get_programme(Store& store, const Plans& plans, std::string_view ref);

/// Tells whether a programme is another one or lies below it.
[[nodiscard]] bool lies_within(const Plans& plans, Id programme, Id above);

/// A target whose parts, set for the programmes right below, do not add up to it.
struct UnevenSum {
  const SetTarget* whole;
  Value sum;
};

/// Compares targets with those of the same metric, slice, unit and days one programme below.
[[nodiscard]] std::vector<UnevenSum> uneven_sums(const Plans& plans);

}  // namespace jinguo
