// Masks of office lists: what of a sensitive text is shown when nobody asked to reveal it.
#include "model/mask.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace jinguo;

namespace {

struct Row {
  Mask mask;
  std::string_view text;
  std::string_view shown;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);

    CHECK(masked(row.mask, row.text) == row.shown);
  }
}

}  // namespace

TEST_CASE("of an identity number the last four are shown") {
  check({
      {Mask::number, "329901199003070020", "**************0020"},
      {Mask::number, "32990119880808058X", "**************058X"},
      {Mask::number, "329901491231999", "***********1999"},
  });
}

TEST_CASE("of a short or damaged number nothing is shown") {
  check({
      {Mask::number, "E00000001", "*********"},
      {Mask::number, "32990119900307", "**************"},
      {Mask::number, "3.2990119900307002E+17", "**********************"},
      {Mask::number, "329901 19900307 0020", "********************"},
      {Mask::number, "３２９９０１１９９００３０７００２０", "******************"},
      {Mask::number, "后四位0020", "*******"},
      {Mask::number, "329901199003070020329", "*********************"},
  });
}

TEST_CASE("of a telephone number the beginning and the last four are shown") {
  check({
      {Mask::phone, "15400000001", "154****0001"},
      {Mask::phone, "025-80000000", "025-****0000"},
      {Mask::phone, "0515-8000000", "0515-***0000"},
      {Mask::phone, "025-80000000-8001", "025-****0000-****"},
      {Mask::phone, "4001234567", "400***4567"},
      {Mask::phone, "80000000", "****0000"},
  });
}

TEST_CASE("of a telephone number that is not canonical nothing is shown") {
  check({
      {Mask::phone, "8000000", "*******"},
      {Mask::phone, "2580000000", "**********"},
      {Mask::phone, "2580000000-8001", "***************"},
      {Mask::phone, "+86 154-0000-0001", "*****************"},
      {Mask::phone, "15400000001/025-80000000", "************************"},
      {Mask::phone, "15400000001（微信同号）", "*****************"},
      {Mask::phone, "95000", "*****"},
  });
}

TEST_CASE("of a name the surname is shown") {
  check({
      {Mask::name, "张三", "张*"},
      {Mask::name, "张三丰", "张**"},
      {Mask::name, "欧阳测试", "欧阳**"},
      {Mask::name, "欧阳测", "欧阳*"},
      {Mask::name, "阿依古丽·买买提", "阿***·***"},
      {Mask::name, "𠮷田", "𠮷*"},
      {Mask::name, "𠮷\uFE00田", "𠮷*"},
      {Mask::name, "Test Person", "T*** ******"},
  });
}

TEST_CASE("at least one character of a name stays hidden") {
  check({
      {Mask::name, "张", "*"},
      {Mask::name, "欧阳", "欧*"},
      {Mask::name, "张·", "*·"},
      {Mask::name, "·", "·"},
      {Mask::name, "\uFE0D", "*"},
  });
}

TEST_CASE("of a hidden text only that it is there is shown") {
  check({
      {Mask::hidden, "测试街道1号", "***"},
      {Mask::hidden, "0", "***"},
      {Mask::hidden, "1990-03-07", "****-**-**"},
      {Mask::hidden, "1990-02-30", "***"},
  });
}

TEST_CASE("an empty text stays empty and an open one stays open") {
  for (const Mask mask : {Mask::none, Mask::number, Mask::phone, Mask::name, Mask::hidden})
    CHECK(masked(mask, "").empty());
  CHECK(masked(Mask::none, "329901199003070020") == "329901199003070020");
}
