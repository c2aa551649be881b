// Yes and no, and words chosen from a field's own list. Education and skill levels have files of
// their own.
#include "model/vocabulary.hpp"

#include "base/text.hpp"
#include "model/spoken_number.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace jinguo {
namespace {

struct YesNo {
  std::string_view word;
  std::string_view stored;  ///< empty: it says that nothing is known
};

/// ASCII words in lower case; the commonest spellings first.
constexpr YesNo yes_no[] = {
    {"1", "1"},    {"0", "0"},      {"是", "1"},     {"否", "0"},     {"有", "1"},
    {"无", "0"},   {"√", "1"},      {"×", "0"},      {"y", "1"},      {"n", "0"},
    {"yes", "1"},  {"no", "0"},     {"true", "1"},   {"false", "0"},  {"t", "1"},
    {"f", "0"},    {"✓", "1"},      {"✔", "1"},      {"☑", "1"},      {"■", "1"},
    {"✗", "0"},    {"✘", "0"},      {"☐", "0"},      {"□", "0"},      {"对", "1"},
    {"已", "1"},   {"参加", "1"},   {"合格", "1"},   {"持有", "1"},   {"未", "0"},
    {"没有", "0"}, {"已参加", "1"}, {"未参加", "0"}, {"不合格", "0"}, {"未持有", "0"},
    {"不是", "0"}, {"不详", ""},    {"未知", ""},    {"不清楚", ""},
};

constexpr char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool same_word(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, {}, lower_ascii, lower_ascii);
}

const YesNo* find_yes_no(std::string_view text) {
  const auto* row = std::ranges::find_if(
      yes_no, [text](const YesNo& candidate) { return same_word(candidate.word, text); });
  return row == std::end(yes_no) ? nullptr : row;
}

const Choice* find_choice(std::span<const Choice> choices, std::string_view text) {
  for (const Choice& choice : choices) {
    if (same_word(choice.title, text) || same_word(choice.name, text)) return &choice;
    for (const std::string_view alias : choice.aliases)
      if (same_word(alias, text)) return &choice;
  }
  return nullptr;
}

std::string folded(std::string_view text) {
  std::string out(text);
  fold_width(out);
  return std::string(trim(out));
}

std::string titles_of(std::span<const Choice> choices) {
  std::string titles;
  for (const Choice& choice : choices) {
    if (!titles.empty()) titles += "、";
    titles += choice.title;
  }
  return titles;
}

}  // namespace

void check_boolean(Cell& cell) {
  const std::string_view text = trim(cell.text);
  const YesNo* word = find_yes_no(text);
  if (word == nullptr) word = find_yes_no(folded(text));
  if (word != nullptr) {
    cell.text = word->stored;
  } else if (is_blank_mark(text)) {
    cell.text.clear();
  } else {
    cell.find(Code::E_BOOL);
  }
}

void check_choice(Cell& cell) {
  const std::span<const Choice> choices = cell.field().choices;
  const std::string_view text = trim(cell.text);
  const Choice* choice = find_choice(choices, text);
  if (choice == nullptr) choice = find_choice(choices, folded(text));
  if (choice != nullptr)
    cell.text = choice->name;
  else if (!cell.field().is(Rule::open))
    cell.find(Code::E_CHOICE, {{"known", titles_of(choices)}});
}

}  // namespace jinguo
