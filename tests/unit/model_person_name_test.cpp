// Names of persons: what is cleaned, what is listed for review, what is refused.
#include "model/person_name.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace jinguo {
namespace {

using namespace std::chrono_literals;

constexpr Field field{.name = "name", .title = "姓名", .help = "Tried here"};
constexpr Date today = 2026y / 6 / 30;

struct Judged {
  std::string text;
  std::vector<std::string> codes;
};

Judged judged(std::string_view raw) {
  Findings findings;
  Cell cell(field, raw, today, findings);
  check_person_name(cell);
  Judged out{.text = cell.text, .codes = {}};
  for (const Finding& finding : findings) out.codes.emplace_back(name(finding.code));
  return out;
}

}  // namespace

TEST_CASE("a name is brought into its one form without a finding") {
  struct Row {
    std::string_view raw;
    std::string_view text;
  };
  constexpr Row rows[] = {
      {"张三", "张三"},
      {"张　三", "张三"},
      {"张 三", "张三"},
      {"张\u00A0三", "张三"},
      {"张\t三", "张三"},
      {"  张三　", "张三"},
      {"张\u200B三\uFEFF", "张三"},
      {"\u202D张三\u202C", "张三"},
      {"\u206E张三\u206F\u205F", "张三"},
      {"欧阳测试", "欧阳测试"},
      {"阿依古丽·买买提", "阿依古丽·买买提"},
      {"阿依古丽•买买提", "阿依古丽·买买提"},
      {"阿依古丽.买买提", "阿依古丽·买买提"},
      {"阿依古丽．买买提", "阿依古丽·买买提"},
      {"阿依古丽・买买提", "阿依古丽·买买提"},
      {"阿依古丽･买买提", "阿依古丽·买买提"},
      {"阿依古丽‧买买提", "阿依古丽·买买提"},
      {"阿依古丽⋅买买提", "阿依古丽·买买提"},
      {"阿依古丽··买买提", "阿依古丽·买买提"},
      {"阿依古丽 · 买买提", "阿依古丽·买买提"},
      {"𠮷田", "𠮷田"},
      {"张䶮", "张䶮"},
      {"张㛃", "张㛃"},
      {"\uF98E三", "年三"},
      {"葛\U000E0100城", "葛\U000E0100城"},
      {"Maria   Lopez", "Maria Lopez"},
      {"J. Tester", "J. Tester"},
      {"Jose\u0301 Tester", "Jos\u00E9 Tester"},
      {"贺〇", "贺〇"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.raw);
    const Judged name = judged(row.raw);
    CHECK(name.text == row.text);
    CHECK(name.codes.empty());
  }
}

TEST_CASE("what is odd about a name is listed and nothing is cut") {
  struct Row {
    std::string_view raw;
    std::string_view text;
    std::string_view code;
  };
  constexpr Row rows[] = {
      {"李?", "李?", "W_NAME_LOST_CHAR"},
      {"李？", "李？", "W_NAME_LOST_CHAR"},
      {"李□", "李□", "W_NAME_LOST_CHAR"},
      {"李■四", "李■四", "W_NAME_LOST_CHAR"},
      {"李〓", "李〓", "W_NAME_LOST_CHAR"},
      {"李\uFFFD", "李\uFFFD", "W_NAME_LOST_CHAR"},
      {"李\xFF四", "李\uFFFD四", "W_NAME_LOST_CHAR"},
      {"李\uE123", "李\uE123", "W_NAME_PUA"},
      {"张三1", "张三1", "W_NAME_NOTE"},
      {"张三２", "张三２", "W_NAME_NOTE"},
      {"张女士", "张女士", "W_NAME_NOTE"},
      {"张三老师", "张三老师", "W_NAME_NOTE"},
      {"张三(代)", "张三(代)", "W_NAME_NOTE"},
      {"张三（女）", "张三（女）", "W_NAME_NOTE"},
      {"张", "张", "W_NAME_LENGTH"},
      {"𠮷", "𠮷", "W_NAME_LENGTH"},
      {"A", "A", "W_NAME_LENGTH"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.raw);
    const Judged name = judged(row.raw);
    CHECK(name.text == row.text);
    CHECK(name.codes == std::vector<std::string>{std::string(row.code)});
  }
}

TEST_CASE("a masked name and a cell without a name are refused") {
  struct Row {
    std::string_view raw;
    std::string_view code;
  };
  constexpr Row rows[] = {
      {"王某某", "E_NAME_MASKED"}, {"王*", "E_NAME_MASKED"},   {"王＊＊", "E_NAME_MASKED"},
      {"某女士", "E_NAME_MASKED"}, {"王XX", "E_NAME_MASKED"},  {"王××", "E_NAME_MASKED"},
      {"无", "E_NAME_EMPTY"},      {"暂无", "E_NAME_EMPTY"},   {"/", "E_NAME_EMPTY"},
      {"——", "E_NAME_EMPTY"},      {"。。。", "E_NAME_EMPTY"}, {"不详", "E_NAME_EMPTY"},
      {"　", "E_NAME_EMPTY"},      {"张\x01三", "E_TEXT"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.raw);
    CHECK(judged(row.raw).codes == std::vector<std::string>{std::string(row.code)});
  }
}

TEST_CASE("a name of 25 Han characters passes and one of 26 is listed") {
  std::string name;
  for (int i = 0; i < 25; ++i) name += "测";

  const Judged longest = judged(name);
  const Judged longer = judged(name + "试");

  CHECK(longest.codes.empty());
  CHECK(longer.text == name + "试");
  CHECK(longer.codes == std::vector<std::string>{"W_NAME_LENGTH"});
}

TEST_CASE("two spellings of one name have one key") {
  struct Row {
    std::string_view left;
    std::string_view right;
  };
  constexpr Row same[] = {
      {"张　三", "张三"},
      {"阿依古丽•买买提", "阿依古丽买买提"},
      {"阿依古丽.买买提", "阿依古丽·买买提"},
      {"葛\U000E0100城", "葛城"},
      {"Maria  LOPEZ", "maria lopez"},
      {"JOSE\u0301", "jos\u00E9"},
      {"\uF98E三", "年三"},
      {"\u0130\u0301", "\u00ED"},
  };
  for (const Row& row : same) {
    CAPTURE(row.left);
    CHECK(name_key(row.left) == name_key(row.right));
  }
}

TEST_CASE("traditional and simplified forms are different names") {
  CHECK(name_key("張三") == "張三");
  CHECK(name_key("张三") == "张三");
  CHECK(name_key("⼥三") == "⼥三");  // a radical is not the character
}

}  // namespace jinguo
