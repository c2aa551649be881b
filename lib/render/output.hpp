// Text on its way to a stream: gathered in one reused buffer, written in large pieces, and checked.
#pragma once

#include "render/charset.hpp"

#include <jinguo/error.hpp>

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

namespace jinguo {

/// Owns the buffer that a renderer appends to; finish() must be the last call.
class Output {
 public:
  explicit Output(std::ostream& stream, Charset charset = Charset::utf8)
      : stream_(stream), charset_(charset) {
    text.reserve(limit + limit / 4);
    write(charset_.mark());
  }

  std::string text;

  /// Marks a place between characters where the buffer may be written out; throws
  /// Error(write_failed, not_encodable).
  void pause() {
    if (text.size() >= limit) write();
  }

  /// Writes what is left, flushes the stream and throws Error(write_failed) when that failed.
  void finish() {
    write();
    stream_.flush();
    check();
  }

 private:
  static constexpr std::size_t limit = 1 << 16;

  void write() {
    write(charset_.bytes(text));
    text.clear();
    check();
  }

  void write(std::string_view bytes) {
    stream_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }

  void check() const {
    if (!stream_) throw Error(Code::write_failed, {{"path", "-"}});
  }

  std::ostream& stream_;
  CharsetWriter charset_;
};

}  // namespace jinguo
