// Regions: what a name may mean, looked for from the office's home outwards.
#include "store/regions.hpp"

#include "unit/register.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using registers::refusal;
using registers::refusal_fact;
using registers::Register;

namespace {

using Codes = std::vector<std::string>;

void add_streets(Register& reg) {
  reg.store().execute(
      "INSERT INTO region (code, name, level, parent) VALUES\n"
      "  ('320113901', '试点街道', 'township', '320113'),\n"
      "  ('320113901001', '东湖社区', 'village', '320113901'),\n"
      "  ('320113902', '东湖街道', 'township', '320113'),\n"
      "  ('320114901', '试点街道', 'township', '320114'),\n"
      "  ('350503901', '东湖街道', 'township', '350503')");
}

Codes named(Register& reg, const std::string& home, std::string_view name) {
  Regions regions(reg.store(), home);
  return regions.named(name);
}

std::string got(Register& reg, const std::string& home, std::string_view word) {
  Regions regions(reg.store(), home);
  return get_region(regions, word);
}

}  // namespace

TEST_CASE("a name is found with and without the word for its level") {
  Register reg;

  CHECK(named(reg, "320113", "栖霞区") == Codes{"320113"});
  CHECK(named(reg, "320113", "栖霞") == Codes{"320113"});
  CHECK(named(reg, "", "江苏省") == Codes{"32"});
  CHECK(named(reg, "", "江苏") == Codes{"32"});
  CHECK(named(reg, "", "没有这个地方").empty());
}

TEST_CASE("home is looked through before the city, and the city before the country") {
  Register reg;
  add_streets(reg);

  CHECK(named(reg, "320113", "试点街道") == Codes{"320113901"});
  CHECK(named(reg, "320114", "试点街道") == Codes{"320114901"});
  CHECK(named(reg, "320102", "试点街道") == Codes{"320113901", "320114901"});
  CHECK(named(reg, "320102", "鼓楼区") == Codes{"320106"});
  CHECK(named(reg, "", "鼓楼区").size() == 4);
}

TEST_CASE("an exact name goes before one that only shares the stem") {
  Register reg;
  add_streets(reg);

  CHECK(named(reg, "320113", "东湖街道") == Codes{"320113902"});
  CHECK(named(reg, "320113", "东湖社区") == Codes{"320113901001"});
  CHECK(named(reg, "320113", "东湖") == Codes{"320113901001", "320113902"});
}

TEST_CASE("a full address of a region is read from its last part") {
  Register reg;
  add_streets(reg);

  CHECK(named(reg, "320113", "泉州市丰泽区东湖街道") == Codes{"350503901"});
  CHECK(named(reg, "320113", "江苏省南京市栖霞区") == Codes{"320113"});
}

TEST_CASE("a region that is no longer valid is not found by its name") {
  Register reg;
  add_streets(reg);
  reg.store().execute("UPDATE region SET valid_to = '2020-01-01' WHERE code = '320113901'");

  CHECK(named(reg, "320113", "试点街道") == Codes{"320114901"});
}

TEST_CASE("a code has its name") {
  Register reg;
  Regions regions(reg.store(), "");

  CHECK(regions.name_of("320113") == "栖霞区");
  CHECK(regions.name_of("3201") == "南京市");
  CHECK(regions.name_of("329901").empty());
}

TEST_CASE("a word for a region is a code of any length or a name") {
  Register reg;
  add_streets(reg);

  CHECK(got(reg, "320113", "320113000000") == "320113");
  CHECK(got(reg, "320113", " 320113901 ") == "320113901");
  CHECK(got(reg, "320113", "329901") == "329901");
  CHECK(got(reg, "320113", "试点街道") == "320113901");
}

TEST_CASE("an impossible code, an unknown name and one with several meanings are refused") {
  Register reg;
  add_streets(reg);

  CHECK(refusal([&] { got(reg, "", "32011"); }) == "bad_value");
  CHECK(refusal([&] { got(reg, "", "990101"); }) == "bad_value");
  CHECK(refusal([&] { got(reg, "", "3.20113E+11"); }) == "bad_value");
  CHECK(refusal([&] { got(reg, "", "没有这个地方"); }) == "not_found");
  CHECK(refusal([&] { got(reg, "320102", "试点街道"); }) == "ambiguous");
  CHECK(refusal_fact([&] { got(reg, "320102", "试点街道"); }, "hits") ==
        "320113901 试点街道, 320114901 试点街道");
}

TEST_CASE("the office's home is its own region") {
  Register reg;

  CHECK(home_region(reg.store(), reg.session().office()) == "320113");
  CHECK(home_region(reg.store(), 99).empty());
}
