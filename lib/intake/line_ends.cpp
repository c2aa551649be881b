#include "intake/line_ends.hpp"

#include <cstring>
#include <string>

namespace jinguo {
namespace {

/// Returns the units of UTF-16 as bytes: those below U+0100 as they are, others as a letter.
std::string narrowed(std::string_view bytes, std::size_t low) {
  std::string text(bytes.size() / 2, 'x');
  for (std::size_t i = 0; i < text.size(); ++i)
    if (bytes[2 * i + 1 - low] == '\0') text[i] = bytes[2 * i + low];
  return text;
}

const char* next(const char* at, const char* end, char sign) {
  return at == end
             ? nullptr
             : static_cast<const char*>(std::memchr(at, sign, static_cast<std::size_t>(end - at)));
}

}  // namespace

void LineEndCounter::add(std::string_view bytes, Encoding encoding) {
  if (encoding == Encoding::utf16le) return add(narrowed(bytes, 0), Encoding::utf8);
  if (encoding == Encoding::utf16be) return add(narrowed(bytes, 1), Encoding::utf8);
  if (bytes.empty()) return;
  const char* const begin = bytes.data();
  const char* const end = begin + bytes.size();
  for (const char* at = begin; (at = next(at, end, '\n')) != nullptr; ++at) {
    ++lf_;
    const bool after_cr = at == begin ? after_cr_ : at[-1] == '\r';
    crlf_ += after_cr ? 1 : 0;
  }
  for (const char* at = begin; (at = next(at, end, '\r')) != nullptr; ++at) ++cr_;
  after_cr_ = bytes.back() == '\r';
}

LineEnds LineEndCounter::ends() const {
  return {.crlf = crlf_, .lf = lf_ - crlf_, .cr = cr_ - crlf_};
}

}  // namespace jinguo
