// Which field a column header means.
#pragma once

#include <jinguo/kind.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// Returns the form in which two spellings of a header are equal: NFKC, without white space, `*`,
/// `★`, colons and bracketed text at the end, Latin letters in lower case.
[[nodiscard]] std::string header_key(std::string_view header);

/// Returns the fields that headers mean, one per header, null where none is meant. An exact name,
/// title or alias wins; else the longest title or alias contained in the header when only one field
/// has it. Fields set by jinguo itself are never meant.
[[nodiscard]] std::vector<const Field*> match_headers(const Kind& kind,
                                                      std::span<const std::string> headers);

}  // namespace jinguo
