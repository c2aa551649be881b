// Which texts a spreadsheet would run as a formula (OWASP, CSV injection). An export puts one
// apostrophe before such a text and an import takes it off: both ask here, so that they agree.
#pragma once

#include <string_view>

namespace jinguo {

/// Says whether the text begins like a formula once apostrophes and white space are passed over.
/// Apostrophes that are data are passed over too, so that taking one off always gives the text
/// back.
[[nodiscard]] bool needs_formula_guard(std::string_view text);

}  // namespace jinguo
