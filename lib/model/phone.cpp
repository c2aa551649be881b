// Telephone numbers. A cell is first cut into its pieces (one number, further numbers, notes);
// the first number is then named by its digits: mobile, landline, service or local.
#include "model/phone.hpp"

#include "base/text.hpp"
#include "model/number_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jinguo {
namespace {

constexpr std::size_t mobile_length = 11;
constexpr std::size_t extension_limit = 6;
constexpr std::size_t longest_number = 100;  // bytes, with all that parts its digits

constexpr std::string_view piece_ends[] = {"/", "、", ",", ";", "|"};
constexpr std::string_view extension_words[] = {"转分机", "分机", "转", "ext.", "ext", "#"};

struct Brackets {
  std::string_view open;
  std::string_view close;
};
constexpr Brackets brackets[] = {{"(", ")"}, {"[", "]"}, {"【", "】"}, {"<", ">"}};

// Beginnings of mobile numbers in use in 2020; further ones are taken with a warning.
struct Segments {
  std::string_view first;
  std::string_view last;
};
constexpr Segments segments[] = {
    {"130", "139"},   {"145", "145"},     {"147", "147"}, {"149", "149"}, {"150", "153"},
    {"155", "159"},   {"162", "162"},     {"165", "167"}, {"170", "173"}, {"175", "178"},
    {"1749", "1749"}, {"17400", "17412"}, {"180", "189"}, {"190", "193"}, {"195", "199"},
};
static_assert(std::ranges::all_of(segments, [](const Segments& row) {
  return row.first.size() == row.last.size() && row.first <= row.last;
}));

enum class Line : std::uint8_t { mobile, landline, service, local, zero_lost };

/// A number that is understood: what it is and how it is written.
struct Number {
  Line line;
  std::string text;
  std::string extension;
  std::string suggest;  ///< only for zero_lost
};

/// The cell cut into what is to be read and what is only kept as a note.
struct Pieces {
  std::string first;
  std::string rest;
};

void add_note(std::string& rest, std::string_view note) {
  const std::string_view trimmed = trim(note);
  if (trimmed.empty()) return;
  if (!rest.empty()) rest += "、";
  rest += trimmed;
}

bool is_mobile(std::string_view digits) {
  return digits.size() == mobile_length && digits[0] == '1' && digits[1] >= '3' &&
         all_digits(digits);
}

bool is_known_segment(std::string_view mobile) {
  return std::ranges::any_of(segments, [mobile](const Segments& row) {
    const std::string_view start = mobile.substr(0, row.first.size());
    return row.first <= start && start <= row.last;
  });
}

bool is_local(std::string_view digits) {
  return (digits.size() == 7 || digits.size() == 8) && digits[0] >= '2' && digits[0] <= '8';
}

// Ten digits from 400 or 800; five or six from 95 and 96 are numbers of companies.
bool is_service(std::string_view digits) {
  if (digits.starts_with("400") || digits.starts_with("800")) return digits.size() == 10;
  if (digits.starts_with("95")) return digits.size() == 5;
  return digits.starts_with("96") && (digits.size() == 5 || digits.size() == 6);
}

/// Returns how many digits the area code at the beginning has; 0 when there is none.
std::size_t area_length(std::string_view digits) {
  if (digits.size() < 4 || digits[0] != '0') return 0;
  if (digits[1] >= '3') return 4;
  const std::string_view area = digits.substr(0, 3);
  return area == "010" || (area[1] == '2' && area[2] != '6') ? 3 : 0;
}

/// Whether local numbers of the area have as many digits as the text has behind it.
bool has_landline_length(std::string_view digits) {
  const std::size_t area = area_length(digits);
  const std::size_t local = digits.size() - area;
  return area != 0 && (local == 8 || (local == 7 && area == 4));
}

bool is_landline(std::string_view digits) {
  return has_landline_length(digits) && is_local(digits.substr(area_length(digits)));
}

std::string write_landline(std::string_view digits) {
  const std::size_t area = area_length(digits);
  return std::string(digits.substr(0, area)) + "-" + std::string(digits.substr(area));
}

/// Returns what the digits alone are. With the country code the zero of the area is left out by
/// rule; without it a spreadsheet has eaten it.
std::optional<Number> name_digits(std::string_view digits, bool with_country) {
  const std::string plain(digits);
  if (is_service(digits)) return Number{Line::service, plain, {}, {}};
  if (is_mobile(digits)) return Number{Line::mobile, plain, {}, {}};
  if (is_landline(digits)) return Number{Line::landline, write_landline(digits), {}, {}};
  if (is_local(digits)) return Number{Line::local, plain, {}, {}};

  const std::string with_zero = "0" + plain;
  const bool may_lack_zero = !digits.empty() && (digits[0] >= '2' || with_country);
  if (!may_lack_zero || !is_landline(with_zero)) return std::nullopt;
  if (with_country) return Number{Line::landline, write_landline(with_zero), {}, {}};
  return Number{Line::zero_lost, plain, {}, write_landline(with_zero)};
}

std::optional<Number> with_extension(std::string_view base, std::string_view extension,
                                     bool with_country) {
  if (extension.empty() || extension.size() > extension_limit || !all_digits(extension))
    return std::nullopt;
  std::string digits(base);
  std::erase(digits, '-');
  if (!all_digits(digits)) return std::nullopt;
  std::optional<Number> number = name_digits(digits, with_country);
  if (!number) return std::nullopt;
  number->extension = extension;
  if (!number->suggest.empty()) number->suggest.append("-").append(extension);
  return number;
}

/// Digits and single hyphens, as far as the text consists of a number.
struct Plain {
  std::string text;  ///< groups of digits joined by '-'
  std::string extension;
  bool with_country = false;

  [[nodiscard]] std::string digits() const {
    std::string all = text;
    std::erase(all, '-');
    return all;
  }
};

/// Turns dashes into '-', drops the other separators and hyphens that stand alone.
std::string join_groups(std::string_view text) {
  std::string joined;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t point = next_code_point(text, at);
    const bool hyphen =
        point == U'-' || point == U'_' || (point >= 0x2010 && point <= 0x2015) || point == 0x2212;
    if (hyphen) {
      if (!joined.empty() && joined.back() != '-') joined.push_back('-');
    } else if (point != U'.' && point != 0x00B7 && !is_grouping(point)) {
      joined.append(text.substr(from, at - from));
    }
  }
  if (joined.ends_with('-')) joined.pop_back();
  return joined;
}

/// Tells whether the first group is a local number by itself: 40000000-00 is one with its
/// extension, no service number.
bool begins_local(std::string_view text) { return is_local(text.substr(0, text.find('-'))); }

/// Tells whether the last group may be the extension of a number: 8699914-860086 needs no country.
bool has_extension(std::string_view text) {
  const std::size_t last = text.rfind('-');
  return last != std::string_view::npos &&
         with_extension(text.substr(0, last), text.substr(last + 1), false).has_value();
}

void drop_country(Plain& plain) {
  std::string_view text = plain.text;
  const bool plus = text.starts_with('+');
  if (plus) text.remove_prefix(1);
  if (text.starts_with("0086"))
    text.remove_prefix(4);
  else if (text.starts_with("86") &&
           (plus || (plain.digits().size() == 2 + mobile_length && !has_extension(text))))
    text.remove_prefix(2);
  else
    return;
  if (text.starts_with('-')) text.remove_prefix(1);
  plain.with_country = true;
  plain.text = std::string(text);
}

Plain read_plain(std::string_view piece) {
  std::string text = lower(trim(piece));
  Plain plain;
  for (const std::string_view word : extension_words) {
    const std::size_t at = text.find(word);
    if (at == std::string::npos) continue;
    plain.extension = join_groups(std::string_view(text).substr(at + word.size()));
    text.resize(at);
    break;
  }
  // A number cell that was read as a floating-point number.
  if (text.ends_with(".0") && all_digits(std::string_view(text).substr(0, text.size() - 2)))
    text.resize(text.size() - 2);
  plain.text = join_groups(text);
  drop_country(plain);
  return plain;
}

std::optional<Number> read_number(const Plain& plain) {
  if (!plain.extension.empty())
    return with_extension(plain.text, plain.extension, plain.with_country);
  const std::string digits = plain.digits();
  if (!all_digits(digits)) return std::nullopt;
  const bool service = is_service(digits) && !begins_local(plain.text);
  if (service || is_mobile(digits)) return name_digits(digits, plain.with_country);

  // 0515-8000000-1 is a number with an extension, although its digits alone would be a number.
  const std::size_t last = plain.text.rfind('-');
  if (last != std::string::npos) {
    const std::string_view text = plain.text;
    auto number = with_extension(text.substr(0, last), text.substr(last + 1), plain.with_country);
    if (number) return number;
  }
  return name_digits(digits, plain.with_country);
}

bool is_area_or_extension(std::string_view inside) {
  if (inside.starts_with('+')) inside.remove_prefix(1);
  if (inside.empty()) return false;
  if (all_digits(inside)) return inside.size() <= extension_limit;
  return std::ranges::any_of(extension_words,
                             [inside](std::string_view word) { return inside.starts_with(word); });
}

/// Moves notes in brackets out of the text; a bracketed area code or extension stays in it.
std::string without_notes(std::string_view text, std::string& rest) {
  std::string kept;
  while (!text.empty()) {
    const Brackets* row = std::ranges::find_if(
        brackets, [text](const Brackets& pair) { return text.starts_with(pair.open); });
    if (row == std::end(brackets)) {
      kept.push_back(text[0]);
      text.remove_prefix(1);
      continue;
    }
    text.remove_prefix(row->open.size());
    const std::size_t end = std::min(text.find(row->close), text.size());
    const std::string_view inside = trim(text.substr(0, end));
    if (is_area_or_extension(inside))
      kept.append("-").append(inside).append("-");
    else
      add_note(rest, inside);
    text.remove_prefix(std::min(end + row->close.size(), text.size()));
  }
  return kept;
}

/// Returns where the first piece ends and how long the mark is that ends it.
std::pair<std::size_t, std::size_t> end_of_piece(std::string_view text) {
  std::pair<std::size_t, std::size_t> end{text.size(), 0};
  for (const std::string_view mark : piece_ends) {
    const std::size_t at = text.find(mark);
    if (at < end.first) end = {at, mark.size()};
  }
  return end;
}

bool is_complete(std::string_view text) {
  if (text.size() > longest_number) return false;
  const std::optional<Number> number = read_number(read_plain(text));
  return number && number->line != Line::local;
}

/// Finds numbers that only spaces part. Several ways lead to one end of the text; whether it can be
/// parted is asked once.
class Spaced {
 public:
  explicit Spaced(std::string_view piece) : unparted_(piece.size() + 1) {}

  /// Returns the first number of an end of the piece; that whole end when it is one number, or not
  /// all of it is numbers.
  std::string_view first(std::string_view text) {
    if (unparted_[text.size()] || is_complete(text)) return text;
    for (std::size_t at = 0; at < std::min(text.size(), longest_number); ++at) {
      const bool space =
          text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r';
      if (!space || !is_complete(text.substr(0, at))) continue;
      if (is_complete(first(trim(text.substr(at))))) return text.substr(0, at);
    }
    unparted_[text.size()] = true;
    return text;
  }

 private:
  std::vector<bool> unparted_;  ///< by the length of the end
};

Pieces cut(std::string_view cell) {
  Pieces pieces;
  std::string notes;
  const std::string kept = without_notes(cell, notes);
  std::string_view text = kept;
  while (!text.empty() && pieces.first.empty()) {
    const auto [end, mark] = end_of_piece(text);
    const std::string_view piece = trim(text.substr(0, end));
    const std::string_view first = Spaced(piece).first(piece);
    pieces.first = std::string(first);
    add_note(pieces.rest, piece.substr(first.size()));
    text.remove_prefix(end + mark);
  }
  add_note(pieces.rest, text);
  add_note(pieces.rest, notes);
  return pieces;
}

/// Tells a number of wrong length from one whose digits are impossible.
Code refusal(const Plain& plain) {
  const std::string digits = plain.digits();
  if (!all_digits(digits) || !all_digits(plain.extension)) return Code::E_TEL_FORMAT;
  const std::size_t count = digits.size();
  const bool right_length = area_length(digits) != 0
                                ? has_landline_length(digits)
                                : count == 7 || count == 8 || count == mobile_length;
  return right_length ? Code::E_TEL_FORMAT : Code::E_TEL_LEN;
}

void note_line(Cell& cell, const Number& number) {
  switch (number.line) {
    case Line::mobile:
      if (!is_known_segment(number.text))
        cell.find(Code::W_TEL_SEGMENT, {{"segment", number.text.substr(0, 3)}});
      return;
    case Line::zero_lost:
      return cell.find(Code::W_TEL_ZERO_LOST, {{"suggest", number.suggest}});
    case Line::local:
      return cell.find(Code::W_TEL_NO_AREA);
    case Line::landline:
    case Line::service:
      return;
  }
}

void take(Cell& cell, const Number& number, std::string rest) {
  cell.text = number.text;
  const bool keeps_extension = number.line != Line::mobile && number.line != Line::service;
  if (!number.extension.empty()) {
    if (keeps_extension)
      cell.text += "-" + number.extension;
    else
      add_note(rest, number.extension);
  }
  note_line(cell, number);
  if (!rest.empty()) cell.find(Code::W_TEL_NOTE, {{"rest", std::move(rest)}});
}

}  // namespace

void check_phone(Cell& cell) {
  if (is_mobile(cell.text))
    return note_line(cell,
                     {.line = Line::mobile, .text = cell.text, .extension = {}, .suggest = {}});

  cell.text = unwrapped(cell.text);
  if (is_scientific(cell.text)) return cell.find(Code::E_TEL_SCI);
  Pieces pieces = cut(cell.text);
  if (pieces.first.find('*') != std::string::npos) return cell.find(Code::E_TEL_MASKED);

  const Plain plain = read_plain(pieces.first);
  const std::optional<Number> number = read_number(plain);
  if (!number) {
    const std::size_t count = plain.digits().size();
    const Code code = refusal(plain);
    return code == Code::E_TEL_LEN ? cell.find(code, {{"length", std::to_string(count)}})
                                   : cell.find(code);
  }
  take(cell, *number, std::move(pieces.rest));
}

}  // namespace jinguo
