// Targets: numbers that stand for persons, firms, telephones and places.
#include "fuzz/all.hpp"
#include "fuzz/judged.hpp"
#include "fuzz/target.hpp"
#include "model/enterprise_code.hpp"
#include "model/identity.hpp"
#include "model/number_text.hpp"
#include "model/phone.hpp"
#include "model/region_code.hpp"

#include <algorithm>
#include <string>

namespace jinguo::fuzz {
namespace {

bool letters_and_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    const auto point = static_cast<unsigned char>(c);
    return is_digit(point) || is_capital(point);
  });
}

template <std::size_t... lengths>
bool has_length(std::string_view text) {
  return ((text.size() == lengths) || ...);
}

bool is_number_of_shape(std::string_view text) {
  return has_length<15, 18>(text) && letters_and_digits(text);
}

bool is_document(std::string_view text) {
  return text.size() >= 5 && text.size() <= 20 && letters_and_digits(text);
}

struct Document {
  Check check;
  bool (*canonical)(std::string_view text);
};
constexpr Document documents[] = {
    {[](Cell& cell) { check_identity_number(cell, ""); }, is_number_of_shape},
    {[](Cell& cell) { check_identity_number(cell, "resident"); }, is_number_of_shape},
    {[](Cell& cell) { check_identity_number(cell, "hmt_permit"); }, is_number_of_shape},
    {[](Cell& cell) { check_identity_number(cell, "foreigner_permit"); }, is_number_of_shape},
    {[](Cell& cell) { check_identity_number(cell, "passport"); }, is_document},
    {[](Cell& cell) { check_identity_number(cell, "other"); }, is_document},
};

/// What a number that was taken says of its holder.
void require_holder(const std::string& number) {
  require(!document_of(number).empty(), "every number is some document");
  const auto holder = holder_of(number);
  require(holder.has_value() == (number.size() == 18), "18 characters state a holder");
  if (!holder) return;
  require(holder->born.ok() && holder->born <= today, "a holder was born on a day before today");
  require(identity_check_character(number) == number.back(), "the check character is right");
}

bool is_enterprise_number(std::string_view text) {
  return has_length<9, 13, 15, 18>(text) && letters_and_digits(text);
}

bool is_phone_number(std::string_view text) {
  return text.size() >= 5 && text.size() <= 4 + 1 + 8 + 1 + 6 && text.front() != '-' &&
         text.back() != '-' && std::ranges::count(text, '-') <= 2 &&
         text.find_first_not_of("0123456789-") == std::string_view::npos;
}

bool is_region(std::string_view text) {
  return has_length<2, 4, 6, 9, 12>(text) && all_digits(text);
}

}  // namespace

void identity(std::string_view bytes) {
  for (const auto& [check, canonical] : documents) {
    const Trial trial{.field = field_of(Type::text), .check = check, .canonical = canonical};
    const Judged result = judge(trial, after_raw(trial, bytes));
    if (result.taken() && canonical == is_number_of_shape) require_holder(result.text);
  }
  static_cast<void>(document_of(bytes));
  static_cast<void>(holder_of(bytes));
}

void enterprise(std::string_view bytes) {
  const Trial trial{
      .field = field_of(Type::text), .check = check_credit_code, .canonical = is_enterprise_number};
  const Judged result = judge(trial, after_raw(trial, bytes));
  if (result.text.size() != 18)
    require(form_of_credit_code(result.text).empty(), "only a credit code tells the form");
}

void phone(std::string_view bytes) {
  const Trial trial{
      .field = field_of(Type::text), .check = check_phone, .canonical = is_phone_number};
  judge(trial, after_raw(trial, bytes));
}

void region(std::string_view bytes) {
  const Trial trial{
      .field = field_of(Type::text), .check = check_region_code, .canonical = is_region};
  const std::string text = after_raw(trial, bytes);
  const Judged result = judge(trial, text);
  if (result.taken()) {
    require(looks_like_region_code(text), "what is taken as a code looked like one");
    std::size_t length = result.text.size();
    for (auto up = parent_of_region(result.text); !up.empty(); up = parent_of_region(up)) {
      require(is_region(up) && up.size() < length, "every level up is a shorter code");
      length = up.size();
    }
    require(length == 2, "the last level up is the province");
  }
  const std::string_view stem = region_stem(text);
  require(stem.empty() == text.empty() && text.starts_with(stem), "a stem begins the name");
}

}  // namespace jinguo::fuzz
