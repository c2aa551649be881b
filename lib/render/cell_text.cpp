// Values as text by std::to_chars: no locale, no allocation beyond the caller's buffer.
#include "render/cell_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <variant>

namespace jinguo {
namespace {

using Json = nlohmann::ordered_json;

constexpr double longest_plain = 1e15;  // from here on people read an exponent

template <class... Arguments>
void append_chars(std::string& text, Arguments... arguments) {
  std::array<char, 40> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), arguments...).ptr;
  text.append(digits.data(), end);
}

std::string_view separator(Lang lang) { return lang == Lang::zh ? "；" : "; "; }

void append_json_value(std::string& text, const Json& json, Lang lang);

void append_pairs(std::string& text, const Json& object, Lang lang) {
  bool first = true;
  for (const auto& [key, value] : object.items()) {
    if (value.is_null()) continue;
    if (!first) text += ' ';
    first = false;
    text += key;
    text += '=';
    append_json_value(text, value, lang);
  }
}

void append_json_value(std::string& text, const Json& json, Lang lang) {
  if (json.is_string()) {
    text += json.get_ref<const std::string&>();
  } else if (json.is_boolean()) {
    const Truth truth = truth_words(lang);
    text += json.get<bool>() ? truth.yes : truth.no;
  } else if (json.is_number_float()) {
    append_decimal(text, json.get<double>());
  } else if (json.is_number()) {
    text += json.dump();
  } else if (json.is_object()) {
    append_pairs(text, json, lang);
  } else if (json.is_array()) {
    for (std::size_t i = 0; i < json.size(); ++i) {
      if (i > 0) text += separator(lang);
      append_json_value(text, json[i], lang);
    }
  }
}

/// Appends the values of these keys alone, where the element is an object and keys are named.
void append_element(std::string& text, const Json& json, Lang lang,
                    std::span<const std::string_view> keys) {
  if (keys.empty() || !json.is_object()) return append_json_value(text, json, lang);
  for (const std::string_view key : keys) {
    const auto value = json.find(key);
    if (value == json.end() || value->is_null()) continue;
    if (!text.empty()) text += ' ';
    append_json_value(text, *value, lang);
  }
}

}  // namespace

Truth truth_words(Lang lang) {
  switch (lang) {
    case Lang::zh:
      return {.yes = "是", .no = "否"};
    case Lang::en:
      return {.yes = "yes", .no = "no"};
  }
  throw std::logic_error("unhandled Lang");
}

bool is_number(Type type) {
  switch (type) {
    using enum Type;
    case integer:
    case decimal:
    case money:
      return true;
    case text:
    case boolean:
    case choice:
    case date:
    case moment:
    case clock:
    case region:
    case reference:
      return false;
  }
  throw std::logic_error("unhandled Type");
}

bool looks_like_day(std::string_view text) {
  constexpr std::string_view shape = "0000-00-00";
  return std::ranges::equal(text, shape, [](char have, char want) {
    return want == '-' ? have == '-' : have >= '0' && have <= '9';
  });
}

const Value& cell_at(const Row& row, std::size_t column) {
  static const Value null;
  return column < row.cells.size() ? row.cells[column] : null;
}

bool is_gap(const Sheet& sheet, const Row& row, std::size_t column) {
  if (sheet.shape != Shape::document || !is_null(cell_at(row, column))) return false;
  return row.role == Role::item || is_number(sheet.columns[column].type);
}

std::vector<std::size_t> columns_of_tables(const Sheet& sheet) {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < sheet.columns.size(); ++i)
    if (sheet.columns[i].shown != Shown::json) shown.push_back(i);
  return shown;
}

void append_integer(std::string& text, std::int64_t number) { append_chars(text, number); }

void append_decimal(std::string& text, double number) {
  if (!std::isfinite(number)) return;
  if (number == 0) number = 0;  // -0 is nothing that an office knows
  const double size = std::fabs(number);
  const bool plain = size == 0 || (size >= 1e-5 && size < longest_plain);
  append_chars(text, number, plain ? std::chars_format::fixed : std::chars_format::scientific);
}

void append_rounded(std::string& text, double number, int places) {
  constexpr int most_places = 17;
  if (!(std::fabs(number) < longest_plain)) return append_decimal(text, number);
  const std::size_t begin = text.size();
  append_chars(text, number, std::chars_format::fixed, std::clamp(places, 0, most_places));
  const bool nothing = text.find_first_not_of("-0.", begin) == std::string::npos;
  if (nothing && text[begin] == '-') text.erase(begin, 1);
}

void append_yuan(std::string& text, std::int64_t fen, Cents cents) {
  const auto bits = static_cast<std::uint64_t>(fen);
  const std::uint64_t size = fen < 0 ? 0 - bits : bits;  // the smallest number has no positive twin
  if (fen < 0) text += '-';
  append_chars(text, size / 100);

  const auto rest = static_cast<unsigned>(size % 100);
  if (rest == 0) return;
  text += '.';
  text += static_cast<char>('0' + rest / 10);
  if (cents == Cents::pair || rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
}

void append_number(std::string& text, double number, Type type, Cents cents) {
  constexpr double whole_fen_end = 9e15;  // beyond it a double does not know single fen
  if (type != Type::money)
    append_decimal(text, number);
  else if (std::fabs(number) < whole_fen_end)
    append_yuan(text, std::llround(number), cents);
  else
    append_decimal(text, number / 100);
}

void append_cell(std::string& text, const Value& value, Type type, Truth truth) {
  if (const auto* words = std::get_if<std::string>(&value)) {
    text += *words;
  } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    if (type == Type::money)
      append_yuan(text, *whole, Cents::pair);
    else if (type == Type::boolean)
      text += *whole != 0 ? truth.yes : truth.no;
    else
      append_integer(text, *whole);
  } else if (const auto* number = std::get_if<double>(&value)) {
    append_number(text, *number, type, Cents::pair);
  }
}

std::vector<std::string> nested_lines(std::string_view json, Lang lang,
                                      std::span<const std::string_view> keys) {
  const Json parsed = Json::parse(json, nullptr, false);
  if (parsed.is_discarded()) return {std::string(json)};

  std::vector<std::string> lines;
  const bool in_lines = parsed.is_array() && std::ranges::any_of(parsed, [](const Json& element) {
                          return element.is_structured();
                        });
  if (in_lines) {
    for (const Json& element : parsed) append_element(lines.emplace_back(), element, lang, keys);
  } else if (!parsed.empty()) {
    append_element(lines.emplace_back(), parsed, lang, keys);
  }
  return lines;
}

}  // namespace jinguo
