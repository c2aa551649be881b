// How a file is to be read: the options that import and inspect share.
#pragma once

#include "cli/options.hpp"

#include <cstdint>
#include <string>

namespace jinguo::cli {

/// Returns the separator that a word means, 0 for an empty one. Throws Error(bad_value).
[[nodiscard]] char separator_of(const std::string& word);

void declare_encoding_and_separator(Options& options, std::string& encoding,
                                    std::string& separator);
void declare_table(Options& options, std::string& sheet, std::int64_t& header_row, std::string& map,
                   bool& include_hidden);

/// Declares --encoding, --sep, --sheet, --header-row, --map and --include-hidden for a wish of the
/// library; the separator is kept as typed.
template <typename Wish>
void declare_reading(Options& options, Wish& wish, std::string& separator) {
  declare_encoding_and_separator(options, wish.encoding, separator);
  declare_table(options, wish.sheet, wish.header_row, wish.map, wish.include_hidden);
}

}  // namespace jinguo::cli
