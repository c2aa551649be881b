// The metrics, each against figures reckoned by hand.
#include "model/kinds/asset.hpp"
#include "model/kinds/attendance.hpp"
#include "model/kinds/enterprise.hpp"
#include "model/kinds/job_fair.hpp"
#include "model/kinds/job_post.hpp"
#include "model/kinds/placement.hpp"
#include "model/kinds/training.hpp"
#include "model/kinds/unit.hpp"
#include "model/kinds/worker.hpp"
#include "unit/report_database.hpp"

#include <jinguo/error.hpp>

#include <doctest/doctest.h>

namespace jinguo {
namespace {

using namespace figures;
using Lines = std::vector<std::string>;

MetricWish wish(std::string_view metric, const Window& window, std::vector<std::string> slices = {},
                std::vector<std::string> by = {}, std::string region = {}) {
  return {.metric = std::string(metric),
          .window = window,
          .slices = std::move(slices),
          .by = std::move(by),
          .region = std::move(region)};
}

Id add_training(Database& db, std::string_view from, std::string_view to, Cells more = {}) {
  Cells cells{{"kind", "skills"}, {"started_on", std::string(from)}, {"ended_on", std::string(to)}};
  cells.insert(cells.end(), more.begin(), more.end());
  return db.add(training::kind, cells);
}

Id add_worker(Database& db, Cells cells = {}) { return db.add(worker::kind, cells); }

void attend(Database& db, Id training, Id who, Cells more = {}) {
  Cells cells{{"training", training}, {"worker", who}};
  cells.insert(cells.end(), more.begin(), more.end());
  db.add(attendance::kind, cells);
}

void attend_unnamed(Database& db, Id training, std::int64_t heads) {
  db.add(attendance::kind, {{"training", training}, {"heads", heads}});
}

Code refused(const Database& db, const MetricWish& wrong) {
  try {
    (void)ask(db, wrong);
  } catch (const Error& error) {
    return error.code();
  }
  return Code::count_;
}

const Window september = month("2023-09");

TEST_CASE("only trainings that are done count, by their last day") {
  Database db;
  add_training(db, "2023-08-30", "2023-09-01");
  add_training(db, "2023-09-30", "2023-09-30");
  add_training(db, "2023-08-31", "2023-08-31");
  add_training(db, "2023-09-30", "2023-10-01");
  for (const char* status : {"planned", "open", "cancelled"})
    add_training(db, "2023-09-05", "2023-09-05", {{"status", status}});

  CHECK(ask(db, wish("training.sessions", september)) == Lines{R"({"count_word":"期"} 2)"});
}

TEST_CASE("sessions of different count words stand apart, each with its word as unit") {
  Database db;
  add_training(db, "2023-09-01", "2023-09-01", {{"count_word", "节"}});
  add_training(db, "2023-09-02", "2023-09-02", {{"count_word", "场"}});
  add_training(db, "2023-09-03", "2023-09-03", {{"count_word", "场"}});
  const auto session = db.session();

  const Sheet sheet = metric_sheet(*session, wish("training.sessions", september), Lang::zh);

  CHECK(lines(sheet, {"unit", "value"}) == Lines{"场 2", "节 1"});
}

TEST_CASE("where there is nothing a figure is zero") {
  const Database db;

  CHECK(ask(db, wish("training.sessions", september)) == Lines{"{} 0"});
  CHECK(value_of(db, "placement.persons", september) == "0");
  CHECK(value_of(db, "worker.registered", september) == "0");
  CHECK(value_of(db, "training.weekly_persons", september) == "null");
}

TEST_CASE("a person who comes twice is two person-times and one person") {
  Database db;
  const Id anna = add_worker(db);
  const Id bea = add_worker(db);
  const Id first = add_training(db, "2023-09-04", "2023-09-05");
  const Id second = add_training(db, "2023-09-11", "2023-09-11");
  attend(db, first, anna);
  attend(db, first, bea);
  attend(db, second, anna);

  CHECK(value_of(db, "training.person_times", september) == "3");
  CHECK(value_of(db, "training.persons", september) == "2");
}

TEST_CASE("absences and lines of trainings that do not count are never person-times") {
  Database db;
  const Id anna = add_worker(db);
  attend(db, add_training(db, "2023-09-04", "2023-09-04"), anna, {{"present", std::int64_t{0}}});
  attend(db, add_training(db, "2023-09-04", "2023-09-04", {{"status", "cancelled"}}), anna);
  attend(db, add_training(db, "2023-09-04", "2023-09-04", {{"status", "open"}}), anna);

  CHECK(value_of(db, "training.person_times", september) == "0");
  CHECK(value_of(db, "training.persons", september) == "0");
}

TEST_CASE("unnamed heads are person-times and stand beside the persons") {
  Database db;
  const Id course = add_training(db, "2023-09-04", "2023-09-04");
  attend(db, course, add_worker(db));
  attend_unnamed(db, course, 40);
  const auto session = db.session();

  const Sheet persons = metric_sheet(*session, wish("training.persons", september), Lang::zh);

  CHECK(lines(persons, {"value", "unnamed"}) == Lines{"1 40"});
  CHECK(value_of(db, "training.person_times", september) == "41");
}

TEST_CASE("a merged person counts as the record she was merged into, over any number of steps") {
  Database db;
  const Id kept = add_worker(db);
  const Id middle = add_worker(db, {{"merged_into", kept}});
  const Id gone = add_worker(db, {{"merged_into", middle}});
  const Id course = add_training(db, "2023-09-04", "2023-09-04");
  for (const Id who : {kept, middle, gone}) attend(db, course, who);

  CHECK(value_of(db, "training.person_times", september) == "3");
  CHECK(value_of(db, "training.persons", september) == "1");
  CHECK(value_of(db, "worker.registered", september) == "1");
}

TEST_CASE("a class group counts once open, by its first day") {
  Database db;
  add_training(db, "2023-09-01", "2024-01-20", {{"count_word", "班"}, {"status", "open"}});
  add_training(db, "2023-08-31", "2023-09-20", {{"count_word", "班"}});
  add_training(db, "2023-09-10", "2023-12-20", {{"count_word", "班"}, {"status", "planned"}});

  CHECK(ask(db, wish("training.sessions", september)) == Lines{R"({"count_word":"班"} 1)"});
  CHECK(ask(db, wish("training.sessions", month("2023-08"))) == Lines{R"({"count_word":"班"} 1)"});
  CHECK(ask(db, wish("training.sessions", month("2024-01"))) == Lines{"{} 0"});
}

TEST_CASE("lines of a class group count on their own day, else on the first day of the class") {
  Database db;
  const Id anna = add_worker(db);
  const Id group =
      add_training(db, "2023-09-01", "2024-01-20", {{"count_word", "班"}, {"status", "open"}});
  attend(db, group, anna, {{"on_date", "2023-09-30"}});
  attend(db, group, anna, {{"on_date", "2023-10-01"}});
  attend(db, group, anna);
  attend(db, group, anna, {{"on_date", "2023-05-01"}});

  CHECK(value_of(db, "training.person_times", september) == "3");
  CHECK(value_of(db, "training.person_times", month("2023-10")) == "1");
  CHECK(value_of(db, "training.person_times", month("2023-05")) == "0");
  CHECK(value_of(db, "training.person_times", window("2023-01-01", "2023-12-31")) == "4");
}

TEST_CASE("other lines count with their session, whatever day they carry") {
  Database db;
  const Id course = add_training(db, "2023-09-29", "2023-10-02");
  attend(db, course, add_worker(db), {{"on_date", "2023-09-30"}});

  CHECK(value_of(db, "training.person_times", september) == "0");
  CHECK(value_of(db, "training.person_times", month("2023-10")) == "1");
}

TEST_CASE("a training that runs over the turn of the year is counted once") {
  Database db;
  attend(db, add_training(db, "2022-12-20", "2023-01-10"), add_worker(db));

  const Lines by_year =
      ask(db, wish("training.person_times", window("2022-01-01", "2023-12-31"), {}, {"year"}));

  CHECK(by_year == Lines{R"({"year":"2022"} 0)", R"({"year":"2023"} 1)"});
}

TEST_CASE("persons per week are the mean of the weeks that have a line, floored") {
  Database db;
  const Id anna = add_worker(db);
  const Id bea = add_worker(db);
  const Id course = add_training(db, "2023-09-03", "2023-09-20", {{"status", "open"}});
  attend(db, course, anna, {{"on_date", "2023-09-03"}});  // Sunday, a week of its own
  attend(db, course, anna, {{"on_date", "2023-09-04"}});  // Monday of the next
  attend(db, course, anna, {{"on_date", "2023-09-10"}});  // Sunday of the same
  attend(db, course, bea, {{"on_date", "2023-09-05"}});
  attend(db, course, bea);  // the last day of the training
  const auto session = db.session();

  const Sheet sheet = metric_sheet(*session, wish("training.weekly_persons", september), Lang::zh);

  CHECK(lines(sheet, {"value", "numerator", "denominator"}) == Lines{"1 4 3"});
}

TEST_CASE("what people saved is heads times the difference of prices, in yuan") {
  Database db;
  const Id priced =
      add_training(db, "2023-09-04", "2023-09-04",
                   {{"market_fee", std::int64_t{80'050}}, {"fee", std::int64_t{20'000}}});
  const Id free =
      add_training(db, "2023-09-05", "2023-09-05", {{"market_fee", std::int64_t{1'000}}});
  const Id unknown = add_training(db, "2023-09-06", "2023-09-06");
  attend(db, priced, add_worker(db));
  attend_unnamed(db, free, 3);
  attend_unnamed(db, unknown, 9);
  const auto session = db.session();

  const Sheet sheet = metric_sheet(*session, wish("training.saved_yuan", september), Lang::zh);

  CHECK(lines(sheet, {"value", "not_valued"}) == Lines{"630.5 1"});
}

/// Two employers, and placements by every way that the tests ask for.
struct Placements {
  Database db;
  Id shop =
      db.add(enterprise::kind,
             {{"name", "试点家政"}, {"form", "company"}, {"credit_code", "91329901PDY0000017"}});
  Id mill = db.add(enterprise::kind, {{"name", "试点工坊"}, {"form", "company"}});
  Id anna = add_worker(db, {{"category", "fulltime_mum"}});
  Id bea = add_worker(db);

  void place(Id who, std::string_view on, Cells more = {}) {
    Cells cells{{"worker", who},
                {"enterprise", shop},
                {"route", "other"},
                {"mode", "contract"},
                {"started_on", std::string(on)}};
    cells.insert(cells.end(), more.begin(), more.end());
    db.add(placement::kind, cells);
  }
};

TEST_CASE("a person placed twice in the window counts once, void placements never") {
  Placements some;
  some.place(some.anna, "2023-09-01");
  some.place(some.anna, "2023-09-30", {{"enterprise", some.mill}});
  some.place(some.bea, "2023-09-15", {{"status", "void"}});

  CHECK(value_of(some.db, "placement.persons", september) == "1");
  CHECK(value_of(some.db, "placement.persons", month("2023-10")) == "0");
}

TEST_CASE("ending later does not undo the month of a placement") {
  Placements some;
  some.place(some.anna, "2023-09-01", {{"status", "ended"}, {"ended_on", "2023-09-10"}});

  CHECK(value_of(some.db, "placement.persons", september) == "1");
  CHECK(value_of(some.db, "placement.active_persons", window("2023-09-01", "2023-09-09")) == "1");
  CHECK(value_of(some.db, "placement.active_persons", window("2023-09-01", "2023-09-10")) == "0");
}

TEST_CASE("slices are understood in English, Chinese and by the names of what they refer to") {
  Placements some;
  some.place(some.anna, "2023-09-01",
             {{"route", "startup"}, {"nearby", std::int64_t{1}}, {"mode", "flexible"}});
  some.place(some.bea, "2023-09-02", {{"enterprise", some.mill}});
  const struct {
    std::vector<std::string> slices;
    std::string value;
  } vectors[] = {
      {{"route=startup"}, "1"},       {{"route=创业"}, "1"},
      {{"就业渠道=创业,其他"}, "2"},  {{"nearby=是", "mode=灵活就业"}, "1"},
      {{"nearby=true"}, "1"},         {{"nearby="}, "1"},
      {{"enterprise=试点工坊"}, "1"}, {{"enterprise=91329901PDY0000017"}, "1"},
      {{"category=全职宝妈"}, "1"},   {{"category=laid_off"}, "0"},
  };

  for (const auto& vector : vectors) {
    CAPTURE(vector.slices);
    CHECK(value_of(some.db, "placement.persons", september, vector.slices) == vector.value);
  }
}

TEST_CASE("words of slices come out as codes, in declared order, the empty one last") {
  Placements some;
  const Id cara = add_worker(some.db);
  some.place(some.anna, "2023-09-01", {{"route", "startup"}});
  some.place(some.bea, "2023-09-02", {{"route", "workshop"}, {"nearby", std::int64_t{0}}});
  some.place(cara, "2023-09-03", {{"route", "startup"}, {"nearby", std::int64_t{1}}});

  CHECK(ask(some.db, wish("placement.persons", september, {}, {"route"})) ==
        Lines{R"({"route":"workshop"} 1)", R"({"route":"startup"} 2)"});
  CHECK(ask(some.db, wish("placement.persons", september, {"route=创业"}, {"nearby"})) ==
        Lines{R"({"route":"startup","nearby":true} 1)", R"({"route":"startup","nearby":null} 1)"});
}

TEST_CASE("what a metric does not have is refused") {
  const Database db;
  const struct {
    MetricWish wish;
    Code code;
  } vectors[] = {
      {wish("training.personz", september), Code::unknown_metric},
      {wish("training.persons", september, {"colour=red"}), Code::unknown_slice},
      {wish("training.weekly_persons", september, {"funding=inclusive"}), Code::unknown_slice},
      {wish("training.persons", september, {}, {"route"}), Code::unknown_slice},
      {wish("training.persons", september, {"funding=gold"}), Code::bad_value},
      {wish("training.persons", september, {"funding"}), Code::bad_value},
      {wish("training.persons", september, {"unit=U99"}), Code::not_found},
      {wish("training.persons", september, {}, {}, "无名街道"), Code::not_found},
  };

  for (const auto& vector : vectors) {
    CAPTURE(vector.wish.metric);
    CHECK(refused(db, vector.wish) == vector.code);
  }
}

TEST_CASE("a name that two records share is refused as ambiguous") {
  Database db;
  for (int i = 0; i < 2; ++i) db.add(enterprise::kind, {{"name", "同名家政"}, {"form", "company"}});

  CHECK(refused(db, wish("placement.persons", september, {"enterprise=同名家政"})) ==
        Code::ambiguous);
}

TEST_CASE("persons placed after training need a training that is done") {
  Placements some;
  const Id done = add_training(some.db, "2023-06-01", "2023-06-02", {{"funding", "inclusive"}});
  const Id open = add_training(some.db, "2023-06-01", "2023-12-02", {{"status", "open"}});
  some.place(some.anna, "2023-09-01", {{"route", "training"}, {"training", done}});
  some.place(some.bea, "2023-09-01", {{"route", "training"}, {"training", open}});

  CHECK(value_of(some.db, "training.placed_persons", september) == "1");
  CHECK(value_of(some.db, "training.placed_persons", september, {"funding=普惠"}) == "1");
  CHECK(value_of(some.db, "training.placed_persons", september, {"funding=charity"}) == "0");
}

/// Two fairs of one series with posts of two enterprises.
struct Fairs : Placements {
  Id spring = add_fair("2023-09-10", 3);
  Id autumn = add_fair("2023-09-20", 4);

  Id add_fair(std::string_view on, std::int64_t edition, Cells more = {}) {
    Cells cells{{"held_on", std::string(on)},
                {"series", "春风"},
                {"edition", edition},
                {"visitors", std::int64_t{500}},
                {"intents", std::int64_t{20}}};
    cells.insert(cells.end(), more.begin(), more.end());
    return db.add(job_fair::kind, cells);
  }
  Id offer(Id who, Id at, Cells more = {}) {
    Cells cells{{"enterprise", who},
                {"posts", std::int64_t{5}},
                {"headcount", std::int64_t{8}},
                {"collected_on", "2023-09-01"}};
    if (at != 0) cells.emplace_back("job_fair", at);
    cells.insert(cells.end(), more.begin(), more.end());
    return db.add(job_post::kind, cells);
  }
};

TEST_CASE("a fair counts when it is done, with the visitors and intents it reported") {
  Fairs some;
  some.add_fair("2023-09-25", 5, {{"status", "cancelled"}});
  some.add_fair("2023-10-01", 6);

  CHECK(value_of(some.db, "fair.count", september) == "2");
  CHECK(value_of(some.db, "fair.visitors", september) == "1000");
  CHECK(value_of(some.db, "fair.intents", september) == "40");
}

TEST_CASE("the edition of a series is the highest one held by the day") {
  Fairs some;
  some.add_fair("2023-09-25", 9, {{"status", "planned"}});
  some.add_fair("2023-01-25", 1, {{"series", "夏至"}});

  CHECK(ask(some.db, wish("fair.edition", september)) ==
        Lines{R"({"series":"夏至"} 1)", R"({"series":"春风"} 4)"});
  CHECK(ask(some.db, wish("fair.edition", window("2023-09-01", "2023-09-15"), {"series=春风"})) ==
        Lines{R"({"series":"春风"} 3)"});
}

TEST_CASE("an enterprise at two fairs is one enterprise and two enterprise-times") {
  Fairs some;
  some.offer(some.shop, some.spring);
  some.offer(some.shop, some.spring);
  some.offer(some.shop, some.autumn);
  some.offer(some.mill, some.autumn);
  some.offer(some.mill, some.spring, {{"withdrawn_on", "2023-09-10"}});
  some.offer(some.mill, 0);
  const auto session = some.db.session();

  const Sheet sheet = metric_sheet(*session, wish("fair.enterprises", september), Lang::zh);

  CHECK(lines(sheet, {"value", "times"}) == Lines{"2 3"});
  CHECK(value_of(some.db, "fair.posts", september) == "20");
  CHECK(value_of(some.db, "fair.headcount", september) == "32");
}

TEST_CASE("posts count when they were collected, unless withdrawn by that day") {
  Fairs some;
  some.offer(some.shop, 0, {{"kind", "mama"}});
  some.offer(some.mill, 0, {{"withdrawn_on", "2023-09-01"}});
  some.offer(some.mill, 0, {{"withdrawn_on", "2023-09-02"}});

  CHECK(value_of(some.db, "post.posts", september) == "10");
  CHECK(value_of(some.db, "post.posts", september, {"kind=妈妈岗"}) == "5");
}

TEST_CASE("persons hired at fairs are placements by way of a fair") {
  Fairs some;
  const Id post = some.offer(some.shop, some.spring);
  some.place(some.anna, "2023-09-12", {{"route", "job_fair"}, {"job_post", post}});
  some.place(some.bea, "2023-09-12", {{"route", "mama_post"}, {"job_post", post}});

  CHECK(value_of(some.db, "fair.hired_persons", september) == "1");
  CHECK(value_of(some.db, "fair.hired_persons", september, {"series=春风"}) == "1");
  CHECK(value_of(some.db, "fair.hired_persons", september, {"series=夏至"}) == "0");
}

TEST_CASE("enterprises on file are taken at the end of each month") {
  Database db;
  const auto add = [&](Cells more) {
    Cells cells{{"form", "company"}};
    cells.insert(cells.end(), more.begin(), more.end());
    db.add(enterprise::kind, cells);
  };
  add({});
  add({{"registered_on", "2023-09-30"}});
  add({{"registered_on", "2023-01-01"}, {"deregistered_on", "2023-08-31"}});
  add({{"registered_on", "2023-10-01"}, {"form", "sole_proprietor"}});

  CHECK(ask(db, wish("enterprise.registered", window("2023-07-01", "2023-10-31"), {}, {"month"})) ==
        Lines{R"({"month":"2023-07"} 2)", R"({"month":"2023-08"} 1)", R"({"month":"2023-09"} 2)",
              R"({"month":"2023-10"} 3)"});
  CHECK(ask(db, wish("enterprise.registered", month("2023-10"), {}, {"form"})) ==
        Lines{R"({"form":"company"} 2)", R"({"form":"sole_proprietor"} 1)"});
}

TEST_CASE("people on file are taken at the end of the day, an unknown day counting always") {
  Database db;
  add_worker(db, {{"region", "329901001"}});
  add_worker(db, {{"registered_on", "2023-09-30"}, {"skill_level", std::int64_t{3}}});
  add_worker(db, {{"registered_on", "2023-10-01"}});

  CHECK(value_of(db, "worker.registered", month("2023-08")) == "1");
  CHECK(value_of(db, "worker.registered", september) == "2");
  CHECK(value_of(db, "worker.registered", september, {"skill_level=高级工"}) == "1");
  CHECK(ask(db, wish("worker.registered", september, {}, {"region"})) ==
        Lines{R"({"region":"329901"} 1)", R"({"region":null} 1)"});
}

TEST_CASE("units count from the day they open to the day before they close; planned ones never") {
  Database db;
  const auto add = [&](Cells more) {
    Cells cells{{"kind", "station"}, {"opened_on", "2023-01-01"}};
    cells.insert(cells.end(), more.begin(), more.end());
    return db.add(unit::kind, cells);
  };
  const Id centre = add({{"kind", "centre"}, {"households_covered", std::int64_t{1200}}});
  add({{"parent", centre},
       {"households_covered", std::int64_t{300}},
       {"villages_covered", std::int64_t{4}}});
  add({{"closed_on", "2023-09-30"}, {"villages_covered", std::int64_t{9}}});
  db.add(unit::kind, {{"kind", "station"}});

  CHECK(ask(db, wish("unit.count", september, {}, {"kind"})) ==
        Lines{R"({"kind":"station"} 1)", R"({"kind":"centre"} 1)"});
  CHECK(value_of(db, "unit.count", month("2023-08")) == "3");
  CHECK(value_of(db, "unit.count", september, {"parent_kind=服务中心"}) == "1");
  CHECK(value_of(db, "unit.households_covered", september) == "1500");
  CHECK(value_of(db, "unit.villages_covered", september) == "4");
}

TEST_CASE("things are never added over items or measure words") {
  Database db;
  const Id station = db.add(unit::kind, {{"kind", "station"}, {"opened_on", "2023-01-01"}});
  const auto add = [&](std::string item, std::string word, Cells more = {}) {
    Cells cells{
        {"unit", station}, {"item", item}, {"unit_word", word}, {"quantity", std::int64_t{2}}};
    cells.insert(cells.end(), more.begin(), more.end());
    db.add(asset::kind, cells);
  };
  add("书", "册");
  add("书", "册", {{"acquired_on", "2023-09-30"}});
  add("书", "箱", {{"acquired_on", "2023-10-01"}});
  add("电脑", "台", {{"acquired_on", "2023-01-01"}, {"retired_on", "2023-09-30"}});
  add("电脑", "套", {{"acquired_on", "2023-01-02"}});

  CHECK(ask(db, wish("unit.assets", september)) ==
        Lines{R"({"item":"书","unit_word":"册"} 4)", R"({"item":"电脑","unit_word":"套"} 2)"});
}

TEST_CASE("a region holds all below it, and splits into the level below") {
  Database db;
  for (const char* region : {"329901001", "329901001002", "329901002", "329901", "329902001"})
    add_training(db, "2023-09-04", "2023-09-04", {{"region", region}});
  add_training(db, "2023-09-04", "2023-09-04");

  CHECK(ask(db, wish("training.sessions", september, {}, {"region"})) ==
        Lines{R"({"region":"329901","count_word":"期"} 4)",
              R"({"region":"329902","count_word":"期"} 1)",
              R"({"region":null,"count_word":"期"} 1)"});
  CHECK(ask(db, wish("training.sessions", september, {}, {"region"}, "329901")) ==
        Lines{R"({"region":"329901","count_word":"期"} 1)",
              R"({"region":"329901001","count_word":"期"} 2)",
              R"({"region":"329901002","count_word":"期"} 1)"});
  CHECK(ask(db, wish("training.sessions", september, {"region=329901001"})) ==
        Lines{R"({"count_word":"期"} 2)"});
}

TEST_CASE("the region without a code is told as 未分配") {
  Database db;
  add_training(db, "2023-09-04", "2023-09-04");
  const auto session = db.session();

  const Sheet sheet =
      metric_sheet(*session, wish("training.sessions", september, {}, {"region"}), Lang::zh);

  CHECK(rendered("text", sheet).find("区域=未分配 量词=期") != std::string::npos);
}

TEST_CASE("quarters and years cut the window, persons being counted anew in each") {
  Database db;
  const Id anna = add_worker(db);
  attend(db, add_training(db, "2023-03-31", "2023-03-31"), anna);
  attend(db, add_training(db, "2023-04-01", "2023-04-01"), anna);

  CHECK(ask(db, wish("training.persons", window("2023-01-01", "2023-06-30"), {}, {"quarter"})) ==
        Lines{R"({"quarter":"2023-Q1"} 1)", R"({"quarter":"2023-Q2"} 1)"});
  CHECK(ask(db, wish("training.persons", window("2023-01-01", "2023-06-30"), {}, {"year"})) ==
        Lines{R"({"year":"2023"} 1)"});
}

TEST_CASE("a window since ever reaches back to the first record") {
  Database db;
  attend(db, add_training(db, "2019-05-01", "2019-05-01"), add_worker(db));
  const Window ever{.from = {}, .to = parse_date("2020-12-31").value()};

  CHECK(value_of(db, "training.person_times", ever) == "1");
  CHECK(ask(db, wish("training.person_times", ever, {}, {"year"})) ==
        Lines{R"({"year":"2019"} 1)", R"({"year":"2020"} 0)"});
}

TEST_CASE("every metric is listed with its definition in both languages") {
  for (const Lang lang : {Lang::zh, Lang::en}) {
    const auto all = lines(metrics_sheet(lang), {"id"});
    CHECK(all.size() == 68);
    CHECK(all.front() == "training.sessions");
  }
}

}  // namespace
}  // namespace jinguo
