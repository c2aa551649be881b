// A file into the register: every row ends in one count, a file is taken whole or not at all, and
// what is refused can be corrected and brought again.
#include "unit/register.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>

#include <atomic>
#include <csignal>
#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using registers::codes;
using registers::counts;
using registers::counts_add_up;
using registers::refusal;
using registers::Register;

namespace {

constexpr std::string_view two_people =
    "姓名,身份证号,工种\n"
    "王小梅,329901199003070020,月嫂\n"
    "李小兰,329901198506151282,保洁\n";

constexpr std::string_view one_bad =
    "姓名,身份证号,工种\n"
    "王小梅,329901199003070020,月嫂\n"
    "李小兰,329901198506152182,保洁\n"
    "张小菊,329901200002291249,护理\n";

ImportWish wish_of(OnMatch on_match) {
  ImportWish wish;
  wish.on_match = on_match;
  return wish;
}

ImportWish skipping(const std::string& rejects = {}) {
  ImportWish wish;
  wish.on_error = OnError::skip;
  wish.rejects = rejects;
  return wish;
}

}  // namespace

TEST_CASE("a clean file is one batch that carries its counts, and its records carry it") {
  Register reg;

  const ImportResult result = reg.import("worker", two_people);

  CHECK(counts(result) == "2 inserted, 0 updated, 0 unchanged, 0 rejected, 0 skipped of 2");
  CHECK(result.batch == 1);
  CHECK_FALSE(result.refused);
  CHECK(result.header_row == 1);
  CHECK(reg.sql("SELECT rows || ' ' || inserted || ' ' || updated || ' ' || rejected || ' ' || "
                "file || ' ' || kind || ' ' || who FROM import_batch") ==
        "2 2 0 0 import.csv worker tester");
  CHECK(reg.sql("SELECT DISTINCT batch_id FROM worker") == "1");
  CHECK(reg.field("worker", "W-000002", "sex") == "female");
  CHECK(reg.sql("SELECT COUNT(*) FROM change") == "0");
}

TEST_CASE("one error and nothing is written, and every row still has its count") {
  Register reg;

  const ImportResult result = reg.import("worker", one_bad);

  CHECK(result.refused);
  CHECK_FALSE(result.batch.has_value());
  CHECK(counts(result) == "0 inserted, 0 updated, 0 unchanged, 1 rejected, 2 skipped of 3");
  CHECK(codes(result.problems) == "E_ID_CHECK");
  CHECK(result.problems.kept().front().row == 3);
  CHECK(result.problems.kept().front().column == "身份证号");
  CHECK(result.problems.kept().front().field == "id_number");
  CHECK(result.problems.kept().front().value == "**************2182");
  CHECK(reg.count("worker") == 0);
  CHECK(reg.count("import_batch") == 0);
  CHECK(reg.add("worker", {{"name", "周小荷"}}).code == "W-000001");
}

TEST_CASE(
    "with skip the good rows are written and the bad ones come back, for nobody else's eyes") {
  Register reg;
  const std::string rejects = reg.folder().file("rejects.csv");

  const ImportResult result = reg.import("worker", one_bad, skipping(rejects));

  CHECK(counts(result) == "2 inserted, 0 updated, 0 unchanged, 1 rejected, 0 skipped of 3");
  CHECK(reg.count("worker") == 2);
  const std::string file = reg.folder().read("rejects.csv");
  CHECK(
      file.starts_with("\xEF\xBB\xBF\"姓名\",\"身份证号\",\"工种\",\"problem_code\",\"problem\"\r\n"
                       "\"李小兰\",\"329901198506152182\",\"保洁\",\"E_ID_CHECK\",\""));
  CHECK(std::count(file.begin(), file.end(), '\n') == 2);
  struct stat about {};
  REQUIRE(stat(rejects.c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0600);
}

TEST_CASE("a corrected rejects file is imported as it is") {
  Register reg;
  (void)reg.import("worker", one_bad, skipping(reg.folder().file("rejects.csv")));
  std::string corrected = reg.folder().read("rejects.csv");
  corrected.replace(corrected.find("329901198506152182"), 18, "329901198506151282");

  const ImportResult result = reg.import("worker", corrected);

  CHECK(counts(result) == "1 inserted, 0 updated, 0 unchanged, 0 rejected, 0 skipped of 1");
  CHECK(result.problems.total() == 0);
  CHECK(reg.count("worker") == 3);
}

TEST_CASE("rejects that are refused again have their reasons once") {
  Register reg;
  const std::string path = reg.folder().file("rejects.csv");
  (void)reg.import("worker",
                   "姓名,身份证号\n李小兰,329901198506152182\n王,329901199003070021,多,出\n张兰\n",
                   skipping(path));
  const std::string first = reg.folder().read("rejects.csv");

  (void)reg.import("worker", first, skipping(path));
  const std::string second = reg.folder().read("rejects.csv");
  (void)reg.import("worker", second, skipping(path));

  CHECK(first.substr(0, first.find("\"王\"")) == second.substr(0, second.find("\"王\"")));
  CHECK(second.find("\"王\",\"329901199003070021\",\"多\",\"出\",\"E_CSV_WIDTH\"") !=
        std::string::npos);
  CHECK(reg.folder().read("rejects.csv") == second);
}

TEST_CASE("rejects take another form where one is given, every cell as it came") {
  Register reg;
  ImportWish wish = skipping(reg.folder().file("rejects.form"));
  std::vector<std::vector<std::string>> rows;
  wish.rejects_form = [&](const Sheet& sheet, std::ostream& out) {
    auto& titles = rows.emplace_back();
    for (const Column& column : sheet.columns) titles.push_back(column.title);
    sheet.rows([&](const Row& row) {
      auto& cells = rows.emplace_back();
      for (const Value& cell : row.cells) cells.emplace_back(as_text(cell));
    });
    out << "form";
  };

  (void)reg.import("worker",
                   "姓名,身份证号\n李小兰,329901198506152182\n王,329901199003070021,多,出\n张兰\n",
                   wish);

  CHECK(reg.folder().read("rejects.form") == "form");
  REQUIRE(rows.size() == 4);
  CHECK(rows[0] == std::vector<std::string>{"姓名", "身份证号", "problem_code", "problem", "", ""});
  CHECK(rows[1][1] == "329901198506152182");
  CHECK(rows[1][2] == "E_ID_CHECK");
  CHECK(rows[2][2] == "E_CSV_WIDTH");
  CHECK(rows[2][4] == "多");
  CHECK(rows[2][5] == "出");
  CHECK(rows[3][0] == "张兰");
  CHECK(rows[3][1].empty());
  CHECK(rows[3][2] == "E_CSV_WIDTH");
}

TEST_CASE("without a bad row there is no rejects file") {
  Register reg;

  (void)reg.import("worker", two_people, skipping(reg.folder().file("rejects.csv")));

  CHECK(reg.folder().read("rejects.csv").empty());
  CHECK_FALSE(std::filesystem::exists(reg.folder().file("rejects.csv")));
}

TEST_CASE("the same bytes again are answered with the batch that took them") {
  Register reg;
  (void)reg.import("worker", two_people);

  const ImportResult again = reg.import("worker", two_people);

  CHECK(again.already);
  CHECK(again.batch == 1);
  CHECK(counts(again) == "0 inserted, 0 updated, 2 unchanged, 0 rejected, 0 skipped of 2");
  CHECK(reg.count("import_batch") == 1);
}

TEST_CASE("the same bytes with other options, or after a refusal, are read again") {
  Register reg;
  (void)reg.import("worker", two_people);
  CHECK_FALSE(reg.import("worker", two_people, wish_of(OnMatch::fill)).already);

  (void)reg.import("worker", one_bad, skipping());
  const ImportResult second = reg.import("worker", one_bad, skipping());
  CHECK_FALSE(second.already);
  CHECK(counts(second) == "0 inserted, 0 updated, 2 unchanged, 1 rejected, 0 skipped of 3");
}

TEST_CASE("a dry run finds and counts the same and writes nothing") {
  Register reg;
  ImportWish dry = skipping(reg.folder().file("rejects.csv"));
  dry.dry_run = true;

  const ImportResult tried = reg.import("worker", one_bad, dry);

  CHECK(tried.dry_run);
  CHECK_FALSE(tried.batch.has_value());
  CHECK(counts(tried) == "2 inserted, 0 updated, 0 unchanged, 1 rejected, 0 skipped of 3");
  CHECK(reg.count("worker") == 0);
  CHECK(reg.count("import_batch") == 0);
  CHECK_FALSE(std::filesystem::exists(reg.folder().file("rejects.csv")));
}

TEST_CASE("a matched record takes, fills, keeps or refuses, as asked") {
  struct Row {
    OnMatch on_match;
    std::string_view counted;
    std::string_view occupation;
    std::string_view phone;
  };
  constexpr Row rows[] = {
      {OnMatch::update, "0 inserted, 1 updated, 0 unchanged, 0 rejected, 0 skipped of 1", "护理",
       "15400000001"},
      {OnMatch::fill, "0 inserted, 1 updated, 0 unchanged, 0 rejected, 0 skipped of 1", "月嫂",
       "15400000001"},
      {OnMatch::skip, "0 inserted, 0 updated, 0 unchanged, 0 rejected, 1 skipped of 1", "月嫂", ""},
      {OnMatch::refuse, "0 inserted, 0 updated, 0 unchanged, 1 rejected, 0 skipped of 1", "月嫂",
       ""},
  };
  for (const Row& row : rows) {
    Register reg;
    CAPTURE(row.counted);
    reg.add("worker",
            {{"name", "王小梅"}, {"id_number", "329901199003070020"}, {"occupation", "月嫂"}});

    const ImportResult result = reg.import("worker",
                                           "姓名,身份证号,工种,电话\n"
                                           "王小梅,329901199003070020,护理,15400000001\n",
                                           wish_of(row.on_match));

    CHECK(counts(result) == row.counted);
    CHECK(reg.field("worker", "W-000001", "occupation") == row.occupation);
    CHECK(reg.field("worker", "W-000001", "phone") == row.phone);
  }
}

TEST_CASE("a blank cell, a missing column and an erasing cell are three things") {
  Register reg;
  reg.add("worker", {{"name", "王小梅"},
                     {"id_number", "329901199003070020"},
                     {"occupation", "月嫂"},
                     {"education", "初中"},
                     {"address", "试点路1号"}});

  const ImportResult result = reg.import("worker",
                                         "姓名,身份证号,工种,学历\n"
                                         "王小梅,329901199003070020,,\\N\n");

  CHECK(result.updated == 1);
  CHECK(reg.field("worker", "W-000001", "occupation") == "月嫂");
  CHECK(reg.field("worker", "W-000001", "address") == "试点路1号");
  CHECK(reg.field("worker", "W-000001", "education").empty());
  CHECK(reg.sql("SELECT before FROM change WHERE batch_id = 1") ==
        R"({"education":"71","updated_at":"2024-06-30T01:02:03Z","batch":null})");
}

TEST_CASE("the same number with another name is for a person to settle") {
  Register reg;
  (void)reg.import("worker", two_people);

  const ImportResult result = reg.import("worker", "姓名,身份证号\n王大梅,329901199003070020\n");

  CHECK(result.refused);
  CHECK(codes(result.problems) == "E_MATCH_DIFFERS");
  CHECK(reg.field("worker", "W-000001", "name") == "王小梅");
}

TEST_CASE("whoever gives the code may correct the name") {
  Register reg;
  (void)reg.import("worker", two_people);

  const ImportResult result =
      reg.import("worker", "编号,姓名,身份证号\nW-000001,王小美,329901199003070020\n");

  CHECK(result.updated == 1);
  CHECK(reg.field("worker", "W-000001", "name") == "王小美");
}

TEST_CASE("a row that two stored people may be is refused, naming both") {
  Register reg;
  reg.add("worker", {{"name", "王小梅"}, {"phone", "15400000001"}});
  reg.add("worker", {{"name", "王小梅"}, {"phone", "15400000001"}});

  const ImportResult result = reg.import("worker", "姓名,电话,工种\n王小梅,15400000001,月嫂\n");

  CHECK(codes(result.problems).find("E_MATCH_AMBIGUOUS") != std::string::npos);
  CHECK(result.rejected == 1);
}

TEST_CASE("a row that stands twice in a file is taken once and mentioned") {
  Register reg;

  const ImportResult result = reg.import("worker",
                                         "姓名,身份证号\n王小梅,329901199003070020\n"
                                         "王小梅,329901199003070020\n");

  CHECK(counts(result) == "1 inserted, 0 updated, 1 unchanged, 0 rejected, 0 skipped of 2");
  CHECK(codes(result.problems) == "W_ROW_TWICE");
}

TEST_CASE(
    "people without number and telephone are taken, with a warning that they cannot be matched") {
  Register reg;

  const ImportResult result = reg.import("worker", "姓名\n王小梅\n");

  CHECK(result.inserted == 1);
  CHECK(codes(result.problems) == "W_NO_KEY");
}

TEST_CASE("two numbers that a spreadsheet cut condemn the whole column") {
  Register reg;
  constexpr std::string_view cut =
      "姓名,身份证号\n"
      "王小梅,329901199003076000\n"
      "李小兰,329901199003017000\n"
      "张小菊,329901200002291249\n";

  const ImportResult result = reg.import("worker", cut, skipping());

  CHECK(result.refused);
  CHECK(counts_add_up(result));
  CHECK(result.skipped == 3);
  CHECK(codes(result.problems) == "E_ID_COLUMN_ZEROED W_ID_ZEROED W_ID_ZEROED");
  CHECK(reg.count("worker") == 0);
}

TEST_CASE("a single number ending in 000 is only mentioned") {
  Register reg;

  const ImportResult result = reg.import("worker", "姓名,身份证号\n王小梅,329901199003076000\n");

  CHECK(result.inserted == 1);
  CHECK(codes(result.problems) == "W_ID_ZEROED");
}

TEST_CASE("rows that name no region take the one asked for, and only new ones do") {
  Register reg;
  reg.add("worker", {{"name", "王小梅"}, {"id_number", "329901199003070020"}});
  ImportWish wish;
  wish.region = "鼓楼区";

  (void)reg.import("worker",
                   "姓名,身份证号,所属区域\n"
                   "王小梅,329901199003070020,\n"
                   "李小兰,329901198506151282,\n"
                   "张小菊,329901200002291249,栖霞区\n",
                   wish);

  CHECK(reg.field("worker", "W-000001", "region").empty());
  CHECK(reg.field("worker", "W-000002", "region") == "320106");
  CHECK(reg.field("worker", "W-000003", "region") == "320113");
}

TEST_CASE("an impossible region for new rows is refused before the file is read") {
  Register reg;
  ImportWish wish;
  wish.region = "没有这个地方";

  CHECK(refusal([&] { (void)reg.import("worker", two_people, wish); }) == "not_found");
  CHECK(reg.count("import_batch") == 0);
}

TEST_CASE("titles above the header, blank rows and unknown columns do no harm") {
  Register reg;

  const ImportResult result = reg.import("worker",
                                         "试点区家政从业人员名册,,,\n"
                                         "\n"
                                         "序号,姓名（必填）,身份证号,政治面貌\n"
                                         "1,王小梅,329901199003070020,群众\n"
                                         ",,,\n"
                                         "2,李小兰,329901198506151282,群众\n"
                                         " ,　,,\n");

  CHECK(result.header_row == 3);
  CHECK(counts(result) == "2 inserted, 0 updated, 0 unchanged, 0 rejected, 0 skipped of 2");
  CHECK(codes(result.problems) == "I_HEADER_UNKNOWN");
}

TEST_CASE("refused rows of a header of two rows come back under one row that means the same") {
  Register reg;

  const ImportResult first = reg.import("worker",
                                        "姓名,身份证,,紧急联系人,\n"
                                        ",性质,号码,姓名,电话\n"
                                        "王小梅,居民,329901198506152182,王某,15400000009\n",
                                        skipping(reg.folder().file("rejects.csv")));
  const ImportResult again = reg.import("worker", reg.folder().read("rejects.csv"), skipping());

  CHECK(first.header_rows == 2);
  CHECK(codes(first.problems) == codes(again.problems));
  CHECK(counts(again) == "0 inserted, 0 updated, 0 unchanged, 1 rejected, 0 skipped of 1");
}

TEST_CASE("every skipped row has its reason, and the reasons add up") {
  Register reg;
  (void)reg.add("worker", {{"name", "王小梅"}, {"id_number", "329901199003070020"}});
  ImportWish wish = wish_of(OnMatch::skip);

  const ImportResult result = reg.import("worker",
                                         "填报单位：样例街道,,填报人：王某\n"
                                         "姓名,身份证号,住址\n"
                                         "示例,,示范路 1 号\n"
                                         "王小梅,329901199003070020,\n"
                                         "姓名,身份证号,住址\n"
                                         "李小兰,329901198506151282,\n"
                                         "合计,,2 人\n",
                                         wish);

  CHECK(counts(result) == "1 inserted, 0 updated, 0 unchanged, 0 rejected, 4 skipped of 5");
  std::string reasons;
  for (const auto& [reason, rows] : result.skipped_by_reason)
    reasons += std::string(reason) + " " + std::to_string(rows) + "; ";
  CHECK(reasons == "header_repeated 1; summary 1; sample 1; on_match 1; ");
  CHECK(result.stated == std::vector<std::pair<std::string, std::string>>{{"填报单位", "样例街道"},
                                                                          {"填报人", "王某"}});
}

TEST_CASE("as above where it cannot be taken refuses the row, once, with the mark kept") {
  Register reg;
  const std::string rejects = reg.folder().file("rejects.csv");

  const ImportResult result = reg.import("worker",
                                         "姓名,电话,住址\n"
                                         "王小梅,15400000001,示范路\n"
                                         "李小兰,同上,同上\n",
                                         skipping(rejects));

  CHECK(counts(result) == "1 inserted, 0 updated, 0 unchanged, 1 rejected, 0 skipped of 2");
  CHECK(codes(result.problems) == "E_DITTO W_TEL_SEGMENT W_DITTO");
  CHECK(reg.folder().read("rejects.csv").find("\"李小兰\",\"同上\",\"示范路\",\"E_DITTO\"") !=
        std::string::npos);
}

TEST_CASE("too many refused rows and nothing is written, rows or share") {
  struct Row {
    RejectLimit limit;
    bool written;
  };
  constexpr Row rows[] = {{{.rows = 0}, false},
                          {{.rows = 1}, true},
                          {{.rows = 33, .percent = true}, false},
                          {{.rows = 34, .percent = true}, true}};
  for (const Row& row : rows) {
    Register reg;
    ImportWish wish = skipping();
    wish.max_rejected = row.limit;

    const ImportResult result = reg.import("worker", one_bad, wish);

    CAPTURE(row.limit.rows);
    CHECK(result.too_many_rejected != row.written);
    CHECK(result.refused != row.written);
    CHECK(registers::counts_add_up(result));
    CHECK(reg.count("worker") == (row.written ? 2 : 0));
  }
}

TEST_CASE("problems name the line as a spreadsheet numbers it") {
  Register reg;

  const ImportResult result = reg.import("worker", "名册,\n姓名,性别\n王小梅,女\n\n李小兰,猫\n");

  REQUIRE(result.problems.errors() == 1);
  CHECK(result.problems.kept().front().row == 5);
}

TEST_CASE(
    "a file whose header says nothing, lacks what is required or doubles a field is refused") {
  struct Row {
    std::string_view file;
    std::string_view code;
  };
  constexpr Row rows[] = {
      {"", "E_HEADER"},
      {"甲,乙\n1,2\n", "E_HEADER"},
      {"身份证号,性别\n329901199003070020,女\n", "E_HEADER_REQUIRED"},
      {"姓名,手机号,联系电话\n王小梅,15400000001,15400000002\n", "E_HEADER_DUP"},
  };
  for (const Row& row : rows) {
    Register reg;
    CAPTURE(row.file);
    const ImportResult result = reg.import("worker", row.file, skipping());
    CHECK(result.refused);
    CHECK(codes(result.problems).find(row.code) != std::string::npos);
    CHECK(reg.count("import_batch") == 0);
  }
}

TEST_CASE("a file that names records by code may leave required columns out") {
  Register reg;
  reg.add("worker", {{"name", "王小梅"}});

  const ImportResult result =
      reg.import("worker", "编号,工种\nW-000001,月嫂\nW-000009,保洁\n", skipping());

  CHECK(counts(result) == "0 inserted, 1 updated, 0 unchanged, 1 rejected, 0 skipped of 2");
  CHECK(codes(result.problems) == "E_REQUIRED");
}

TEST_CASE("a row of another width is refused, one that is only longer by blanks is not") {
  Register reg;

  const ImportResult result = reg.import("worker",
                                         "姓名,性别,工种\n"
                                         "王小梅,女\n"
                                         "李小兰,女,月嫂,多一格\n"
                                         "张小菊,女,月嫂,,\n",
                                         skipping());

  CHECK(counts(result) == "1 inserted, 0 updated, 0 unchanged, 2 rejected, 0 skipped of 3");
  CHECK(codes(result.problems) == "E_CSV_WIDTH E_CSV_WIDTH W_NO_KEY");
}

TEST_CASE("all problems are counted, however few are kept") {
  Register reg;
  std::string file = "姓名,性别\n";
  for (int i = 0; i < 500; ++i) file += "王小梅,猫\n";
  ImportWish wish = skipping(reg.folder().file("rejects.csv"));
  wish.max_problems = 3;

  const ImportResult result = reg.import("worker", file, wish);

  CHECK(result.problems.kept().size() == 3);
  CHECK(result.problems.errors() == 500);
  CHECK(result.rejected == 500);
  const std::string rejects = reg.folder().read("rejects.csv");
  CHECK(std::count(rejects.begin(), rejects.end(), '\n') == 501);
}

TEST_CASE("a guarding apostrophe comes off once, and only where it guards") {
  Register reg;

  (void)reg.import("worker",
                   "编号,姓名,备注\n"
                   "A,王小梅,'=1+1\n"
                   "B,李小兰,''=1+1\n"
                   "C,张小菊,'单引号\n"
                   "D,赵小竹,'-无\n");

  CHECK(reg.field("worker", "A", "note") == "=1+1");
  CHECK(reg.field("worker", "B", "note") == "'=1+1");
  CHECK(reg.field("worker", "C", "note") == "'单引号");
  CHECK(reg.field("worker", "D", "note") == "-无");
}

TEST_CASE("a guarding apostrophe before wide white space comes off too") {
  Register reg;

  (void)reg.import("worker",
                   "编号,姓名,备注\n"
                   "A,王小梅,\"''\u3000=1\"\n");

  CHECK(reg.field("worker", "A", "note") == "'\u3000=1");
}

TEST_CASE("from a CSV for programs, known by its name, no apostrophe comes off") {
  Register reg;
  ImportWish wish;
  wish.path = reg.folder().write("all.machine.csv", "code,name,note\r\nA,王小梅,'=1+1\r\n");

  (void)import_file(reg.session(), get_kind("worker"), wish);

  CHECK(reg.field("worker", "A", "note") == "'=1+1");
}

TEST_CASE("lines of attendance find their people and classes, and match by their keys") {
  Register reg;
  (void)reg.import("worker", two_people);
  reg.add("training", {{"title", "月嫂班"}, {"kind", "技能"}, {"started_on", "2024-03-08"}});
  constexpr std::string_view lines =
      "培训班名称,身份证号,签到日期,人数,是否到课\n"
      "月嫂班,329901199003070020,2024-03-08,,是\n"
      "T-000001,W-000002,2024-03-08,,否\n"
      "月嫂班,,2024-03-08,30,是\n"
      "没有这班,329901199003070020,2024-03-08,,是\n";

  const ImportResult first = reg.import("attendance", lines, skipping());

  CHECK(counts(first) == "3 inserted, 0 updated, 0 unchanged, 1 rejected, 0 skipped of 4");
  CHECK(codes(first.problems).starts_with("E_REF_UNKNOWN"));
  const ImportResult again = reg.import("attendance", lines, skipping());
  CHECK(counts(again) == "0 inserted, 0 updated, 3 unchanged, 1 rejected, 0 skipped of 4");
}

TEST_CASE("a large file into an empty register leaves every index in its place") {
  Register reg;
  const std::string indexes = "SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name";
  const std::string before = reg.sql(indexes);
  // Beyond four million bytes the plain indexes are built once at the end.
  const std::string remark(4000, 'x');
  std::string file = "编号,姓名,备注,电话\n";
  for (int i = 0; i < 1100; ++i)
    file += "旧-" + std::to_string(i) + ",王小梅," + remark + ",154" +
            std::to_string(10'000'000 + i) + "\n";
  REQUIRE(file.size() > 4'000'000);

  const ImportResult result = reg.import("worker", file);

  CHECK(result.inserted == 1100);
  CHECK(reg.sql(indexes) == before);
  CHECK(reg.sql("PRAGMA integrity_check") == "ok");
}

TEST_CASE("an import that is asked to stop leaves nothing") {
  Register reg;
  std::string file = "姓名\n";
  for (int i = 0; i < 3000; ++i) file += "王小梅\n";
  (void)reg.count("worker");
  reg.close();
  std::atomic<int> stop{0};
  reg.settings().stop = &stop;
  (void)reg.session();
  stop = SIGTERM;

  CHECK(refusal([&] { (void)reg.import("worker", file); }) == "interrupted");

  stop = 0;
  CHECK(reg.count("worker") == 0);
  CHECK(reg.count("import_batch") == 0);
}

TEST_CASE("a file that cannot be read is no finding but a failure") {
  Register reg;
  ImportWish wish;
  wish.path = reg.folder().file("none.csv");

  CHECK(refusal([&] { (void)import_file(reg.session(), get_kind("worker"), wish); }) ==
        "read_failed");
}

TEST_CASE("a rejects file that cannot be written fails before anything is stored") {
  Register reg;
  const ImportWish wish = skipping(reg.folder().file("no/such/folder/rejects.csv"));

  CHECK(refusal([&] { (void)reg.import("worker", one_bad, wish); }) == "write_failed");
  CHECK(reg.count("worker") == 0);
}

namespace {

/// A reading event to which families bring people whose names nobody took.
struct Reading : Register {
  Reading() {
    add("household", {{"code", "H1"}, {"head_name", "王小梅"}});
    add("household", {{"code", "H2"}, {"head_name", "李小兰"}});
    add("activity",
        {{"code", "A1"}, {"title", "读书会"}, {"kind", "reading"}, {"held_on", "2024-06-02"}});
  }
  [[nodiscard]] std::string lines() {
    return sql(
        "SELECT COALESCE(h.code, '-') || ':' || heads FROM attendance "
        "LEFT JOIN household h ON h.id = household_id ORDER BY attendance.id");
  }
};

}  // namespace

TEST_CASE("unnamed lines of two households are two lines, however often their file comes") {
  Reading reg;
  constexpr std::string_view sheet =
      "活动编号,签到日期,家庭,人数\nA1,2024-06-02,H1,3\nA1,2024-06-02,H2,4\nA1,2024-06-02,,9\n";
  ImportWish again = wish_of(OnMatch::update);
  again.region = "320113";  // other options, so that the file is read again

  CHECK(counts(reg.import("attendance", sheet)) ==
        "3 inserted, 0 updated, 0 unchanged, 0 rejected, 0 skipped of 3");
  CHECK(counts(reg.import("attendance", sheet, again)) ==
        "0 inserted, 0 updated, 3 unchanged, 0 rejected, 0 skipped of 3");
  CHECK(reg.lines() == "H1:3 H2:4 -:9");
}

TEST_CASE("a corrected file changes its unnamed lines, one that overlaps adds what is new") {
  Reading reg;
  reg.import("attendance", "活动编号,签到日期,家庭,人数\nA1,2024-06-02,H1,3\nA1,2024-06-02,,9\n");

  CHECK(counts(reg.import("attendance",
                          "活动编号,签到日期,家庭,人数\nA1,2024-06-02,H1,3\nA1,2024-06-02,,8\n")) ==
        "0 inserted, 1 updated, 1 unchanged, 0 rejected, 0 skipped of 2");
  CHECK(counts(reg.import("attendance",
                          "活动编号,签到日期,家庭,人数\nA1,2024-06-02,H2,4\nA1,2024-06-02,,8\n")) ==
        "1 inserted, 0 updated, 1 unchanged, 0 rejected, 0 skipped of 2");
  CHECK(reg.lines() == "H1:3 -:8 H2:4");
}

TEST_CASE(
    "rows of a file that differ and nothing tells apart are refused, not laid on each other") {
  Reading reg;
  constexpr std::string_view two_lots =
      "活动编号,签到日期,人数\nA1,2024-06-02,5\nA1,2024-06-02,7\n";
  constexpr std::string_view two_times =
      "活动编号,签到日期,人数,备注\nA1,2024-06-02,5,上午\nA1,2024-06-02,7,下午\n";

  const ImportResult refused = reg.import("attendance", two_lots);
  CHECK(codes(refused.problems) == "E_MATCH_DIFFERS");
  CHECK(reg.lines().empty());
  CHECK(reg.import("attendance", two_times).inserted == 2);
  CHECK(reg.lines() == "-:5 -:7");
}

TEST_CASE("a line that is on record already is not laid over by a second row that differs") {
  Reading reg;
  reg.import("attendance", "活动编号,签到日期,人数\nA1,2024-06-02,5\n");

  const ImportResult result = reg.import(
      "attendance", "活动编号,签到日期,人数\nA1,2024-06-02,5\nA1,2024-06-02,7\n", skipping());

  CHECK(counts(result) == "0 inserted, 0 updated, 1 unchanged, 1 rejected, 0 skipped of 2");
  CHECK(reg.lines() == "-:5");
}

TEST_CASE(
    "a name in place of a code is not told to be unknown: the records of that name are named") {
  Register reg;
  reg.add("worker", {{"name", "王小梅"}});
  reg.add("activity",
          {{"code", "A1"}, {"title", "读书会"}, {"kind", "reading"}, {"held_on", "2024-06-02"}});

  const ImportResult result = reg.import(
      "attendance", "活动编号,签到日期,人员编号\nA1,2024-06-02,王小梅\nA1,2024-06-02,李小兰\n");

  CHECK(codes(result.problems) == "E_REF_AMBIGUOUS E_REF_UNKNOWN");
  CHECK(result.problems.kept().front().facts.back().second == "W-000001");
}
