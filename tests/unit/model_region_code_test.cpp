// Region codes: levels, parents and what is refused, after GB/T 2260 and its extension.
#include "model/region_code.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace jinguo;

namespace {

constexpr Field field{.name = "region", .type = Type::region, .title = "所属区域", .help = "tried"};

std::string judged(std::string_view raw) {
  Findings findings;
  Cell cell(field, raw, Date{}, findings);
  check_region_code(cell);
  return cell.refused() ? std::string(name(findings.front().code)) : cell.text;
}

}  // namespace

TEST_CASE("a code is kept as its significant digits") {
  struct Row {
    std::string_view written;
    std::string_view kept;
    std::string_view level;
    std::string_view parent;
  };
  constexpr Row rows[] = {
      {"320113000000", "320113", "county", "3201"},
      {"320113", "320113", "county", "3201"},
      {"441900003000", "441900003", "township", "4419"},
      {"110101001000", "110101001", "township", "110101"},
      {"110101001001", "110101001001", "village", "110101001"},
      {"500243000000", "500243", "county", "5002"},
      {"320500", "3205", "prefecture", "32"},
      {"3205", "3205", "prefecture", "32"},
      {"320000000000", "32", "province", ""},
      {"32", "32", "province", ""},
      {"110101001", "110101001", "township", "110101"},
      {"441900000000", "4419", "prefecture", "44"},
      {"329901", "329901", "county", "3299"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.written);
    CHECK(judged(row.written) == row.kept);
    CHECK(level_of_region(row.kept) == row.level);
    CHECK(parent_of_region(row.kept) == row.parent);
  }
}

TEST_CASE("an impossible code is refused for its own reason") {
  CHECK(judged("32011") == "E_REGION_LEN");
  CHECK(judged("3") == "E_REGION_LEN");
  CHECK(judged("3201130000000") == "E_REGION_LEN");
  CHECK(judged("3.20113E+11") == "E_REGION_SCI");
  CHECK(judged("990101") == "E_REGION_PROV");
  CHECK(judged("00") == "E_REGION_PROV");
}

TEST_CASE("a community under a city without counties has the city above it, level by level") {
  CHECK(parent_of_region("441900003001") == "441900003");
  CHECK(parent_of_region("441900003") == "4419");
  CHECK(parent_of_region("4419") == "44");
}

TEST_CASE("digits, and digits that a spreadsheet spoiled, mean to be a code") {
  for (const std::string_view text : {"320113", "3.20113E+11", "32", "3.2e+11"}) {
    CAPTURE(text);
    CHECK(looks_like_region_code(text));
  }
  for (const std::string_view text : {"", "栖霞区", "E", "第1社区", "1号社区"}) {
    CAPTURE(text);
    CHECK_FALSE(looks_like_region_code(text));
  }
}

TEST_CASE("names are compared without the word for their level") {
  struct Row {
    std::string_view name;
    std::string_view stem;
  };
  constexpr Row rows[] = {
      {"江苏省", "江苏"},
      {"南京市", "南京"},
      {"栖霞区", "栖霞"},
      {"内蒙古自治区", "内蒙古"},
      {"新疆维吾尔自治区", "新疆"},
      {"仙林街道", "仙林"},
      {"仙林街道办事处", "仙林"},
      {"亚东社区", "亚东"},
      {"亚东社区居委会", "亚东社区"},
      {"城关镇", "城关"},
      {"江宁", "江宁"},
      {"市区", "市区"},
      {"县", "县"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(region_stem(row.name) == row.stem);
  }
}
