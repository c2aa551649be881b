// Decoding: what is UTF-8, what GB 18030 means, and where the first bad byte stands.
#include "intake/decode.hpp"

#include "intake_reading.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace jinguo;
using namespace jinguo::test;

namespace {

struct Translation {
  std::string text;
  std::size_t read = 0;
  bool bad = false;
};

Translation from_gb18030(std::string_view bytes) {
  Gb18030 decoder;
  std::vector<char> text(Gb18030::room(bytes.size()));
  const Decoded done = decoder.decode(bytes, text.data());
  return {.text = {text.data(), done.written}, .read = done.read, .bad = done.bad};
}

struct Streamed {
  std::string text;
  TextStream::Stop stop = TextStream::Stop::none;
  std::int64_t offset = 0;
};

Streamed stream(std::string_view bytes, Encoding encoding, std::size_t chunk) {
  const ScratchFile scratch(bytes);
  InputFile file(scratch.path());
  TextStream stream(file, encoding, chunk);
  std::vector<char> text;
  std::size_t size = 0;
  while (stream.stop() == TextStream::Stop::none) size = stream.append(text, size);
  return {.text = {text.data(), size}, .stop = stream.stop(), .offset = stream.offset()};
}

}  // namespace

TEST_CASE("strict UTF-8 takes every whole character and nothing else") {
  struct Vector {
    std::string_view hex;
    std::size_t length;
    bool bad;
  };
  constexpr Vector vectors[] = {
      {"", 0, false},
      {"41", 1, false},
      {"7f", 1, false},
      {"c280", 2, false},
      {"dfbf", 2, false},
      {"e0a080", 3, false},
      {"e5a793", 3, false},
      {"ed9fbf", 3, false},
      {"ee8080", 3, false},
      {"efbfbf", 3, false},
      {"f0908080", 4, false},
      {"f0a0aeb7", 4, false},
      {"f48fbfbf", 4, false},
      {"80", 0, true},        // a second byte first
      {"c080", 0, true},      // overlong
      {"c1aacda8", 0, true},  // 联通 in GBK
      {"e09fbf", 0, true},    // overlong
      {"eda080", 0, true},    // surrogate
      {"edbfbf", 0, true},    // surrogate
      {"f08fbfbf", 0, true},  // overlong
      {"f4908080", 0, true},  // beyond U+10FFFF
      {"f5808080", 0, true},
      {"ff", 0, true},
      {"e5a741", 0, true},
      {"e54193", 0, true},
      {"c541", 0, true},
      {"f0a0ae41", 0, true},
      {"41e5a793e5a7", 4, false},  // cut
      {"e5a793e5a793f0a0ae", 6, false},
      {"e5a793c5", 3, false},
      {"41424344454647484950515253545556e5a79341ff", 20, true},
  };
  for (const Vector& vector : vectors) {
    CAPTURE(vector.hex);

    const Utf8Run run = scan_utf8(from_hex(vector.hex));

    CHECK(run.length == vector.length);
    CHECK(run.bad == vector.bad);
  }
}

TEST_CASE("a run of UTF-8 knows how far its characters reach") {
  CHECK(scan_utf8("name").ascii);
  CHECK_FALSE(scan_utf8("name\u00b7").ascii);
  CHECK_FALSE(scan_utf8("name\u07ff").wide);
  CHECK(scan_utf8("name\u0800").wide);
  CHECK(scan_utf8("女").wide);
  CHECK(scan_utf8("\U00020BB7").wide);
  CHECK(scan_utf8("女a\u00b7\U00020BB7,王\u07ff").wide == 3);
}

TEST_CASE("a bad byte is found at every place of a block") {
  for (std::size_t before = 0; before < 70; ++before) {
    CAPTURE(before);

    const Utf8Run run = scan_utf8(std::string(before, 'x') + "\xff" + std::string(40, 'x'));

    CHECK(run.bad);
    CHECK(run.length == before);
  }
}

TEST_CASE("GB 18030 is read as glibc reads it") {
  struct Vector {
    std::string_view hex;
    std::string_view text;
  };
  constexpr Vector vectors[] = {
      {"41", "A"},
      {"c5ae", "女"},
      {"d0d5c3fb2cd0d4b1f02c", "姓名,性别,"},
      {"d6a3d0bbd2b6ceba", "郑谢叶魏"},
      {"c1aacda8", "联通"},
      {"fe9f", "\u4dae"},          // 䶮, refused by GBK and CP936
      {"fe51", "\U00020087"},      // two bytes beyond U+FFFF
      {"9534b235", "\U00020BB7"},  // 𠮷
      {"9534b2359534b235c5ae", "\U00020BB7\U00020BB7女"},
      {"8139ee39", "\u3400"},
      {"90308130", "\U00010000"},
      {"e3329a35", "\U0010FFFF"},
      {"84319533", "\ufeff"},
      {"a1a4", "\u00b7"},
      {"a2e3", "\u20ac"},
      {"a6d9", "\ufe10"},
      {"a3ac", "\uff0c"},
  };
  for (const Vector& vector : vectors) {
    CAPTURE(vector.hex);

    const Translation found = from_gb18030(from_hex(vector.hex));

    CHECK(found.text == vector.text);
    CHECK(found.read == vector.hex.size() / 2);
    CHECK_FALSE(found.bad);
  }
}

TEST_CASE("what GB 18030 does not know is bad, what is cut is not") {
  struct Vector {
    std::string_view hex;
    std::size_t read;
    bool bad;
  };
  constexpr Vector vectors[] = {
      {"80", 0, true},
      {"ff", 0, true},
      {"41c5ff", 1, true},
      {"41c57f", 1, true},
      {"41c520", 1, true},
      {"c5aec530c520", 2, true},
      {"8130ff30", 0, true},
      {"81308120", 0, true},
      {"e3329a36", 0, true},          // beyond U+10FFFF
      {"9534b235e3329a36", 4, true},  // behind a good one
      {"8336d02f", 0, true},          // stands for nothing
      {"c5aec5", 2, false},
      {"c5ae9534", 2, false},
      {"c5ae9534b2", 2, false},
  };
  for (const Vector& vector : vectors) {
    CAPTURE(vector.hex);

    const Translation found = from_gb18030(from_hex(vector.hex));

    CHECK(found.read == vector.read);
    CHECK(found.bad == vector.bad);
  }
}

TEST_CASE("the 80 characters added at FE50 are characters, none is in the private area") {
  int count = 0;
  for (int second = 0x50; second <= 0xa0; ++second) {
    if (second == 0x7f) continue;
    CAPTURE(second);

    const Translation found = from_gb18030(std::string{'\xfe', static_cast<char>(second)});

    CHECK_FALSE(found.bad);
    CHECK((found.text < "\ue000" || found.text >= "\uf900"));
    ++count;
  }
  CHECK(count == 80);
}

TEST_CASE("every two-byte code becomes one whole character or is bad") {
  int characters = 0;
  for (int first = 0x81; first <= 0xfe; ++first) {
    for (int second = 0x40; second <= 0xfe; ++second) {
      const std::string code{static_cast<char>(first), static_cast<char>(second)};
      const Translation found = from_gb18030(code);
      const Utf8Run run = scan_utf8(found.text);
      const bool whole = run.length == found.text.size() && !run.bad;
      if (!whole || found.bad != found.text.empty()) FAIL(first << ' ' << second);
      characters += found.bad ? 0 : 1;
    }
  }
  CHECK(characters == 23940);
}

TEST_CASE("characters cut by the end of a chunk are put together again") {
  const std::string utf8 = "a女\U00020BB7\u00b7z郑谢叶魏 0123456789abcdef\U00020BB7";
  const std::string gb =
      from_hex("61c5ae9534b235a1a47ad6a3d0bbd2b6ceba20303132333435363738396162636465669534b235");
  for (std::size_t chunk = 1; chunk <= 60; ++chunk) {
    CAPTURE(chunk);

    CHECK(stream(utf8, Encoding::utf8, chunk).text == utf8);
    CHECK(stream(gb, Encoding::gb18030, chunk).text == utf8);
  }
}

TEST_CASE("a mark is left out of the text") {
  CHECK(stream("\xef\xbb\xbfname", Encoding::utf8_mark, 4).text == "name");
  CHECK(stream("\x84\x31\x95\x33name", Encoding::gb18030_mark, 4).text == "name");
  CHECK(stream("\xef\xbb\xbf", Encoding::utf8_mark, 4).stop == TextStream::Stop::end);
}

TEST_CASE("the text ends before the first bad byte, whose place in the file is known") {
  struct Vector {
    std::string_view hex;
    Encoding encoding;
    std::int64_t offset;
    std::string_view text;
  };
  constexpr Vector vectors[] = {
      {"6162ff63", Encoding::utf8, 2, "ab"},
      {"6162e5a7", Encoding::utf8, 2, "ab"},
      {"efbbbf6162ff", Encoding::utf8_mark, 5, "ab"},
      {"c5aeff", Encoding::gb18030, 2, "女"},
      {"c5aec5", Encoding::gb18030, 2, "女"},
      {"84319533c5ae80", Encoding::gb18030_mark, 6, "女"},
      {"9534b2359534", Encoding::gb18030, 4, "\U00020BB7"},
  };
  for (const Vector& vector : vectors) {
    for (std::size_t chunk = 1; chunk <= 8; ++chunk) {
      CAPTURE(vector.hex);
      CAPTURE(chunk);

      const Streamed found = stream(from_hex(vector.hex), vector.encoding, chunk);

      CHECK(found.stop == TextStream::Stop::bad_byte);
      CHECK(found.offset == vector.offset);
      CHECK(found.text == vector.text);
    }
  }
}

TEST_CASE("a NUL byte ends the text as not text") {
  for (std::size_t chunk = 1; chunk <= 4; ++chunk) {
    const Streamed found = stream(from_hex("6162006364"), Encoding::gb18030, chunk);

    CHECK(found.stop == TextStream::Stop::not_text);
    CHECK(found.text == "ab");
  }
}
