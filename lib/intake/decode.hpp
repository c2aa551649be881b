// Bytes to UTF-8, strictly and chunk by chunk: UTF-8 is checked, UTF-16 is translated, GB 18030 by
// the answers of glibc's iconv. Nothing is replaced; the first bad byte ends the text.
#pragma once

#include "intake/bytes.hpp"
#include "intake/text_form.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace jinguo {

/// How many bytes of the file are decoded at once: they stay in the second level cache.
inline constexpr std::size_t decode_chunk = std::size_t{256} * 1024;

/// What a run of bytes is as UTF-8 (Unicode 15, table 3-7).
struct Utf8Run {
  std::size_t length = 0;  ///< bytes that make whole, valid characters
  bool bad = false;        ///< the bytes after them cannot begin a character; else they are too few
  bool ascii = true;       ///< no character above U+007F
  std::size_t wide = 0;    ///< characters of U+0800 or above
};
[[nodiscard]] Utf8Run scan_utf8(std::string_view bytes);

/// What a run of bytes came to.
struct Decoded {
  std::size_t read = 0;     ///< bytes that made whole, valid characters
  std::size_t written = 0;  ///< bytes of UTF-8 they came to
  bool bad = false;  ///< the bytes after them cannot begin a character; else they are too few
};

/// Translates GB 18030 as glibc does: FE 9F is 䶮, the six ideographs beyond U+FFFF included.
class Gb18030 {
 public:
  Gb18030();  ///< throws Error(internal) where glibc's converter is not installed
  ~Gb18030();
  Gb18030(const Gb18030&) = delete;
  Gb18030& operator=(const Gb18030&) = delete;

  /// Returns how much room `decode` needs.
  [[nodiscard]] static constexpr std::size_t room(std::size_t bytes) { return 2 * bytes + 16; }

  /// Translates whole characters into `text`, which has `room(bytes.size())`.
  [[nodiscard]] Decoded decode(std::string_view bytes, char* text);

 private:
  Decoded decode_four_byte_run(std::string_view bytes, char* text);

  void* converter_;
};

/// The text of a file, its mark left out, as it comes off the disk.
class TextStream {
 public:
  enum class Stop : std::uint8_t { none, end, bad_byte, not_text };

  /// Begins at the file's first byte.
  TextStream(InputFile& file, Encoding encoding, std::size_t chunk = decode_chunk);

  /// Decodes up to one chunk behind the first `size` bytes of `text`, which grows as needed and
  /// keeps `scan_padding` readable bytes behind them; returns the new size.
  [[nodiscard]] std::size_t append(std::vector<char>& text, std::size_t size);

  [[nodiscard]] Stop stop() const { return stop_; }
  /// Bytes of the file that were decoded; the place of the bad byte after `Stop::bad_byte`.
  [[nodiscard]] std::int64_t offset() const { return offset_; }
  /// The bad byte, or both bytes of a bad unit of UTF-16, after `Stop::bad_byte`.
  [[nodiscard]] std::string_view bad() const;
  /// What the file is instead, after `Stop::not_text`.
  [[nodiscard]] std::string_view instead() const { return instead_; }

 private:
  [[nodiscard]] bool is_utf16() const;
  [[nodiscard]] Decoded decode(std::string_view bytes, char* text);
  void stop_at(const Decoded& done, bool nul, bool last);

  InputFile* file_;
  Encoding encoding_;
  std::size_t chunk_;
  std::unique_ptr<Gb18030> gb18030_;
  std::vector<char> raw_;
  char carry_[4] = {};  // the bytes of a character cut by the end of the chunk
  std::size_t carried_ = 0;
  std::int64_t offset_ = 0;
  Stop stop_ = Stop::none;
  std::string_view instead_;
};

/// Returns the mark an encoding begins with, or an empty text.
[[nodiscard]] std::string_view mark(Encoding encoding);

}  // namespace jinguo
