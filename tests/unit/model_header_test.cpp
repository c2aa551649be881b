// Headers: their comparable form, and which field each of a row of them means.
#include "model/header.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;

namespace {

std::string meant(std::string_view kind, const std::vector<std::string>& headers) {
  std::string names;
  for (const Field* field : match_headers(get_kind(kind), headers))
    names += (names.empty() ? "" : " ") + std::string(field == nullptr ? "-" : field->name);
  return names;
}

}  // namespace

TEST_CASE("two spellings of a header have one key") {
  struct Row {
    std::string_view header;
    std::string_view key;
  };
  constexpr Row rows[] = {
      {"姓名", "姓名"},
      {"  姓 名　", "姓名"},
      {"姓\n名", "姓名"},
      {"*姓名", "姓名"},
      {"★姓名", "姓名"},
      {"姓名：", "姓名"},
      {"姓名:", "姓名"},
      {"姓名（必填）", "姓名"},
      {"姓名(必填)：", "姓名"},
      {"收费(元)", "收费"},
      {"收费（元/人）", "收费"},
      {"ＩＤ_Number", "id_number"},
      {"Name", "name"},
      {"\u00a0姓\t名\r\n", "姓名"},
      {"（必填）", "(必填)"},
      {"（必填）姓名", "(必填)姓名"},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.header);
    CHECK(header_key(row.header) == row.key);
  }
}

TEST_CASE("an exact name, title or alias is meant, however it is decorated") {
  CHECK(meant("worker", {"id_number", "公民身份号码", "身份证号"}) ==
        "id_number id_number id_number");
  CHECK(meant("worker", {"＊姓名（必填）", "SEX", "联 系 电 话"}) == "name sex phone");
}

TEST_CASE("a header that contains a known word means its field") {
  CHECK(meant("worker", {"本人身份证号码信息"}) == "id_number");
  CHECK(meant("worker", {"学员联系电话号码"}) == "phone");
}

TEST_CASE("the longest word contained decides, and a tie decides nothing") {
  CHECK(meant("worker", {"学员姓名及称呼"}) == "name");
  CHECK(meant("worker", {"姓名性别"}) == "-");
  CHECK(meant("worker", {"技能等级与工种"}) == "skill_level");
}

TEST_CASE("a header that only contains a word gives way to the one that is the word") {
  CHECK(meant("worker", {"紧急联系电话", "联系电话"}) == "- phone");
  CHECK(meant("worker", {"家属手机号", "手机号"}) == "- phone");
}

TEST_CASE("two headers of one field both mean it, so that the doubling can be refused") {
  CHECK(meant("worker", {"手机号", "姓名", "联系电话"}) == "phone name phone");
}

TEST_CASE("headers of nothing mean nothing") {
  CHECK(meant("worker", {"", "政治面貌", "x", "籍"}) == "- - - -");
}

TEST_CASE("what jinguo sets itself is never taken from a file") {
  CHECK(meant("worker", {"office", "填报单位", "batch", "录入时间", "updated_at"}) == "- - - - -");
}
