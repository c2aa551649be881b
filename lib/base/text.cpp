// UTF-8 decoding and encoding, cleaning, splitting and comparing of text.
#include "base/text.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace jinguo {

namespace {

constexpr char32_t replacement = 0xFFFD;

constexpr unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

/// How a lead byte announces its sequence: length, payload, and the least value that needs it.
struct Lead {
  std::size_t length;
  char32_t payload;
  char32_t least;
};

constexpr Lead lead_of(unsigned char byte) {
  if (byte >= 0xC2 && byte < 0xE0) return {2, byte & 0x1FU, 0x80};
  if (byte >= 0xE0 && byte < 0xF0) return {3, byte & 0x0FU, 0x800};
  if (byte >= 0xF0 && byte < 0xF5) return {4, byte & 0x07U, 0x10000};
  return {1, replacement, 0};
}

constexpr bool is_scalar(char32_t point) {
  return point < 0xD800 || (point > 0xDFFF && point <= 0x10FFFF);
}

/// White space of any script, and what cannot be seen: U+200E and U+202D come with copied numbers.
constexpr bool is_space(char32_t point) {
  return point == ' ' || (point >= '\t' && point <= '\r') || point == 0x85 || point == 0xA0 ||
         point == 0x3000 || (point >= 0x2000 && point <= 0x200F) ||
         (point >= 0x2028 && point <= 0x202F) || (point >= 0x205F && point <= 0x206F) ||
         point == 0xFEFF;
}

/// Every space but the ASCII ones begins with one of these, and few other characters of a list do.
constexpr bool leads_space(unsigned char byte) {
  return byte <= ' ' || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF;
}

/// Tells from bytes alone that a text, which is not empty, cannot end in a space. Hot path.
constexpr bool ends_in_no_space(std::string_view text) {
  const std::size_t size = text.size();
  const unsigned char last = byte_at(text, size - 1);
  if (last < 0x80) return last > ' ';
  return (size < 2 || !leads_space(byte_at(text, size - 2))) &&
         (size < 3 || !leads_space(byte_at(text, size - 3)));
}

/// Returns where the last code point of a text that is not empty begins.
std::size_t last_point(std::string_view text) {
  const std::size_t end = text.size();
  for (std::size_t back = 1; back <= std::min<std::size_t>(4, end); ++back) {
    std::size_t at = end - back;
    if (is_continuation(byte_at(text, at))) continue;
    (void)next_code_point(text, at);
    return at == end ? end - back : end - 1;
  }
  return end - 1;
}

/// Points that can steer a terminal or hide what a line says.
constexpr bool is_control(char32_t point) {
  return point < 0x20 || (point >= 0x7F && point <= 0x9F) || point == 0x061C || point == 0x200E ||
         point == 0x200F || (point >= 0x2028 && point <= 0x202E) ||
         (point >= 0x2066 && point <= 0x2069);
}

void append_escape(std::string& text, char32_t point) {
  constexpr std::string_view hex = "0123456789abcdef";
  text += "\\u{";
  int shift = 0;
  while ((point >> shift) >= 16) shift += 4;
  for (; shift >= 0; shift -= 4) text += hex[(point >> shift) & 0xF];
  text += '}';
}

std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) points += next_code_point(text, at);
  return points;
}

/// Returns the edit distance, a swap of neighbours counting as one edit.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> before;
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before = std::exchange(above, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t other = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + other});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row.back();
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
  assert(at < text.size());
  const unsigned char first = byte_at(text, at++);
  if (first < 0x80) return first;

  const Lead lead = lead_of(first);
  char32_t point = lead.payload;
  if (lead.length - 1 > text.size() - at) return replacement;
  for (std::size_t i = 0; i + 1 < lead.length; ++i) {
    const unsigned char byte = byte_at(text, at + i);
    if (!is_continuation(byte)) return replacement;
    point = (point << 6) | (byte & 0x3FU);
  }
  if (point < lead.least || !is_scalar(point)) return replacement;
  at += lead.length - 1;
  return point;
}

void append_code_point(std::string& text, char32_t point) {
  if (!is_scalar(point)) point = replacement;
  const auto tail = [point](int shift) {
    return static_cast<char>(0x80 | ((point >> shift) & 0x3F));
  };
  if (point < 0x80) {
    text += static_cast<char>(point);
  } else if (point < 0x800) {
    text += static_cast<char>(0xC0 | (point >> 6));
    text += tail(0);
  } else if (point < 0x10000) {
    text += static_cast<char>(0xE0 | (point >> 12));
    text += {tail(6), tail(0)};
  } else {
    text += static_cast<char>(0xF0 | (point >> 18));
    text += {tail(12), tail(6), tail(0)};
  }
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) (void)next_code_point(text, at);
  return count;
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; begin < text.size(); begin = at)
    if (!leads_space(byte_at(text, at)) || !is_space(next_code_point(text, at))) break;
  text.remove_prefix(begin);

  while (!text.empty() && !ends_in_no_space(text)) {
    const std::size_t begins = last_point(text);
    std::size_t at = begins;
    if (!is_space(next_code_point(text, at))) break;
    text.remove_suffix(text.size() - begins);
  }
  return text;
}

void fold_width(std::string& text) {
  // U+FF01–FF5E are EF BC 81 to EF BD 9E; U+3000 is E3 80 80. Writing never overtakes reading.
  const auto is_lead = [](char c) { return c == '\xEF' || c == '\xE3'; };
  auto written = static_cast<std::size_t>(std::ranges::find_if(text, is_lead) - text.begin());
  for (std::size_t at = written; at < text.size();) {
    const std::size_t from = at;
    const char32_t point = next_code_point(text, at);
    if (point >= 0xFF01 && point <= 0xFF5E) {
      text[written++] = static_cast<char>(point - 0xFF01 + '!');
    } else if (point == 0x3000) {
      text[written++] = ' ';
    } else {
      for (std::size_t i = from; i < at; ++i) text[written++] = text[i];
    }
  }
  text.resize(written);
}

std::string printable(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = next_code_point(text, at);
    if (is_control(point))
      append_escape(shown, point);
    else
      append_code_point(shown, point);
  }
  return shown;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (;;) {
    const auto end = text.find(separator);
    pieces.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return pieces;
    text.remove_prefix(end + 1);
  }
}

std::string lower(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lowered;
}

std::string replaced(std::string_view text, char from, char to) {
  std::string other(text);
  std::ranges::replace(other, from, to);
  return other;
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  const auto wanted = code_points(word);
  // A word changed in every letter is another word, however short.
  std::size_t best = std::min<std::size_t>(3, wanted.size());
  std::string_view found;
  for (const auto candidate : candidates) {
    const std::size_t distance = edit_distance(wanted, code_points(candidate));
    if (distance >= best) continue;
    best = distance;
    found = candidate;
  }
  return found;
}

}  // namespace jinguo
