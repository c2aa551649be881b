// The lines of a text file, decoded, in bounded memory; for forms that never break a line.
#pragma once

#include "intake/decode.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace jinguo {

class TextLines {
 public:
  TextLines(InputFile& file, Encoding encoding, std::size_t chunk);

  /// Reads the next line without its end (LF, or CR and LF); the view holds until the next call.
  /// False at the end of the text, where too_long() and stream().stop() tell why.
  [[nodiscard]] bool next(std::string_view& line);

  /// Whether a line is longer than `max_row_bytes`; nothing is read beyond it.
  [[nodiscard]] bool too_long() const { return too_long_; }
  [[nodiscard]] const TextStream& stream() const { return stream_; }

 private:
  [[nodiscard]] bool give(std::size_t end, std::size_t next, std::string_view& line);

  TextStream stream_;
  std::vector<char> text_;
  std::size_t begin_ = 0;  // of the text not yet given out
  std::size_t end_ = 0;
  bool too_long_ = false;
};

}  // namespace jinguo
