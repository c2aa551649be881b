// Telephone numbers: the vectors of the domain rules and the forms that offices write.
#include "model/phone.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace jinguo;
using namespace std::chrono_literals;

namespace {

constexpr Field field{.name = "phone", .title = "电话", .help = ""};

struct Verdict {
  std::string text;
  std::vector<Code> codes;
  Findings findings;
};

Verdict judge(std::string_view raw) {
  Verdict verdict;
  Cell cell(field, raw, 2026y / 6 / 30, verdict.findings);
  check_phone(cell);
  for (const Finding& finding : verdict.findings) verdict.codes.push_back(finding.code);
  verdict.text = cell.text;
  return verdict;
}

std::string fact(const Verdict& verdict, std::string_view name) {
  for (const Finding& finding : verdict.findings)
    for (const auto& [key, value] : finding.facts)
      if (key == name) return value;
  return "(none)";
}

struct Row {
  std::string_view typed;
  std::string_view canonical;
  std::vector<Code> codes = {};
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.typed);

    const Verdict verdict = judge(row.typed);

    CHECK(verdict.text == row.canonical);
    CHECK(verdict.codes == row.codes);
    CHECK(judge(verdict.text).text == row.canonical);
  }
}

void check_refused(const std::vector<std::string_view>& texts, Code code) {
  for (const std::string_view typed : texts) {
    CAPTURE(typed);

    CHECK(judge(typed).codes == std::vector{code});
  }
}

}  // namespace

TEST_CASE("a mobile number is taken in every usual way of writing it") {
  const std::vector<Code> segment = {Code::W_TEL_SEGMENT};
  check({
      {"15400000001", "15400000001", segment},
      {"+86 154-0000-0001", "15400000001", segment},
      {"0086 15400000001", "15400000001", segment},
      {"86-154-0000-0001", "15400000001", segment},
      {"(+86)15400000001", "15400000001", segment},
      {"１５４０００００００１", "15400000001", segment},
      {"15400000001.0", "15400000001", segment},
      {"154 0000 0001", "15400000001", segment},
      {"154.0000.0001", "15400000001", segment},
      {"154—0000—0001", "15400000001", segment},
      {"'15400000001", "15400000001", segment},
      {"=\"15400000001\"", "15400000001", segment},
  });
}

TEST_CASE("what follows the first number is named and not lost") {
  struct Noted {
    std::string_view typed;
    std::string_view canonical;
    std::string_view rest;
  };
  const Noted rows[] = {
      {"15400000001/025-80000000", "15400000001", "025-80000000"},
      {"15400000001（微信同号）", "15400000001", "微信同号"},
      {"15400000001、15400000002", "15400000001", "15400000002"},
      {"15400000001，15400000002", "15400000001", "15400000002"},
      {"15400000001；15400000002", "15400000001", "15400000002"},
      {"15400000001|15400000002", "15400000001", "15400000002"},
      {"15400000001 15400000002", "15400000001", "15400000002"},
      {"15400000001\n025-80000000", "15400000001", "025-80000000"},
      {"15400000001 025 80000000 4000000000", "15400000001", "025 80000000 4000000000"},
      {"15400000001/15400000002（女儿）", "15400000001", "15400000002、女儿"},
      {"15400000001转2", "15400000001", "2"},
      {"(家)15400000001", "15400000001", "家"},
      {"15400000001(女儿", "15400000001", "女儿"},
  };
  for (const Noted& row : rows) {
    CAPTURE(row.typed);

    const Verdict verdict = judge(row.typed);

    CHECK(verdict.text == row.canonical);
    CHECK(verdict.codes == std::vector{Code::W_TEL_SEGMENT, Code::W_TEL_NOTE});
    CHECK(fact(verdict, "rest") == row.rest);
  }
}

TEST_CASE("a separator with nothing behind it is no note") {
  check({{"025-80000000/", "025-80000000"}, {"/025-80000000", "025-80000000"}});
}

TEST_CASE("only segments outside the table are listed") {
  const auto is_listed = [](std::string_view start) {
    std::string number(start);
    number.resize(11, '0');
    return judge(number).codes == std::vector{Code::W_TEL_SEGMENT};
  };
  for (const std::string_view start :
       {"130",   "139",  "145", "147", "149", "150", "153", "155", "159",
        "162",   "165",  "166", "167", "170", "173", "175", "178", "17400",
        "17412", "1749", "180", "189", "190", "193", "195", "199"}) {
    CAPTURE(start);
    CHECK_FALSE(is_listed(start));
  }
  for (const std::string_view start : {"140", "146", "148", "154", "160", "161", "163", "164",
                                       "168", "17413", "1748", "179", "194"}) {
    CAPTURE(start);
    CHECK(is_listed(start));
  }
}

TEST_CASE("a landline is written as area, local number and extension") {
  check({
      {"025-80000000", "025-80000000"},
      {"02580000000", "025-80000000"},
      {"025 8000 0000", "025-80000000"},
      {"025-8000-0000", "025-80000000"},
      {"(025)80000000", "025-80000000"},
      {"（025）80000000", "025-80000000"},
      {"010-80000000", "010-80000000"},
      {"0515-8000000", "0515-8000000"},
      {"0515-80000000", "0515-80000000"},
      {"(025)80000000转8001", "025-80000000-8001"},
      {"025-80000000-8001", "025-80000000-8001"},
      {"02580000000-8001", "025-80000000-8001"},
      {"025-80000000分机8001", "025-80000000-8001"},
      {"025-80000000转分机8001", "025-80000000-8001"},
      {"025-80000000 EXT 8001", "025-80000000-8001"},
      {"025-80000000ext.8001", "025-80000000-8001"},
      {"025-80000000（分机8001）", "025-80000000-8001"},
      {"0515-8000000-1", "0515-8000000-1"},
      {"+86 25 8000 0000", "025-80000000"},
      {"0086-25-80000000", "025-80000000"},
      {"+86-025-80000000", "025-80000000"},
  });
}

TEST_CASE("service numbers are taken before anything else is seen in them") {
  check({
      {"4000000000", "4000000000"},
      {"400-000-0000", "4000000000"},
      {"400-0000-000", "4000000000"},
      {"8008000000", "8008000000"},
      {"95000", "95000"},
      {"96000", "96000"},
  });

  const Verdict verdict = judge("400-000-0000转1");

  CHECK(verdict.text == "4000000000");
  CHECK(fact(verdict, "rest") == "1");
}

TEST_CASE("a number that lost the zero of its area code keeps its digits and gets a suggestion") {
  struct Lost {
    std::string_view typed;
    std::string_view kept;
    std::string_view suggest;
  };
  const Lost rows[] = {
      {"2580000000", "2580000000", "025-80000000"},
      {"25-80000000", "2580000000", "025-80000000"},
      {"5158000000", "5158000000", "0515-8000000"},
      {"51580000000", "51580000000", "0515-80000000"},
      {"2580000000-8001", "2580000000-8001", "025-80000000-8001"},
      {"86581000054转00", "86581000054-00", "0865-81000054-00"},
      {"86581000054-00", "86581000054-00", "0865-81000054-00"},
  };
  for (const Lost& row : rows) {
    CAPTURE(row.typed);

    const Verdict verdict = judge(row.typed);

    CHECK(verdict.text == row.kept);
    CHECK(verdict.codes == std::vector{Code::W_TEL_ZERO_LOST});
    CHECK(fact(verdict, "suggest") == row.suggest);
  }
}

TEST_CASE("a local number is taken and its missing area is listed") {
  const std::vector<Code> no_area = {Code::W_TEL_NO_AREA};
  check({
      {"80000000", "80000000", no_area},
      {"8000-0000", "80000000", no_area},
      {"8000000", "8000000", no_area},
      {"80000000-8001", "80000000-8001", no_area},
      {"40000000转00", "40000000-00", no_area},
      {"40000000-00", "40000000-00", no_area},
      {"8699914转860086", "8699914-860086", no_area},
      {"8699914-860086", "8699914-860086", no_area},
  });
}

TEST_CASE("a cell of very many numbers that do not end in one is refused without delay") {
  std::string typed;
  for (int i = 0; i < 100; ++i) typed += "15400000001转1 95000 ";

  CHECK(judge(typed + "9").codes == std::vector{Code::E_TEL_FORMAT});
}

TEST_CASE("a number with too many or too few digits is refused") {
  check_refused({"1540000000", "154000000011", "１５４００００００００１", "1410000000001",
                 "025-8000000", "0515-800000", "010-8000000", "110", "", "（微信同号）"},
                Code::E_TEL_LEN);
  CHECK(fact(judge("1540000000"), "length") == "10");
}

TEST_CASE("a text that no telephone number has is refused") {
  check_refused(
      {"12400000001", "026-80000000", "025-10000000", "0515-9000000", "10000000", "无",
       "电话15400000001", "15400000001微信", "154x0000001", "+1 5550000000", "025-80000000转abc"},
      Code::E_TEL_FORMAT);
}

TEST_CASE("numbers that a spreadsheet or a mask has eaten are refused as such") {
  check_refused({"1.54E+10", "1.54e+10", "1.54E10"}, Code::E_TEL_SCI);
  check_refused({"154****0001", "025-****0000", "154＊＊＊＊0001"}, Code::E_TEL_MASKED);
}
