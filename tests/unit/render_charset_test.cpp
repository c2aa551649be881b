// CSV in other charsets: every character, the mark, and what GB 18030 cannot say.
#include "render/charset.hpp"

#include "base/text.hpp"
#include "render_sheets.hpp"

#include <jinguo/error.hpp>

#include <doctest/doctest.h>
#include <iconv.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace jinguo {
namespace {

using sheets::rendered;
using sheets::words;

Sheet one_cell(std::string_view text) {
  Sheet sheet;
  sheet.columns = {{.name = "a", .title = "女"}};
  sheet.rows = stored_rows({{.cells = {words(text)}}});
  return sheet;
}

std::string decoded(std::string_view bytes) {
  ::iconv_t const handle = ::iconv_open("UTF-8", "GB18030");
  std::string text(bytes.size() * 2, '\0');
  char* from = const_cast<char*>(bytes.data());
  char* to = text.data();
  std::size_t from_left = bytes.size();
  std::size_t to_left = text.size();
  const std::size_t failed = ::iconv(handle, &from, &from_left, &to, &to_left);
  ::iconv_close(handle);
  REQUIRE(failed == 0);
  text.resize(text.size() - to_left);
  return text;
}

TEST_CASE("csv begins with the byte order mark where it is asked for") {
  CHECK(rendered("csv", one_cell("a"), {.charset = Charset::utf8_bom}) ==
        "\xef\xbb\xbf\"女\"\n\"a\"\n");
}

TEST_CASE("csv and tsv in GB 18030") {
  CHECK(rendered("csv", one_cell("é"), {.charset = Charset::gb18030}) ==
        "\"\xc5\xae\"\n\"\xa8\xa6\"\n");
  CHECK(rendered("tsv", one_cell("𠮷"), {.charset = Charset::gb18030}) ==
        "\xc5\xae\n\x95\x34\xb2\x35\n");
}

TEST_CASE("every character of Unicode goes out in GB 18030 and comes back, but 24 private ones") {
  int refused = 0;
  CharsetWriter writer(Charset::gb18030);
  for (char32_t point = 1; point < 0x110000; ++point) {
    if (point >= 0xD800 && point < 0xE000) continue;
    std::string text;
    append_code_point(text, point);
    try {
      const std::string bytes(writer.bytes(text));
      const bool same = point % 64 != 0 || decoded(bytes) == text;  // opening iconv is slow
      if (!same) FAIL(point);
    } catch (const Error& error) {
      CHECK(error.code() == Code::not_encodable);
      CHECK((point >= 0xE000 && point <= 0xF8FF));
      ++refused;
    }
  }
  CHECK(refused == 24);
}

TEST_CASE("what GB 18030 cannot say is refused and named") {
  try {
    (void)rendered("csv", one_cell("王\uE816"), {.charset = Charset::gb18030});
    FAIL("nothing was refused");
  } catch (const Error& error) {
    CHECK(message(error.code(), error.facts(), Lang::en) ==
          "The character U+E816 cannot be written in GB 18030 (in “\"王”).");
  }
}

TEST_CASE("malformed bytes become the character that stands for them") {
  CHECK(decoded(CharsetWriter(Charset::gb18030)
                    .bytes("a\xff"
                           "b")) ==
        "a\uFFFD"
        "b");
}

TEST_CASE("csv for programs ends its lines as RFC 4180 says, and guards nothing") {
  CHECK(rendered("csv", one_cell("=1+\"x\""), {.machine = true}) ==
        "\"女\"\r\n\"=1+\"\"x\"\"\"\r\n");
}

}  // namespace
}  // namespace jinguo
