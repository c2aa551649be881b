// What needs the Unicode tables of utf8proc: widths on a terminal and normalisation forms.
#include "base/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>

namespace jinguo {

namespace {

struct Block {
  char32_t first;
  char32_t last;
};

/// Blocks of characters that both normalisation forms leave alone and that never combine: ASCII
/// and the Han of ordinary texts. They spare nearly every cell the way through the tables.
constexpr Block unchanged[] = {{0x00, 0x7F}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}};

bool is_unchanged(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = next_code_point(text, at);
    if (std::ranges::none_of(unchanged, [point](Block block) {
          return point >= block.first && point <= block.last;
        }))
      return false;
  }
  return true;
}

struct Free {
  void operator()(utf8proc_uint8_t* bytes) const { std::free(bytes); }
};

std::string normalised(std::string_view text, utf8proc_option_t form) {
  if (is_unchanged(text)) return std::string(text);

  utf8proc_uint8_t* bytes = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &bytes, form);
  const std::unique_ptr<utf8proc_uint8_t, Free> owned(bytes);
  if (size == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
  if (size < 0) return std::string(text);  // malformed UTF-8 has no normal form
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

std::size_t width_of(char32_t point) {
  if (point >= 0x20 && point < 0x7F) return 1;
  return static_cast<std::size_t>(
      std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(point))));
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) width += width_of(next_code_point(text, at));
  return width;
}

std::string cut_to_width(std::string_view text, std::size_t width) {
  constexpr std::string_view ellipsis = "…";
  std::size_t used = 0;
  std::size_t kept = 0;  // where the ellipsis goes when the text turns out to be too wide
  for (std::size_t at = 0; at < text.size();) {
    used += width_of(next_code_point(text, at));
    if (used > width) {
      if (width == 0) return {};
      return std::string(text.substr(0, kept)).append(ellipsis);
    }
    if (used + 1 <= width) kept = at;
  }
  return std::string(text);
}

std::string nfc(std::string_view text) {
  return normalised(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
}

std::string nfkc(std::string_view text) {
  return normalised(
      text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT));
}

}  // namespace jinguo
