// What the later kinds ask of the generic machinery: keys that hold for some records only, lists by
// a moment, words beyond a choice, and targets in the unit of their metric.
#include "unit/register.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace jinguo;
using registers::codes;
using registers::refusal;
using registers::Register;

namespace {

void add_worker(Register& reg) { reg.add("worker", {{"name", "王小梅"}}); }

void add_order(Register& reg, const std::string& done_at) {
  reg.add("service_order", {{"enterprise", "E-000001"},
                            {"charge_mode", "有偿"},
                            {"status", "已完成"},
                            {"done_at", done_at}});
}

}  // namespace

TEST_CASE("a person stands once at a time on a register") {
  Register reg;
  add_worker(reg);
  reg.add("registration",
          {{"register", "灵活就业"}, {"worker", "W-000001"}, {"registered_on", "2024-01-02"}});

  Problems problems;
  CHECK(refusal([&] {
          reg.add(
              "registration",
              {{"register", "灵活就业"}, {"worker", "W-000001"}, {"registered_on", "2024-03-02"}},
              problems);
        }) == "conflict");
  CHECK(codes(problems) == "E_KEY_TAKEN");

  reg.edit("registration", "R-000001", {{"outcome", "已退出"}, {"closed_on", "2024-02-01"}});
  reg.add("registration",
          {{"register", "灵活就业"}, {"worker", "W-000001"}, {"registered_on", "2024-03-02"}});
  CHECK(reg.count("registration") == 2);
}

TEST_CASE("a row that is closed may not be opened beside another") {
  Register reg;
  add_worker(reg);
  reg.add("registration", {{"register", "灵活就业"},
                           {"worker", "W-000001"},
                           {"registered_on", "2024-01-02"},
                           {"outcome", "已退出"}});
  reg.add("registration",
          {{"register", "灵活就业"}, {"worker", "W-000001"}, {"registered_on", "2024-03-02"}});

  CHECK(refusal([&] {
          reg.edit("registration", "R-000001", {{"outcome", "在册"}});
        }) == "conflict");
}

TEST_CASE("a month of orders holds its last evening") {
  Register reg;
  reg.add("enterprise", {{"name", "样例汐雪公司"}, {"form", "公司"}});
  add_order(reg, "2024-03-31 21:30");
  add_order(reg, "2024-03-31");
  add_order(reg, "2024-04-01 00:00");
  Listing march;
  march.month = "2024-03";

  CHECK(count_records(reg.session(), get_kind("service_order"), march) == 2);
}

TEST_CASE("a grade is a medal's word or the office's own") {
  Register reg;
  reg.add("enterprise", {{"name", "样例汐雪公司"}, {"form", "公司"}});
  add_worker(reg);
  reg.add("award", {{"kind", "奖牌"},
                    {"name", "样例技能大赛"},
                    {"grade", "金奖"},
                    {"worker", "W-000001"},
                    {"conferred_on", "2024-05-01"}});
  reg.add("award", {{"kind", "年度评级"},
                    {"name", "样例年度评级"},
                    {"grade", "AAA级"},
                    {"enterprise", "E-000001"},
                    {"year", "2023"},
                    {"conferred_on", "2024-05-01"}});

  CHECK(reg.field("award", "M-000001", "grade") == "gold");
  CHECK(reg.field("award", "M-000002", "grade") == "AAA级");
}

TEST_CASE("an enterprise is graded once a year") {
  Register reg;
  reg.add("enterprise", {{"name", "样例汐雪公司"}, {"form", "公司"}});
  const auto grade = [&](const std::string& name, const std::string& year) {
    reg.add("award", {{"kind", "年度评级"},
                      {"name", name},
                      {"enterprise", "E-000001"},
                      {"year", year},
                      {"conferred_on", "2024-05-01"}});
  };
  grade("样例年度评级", "2023");

  CHECK(refusal([&] { grade("样例信用评级", "2023"); }) == "conflict");
  grade("样例信用评级", "2024");
  CHECK(reg.count("award") == 2);
}

TEST_CASE("a target is in the unit of its metric and above nothing") {
  Register reg;
  reg.add("programme", {{"name", "样例行动"}, {"kind", "计划"}});
  const auto target = [&](const std::string& value, const std::string& unit) {
    Problems problems;
    const std::string refused = refusal([&] {
      reg.add("target",
              {{"programme", "G-000001"},
               {"metric", "training.person_times"},
               {"value", value},
               {"unit", unit},
               {"from_on", "2024-01-01"},
               {"to_on", "2024-12-31"}},
              problems);
    });
    return codes(problems);
  };

  CHECK(target("5000", "人") == "E_UNIT_MISMATCH");
  CHECK(target("0", "人次") == "E_NUM_LIMIT");
  CHECK(target("5000.5", "人次").empty());
}
