// Names of persons: cleaning and judging. Two to four plain Han characters, which is nearly every
// name of a large import, are decided on their bytes alone; everything else is read code point by
// code point.
#include "model/person_name.hpp"

#include "base/text.hpp"
#include "model/spoken_number.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace jinguo {
namespace {

struct Span {
  char32_t first;
  char32_t last;
};

template <std::size_t count>
constexpr bool ascending(const std::array<Span, count>& spans) {
  for (std::size_t i = 0; i < count; ++i) {
    if (spans[i].last < spans[i].first) return false;
    if (i > 0 && spans[i].first <= spans[i - 1].last) return false;
  }
  return true;
}

template <std::size_t count>
constexpr bool within(const std::array<Span, count>& spans, char32_t point) {
  return std::ranges::any_of(
      spans, [point](const Span& span) { return span.first <= point && point <= span.last; });
}

/// Han characters, with the iteration mark, the zero and the blocks where private Han are kept.
constexpr std::array<Span, 8> han_blocks{{
    {0x3005, 0x3007},
    {0x3400, 0x4DBF},
    {0x4E00, 0x9FFF},
    {0xE000, 0xF8FF},
    {0xF900, 0xFAFF},
    {0x20000, 0x3FFFD},
    {0xF0000, 0xFFFFD},
    {0x100000, 0x10FFFD},
}};

constexpr std::array<Span, 3> private_blocks{
    {{0xE000, 0xF8FF}, {0xF0000, 0xFFFFD}, {0x100000, 0x10FFFD}}};

/// Zero-width and direction marks: they change nothing that a reader sees.
constexpr std::array<Span, 7> invisible{{
    {0x00AD, 0x00AD},
    {0x061C, 0x061C},
    {0x180E, 0x180E},
    {0x200B, 0x200F},
    {0x202A, 0x202E},
    {0x2060, 0x206F},
    {0xFEFF, 0xFEFF},
}};

constexpr std::array<Span, 9> spaces{{
    {0x0009, 0x000D},
    {0x0020, 0x0020},
    {0x0085, 0x0085},
    {0x00A0, 0x00A0},
    {0x2000, 0x200A},
    {0x2028, 0x2029},
    {0x202F, 0x202F},
    {0x205F, 0x205F},
    {0x3000, 0x3000},
}};

constexpr std::array<Span, 2> selectors{{{0xFE00, 0xFE0F}, {0xE0100, 0xE01EF}}};

/// Beyond ASCII: what is neither a letter nor a Han character.
constexpr std::array<Span, 13> symbols{{
    {0x0080, 0x00BF},
    {0x00D7, 0x00D7},
    {0x00F7, 0x00F7},
    {0x2000, 0x2BFF},
    {0x2E00, 0x2E7F},
    {0x3000, 0x3004},
    {0x3008, 0x303F},
    {0xFE00, 0xFE6F},
    {0xFEFF, 0xFEFF},
    {0xFF00, 0xFF20},
    {0xFF3B, 0xFF40},
    {0xFF5B, 0xFF65},
    {0xFFE0, 0xFFFF},
}};

static_assert(ascending(han_blocks) && ascending(private_blocks) && ascending(invisible) &&
              ascending(spaces) && ascending(selectors) && ascending(symbols));

constexpr char32_t middle_dot = 0x00B7;
constexpr std::u32string_view separators = U"\u00B7\u0387\u2022\u2027\u2219\u22C5\u30FB\uFF65.．";
constexpr std::u32string_view lost_marks = U"?？□■〓\uFFFD";
constexpr std::u32string_view masks = U"*＊某×○●";
constexpr std::u32string_view brackets = U"()（）[]【】";

/// Forms of address written behind a name.
constexpr std::string_view titles[] = {"女士", "先生", "小姐", "老师", "阿姨", "大姐", "师傅"};
constexpr std::string_view no_names[] = {"不详", "未知", "无名"};

/// A name field of the national rule holds 50 places, and a Han character takes two.
constexpr std::size_t most_places = 50;

bool is_han(char32_t point) { return within(han_blocks, point); }
bool is_one_of(char32_t point, std::u32string_view set) {
  return set.find(point) != std::u32string_view::npos;
}
bool is_digit(char32_t point) {
  return (point >= U'0' && point <= U'9') || (point >= U'０' && point <= U'９');
}
bool is_letter(char32_t point) {
  if (point < 0x80) return (point | 0x20) >= U'a' && (point | 0x20) <= U'z';
  return is_han(point) || (!within(symbols, point) && !within(selectors, point));
}

/// Tells whether the text is nothing but U+4E00–9FFF, which normalisation never changes.
bool is_plain_han(std::string_view text) {
  if (text.empty() || text.size() % 3 != 0) return false;
  for (std::size_t i = 0; i < text.size(); i += 3) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const auto second = static_cast<unsigned char>(text[i + 1]);
    const auto third = static_cast<unsigned char>(text[i + 2]);
    if (lead < 0xE4 || lead > 0xE9 || (lead == 0xE4 && second < 0xB8)) return false;
    if ((second & 0xC0) != 0x80 || (third & 0xC0) != 0x80) return false;
  }
  return true;
}

/// Tells whether normalisation could change the text: below U+0300 nothing composes, and of the
/// Han blocks only the compatibility ones decompose.
bool may_need_nfc(std::u32string_view points) {
  return std::ranges::any_of(points, [](char32_t point) {
    if (point < 0x0300) return false;
    const bool compatible =
        (point >= 0xF900 && point <= 0xFAFF) || (point >= 0x2F800 && point <= 0x2FA1F);
    return compatible || !is_han(point);
  });
}

std::u32string code_points(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) points += next_code_point(text, at);
  return points;
}

std::string to_utf8(std::u32string_view points) {
  std::string text;
  text.reserve(points.size() * 3);
  for (const char32_t point : points) append_code_point(text, point);
  return text;
}

std::u32string normalised(std::u32string points) {
  if (!may_need_nfc(points)) return points;
  return code_points(nfc(to_utf8(points)));
}

/// The last character before `end` that is not a variation selector; 0 when there is none.
char32_t base_before(std::u32string_view points) {
  while (!points.empty() && within(selectors, points.back())) points.remove_suffix(1);
  return points.empty() ? U'\0' : points.back();
}

/// Brings spaces and separators into their one form; both runs are decided by their neighbours.
std::u32string tidied(std::u32string_view points) {
  std::u32string out;
  for (std::size_t i = 0; i < points.size();) {
    std::size_t end = i;
    bool separated = false;
    for (; end < points.size(); ++end) {
      const bool separator = is_one_of(points[end], separators);
      if (!separator && !within(spaces, points[end])) break;
      separated = separated || separator;
    }
    if (end == i) {
      out += points[i++];
      continue;
    }

    const bool outer = out.empty() || end == points.size();
    const bool between_han = !outer && is_han(base_before(out)) && is_han(points[end]);
    if (between_han) {
      if (separated) out += middle_dot;
    } else if (separated) {
      for (; i < end; ++i) {
        const bool space = within(spaces, points[i]);
        if (!space)
          out += points[i];
        else if (!out.empty() && out.back() != U' ')
          out += U' ';
      }
    } else if (!outer) {
      out += U' ';
    }
    i = end;
  }
  while (!out.empty() && out.back() == U' ') out.pop_back();
  return out;
}

std::u32string cleaned(std::string_view text) {
  std::u32string points = code_points(text);
  std::erase_if(points, [](char32_t point) { return within(invisible, point); });
  return tidied(normalised(std::move(points)));
}

bool ends_in_title(std::string_view name) {
  return std::ranges::any_of(titles,
                             [name](std::string_view title) { return name.ends_with(title); });
}

bool is_masked(std::u32string_view points) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (is_one_of(points[i], masks)) return true;
    const bool cross = points[i] == U'x' || points[i] == U'X';  // 王XX
    if (cross && i > 0 && is_han(points[i - 1])) return true;
  }
  return false;
}

void judge_length(Cell& cell, std::size_t characters, std::size_t places) {
  if (characters > 1 && places <= most_places) return;
  cell.find(Code::W_NAME_LENGTH, {{"length", std::to_string(characters)}});
}

bool states_no_name(std::string_view text) {
  return is_blank_mark(text) || std::ranges::find(no_names, text) != std::end(no_names);
}

void check_plain_han(Cell& cell) {
  const std::string_view name = cell.text;
  const std::size_t characters = name.size() / 3;
  if (name.size() <= 6 && states_no_name(name)) return cell.find(Code::E_NAME_EMPTY);
  if (name.find("某") != std::string_view::npos) return cell.find(Code::E_NAME_MASKED);
  if (ends_in_title(name)) cell.find(Code::W_NAME_NOTE);
  judge_length(cell, characters, characters * 2);
}

void judge(Cell& cell, std::u32string_view points) {
  if (is_masked(points)) return cell.find(Code::E_NAME_MASKED);
  if (states_no_name(cell.text)) return cell.find(Code::E_NAME_EMPTY);

  if (std::ranges::any_of(points, [](char32_t point) { return is_one_of(point, lost_marks); }))
    cell.find(Code::W_NAME_LOST_CHAR);
  if (std::ranges::none_of(points, is_letter)) return cell.find(Code::E_NAME_EMPTY);
  if (std::ranges::any_of(points, [](char32_t p) { return p < 0x20 || (p >= 0x7F && p < 0xA0); }))
    return cell.find(Code::E_TEXT);

  if (std::ranges::any_of(points, [](char32_t point) { return within(private_blocks, point); }))
    cell.find(Code::W_NAME_PUA);
  const bool noted = std::ranges::any_of(
      points, [](char32_t point) { return is_digit(point) || is_one_of(point, brackets); });
  if (noted || ends_in_title(cell.text)) cell.find(Code::W_NAME_NOTE);

  std::size_t characters = 0;
  std::size_t places = 0;
  for (const char32_t point : points) {
    if (within(selectors, point)) continue;
    ++characters;
    places += is_han(point) ? 2 : 1;
  }
  judge_length(cell, characters, places);
}

/// Lower case for Latin letters up to Latin Extended-A; there, capitals and small letters take
/// turns, in some rows the even ones being capital and in others the odd ones.
char32_t lower_latin(char32_t point) {
  const auto inside = [point](char32_t low, char32_t high) {
    return low <= point && point <= high;
  };
  if (inside(U'A', U'Z')) return point + 0x20;
  if (inside(0xC0, 0xDE) && point != 0xD7) return point + 0x20;
  if (point == 0x0130) return U'i';
  if (point == 0x0178) return 0xFF;
  if (inside(0x0100, 0x0137) || inside(0x014A, 0x0177)) return point | 1;
  if (inside(0x0139, 0x0148) || inside(0x0179, 0x017E)) return point + (point & 1);
  return point;
}

}  // namespace

void check_person_name(Cell& cell) {
  if (is_plain_han(cell.text)) return check_plain_han(cell);
  const std::u32string points = cleaned(cell.text);
  cell.text = to_utf8(points);
  judge(cell, points);
}

std::string name_key(std::string_view name) {
  if (is_plain_han(name)) return std::string(name);

  std::u32string points = code_points(name);
  std::erase_if(points, [](char32_t point) {
    return within(invisible, point) || within(spaces, point) || within(selectors, point) ||
           is_one_of(point, separators);
  });
  points = normalised(std::move(points));
  std::ranges::transform(points, points.begin(), lower_latin);
  // What has no composed capital may have a composed small letter: İ with an accent.
  return to_utf8(normalised(std::move(points)));
}

}  // namespace jinguo
