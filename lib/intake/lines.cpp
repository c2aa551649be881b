#include "intake/lines.hpp"

#include "intake/rows.hpp"

#include <cstdint>
#include <cstring>

namespace jinguo {

TextLines::TextLines(InputFile& file, Encoding encoding, std::size_t chunk)
    : stream_(file, encoding, chunk) {}

bool TextLines::give(std::size_t end, std::size_t next, std::string_view& line) {
  too_long_ = static_cast<std::int64_t>(end - begin_) > max_row_bytes;
  if (too_long_) return false;
  line = {text_.data() + begin_, end - begin_};
  if (line.ends_with('\r')) line.remove_suffix(1);
  begin_ = next;
  return true;
}

bool TextLines::next(std::string_view& line) {
  for (std::size_t searched = 0; !too_long_;) {
    const std::size_t pending = end_ - begin_;
    const char* const from = text_.data() + begin_;
    const void* const found =
        pending == searched ? nullptr : std::memchr(from + searched, '\n', pending - searched);
    if (found != nullptr) {
      const auto length = static_cast<std::size_t>(static_cast<const char*>(found) - from);
      return give(begin_ + length, begin_ + length + 1, line);
    }
    too_long_ = static_cast<std::int64_t>(pending) > max_row_bytes;
    if (too_long_) break;
    if (stream_.stop() == TextStream::Stop::end && pending != 0) return give(end_, end_, line);
    if (stream_.stop() != TextStream::Stop::none) break;
    searched = pending;
    if (begin_ != 0 && pending != 0) std::memmove(text_.data(), from, pending);
    begin_ = 0;
    end_ = stream_.append(text_, pending);
  }
  return false;
}

}  // namespace jinguo
