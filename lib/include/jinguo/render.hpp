// Formats: each one a row with a function Sheet → stream. Renderers know nothing of the store.
#pragma once

#include <jinguo/code.hpp>
#include <jinguo/sheet.hpp>

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <span>
#include <string_view>

namespace jinguo {

/// The bytes of a text table.
enum class Charset : std::uint8_t {
  utf8,
  utf8_bom,  ///< with a byte order mark, by which spreadsheet programs know UTF-8
  gb18030,
};

/// What a format may take into account.
struct Look {
  Lang lang = Lang::zh;
  std::size_t width = 0;  ///< columns of the terminal; 0: do not cut
  bool color = false;
  Charset charset = Charset::utf8;  ///< of formats that encode
  bool machine = false;             ///< CSV for programs: lines end in CR LF, no text is guarded
};

struct Format {
  std::string_view name;    ///< as given to --format
  std::string_view ending;  ///< of a file name, with the dot
  Audience audience;
  /// Throws Error: write_failed; by format cell_too_long, too_many_rows, not_encodable.
  void (*write)(const Sheet& sheet, const Look& look, std::ostream& out);
  bool binary = false;   ///< no text: not for a terminal
  bool encodes = false;  ///< looks at the charset
};

/// Returns all formats, the default first.
[[nodiscard]] JINGUO_API std::span<const Format> formats();

/// Returns the format called `name`; throws Error(unknown_format) listing the known ones.
[[nodiscard]] JINGUO_API const Format& get_format(std::string_view name);

/// Returns the format that a file name's ending asks for; null when it asks for none.
[[nodiscard]] JINGUO_API const Format* format_of_file(std::string_view path);

}  // namespace jinguo
