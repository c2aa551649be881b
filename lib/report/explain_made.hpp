// Figures that are made from those of other metrics: how one leads on to the question behind it.
#pragma once

#include "report/evaluate.hpp"
#include "report/tally.hpp"

#include <jinguo/value.hpp>

namespace jinguo {

/// Returns the command that lists the records behind the numerator; null where nothing was asked.
[[nodiscard]] Value question_text(const MadeOf& made);

/// Returns the figure with its percentage computed anew from its two numbers.
[[nodiscard]] Figure made_anew(const Figure& figure);

}  // namespace jinguo
