// Tells the encoding by content, over the whole file: a file may be ASCII for megabytes before its
// first name.
#include "intake/text_form.hpp"

#include "base/digest.hpp"
#include "intake/cell_form.hpp"
#include "intake/decode.hpp"
#include "intake/line_ends.hpp"
#include "intake/two_readings.hpp"
#include "intake/utf16.hpp"

#include <jinguo/error.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

namespace jinguo {
namespace {

/// What a user may insist on; whether a mark is there, the file shows.
enum class Charset : std::uint8_t { utf8, gb18030, utf16, utf16le, utf16be };

struct EncodingName {
  std::string_view name;
  Charset charset;
};
// GBK, GB 2312 and code page 936 are subsets of GB 18030 and are decoded as such.
constexpr EncodingName encoding_names[] = {
    {"utf-8", Charset::utf8},       {"utf8", Charset::utf8},
    {"utf-8-bom", Charset::utf8},   {"gb18030", Charset::gb18030},
    {"gbk", Charset::gb18030},      {"gb18030-bom", Charset::gb18030},
    {"gb2312", Charset::gb18030},   {"cp936", Charset::gb18030},
    {"utf-16", Charset::utf16},     {"utf16", Charset::utf16},
    {"utf-16le", Charset::utf16le}, {"utf16le", Charset::utf16le},
    {"utf-16be", Charset::utf16be}, {"utf16be", Charset::utf16be},
};

/// UTF-8 stays UTF-8 when bytes of it are lost or strange: Chinese text in GBK holds at most one
/// sequence of three UTF-8 bytes for each place that is not UTF-8, and seldom that many.
constexpr std::size_t wide_per_damage = 4;
/// A byte put into a character of three leaves four that are not UTF-8: together one damage.
constexpr std::size_t damage_bytes = 4;
/// So much damage and too few characters: no need to read on.
constexpr std::size_t hopeless_damage = 4096;

std::optional<Charset> wished_charset(const std::string& wish) {
  if (wish.empty()) return std::nullopt;
  std::string lower = wish;
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const auto* const found = std::ranges::find(encoding_names, lower, &EncodingName::name);
  if (found == std::end(encoding_names)) {
    throw Error(Code::bad_value, {{"field", "--encoding"},
                                  {"value", wish},
                                  {"known", "utf-8, gb18030, utf-16, utf-16le, utf-16be"}});
  }
  return found->charset;
}

void check_separator(char wish) {
  constexpr std::string_view impossible = "\"\r\n";
  const bool one_byte = static_cast<unsigned char>(wish) < 0x80;
  if (impossible.find(wish) == std::string_view::npos && (one_byte || wish == wide_comma)) return;
  throw Error(Code::bad_value,
              {{"field", "--sep"}, {"value", separator_text(wish)}, {"known", ", ; | tab \uff0c"}});
}

/// So many bytes of the beginning tell UTF-16 by its zeros: a header and some rows.
constexpr std::size_t head_bytes = 4096;

/// What reading all bytes once has shown.
struct Survey {
  std::string head;  ///< the first `head_bytes`
  std::optional<Encoding> utf16;
  LineEndCounter lines;
  std::string digest;
  std::int64_t bytes = 0;
  bool ascii = true;
  std::size_t wide = 0;     ///< UTF-8 characters at U+0800 or above
  std::size_t damage = 0;   ///< places that are not UTF-8
  std::size_t strange = 0;  ///< bytes in a row that are not UTF-8, up to where reading is

  [[nodiscard]] bool mostly_utf8() const { return wide >= wide_per_damage * damage; }
  /// Every character has two bytes, in UTF-8 as in GB 18030.
  [[nodiscard]] bool two_readings() const { return !utf16 && damage == 0 && wide == 0 && !ascii; }
  [[nodiscard]] bool hopeless() const { return damage >= hopeless_damage && !mostly_utf8(); }
};

/// Counts what the text is as UTF-8; returns how many bytes at its end only begin a character.
std::size_t count_utf8(std::string_view text, Survey& found) {
  while (!found.hopeless()) {
    const Utf8Run run = scan_utf8(text);
    found.ascii = found.ascii && run.ascii;
    found.wide += run.wide;
    if (run.length > 0) found.strange = 0;
    text.remove_prefix(run.length);
    if (!run.bad) return text.size();
    if (found.strange % damage_bytes == 0) ++found.damage;
    ++found.strange;
    text.remove_prefix(1);
  }
  return 0;
}

/// Tells UTF-16 by its mark, or else by its zeros.
std::optional<Encoding> judge_utf16(std::string_view head) {
  for (const Encoding encoding : {Encoding::utf16le, Encoding::utf16be})
    if (head.starts_with(mark(encoding))) return encoding;
  const std::optional<ByteOrder> order = certainly_utf16(head);
  if (!order) return std::nullopt;
  return *order == ByteOrder::little ? Encoding::utf16le : Encoding::utf16be;
}

Survey survey(InputFile& file) {
  constexpr std::size_t cut_most = 3;  // bytes of a character cut by the end of the chunk
  Survey found;
  Digest digest;
  std::vector<char> buffer(cut_most + decode_chunk);
  std::size_t cut = 0;
  for (;;) {
    const std::size_t fresh = file.read(std::span(buffer).subspan(cut, decode_chunk));
    if (fresh == 0) break;
    const std::string_view added(buffer.data() + cut, fresh);
    if (found.bytes == 0) {
      found.head = added.substr(0, head_bytes);
      found.utf16 = judge_utf16(found.head);
    }
    found.bytes += static_cast<std::int64_t>(fresh);
    digest.update(added);
    found.lines.add(added, found.utf16.value_or(Encoding::utf8));
    const std::string_view text(buffer.data(), cut + fresh);
    cut = count_utf8(text, found);
    std::copy_n(text.data() + text.size() - cut, cut, buffer.data());
  }
  if (cut > 0) ++found.damage;
  found.digest = digest.hex();
  return found;
}

Encoding judge_encoding(const Survey& found, std::optional<Charset> wish) {
  const auto marked = [&](Encoding encoding) { return found.head.starts_with(mark(encoding)); };
  const Encoding utf8 = marked(Encoding::utf8_mark) ? Encoding::utf8_mark : Encoding::utf8;
  const Encoding gb = marked(Encoding::gb18030_mark) ? Encoding::gb18030_mark : Encoding::gb18030;
  if (wish == Charset::utf8) return utf8;
  if (wish == Charset::gb18030) return gb;
  if (wish)
    return found.utf16.value_or(*wish == Charset::utf16be ? Encoding::utf16be : Encoding::utf16le);
  if (found.utf16) return *found.utf16;
  if (utf8 == Encoding::utf8_mark) return utf8;
  if (gb == Encoding::gb18030_mark) return gb;
  if (found.damage > 0) return found.mostly_utf8() ? utf8 : gb;
  // The GBK bytes of 女 or 郑 are valid UTF-8, but for a character below U+0800: text whose
  // characters are all there is Chinese in GBK far more often than anything in UTF-8.
  return found.two_readings() ? gb : utf8;
}

/// A guess that only how the characters stand can better; says that it was one.
void judge_two_readings(InputFile& file, TextForm& form) {
  TwoReadings readings = weigh_readings(file);
  if (readings.western) form.encoding = Encoding::utf8;
  form.doubtful = std::move(readings.example);
}

}  // namespace

std::string_view name(Encoding encoding) {
  switch (encoding) {
    using enum Encoding;
    case utf8:
      return "utf-8";
    case utf8_mark:
      return "utf-8-bom";
    case gb18030:
      return "gb18030";
    case gb18030_mark:
      return "gb18030-bom";
    case utf16le:
      return "utf-16le";
    case utf16be:
      return "utf-16be";
  }
  throw std::logic_error("unhandled Encoding");
}

std::string_view name(const LineEnds& ends) {
  const int ways = (ends.crlf > 0 ? 1 : 0) + (ends.lf > 0 ? 1 : 0) + (ends.cr > 0 ? 1 : 0);
  if (ways > 1) return "mixed";
  if (ends.crlf > 0) return "crlf";
  if (ends.lf > 0) return "lf";
  return ends.cr > 0 ? "cr" : "none";
}

std::string separator_text(char separator) {
  if (separator == 0) return {};
  return separator == wide_comma ? "\uff0c" : std::string(1, separator);
}

TextForm judge_form(InputFile& file, const FormWish& wish) {
  const std::optional<Charset> charset = wished_charset(wish.encoding);
  if (wish.separator != 0) check_separator(wish.separator);
  TextForm form;
  form.bytes = file.size();
  if (form.bytes <= max_file_bytes) {  // the reader refuses a longer one without reading it
    file.rewind();
    const Survey found = survey(file);
    form.encoding = judge_encoding(found, charset);
    form.line_ends = found.lines.ends();
    form.digest = found.digest;
    form.bytes = found.bytes;
    if (!charset && found.two_readings() && form.encoding == Encoding::gb18030)
      judge_two_readings(file, form);
  }
  form.separator = wish.separator;
  judge_cells(file, form);
  file.rewind();
  return form;
}

TextForm binary_form(InputFile& file) {
  TextForm form;
  Digest digest;
  std::vector<char> buffer(decode_chunk);
  file.rewind();
  while (const std::size_t got = file.read(buffer)) {
    digest.update(std::string_view(buffer.data(), got));
    form.bytes += static_cast<std::int64_t>(got);
  }
  form.digest = digest.hex();
  file.rewind();
  return form;
}

}  // namespace jinguo
