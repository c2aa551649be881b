// What use and fault tests found once and must not come back.
#include "register.hpp"
#include "workbook_builder.hpp"

#include <jinguo/database.hpp>
#include <jinguo/import.hpp>
#include <jinguo/records.hpp>

#include <doctest/doctest.h>

#include <filesystem>

using namespace jinguo;
using namespace registers;

TEST_CASE("a restore takes the place of a database that is damaged, and keeps that as it was") {
  for (const bool foreign : {true, false}) {
    Register reg;
    backup_database(reg.session(), reg.folder().file("copy.db"));
    reg.close();
    const std::string bytes =
        foreign ? std::string(3000, 'x') : reg.folder().read("test.db").substr(0, 200000);
    reg.folder().write("test.db", bytes);

    const std::string kept = restore_database(reg.settings(), reg.folder().file("copy.db"));

    CHECK(reg.count("office") == 1);
    CHECK(std::filesystem::file_size(kept) == bytes.size());
    CHECK_FALSE(std::filesystem::exists(reg.database() + ".new"));
  }
}

TEST_CASE("a restored database keeps a write-ahead log like any other") {
  Register reg;
  backup_database(reg.session(), reg.folder().file("copy.db"));
  reg.close();

  (void)restore_database(reg.settings(), reg.folder().file("copy.db"));

  CHECK(reg.sql("PRAGMA journal_mode") == "wal");
}

TEST_CASE("a ring written by a foreign hand is found, not followed for ever" *
          doctest::timeout(5)) {
  Register reg;
  for (const char* name : {"甲", "乙", "丙"})
    reg.add("unit", {{"name", name}, {"kind", "station"}});
  reg.store().execute("UPDATE unit SET parent_id = 3 - id WHERE id < 3");

  CHECK(refusal([&] { reg.edit("unit", "丙", {{"parent", "甲"}}); }) == "data_refused");
}

TEST_CASE("a row of another width stays refused when its rejects come back") {
  Register reg;
  ImportWish wish;
  wish.on_error = OnError::skip;
  wish.rejects = reg.folder().file("rejects.csv");
  (void)reg.import("worker", "姓名,性别,工种\n王小梅,女,月嫂,多一格\n李小兰,女\n", wish);

  const std::string rejects = reg.folder().read("rejects.csv");

  CHECK(rejects.find("多一格") != std::string::npos);
  CHECK(reg.import("worker", rejects, wish).rejected == 2);
}

TEST_CASE("what a workbook is refused for is told by an import too, not that it has no header") {
  Register reg;
  test::Parts parts = test::WorkbookText{.rows = "<row><c t=\"str\"><v>姓名</v></c></row>"}.parts();
  for (auto& [part, text] : parts)
    if (part.ends_with("sheet1.xml")) text.insert(0, "<!DOCTYPE x [<!ENTITY a \"a\">]>");

  CHECK(codes(reg.import("worker", test::zipped(parts)).problems) == "E_XLSX");
}

TEST_CASE("a region needs its code") {
  Register reg;

  const ImportResult result = reg.import("region", "代码,名称,层级\n,试点街道,乡镇街道\n");

  CHECK(codes(result.problems) == "E_REQUIRED");
}

TEST_CASE("a code with the largest number does not break the counter") {
  Register reg;
  reg.add("worker", {{"name", "王小梅"}, {"code", "W-9223372036854775807"}});

  CHECK(reg.add("worker", {{"name", "李小兰"}}).code == "W-000001");
}

TEST_CASE("punctuation in remarks is no separator") {
  Register reg;
  std::string file = "姓名,身份证号,联系电话,备注\n";
  for (int i = 0; i < 50; ++i) file += "王小梅,,15400000001,愿意住家，可上夜班，已参加体检\n";

  CHECK(reg.import("worker", file).separator == ',');
}

TEST_CASE("a region that is not understood replaces none that is known") {
  Register reg;
  reg.add("worker", {{"name", "周小荷"}, {"phone", "15400000007"}, {"region", "320106"}});

  (void)reg.import("worker", "姓名,电话,街道\n周小荷,15400000007,无名街道\n");

  CHECK(reg.field("worker", "W-000001", "region") == "320106");
}

TEST_CASE("a new number that contradicts what is on file is listed") {
  Register reg;
  Problems problems;
  reg.add("worker", {{"name", "郑小山"}, {"id_number", "329901199003070012"}});

  reg.edit("worker", "郑小山", {{"id_number", "329901199003070020"}}, problems);

  CHECK(codes(problems) == "W_ID_SEX");
}

TEST_CASE("a row with the number of a merged person lands on the survivor") {
  Register reg;
  reg.add("worker", {{"code", "OLD"}, {"name", "王小梅"}, {"id_number", "329901199003070020"}});
  reg.add("worker", {{"code", "KEEP"}, {"name", "王小梅"}});
  reg.edit("worker", "OLD", {{"merged_into", "KEEP"}});

  (void)reg.import("worker", "姓名,身份证号,工种\n王小梅,329901199003070020,护理\n");

  CHECK(reg.field("worker", "KEEP", "occupation") == "护理");
}
