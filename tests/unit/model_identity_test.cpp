// Identity numbers: every vector of the domain rules, on 2026-06-30 unless the test says otherwise.
#include "model/identity.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace jinguo;
using namespace std::chrono_literals;

namespace {

constexpr Date today = 2026y / 6 / 30;
constexpr Field field{.name = "id_number", .title = "公民身份号码", .help = ""};

struct Verdict {
  std::string text;
  std::vector<Code> codes;
  Findings findings;
  bool refused = false;
};

Verdict judge(std::string_view raw, std::string_view document = {}, Date on = today) {
  Verdict verdict;
  Cell cell(field, raw, on, verdict.findings);
  check_identity_number(cell, document);
  for (const Finding& finding : verdict.findings) verdict.codes.push_back(finding.code);
  verdict.text = cell.text;
  verdict.refused = cell.refused();
  return verdict;
}

std::string fact(const Verdict& verdict, std::string_view name) {
  for (const Finding& finding : verdict.findings)
    for (const auto& [key, value] : finding.facts)
      if (key == name) return value;
  return "(none)";
}

}  // namespace

TEST_CASE("a sound identity number is taken and states birth date and sex") {
  struct Row {
    std::string_view typed;
    std::string_view canonical;
    Date born;
    bool female;
    std::vector<Code> codes = {};
  };
  const std::vector<Code> aged = {Code::W_AGE_MAX};
  const Row rows[] = {
      {"329901199003070020", "329901199003070020", 1990y / 3 / 7, true},
      {"329901199003070012", "329901199003070012", 1990y / 3 / 7, false},
      {"329901198506151282", "329901198506151282", 1985y / 6 / 15, true},
      {"329901200002291249", "329901200002291249", 2000y / 2 / 29, true},
      {"329901197201019999", "329901197201019999", 1972y / 1 / 1, false},
      {"329901200812318888", "329901200812318888", 2008y / 12 / 31, true},
      {"32990119880808058X", "32990119880808058X", 1988y / 8 / 8, true},
      {"32990119880808066x", "32990119880808066X", 1988y / 8 / 8, true},
      {"３２９９０１１９９００３０７００２０", "329901199003070020", 1990y / 3 / 7, true},
      {"'329901199003070020", "329901199003070020", 1990y / 3 / 7, true},
      {"=\"329901199003070020\"", "329901199003070020", 1990y / 3 / 7, true},
      {"810000190402290022", "810000190402290022", 1904y / 2 / 29, true, aged},
      {"820000190402290016", "820000190402290016", 1904y / 2 / 29, false, aged},
      {"830000190402290042", "830000190402290042", 1904y / 2 / 29, true, aged},
      {"932999199003070023", "932999199003070023", 1990y / 3 / 7, true},
      {"91199919040229001X", "91199919040229001X", 1904y / 2 / 29, false, aged},
      {"932682198501010017", "932682198501010017", 1985y / 1 / 1, false},
      {"911124198108030024", "911124198108030024", 1981y / 8 / 3, true},
      {"11010519491231002X", "11010519491231002X", 1949y / 12 / 31, true, aged},
  };
  for (const Row& row : rows) {
    CAPTURE(row.typed);

    const Verdict verdict = judge(row.typed);

    CHECK(verdict.text == row.canonical);
    CHECK(verdict.codes == row.codes);
    const auto holder = holder_of(verdict.text);
    REQUIRE(holder.has_value());
    CHECK(holder->born == row.born);
    CHECK(holder->female == row.female);
  }
}

TEST_CASE("an identity number is refused or listed under the code of what is found first") {
  struct Row {
    std::string_view typed;
    Code code;
  };
  const Row rows[] = {
      {"329901 19900307 0020", Code::W_ID_FORMAT},
      {"440524188001010014", Code::W_ID_OLD},
      {"329901199003070021", Code::E_ID_CHECK},
      {"329901198506152182", Code::E_ID_CHECK},
      {"329901199003070016", Code::E_ID_CHECK},
      {"329901199002300023", Code::E_ID_DATE},
      {"329901190002290020", Code::E_ID_DATE},
      {"329901199013010021", Code::E_ID_DATE},
      {"329901209901010026", Code::E_ID_FUTURE},
      {"329901189912310029", Code::W_ID_OLD},
      {"009901199003070026", Code::E_ID_PROV},
      {"709901199003070021", Code::E_ID_PROV},
      {"999901199003070025", Code::E_ID_PROV},
      {"32990119900307002", Code::E_ID_LEN},
      {"3299011990030700200", Code::E_ID_LEN},
      {"3299011990O3070020", Code::E_ID_CHARS},
      {"3.29901E+17", Code::E_ID_SCI},
      {"3.2990119900307002E+17", Code::E_ID_SCI},
      {"3.2990119900307E17", Code::E_ID_SCI},
      {"329901199003070000", Code::E_ID_ZEROED},
      {"329901199003076000", Code::W_ID_ZEROED},
      {"329901199003017000", Code::W_ID_ZEROED},
      {"3299********0020", Code::E_ID_MASKED},
      {"**************0020", Code::E_ID_MASKED},
      {"后四位0020", Code::E_ID_LEN},
      {"329901900307002", Code::W_ID15},
      {"329901650131021", Code::W_ID15},
      {"329901491231999", Code::W_ID15_CENT},
      {"329901900230002", Code::E_ID_DATE},
  };
  for (const Row& row : rows) {
    CAPTURE(row.typed);

    const Verdict verdict = judge(row.typed);

    CHECK(verdict.codes == std::vector<Code>{row.code});
    CHECK(verdict.refused == (severity(row.code) == Severity::error));
  }
}

TEST_CASE("fifteen digits become eighteen unless the century is unknown") {
  CHECK(judge("329901900307002").text == "329901199003070020");
  CHECK(judge("329901650131021").text == "329901196501310214");
  CHECK(judge("329901491231999").text == "329901491231999");
  CHECK(judge("329901491231996").text == "329901491231996");
  CHECK(judge("329901650131995").codes == std::vector{Code::W_ID15});
}

TEST_CASE("spaces and hyphens inside a number are taken out and listed") {
  for (const std::string_view typed : {"329901 19900307 0020", "329901-19900307-0020",
                                       "329901\u200B199003070020", "329901　19900307　0020"}) {
    CAPTURE(typed);

    const Verdict verdict = judge(typed);

    CHECK(verdict.text == "329901199003070020");
    CHECK(verdict.codes == std::vector{Code::W_ID_FORMAT});
  }
}

TEST_CASE("outer space and marks that keep text in a spreadsheet are no findings") {
  for (const std::string_view typed :
       {" 329901199003070020\t", "\u00A0329901199003070020\uFEFF", "‘329901199003070020",
        "`329901199003070020", "’329901199003070020", "' 329901199003070020"}) {
    CAPTURE(typed);

    const Verdict verdict = judge(typed);

    CHECK(verdict.text == "329901199003070020");
    CHECK(verdict.codes.empty());
  }
}

TEST_CASE("what looks like an X at the last place is one") {
  for (const std::string_view typed :
       {"32990119880808058Х", "32990119880808058х", "32990119880808058Χ", "32990119880808058×",
        "32990119880808058Ｘ", "32990119880808058ｘ"}) {
    CAPTURE(typed);

    const Verdict verdict = judge(typed);

    CHECK(verdict.text == "32990119880808058X");
    CHECK(verdict.codes.empty());
  }
}

TEST_CASE("a wrong character is named with its place and never repaired") {
  const Verdict letter = judge("3299011990O3070020");
  CHECK(letter.text == "3299011990O3070020");
  CHECK(fact(letter, "position") == "11");
  CHECK(fact(letter, "character") == "O");
  CHECK(fact(letter, "suggest") == "0");

  const Verdict inner = judge("32990119900307X020");
  CHECK(inner.codes == std::vector{Code::E_ID_CHARS});
  CHECK(fact(inner, "position") == "15");

  CHECK(fact(judge("32990l199003070020"), "suggest") == "1");
  CHECK(fact(judge("32990119900307女020"), "character") == "女");
}

TEST_CASE("a number with a space in place of a digit is too short") {
  const Verdict verdict = judge("32990119900307 020");

  CHECK(verdict.codes == std::vector{Code::E_ID_LEN});
  CHECK(fact(verdict, "length") == "17");
}

TEST_CASE("only the six digits of a permit make 83 a beginning") {
  CHECK(judge("830001199003070021").codes == std::vector{Code::E_ID_PROV});
  CHECK(judge("830000900307002").codes == std::vector{Code::E_ID_PROV});
}

TEST_CASE("the age is counted to the reference day") {
  struct Row {
    Date on;
    std::vector<Code> codes;
  };
  const Row rows[] = {
      {1990y / 3 / 6, {Code::E_ID_FUTURE}},
      {1990y / 3 / 7, {Code::W_AGE_MIN}},
      {2006y / 3 / 6, {Code::W_AGE_MIN}},
      {2006y / 3 / 7, {}},
      {2066y / 3 / 6, {}},
      {2066y / 3 / 7, {Code::W_AGE_MAX}},
  };
  for (const Row& row : rows) {
    CAPTURE(to_text(row.on));

    CHECK(judge("329901199003070020", {}, row.on).codes == row.codes);
  }
}

TEST_CASE("the permanent residence card of the older form is taken without a check") {
  CHECK(judge("ABC329900900307").codes.empty());
  CHECK(judge("abc329900900307", "foreigner_permit").text == "ABC329900900307");
  CHECK(judge("ABC329900900307", "resident").codes == std::vector{Code::E_ID_CHARS});
}

TEST_CASE("passports and other documents are letters and digits without a check") {
  struct Row {
    std::string_view typed;
    std::string_view canonical;
    std::vector<Code> codes;
  };
  const Row rows[] = {
      {"e00000001", "E00000001", {}},
      {"Ｈ１２３４５６７８", "H12345678", {}},
      {"5E1234567", "5E1234567", {}},
      {"A1234", "A1234", {}},
      {"ABCDE12345ABCDE12345", "ABCDE12345ABCDE12345", {}},
      {"A123", "A123", {Code::E_ID_DOCUMENT}},
      {"ABCDE12345ABCDE123456", "ABCDE12345ABCDE123456", {Code::E_ID_DOCUMENT}},
      {"护照12345", "护照12345", {Code::E_ID_DOCUMENT}},
      {"E0000 0001", "E0000 0001", {Code::E_ID_DOCUMENT}},
      {"E0000***1", "E0000***1", {Code::E_ID_MASKED}},
      {"1.2E+8", "1.2E+8", {Code::E_ID_SCI}},
  };
  for (const std::string_view document : {"passport", "other"}) {
    for (const Row& row : rows) {
      CAPTURE(row.typed);

      const Verdict verdict = judge(row.typed, document);

      CHECK(verdict.text == row.canonical);
      CHECK(verdict.codes == row.codes);
    }
  }
}

TEST_CASE("a refused number keeps what was typed in its finding") {
  const Verdict verdict = judge(" 329901199003070021 ");

  REQUIRE(verdict.findings.size() == 1);
  CHECK(verdict.findings[0].value == " 329901199003070021 ");
  CHECK(verdict.findings[0].field == &field);
}

TEST_CASE("the shape of a number tells its document") {
  CHECK(document_of("329901199003070020") == "resident");
  CHECK(document_of("329901491231999") == "resident");
  CHECK(document_of("810000190402290022") == "hmt_permit");
  CHECK(document_of("820000190402290016") == "hmt_permit");
  CHECK(document_of("830000190402290042") == "hmt_permit");
  CHECK(document_of("810001199003070020") == "resident");
  CHECK(document_of("932999199003070023") == "foreigner_permit");
  CHECK(document_of("ABC329900900307") == "foreigner_permit");
  CHECK(document_of("E00000001") == "other");
  CHECK(document_of("") == "other");
}

TEST_CASE("only a sound number of 18 characters states its holder") {
  CHECK_FALSE(holder_of("329901199003070021").has_value());
  CHECK_FALSE(holder_of("329901199002300023").has_value());
  CHECK_FALSE(holder_of("329901491231999").has_value());
  CHECK_FALSE(holder_of("E00000001").has_value());
  CHECK_FALSE(holder_of("").has_value());
}

TEST_CASE("the check character follows from the first 17 digits") {
  CHECK(identity_check_character("32990119900307002") == '0');
  CHECK(identity_check_character("32990119880808058") == 'X');
  CHECK(identity_check_character("32990119720101999") == '9');
}
