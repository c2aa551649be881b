// Skill levels: the words of certificates, the national digits 五级 … 一级 (which count downwards)
// and the stored ranks 0 … 7 (which count upwards).
#include "model/number_text.hpp"
#include "model/vocabulary.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace jinguo {
namespace {

constexpr int no_rank = -1;
constexpr int advanced = 3;  // 高级工

struct Word {
  std::string_view word;
  int rank;
};

/// Longer words stand before those that they begin with. Words without a rank may stand beside.
constexpr Word words[] = {
    {"学徒工", 0},
    {"学徒", 0},
    {"初级工", 1},
    {"初级", 1},
    {"中级工", 2},
    {"中级", 2},
    {"高级技师", 5},
    {"高级工", advanced},
    {"特级技师", 6},
    {"首席技师", 7},
    {"技师", 4},
    {"五级", 1},
    {"四级", 2},
    {"三级", 3},
    {"二级", 4},
    {"一级", 5},
    {"5级", 1},
    {"4级", 2},
    {"3级", 3},
    {"2级", 4},
    {"1级", 5},
    {"Ⅴ级", 1},
    {"Ⅳ级", 2},
    {"Ⅲ级", 3},
    {"Ⅱ级", 4},
    {"Ⅰ级", 5},
    {"国家职业资格", no_rank},
    {"国家职业技能", no_rank},
    {"职业技能等级", no_rank},
    {"职业资格", no_rank},
    {"职业技能", no_rank},
    {"技能等级", no_rank},
    {"技能", no_rank},
    {"等级", no_rank},
    {"国家", no_rank},
    {"证书", no_rank},
    {"/", no_rank},
    {"(", no_rank},
    {")", no_rank},
    {"、", no_rank},
    {",", no_rank},
    {"-", no_rank},
    {"—", no_rank},
    {":", no_rank},
    {"·", no_rank},
};

/// A digit alone, as certificates print it; ASCII digits alone are ranks.
constexpr Word bare[] = {
    {"五", 1}, {"四", 2},  {"三", 3},   {"二", 4},    {"一", 5},   {"Ⅴ", 1},   {"Ⅳ", 2},
    {"Ⅲ", 3},  {"Ⅱ", 4},   {"Ⅰ", 5},    {"V", 1},     {"IV", 2},   {"III", 3}, {"II", 4},
    {"I", 5},  {"V级", 1}, {"IV级", 2}, {"III级", 3}, {"II级", 4}, {"I级", 5},
};

/// What companies call their own grades. 特级技师 and 首席技师 have been recognised before.
constexpr std::string_view company_words[] = {
    "金牌", "银牌", "铜牌", "钻石", "钻",     "皇冠", "王牌", "星",
    "特级", "首席", "优秀", "月嫂", "育儿嫂", "保姆", "阿姨",
};

std::string without_spaces(std::string_view text) {
  std::string out = unwrapped(text);
  std::erase_if(out, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
  return out;
}

enum class Reading : std::uint8_t { unknown, rank, word_only };

struct Level {
  Reading reading = Reading::unknown;
  int rank = no_rank;
};

/// Reads the text word by word; all ranks in it must agree, so that 高级（一级） is refused.
Level read_words(std::string_view text) {
  int rank = no_rank;
  bool advanced_alone = false;
  while (!text.empty()) {
    const auto* row = std::ranges::find_if(
        words, [text](const Word& candidate) { return text.starts_with(candidate.word); });
    int found = no_rank;
    if (row != std::end(words)) {
      found = row->rank;
      text.remove_prefix(row->word.size());
    } else if (text.starts_with("高级")) {
      text.remove_prefix(std::string_view("高级").size());
      advanced_alone = true;
      continue;
    } else {
      return {};
    }
    if (found == no_rank) continue;
    if (rank != no_rank && rank != found) return {};
    rank = found;
  }

  if (!advanced_alone)
    return {.reading = rank == no_rank ? Reading::unknown : Reading::rank, .rank = rank};
  if (rank == no_rank) return {.reading = Reading::word_only, .rank = advanced};
  return rank == advanced ? Level{.reading = Reading::rank, .rank = rank} : Level{};
}

Level read_level(std::string_view text) {
  if (text.size() == 1 && text[0] >= '0' && text[0] <= '7')
    return {.reading = Reading::rank, .rank = text[0] - '0'};
  const auto* row = std::ranges::find(bare, text, &Word::word);
  if (row != std::end(bare)) return {.reading = Reading::rank, .rank = row->rank};
  return read_words(text);
}

bool is_company_grade(std::string_view text) {
  return std::ranges::any_of(company_words, [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

}  // namespace

void check_skill_level(Cell& cell) {
  const std::string text = without_spaces(cell.text);
  const Level level = read_level(text);
  if (level.reading == Reading::unknown) {
    if (!is_company_grade(text)) return cell.find(Code::E_LEVEL);
    cell.find(Code::W_LEVEL_COMPANY);
    cell.text.clear();
    return;
  }
  if (level.reading == Reading::word_only) cell.find(Code::W_LEVEL_WORD, {{"expected", "高级工"}});
  cell.text = std::to_string(level.rank);
}

}  // namespace jinguo
