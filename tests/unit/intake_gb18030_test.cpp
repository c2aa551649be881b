// All of GB 18030 against glibc: every character round-trips, and glibc's answers are pinned, so
// that another release of it cannot change stored names unseen.
#include "base/digest.hpp"
#include "base/text.hpp"
#include "intake/decode.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <iconv.h>

#include <array>
#include <cstdint>
#include <string>

using namespace jinguo;

namespace {

/// glibc's encoder, kept open.
class Encoder {
 public:
  Encoder() : converter_(::iconv_open("GB18030", "UTF-8")) {}
  ~Encoder() { ::iconv_close(converter_); }
  Encoder(const Encoder&) = delete;
  Encoder& operator=(const Encoder&) = delete;

  /// Returns the character in GB 18030; empty where there is no code for it.
  [[nodiscard]] std::string of(std::string text) const {
    std::array<char, 16> bytes{};
    char* in = text.data();
    char* out = bytes.data();
    std::size_t in_left = text.size();
    std::size_t out_left = bytes.size();
    const bool done = ::iconv(converter_, &in, &in_left, &out, &out_left) == 0;
    if (!done) ::iconv(converter_, nullptr, nullptr, nullptr, nullptr);
    return done ? std::string(bytes.data(), out) : std::string();
  }

 private:
  ::iconv_t converter_;
};

std::string decoded(Gb18030& decoder, std::string_view bytes) {
  std::array<char, Gb18030::room(8)> text{};
  const Decoded done = decoder.decode(bytes, text.data());
  return done.read == bytes.size() ? std::string(text.data(), done.written) : std::string();
}

std::string utf8(char32_t point) {
  std::string text;
  append_code_point(text, point);
  return text;
}

}  // namespace

TEST_CASE("every character from U+0080 to U+10FFFF comes back from GB 18030 as it was") {
  const Encoder encoder;
  Gb18030 decoder;
  int four_bytes = 0;
  std::string without_code;
  for (char32_t point = 0x80; point <= 0x10ffff; ++point) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const std::string text = utf8(point);
    const std::string code = encoder.of(text);
    if (code.empty()) {
      without_code += fmt::format("U+{:04X} ", static_cast<std::uint32_t>(point));
    } else if (decoded(decoder, code) != text) {
      FAIL("U+" << static_cast<std::uint32_t>(point));
    }
    four_bytes += code.size() == 4 ? 1 : 0;
  }

  // The private places of what got a place of its own later: nothing in GB 18030 means them.
  CHECK(without_code ==
        "U+E78D U+E78E U+E78F U+E790 U+E791 U+E792 U+E793 U+E794 U+E795 U+E796 U+E816 U+E817 "
        "U+E818 U+E81E U+E826 U+E82B U+E82C U+E831 U+E832 U+E83B U+E843 U+E854 U+E855 U+E864 ");
  CHECK(four_bytes == 1'087'972);
}

TEST_CASE("every code of four bytes that means something goes back to the same four bytes") {
  const Encoder encoder;
  Gb18030 decoder;
  int characters = 0;
  std::string twice;
  for (int first = 0x81; first <= 0xfe; ++first)
    for (int second = 0x30; second <= 0x39; ++second)
      for (int third = 0x81; third <= 0xfe; ++third)
        for (int fourth = 0x30; fourth <= 0x39; ++fourth) {
          const std::string code{static_cast<char>(first), static_cast<char>(second),
                                 static_cast<char>(third), static_cast<char>(fourth)};
          const std::string text = decoded(decoder, code);
          if (text.empty()) continue;
          ++characters;
          if (encoder.of(text) != code)
            twice +=
                fmt::format("{:02X}{:02X}{:02X}{:02X}={} ", first, second, third, fourth, text);
        }

  CHECK(characters == 1'087'978);
  // Six ideographs have a code of two bytes beside it.
  CHECK(twice == "95329031=𠂇 95329033=𠂉 95329730=𠃌 9536B937=𡗗 9630BA35=𢦏 9635B630=𤇾 ");
}

TEST_CASE("the answers of glibc for all codes of two bytes are those of Debian 12") {
  Gb18030 decoder;
  Digest digest;
  for (int first = 0x81; first <= 0xfe; ++first)
    for (int second = 0x40; second <= 0xfe; ++second) {
      digest.update(
          decoded(decoder, std::string{static_cast<char>(first), static_cast<char>(second)}));
      digest.update(std::string_view("\n"));
    }

  CHECK(digest.hex() == "c1a2c63c0eafddf11740515a75ef8c20f67b1a3cb083fcb2671dc49b20fe0e07");
}

TEST_CASE("the vertical forms at A6D9 are characters and not private ones") {
  Gb18030 decoder;
  const std::u32string_view forms = U"\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16";
  for (std::size_t i = 0; i < forms.size(); ++i) {
    CAPTURE(i);
    CHECK(decoded(decoder, std::string{'\xa6', static_cast<char>(0xd9 + i)}) == utf8(forms[i]));
  }
  CHECK(decoded(decoder, "\xa6\xec") == "\uFE17");
  CHECK(decoded(decoder, "\xa6\xed") == "\uFE18");
  CHECK(decoded(decoder, "\xa6\xf3") == "\uFE19");
  CHECK(decoded(decoder, "\xa8\xbc") == "\u1E3F");
}
