// Formats: each one a row with a function Sheet → stream. Renderers know nothing of the store.
#pragma once

#include <jinguo/code.hpp>
#include <jinguo/sheet.hpp>

#include <cstddef>
#include <ostream>
#include <span>
#include <string_view>

namespace jinguo {

/// What a format for people may take into account.
struct Look {
  Lang lang = Lang::zh;
  std::size_t width = 0;  ///< columns of the terminal; 0: do not cut
  bool color = false;
};

struct Format {
  std::string_view name;    ///< as given to --format
  std::string_view ending;  ///< of a file name, with the dot
  Audience audience;
  void (*write)(const Sheet& sheet, const Look& look, std::ostream& out);
};

/// Returns all formats, the default first.
[[nodiscard]] JINGUO_API std::span<const Format> formats();

/// Returns the format called `name`; throws Error(unknown_format) listing the known ones.
[[nodiscard]] JINGUO_API const Format& get_format(std::string_view name);

/// Returns the format that a file name's ending asks for; null when it asks for none.
[[nodiscard]] JINGUO_API const Format* format_of_file(std::string_view path);

}  // namespace jinguo
