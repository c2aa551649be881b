// Counts how the lines of a file end, chunk by chunk, before it is known what the file is.
#pragma once

#include "intake/text_form.hpp"

#include <cstddef>
#include <string_view>

namespace jinguo {

class LineEndCounter {
 public:
  /// Takes the next bytes of the file; all but the last pieces have an even length. In UTF-16 a
  /// line end is a unit of its own: a byte 0A may be half of a character.
  void add(std::string_view bytes, Encoding encoding);

  [[nodiscard]] LineEnds ends() const;

 private:
  std::int64_t lf_ = 0;  // with a CR before it or without
  std::int64_t cr_ = 0;  // with an LF behind it or without
  std::int64_t crlf_ = 0;
  bool after_cr_ = false;
};

}  // namespace jinguo
