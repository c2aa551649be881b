// Numbers of enterprises. The column decides, never the length alone: fifteen digits here are a
// business registration, never a person.
#include "model/enterprise_code.hpp"

#include "base/text.hpp"
#include "model/cell_damage.hpp"
#include "model/number_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

namespace jinguo {
namespace {

constexpr std::size_t credit_length = 18;
constexpr std::size_t organisation_length = 9;
constexpr std::size_t registration_length = 15;
constexpr std::size_t old_registration_length = 13;  // before 2007, no check digit

// The place of a character is its value; I O S V Z are left out because they look like others.
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
static_assert(alphabet.size() == 31);

constexpr unsigned no_value = 99;

constexpr std::array<unsigned char, 256> values = [] {
  std::array<unsigned char, 256> table{};
  table.fill(no_value);
  for (std::size_t i = 0; i < alphabet.size(); ++i)
    table[static_cast<unsigned char>(alphabet[i])] = static_cast<unsigned char>(i);
  return table;
}();

constexpr std::array<unsigned, credit_length - 1> credit_weights = [] {
  std::array<unsigned, credit_length - 1> powers{};
  unsigned power = 1;
  for (unsigned& weight : powers) {
    weight = power;
    power = power * 3 % 31;
  }
  return powers;
}();
static_assert(credit_weights.back() == 28);  // as printed in the standard

constexpr unsigned organisation_weights[] = {3, 7, 9, 10, 5, 8, 4, 2};

struct Authority {
  char first;
  std::string_view classes;
};

constexpr Authority authorities[] = {
    {'1', "1239"}, {'2', "19"}, {'3', "123459"}, {'4', "19"}, {'5', "1239"}, {'6', "129"},
    {'7', "129"},  {'8', "19"}, {'9', "123"},    {'A', "19"}, {'N', "1239"}, {'Y', "1"},
};

struct Form {
  std::string_view start;
  std::string_view word;
};

constexpr Form forms[] = {
    {"91", "company"},     {"92", "sole_proprietor"}, {"93", "cooperative"},
    {"51", "association"}, {"52", "institution"},     {"12", "institution"},
};

struct Substitute {
  char typed;
  char meant;
};

constexpr Substitute substitutes[] = {{'I', '1'}, {'O', '0'}, {'S', '5'}, {'Z', '2'}};
constexpr std::string_view v_lookalikes = "UWY";  // V stands for no single character

unsigned value_of(char c) { return values[static_cast<unsigned char>(c)]; }

char credit_check_character(std::string_view text) {
  unsigned sum = 0;
  for (std::size_t i = 0; i < credit_weights.size(); ++i)
    sum += value_of(text[i]) * credit_weights[i];
  return alphabet[(alphabet.size() - sum % alphabet.size()) % alphabet.size()];
}

bool is_organisation_character(char c) {
  const auto point = static_cast<unsigned char>(c);
  return is_digit(point) || is_capital(point);
}

char organisation_check_character(std::string_view text) {
  unsigned sum = 0;
  for (std::size_t i = 0; i < std::size(organisation_weights); ++i) {
    const char c = text[i];
    const int value = c <= '9' ? c - '0' : c - 'A' + 10;
    sum += static_cast<unsigned>(value) * organisation_weights[i];
  }
  return "0X987654321"[sum % 11];
}

// ISO 7064 MOD 11,10 over the first fourteen digits.
char registration_check_digit(std::string_view digits) {
  unsigned product = 10;
  for (const char c : digits.substr(0, registration_length - 1)) {
    unsigned sum = (product + static_cast<unsigned>(c - '0')) % 10;
    if (sum == 0) sum = 10;
    product = 2 * sum % 11;
  }
  return static_cast<char>('0' + (11 - product) % 10);
}

bool is_known_class(std::string_view text) {
  const Authority* row = std::ranges::find(authorities, text[0], &Authority::first);
  return row != std::end(authorities) && row->classes.find(text[1]) != std::string_view::npos;
}

bool is_credit_character(char c, std::size_t index) {
  const bool in_region = index >= 2 && index < 8;
  return in_region ? is_digit(static_cast<unsigned char>(c)) : value_of(c) != no_value;
}

bool is_credit_form(std::string_view text) {
  if (text.size() != credit_length) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (!is_credit_character(text[i], i)) return false;
  return true;
}

/// Returns the character that was probably meant by one that the alphabet lacks; 0 when unknown.
char meant_by(char typed, const std::string& text) {
  const Substitute* row = std::ranges::find(substitutes, typed, &Substitute::typed);
  if (row != std::end(substitutes)) return row->meant;
  if (typed != 'V') return 0;
  for (const char meant : v_lookalikes) {
    std::string guess = text;
    std::ranges::replace(guess, 'V', meant);
    if (is_credit_form(guess) && credit_check_character(guess) == guess.back()) return meant;
  }
  return 0;
}

/// Notes the first character that a code of these characters cannot have, counted from 1.
void find_wrong_character(Cell& cell, bool (*allowed)(char, std::size_t)) {
  std::size_t place = 0;
  for (std::size_t at = 0; at < cell.text.size(); ++place) {
    const std::size_t from = at;
    const char32_t point = next_code_point(cell.text, at);
    if (point < 0x80 && allowed(static_cast<char>(point), place)) continue;

    Facts facts = {{"position", std::to_string(place + 1)},
                   {"character", cell.text.substr(from, at - from)}};
    const char meant = meant_by(cell.text[from], cell.text);
    if (meant != 0) facts.emplace_back("suggest", std::string(1, meant));
    return cell.find(Code::E_USCC_CHARS, std::move(facts));
  }
}

void judge_credit(Cell& cell) {
  if (!is_credit_form(cell.text)) return find_wrong_character(cell, is_credit_character);

  const std::string_view text = cell.text;
  const bool zeroed = text.ends_with("000") && all_digits(text);
  if (credit_check_character(text) != text.back())
    return cell.find(zeroed ? Code::E_USCC_ZEROED : Code::E_USCC_CHECK);
  if (zeroed) cell.find(Code::W_USCC_ZEROED);
  if (!is_known_class(text))
    cell.find(Code::W_USCC_CLASS, {{"class", std::string(text.substr(0, 2))}});
  if (organisation_check_character(text.substr(8)) != text[16]) cell.find(Code::W_USCC_ORG);
}

void note_old_code(Cell& cell) {
  cell.find(Code::W_OLD_CODE, {{"length", std::to_string(cell.text.size())}});
}

void judge_organisation(Cell& cell) {
  if (!std::ranges::all_of(cell.text, is_organisation_character))
    return find_wrong_character(cell,
                                [](char c, std::size_t) { return is_organisation_character(c); });
  if (organisation_check_character(cell.text) != cell.text.back())
    return cell.find(Code::E_ORG_CHECK);
  note_old_code(cell);
}

/// Branches have a letter at the last place; nothing can be checked then.
bool is_registration_form(std::string_view text) {
  return (text.size() == registration_length || text.size() == old_registration_length) &&
         all_digits(text.substr(0, text.size() - 1)) && is_organisation_character(text.back());
}

void judge_registration(Cell& cell) {
  const std::string_view text = cell.text;
  const bool has_check = text.size() == registration_length && all_digits(text);
  if (has_check && registration_check_digit(text) != text.back())
    return cell.find(Code::E_REG_CHECK);
  note_old_code(cell);
}

}  // namespace

void check_credit_code(Cell& cell) {
  if (lost_digits(cell)) return cell.find(Code::E_USCC_NUMERIC);
  if (is_credit_form(cell.text)) return judge_credit(cell);

  cell.text = unwrapped(cell.text);
  raise_case(cell.text);
  if (is_scientific(cell.text)) return cell.find(Code::E_USCC_SCI);

  cell.text = without_grouping(cell.text);
  const std::size_t count = length(cell.text);
  if (count == credit_length) return judge_credit(cell);
  if (count == organisation_length) return judge_organisation(cell);
  if (is_registration_form(cell.text)) return judge_registration(cell);
  cell.find(Code::E_USCC_LEN, {{"length", std::to_string(count)}});
}

std::string_view form_of_credit_code(std::string_view canonical) {
  if (canonical.size() != credit_length) return {};
  const Form* row = std::ranges::find(forms, canonical.substr(0, 2), &Form::start);
  return row == std::end(forms) ? std::string_view() : row->word;
}

}  // namespace jinguo
