// Where the bytes of an input file come from: a seekable file read twice (judge, then read).
// Standard input is spooled into an unnamed temporary file first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace jinguo {

/// A file may be this long: ten million rows of 160 bytes are 1.6 GB.
inline constexpr std::int64_t max_file_bytes = std::int64_t{4} << 30;

class InputFile {
 public:
  /// Opens a file, or standard input for "-"; throws Error(read_failed). Pipes are spooled too.
  explicit InputFile(const std::string& path);
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  /// Reads `buffer.size()` bytes, fewer only at the end; throws Error(read_failed).
  [[nodiscard]] std::size_t read(std::span<char> buffer);
  void rewind();
  /// Reads from a place of its own, which does not move where `read` goes on; fewer bytes only at
  /// the end. Throws Error(read_failed).
  [[nodiscard]] std::size_t read_at(std::int64_t offset, std::span<char> buffer) const;
  [[nodiscard]] std::int64_t size() const { return size_; }

 private:
  std::string path_;
  int file_ = -1;
  std::int64_t size_ = 0;
};

}  // namespace jinguo
