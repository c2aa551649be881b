// Identity numbers of persons. The order of the checks is part of the rule: what is found first
// names the problem, so damage by a spreadsheet is told before a wrong check character.
#include "model/identity.hpp"

#include "base/text.hpp"
#include "model/number_text.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

namespace jinguo {
namespace {

constexpr std::size_t new_length = 18;  // GB 11643-1999
constexpr std::size_t old_length = 15;  // GB 11643-1989
constexpr int first_year = 1900;        // nobody alive was born earlier
constexpr int working_age = 16;
constexpr int highest_age = 75;

constexpr unsigned weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
constexpr std::string_view check_characters = "10X98765432";
static_assert(std::size(weights) == new_length - 1);
static_assert(check_characters.size() == 11);

constexpr unsigned char mainland_codes[] = {11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33,
                                            34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50,
                                            51, 52, 53, 54, 61, 62, 63, 64, 65};
constexpr unsigned char other_codes[] = {71, 81, 82};
static_assert(std::size(mainland_codes) == 31);

using Codes = std::array<bool, 100>;

constexpr Codes mainland = [] {
  Codes codes{};
  for (const unsigned char code : mainland_codes) codes[code] = true;
  return codes;
}();

constexpr Codes provinces = [] {
  Codes codes = mainland;
  for (const unsigned char code : other_codes) codes[code] = true;
  return codes;
}();

constexpr std::string_view permit_regions[] = {"810000", "820000", "830000"};

// What people and input methods write for the check character X: Cyrillic, Greek, times.
constexpr std::string_view lookalikes[] = {"Х", "х", "Χ", "×"};

constexpr unsigned digit(char c) { return static_cast<unsigned>(c - '0'); }

constexpr unsigned number(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) value = value * 10 + digit(c);
  return value;
}

bool is_new_form(std::string_view text) {
  return text.size() == new_length && all_digits(text.substr(0, new_length - 1)) &&
         (text.back() == 'X' || is_digit(static_cast<unsigned char>(text.back())));
}

// The permanent residence card before 2023: nationality and twelve digits, no check character.
bool is_old_foreigner_permit(std::string_view text) {
  return text.size() == old_length && all_digits(text.substr(3)) &&
         std::all_of(text.begin(), text.begin() + 3,
                     [](char c) { return is_capital(static_cast<unsigned char>(c)); });
}

bool is_permit_region(std::string_view text) {
  return std::ranges::find(permit_regions, text.substr(0, 6)) != std::end(permit_regions);
}

/// Whether somebody issues numbers of this beginning. The county is never asked for: people keep
/// the code of a county that has been renumbered since.
bool is_issued(std::string_view text) {
  if (text.size() == new_length && text[0] == '9') return mainland[number(text.substr(1, 2))];
  return provinces[number(text.substr(0, 2))] ||
         (text.size() == new_length && is_permit_region(text));
}

Date date_of(unsigned year, std::string_view month_and_day) {
  return {std::chrono::year(static_cast<int>(year)),
          std::chrono::month(number(month_and_day.substr(0, 2))),
          std::chrono::day(number(month_and_day.substr(2, 2)))};
}

Date birth_date(std::string_view text) {
  return date_of(number(text.substr(6, 4)), text.substr(10, 4));
}

/// Refuses beginnings and days that no number has; true when there was nothing to refuse.
bool accept_body(Cell& cell, Date born) {
  if (!is_issued(cell.text)) {
    cell.find(Code::E_ID_PROV, {{"province", cell.text.substr(0, 2)}});
    return false;
  }
  if (!born.ok()) {
    cell.find(Code::E_ID_DATE);
    return false;
  }
  if (born > cell.today()) {
    cell.find(Code::E_ID_FUTURE);
    return false;
  }
  return true;
}

void note_age(Cell& cell, Date born) {
  if (static_cast<int>(born.year()) < first_year) return cell.find(Code::W_ID_OLD);
  const int age = years_between(born, cell.today());
  if (age < working_age) cell.find(Code::W_AGE_MIN, {{"age", std::to_string(age)}});
  if (age > highest_age) cell.find(Code::W_AGE_MAX, {{"age", std::to_string(age)}});
}

void judge_new_form(Cell& cell) {
  const std::string_view text = cell.text;
  const bool checks = identity_check_character(text) == text.back();
  const bool zeroed = text.ends_with("000");
  if (zeroed && !checks) return cell.find(Code::E_ID_ZEROED);

  const Date born = birth_date(text);
  if (!accept_body(cell, born)) return;
  if (!checks) return cell.find(Code::E_ID_CHECK);

  if (zeroed) cell.find(Code::W_ID_ZEROED);
  note_age(cell, born);
}

void judge_old_form(Cell& cell) {
  const Date born = date_of(1900 + number(cell.text.substr(6, 2)), cell.text.substr(8, 4));
  if (!accept_body(cell, born)) return;

  // These sequences were set aside for people over 100: the century is not known.
  if (cell.text.substr(12) >= "996") return cell.find(Code::W_ID15_CENT);

  cell.text.insert(6, "19");
  cell.text.push_back(identity_check_character(cell.text));
  cell.find(Code::W_ID15);
  note_age(cell, born);
}

void judge_free_form(Cell& cell, std::string_view document) {
  const bool fits =
      cell.text.size() >= 5 && cell.text.size() <= 20 && std::ranges::all_of(cell.text, [](char c) {
        const auto point = static_cast<unsigned char>(c);
        return is_digit(point) || is_capital(point);
      });
  if (!fits) cell.find(Code::E_ID_DOCUMENT, {{"document", std::string(document)}});
}

/// Turns what looks like an X at the last place into one.
void mend_last_place(std::string& text) {
  for (const std::string_view lookalike : lookalikes) {
    if (!text.ends_with(lookalike)) continue;
    text.replace(text.size() - lookalike.size(), lookalike.size(), "X");
    return;
  }
}

/// Notes length and characters that an identity number cannot have.
void find_wrong_shape(Cell& cell) {
  const std::size_t count = length(cell.text);
  if (count != new_length && count != old_length)
    return cell.find(Code::E_ID_LEN, {{"length", std::to_string(count)}});

  std::size_t place = 1;
  for (std::size_t at = 0; at < cell.text.size(); ++place) {
    const std::size_t from = at;
    const char32_t point = next_code_point(cell.text, at);
    if (is_digit(point)) continue;

    Facts facts = {{"position", std::to_string(place)},
                   {"character", cell.text.substr(from, at - from)}};
    if (point == U'O') facts.emplace_back("suggest", "0");
    if (point == U'I' || point == U'L') facts.emplace_back("suggest", "1");
    return cell.find(Code::E_ID_CHARS, std::move(facts));
  }
}

void judge(Cell& cell, std::string_view document) {
  const bool foreigner = document.empty() || document == "foreigner_permit";
  if (is_new_form(cell.text)) return judge_new_form(cell);
  if (foreigner && is_old_foreigner_permit(cell.text)) return;
  if (cell.text.size() == old_length && all_digits(cell.text)) return judge_old_form(cell);
  find_wrong_shape(cell);
}

}  // namespace

void check_identity_number(Cell& cell, std::string_view document) {
  const bool free_form = document == "passport" || document == "other";
  if (!free_form && is_new_form(cell.text)) return judge_new_form(cell);

  cell.text = unwrapped(cell.text);
  raise_case(cell.text);
  if (is_scientific(cell.text)) return cell.find(Code::E_ID_SCI);
  if (cell.text.find('*') != std::string::npos) return cell.find(Code::E_ID_MASKED);
  if (free_form) return judge_free_form(cell, document);

  std::string closed = without_grouping(cell.text);
  const bool grouped = closed.size() != cell.text.size();
  cell.text = std::move(closed);
  mend_last_place(cell.text);
  judge(cell, document);
  if (grouped && !cell.refused()) cell.find(Code::W_ID_FORMAT);
}

std::string_view document_of(std::string_view canonical) {
  if (is_new_form(canonical)) {
    if (canonical[0] == '9') return "foreigner_permit";
    return is_permit_region(canonical) ? "hmt_permit" : "resident";
  }
  if (is_old_foreigner_permit(canonical)) return "foreigner_permit";
  if (canonical.size() == old_length && all_digits(canonical)) return "resident";
  return "other";
}

std::optional<Holder> holder_of(std::string_view canonical) {
  if (!is_new_form(canonical)) return std::nullopt;
  if (identity_check_character(canonical) != canonical.back()) return std::nullopt;
  const Date born = birth_date(canonical);
  if (!born.ok()) return std::nullopt;
  return Holder{.born = born, .female = digit(canonical[16]) % 2 == 0};
}

char identity_check_character(std::string_view body) {
  unsigned sum = 0;
  for (std::size_t i = 0; i < std::size(weights) && i < body.size(); ++i)
    sum += digit(body[i]) * weights[i];
  return check_characters[sum % check_characters.size()];
}

}  // namespace jinguo
