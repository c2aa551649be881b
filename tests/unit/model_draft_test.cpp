// Drafts: what a cell says or does not say, what is filled in, and what records complete from
// their own fields.
#include "model/draft.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace jinguo;
using namespace std::chrono_literals;

namespace {

constexpr Date today = 2024y / 6 / 30;

using Cells = std::vector<std::pair<std::string_view, std::string_view>>;

Draft judged(std::string_view kind, const Cells& cells) {
  const Kind& of = get_kind(kind);
  Draft draft(of, today);
  for (const auto& [field, raw] : cells) judge_cell(draft, of.index(field).value(), raw);
  return draft;
}

Draft completed(std::string_view kind, const Cells& cells) {
  Draft draft = judged(kind, cells);
  draft.kind->complete(draft);
  return draft;
}

std::string codes(const Draft& draft) {
  std::string all;
  for (const Finding& found : draft.findings) {
    all += (all.empty() ? "" : " ") + std::string(name(found.code));
    if (found.field != nullptr) all += ":" + std::string(found.field->name);
  }
  return all;
}

Given given(const Draft& draft, std::string_view field) {
  return draft.given[draft.kind->index(field).value()];
}

}  // namespace

TEST_CASE("a blank cell says nothing") {
  for (const std::string_view blank : {"", " ", "\t", "　", "\u00a0", "\r\n"}) {
    CAPTURE(blank);
    const Draft draft = judged("worker", {{"name", blank}, {"born_on", blank}});
    CHECK(given(draft, "name") == Given::absent);
    CHECK(given(draft, "born_on") == Given::absent);
    CHECK(draft.findings.empty());
  }
}

TEST_CASE("the marks for not stated depend on what the cell could hold") {
  struct Row {
    std::string_view kind;
    std::string_view field;
    std::string_view mark;
    Given expected;
  };
  constexpr Row rows[] = {
      {"worker", "note", "-", Given::absent},
      {"worker", "note", "无", Given::filled},
      {"worker", "note", "N/A", Given::filled},
      {"worker", "note", "/", Given::filled},
      {"worker", "sex", "-", Given::absent},
      {"worker", "sex", "/", Given::absent},
      {"worker", "sex", "—", Given::absent},
      {"attendance", "present", "/", Given::absent},
      {"household", "hardship", "无", Given::filled},
      {"worker", "registered_on", "-", Given::absent},
      {"worker", "registered_on", "无", Given::absent},
      {"worker", "region", "无", Given::absent},
      {"worker", "household", "/", Given::absent},
      {"unit", "latitude", "-", Given::absent},
      {"training", "fee", "无", Given::absent},
      {"training", "capacity", "/", Given::absent},
  };
  for (const Row& row : rows) {
    CAPTURE(row.field);
    CAPTURE(row.mark);
    const Draft draft = judged(row.kind, {{row.field, row.mark}});
    CHECK(given(draft, row.field) == row.expected);
    CHECK(draft.findings.empty());
  }
}

TEST_CASE("a dash is no name") {
  const Draft draft = judged("worker", {{"name", "-"}});

  CHECK(draft.refused());
  CHECK(is_null(draft["name"]));
}

TEST_CASE("backslash N erases a field of any type") {
  for (const std::string_view field :
       {"name", "id_number", "sex", "born_on", "skill_level", "region", "household", "note"}) {
    CAPTURE(field);
    const Draft draft = judged("worker", {{field, " \\N "}});
    CHECK(given(draft, field) == Given::erased);
    CHECK(is_null(draft[field]));
    CHECK(draft.findings.empty());
  }
}

TEST_CASE("an error of a spreadsheet formula is refused wherever it stands") {
  for (const std::string_view error :
       {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"}) {
    CAPTURE(error);
    CHECK(codes(judged("worker", {{"note", error}})) == "E_CELL_ERROR:note");
    CHECK(codes(judged("worker", {{"born_on", error}})) == "E_CELL_ERROR:born_on");
    CHECK(codes(judged("worker", {{"id_number", error}})) == "E_CELL_ERROR:id_number");
  }
  CHECK(given(judged("worker", {{"born_on", "#N/A"}}), "born_on") == Given::filled);
  // What cannot be seen does not hide it.
  CHECK(codes(judged("worker", {{"name", "#R\u200BEF!\u202F"}})) == "E_CELL_ERROR:name");
  CHECK(codes(judged("worker", {{"note", "#标签"}})).empty());
  CHECK(codes(judged("worker", {{"note", "#N/A 是表格的错误"}})).empty());
}

TEST_CASE("cells are kept in the form of their type") {
  const Draft training = judged("training", {{"title", " 月嫂班 "},
                                             {"kind", "技能"},
                                             {"started_on", "2024年3月8日"},
                                             {"capacity", "45人"},
                                             {"hours", "1.5"},
                                             {"fee", "20.50"}});
  CHECK(training["title"] == Value{std::string("月嫂班")});
  CHECK(training["kind"] == Value{std::string("skills")});
  CHECK(training["started_on"] == Value{std::string("2024-03-08")});
  CHECK(training["capacity"] == Value{std::int64_t{45}});
  CHECK(training["hours"] == Value{1.5});
  CHECK(training["fee"] == Value{std::int64_t{2050}});
  CHECK(judged("attendance", {{"present", "否"}})["present"] == Value{std::int64_t{0}});
  CHECK(judged("worker", {{"region", "仙林街道"}})["region"] == Value{std::string("仙林街道")});
}

TEST_CASE("a refused cell leaves no value but counts as given") {
  const Draft draft = judged("training", {{"capacity", "许多"}, {"kind", "马术"}});

  CHECK(is_null(draft["capacity"]));
  CHECK(given(draft, "capacity") == Given::filled);
  CHECK(draft.findings.size() == 2);
  CHECK(draft.findings[1].code == Code::E_CHOICE);
  CHECK(draft.findings[1].value == "马术");
  CHECK(draft.refused());
}

TEST_CASE("a text may have 4000 characters and no more") {
  std::string longest;
  for (int i = 0; i < 4000; ++i) longest += "字";

  CHECK(codes(judged("worker", {{"note", longest}})).empty());
  CHECK(codes(judged("worker", {{"note", longest + "字"}})) == "E_TEXT:note");
  CHECK(codes(judged("worker", {{"phone", longest + "字"}})) == "E_TEXT:phone");
}

TEST_CASE("only the last day of something may stay open in words") {
  CHECK(given(judged("unit", {{"closed_on", "长期"}}), "closed_on") == Given::absent);
  CHECK(given(judged("job_fair", {{"ended_on", "至今"}}), "ended_on") == Given::absent);
  CHECK(given(judged("asset", {{"retired_on", "长期"}}), "retired_on") == Given::absent);
  CHECK(codes(judged("training", {{"started_on", "长期"}})) == "E_DATE_WORD:started_on");
}

TEST_CASE("what a new record leaves empty falls back as its kind says") {
  Draft training = judged("training", {{"started_on", "2024-03-08"}});
  fill_fallbacks(training);
  CHECK(training.text("count_word") == "期");
  CHECK(training.text("status") == "done");
  CHECK(training.text("ended_on") == "2024-03-08");
  CHECK(is_null(training["kind"]));

  Draft line = judged("attendance", {});
  fill_fallbacks(line);
  CHECK(line["heads"] == Value{std::int64_t{1}});
  CHECK(line["present"] == Value{std::int64_t{1}});
}

TEST_CASE("a fallback replaces neither what was given nor what was refused") {
  Draft draft = judged("training", {{"started_on", "2024-03-08"},
                                    {"ended_on", "2024-03-10"},
                                    {"status", "办砸了"},
                                    {"count_word", "场"}});
  fill_fallbacks(draft);

  CHECK(draft.text("ended_on") == "2024-03-10");
  CHECK(draft.text("count_word") == "场");
  CHECK(is_null(draft["status"]));
}

TEST_CASE("a required field that stays empty is named, one that was refused only once") {
  Draft draft = judged("training", {{"kind", "马术"}});
  check_required(draft);

  CHECK(codes(draft) ==
        "E_CHOICE:kind E_REQUIRED:title E_REQUIRED:count_word E_REQUIRED:started_on "
        "E_REQUIRED:ended_on E_REQUIRED:status");
}

TEST_CASE("a code is not asked for, since one is made") {
  Draft draft = judged("worker", {{"name", "王小梅"}});
  check_required(draft);

  CHECK(draft.findings.empty());
}

TEST_CASE("a person takes document type, sex and birth date from the number") {
  struct Row {
    std::string_view number;
    std::string_view type;
    std::string_view sex;
    std::string_view born;
  };
  constexpr Row rows[] = {
      {"329901199003070020", "resident", "female", "1990-03-07"},
      {"329901199003070012", "resident", "male", "1990-03-07"},
      {"329901200002291249", "resident", "female", "2000-02-29"},
      {"810000190402290022", "hmt_permit", "female", "1904-02-29"},
      {"932999199003070023", "foreigner_permit", "female", "1990-03-07"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.number);
    const Draft draft = completed("worker", {{"id_number", row.number}});
    CHECK_FALSE(draft.refused());
    CHECK(draft.text("id_type") == row.type);
    CHECK(draft.text("sex") == row.sex);
    CHECK(draft.text("born_on") == row.born);
    CHECK(given(draft, "sex") == Given::derived);
    CHECK(given(draft, "born_on") == Given::derived);
  }
}

TEST_CASE("a number that contradicts what is stated is listed, and what is stated stays") {
  const Draft draft = completed(
      "worker", {{"id_number", "329901199003070020"}, {"sex", "男"}, {"born_on", "1991-03-07"}});

  CHECK(codes(draft) == "W_ID_SEX:sex W_ID_BIRTH:born_on");
  CHECK(draft.text("sex") == "male");
  CHECK(draft.text("born_on") == "1991-03-07");
  CHECK_FALSE(draft.refused());
}

TEST_CASE("a number that agrees with what is stated is not mentioned") {
  const Draft draft = completed(
      "worker", {{"id_number", "329901199003070020"}, {"sex", "女"}, {"born_on", "1990-03-07"}});

  CHECK(draft.findings.empty());
}

TEST_CASE("a month of birth is enough where the number knows the day, and settles 1990.1") {
  struct Row {
    std::string_view number;
    std::string_view cell;
    std::string_view born;
    std::string_view codes;
  };
  constexpr Row rows[] = {
      {"329901199003070020", "1990年3月", "1990-03-07", ""},
      {"329901199003070020", "1990.03", "1990-03-07", ""},
      {"329901199003070020", "199003", "1990-03-07", ""},
      {"329901199003070020", "1990.3", "1990-03-07", ""},
      {"329901199001070027", "1990.1", "1990-01-07", ""},
      {"329901199010070029", "1990.1", "1990-10-07", "W_DATE_TRIMMED:born_on"},
      {"329901199010070029", "1990.10", "1990-10-07", ""},
      {"329901199010070029", "1990.01", "", "E_DATE_PART:born_on"},
      {"329901199010070029", "1990-1", "", "E_DATE_PART:born_on"},
      {"329901199003070020", "1990.1", "", "E_DATE_PART:born_on W_DATE_TRIMMED:born_on"},
      {"329901199003070020", "1991.3", "", "E_DATE_PART:born_on"},
      {"329901199003070020", "Mar-90", "", "E_DATE_PART:born_on"},
      {"", "1990.1", "", "E_DATE_PART:born_on W_DATE_TRIMMED:born_on"},
      {"", "1990.3", "", "E_DATE_PART:born_on"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.number);
    CAPTURE(row.cell);
    const Draft draft = completed("worker", {{"id_number", row.number}, {"born_on", row.cell}});
    CHECK(draft.text("born_on") == row.born);
    CHECK(codes(draft) == row.codes);
  }
}

TEST_CASE("a refused number tells nothing about its holder") {
  const Draft draft = completed("worker", {{"id_number", "329901199003070021"}});

  CHECK(codes(draft) == "E_ID_CHECK:id_number");
  CHECK(is_null(draft["id_number"]));
  CHECK(is_null(draft["sex"]));
  CHECK(is_null(draft["born_on"]));
}

TEST_CASE("the document type decides how a number is judged") {
  const Draft passport = completed("worker", {{"id_type", "护照"}, {"id_number", "e12345678"}});
  CHECK_FALSE(passport.refused());
  CHECK(passport.text("id_number") == "E12345678");
  CHECK(is_null(passport["sex"]));

  CHECK(completed("worker", {{"id_type", "身份证"}, {"id_number", "E12345678"}}).refused());
}

TEST_CASE("a person without number is completed by nothing") {
  const Draft draft = completed("worker", {{"name", "王小梅"}});

  CHECK(is_null(draft["id_type"]));
  CHECK(is_null(draft["sex"]));
}

TEST_CASE("an enterprise takes its form from its credit code or is told that they disagree") {
  CHECK(completed("enterprise", {{"credit_code", "91329901PDY00001X1"}}).text("form") == "company");
  CHECK(completed("enterprise", {{"credit_code", "92329901PDY000028X"}}).text("form") ==
        "sole_proprietor");
  CHECK(completed("enterprise", {{"credit_code", "93329901PDY000036M"}}).text("form") ==
        "cooperative");

  const Draft draft =
      completed("enterprise", {{"credit_code", "92329901PDY000028X"}, {"form", "公司"}});
  CHECK(codes(draft) == "W_ENT_FORM:form");
  CHECK(draft.text("form") == "company");
}

TEST_CASE("a region takes level and parent from its code") {
  const Draft street = completed("region", {{"code", "320113002000"}, {"name", "试点街道"}});
  CHECK(street.text("code") == "320113002");
  CHECK(street.text("level") == "township");
  CHECK(street.text("parent") == "320113");

  const Draft province = completed("region", {{"code", "32"}});
  CHECK(province.text("level") == "province");
  CHECK(is_null(province["parent"]));
}

TEST_CASE("a code has no blank, no slash, and is not a bare row number") {
  for (const std::string_view code : {"1", "0012", "A 1", "A/1", "W\t1"}) {
    CAPTURE(code);
    CHECK(codes(judged("worker", {{"code", code}})) == "E_CODE:code");
  }
  for (const std::string_view code : {"W-000001", "20240", "一班001", "a"}) {
    CAPTURE(code);
    CHECK(codes(judged("worker", {{"code", code}})).empty());
  }
}

TEST_CASE("degrees stay on the globe") {
  CHECK(codes(judged("unit", {{"latitude", "90"}, {"longitude", "-180"}})).empty());
  CHECK(codes(judged("unit", {{"latitude", "90.1"}})) == "E_DEGREES:latitude");
  CHECK(codes(judged("unit", {{"longitude", "180.5"}})) == "E_DEGREES:longitude");
  CHECK(judged("unit", {{"longitude", "118.9"}})["longitude"] == Value{118.9});
}

TEST_CASE("stored values are told as people write them") {
  const Kind& training = get_kind("training");
  const Field& fee = get_field(training, "fee");
  CHECK(plain_text(fee, std::int64_t{2000}) == "20");
  CHECK(plain_text(fee, std::int64_t{2050}) == "20.50");
  CHECK(plain_text(fee, std::int64_t{5}) == "0.05");
  CHECK(plain_text(fee, std::int64_t{-150}) == "-1.50");
  CHECK(plain_text(get_field(training, "hours"), 1.5) == "1.5");
  // Never 1.54e+09: an exponent in a cell is refused, as a number ruined by a spreadsheet.
  CHECK(plain_text(get_field(get_kind("target"), "value"), 1'540'000'000.0) == "1540000000");
  CHECK(plain_text(get_field(get_kind("target"), "value"), 0.00001) == "0.00001");
  CHECK(plain_text(get_field(training, "capacity"), std::int64_t{45}) == "45");
  CHECK(plain_text(get_field(get_kind("unit"), "demo"), std::int64_t{1}) == "true");
  CHECK(plain_text(fee, Null{}).empty());
}

TEST_CASE("a cleared draft is as good as new") {
  Draft draft = judged("worker", {{"name", "王小梅"}, {"sex", "猫"}, {"note", "\\N"}});
  draft.clear();

  CHECK(draft.findings.empty());
  CHECK(is_null(draft["name"]));
  CHECK(given(draft, "name") == Given::absent);
  CHECK(given(draft, "note") == Given::absent);
}
