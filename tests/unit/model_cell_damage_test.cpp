// Damage of a single cell: what a spreadsheet, an export or a mask did to it, field by field.
#include "model/cell_damage.hpp"
#include "model/draft.hpp"

#include <jinguo/code.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace jinguo;
using namespace std::chrono_literals;

namespace {

constexpr Date today = 2026y / 6 / 30;
constexpr CellNote typed{};
constexpr CellNote number{.origin = CellOrigin::number};
constexpr CellNote date{.origin = CellOrigin::date};

struct Verdict {
  std::string codes;
  std::string stored;
};

Verdict judged(std::string_view kind, std::string_view name_of_field, std::string_view raw,
               CellNote note) {
  const Kind& of = get_kind(kind);
  const std::size_t at = of.index(name_of_field).value();
  Draft draft(of, today);
  judge_cell(draft, at, raw, note);
  if (of.complete != nullptr) of.complete(draft);
  Verdict verdict;
  for (const Finding& found : draft.findings)
    verdict.codes += (verdict.codes.empty() ? "" : " ") + std::string(name(found.code));
  verdict.stored = plain_text(of.fields[at], draft.values[at]);
  return verdict;
}

struct Row {
  std::string_view kind;
  std::string_view field;
  std::string_view raw;
  CellNote note;
  std::string_view codes;
  std::string_view stored = {};
};

void check(const Row& row) {
  CAPTURE(row.field);
  CAPTURE(row.raw);
  const Verdict verdict = judged(row.kind, row.field, row.raw, row.note);
  CHECK(verdict.codes == row.codes);
  CHECK(verdict.stored == row.stored);
}

}  // namespace

TEST_CASE("a workbook's number of more than 15 digits is refused wherever digits matter") {
  constexpr Row rows[] = {
      {"worker", "id_number", "329901199003070020", number, "E_ID_NUMERIC"},
      {"worker", "id_number", "329901199003070016", number, "E_ID_NUMERIC"},
      {"worker", "id_number", "329901199003070000", number, "E_ID_NUMERIC"},
      {"worker", "id_number", "3.2990119900307E+17", number, "E_ID_NUMERIC"},
      {"worker", "id_number", "3299011990030700", number, "E_ID_NUMERIC"},
      {"worker", "id_number", "329901900307002", number, "W_ID15", "329901199003070020"},
      {"worker", "id_number", "329901199003070020", typed, "", "329901199003070020"},
      {"enterprise", "credit_code", "913299010000000000", number, "E_USCC_NUMERIC"},
      {"enterprise", "credit_code", "9.1329901E+17", number, "E_USCC_NUMERIC"},
      {"enterprise", "credit_code", "329901600000014", number, "W_OLD_CODE", "329901600000014"},
      {"enterprise", "code", "123456789012345678", number, "E_TEXT_NUMERIC"},
      {"enterprise", "code", "12345678", number, "", "12345678"},
      {"attendance", "certificate_no", "2024329900123456", number, "E_TEXT_NUMERIC"},
      {"attendance", "certificate_no", "202432990012345", number, "", "202432990012345"},
      {"attendance", "worker", "329901199003070016", number, "E_TEXT_NUMERIC"},
      {"worker", "phone", "15900000001", number, "", "15900000001"},
      {"training", "capacity", "45", number, "", "45"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a workbook's date is no number, no code and no choice, and plain words keep it listed") {
  constexpr Row rows[] = {
      {"training", "capacity", "2024-01-02", date, "E_NUM_DATE"},
      {"training", "hours", "2024-03-08", date, "E_NUM_DATE"},
      {"training", "fee", "2024-03-08", date, "E_NUM_DATE"},
      {"worker", "skill_level", "2024-03-08", date, "E_NUM_DATE"},
      {"worker", "code", "2024-03-08", date, "E_TEXT_DATE"},
      {"worker", "id_number", "2024-03-08", date, "E_TEXT_DATE"},
      {"worker", "phone", "2024-03-08", date, "E_TEXT_DATE"},
      {"worker", "unit", "2024-01-02", date, "E_TEXT_DATE"},
      {"worker", "region", "2024-01-02", date, "E_TEXT_DATE"},
      {"worker", "sex", "2024-01-02", date, "E_TEXT_DATE"},
      {"attendance", "certificate_no", "2024-03-08", date, "E_TEXT_DATE"},
      {"worker", "note", "2024-03-08", date, "W_TEXT_DATE", "2024-03-08"},
      {"worker", "registered_on", "2024-03-08", date, "", "2024-03-08"},
      {"worker", "registered_on", "2024-03-08 09:30:00", date, "", "2024-03-08"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a day or month in a text file is no number, and says why") {
  for (const std::string_view raw :
       {"Mar-24", "24-Mar", "8-Mar", "24 Mar", "Jan 2", "8-Mar-24", "3月8日", "3月8号", "3月",
        "三月八日", "2024/3/8", "2024-03-08", "2024.3.8", "2024年3月8日", "2024年3月", "3/8/2024",
        "2024/3/8 0:00"}) {
    check({"training", "capacity", raw, typed, "E_NUM_DATE"});
    check({"training", "fee", raw, typed, "E_NUM_DATE"});
  }
}

TEST_CASE("a number that only resembles a day is judged as a number") {
  constexpr Row rows[] = {
      {"training", "hours", "2024.3", typed, "", "2024.3"},
      {"training", "capacity", "2024年", typed, "", "2024"},
      {"training", "capacity", "20240308", typed, "", "20240308"},
      {"training", "capacity", "24.0", typed, "", "24"},
      {"training", "capacity", "1-2", typed, "E_NUM_RANGE"},
      {"training", "capacity", "3/8", typed, "E_NUM"},
      {"training", "capacity", "十五", typed, "", "15"},
      {"training", "capacity", "3个月", typed, "", "3"},
      {"training", "capacity", "共45人", typed, "", "45"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("scientific notation has lost digits in every field") {
  constexpr Row rows[] = {
      {"worker", "id_number", "3.29901E+17", typed, "E_ID_SCI"},
      {"worker", "phone", "1.54E+10", typed, "E_TEL_SCI"},
      {"enterprise", "credit_code", "9.1329901E+17", typed, "E_USCC_SCI"},
      {"attendance", "certificate_no", "3.20113E+11", typed, "E_TEXT_SCI"},
      {"attendance", "certificate_no", "３.２E+11", typed, "E_TEXT_SCI"},
      {"attendance", "worker", "3.29901E+17", typed, "E_TEXT_SCI"},
      {"worker", "code", "1.23457E+11", typed, "E_TEXT_SCI"},
      {"worker", "note", "1.23457E+11", typed, "E_TEXT_SCI"},
      {"training", "capacity", "1.2E+05", typed, "E_TEXT_SCI"},
      {"training", "fee", "1.2E+05", typed, "E_TEXT_SCI"},
      {"attendance", "certificate_no", "E20240001", typed, "", "E20240001"},
      {"attendance", "certificate_no", "5E1234567", typed, "", "5E1234567"},
      {"worker", "note", "Excel 2016+", typed, "", "Excel 2016+"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("marks of a broken formula and of a narrow column are refused wherever they stand") {
  for (const std::string_view field : {"note", "born_on", "id_number", "sex", "unit", "name"}) {
    for (const std::string_view error :
         {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
          "#GETTING_DATA", "#FIELD!", "#BUSY!", "Err:502"})
      check({"worker", field, error, typed, "E_CELL_ERROR"});
    for (const std::string_view hashes : {"##", "########"})
      check({"worker", field, hashes, typed, "E_CELL_HASHES"});
  }
  check({"worker", "note", "#", typed, "", "#"});
  check({"worker", "note", "Err:好", typed, "", "Err:好"});
}

TEST_CASE("what a mask shows does not come in again") {
  constexpr Row rows[] = {
      {"worker", "address", "***", typed, "E_MASKED"},
      {"worker", "address", "*", typed, "E_MASKED"},
      {"worker", "address", "＊＊＊", typed, "E_MASKED"},
      {"worker", "address", "幸福路**号", typed, "E_MASKED"},
      {"worker", "born_on", "****-**-**", typed, "E_MASKED"},
      {"worker", "id_number", "**************0020", typed, "E_ID_MASKED"},
      {"worker", "phone", "154****0001", typed, "E_TEL_MASKED"},
      {"enterprise", "contact_name", "王**", typed, "E_NAME_MASKED"},
      {"attendance", "worker", "**************0020", typed, "E_MASKED"},
      {"attendance", "worker", "王*", typed, "E_MASKED"},
      {"worker", "note", "**重点**", typed, "", "**重点**"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("garbled text is refused, and a mark for a lost character is listed in free text") {
  constexpr Row rows[] = {
      {"worker", "name", "锟斤拷锟斤拷", typed, "E_TEXT_MOJIBAKE"},
      {"worker", "note", "备注烫烫烫", typed, "E_TEXT_MOJIBAKE"},
      {"worker", "note", "屯屯屯屯", typed, "E_TEXT_MOJIBAKE"},
      {"worker", "address", "锟斤拷", typed, "E_TEXT_MOJIBAKE"},
      {"worker", "unit", "锟斤拷", typed, "E_TEXT_MOJIBAKE"},
      {"worker", "note", "幸福\uFFFD", typed, "W_TEXT_LOST", "幸福\uFFFD"},
      {"worker", "code", "W\uFFFD1", typed, "E_TEXT_MOJIBAKE"},
      {"worker", "name", "李\uFFFD", typed, "W_NAME_LOST_CHAR", "李\uFFFD"},
      {"worker", "note", "烫发", typed, "", "烫发"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("the result of a formula is taken and listed; an empty one says nothing") {
  constexpr CellNote formula{.formula = true};
  constexpr CellNote counted{.origin = CellOrigin::number, .formula = true};

  check({"worker", "note", "共三人", formula, "W_FORMULA_CELL", "共三人"});
  check({"training", "capacity", "45", counted, "W_FORMULA_CELL", "45"});
  check({"training", "capacity", "", formula, ""});
  check({"training", "capacity", "许多", formula, "E_NUM"});
}

TEST_CASE("damage counts as given, so that nothing else is said of the field") {
  const Kind& worker = get_kind("worker");
  Draft draft(worker, today);
  for (const std::string_view field : {"name", "id_number"})
    judge_cell(draft, worker.index(field).value(), "#N/A");
  worker.complete(draft);
  check_required(draft);

  CHECK(draft.findings.size() == 2);
}
