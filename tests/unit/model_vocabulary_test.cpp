// Small vocabularies: yes and no, choices, education and skill levels.
#include "model/vocabulary.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace jinguo {
namespace {

using namespace std::chrono_literals;

constexpr Date today = 2026y / 6 / 30;
constexpr std::string_view woman_aliases[] = {"F", "2", "女性"};
constexpr Choice sexes[] = {
    {.name = "female", .title = "女", .aliases = woman_aliases},
    {.name = "male", .title = "男"},
};
constexpr Field field{
    .name = "sex", .type = Type::choice, .title = "性别", .help = "Tried here", .choices = sexes};

struct Judged {
  std::string text;
  std::vector<std::string> codes;
  Facts facts;
};

Judged judged(Check check, std::string_view raw) {
  Findings findings;
  Cell cell(field, raw, today, findings);
  check(cell);
  Judged out{.text = cell.text, .codes = {}, .facts = {}};
  for (const Finding& finding : findings) {
    out.codes.emplace_back(name(finding.code));
    out.facts = finding.facts;
  }
  return out;
}

std::vector<std::string> only(std::string_view code) { return {std::string(code)}; }

struct Row {
  std::string_view raw;
  std::string_view text;
};

}  // namespace

TEST_CASE("every spelling of yes, no and not known is read") {
  for (const std::string_view yes :
       {"是", "有",  "√",    "✓", "✔",    "☑",    "■",    "对",  "已",   "1",  "Y",
        "y",  "Yes", "TRUE", "T", "参加", "合格", "持有", "yes", "true", "１", " 是　"}) {
    CAPTURE(yes);
    CHECK(judged(check_boolean, yes).text == "1");
    CHECK(judged(check_boolean, yes).codes.empty());
  }
  for (const std::string_view no : {"否", "无", "×", "✗", "✘", "☐", "□", "未", "没有", "0", "N",
                                    "n", "No", "FALSE", "F", "不合格", "Ｎ"}) {
    CAPTURE(no);
    CHECK(judged(check_boolean, no).text == "0");
    CHECK(judged(check_boolean, no).codes.empty());
  }
  for (const std::string_view unknown : {"/", "—", "——", "-", "不详"}) {
    CAPTURE(unknown);
    CHECK(judged(check_boolean, unknown).text.empty());
    CHECK(judged(check_boolean, unknown).codes.empty());
  }
  CHECK(judged(check_boolean, "也许").codes == only("E_BOOL"));
  CHECK(judged(check_boolean, "2").codes == only("E_BOOL"));
}

TEST_CASE("a choice is known by word, title and alias") {
  for (const std::string_view raw :
       {"female", "Female", "女", " 女 ", "F", "f", "Ｆ", "2", "女性"}) {
    CAPTURE(raw);
    CHECK(judged(check_choice, raw).text == "female");
  }
  const Judged other = judged(check_choice, "妇");

  CHECK(other.codes == only("E_CHOICE"));
  CHECK(other.facts == Facts{{"known", "女、男"}});
}

TEST_CASE("education words become codes of GB/T 4658") {
  constexpr Row rows[] = {
      {"研究生", "14"},       {"硕士", "14"},       {"博士", "11"},     {"硕士研究生", "14"},
      {"本科", "21"},         {"大学本科", "21"},   {"大学", "21"},     {"学士", "21"},
      {"大专", "31"},         {"专科", "31"},       {"高职", "31"},     {"中专", "41"},
      {"职高", "44"},         {"技校", "47"},       {"高中", "61"},     {"初中", "71"},
      {"小学", "81"},         {"文盲", "90"},       {"半文盲", "90"},   {"其他", "90"},
      {"本科学历", "21"},     {"初中毕业", "71"},   {"高中肄业", "63"}, {"大专结业", "32"},
      {"小学文化程度", "81"}, {"全日制本科", "21"}, {"大 专", "31"},    {"21", "21"},
      {"２１", "21"},         {"10", "10"},         {"28", "28"},       {"90", "90"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.raw);
    const Judged level = judged(check_education, row.raw);
    CHECK(level.text == row.text);
    CHECK(level.codes.empty());
  }
}

TEST_CASE("a range of education is listed and the lower code taken") {
  constexpr Row rows[] = {
      {"高中及以下", "61"}, {"大专以上", "31"},   {"大专及以上学历", "31"},
      {"初中/高中", "71"},  {"高中或中专", "61"}, {"初中至大专", "71"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.raw);
    const Judged level = judged(check_education, row.raw);
    CHECK(level.text == row.text);
    CHECK(level.codes == only("W_EDU_RANGE"));
  }
}

TEST_CASE("education that is no level is refused") {
  for (const std::string_view raw : {"优秀", "72", "05", "中学", "学历", "小学结业", "以上", ""}) {
    CAPTURE(raw);
    CHECK(judged(check_education, raw).codes == only("E_CHOICE"));
  }
}

TEST_CASE("skill levels become ranks, and national digits count downwards") {
  constexpr Row rows[] = {
      {"学徒工", "0"},
      {"初级工", "1"},
      {"中级工", "2"},
      {"高级工", "3"},
      {"技师", "4"},
      {"高级技师", "5"},
      {"特级技师", "6"},
      {"首席技师", "7"},
      {"五级", "1"},
      {"四级", "2"},
      {"三级", "3"},
      {"二级", "4"},
      {"一级", "5"},
      {"5级", "1"},
      {"4级", "2"},
      {"3级", "3"},
      {"2级", "4"},
      {"1级", "5"},
      {"１级", "5"},
      {"Ⅴ", "1"},
      {"Ⅳ", "2"},
      {"Ⅲ", "3"},
      {"Ⅱ", "4"},
      {"Ⅰ", "5"},
      {"Ⅲ级", "3"},
      {"III", "3"},
      {"五", "1"},
      {"0", "0"},
      {"1", "1"},
      {"5", "5"},
      {"7", "7"},
      {"初级", "1"},
      {"中级", "2"},
      {"五级/初级工", "1"},
      {"初级工（五级）", "1"},
      {"高级（三级）", "3"},
      {"三级/高级工", "3"},
      {"五级初级工", "1"},
      {"国家职业资格五级", "1"},
      {"职业技能等级：三级", "3"},
      {"一级/高级技师", "5"},
      {"技师（二级）", "4"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.raw);
    const Judged level = judged(check_skill_level, row.raw);
    CHECK(level.text == row.text);
    CHECK(level.codes.empty());
  }
}

TEST_CASE("高级 alone means 高级工 and is listed") {
  const Judged level = judged(check_skill_level, "高级");

  CHECK(level.text == "3");
  CHECK(level.codes == only("W_LEVEL_WORD"));
  CHECK(level.facts == Facts{{"expected", "高级工"}});
}

TEST_CASE("a company's own grade is listed and left out") {
  for (const std::string_view raw :
       {"金牌", "五星", "五星级", "特级月嫂", "金牌月嫂", "高级月嫂", "特级", "首席"}) {
    CAPTURE(raw);
    const Judged level = judged(check_skill_level, raw);
    CHECK(level.text.empty());
    CHECK(level.codes == only("W_LEVEL_COMPANY"));
  }
}

TEST_CASE("what is no skill level, or two that disagree, is refused") {
  for (const std::string_view raw :
       {"8", "六级", "6级", "0级", "高级（一级）", "三级/中级工", "优", "等级", "10", ""}) {
    CAPTURE(raw);
    CHECK(judged(check_skill_level, raw).codes == only("E_LEVEL"));
  }
}

}  // namespace jinguo
