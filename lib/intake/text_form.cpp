// Tells encoding and separator apart by content, over the whole file: a file may be ASCII for
// megabytes before its first name.
#include "intake/text_form.hpp"

#include "base/digest.hpp"
#include "intake/csv.hpp"
#include "intake/decode.hpp"

#include <jinguo/error.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

namespace jinguo {
namespace {

struct EncodingName {
  std::string_view name;
  bool utf8;
};
// GBK, GB 2312 and code page 936 are subsets of GB 18030 and are decoded as such.
constexpr EncodingName encoding_names[] = {
    {"utf-8", true},        {"utf8", true}, {"utf-8-bom", true}, {"gb18030", false},
    {"gb18030-bom", false}, {"gbk", false}, {"gb2312", false},   {"cp936", false},
};

/// Separators in the order in which they win a draw.
constexpr char separators[] = {',', '\t', ';', wide_comma, '|'};

/// A header is looked for in the first twenty rows; twenty more follow it.
constexpr std::size_t judged_rows = 40;
constexpr std::size_t judged_window = 21;
constexpr std::size_t judged_chunk = std::size_t{16} * 1024;

/// UTF-8 stays UTF-8 when bytes of it are lost or strange: Chinese text in GBK holds at most one
/// sequence of three UTF-8 bytes for each place that is not UTF-8, and seldom that many.
constexpr std::size_t wide_per_damage = 4;
/// A byte put into a character of three leaves four that are not UTF-8: together one damage.
constexpr std::size_t damage_bytes = 4;
/// So much damage and too few characters: no need to read on.
constexpr std::size_t hopeless_damage = 4096;

std::optional<bool> wished_utf8(const std::string& wish) {
  if (wish.empty()) return std::nullopt;
  std::string lower = wish;
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const auto* const found = std::ranges::find(encoding_names, lower, &EncodingName::name);
  if (found == std::end(encoding_names)) {
    throw Error(Code::bad_value,
                {{"field", "--encoding"}, {"value", wish}, {"known", "utf-8, gb18030"}});
  }
  return found->utf8;
}

void check_separator(char wish) {
  constexpr std::string_view impossible = "\"\r\n";
  const bool one_byte = static_cast<unsigned char>(wish) < 0x80;
  if (impossible.find(wish) == std::string_view::npos && (one_byte || wish == wide_comma)) return;
  throw Error(Code::bad_value,
              {{"field", "--sep"}, {"value", separator_text(wish)}, {"known", ", ; | tab \uff0c"}});
}

/// What reading all bytes once has shown.
struct Survey {
  std::string head;
  std::string digest;
  std::int64_t bytes = 0;
  bool ascii = true;
  std::size_t wide = 0;     ///< UTF-8 characters at U+0800 or above
  std::size_t damage = 0;   ///< places that are not UTF-8
  std::size_t strange = 0;  ///< bytes in a row that are not UTF-8, up to where reading is

  [[nodiscard]] bool mostly_utf8() const { return wide >= wide_per_damage * damage; }
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
    if (found.bytes == 0) found.head = added.substr(0, 4);
    found.bytes += static_cast<std::int64_t>(fresh);
    digest.update(added);
    const std::string_view text(buffer.data(), cut + fresh);
    cut = count_utf8(text, found);
    std::copy_n(text.data() + text.size() - cut, cut, buffer.data());
  }
  if (cut > 0) ++found.damage;
  found.digest = digest.hex();
  return found;
}

Encoding judge_encoding(const Survey& found, std::optional<bool> wish) {
  const auto marked = [&](Encoding encoding) { return found.head.starts_with(mark(encoding)); };
  const Encoding utf8 = marked(Encoding::utf8_mark) ? Encoding::utf8_mark : Encoding::utf8;
  const Encoding gb = marked(Encoding::gb18030_mark) ? Encoding::gb18030_mark : Encoding::gb18030;
  if (wish) return *wish ? utf8 : gb;
  if (utf8 == Encoding::utf8_mark) return utf8;
  if (gb == Encoding::gb18030_mark) return gb;
  if (found.damage > 0) return found.mostly_utf8() ? utf8 : gb;
  // The GBK bytes of 女 or 郑 are valid UTF-8, but for a character below U+0800: text whose
  // characters are all there is Chinese in GBK far more often than anything in UTF-8.
  return found.ascii || found.wide > 0 ? utf8 : gb;
}

/// How well a separator explains the first rows.
struct Fit {
  std::size_t agreeing = 0;  ///< rows with as many cells as most
  std::size_t cells = 0;
};

/// Judges cell counts of consecutive rows; rows above the first with most rows' count are titles.
Fit fit(const std::vector<std::size_t>& counts) {
  Fit best;
  for (const std::size_t count : counts) {
    const auto same = static_cast<std::size_t>(std::ranges::count(counts, count));
    if (count < 2 || std::pair(same, count) <= std::pair(best.agreeing, best.cells)) continue;
    best = {.agreeing = same, .cells = count};
  }
  const auto header = std::ranges::find(counts, best.cells);
  const auto rows = std::min(static_cast<std::size_t>(counts.end() - header), judged_window);
  best.agreeing = static_cast<std::size_t>(
      std::count(header, header + static_cast<std::ptrdiff_t>(rows), best.cells));
  // One row of two cells among others may be a sentence with a comma in it.
  const bool sentence = best.agreeing == 1 && best.cells == 2 && counts.size() > 1;
  return 2 * best.agreeing < rows || sentence ? Fit{} : best;
}

std::vector<std::size_t> cell_counts(InputFile& file, const TextForm& form) {
  std::vector<std::size_t> counts;
  CsvReader reader(file, form, judged_chunk);
  Problems unread;  // the reading proper will find them again
  for (RawRow row; counts.size() < judged_rows && reader.next(row, unread);) {
    const bool empty = row.cells.size() == 1 && row.cells.front().empty();
    if (!empty) counts.push_back(row.cells.size());
  }
  return counts;
}

char judge_separator(InputFile& file, TextForm form) {
  char best = separators[0];
  Fit best_fit;
  for (const char separator : separators) {
    // Chinese remarks are full of full-width commas; they part cells only where no other sign does.
    if (separator == wide_comma && best_fit.agreeing > 0) continue;
    form.separator = separator;
    const Fit now = fit(cell_counts(file, form));
    if (std::pair(now.agreeing, now.cells) <= std::pair(best_fit.agreeing, best_fit.cells)) {
      continue;
    }
    best = separator;
    best_fit = now;
  }
  return best;
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
  }
  throw std::logic_error("unhandled Encoding");
}

std::string separator_text(char separator) {
  return separator == wide_comma ? "\uff0c" : std::string(1, separator);
}

TextForm judge_form(InputFile& file, const FormWish& wish) {
  const std::optional<bool> utf8 = wished_utf8(wish.encoding);
  if (wish.separator != 0) check_separator(wish.separator);
  TextForm form;
  form.bytes = file.size();
  if (form.bytes <= max_file_bytes) {  // the reader refuses a longer one without reading it
    file.rewind();
    const Survey found = survey(file);
    form.encoding = judge_encoding(found, utf8);
    form.digest = found.digest;
    form.bytes = found.bytes;
  }
  form.separator = wish.separator != 0 ? wish.separator : judge_separator(file, form);
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
