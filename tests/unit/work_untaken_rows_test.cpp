// Rows that name others of their file which were refused: told apart from those that name nobody.
#include "unit/register.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace jinguo;
using registers::Register;

namespace {

/// What is told of a file of units, each finding with its row.
std::string told(Register& reg, const std::string& rows, OnError on_error = OnError::skip) {
  ImportWish wish;
  wish.on_error = on_error;
  const ImportResult result = reg.import("unit", "编号,名称,类型,上级阵地\n" + rows, wish);
  std::string all;
  for (const Problem& problem : result.problems.kept())
    all += (all.empty() ? "" : " ") + std::to_string(problem.row) + ":" +
           std::string(name(problem.code));
  return all;
}

}  // namespace

TEST_CASE("who names a refused row of the same file is told so, wherever it stands") {
  Register reg;

  CHECK(told(reg,
             "U-2,二号站,妇女之家,U-1\n"
             "U-1,一号站,没有的类型,\n"
             "U-3,三号站,妇女之家,U-1\n"
             "U-4,四号站,妇女之家,U-2\n"
             "U-5,五号站,妇女之家,U-9\n") ==
        "2:E_REF_REFUSED 3:E_CHOICE 4:E_REF_REFUSED 5:E_REF_REFUSED 6:E_REF_UNKNOWN");
}

TEST_CASE("so is who leads to a circle, but not who is part of one") {
  Register reg;

  CHECK(told(reg,
             "U-1,一号站,妇女之家,U-2\n"
             "U-2,二号站,妇女之家,U-1\n"
             "U-3,三号站,妇女之家,U-1\n") == "2:E_CYCLE 3:E_CYCLE 4:E_REF_REFUSED");
}

TEST_CASE("a row that was refused and stands a second time, in order, is named in peace") {
  Register reg;

  CHECK(told(reg,
             "U-1,一号站,没有的类型,\n"
             "U-2,二号站,妇女之家,U-1\n"
             "U-1,一号站,妇女之家,\n") == "2:E_CHOICE");
  CHECK(reg.sql("SELECT COUNT(*) FROM unit WHERE parent_id IS NOT NULL") == "1");
}

TEST_CASE("a whole file that is refused names its rows as refused too") {
  Register reg;

  CHECK(told(reg, "U-1,一号站,没有的类型,\nU-2,二号站,妇女之家,U-1\n", OnError::abort) ==
        "2:E_CHOICE 3:E_REF_REFUSED");
}
