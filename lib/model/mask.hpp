// How sensitive text looks in office lists when nobody asked to reveal it.
#pragma once

#include <jinguo/kind.hpp>

#include <string>
#include <string_view>

namespace jinguo {

/// Returns the text with what identifies a person replaced by `*`. Total: any bytes may come in;
/// what has not the canonical shape of its kind shows nothing, and never are more than 4 digits
/// in a row shown. Empty stays empty.
[[nodiscard]] std::string masked(Mask mask, std::string_view text);

/// Returns a text of any field with runs of more than ten digits hidden up to their last four: a
/// code or a note may hold somebody's number.
[[nodiscard]] std::string without_long_runs(std::string_view text);

}  // namespace jinguo
