// Work lists and the operations beside them: what is late or short, matches, swaps, vouchers.
#include "report/lists/timeline.hpp"
#include "unit/register.hpp"

#include <jinguo/benefit.hpp>
#include <jinguo/duty.hpp>
#include <jinguo/registration.hpp>
#include <jinguo/timeline.hpp>
#include <jinguo/work_list.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace jinguo;
using registers::refusal;
using registers::Register;

namespace {

using Answered = std::vector<std::pair<std::string, std::string>>;

/// Returns rows as `a,b;c,d`, titles left out.
std::string cells(const Sheet& sheet) {
  std::string all;
  sheet.rows([&](const Row& row) {
    if (row.role != Role::item) return;
    all += all.empty() ? "" : ";";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      all += i == 0 ? "" : ",";
      if (const auto* whole = std::get_if<std::int64_t>(&row.cells[i]))
        all += std::to_string(*whole);
      else
        all += as_text(row.cells[i]);
    }
  });
  return all;
}

struct Lists : Register {
  std::string list(std::string_view noun, std::string_view verb, Answered answers = {},
                   std::vector<std::string> columns = {}) {
    const ListWish wish{
        .noun = noun, .verb = verb, .answers = std::move(answers), .moment = "2024-06-30T10:00"};
    View view;
    view.columns = std::move(columns);
    return cells(read_work_list(session(), wish, view).sheet);
  }

  Problems problems;
};

}  // namespace

TEST_CASE("an order is late after the limit and not at it") {
  Lists reg;
  reg.add("service_order", {{"code", "S1"},
                            {"booked_at", "2024-06-30 09:30"},
                            {"charge_mode", "paid"},
                            {"status", "booked"}});

  CHECK(reg.list("service-order", "late").empty());
  CHECK(reg.list("service-order", "late", {{"--at", "2024-06-30T10:01"}},
                 {"code", "step", "waited_minutes"}) == "S1,accept,31");
  CHECK(reg.list("service-order", "late", {{"--limit", "29"}}, {"code"}) == "S1");
}

TEST_CASE("an order booked on a day without a time is late when the day is over") {
  Lists reg;
  reg.add(
      "service_order",
      {{"code", "S1"}, {"booked_at", "2024-06-30"}, {"charge_mode", "paid"}, {"status", "booked"}});

  CHECK(reg.list("service-order", "late", {{"--limit", "0"}}).empty());
  CHECK(reg.list("service-order", "late", {{"--at", "2024-07-01T00:01"}},
                 {"code", "waited_minutes"}) == "S1,");
}

TEST_CASE("the weeks of a window are all of which a day lies in it") {
  Lists reg;
  reg.add("unit", {{"code", "U1"}, {"name", "窗口"}, {"kind", "window"}});

  CHECK(reg.list("duty", "gaps", {{"--from", "2024-06-09"}, {"--to", "2024-06-10"}},
                 {"week_from", "week_to", "unit"}) ==
        "2024-06-03,2024-06-09,U1;2024-06-10,2024-06-16,U1");
}

TEST_CASE("a case that is open again loses its day of closing and is due again") {
  Lists reg;
  reg.add("worker", {{"name", "王小梅"}});
  reg.add("service_case", {{"code", "C1"},
                           {"kind", "need"},
                           {"worker", "W-000001"},
                           {"opened_on", "2024-06-01"},
                           {"closed_on", "2024-06-05"},
                           {"outcome", "resolved"}});
  CHECK(reg.list("service-case", "due").empty());

  reg.edit("service_case", "C1", {{"outcome", "open"}});

  CHECK(reg.field("service_case", "C1", "closed_on").empty());
  CHECK(reg.list("service-case", "due", {}, {"code", "open_days"}) == "C1,29");
  CHECK(reg.list("service-case", "due", {{"--days", "29"}}).empty());
}

TEST_CASE("people merged into one are one in the funnel and in what piecework paid") {
  Lists reg;
  reg.add("worker", {{"name", "王小梅"}});
  reg.add("worker", {{"name", "王小枚"}});
  reg.add("unit", {{"code", "U1"}, {"name", "工坊"}, {"kind", "workshop"}});
  for (const char* worker : {"W-000001", "W-000002"}) {
    reg.add("registration",
            {{"register", "flexible_job"}, {"worker", worker}, {"registered_on", "2024-06-01"}});
    reg.add("piecework", {{"unit", "U1"},
                          {"worker", worker},
                          {"product", "伞"},
                          {"issued_on", "2024-06-01"},
                          {"paid_on", "2024-06-10"},
                          {"paid", "400"},
                          {"status", "paid"}});
  }
  reg.store().run("UPDATE worker SET merged_into_id = 1 WHERE id = 2", {});

  CHECK(reg.list("registration", "funnel", {}, {"registered"}) == "1");
  CHECK(reg.list("piecework", "income", {}, {"worker", "payments", "paid"}) == "W-000001,2,80000");
}

TEST_CASE("a list refuses options it cannot read, and columns it has not") {
  Lists reg;

  CHECK(refusal([&] { reg.list("service-case", "due", {{"--days", "x"}}); }) == "bad_value");
  CHECK(refusal([&] {
          reg.list("service-order", "late", {{"--at", "2024-06-30"}});
        }) == "bad_value");
  CHECK(refusal([&] { reg.list("duty", "gaps", {{"--month", "6"}}); }) == "bad_value");
  CHECK(refusal([&] { reg.list("duty", "gaps", {}, {"price"}); }) == "bad_value");
  CHECK(refusal([&] { reg.list("duty", "dance"); }) == "unknown_command");
}

TEST_CASE("swapped duties have each other's holder, and stay planned") {
  Lists reg;
  reg.add("unit", {{"code", "U1"}, {"name", "窗口"}, {"kind", "window"}});
  for (const char* name : {"甲公司", "乙公司"})
    reg.add("enterprise", {{"name", name}, {"form", "公司"}});
  reg.add(
      "duty",
      {{"unit", "U1"}, {"role", "window"}, {"enterprise", "E-000001"}, {"on_date", "2024-07-01"}});
  reg.add(
      "duty",
      {{"unit", "U1"}, {"role", "window"}, {"enterprise", "E-000002"}, {"on_date", "2024-07-08"}});

  swap_duties(reg.session(), "D-000001", "D-000002", reg.problems);

  CHECK(reg.sql("SELECT enterprise_id || ':' || swapped_with_id || ':' || status FROM duty ORDER "
                "BY id") == "2:2:planned 1:1:planned");
  reg.edit("duty", "D-000001", {{"status", "done"}});
  CHECK(refusal([&] { swap_duties(reg.session(), "D-000001", "D-000002", reg.problems); }) ==
        "cannot_swap");
}

TEST_CASE("a voucher is redeemed once, and a household's name goes on it") {
  Lists reg;
  reg.add("household", {{"code", "H1"}, {"head_name", "王小梅"}});
  reg.add("benefit", {{"kind", "voucher"},
                      {"serial", "V1"},
                      {"granted_on", "2024-06-01"},
                      {"valid_to", "2024-06-29"}});
  const auto redeem = [&](const std::string& on) {
    return redeem_benefit(reg.session(),
                          {.serial = "V1", .by = "H1", .on = on, .order = {}, .item = {}},
                          reg.problems);
  };

  CHECK(refusal([&] { redeem(""); }) == "cannot_redeem");
  CHECK(refusal([&] { redeem("2024-05-31"); }) == "cannot_redeem");
  CHECK(redeem("2024-06-29") == "B-000001");
  CHECK(refusal([&] { redeem("2024-06-29"); }) == "cannot_redeem");
  CHECK(reg.field("benefit", "B-000001", "household") == "H1");
  CHECK(reg.field("benefit", "B-000001", "redeemed_on") == "2024-06-29");
}

TEST_CASE("distance decides between enterprises of the trade, region where degrees are missing") {
  Lists reg;
  reg.add("worker", {{"name", "王小梅"}});
  reg.add("unit", {{"code", "U1"},
                   {"name", "社区"},
                   {"kind", "community"},
                   {"latitude", "30"},
                   {"longitude", "120"}});
  const auto employer = [&](const char* code, const char* latitude, const char* region) {
    reg.add("enterprise", {{"code", code},
                           {"name", code},
                           {"form", "公司"},
                           {"latitude", latitude},
                           {"longitude", *latitude == '\0' ? "" : "120"},
                           {"region", region}});
    reg.add("job_post", {{"enterprise", code},
                         {"title", "月嫂"},
                         {"posts", "1"},
                         {"headcount", "1"},
                         {"collected_on", "2024-06-01"}});
  };
  employer("FAR", "31", "320113");
  employer("NEAR", "30.1", "320113");
  employer("HERE", "", "320113001001");
  reg.add("registration", {{"code", "R1"},
                           {"register", "flexible_job"},
                           {"worker", "W-000001"},
                           {"unit", "U1"},
                           {"region", "320113001001"},
                           {"registered_on", "2024-06-01"}});
  const std::vector<std::string> one{"R1"};

  View english;
  english.lang = Lang::en;

  const Sheet sheet = match_registrations(
      reg.session(),
      {.registrations = one, .reg = {}, .record = true, .enterprise = {}, .on = {}, .region = {}},
      english, reg.problems);

  std::string order;
  std::string km;
  sheet.rows([&](const Row& row) {
    order += std::string(as_text(row.cells[4])) + " ";
    if (const auto* far = std::get_if<double>(&row.cells[10])) km += std::to_string(*far) + " ";
  });
  CHECK(order == "HERE NEAR FAR ");
  CHECK(km == "11.100000 111.200000 ");
  CHECK(reg.field("registration", "R1", "matched_enterprise") == "HERE");
  CHECK(reg.field("registration", "R1", "outcome") == "matched");
}

TEST_CASE("a person's file is in order of days and hides her numbers unless revealed") {
  Lists reg;
  reg.add("worker", {{"name", "王小梅"}, {"phone", "15400012345"}});
  reg.add("registration",
          {{"register", "practitioner"}, {"worker", "W-000001"}, {"registered_on", "2024-06-02"}});
  reg.add("award", {{"kind", "certificate"},
                    {"name", "育婴员"},
                    {"worker", "W-000001"},
                    {"conferred_on", "2024-05-01"}});

  const Sheet sheet = worker_timeline(reg.session(), "W-000001", {});

  CHECK(cells(sheet) ==
        "2024-05-01,,award,worker,M-000001,育婴员,certificate,,;"
        "2024-06-02,,registration,worker,R-000001,practitioner,open,,");
  CHECK(as_text(sheet.facts[6].value) == "154****2345");
  View revealing;
  revealing.reveal = true;
  CHECK(refusal([&] { (void)worker_timeline(reg.session(), "W-000001", revealing); }) ==
        "reveal_needs_reason");
}

TEST_CASE("whatever names a person is in her file, or is named with the reason") {
  for (const Kind* kind : kinds())
    for (const Field& field : kind->fields) {
      if (field.target != "worker") continue;
      const bool told = std::ranges::any_of(timeline::parts, [&](const timeline::Part& part) {
        return part.kind->name == kind->name && part.by->name == field.name;
      });
      const bool named = std::ranges::any_of(timeline::untold, [&](const timeline::Untold& one) {
        return one.kind == kind->name && one.field == field.name;
      });
      CHECK_MESSAGE(told != named, kind->name << "." << field.name);
    }
}

TEST_CASE("a person's file says what she is in each record") {
  Lists reg;
  reg.add("worker", {{"name", "王小梅"}});
  reg.add("worker", {{"name", "李小兰"}});
  reg.add(
      "unit",
      {{"code", "U1"}, {"name", "样例工坊"}, {"kind", "workshop"}, {"opened_on", "2024-01-01"}});
  reg.add("duty", {{"unit", "U1"},
                   {"role", "care_give"},
                   {"worker", "W-000001"},
                   {"on_date", "2024-06-01"},
                   {"status", "done"}});
  reg.add("piecework", {{"unit", "U1"},
                        {"worker", "W-000001"},
                        {"product", "油纸伞"},
                        {"issued_on", "2024-06-02"},
                        {"returned_on", "2024-06-03"},
                        {"paid_on", "2024-06-04"},
                        {"pieces_issued", "10"},
                        {"pieces_accepted", "10"},
                        {"unit_price", "8"},
                        {"paid", "80"},
                        {"status", "paid"}});
  reg.add("contact", {{"executive", "W-000002"},
                      {"worker", "W-000001"},
                      {"role", "woman"},
                      {"from_on", "2024-06-05"}});
  reg.add("story", {{"kind", "worker_story"},
                    {"title", "伞花"},
                    {"worker", "W-000001"},
                    {"submitted_on", "2024-06-06"},
                    {"status", "submitted"}});
  reg.add("service_case", {{"kind", "guidance"},
                           {"worker", "W-000002"},
                           {"mentor", "W-000001"},
                           {"topic", "开店"},
                           {"opened_on", "2024-06-07"}});

  CHECK(cells(worker_timeline(reg.session(), "W-000001", {})) ==
        "2024-06-01,,duty,worker,D-000001,样例工坊,done,care_give,;"
        "2024-06-02,2024-06-04,piecework,worker,K-000001,油纸伞,paid,80,;"
        "2024-06-05,,contact,worker,W-000002,李小兰,woman,,;"
        "2024-06-06,,story,worker,N-000001,伞花,submitted,worker_story,;"
        "2024-06-07,,service_case,mentor,C-000001,guidance,open,开店,");
}

TEST_CASE("every list takes a region and all below it, but those about one record") {
  Lists reg;
  const std::pair<std::string, std::string> here{"region", "320113"};
  reg.add("household", {{"code", "H1"}, {"head_name", "王小梅"}, here});
  reg.add("worker", {{"name", "王小梅"}, {"household", "H1"}, here});
  reg.add("enterprise", {{"code", "E1"},
                         {"name", "样例家政"},
                         {"form", "company"},
                         {"deregistered_on", "2024-05-01"},
                         here});
  const auto unit = [&](std::string_view code, std::string_view kind) {
    reg.add("unit", {{"code", std::string(code)},
                     {"name", std::string(code)},
                     {"kind", std::string(kind)},
                     {"opened_on", "2024-01-01"},
                     here});
  };
  unit("WINDOW", "window");
  unit("TEAM", "team");
  unit("AREA", "federation_area");
  reg.add("service_order",
          {{"booked_at", "2024-06-30 08:00"}, {"charge_mode", "paid"}, {"status", "booked"}, here});
  reg.add("service_case",
          {{"kind", "need"}, {"worker", "W-000001"}, {"opened_on", "2024-05-01"}, here});
  reg.add("programme", {{"name", "样例项目"},
                        {"kind", "charity"},
                        {"enterprise", "E1"},
                        {"team", "TEAM"},
                        {"charge_mode", "free"},
                        {"status", "active"},
                        here});
  reg.add("membership", {{"worker", "W-000001"}, {"unit", "AREA"}, {"role", "executive"}, here});
  reg.add("registration", {{"register", "flexible_job"},
                           {"worker", "W-000001"},
                           {"registered_on", "2024-06-03"},
                           here});
  reg.add("piecework", {{"unit", "TEAM"},
                        {"worker", "W-000001"},
                        {"product", "油纸伞"},
                        {"issued_on", "2024-06-02"},
                        {"returned_on", "2024-06-03"},
                        {"paid_on", "2024-06-04"},
                        {"pieces_issued", "10"},
                        {"pieces_accepted", "10"},
                        {"unit_price", "8"},
                        {"paid", "80"},
                        {"status", "paid"},
                        here});
  reg.add("duty", {{"unit", "TEAM"},
                   {"role", "care_give"},
                   {"worker", "W-000001"},
                   {"on_date", "2024-06-01"},
                   {"minutes_done", "60"},
                   {"status", "done"},
                   here});

  for (const WorkList& list : work_lists()) {
    CAPTURE(list.noun);
    CAPTURE(list.verb);
    if (!list.regional) {
      CHECK(list.verb == "result");
      continue;
    }
    const std::string all = reg.list(list.noun, list.verb);
    CHECK_FALSE(all.empty());
    CHECK(reg.list(list.noun, list.verb, {{"--region", "3201"}}) == all);
    CHECK(reg.list(list.noun, list.verb, {{"--region", "320114"}}).empty());
  }
}

TEST_CASE("the figures above a list are those of its region") {
  Lists reg;
  reg.add("worker", {{"name", "王小梅"}});
  reg.add("unit", {{"code", "U1"}, {"name", "工坊"}, {"kind", "workshop"}});
  reg.add("piecework", {{"unit", "U1"},
                        {"worker", "W-000001"},
                        {"product", "油纸伞"},
                        {"issued_on", "2024-06-02"},
                        {"returned_on", "2024-06-03"},
                        {"paid_on", "2024-06-04"},
                        {"pieces_issued", "10"},
                        {"pieces_accepted", "10"},
                        {"unit_price", "8"},
                        {"paid", "80"},
                        {"status", "paid"},
                        {"region", "320113"}});
  const auto persons = [&](std::string region) {
    const ListWish wish{.noun = "piecework",
                        .verb = "income",
                        .answers = {{"--region", std::move(region)}},
                        .moment = "2024-06-30T10:00"};
    return as_integer(read_work_list(reg.session(), wish, {}).sheet.facts.front().value);
  };

  CHECK(persons("320113") == 1);
  CHECK(persons("320114") == 0);
}

TEST_CASE("an executive of something that is no federation owes nobody contacts") {
  Lists reg;
  reg.add("worker", {{"name", "王小梅"}});
  reg.add("unit", {{"code", "TEAM"}, {"name", "志愿队"}, {"kind", "team"}});
  reg.add("membership", {{"worker", "W-000001"}, {"unit", "TEAM"}, {"role", "executive"}});

  CHECK(reg.list("contact", "compliance").empty());
}

TEST_CASE("an operation tells what it wrote breaks, once for each record") {
  Lists reg;
  reg.add("enterprise", {{"code", "E1"}, {"name", "样例家政"}, {"form", "company"}});
  reg.add("household", {{"code", "H1"}, {"head_name", "王小梅"}});
  reg.add("service_item",
          {{"code", "I1"}, {"enterprise", "E1"}, {"name", "擦窗"}, {"category", "保洁"}});
  reg.add("benefit",
          {{"kind", "voucher"}, {"serial", "V1"}, {"item", "I1"}, {"granted_on", "2024-06-01"}});
  Problems adding;
  reg.add("service_order",
          {{"code", "S1"},
           {"enterprise", "E1"},
           {"household", "H1"},
           {"charge_mode", "voucher"},
           {"done_at", "2024-06-03 10:00"},
           {"status", "done"}},
          adding);

  redeem_benefit(reg.session(),
                 {.serial = "V1", .by = "H1", .on = "2024-06-03", .order = "S1", .item = {}},
                 reg.problems);

  CHECK(registers::codes(adding) == "W_VOUCHER_MISSING");
  CHECK(registers::codes(reg.problems) == "W_VOUCHER_ITEM");
}

TEST_CASE("two places of which one has no region are not told to be far apart") {
  Lists reg;
  reg.add("worker", {{"name", "王小梅"}});
  reg.add("enterprise", {{"code", "E1"}, {"name", "样例家政"}, {"form", "company"}});
  reg.add("job_post", {{"enterprise", "E1"},
                       {"title", "保洁员"},
                       {"posts", "1"},
                       {"headcount", "1"},
                       {"collected_on", "2024-06-01"}});
  reg.add("registration",
          {{"register", "flexible_job"}, {"worker", "W-000001"}, {"registered_on", "2024-06-02"}});
  View view;
  view.columns = {"enterprise", "region"};

  const auto matched = [&](std::string region) {
    return cells(match_registrations(reg.session(),
                                     {.registrations = {},
                                      .reg = "flexible_job",
                                      .enterprise = {},
                                      .on = {},
                                      .region = std::move(region)},
                                     view, reg.problems));
  };

  CHECK(matched("") == "E1,unknown");
  CHECK(matched("320113").empty());
}
