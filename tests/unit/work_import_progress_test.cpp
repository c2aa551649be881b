// What an import tells while it runs, and what becomes of rejects that are out of date.
#include "unit/register.hpp"
#include "work/importing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using registers::Register;

namespace {

constexpr std::string_view one_bad =
    "姓名,身份证号,工种\n"
    "王小梅,329901199003070020,月嫂\n"
    "李小兰,329901198506152182,保洁\n";
constexpr std::string_view clean =
    "姓名,身份证号,工种\n"
    "李小兰,329901198506151282,保洁\n";

std::string many_people(int rows) {
  std::string text = "姓名,登记日期\n";
  for (int i = 0; i < rows; ++i) text += "王小梅" + std::to_string(i) + ",2023-01-01\n";
  return text;
}

ImportWish skipping(const std::string& rejects) {
  ImportWish wish;
  wish.on_error = OnError::skip;
  wish.rejects = rejects;
  return wish;
}

}  // namespace

TEST_CASE("an import tells every thousand rows how far it is, and each phase when it begins") {
  Register reg;
  const std::string text = many_people(3500);
  std::vector<Progress> told;
  ImportWish wish;
  wish.progress = [&](const Progress& progress) { told.push_back(progress); };

  const ImportResult result = reg.import("worker", text, wish);

  REQUIRE(result.inserted == 3500);
  REQUIRE(told.size() == 5);
  CHECK(told[0].rows == 0);
  CHECK(told[1].rows == 1000);
  CHECK(told[3].rows == 3000);
  CHECK(told[4].phase == Progress::Phase::finishing);
  CHECK(told[4].rows == 3500);
  for (const Progress& one : told) CHECK(one.size == static_cast<std::int64_t>(text.size()));
  CHECK(std::ranges::is_sorted(told, {}, &Progress::bytes));
  CHECK(told[3].bytes > 0);
  CHECK(told[3].bytes <= told[3].size);
}

TEST_CASE("an import that takes the indexes away tells how many and when it builds them anew") {
  Register reg;
  std::vector<int> steps;
  std::set<int> of;
  ImportWish wish;
  wish.path = reg.folder().write("many.csv", many_people(300));
  wish.progress = [&](const Progress& progress) {
    if (progress.phase == Progress::Phase::finishing) return;
    of.insert(progress.steps);
    if (progress.phase == Progress::Phase::indexes) steps.push_back(progress.step);
  };

  const ImportResult result =
      import_file(reg.session(), get_kind("worker"), wish, {.least_rows = 1});

  REQUIRE(result.inserted == 300);
  REQUIRE(of.size() == 1);
  REQUIRE(*of.begin() > 1);
  REQUIRE(static_cast<int>(steps.size()) == *of.begin());
  for (std::size_t i = 0; i < steps.size(); ++i) CHECK(steps[i] == static_cast<int>(i) + 1);
}

TEST_CASE("rejects of an earlier import are put aside when the next has none, and never lost") {
  Register reg;
  const std::string path = reg.folder().file("rejects.csv");
  REQUIRE(reg.import("worker", one_bad, skipping(path)).rejected == 1);
  const std::string rejects = reg.folder().read("rejects.csv");

  const ImportResult result = reg.import("worker", clean, skipping(path));

  CHECK(result.old_rejects == path + ".old");
  CHECK(reg.folder().read("rejects.csv").empty());
  CHECK(reg.folder().read("rejects.csv.old") == rejects);
}

TEST_CASE("a file that is not one of rejects keeps its name, whatever --rejects says") {
  Register reg;
  const std::string path = reg.folder().write("mine.csv", "姓名,problem\n王小梅,x\n");

  const ImportResult result = reg.import("worker", clean, skipping(path));

  CHECK(result.old_rejects.empty());
  CHECK(reg.folder().read("mine.csv") == "姓名,problem\n王小梅,x\n");
}

TEST_CASE("a corrected file of rejects that names itself for new ones stays where it is") {
  Register reg;
  ImportWish wish = skipping(reg.folder().file("import.csv"));

  const ImportResult result =
      reg.import("worker", "姓名,problem_code,problem\r\n王小梅,E_TEL_LEN,x\r\n", wish);

  CHECK(result.inserted == 1);
  CHECK(result.old_rejects.empty());
  CHECK_FALSE(reg.folder().read("import.csv").empty());
}

TEST_CASE("a dry run puts no rejects aside") {
  Register reg;
  const std::string path = reg.folder().file("rejects.csv");
  REQUIRE(reg.import("worker", one_bad, skipping(path)).rejected == 1);
  ImportWish dry = skipping(path);
  dry.dry_run = true;

  CHECK(reg.import("worker", clean, dry).old_rejects.empty());
  CHECK_FALSE(reg.folder().read("rejects.csv").empty());
}
