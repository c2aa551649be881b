// Memberships, contacts, awards and stories, each figure reckoned by hand.
#include "model/kinds/award.hpp"
#include "model/kinds/contact.hpp"
#include "model/kinds/enterprise.hpp"
#include "model/kinds/membership.hpp"
#include "model/kinds/programme.hpp"
#include "model/kinds/story.hpp"
#include "model/kinds/unit.hpp"
#include "model/kinds/worker.hpp"
#include "unit/report_database.hpp"

#include <doctest/doctest.h>

namespace jinguo {
namespace {

using namespace figures;
using Lines = std::vector<std::string>;

const Window september = month("2023-09");

/// Enterprises, and what they can belong to.
struct Members {
  Database db;
  Id shop = db.add(enterprise::kind, {{"form", "company"}});
  Id mill = db.add(enterprise::kind, {{"form", "company"}});
  Id north = db.add(programme::kind, {{"code", "P1"}, {"kind", "platform"}, {"status", "active"}});
  Id south = db.add(programme::kind, {{"code", "P2"}, {"kind", "platform"}, {"status", "active"}});
  Id brand = db.add(programme::kind, {{"code", "P3"}, {"kind", "brand"}, {"status", "active"}});

  Id unit(const char* kind) { return db.add(unit::kind, {{"kind", kind}}); }
  void join(const Cells& who, const char* role, const char* on, Cells more = {}) {
    more.insert(more.end(), who.begin(), who.end());
    more.push_back({"role", role});
    more.push_back({"joined_on", on});
    db.add(membership::kind, more);
  }
};

TEST_CASE("an enterprise on two platforms is one enterprise; applied and rejected ones are none") {
  Members all;
  all.join({{"enterprise", all.shop}, {"programme", all.north}}, "onboarded", "2023-09-30");
  all.join({{"enterprise", all.shop}, {"programme", all.south}}, "onboarded", "2022-01-01");
  all.join({{"enterprise", all.mill}, {"programme", all.south}}, "onboarded", "2022-01-01",
           {{"left_on", "2023-09-30"}, {"status", "left"}});
  all.join({{"enterprise", all.mill}, {"programme", all.north}}, "onboarded", "2022-01-01",
           {{"status", "rejected"}});
  all.join({{"enterprise", all.mill}, {"programme", all.brand}}, "onboarded", "2022-01-01");

  CHECK(value_of(all.db, "platform.enterprises", september) == "1");
  CHECK(value_of(all.db, "platform.enterprises", month("2023-08")) == "2");
  CHECK(value_of(all.db, "platform.enterprises", month("2023-08"), {"programme=P2"}) == "2");
  CHECK(value_of(all.db, "platform.enterprises", september, {"programme=P3"}) == "0");
}

TEST_CASE("each role belongs to one kind of unit or programme and is counted for itself") {
  Members all;
  const Id anna = all.db.add(worker::kind, {});
  const Id again = all.db.add(worker::kind, {{"merged_into", anna}});
  const Id team = all.unit("team");
  const Id home = all.unit("micro_home");
  const Id street = all.unit("community");
  const Id guild = all.unit("federation_industry");
  const char* on = "2023-09-30";
  all.join({{"enterprise", all.shop}, {"programme", all.brand}}, "incubated", on);
  all.join({{"enterprise", all.shop}, {"programme", all.brand}}, "signed_member", on);
  all.join({{"enterprise", all.mill}, {"programme", all.brand}}, "signed_member", on);
  all.join({{"enterprise", all.shop}, {"unit", street}}, "linked", on);
  all.join({{"enterprise", all.shop}, {"unit", team}}, "linked", on);
  all.join({{"enterprise", all.mill}, {"unit", team}}, "team_member", on);
  all.join({{"worker", anna}, {"unit", team}}, "team_member", on);
  all.join({{"worker", again}, {"unit", home}}, "team_member", on);
  all.join({{"worker", anna}, {"unit", street}}, "team_member", on);
  all.join({{"worker", anna}, {"unit", guild}}, "executive", on);
  all.join({{"worker", anna}, {"unit", guild}}, "chair", on);

  CHECK(value_of(all.db, "brand.incubated", september) == "1");
  CHECK(value_of(all.db, "brand.members", september) == "2");
  CHECK(value_of(all.db, "community.enterprises", september) == "1");
  CHECK(value_of(all.db, "team.enterprises", september) == "1");
  CHECK(value_of(all.db, "team.members", september) == "1");
  CHECK(value_of(all.db, "org.executives", september) == "1");
  CHECK(value_of(all.db, "org.executives", month("2023-08")) == "0");
}

TEST_CASE("an executive keeps 1+3+N with 3 chairs and 30 women, duplicates being one") {
  Members all;
  const Id guild = all.unit("federation_area");
  const auto executive = [&](const Cells& cells = {}) {
    const Id who = all.db.add(worker::kind, cells);
    all.join({{"worker", who}, {"unit", guild}}, "executive", "2023-01-01");
    return who;
  };
  const auto keep = [&](Id who, int count, const char* role, const Cells& more = {}) {
    for (int i = 0; i < count; ++i) {
      Cells cells{{"executive", who}, {"worker", all.db.add(worker::kind, {})}, {"role", role}};
      cells.insert(cells.end(), more.begin(), more.end());
      all.db.add(contact::kind, cells);
    }
  };
  const Id anna = executive();
  const Id duplicate = all.db.add(worker::kind, {{"merged_into", anna}});
  keep(anna, 2, "chair");
  keep(duplicate, 1, "chair");
  keep(anna, 30, "woman", {{"from_on", "2023-09-30"}});
  const Id bea = executive();
  keep(bea, 3, "chair");
  keep(bea, 29, "woman");
  keep(bea, 1, "woman", {{"to_on", "2023-09-30"}});
  const Id cleo = executive();
  keep(cleo, 30, "woman");
  const auto session = all.db.session();

  const auto rate = [&](std::string_view when) {
    return lines(metric_sheet(*session,
                              {.metric = "contact.compliant_rate",
                               .window = month(when),
                               .slices = {},
                               .by = {},
                               .region = {}},
                              Lang::zh),
                 {"value", "numerator", "denominator"});
  };
  CHECK(rate("2023-09") == Lines{"33.3 1 3"});
  CHECK(rate("2023-08") == Lines{"33.3 1 3"});  // bea, before she lost one
  CHECK(rate("2022-08") == Lines{"null 0 0"});
}

TEST_CASE("an award leaves the figures from the day it was revoked, and not those before") {
  Members all;
  const Id anna = all.db.add(worker::kind, {});
  const Id again = all.db.add(worker::kind, {{"merged_into", anna}});
  const auto confer = [&](const char* kind, const Cells& more) {
    Cells cells{{"kind", kind}, {"conferred_on", "2023-09-15"}};
    cells.insert(cells.end(), more.begin(), more.end());
    all.db.add(award::kind, cells);
  };
  confer("medal", {{"grade", "gold"}, {"worker", anna}});
  confer("medal", {{"grade", "silver"}, {"worker", anna}, {"revoked_on", "2023-10-01"}});
  confer("medal", {{"grade", "bronze"}, {"worker", anna}, {"revoked_on", "2023-09-30"}});
  confer("honour", {{"worker", anna}});
  confer("title", {{"worker", again}});
  confer("certificate", {{"enterprise", all.shop}});

  CHECK(value_of(all.db, "award.medals", september) == "2");
  CHECK(value_of(all.db, "award.medals", window("2023-01-01", "2023-10-31")) == "1");
  CHECK(value_of(all.db, "award.medals", september, {"grade=gold"}) == "1");
  CHECK(value_of(all.db, "award.count", september) == "3");
  CHECK(value_of(all.db, "award.count", september, {"distinct=1"}) == "2");
  CHECK(value_of(all.db, "award.count", september, {"subject=人员"}) == "2");
  CHECK(ask(all.db, {.metric = "award.count",
                     .window = september,
                     .slices = {},
                     .by = {"subject"},
                     .region = {}}) ==
        Lines{R"({"subject":"worker"} 2)", R"({"subject":"enterprise"} 1)"});
}

TEST_CASE("cases count once selected, reads once published") {
  Members all;
  const auto tell = [&](const char* kind, const char* status, const Cells& more) {
    Cells cells{{"kind", kind}, {"status", status}};
    cells.insert(cells.end(), more.begin(), more.end());
    all.db.add(story::kind, cells);
  };
  tell("typical_case", "selected", {{"selected_on", "2023-09-30"}});
  tell("typical_case", "published",
       {{"selected_on", "2023-09-01"}, {"published_on", "2023-10-02"}, {"reads", 900}});
  tell("typical_case", "withdrawn", {{"selected_on", "2023-09-02"}});
  tell("typical_case", "submitted", {{"submitted_on", "2023-09-02"}});
  tell("media_report", "published", {{"published_on", "2023-09-30"}, {"reads", 1200}});
  tell("media_report", "withdrawn", {{"published_on", "2023-09-30"}, {"reads", 5000}});

  CHECK(value_of(all.db, "story.typical_cases", september) == "2");
  CHECK(value_of(all.db, "story.reads", september) == "1200");
}

}  // namespace
}  // namespace jinguo
