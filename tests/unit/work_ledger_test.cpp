// 台账: the records of a window, numbered, titled and added up.
#include "unit/register.hpp"

#include <doctest/doctest.h>

namespace jinguo {
namespace {

using registers::refusal;
using registers::Register;

struct Shown {
  Lang lang = Lang::zh;
  bool reveal = false;
  std::string reason = {};
};

std::string printed(Register& reg, std::string_view kind, const Listing& listing,
                    std::vector<std::string> columns, const Shown& shown = {}) {
  const View view{.columns = std::move(columns),
                  .audience = Audience::people,
                  .lang = shown.lang,
                  .reveal = shown.reveal,
                  .reason = shown.reason};
  std::ostringstream out;
  get_format("text").write(ledger(reg.session(), get_kind(kind), listing, view),
                           {.lang = shown.lang}, out);
  return out.str();
}

void add_trainings(Register& reg) {
  reg.import("training",
             "名称,类型,开班日期,结业日期,课时,计划人数,收费\n"
             "二班,技能,2024-05-20,2024-05-20,12,30,100\n"
             "一班,技能,2024-05-06,2024-05-06,8.5,40,50\n"
             "六月班,技能,2024-06-06,2024-06-06,8,40,50\n");
}

Listing in_may() {
  Listing listing;
  listing.month = "2024-05";
  return listing;
}

TEST_CASE(
    "a ledger has office and window in its title, numbers by day, and totals of what adds up") {
  Register reg;
  add_trainings(reg);

  CHECK(printed(reg, "training", in_may(), {"title", "ended_on", "hours", "capacity", "fee"}) ==
        "试点妇联 培训台账（2024年5月）\n\n"
        "序号  名称  结业日期    课时  计划人数  收费\n"
        "   1  一班  2024-05-06   8.5        40    50\n"
        "   2  二班  2024-05-20    12        30   100\n"
        "----  ----  ----------  ----  --------  ----\n"
        "      合计              20.5        70\n");
}

TEST_CASE("without a window a ledger goes up to today, and one without records has no total") {
  Register reg;
  Listing listing;

  CHECK(printed(reg, "training", listing, {"title", "capacity"}, {.lang = Lang::en}) ==
        "试点妇联 Ledger: training (up to 30 June 2024)\n\n"
        "no  title  capacity\n");
}

TEST_CASE("where nothing was filled in that adds up there is no total") {
  Register reg;
  reg.add("training", {{"title", "一班"}, {"kind", "skills"}, {"started_on", "2024-05-06"}});

  CHECK(printed(reg, "training", in_may(), {"title", "capacity"}) ==
        "试点妇联 培训台账（2024年5月）\n\n"
        "序号  名称  计划人数\n"
        "   1  一班\n");
}

TEST_CASE("the total stands under the first words, by which an import knows it") {
  Register reg;
  reg.add("activity",
          {{"code", "A1"}, {"title", "读书会"}, {"kind", "reading"}, {"held_on", "2024-05-02"}});
  reg.add("attendance", {{"activity", "A1"}, {"on_date", "2024-05-02"}, {"heads", "7"}});

  CHECK(printed(reg, "attendance", in_may(), {"training", "activity", "heads", "role"}) ==
        "试点妇联 签到台账（2024年5月）\n\n"
        "序号  培训  活动  人数  身份\n"
        "   1        A1       7\n"
        "----  ----  ----  ----  ----\n"
        "      合计           7\n");
}

TEST_CASE("what is sensitive is masked in a ledger unless a reason is given") {
  Register reg;
  reg.add("worker", {{"name", "刘菱蒜"}, {"phone", "15400012345"}});

  CHECK(printed(reg, "worker", {}, {"name", "phone"}).find("15400012345") == std::string::npos);
  CHECK(refusal([&] { (void)printed(reg, "worker", {}, {"phone"}, {.reveal = true}); }) ==
        "reveal_needs_reason");
  CHECK(printed(reg, "worker", {}, {"phone"}, {.reveal = true, .reason = "核对"})
            .find("15400012345") != std::string::npos);
  CHECK(reg.sql("SELECT reason FROM access") == "核对");
}

TEST_CASE("a ledger's columns are those of an export, and it comes back in as one") {
  Register reg;
  add_trainings(reg);
  const View view{
      .columns = {}, .audience = Audience::people, .lang = Lang::zh, .reveal = false, .reason = {}};
  std::ostringstream out;
  get_format("csv").write(ledger(reg.session(), get_kind("training"), in_may(), view), {}, out);

  const ImportResult result = reg.import("training", out.str());

  CHECK(registers::counts(result) ==
        "0 inserted, 0 updated, 2 unchanged, 0 rejected, 1 skipped of 3");
}

TEST_CASE("scripts get a ledger as a plain list, in its order") {
  Register reg;
  add_trainings(reg);
  const View view{.columns = {"title"},
                  .audience = Audience::scripts,
                  .lang = Lang::zh,
                  .reveal = false,
                  .reason = {}};
  std::ostringstream out;
  get_format("ndjson").write(ledger(reg.session(), get_kind("training"), in_may(), view), {}, out);

  CHECK(out.str() == "{\"title\":\"一班\"}\n{\"title\":\"二班\"}\n");
}

TEST_CASE("a kind without a date has no window") {
  Register reg;
  Listing listing;
  listing.month = "2024-05";

  CHECK(refusal([&] { (void)printed(reg, "region", listing, {"code"}); }) == "usage");
}

}  // namespace
}  // namespace jinguo
