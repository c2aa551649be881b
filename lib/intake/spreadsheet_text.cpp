// Escapes are decoded in place: what they stand for is never longer.
#include "intake/spreadsheet_text.hpp"

#include "base/text.hpp"

#include <charconv>
#include <optional>

namespace jinguo {
namespace {

constexpr std::string_view opening = "_x";
constexpr std::size_t escape_length = 7;  // _x000D_

/// Returns the unit that an escape at the beginning of a text stands for.
std::optional<unsigned> read_unit(std::string_view text) {
  if (text.size() < escape_length || !text.starts_with(opening) || text[6] != '_') {
    return std::nullopt;
  }
  unsigned unit = 0;
  const char* const end = text.data() + escape_length - 1;
  if (std::from_chars(text.data() + opening.size(), end, unit, 16).ptr != end) return std::nullopt;
  return unit;
}

constexpr bool is_high(unsigned unit) { return unit >= 0xd800 && unit <= 0xdbff; }
constexpr bool is_low(unsigned unit) { return unit >= 0xdc00 && unit <= 0xdfff; }

/// A character written as one or two escapes.
struct Escaped {
  char32_t point;
  std::size_t length;
};

std::optional<Escaped> read_escape(std::string_view text) {
  const std::optional<unsigned> unit = read_unit(text);
  if (!unit || is_low(*unit)) return std::nullopt;
  if (!is_high(*unit)) return Escaped{*unit, escape_length};
  const std::optional<unsigned> low = read_unit(text.substr(escape_length));
  if (!low || !is_low(*low)) return std::nullopt;
  return Escaped{0x10000 + ((*unit - 0xd800) << 10) + (*low - 0xdc00), 2 * escape_length};
}

}  // namespace

void decode_escapes(std::string& text, std::size_t begin) {
  begin = text.find(opening, begin);
  if (begin == std::string::npos) return;
  const std::string written = text.substr(begin);
  text.resize(begin);
  const std::string_view rest = written;
  for (std::size_t at = 0; at < rest.size();) {
    if (const auto escaped = read_escape(rest.substr(at))) {
      append_code_point(text, escaped->point);
      at += escaped->length;
    } else {
      text += rest[at++];
    }
  }
}

}  // namespace jinguo
