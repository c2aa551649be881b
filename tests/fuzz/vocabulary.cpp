// Targets: names and words that have a meaning of their own. For `choice` the first byte chooses
// the field, counted from '0'.
#include "model/vocabulary.hpp"

#include "base/text.hpp"
#include "fuzz/all.hpp"
#include "fuzz/judged.hpp"
#include "fuzz/target.hpp"
#include "model/number_text.hpp"
#include "model/person_name.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace jinguo::fuzz {
namespace {

bool is_clean_name(std::string_view text) {
  return trim(text) == text && text.find_first_of("\t\r\n\0") == std::string_view::npos;
}

bool is_two_digits(std::string_view text) { return text.size() == 2 && all_digits(text); }
bool is_rank(std::string_view text) { return text.size() == 1 && text >= "0" && text <= "7"; }
bool is_truth(std::string_view text) { return text == "0" || text == "1"; }
bool is_any(std::string_view) { return true; }

std::vector<Field> choice_fields() {
  std::vector<Field> fields;
  for (const Kind* const kind : kinds())
    std::ranges::copy_if(kind->fields, std::back_inserter(fields),
                         [](const Field& field) { return !field.choices.empty(); });
  return fields;
}

}  // namespace

void person_name(std::string_view bytes) {
  const Trial trial{
      .field = field_of(Type::text), .check = check_person_name, .canonical = is_clean_name};
  const std::string text = after_raw(trial, bytes);
  const Judged result = judge(trial, text);
  const std::string key = name_key(text);
  require(is_utf8(key), "a key is UTF-8");
  require(name_key(key) == key, "the key of a key is itself");
  if (result.taken()) require(name_key(result.text) == key, "cleaning leaves the key");
}

void education(std::string_view bytes) {
  const Trial trial{
      .field = field_of(Type::text), .check = check_education, .canonical = is_two_digits};
  judge(trial, after_raw(trial, bytes));
}

void skill_level(std::string_view bytes) {
  const Trial trial{
      .field = field_of(Type::text), .check = check_skill_level, .canonical = is_rank};
  judge(trial, after_raw(trial, bytes));
}

void choice(std::string_view bytes) {
  if (bytes.empty()) return;
  const Trial truth{
      .field = field_of(Type::boolean), .check = check_boolean, .canonical = is_truth};
  const std::string text = after_raw(truth, bytes.substr(1));
  judge(truth, text);

  const std::vector<Field> fields = choice_fields();
  const Field& field = fields[static_cast<unsigned char>(bytes.front() - '0') % fields.size()];
  const Judged result = judge({.field = field, .check = check_choice, .canonical = is_any}, text);
  const bool known =
      std::ranges::find(field.choices, result.text, &Choice::name) != field.choices.end();
  require(result.refused || known || field.is(Rule::open),
          "what is taken is one of the choices, unless the field is open to more");
}

}  // namespace jinguo::fuzz
