#include "render/xlsx_text.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jinguo::xlsx {
namespace {

constexpr std::size_t units(char32_t point) { return point > 0xFFFF ? 2 : 1; }

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// CR is legal, but whoever reads XML turns it into LF.
bool must_escape(char32_t point) {
  return (point < 0x20 && point != '\t' && point != '\n') || point == 0xFFFE || point == 0xFFFF;
}

/// Says whether the text would read as `_xHHHH_`; the last underscore may come from the escape of
/// the character that stands there.
bool reads_escaped(std::string_view text) {
  if (text.size() < 7 || text[0] != '_' || (text[1] != 'x' && text[1] != 'X')) return false;
  if (!std::ranges::all_of(text.substr(2, 4), is_hex)) return false;
  std::size_t at = 6;
  const char32_t last = next_code_point(text, at);
  return last == '_' || must_escape(last);
}

bool plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~' && c != '_'; });
}

}  // namespace

std::size_t utf16_length(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size();) length += units(next_code_point(text, at));
  return length;
}

std::string escaped(std::string_view text) {
  if (plain(text)) return std::string(text);
  std::string safe;
  safe.reserve(text.size() + 8);
  for (std::size_t at = 0; at < text.size();) {
    if (reads_escaped(text.substr(at))) safe += "_x005F";  // the underscore follows by itself
    const char32_t point = next_code_point(text, at);
    if (must_escape(point))
      safe += fmt::format("_x{:04X}_", static_cast<unsigned>(point));
    else
      append_code_point(safe, point);
  }
  return safe;
}

std::string sheet_name(std::string_view title) {
  constexpr std::size_t longest = 31;
  constexpr std::u32string_view forbidden = U"[]:*?/\\";
  std::string name;
  std::size_t length = 0;
  for (std::size_t at = 0; at < title.size();) {
    char32_t point = next_code_point(title, at);
    if (must_escape(point) || point < 0x20 || forbidden.find(point) != std::u32string_view::npos)
      point = ' ';
    length += units(point);
    if (length > longest) break;
    append_code_point(name, point);
  }
  std::string_view rest = trim(name);
  while (rest.starts_with('\'')) rest = trim(rest.substr(1));
  while (rest.ends_with('\'')) rest = trim(rest.substr(0, rest.size() - 1));
  if (rest.empty() || lower(rest) == "history") return "Sheet1";
  return std::string(rest);
}

}  // namespace jinguo::xlsx
