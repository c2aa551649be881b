// Files whose kind nobody names: what their headers say, which names of a folder count, in which
// order they go in.
#include "unit/register.hpp"

#include <jinguo/recognise.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using registers::codes;
using registers::Folder;
using registers::refusal;
using registers::Register;

namespace {

std::string kind_of(std::string_view text) {
  const Folder folder;
  const KnownFile file = recognise_file(folder.write("a.csv", text), {});
  return file.kind == nullptr ? codes(file.problems) : std::string(file.kind->name);
}

std::string fact(const KnownFile& file, std::string_view wanted) {
  for (const Problem& problem : file.problems.kept())
    for (const auto& [key, value] : problem.facts)
      if (key == wanted) return value;
  return "(none)";
}

}  // namespace

TEST_CASE("the header tells the kind") {
  CHECK(kind_of("企业名称,统一社会信用代码,企业类型\n") == "enterprise");
  CHECK(kind_of("企业名称,企业类型\n") == "enterprise");  // a unit has a 名称 and a 类型 too
  CHECK(kind_of("花名册,,\n姓名,身份证号,工种\n王小梅,,\n") == "worker");
  CHECK(kind_of("培训编号,培训班名称,培训类型,工种,经费性质,开班日期\n") == "training");
  CHECK(kind_of("培训编号,签到日期,人员,人数,是否到场\n") == "attendance");
  CHECK(kind_of("\xEF\xBB\xBF\"姓名\",\"身份证号\",\"problem_code\",\"problem\"\r\n") == "worker");
}

TEST_CASE("a header that fits two kinds alike is refused and names both") {
  const Folder folder;

  const KnownFile file = recognise_file(folder.write("a.csv", "备注,所属区域\nx,y\n"), {});

  CHECK(file.kind == nullptr);
  CHECK(codes(file.problems) == "E_KIND");
  CHECK(fact(file, "candidates").find(", ") != std::string::npos);
  CHECK(fact(file, "guess") == "(none)");
}

TEST_CASE("a header that means nothing is refused and shows the row most like one") {
  const Folder folder;

  const KnownFile file = recognise_file(folder.write("a.csv", "甲,乙\n1,2\n"), {});

  CHECK(codes(file.problems) == "E_KIND");
  CHECK(fact(file, "candidates") == "(none)");
  CHECK(fact(file, "guess") != "(none)");
}

TEST_CASE("a file that cannot be read as a table says why, not that its kind is unclear") {
  CHECK(kind_of(std::string_view("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old", 12)).starts_with("E_"));
  CHECK(kind_of(std::string_view("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old", 12)) != "E_KIND");
}

TEST_CASE("names of programs at work are passed over, an office's are not") {
  for (const std::string_view name : {".a.csv", "~$a.xlsx", ".~lock.a.csv#", "a.csv.part", "a.tmp",
                                      "a.csv~", "a.csv.crdownload"}) {
    CAPTURE(name);
    CHECK_FALSE(is_input_name(name));
  }
  for (const std::string_view name : {"a.csv", "花名册（2）.xlsx", "退回.csv", "part", "~a.csv"}) {
    CAPTURE(name);
    CHECK(is_input_name(name));
  }
}

TEST_CASE("a folder is its regular files in the order of their names") {
  const Folder folder;
  for (const char* const name : {"b.csv", "a.csv", ".hidden.csv", "~$b.csv"})
    folder.write(name, "x");
  std::filesystem::create_directory(folder.file("below"));
  std::filesystem::create_symlink("a.csv", folder.file("link.csv"));

  CHECK(input_names(folder.file("")) == std::vector<std::string>{"a.csv", "b.csv"});
  CHECK(refusal([&] { static_cast<void>(input_names(folder.file("none"))); }) == "read_failed");
}

TEST_CASE("files go in as their records refer to one another, those that do not say last") {
  const auto file = [](const char* path, const char* kind) {
    return KnownFile{.path = path, .kind = kind == nullptr ? nullptr : &get_kind(kind)};
  };
  std::vector<KnownFile> files{
      file("1", "attendance"), file("2", nullptr),      file("3", "worker"), file("4", "training"),
      file("5", "worker"),     file("6", "enterprise"), file("7", "region")};

  sort_by_kind(files);

  std::string order;
  for (const KnownFile& one : files) order += one.path;
  CHECK(order == "7635412");
}

TEST_CASE(
    "--kind takes the noun, the name and the Chinese title, and no kind that is not imported") {
  CHECK(kind_wished("job-fair", "")->name == "job_fair");
  CHECK(kind_wished("job_fair", "")->name == "job_fair");
  CHECK(kind_wished("人员", "")->name == "worker");
  CHECK(kind_wished("", "") == nullptr);
  CHECK(refusal([] { static_cast<void>(kind_wished("batch", "")); }) == "bad_value");
  CHECK(refusal([] { static_cast<void>(kind_wished("workers2", "")); }) == "bad_value");
}

TEST_CASE("a file that does not say its kind is a refused result, and nothing is written") {
  Register reg;
  const KnownFile file = recognise_file(reg.folder().write("a.csv", "甲,乙\n1,2\n"), {});

  const ImportResult result = import_known(reg.session(), file, {});

  CHECK(result.refused);
  CHECK(result.kind == nullptr);
  CHECK(exit_code(result) == 3);
  CHECK(reg.count("import_batch") == 0);
}
