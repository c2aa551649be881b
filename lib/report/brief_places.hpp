// The places of a template: what stands between braces, read word by word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// A stretch of text to be printed as it is, or a place to be filled.
struct Piece {
  std::string text;  ///< of a place: what stands between its braces, trimmed
  bool place = false;
  std::size_t line = 1;  ///< of the template, where the piece begins
};

/// Cuts a template into pieces; lines that begin with # are left out, `{{` and `}}` are braces.
/// Throws Error(bad_template) on a brace without its other one.
[[nodiscard]] std::vector<Piece> read_template(std::string_view text, std::string_view file);

/// A place that asks for a figure.
struct Asking {
  std::string metric;
  std::vector<std::string> slices;
  std::string window;  ///< month, ytd, all; empty: the one asked for
  std::string unit;    ///< `in=期`: the line in this unit; empty: the only one
  bool round_down = false;
};

/// Reads `metric name=word …`. Throws Error(bad_value) on an unknown window or style.
[[nodiscard]] Asking read_asking(std::string_view place);

}  // namespace jinguo
