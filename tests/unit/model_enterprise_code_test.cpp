// Credit codes, organisation codes and registration numbers: the vectors of the domain rules.
#include "model/enterprise_code.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace jinguo;
using namespace std::chrono_literals;

namespace {

constexpr Field field{.name = "credit_code", .title = "统一社会信用代码", .help = ""};

struct Verdict {
  std::string text;
  std::vector<Code> codes;
  Findings findings;
};

Verdict judge(std::string_view raw) {
  Verdict verdict;
  Cell cell(field, raw, 2026y / 6 / 30, verdict.findings);
  check_credit_code(cell);
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
  std::vector<Code> codes;
};

}  // namespace

TEST_CASE("a credit code is judged by its outer check and then by what it contains") {
  const Row rows[] = {
      {"91329901PDY00001X1", {}},
      {"92329901PDY000028X", {}},
      {"93329901PDY000036M", {}},
      {"52329901PDY000044P", {}},
      {"51329901PDY000052M", {}},
      {"53329901PDY0000797", {}},
      {"12329901PDY000060H", {}},
      {"N2329901PDY000087K", {}},
      {"92329901PDY0004310", {}},
      {"92329901PDY000386Y", {}},
      {"91329901PDY000011A", {Code::W_USCC_ORG}},
      {"91329901PDY00001XA", {Code::E_USCC_CHECK}},
      {"913299O1PDY00001X1", {Code::E_USCC_CHARS}},
      {"91329901PDY00001X", {Code::E_USCC_LEN}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.typed);

    const Verdict verdict = judge(row.typed);

    CHECK(verdict.codes == row.codes);
    CHECK(verdict.text == row.typed);
  }
}

TEST_CASE("a credit code is brought into one form without a finding") {
  for (const std::string_view typed :
       {"91329901pdy00001x1", " 91329901 PDY00001X 1 ", "91329901-PDY00001X-1",
        "９１３２９９０１ＰＤＹ００００１Ｘ１", "'91329901PDY00001X1", "=\"91329901PDY00001X1\""}) {
    CAPTURE(typed);

    const Verdict verdict = judge(typed);

    CHECK(verdict.text == "91329901PDY00001X1");
    CHECK(verdict.codes.empty());
  }
}

TEST_CASE("a character that the alphabet lacks is named with what was probably meant") {
  struct Wrong {
    std::string_view typed;
    std::string_view position;
    std::string_view character;
    std::string_view suggest;
  };
  const Wrong rows[] = {
      {"913299O1PDY00001X1", "7", "O", "0"},         {"9I329901PDY00001X1", "2", "I", "1"},
      {"9132990IPDY00001X1", "8", "I", "1"},         {"913Z9901PDY00001X1", "4", "Z", "2"},
      {"91329S01PDY00001X1", "6", "S", "5"},         {"91329901PDV00001X1", "11", "V", "Y"},
      {"91329901PVV00001X1", "10", "V", "(none)"},   {"91329901PDY00001X＃", "18", "#", "(none)"},
      {"91329901PDY00001X女", "18", "女", "(none)"}, {"9132990APDY00001X1", "8", "A", "(none)"},
  };
  for (const Wrong& row : rows) {
    CAPTURE(row.typed);

    const Verdict verdict = judge(row.typed);

    CHECK(verdict.codes == std::vector{Code::E_USCC_CHARS});
    CHECK(fact(verdict, "position") == row.position);
    CHECK(fact(verdict, "character") == row.character);
    CHECK(fact(verdict, "suggest") == row.suggest);
  }
}

TEST_CASE("codes of digits only are damaged by spreadsheets like identity numbers") {
  CHECK(judge("9.13299E+17").codes == std::vector{Code::E_USCC_SCI});
  CHECK(judge("913299010000000000").codes == std::vector{Code::E_USCC_ZEROED});
  CHECK(judge("91329901PDY0000000").codes == std::vector{Code::E_USCC_CHECK});
}

TEST_CASE("an unknown authority or class is listed") {
  const Verdict verdict = judge("94329901PDY00001XP");

  CHECK(verdict.codes == std::vector{Code::W_USCC_CLASS});
  CHECK(fact(verdict, "class") == "94");
}

TEST_CASE("an organisation code is taken as an older number when its check holds") {
  struct Old {
    std::string_view typed;
    std::string_view canonical;
    Code code;
  };
  const Old rows[] = {
      {"PDY00001-X", "PDY00001X", Code::W_OLD_CODE},
      {"PDY00002-8", "PDY000028", Code::W_OLD_CODE},
      {"PDY00006-0", "PDY000060", Code::W_OLD_CODE},
      {"PDY00007-9", "PDY000079", Code::W_OLD_CODE},
      {"pdy000079", "PDY000079", Code::W_OLD_CODE},
      {"PDY00002-9", "PDY000029", Code::E_ORG_CHECK},
      {"PDY00001-A", "PDY00001A", Code::E_ORG_CHECK},
      {"PDY0000#-9", "PDY0000#9", Code::E_USCC_CHARS},
  };
  for (const Old& row : rows) {
    CAPTURE(row.typed);

    const Verdict verdict = judge(row.typed);

    CHECK(verdict.text == row.canonical);
    CHECK(verdict.codes == std::vector{row.code});
  }
}

TEST_CASE("a registration number is taken as an older number when its check holds") {
  const Row rows[] = {
      {"329901600000014", {Code::W_OLD_CODE}},  {"329901200000015", {Code::W_OLD_CODE}},
      {"329901400000010", {Code::W_OLD_CODE}},  {"100000000000014", {Code::W_OLD_CODE}},
      {"329901600000015", {Code::E_REG_CHECK}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.typed);

    CHECK(judge(row.typed).codes == row.codes);
  }
}

TEST_CASE("registration numbers without a check digit are taken as older numbers") {
  CHECK(judge("3299012000001").codes == std::vector{Code::W_OLD_CODE});
  CHECK(judge("32990120000001B").codes == std::vector{Code::W_OLD_CODE});
}

TEST_CASE("fifteen digits in this column are never a person") {
  CHECK(judge("329901900307002").codes == std::vector{Code::E_REG_CHECK});
}

TEST_CASE("any other length is refused and told") {
  const Verdict verdict = judge("91329901PDY0000");

  CHECK(verdict.codes == std::vector{Code::E_USCC_LEN});
  CHECK(fact(verdict, "length") == "15");
  CHECK(fact(judge("无"), "length") == "1");
  CHECK(fact(judge("32990120000001"), "length") == "14");
}

TEST_CASE("the beginning of a credit code suggests the legal form") {
  CHECK(form_of_credit_code("91329901PDY00001X1") == "company");
  CHECK(form_of_credit_code("92329901PDY000028X") == "sole_proprietor");
  CHECK(form_of_credit_code("93329901PDY000036M") == "cooperative");
  CHECK(form_of_credit_code("51329901PDY000052M") == "association");
  CHECK(form_of_credit_code("52329901PDY000044P") == "institution");
  CHECK(form_of_credit_code("12329901PDY000060H") == "institution");
  CHECK(form_of_credit_code("53329901PDY0000797").empty());
  CHECK(form_of_credit_code("N2329901PDY000087K").empty());
  CHECK(form_of_credit_code("9100000000000").empty());
  CHECK(form_of_credit_code("").empty());
}
