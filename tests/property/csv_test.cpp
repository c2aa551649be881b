// Properties of reading delimited text: what is written is read, nothing crashes, chunks do not
// matter.
#include "../unit/intake_reading.hpp"
#include "intake/decode.hpp"

#include <doctest/doctest.h>
#include <iconv.h>
#include <rapidcheck.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

using namespace jinguo;
using namespace jinguo::test;

namespace {

/// glibc's own conversion, opened once: the generators ask for every character.
class Conversion {
 public:
  Conversion(const char* to, const char* from) : converter_(::iconv_open(to, from)) {}
  ~Conversion() { ::iconv_close(converter_); }
  Conversion(const Conversion&) = delete;
  Conversion& operator=(const Conversion&) = delete;

  /// Returns nothing where a part cannot be converted.
  [[nodiscard]] std::string of(std::string text) const {
    ::iconv(converter_, nullptr, nullptr, nullptr, nullptr);
    std::string result(4 * text.size() + 8, '\0');
    char* in = text.data();
    char* out = result.data();
    std::size_t in_left = text.size();
    std::size_t out_left = result.size();
    if (::iconv(converter_, &in, &in_left, &out, &out_left) != 0) return {};
    result.resize(result.size() - out_left);
    return result;
  }

 private:
  ::iconv_t converter_;
};

std::string to_gb18030(const std::string& utf8) {
  static const Conversion conversion("GB18030", "UTF-8");
  return conversion.of(utf8);
}

std::string in_encoding(const std::string& text, Encoding encoding) {
  static const Conversion little("UTF-16LE", "UTF-8");
  static const Conversion big("UTF-16BE", "UTF-8");
  switch (encoding) {
    using enum Encoding;
    case utf8:
    case utf8_mark:
      return text;
    case gb18030:
    case gb18030_mark:
      return to_gb18030(text);
    case utf16le:
      return little.of(text);
    case utf16be:
      return big.of(text);
  }
  throw std::logic_error("unhandled Encoding");
}

std::string from_gb18030(const std::string& bytes) {
  static const Conversion conversion("UTF-8", "GB18030");
  return conversion.of(bytes);
}

std::string utf8_of(std::uint32_t point) {
  static const Conversion conversion("UTF-8", "UTF-32LE");
  return conversion.of({reinterpret_cast<const char*>(&point), sizeof point});
}

/// Any character that UTF-8 and GB 18030 both have, but for NUL; awkward ones often.
rc::Gen<std::string> any_character() {
  const auto awkward = rc::gen::elementOf(
      std::vector<std::string>{"\"", ",", "\r", "\n", "\t", " ", "，", "女", "\U00020BB7", "a"});
  const auto any = rc::gen::map(rc::gen::inRange<std::uint32_t>(1, 0x110000), [](auto point) {
    const std::string text = utf8_of(point);
    const std::string there = to_gb18030(text);
    const bool both = !text.empty() && from_gb18030(there) == text;
    return both ? text : std::string("郑");
  });
  const auto chinese = rc::gen::map(rc::gen::inRange<std::uint32_t>(0x4e00, 0x9fa6),
                                    [](auto point) { return utf8_of(point); });
  return rc::gen::oneOf(awkward, any, chinese);
}

rc::Gen<std::string> any_cell() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(any_character()),
                      [](const std::vector<std::string>& characters) {
                        std::string cell;
                        for (const std::string& character : characters) cell += character;
                        return cell;
                      });
}

rc::Gen<std::vector<Row>> any_table() {
  return rc::gen::container<std::vector<Row>>(
      rc::gen::nonEmpty(rc::gen::container<Row>(any_cell())));
}

/// Writes a cell as RFC 4180 does, quoted where it must be and anywhere else by chance.
std::string written(const std::string& cell, const std::string& separator, bool quote) {
  const bool must = cell.find_first_of("\"\r\n") != cell.npos || cell.find(separator) != cell.npos;
  if (!must && !quote) return cell;
  std::string text = "\"";
  for (const char c : cell) text += c == '"' ? "\"\"" : std::string(1, c);
  return text + "\"";
}

std::string written(const std::vector<Row>& table, char separator) {
  const std::string between = separator_text(separator);
  std::string text;
  for (const Row& row : table) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i != 0) text += between;
      // Unquoted, a row of one empty cell is only its line end: after a CR an LF would join it.
      const bool bare = row.size() == 1 && row[i].empty();
      text += written(row[i], between, bare || *rc::gen::arbitrary<bool>());
    }
    text += *rc::gen::elementOf(std::vector<std::string>{"\n", "\r\n", "\r"});
  }
  return text;
}

/// Bytes in which quotes, line ends and halves of characters are frequent.
rc::Gen<std::string> any_bytes() {
  const auto awkward = rc::gen::elementOf(std::vector<std::string>{
      "\"", "\"", "\"\"", ",", "\n", "\r", "\r\n", "a", "bc", "\xc5\xae", "\xe5\xa7\x93",
      "\xf0\xa0\xae\xb7", "\x95\x34\xb2\x35", "\xef\xbc\x8c"});
  const auto any =
      rc::gen::map(rc::gen::arbitrary<char>(), [](char c) { return std::string(1, c); });
  const auto piece = rc::gen::weightedOneOf<std::string>({{40, awkward}, {1, any}});
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) {
                        std::string bytes;
                        for (const std::string& part : pieces) bytes += part;
                        return bytes;
                      });
}

rc::Gen<Encoding> any_encoding() {
  return rc::gen::element(Encoding::utf8, Encoding::utf8_mark, Encoding::gb18030,
                          Encoding::gb18030_mark, Encoding::utf16le, Encoding::utf16be);
}

rc::Gen<char> any_separator() { return rc::gen::element(',', '\t', ';', '|', wide_comma); }

bool same(const Problem& a, const Problem& b) {
  return a.row == b.row && a.code == b.code && a.value == b.value && a.facts == b.facts;
}

}  // namespace

TEST_CASE("any table written as RFC 4180 reads back the same") {
  CHECK(rc::check([] {
    const std::vector<Row> table = *any_table();
    const char separator = *any_separator();
    const Encoding encoding = *any_encoding();
    const std::size_t chunk = *rc::gen::inRange<std::size_t>(1, 300);
    const std::string text = written(table, separator);
    const std::string bytes = in_encoding(text, encoding);

    const Reading found =
        read_rows(std::string(mark(encoding)) + bytes, form_of(encoding, separator), chunk);

    RC_ASSERT(found.rows == table);
    RC_ASSERT(found.stray_quotes.empty());
    RC_ASSERT(found.problems.empty());
  }));
}

TEST_CASE("arbitrary bytes end in rows or in one finding, the same whatever the chunk size") {
  CHECK(rc::check([] {
    const std::string bytes = *any_bytes();
    TextForm form = form_of(*any_encoding(), *any_separator());
    form.quote = *rc::gen::element('"', '\'', '\0');
    form.escape = *rc::gen::element('\0', '\\');
    const std::size_t chunk = *rc::gen::inRange<std::size_t>(1, 40);

    const Reading whole = read_rows(bytes, form);
    const Reading pieces = read_rows(bytes, form, chunk);

    RC_ASSERT(whole.rows.size() <= bytes.size() + 1);
    RC_ASSERT(whole.problems.size() <= 1U);
    RC_ASSERT(pieces.rows == whole.rows);
    RC_ASSERT(pieces.stray_quotes == whole.stray_quotes);
    RC_ASSERT(std::ranges::equal(pieces.problems, whole.problems, same));
  }));
}

TEST_CASE("arbitrary bytes are judged without harm, and judged alike twice") {
  CHECK(rc::check([] {
    const ScratchFile scratch(*rc::gen::oneOf(any_bytes(), rc::gen::arbitrary<std::string>()));
    InputFile file(scratch.path());

    const TextForm first = judge_form(file, {});
    const TextForm second = judge_form(file, {});

    RC_ASSERT(first.encoding == second.encoding);
    RC_ASSERT(first.separator == second.separator);
    RC_ASSERT(first.digest == second.digest);
    RC_ASSERT(first.bytes == file.size());
  }));
}

TEST_CASE("names of everyday characters in GBK are never taken for UTF-8") {
  CHECK(rc::check([] {
    // The 3755 characters of the first level: lead bytes B0 to D7.
    const auto character = rc::gen::map(
        rc::gen::pair(rc::gen::inRange(0xb0, 0xd7), rc::gen::inRange(0xa1, 0xff)),
        [](const std::pair<int, int>& code) {
          return std::string{static_cast<char>(code.first), static_cast<char>(code.second)};
        });
    const auto names = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(character));
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) text += names[i] + (i % 3 == 2 ? "\n" : "");
    const ScratchFile scratch(text);
    InputFile file(scratch.path());

    RC_ASSERT(judge_form(file, {}).encoding == Encoding::gb18030);
  }));
}

TEST_CASE("one byte put anywhere into ten Chinese characters leaves UTF-8 or makes damaged UTF-8") {
  CHECK(rc::check([] {
    const auto points =
        *rc::gen::container<std::vector<std::uint32_t>>(10, rc::gen::inRange(0x4e00U, 0xa000U));
    std::string text;
    for (const std::uint32_t point : points) text += utf8_of(point);
    text.insert(*rc::gen::inRange<std::size_t>(0, text.size() + 1), 1,
                static_cast<char>(*rc::gen::inRange(0x80, 0x100)));
    const ScratchFile scratch(text);
    InputFile file(scratch.path());

    RC_ASSERT(judge_form(file, {}).encoding == Encoding::utf8);
  }));
}

TEST_CASE("text that GB 18030 translates is strictly valid UTF-8") {
  CHECK(rc::check([] {
    const std::string bytes = *rc::gen::oneOf(any_bytes(), rc::gen::arbitrary<std::string>());
    Gb18030 decoder;
    std::vector<char> text(Gb18030::room(bytes.size()));

    const Decoded done = decoder.decode(bytes, text.data());

    RC_ASSERT(scan_utf8({text.data(), done.written}).length == done.written);
    const std::string taken = bytes.substr(0, done.read);
    RC_ASSERT(from_gb18030(taken) == std::string(text.data(), done.written));
  }));
}
