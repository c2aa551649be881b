// The records behind one figure, read again in the order of their days. What counts is decided
// where it was decided for the figure: by the plan and the counters.
#pragma once

#include "report/day_number.hpp"
#include "report/question.hpp"
#include "report/witness.hpp"
#include "store/merged.hpp"
#include "store/store.hpp"

#include <functional>
#include <optional>
#include <string>

namespace jinguo {

/// A record that is evidence, and what it adds.
struct Traced {
  const Kind* kind = nullptr;
  Id id = 0;
  std::optional<Id> within = {};        ///< of a line: the record that it belongs to
  std::optional<DayNumber> day;         ///< that decided; of what lasts, its first
  std::optional<DayNumber> until = {};  ///< of what lasts: the first day after it
  std::optional<Id> entered = {};       ///< the subject as the record names it
  Evidence adds = {};
};

/// Reads the records of one group in the only window of a question, and tells them with the
/// evidence that the witness notes. Lines stand below the record that they belong to.
void trace(Store& store, const MergedWorkers& merged, const Question& question, const Group& group,
           const std::string& region, Witness& witness,
           const std::function<void(const Traced&)>& told);

}  // namespace jinguo
