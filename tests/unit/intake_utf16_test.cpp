// UTF-16: strict decoding, the place of a bad unit, and files with and without a mark.
#include "intake/utf16.hpp"

#include "intake_reading.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using namespace jinguo;
using namespace jinguo::test;
using namespace std::string_literals;

namespace {

using Rows = std::vector<Row>;

constexpr std::size_t chunks[] = {1, 2, 3, 4, 5, 7, 8, 13, 4096};

/// Returns the bytes of UTF-16 in the order of `encoding`, without a mark.
std::string in_utf16(std::u16string_view text, Encoding encoding) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xff);
    const char high = static_cast<char>(unit >> 8);
    bytes += encoding == Encoding::utf16le ? std::string{low, high} : std::string{high, low};
  }
  return bytes;
}

TextForm judge(std::string_view bytes, std::string encoding = {}) {
  const ScratchFile scratch(bytes);
  InputFile file(scratch.path());
  FormWish wish;
  wish.encoding = std::move(encoding);
  return judge_form(file, wish);
}

constexpr Encoding both_orders[] = {Encoding::utf16le, Encoding::utf16be};

}  // namespace

TEST_CASE("UTF-16 is translated character by character, surrogates only in pairs") {
  struct Vector {
    std::string_view hex;  // in big-endian order
    std::string_view text;
    std::size_t read;
    bool bad;
  };
  constexpr Vector vectors[] = {
      {"", "", 0, false},
      {"0041", "A", 2, false},
      {"007f0080", "\x7f\u0080", 4, false},
      {"07ff0800", "\u07ff\u0800", 4, false},
      {"59d3540d002c", "姓名,", 6, false},
      {"d7ffe000ffff", "\ud7ff\ue000\uffff", 6, false},
      {"d800dc00", "\U00010000", 4, false},
      {"d842dfb7", "\U00020BB7", 4, false},
      {"dbffdfff", "\U0010FFFF", 4, false},
      {"0041dc00", "A", 2, true},      // the second half first
      {"0041d8000041", "A", 2, true},  // the first half alone
      {"0041d800d800", "A", 2, true},  // two first halves
      {"0041dfffd800", "A", 2, true},  // the halves exchanged
      {"00410000", "A", 2, true},      // U+0000
      {"004100", "A", 2, false},       // cut
      {"0041d842", "A", 2, false},     // cut
      {"0041d842df", "A", 2, false},   // cut
  };
  for (const Vector& vector : vectors) {
    for (const ByteOrder order : {ByteOrder::big, ByteOrder::little}) {
      CAPTURE(vector.hex);
      std::string bytes = from_hex(vector.hex);
      if (order == ByteOrder::little)
        for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) std::swap(bytes[i], bytes[i + 1]);
      std::string text(Gb18030::room(bytes.size()), '\0');

      const Decoded done = decode_utf16(bytes, order, text.data());

      CHECK(text.substr(0, done.written) == vector.text);
      CHECK(done.read == vector.read);
      CHECK(done.bad == vector.bad);
    }
  }
}

TEST_CASE("the spreadsheet's Unicode text is read, wherever chunks end") {
  const std::u16string text = u"姓名\t备注\r\n王\U00020BB7\t\"a\"\"b\r\n上海\"\r\n䶮\t\n";
  const Rows rows = {{"姓名", "备注"}, {"王\U00020BB7", "a\"b\r\n上海"}, {"䶮", ""}};
  for (const Encoding encoding : both_orders) {
    for (const std::string& marked : {std::string(), std::string(mark(encoding))}) {
      const std::string bytes = marked + in_utf16(text, encoding);
      for (const std::size_t chunk : chunks) {
        CAPTURE(name(encoding));
        CAPTURE(chunk);

        const Reading found = read_rows(bytes, form_of(encoding, '\t'), chunk);

        CHECK(found.rows == rows);
        CHECK(found.problems.empty());
      }
    }
  }
}

TEST_CASE("a bad unit of UTF-16 is told with its row, column and place") {
  struct Vector {
    std::string_view hex;  // little-endian, with its mark
    std::string_view row;
    std::string_view column;
    std::string_view byte;
    std::string_view value;
  };
  constexpr Vector vectors[] = {
      {"fffe61002c0062000a0063002c0000dc6400", "2", "2", "15", "00DC"},
      {"fffe61002c0042d86200", "1", "2", "7", "42D8"},
      {"fffe61002c0042d8", "1", "2", "7", "42D8"},  // its partner is cut off
      {"fffe61002c0062", "1", "2", "7", "62"},      // half a unit
      {"fffe61000a00b7df", "2", "1", "7", "B7DF"},
  };
  for (const Vector& vector : vectors) {
    for (const std::size_t chunk : chunks) {
      CAPTURE(vector.hex);
      CAPTURE(chunk);

      const Reading found = read_rows(from_hex(vector.hex), form_of(Encoding::utf16le), chunk);

      REQUIRE(found.problems.size() == 1);
      const Problem& problem = found.problems[0];
      CHECK(problem.code == Code::E_ENCODING);
      CHECK(std::to_string(problem.row) == vector.row);
      CHECK(fact(problem, "column_number") == vector.column);
      CHECK(fact(problem, "byte") == vector.byte);
      CHECK(problem.value == vector.value);
    }
  }
}

TEST_CASE("U+0000 in UTF-16 is no text") {
  for (const std::size_t chunk : chunks) {
    CAPTURE(chunk);

    const Reading found =
        read_rows(from_hex("fffe61000a0000006200"), form_of(Encoding::utf16le), chunk);

    CHECK(found.rows == Rows{{"a"}});
    REQUIRE(found.problems.size() == 1);
    CHECK(found.problems[0].code == Code::E_NOT_TEXT);
    CHECK(fact(found.problems[0], "detail") == "NUL");
  }
}

TEST_CASE("UTF-16 is told by its mark, and its separator and line ends by its text") {
  const TextForm little = judge(from_hex("fffed3590d5409006b58000d0d0a0d000a00"));
  CHECK(little.encoding == Encoding::utf16le);
  CHECK(little.separator == '\t');

  const std::u16string text = u"姓名\t上海\r\n王秀英\t上\r\n";  // the bytes of 上 are 4E 0A
  for (const Encoding encoding : both_orders) {
    const TextForm form = judge(std::string(mark(encoding)) + in_utf16(text, encoding));

    CHECK(form.encoding == encoding);
    CHECK(form.separator == '\t');
    CHECK(name(form.line_ends) == "crlf");
    CHECK(form.line_ends.crlf == 2);
  }
  CHECK(judge(from_hex("fffe")).encoding == Encoding::utf16le);
}

TEST_CASE("UTF-16 without a mark is told by the zeros of one side") {
  const std::u16string text = u"姓名,性别,备注\n王秀英,女,会做饭\n李桂兰,女,\n";
  for (const Encoding encoding : both_orders) {
    const TextForm form = judge(in_utf16(text, encoding));

    CHECK(form.encoding == encoding);
    CHECK(form.separator == ',');
  }
}

TEST_CASE("what only holds some zeros is not taken for UTF-16") {
  const std::string plain = in_utf16(u"abcdefg\n", Encoding::utf16le);
  const std::string texts[] = {
      "a,b\n1,\0\n"s,                     // one zero
      "abcd\n"s + std::string(20, '\0'),  // zeros on both sides
      plain.substr(0, 14) + "h\0"s,       // no line end
      plain + "\1\0"s,                    // a control character
      plain + "\x42\xdc"s,                // half a pair
      plain.substr(2),                    // too few
      plain + std::string(200, 'x'),      // too rare
  };
  for (const std::string& text : texts) {
    CAPTURE(text.size());
    CHECK_FALSE(certainly_utf16(text).has_value());
  }
  CHECK(certainly_utf16(plain) == ByteOrder::little);
  CHECK(certainly_utf16(plain + "\x42\xd8"s) == ByteOrder::little);  // its partner is cut off
}

TEST_CASE("a wish for UTF-16 is taken, its order from the mark where there is one") {
  const std::string little = in_utf16(u"姓名", Encoding::utf16le);
  const std::string big = in_utf16(u"姓名", Encoding::utf16be);
  struct Vector {
    std::string bytes;
    std::string wish;
    Encoding encoding;
  };
  const std::vector<Vector> vectors = {
      {little, "utf-16", Encoding::utf16le},
      {little, "UTF-16LE", Encoding::utf16le},
      {big, "utf-16be", Encoding::utf16be},
      {"\xfe\xff" + big, "utf-16", Encoding::utf16be},
      {"\xfe\xff" + big, "utf-16le", Encoding::utf16be},
      {"\xff\xfe" + little, "utf-16be", Encoding::utf16le},
  };
  for (const Vector& vector : vectors) {
    CAPTURE(vector.wish);
    CHECK(judge(vector.bytes, vector.wish).encoding == vector.encoding);
  }
}

TEST_CASE("a file of UTF-16 that is insisted to be something else, or UTF-32, is refused by name") {
  const Reading insisted = read_rows(from_hex("fffed359"), form_of(Encoding::utf8));
  REQUIRE(insisted.problems.size() == 1);
  CHECK(fact(insisted.problems[0], "detail") == "UTF-16");

  for (const std::string_view hex : {"fffe000061000000", "0000feff00000061"}) {
    const std::string bytes = from_hex(hex);
    const Reading found = read_rows(bytes, judge(bytes));
    REQUIRE(found.problems.size() == 1);
    CHECK(found.problems[0].code == Code::E_NOT_TEXT);
    CHECK(fact(found.problems[0], "detail") == "UTF-32");
  }
}
