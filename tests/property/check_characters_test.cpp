// What the check characters promise: no single wrong character and no swap of neighbours passes.
// And what the masks promise for any bytes whatever.
#include "model/enterprise_code.hpp"
#include "model/identity.hpp"
#include "model/mask.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

using namespace jinguo;
using namespace std::chrono_literals;

namespace {

constexpr Date today = 2026y / 6 / 30;
constexpr Field id_field{.name = "id_number", .title = "", .help = ""};
constexpr Field code_field{.name = "credit_code", .title = "", .help = ""};
constexpr std::string_view identity_alphabet = "0123456789X";
constexpr std::string_view credit_alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

bool identity_is_refused(std::string_view text) {
  Findings findings;
  Cell cell(id_field, text, today, findings);
  check_identity_number(cell, {});
  return cell.refused();
}

bool credit_code_is_refused(std::string_view text) {
  Findings findings;
  Cell cell(code_field, text, today, findings);
  check_credit_code(cell);
  return cell.refused();
}

std::string padded(int number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return std::string(width - digits.size(), '0') + digits;
}

/// Returns an identity number of a person who never was.
std::string any_identity() {
  const int region = *rc::gen::inRange(0, 100);
  const int year = *rc::gen::inRange(1900, 2026);
  const int month = *rc::gen::inRange(1, 13);
  const int day = *rc::gen::inRange(1, 29);
  const int sequence = *rc::gen::inRange(0, 1000);
  std::string text = "3299" + padded(region, 2) + padded(year, 4) + padded(month, 2) +
                     padded(day, 2) + padded(sequence, 3);
  text.push_back(identity_check_character(text));
  return text;
}

// The check of GB 32100-2015 once more, by Horner's rule from the right.
char credit_check(std::string_view body) {
  std::size_t sum = 0;
  for (std::size_t i = body.size(); i-- > 0;) sum = (sum * 3 + credit_alphabet.find(body[i])) % 31;
  return credit_alphabet[(31 - sum) % 31];
}

/// Returns a credit code from the block of organisation codes for internal use.
std::string any_credit_code() {
  const auto authority = *rc::gen::elementOf(std::string("1359ANY"));
  const int region = *rc::gen::inRange(0, 100);
  const int serial = *rc::gen::inRange(1, 100000);
  const auto inner_check = *rc::gen::elementOf(std::string("0123456789X"));
  std::string text = std::string(1, authority) + "13299" + padded(region, 2) + "PDY" +
                     padded(serial, 5) + inner_check;
  text.push_back(credit_check(text));
  return text;
}

template <typename Refused>
void refuses_each_wrong_character(const std::string& text, std::string_view alphabet,
                                  Refused refused) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string wrong = text;
    for (const char c : alphabet) {
      wrong[i] = c;
      if (wrong != text) RC_ASSERT(refused(wrong));
    }
  }
}

template <typename Refused>
void refuses_each_swap(const std::string& text, Refused refused) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    std::string wrong = text;
    std::swap(wrong[i], wrong[i + 1]);
    if (wrong != text) RC_ASSERT(refused(wrong));
  }
}

std::size_t longest_run_of_digits(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c >= '0' && c <= '9' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

}  // namespace

TEST_CASE("every sound identity number is taken") {
  CHECK(rc::check([] { RC_ASSERT(!identity_is_refused(any_identity())); }));
}

TEST_CASE("an identity number with one wrong character is refused") {
  CHECK(rc::check([] {
    refuses_each_wrong_character(any_identity(), identity_alphabet, identity_is_refused);
  }));
}

TEST_CASE("an identity number with two swapped neighbours is refused") {
  CHECK(rc::check([] { refuses_each_swap(any_identity(), identity_is_refused); }));
}

TEST_CASE("the check character agrees with the recursive form of MOD 11-2") {
  CHECK(rc::check([] {
    const auto body = *rc::gen::container<std::string>(17, rc::gen::inRange<char>('0', '9' + 1));

    const char check = identity_check_character(body);

    int p = 0;
    for (const char c : body) p = (p + (c - '0')) * 2 % 11;
    const int value = check == 'X' ? 10 : check - '0';
    RC_ASSERT((p + value) % 11 == 1);
  }));
}

TEST_CASE("every sound credit code is taken") {
  CHECK(rc::check([] { RC_ASSERT(!credit_code_is_refused(any_credit_code())); }));
}

TEST_CASE("a credit code with one wrong character is refused") {
  CHECK(rc::check([] {
    refuses_each_wrong_character(any_credit_code(), credit_alphabet, credit_code_is_refused);
  }));
}

TEST_CASE("a credit code with two swapped neighbours is refused") {
  CHECK(rc::check([] { refuses_each_swap(any_credit_code(), credit_code_is_refused); }));
}

TEST_CASE("a mask takes any bytes and never shows more than four digits in a row") {
  const auto bytes = rc::gen::arbitrary<std::string>();
  const auto near_numbers =
      rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789-X* .\xE5")));
  const auto digits = rc::gen::container<std::string>(rc::gen::inRange<char>('0', '9' + 1));
  CHECK(rc::check([&] {
    const auto mask = *rc::gen::element(Mask::number, Mask::phone, Mask::name, Mask::hidden);
    const std::string text = *rc::gen::oneOf(bytes, near_numbers, digits);

    const std::string shown = masked(mask, text);

    RC_ASSERT(longest_run_of_digits(shown) <= 4);
    RC_ASSERT(shown.empty() == text.empty());
  }));
}
