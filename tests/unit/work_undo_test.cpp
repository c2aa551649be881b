// Undo: an import goes back as a whole, comes back as a whole, and never takes somebody's later
// work with it.
#include "unit/register.hpp"

#include <jinguo/batch.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using registers::Register;

namespace {

constexpr std::string_view people =
    "姓名,身份证号,手机号\n"
    "王小梅,329901199003070020,15400000001\n"
    "李小兰,329901199003070047,15400000002\n";

UndoResult undo(Register& reg, std::int64_t batch) {
  return undo_batch(reg.session(), {.batch = std::to_string(batch)});
}

std::string told(const UndoResult& result) {
  std::ostringstream out;
  out << result.removed << " removed, " << result.returned << " returned, " << result.restored
      << " restored, " << result.kept << " kept, " << result.gone << " gone";
  return out.str();
}

/// Returns every column of every row of a table.
std::string table(Register& reg, const std::string& name) {
  std::string columns;
  reg.store().query("SELECT name FROM pragma_table_info('" + name + "')", {},
                    [&](const Statement& row) {
                      columns += columns.empty() ? "" : " || '|' || ";
                      columns += "IFNULL(" + std::string(row.text(0)) + ", '-')";
                    });
  return reg.sql("SELECT " + columns + " FROM " + name + " ORDER BY id");
}

/// The same people with other telephones, and one more.
constexpr std::string_view newer =
    "姓名,身份证号,手机号\n"
    "王小梅,329901199003070020,15400000011\n"
    "张小菊,329901199003070063,15400000003\n";

}  // namespace

TEST_CASE("an undone import leaves the records as they were before it") {
  Register reg;
  reg.add("worker", {{"name", "赵小竹"}, {"phone", "15400000009"}});
  reg.import("worker", people);
  const std::string before = table(reg, "worker");
  const ImportResult second = reg.import("worker", newer);

  const UndoResult result = undo(reg, second.batch.value());

  CHECK(told(result) == "1 removed, 0 returned, 1 restored, 0 kept, 0 gone");
  CHECK(table(reg, "worker") == before);
}

TEST_CASE("undoing an undo brings the records back as they were") {
  Register reg;
  reg.import("worker", people);
  const ImportResult second = reg.import("worker", newer);
  const std::string before = table(reg, "worker");

  const UndoResult first = undo(reg, second.batch.value());
  const UndoResult again = undo(reg, first.batch.value());

  CHECK(told(again) == "0 removed, 1 returned, 1 restored, 0 kept, 0 gone");
  CHECK(table(reg, "worker") == before);
  CHECK(reg.sql("SELECT IFNULL(undone_at, 'in force') FROM import_batch ORDER BY id") ==
        "in force in force 2024-06-30T01:02:03Z in force");
}

TEST_CASE("an undo can be undone and done again any number of times") {
  Register reg;
  reg.import("worker", people);
  const std::string without = table(reg, "worker");
  std::int64_t last = reg.import("worker", newer).batch.value();
  const std::string with = table(reg, "worker");

  for (int turn = 0; turn < 3; ++turn) {
    last = undo(reg, last).batch.value();
    CHECK(table(reg, "worker") == without);
    last = undo(reg, last).batch.value();
    CHECK(table(reg, "worker") == with);
  }

  CHECK(told(undo(reg, 2)) == "1 removed, 0 returned, 1 restored, 0 kept, 0 gone");
  CHECK(table(reg, "worker") == without);
}

TEST_CASE("what was removed stands in the log as a removal by hand would") {
  Register reg;
  const std::string csv =
      "姓名,身份证号,手机号,备注\n"
      "王小梅,329901199003070020,15400000001,\"引号\"\"和\\反斜线\n换行\t制表\"\n";
  reg.import("worker", csv);
  const std::string by_undo = [&] {
    undo(reg, 1);
    return reg.sql("SELECT before FROM change WHERE action = 'erase'");
  }();
  reg.import("worker", csv);

  reg.remove("worker", {"王小梅"});

  const std::string by_hand = reg.sql("SELECT before FROM change WHERE id = 2");
  const auto without_counts = [](std::string text) {
    for (const std::string_view one : {"W-000001", "W-000002", "\"batch\":1", "\"batch\":3"})
      if (const auto at = text.find(one); at != std::string::npos) text.erase(at, one.size());
    return text;
  };
  CHECK(without_counts(by_undo) == without_counts(by_hand));
}

TEST_CASE("decimal numbers come back to the last bit") {
  Register reg;
  reg.import("enterprise",
             "企业名称,类型,纬度,经度\n"
             "甲家政,公司,32.1,118.12345678901234\n"
             "乙家政,公司,0.30000000000000004,7\n");
  const std::string before = reg.sql(
      "SELECT printf('%!.26g %!.26g', latitude, longitude) "
      "FROM enterprise ORDER BY id");

  undo(reg, undo(reg, 1).batch.value());

  CHECK(reg.sql("SELECT printf('%!.26g %!.26g', latitude, longitude) "
                "FROM enterprise ORDER BY id") == before);
}

TEST_CASE("a record changed by hand since is kept whole and named with who changed it") {
  Register reg;
  reg.import("worker", people);
  reg.edit("worker", "王小梅", {{"note", "已回访"}});

  const UndoResult result = undo(reg, 1);

  CHECK(told(result) == "1 removed, 0 returned, 0 restored, 1 kept, 0 gone");
  CHECK(reg.sql("SELECT name FROM worker") == "王小梅");
  REQUIRE(registers::codes(result.problems) == "W_ROW_KEPT");
  CHECK(message(result.problems.kept().front(), Lang::zh) ==
        "人员“W-000001”在这之后改过（tester，2024-06-30T01:02:03Z），保留现在的样子。");
}

TEST_CASE("a record changed by a later import is kept, and goes once that one is undone") {
  Register reg;
  reg.import("worker", people);
  const std::int64_t later = reg.import("worker", newer).batch.value();

  const UndoResult early = undo(reg, 1);
  CHECK(told(early) == "1 removed, 0 returned, 0 restored, 1 kept, 0 gone");
  CHECK(message(early.problems.kept().front(), Lang::en) ==
        "Kept as it is now, because it was changed since (tester, 2024-06-30T01:02:03Z, batch "
        "2): worker W-000001.");
  undo(reg, early.batch.value());
  undo(reg, later);

  CHECK(told(undo(reg, 1)) == "2 removed, 0 returned, 0 restored, 0 kept, 0 gone");
  CHECK(reg.count("worker") == 0);
}

TEST_CASE("an updated record that was edited since keeps the edit when the undo is undone") {
  Register reg;
  reg.import("worker", people);
  const std::int64_t second = reg.import("worker", newer).batch.value();
  const std::int64_t taken_back = undo(reg, second).batch.value();
  reg.edit("worker", "王小梅", {{"phone", "15400000099"}});

  const UndoResult result = undo(reg, taken_back);

  CHECK(told(result) == "0 removed, 1 returned, 0 restored, 1 kept, 0 gone");
  CHECK(reg.field("worker", "王小梅", "phone") == "15400000099");
}

TEST_CASE("a record removed since is counted and is no hindrance, nor is who has its number now") {
  Register reg;
  reg.import("worker", people);
  reg.remove("worker", {"李小兰"});
  reg.add("worker", {{"name", "赵小竹"}});
  REQUIRE(reg.sql("SELECT id FROM worker WHERE name = '赵小竹'") == "2");

  const UndoResult result = undo(reg, 1);

  CHECK(told(result) == "1 removed, 0 returned, 0 restored, 0 kept, 1 gone");
  CHECK(reg.sql("SELECT name FROM worker") == "赵小竹");
}

TEST_CASE("a batch whose records others refer to is refused, naming them, and nothing is done") {
  Register reg;
  reg.import("worker", people);
  reg.add("training", {{"title", "月嫂班"}, {"kind", "skills"}, {"started_on", "2024-03-01"}});
  for (const auto* name : {"王小梅", "李小兰"})
    reg.add("attendance", {{"training", "T-000001"}, {"worker", name}});
  const std::string before = table(reg, "worker") + table(reg, "change");

  CHECK(registers::refusal([&] { undo(reg, 1); }) == "still_referenced");
  CHECK(registers::refusal_fact([&] { undo(reg, 1); }, "by") ==
        "attendance 1 → W-000001, attendance 2 → W-000002");

  CHECK(table(reg, "worker") + table(reg, "change") == before);
}

TEST_CASE("no more than twenty referring records are named, and all are counted") {
  Register reg;
  reg.import("worker", people);
  for (int i = 1; i <= 25; ++i) {
    const std::string day = "2024-03-" + std::string(i < 10 ? "0" : "") + std::to_string(i);
    reg.add("registration", {{"register", "flexible_job"},
                             {"worker", "王小梅"},
                             {"registered_on", day},
                             {"outcome", "withdrawn"}});
  }

  const std::string by = registers::refusal_fact([&] { undo(reg, 1); }, "by");

  CHECK(std::ranges::count(by, ',') == 19);
  CHECK(by.ends_with(" … 25 in all"));
}

TEST_CASE("records of one batch may refer to one another") {
  Register reg;
  const std::string csv =
      "编号,名称,类型,上级\n"
      "U-000001,甲社区,社区,\n"
      "U-000002,乙微家,微家,U-000001\n";
  reg.import("unit", csv);
  const std::string before = table(reg, "unit");

  const UndoResult away = undo(reg, 1);
  CHECK(told(away) == "2 removed, 0 returned, 0 restored, 0 kept, 0 gone");
  undo(reg, away.batch.value());

  CHECK(table(reg, "unit") == before);
}

TEST_CASE("a record that points to what goes holds the undo only when it is kept") {
  Register reg;
  reg.import("unit", "编号,名称,类型\nU-000001,甲社区,社区\n");
  reg.import("unit",
             "编号,名称,类型,上级\n"
             "U-000002,乙街道,社区,\n"
             "U-000001,甲社区,社区,U-000002\n");

  SUBCASE("put back, it points there no more") {
    CHECK(told(undo(reg, 2)) == "1 removed, 0 returned, 1 restored, 0 kept, 0 gone");
    CHECK(reg.field("unit", "U-000001", "parent").empty());
  }
  SUBCASE("changed since, it still does") {
    reg.edit("unit", "U-000001", {{"note", "核对过"}});
    CHECK(registers::refusal_fact([&] { undo(reg, 2); }, "by") == "unit U-000001 → U-000002");
  }
}

TEST_CASE("a field is not put back to a record that was removed since") {
  Register reg;
  reg.import("unit", "编号,名称,类型\nU-000001,甲社区,社区\nU-000002,乙社区,社区\n");
  reg.import("worker", "姓名,身份证号,所在阵地\n王小梅,329901199003070020,U-000001\n");
  reg.import("worker", "姓名,身份证号,所在阵地\n王小梅,329901199003070020,U-000002\n");
  reg.remove("unit", {"U-000001"});

  const UndoResult result = undo(reg, 3);

  CHECK(told(result) == "0 removed, 0 returned, 0 restored, 1 kept, 0 gone");
  CHECK(registers::codes(result.problems) == "W_ROW_NOT_BACK");
  CHECK(reg.field("worker", "王小梅", "unit") == "U-000002");
}

TEST_CASE("a number that somebody else has by now is not put back") {
  Register reg;
  reg.import("worker", "人员编号,姓名,身份证号\nW-000001,王小梅,329901199003070020\n");
  reg.import("worker", "人员编号,姓名,身份证号\nW-000001,王小梅,329901199003070047\n");
  reg.add("worker", {{"name", "王小美"}, {"id_number", "329901199003070020"}});

  const UndoResult result = undo(reg, 2);

  CHECK(told(result) == "0 removed, 0 returned, 0 restored, 1 kept, 0 gone");
  const std::string said = message(result.problems.kept().front(), Lang::en);
  CHECK(said.find("W-000002") != std::string::npos);
  CHECK(said.find("329901199003070020") == std::string::npos);
}

TEST_CASE("numbers that went from one to the next go back the same way") {
  Register reg;
  reg.import("worker",
             "人员编号,姓名,身份证号\n"
             "W-000001,王小梅,329901199003070020\n"
             "W-000002,李小兰,329901199003070047\n");
  const std::string before = table(reg, "worker");
  const std::int64_t moved = reg.import("worker",
                                        "人员编号,姓名,身份证号\n"
                                        "W-000001,王小梅,329901199003070063\n"
                                        "W-000002,李小兰,329901199003070020\n"
                                        "W-000003,张小菊,329901199003070047\n")
                                 .batch.value();
  const std::string after = table(reg, "worker");

  const UndoResult back = undo(reg, moved);
  CHECK(told(back) == "1 removed, 0 returned, 2 restored, 0 kept, 0 gone");
  CHECK(table(reg, "worker") == before);
  undo(reg, back.batch.value());

  CHECK(table(reg, "worker") == after);
}

TEST_CASE("a record that a file names twice goes back to before the first of its rows") {
  Register reg;
  reg.import("worker", people);
  const std::string before = table(reg, "worker");
  reg.import("worker",
             "姓名,身份证号,手机号\n"
             "王小梅,329901199003070020,15400000011\n"
             "张小菊,329901199003070063,15400000003\n"
             "王小梅,329901199003070020,15400000012\n"
             "张小菊,329901199003070063,15400000004\n");
  const std::string after = table(reg, "worker");

  const UndoResult back = undo(reg, 2);
  CHECK(told(back) == "1 removed, 0 returned, 1 restored, 0 kept, 0 gone");
  CHECK(table(reg, "worker") == before);
  undo(reg, back.batch.value());

  CHECK(table(reg, "worker") == after);
}

TEST_CASE("what comes back takes new places when its old ones are taken") {
  Register reg;
  const std::string csv =
      "编号,名称,类型,上级\n"
      "U-000001,甲社区,社区,\n"
      "U-000002,乙微家,微家,U-000001\n";
  reg.import("unit", csv);
  const std::string before = reg.exported("unit");
  const std::int64_t away = undo(reg, 1).batch.value();
  reg.add("unit", {{"name", "丙社区"}, {"kind", "community"}});

  const UndoResult back = undo(reg, away);
  CHECK(told(back) == "0 removed, 2 returned, 0 restored, 0 kept, 0 gone");
  reg.remove("unit", {"丙社区"});
  CHECK(reg.exported("unit") == before);

  CHECK(told(undo(reg, 1)) == "2 removed, 0 returned, 0 restored, 0 kept, 0 gone");
  CHECK(reg.count("unit") == 0);
}

TEST_CASE("nothing comes back while somebody on record has the same number") {
  Register reg;
  reg.import("worker", people);
  const std::int64_t away = undo(reg, 1).batch.value();
  reg.add("worker", {{"name", "王小梅"}, {"id_number", "329901199003070020"}});
  const std::string before = table(reg, "worker") + table(reg, "change");

  CHECK(registers::refusal([&] { undo(reg, away); }) == "place_taken");
  CHECK(registers::refusal_fact([&] { undo(reg, away); }, "by") == "worker W-000003");

  CHECK(table(reg, "worker") + table(reg, "change") == before);
}

TEST_CASE("nothing comes back that points to a record removed since") {
  Register reg;
  reg.import("unit", "编号,名称,类型\nU-000001,甲社区,社区\n");
  reg.import("worker", "姓名,身份证号,所在阵地\n王小梅,329901199003070020,U-000001\n");
  const std::int64_t away = undo(reg, 2).batch.value();
  reg.remove("unit", {"U-000001"});
  reg.add("unit", {{"name", "乙社区"}, {"kind", "community"}});

  CHECK(registers::refusal_fact([&] { undo(reg, away); }, "by") ==
        "worker W-000001, whose unit was removed");
}

TEST_CASE("two undone imports come back in the order in which they refer to one another") {
  Register reg;
  reg.import("unit", "编号,名称,类型\nU-000001,甲社区,社区\n");
  reg.import("worker", "姓名,身份证号,所在阵地\n王小梅,329901199003070020,U-000001\n");
  const std::string before = table(reg, "worker") + table(reg, "unit");
  const std::int64_t people_away = undo(reg, 2).batch.value();
  const std::int64_t units_away = undo(reg, 1).batch.value();

  undo(reg, units_away);
  undo(reg, people_away);

  CHECK(table(reg, "worker") + table(reg, "unit") == before);
}

TEST_CASE("an undone batch is not undone twice, and it is said who did it") {
  Register reg;
  reg.import("worker", people);
  undo(reg, 1);

  CHECK(registers::refusal([&] { undo(reg, 1); }) == "already_undone");
  CHECK(registers::refusal_fact([&] { undo(reg, 1); }, "who") == "tester");
  CHECK(registers::refusal_fact([&] { undo(reg, 1); }, "last") == "2");
  CHECK(registers::refusal([&] { undo(reg, 9); }) == "not_found");
}

TEST_CASE("a batch of a version that could not undo is refused") {
  Register reg;
  reg.import("worker", people);
  reg.store().execute(
      "UPDATE import_batch SET record_from = NULL, record_to = NULL, change_from = NULL, "
      "change_to = NULL");

  CHECK(registers::refusal([&] { undo(reg, 1); }) == "cannot_undo");
}

TEST_CASE("a dry run tells the same and writes nothing") {
  Register reg;
  reg.import("worker", people);
  const std::string before =
      table(reg, "worker") + table(reg, "change") + table(reg, "import_batch");

  const UndoResult result = undo_batch(reg.session(), {.batch = "1", .dry_run = true});

  CHECK(told(result) == "2 removed, 0 returned, 0 restored, 0 kept, 0 gone");
  CHECK_FALSE(result.batch.has_value());
  CHECK(table(reg, "worker") + table(reg, "change") + table(reg, "import_batch") == before);
}

TEST_CASE("a file is imported anew after its undo, and known again after the undo of that") {
  Register reg;
  reg.import("worker", people);
  const std::int64_t away = undo(reg, 1).batch.value();

  SUBCASE("anew") { CHECK_FALSE(reg.import("worker", people).already); }
  SUBCASE("known again") {
    undo(reg, away);
    CHECK(reg.import("worker", people).already);
  }
}

TEST_CASE("codes of records that went are not given again") {
  Register reg;
  reg.import("worker", people);
  undo(reg, 1);

  CHECK(reg.add("worker", {{"name", "赵小竹"}}).code == "W-000003");
}

TEST_CASE("where every record was changed since, nothing is undone and the batch stays in force") {
  Register reg;
  reg.import("worker", people);
  for (const auto* name : {"王小梅", "李小兰"}) reg.edit("worker", name, {{"note", "已回访"}});

  const UndoResult result = undo(reg, 1);

  CHECK(result.nothing);
  CHECK_FALSE(result.batch.has_value());
  CHECK(told(result) == "0 removed, 0 returned, 0 restored, 2 kept, 0 gone");
  CHECK(reg.count("import_batch") == 1);
}

TEST_CASE("a large batch goes and comes back with every index in its place") {
  Register reg;
  std::string csv = "姓名,手机号\n";
  for (int i = 0; i < 20'000; ++i) csv += "王小梅,154" + std::to_string(10'000'000 + i) + "\n";
  const std::string indexes = "SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name";
  const std::string before = reg.sql(indexes);
  reg.import("worker", csv);

  const UndoResult away = undo(reg, 1);
  CHECK(told(away) == "20000 removed, 0 returned, 0 restored, 0 kept, 0 gone");
  CHECK(reg.sql(indexes) == before);
  undo(reg, away.batch.value());

  CHECK(reg.count("worker") == 20'000);
  CHECK(reg.sql(indexes) == before);
  CHECK(reg.sql("PRAGMA integrity_check") == "ok");
}

TEST_CASE("a batch without rows is undone without ado") {
  Register reg;
  reg.import("worker", "姓名,身份证号\n");

  CHECK(told(undo(reg, 1)) == "0 removed, 0 returned, 0 restored, 0 kept, 0 gone");
}

TEST_CASE("an import of regions is undone unless their codes are in use") {
  Register reg;
  reg.import("region", "代码,名称\n320113001,甲街道\n320113002,乙街道\n");

  SUBCASE("not in use") {
    CHECK(told(undo(reg, 1)) == "2 removed, 0 returned, 0 restored, 0 kept, 0 gone");
  }
  SUBCASE("in use") {
    reg.add("worker", {{"name", "王小梅"}, {"region", "320113002"}});
    CHECK(registers::refusal_fact([&] { undo(reg, 1); }, "by").starts_with("worker W-000001"));
  }
}

TEST_CASE("a batch shows how many of its records are as it left them") {
  Register reg;
  reg.import("worker", people);
  reg.edit("worker", "王小梅", {{"note", "已回访"}});
  std::ostringstream out;

  get_format("csv").write(show_batch(reg.session(), "1",
                                     {.columns = {},
                                      .audience = Audience::people,
                                      .lang = Lang::zh,
                                      .reveal = false,
                                      .reason = {}}),
                          {}, out);

  CHECK(out.str().find("\"仍是原样\",\"后来改过\",\"后来删除\",\"能否撤销\"") != std::string::npos);
  CHECK(out.str().find(",1,1,0,\"可以\"\n") != std::string::npos);
}
