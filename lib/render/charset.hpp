// UTF-8 on its way out in another charset.
#pragma once

#include <jinguo/render.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace jinguo {

class CharsetWriter {
 public:
  explicit CharsetWriter(Charset charset);
  ~CharsetWriter();
  CharsetWriter(const CharsetWriter&) = delete;
  CharsetWriter& operator=(const CharsetWriter&) = delete;

  /// Returns what stands before the first character.
  [[nodiscard]] std::string_view mark() const;

  /// Returns the bytes of whole characters; valid until the next call. Malformed bytes become
  /// U+FFFD. Throws Error(not_encodable).
  [[nodiscard]] std::string_view bytes(std::string_view text);

 private:
  struct Converter;
  Charset charset_;
  std::unique_ptr<Converter> converter_;  ///< none where text goes out as it is
  std::string out_;
};

}  // namespace jinguo
