// Text on its way to a stream: gathered in one reused buffer, written in large pieces, and checked.
#pragma once

#include <jinguo/error.hpp>

#include <cstddef>
#include <ostream>
#include <string>

namespace jinguo {

/// Owns the buffer that a renderer appends to; finish() must be the last call.
class Output {
 public:
  explicit Output(std::ostream& stream) : stream_(stream) { text.reserve(limit + limit / 4); }

  std::string text;

  /// Marks a place where the buffer may be written out; throws Error(write_failed).
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
    stream_.write(text.data(), static_cast<std::streamsize>(text.size()));
    text.clear();
    check();
  }

  void check() const {
    if (!stream_) throw Error(Code::write_failed, {{"path", "-"}});
  }

  std::ostream& stream_;
};

}  // namespace jinguo
