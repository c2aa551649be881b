// Trainings and fairs in the words of the trade: enrol, attend, finish, cancel, hire.
#include "unit/register.hpp"

#include <jinguo/training.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using registers::codes;
using registers::refusal;
using registers::Register;

namespace {

using Refs = std::vector<std::string>;

/// Three people, and a class of two places that is open.
struct Class : Register {
  Class() {
    for (const char* name : {"王小梅", "李小兰", "张小菊"}) add("worker", {{"name", name}});
    add("training", {{"title", "月嫂班"},
                     {"kind", "技能"},
                     {"started_on", "2024-03-08"},
                     {"capacity", "2"},
                     {"status", "open"}});
  }

  std::string enrolled(const Refs& workers) {
    return said(enrol(session(), "T-000001", workers, problems));
  }
  std::string attended(const Refs& workers, const std::string& on = {}, std::int64_t heads = 0) {
    return said(attend(session(),
                       {.training = "T-000001", .on = on, .workers = workers, .heads = heads},
                       problems));
  }
  /// Returns every line as worker, day, present and heads.
  std::string lines() {
    return sql(
        "SELECT COALESCE(worker_id, '-') || ':' || COALESCE(on_date, '-') || ':' || present "
        "|| ':' || heads FROM attendance ORDER BY id");
  }
  std::string status() { return field("training", "T-000001", "status"); }

  Problems problems;

 private:
  static std::string said(const Lines& lines) {
    return std::to_string(lines.added) + " added, " + std::to_string(lines.changed) + " changed, " +
           std::to_string(lines.unchanged) + " unchanged";
  }
};

}  // namespace

TEST_CASE("people enrol once, not yet present") {
  Class reg;

  CHECK(reg.enrolled({"W-000001", "李小兰"}) == "2 added, 0 changed, 0 unchanged");
  CHECK(reg.enrolled({"W-000001"}) == "0 added, 0 changed, 1 unchanged");
  CHECK(reg.lines() == "1:-:0:1 2:-:0:1");
}

TEST_CASE("a class takes no more people than it has places, and then none of them") {
  Class reg;

  CHECK(refusal([&] { reg.enrolled({"W-000001", "W-000002", "W-000003"}); }) == "bad_value");
  CHECK(reg.lines().empty());
}

TEST_CASE("a class that is done or cancelled takes nobody") {
  Class reg;
  finish_training(reg.session(), "T-000001", reg.problems);
  CHECK(refusal([&] { reg.enrolled({"W-000001"}); }) == "status_forbids");

  reg.edit("training", "T-000001", {{"status", "cancelled"}});
  CHECK(refusal([&] { reg.enrolled({"W-000001"}); }) == "status_forbids");
}

TEST_CASE("an enrolment turns present, and attending again changes nothing") {
  Class reg;
  reg.enrolled({"W-000001"});

  CHECK(reg.attended({"W-000001"}) == "0 added, 1 changed, 0 unchanged");
  CHECK(reg.attended({"W-000001"}) == "0 added, 0 changed, 1 unchanged");
  CHECK(reg.enrolled({"W-000001"}) == "0 added, 0 changed, 1 unchanged");
  CHECK(reg.lines() == "1:-:1:1");
}

TEST_CASE("each day has its own line, and the first takes the enrolment's place") {
  Class reg;
  reg.enrolled({"W-000001"});

  CHECK(reg.attended({"W-000001"}, "2024-03-08") == "0 added, 1 changed, 0 unchanged");
  CHECK(reg.attended({"W-000001"}, "2024-03-09") == "1 added, 0 changed, 0 unchanged");
  CHECK(reg.attended({"W-000001"}, "2024-03-09") == "0 added, 0 changed, 1 unchanged");
  CHECK(reg.lines() == "1:2024-03-08:1:1 1:2024-03-09:1:1");
}

TEST_CASE("people without names are counted in heads") {
  Class reg;

  CHECK(reg.attended({"W-000003"}, {}, 45) == "2 added, 0 changed, 0 unchanged");
  CHECK(reg.lines() == "3:-:1:1 -:-:1:45");
}

TEST_CASE("heads said again are the same people, another number corrects them") {
  Class reg;
  reg.attended({}, "2024-03-08", 45);

  CHECK(reg.attended({}, "2024-03-08", 45) == "0 added, 0 changed, 1 unchanged");
  CHECK(reg.attended({}, "2024-03-08", 47) == "0 added, 1 changed, 0 unchanged");
  CHECK(reg.attended({}, "2024-03-09", 3) == "1 added, 0 changed, 0 unchanged");
  CHECK(reg.lines() == "-:2024-03-08:1:47 -:2024-03-09:1:3");
}

TEST_CASE("attendance needs somebody, a known day and a class that takes place") {
  Class reg;

  CHECK(refusal([&] { reg.attended({}); }) == "usage");
  CHECK(refusal([&] { reg.attended({"W-000009"}); }) == "not_found");
  CHECK(refusal([&] { reg.attended({"W-000001"}, "2024-02-30"); }) == "data_refused");
  CHECK(codes(reg.problems) == "E_DATE_INVALID");
  cancel_training(reg.session(), "T-000001", reg.problems);
  CHECK(refusal([&] { reg.attended({"W-000001"}); }) == "status_forbids");
  CHECK(reg.lines().empty());
}

TEST_CASE("one unknown person and nobody's attendance is written") {
  Class reg;

  CHECK(refusal([&] { reg.attended({"W-000001", "无此人"}); }) == "not_found");
  CHECK(reg.lines().empty());
}

TEST_CASE("a class ends, and may be cancelled even then; a cancelled one does not end") {
  Class reg;

  finish_training(reg.session(), "T-000001", reg.problems);
  CHECK(reg.status() == "done");
  cancel_training(reg.session(), "T-000001", reg.problems);
  CHECK(reg.status() == "cancelled");
  CHECK(refusal([&] { finish_training(reg.session(), "T-000001", reg.problems); }) ==
        "status_forbids");
  CHECK(reg.sql("SELECT after ->> '$.status' FROM change WHERE kind = 'training' "
                "AND action = 'update' ORDER BY id") == "done cancelled");
}

namespace {

/// A fair with two posts of one enterprise, and somebody to hire.
struct Fair : Register {
  Fair() {
    add("worker", {{"name", "王小梅"}});
    add("enterprise", {{"name", "试点家政"}, {"form", "公司"}});
    add("job_fair", {{"title", "春风行动"}, {"held_on", "2024-03-08"}});
    post("月嫂");
    post("保洁");
  }
  void post(const char* title) {
    add("job_post", {{"enterprise", "E-000001"},
                     {"job_fair", "F-000001"},
                     {"title", title},
                     {"posts", "2"},
                     {"headcount", "5"}});
  }
  std::string hired(const std::string& post, const std::string& worker = "王小梅",
                    const std::string& on = {}, const std::string& mode = {}) {
    return hire(session(),
                {.fair = "春风行动", .post = post, .worker = worker, .on = on, .mode = mode},
                problems);
  }

  Problems problems;
};

}  // namespace

TEST_CASE("a hire at a fair is a placement at the post's enterprise from the day of the fair") {
  Fair reg;

  CHECK(reg.hired("月嫂") == "J-000001");

  CHECK(reg.field("placement", "J-000001", "worker") == "W-000001");
  CHECK(reg.field("placement", "J-000001", "enterprise") == "E-000001");
  CHECK(reg.field("placement", "J-000001", "job_post") == "P-000001");
  CHECK(reg.field("placement", "J-000001", "route") == "job_fair");
  CHECK(reg.field("placement", "J-000001", "mode") == "contract");
  CHECK(reg.field("placement", "J-000001", "started_on") == "2024-03-08");
  CHECK(reg.field("placement", "J-000001", "status") == "active");
}

TEST_CASE("a hire may name the post by code, the day and the form of work") {
  Fair reg;

  reg.hired("P-000002", "W-000001", "2024-03-15", "灵活就业");

  CHECK(reg.field("placement", "J-000001", "job_post") == "P-000002");
  CHECK(reg.field("placement", "J-000001", "started_on") == "2024-03-15");
  CHECK(reg.field("placement", "J-000001", "mode") == "flexible");
}

TEST_CASE("nobody is hired twice on one day, for an unknown post, or at a cancelled fair") {
  Fair reg;
  reg.hired("月嫂");

  CHECK(refusal([&] { reg.hired("月嫂"); }) == "data_refused");
  CHECK(codes(reg.problems) == "E_KEY_TAKEN");
  CHECK(refusal([&] { reg.hired("司机"); }) == "not_found");
  reg.edit("job_fair", "F-000001", {{"status", "cancelled"}});
  CHECK(refusal([&] { reg.hired("保洁"); }) == "status_forbids");
  CHECK(reg.count("placement") == 1);
}
