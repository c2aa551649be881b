// The paragraph that an office publishes: every number from a metric, or nothing at all.
#include "model/kinds/attendance.hpp"
#include "model/kinds/training.hpp"
#include "report/brief_places.hpp"
#include "report/part.hpp"
#include "report/period_words.hpp"
#include "unit/register.hpp"
#include "unit/report_database.hpp"

#include <doctest/doctest.h>

namespace jinguo {
namespace {

using namespace figures;
using registers::refusal;
using registers::refusal_fact;

void train(Database& db, std::string_view day, std::string_view funding, std::int64_t heads) {
  const Id course = db.add(training::kind, {{"kind", "skills"},
                                            {"funding", std::string(funding)},
                                            {"started_on", std::string(day)},
                                            {"ended_on", std::string(day)}});
  db.add(attendance::kind, {{"training", course}, {"heads", heads}});
}

std::string told(const Database& db, std::string_view text, bool round_down = false,
                 Lang lang = Lang::zh) {
  const auto session = db.session();
  return brief(*session,
               {.window = month("2023-09"),
                .template_text = std::string(text),
                .template_name = "t.txt",
                .round_down = round_down},
               lang)
      .text;
}

TEST_CASE("a place gives way to its figure, in the window that it names or the one asked for") {
  Database db;
  train(db, "2022-05-01", "inclusive", 7);
  train(db, "2023-03-01", "inclusive", 4582);
  train(db, "2023-09-01", "inclusive", 19);
  train(db, "2023-09-02", "subsidised", 5);

  CHECK(told(db, "{training.person_times}") == "24\n");
  CHECK(told(db, "{training.person_times funding=inclusive}人次") == "19人次\n");
  CHECK(told(db, "{training.person_times funding=inclusive window=ytd}") == "4601\n");
  CHECK(told(db, "{training.person_times window=all}") == "4613\n");
  CHECK(told(db, "{ training.person_times 经费性质=补贴性 window=month }") == "5\n");
  CHECK(told(db, "{training.sessions in=期}期{training.sessions in=场}场") == "2期0场\n");
  CHECK(told(db, "{training.persons}") == "0\n");
}

TEST_CASE("余 stands where a figure was floored, for one place or for all") {
  Database db;
  train(db, "2023-09-01", "inclusive", 4601);

  CHECK(told(db, "{training.person_times style=yu}人次，{training.person_times}") ==
        "4600余人次，4601\n");
  CHECK(told(db, "{training.person_times}", true) == "4600余\n");
  CHECK(told(db, "{training.person_times}", true, Lang::en) == "over 4600\n");
}

TEST_CASE("a figure is floored to two leading digits, a smaller one to one") {
  struct Case {
    long long count;
    std::string_view told;
  };
  constexpr Case cases[] = {{0, "0"},          {7, "7"},         {10, "10"},       {12, "10余"},
                            {84, "80余"},      {100, "100"},     {126, "120余"},   {340, "340"},
                            {1000, "1000"},    {2031, "2000余"}, {2506, "2500余"}, {4600, "4600"},
                            {10234, "10000余"}};
  for (const Case& one : cases) CHECK(rounded_down(one.count, true) == one.told);
}

TEST_CASE("comments are left out, doubled braces are braces, facts are told in words") {
  Database db;

  CHECK(told(db, "# nothing\n{{x}} {office}\n") == "{x} 试点妇联\n");
  CHECK(told(db, "{period} {from} {to} {year}") == "2023年9月 2023年9月1日 2023年9月30日 2023\n");
  CHECK(told(db, "{period}", false, Lang::en) == "September 2023\n");
}

TEST_CASE("windows are told by the name of their month or year, else by their days") {
  CHECK(told_window(window("2023-01-01", "2023-12-31"), Lang::zh) == "2023年");
  CHECK(told_window(window("2023-01-01", "2023-10-08"), Lang::zh) == "2023年1月1日至2023年10月8日");
  CHECK(told_window(window("2024-02-01", "2024-02-29"), Lang::en) == "February 2024");
  CHECK(told_window({.from = {}, .to = parse_date("2024-05-31").value()}, Lang::en) ==
        "up to 31 May 2024");
}

TEST_CASE("a place that cannot be computed stops it, and line and place are named") {
  Database db;
  const auto stops = [&](const std::string& text) {
    const auto work = [&] { (void)told(db, text); };
    return refusal(work) + " " + refusal_fact(work, "line") + " " +
           refusal_fact(work, "placeholder");
  };

  CHECK(stops("a\n{training.person}") == "bad_template 2 {training.person}");
  CHECK(stops("{training.persons colour=red}") == "bad_template 1 {training.persons colour=red}");
  CHECK(stops("{training.persons window=week}") == "bad_template 1 {training.persons window=week}");
  CHECK(stops("{training.persons style=bold}") == "bad_template 1 {training.persons style=bold}");
  CHECK(stops("{training.persons in=人次}") == "bad_template 1 {training.persons in=人次}");
  CHECK(stops("{training.weekly_persons}") == "bad_template 1 {training.weekly_persons}");
  CHECK(stops("#\n#\n{nothing}") == "bad_template 3 {nothing}");
  CHECK(stops("{}") == "bad_template 1 {}");
  CHECK(stops("ok\nopen { brace") == "bad_template 2 {");
  CHECK(stops("shut } brace") == "bad_template 1 }");
}

TEST_CASE("a metric that falls into several lines must be told which") {
  Database db;
  train(db, "2023-09-01", "inclusive", 1);
  db.add(training::kind, {{"kind", "skills"},
                          {"count_word", "场"},
                          {"started_on", "2023-09-03"},
                          {"ended_on", "2023-09-03"}});

  CHECK(refusal_fact([&] { (void)told(db, "{training.sessions}"); }, "detail").find("量词=场") !=
        std::string::npos);
  CHECK(told(db, "{training.sessions count_word=场}") == "1\n");
}

TEST_CASE("the built-in templates can be filled from an empty register") {
  const Database db;
  for (const Lang lang : {Lang::zh, Lang::en}) {
    const std::string text = told(db, "", false, lang);
    CHECK(text.find('{') == std::string::npos);
    CHECK(text.find('#') == std::string::npos);
    CHECK(text.find("试点妇联") != std::string::npos);
  }
}

}  // namespace
}  // namespace jinguo
