// Education in the words of office lists, brought to the two-digit codes of GB/T 4658-2006.
#include "model/number_text.hpp"
#include "model/vocabulary.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace jinguo {
namespace {

/// All codes of GB/T 4658-2006.
constexpr std::string_view codes[] = {
    "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23",
    "28", "30", "31", "32", "33", "40", "41", "42", "43", "44", "45", "46", "47", "48",
    "49", "60", "61", "62", "63", "70", "71", "73", "80", "81", "83", "90",
};
static_assert(std::ranges::is_sorted(codes));

struct Word {
  std::string_view word;
  std::string_view code;
};

constexpr Word words[] = {
    {"博士", "11"},       {"博士研究生", "11"},   {"硕士", "14"},         {"硕士研究生", "14"},
    {"研究生", "14"},     {"研究生班", "17"},     {"本科", "21"},         {"大学本科", "21"},
    {"大学", "21"},       {"学士", "21"},         {"大本", "21"},         {"大学普通班", "28"},
    {"大专", "31"},       {"专科", "31"},         {"大学专科", "31"},     {"高职", "31"},
    {"高职高专", "31"},   {"高等职业教育", "31"}, {"中等职业教育", "40"}, {"中职", "40"},
    {"中专", "41"},       {"中等专科", "41"},     {"职高", "44"},         {"职业高中", "44"},
    {"技校", "47"},       {"技工学校", "47"},     {"高中", "61"},         {"普通高中", "61"},
    {"初中", "71"},       {"小学", "81"},         {"文盲", "90"},         {"半文盲", "90"},
    {"文盲半文盲", "90"}, {"文盲或半文盲", "90"}, {"不识字", "90"},       {"未上过学", "90"},
    {"其他", "90"},
};

constexpr std::string_view ways_of_study[] = {"全日制", "非全日制", "在职", "成人"};

/// How it ended: the code after the completed one means 结业, the one after that 肄业.
struct Ending {
  std::string_view word;
  int step;
};
constexpr Ending endings[] = {
    {"文化程度", 0}, {"学历", 0}, {"程度", 0}, {"文化", 0}, {"毕业", 0}, {"结业", 1}, {"肄业", 2},
};

constexpr std::string_view spans[] = {"及以上", "及以下", "以上", "以下"};
constexpr std::string_view joints[] = {"至", "到", "-", "~", "/", "或", "、", "—", "～"};

bool is_code(std::string_view text) { return std::ranges::binary_search(codes, text); }

std::string without_spaces(std::string_view text) {
  std::string out = unwrapped(text);
  std::erase_if(out, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
  return out;
}

bool drop_ending(std::string_view& text, std::string_view ending) {
  if (text.size() <= ending.size() || !text.ends_with(ending)) return false;
  text.remove_suffix(ending.size());
  return true;
}

/// Returns the code of one level; empty when the words are not known.
std::string code_of(std::string_view text) {
  int step = 0;
  for (const Ending& ending : endings)
    if (drop_ending(text, ending.word)) step = std::max(step, ending.step);
  for (const std::string_view way : ways_of_study)
    if (text.starts_with(way)) text.remove_prefix(way.size());

  const auto* row = std::ranges::find(words, text, &Word::word);
  if (row == std::end(words)) return {};
  std::string code(row->code);
  code.back() = static_cast<char>(code.back() + step);
  return is_code(code) ? code : std::string();
}

/// Returns the code of the lower end of a range: the level named, or the lower of two levels,
/// which has the greater code.
std::string range_code(std::string_view text) {
  drop_ending(text, "学历");
  for (const std::string_view word : spans)
    if (drop_ending(text, word)) return code_of(text);
  for (const std::string_view joint : joints) {
    const std::size_t at = text.find(joint);
    if (at == std::string_view::npos) continue;
    const std::string left = code_of(text.substr(0, at));
    const std::string right = code_of(text.substr(at + joint.size()));
    if (!left.empty() && !right.empty()) return std::max(left, right);
  }
  return {};
}

std::string known_words() {
  return "博士、硕士、研究生、本科、大专、中专、职高、技校、高中、初中、小学、其他";
}

}  // namespace

void check_education(Cell& cell) {
  if (is_code(cell.text)) return;

  const std::string text = without_spaces(cell.text);
  std::string code = is_code(text) ? text : code_of(text);
  if (code.empty()) {
    code = range_code(text);
    if (code.empty()) return cell.find(Code::E_CHOICE, {{"known", known_words()}});
    cell.find(Code::W_EDU_RANGE, {{"code", code}});
  }
  cell.text = std::move(code);
}

}  // namespace jinguo
