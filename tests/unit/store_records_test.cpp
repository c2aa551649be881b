// Records in the store: written, read back, found by every condition.
#include "store/records.hpp"

#include "model/kinds/attendance.hpp"
#include "model/kinds/enterprise.hpp"
#include "model/kinds/office.hpp"
#include "model/kinds/training.hpp"
#include "model/kinds/worker.hpp"
#include "store/merged.hpp"
#include "store/row_inserter.hpp"
#include "store/version.hpp"
#include "unit/register.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace jinguo;
using registers::refusal;
using registers::Register;

namespace {

using Fields = std::vector<std::pair<std::string_view, Value>>;

Value text(const char* word) { return std::string(word); }
Value number(std::int64_t whole) { return whole; }

/// Fills what every record must have, and then what is given.
std::vector<Value> values(const Kind& kind, const Fields& fields) {
  std::vector<Value> all(kind.fields.size());
  const auto set = [&](std::string_view name, const Value& value) {
    all[kind.index(name).value()] = value;
  };
  set("office", number(1));
  set("created_at", text("2024-01-01T00:00:00Z"));
  set("updated_at", text("2024-01-01T00:00:00Z"));
  for (const auto& [name, value] : fields) set(name, value);
  return all;
}

Id put(Register& reg, const Kind& kind, const Fields& fields) {
  return insert(reg.store(), kind, values(kind, fields));
}

Id firm(Register& reg, const char* code, Fields fields) {
  if (fields.empty()) fields.emplace_back("name", text("试点家政"));
  fields.emplace_back("code", text(code));
  fields.emplace_back("form", text("company"));
  return put(reg, enterprise::kind, fields);
}

/// Returns the codes of the enterprises that a condition finds.
std::string found(Register& reg, std::string_view field, Op op, std::vector<Value> wanted = {}) {
  const Field* const code = &get_field(enterprise::kind, "code");
  const Query query{.where = {{&get_field(enterprise::kind, field), op, std::move(wanted)}},
                    .order = {}};
  std::string all;
  scan(reg.store(), enterprise::kind, {&code, 1}, query, [&](Id, std::vector<Value>& cells) {
    all += (all.empty() ? "" : " ") + std::string(as_text(cells[0]));
  });
  const auto ids = find_ids(reg.store(), enterprise::kind, query);
  CHECK(count(reg.store(), enterprise::kind, query) == static_cast<std::int64_t>(ids.size()));
  return all;
}

}  // namespace

TEST_CASE("a record comes back as it was written, value by value") {
  Register reg;
  const auto written = values(training::kind, {{"code", text("T-1")},
                                               {"title", text("月嫂“一”班\n二行, \"引\" 𠮷")},
                                               {"kind", text("skills")},
                                               {"count_word", text("期")},
                                               {"started_on", text("2024-03-08")},
                                               {"ended_on", text("2024-03-10")},
                                               {"hours", Value{0.1}},
                                               {"capacity", number(45)},
                                               {"fee", number(2050)},
                                               {"status", text("done")}});

  const Id id = insert(reg.store(), training::kind, written);

  const Record record = load(reg.store(), training::kind, id);
  CHECK(record.id == id);
  CHECK(record.values == written);
}

TEST_CASE("records written several at a time are there in their order, to the last one") {
  Register reg;
  RowInserter inserter(reg.store(), worker::kind);
  std::string expected;
  std::vector<Value> row;
  for (int i = 100; i < 140; ++i) {
    const std::string code = "W-" + std::to_string(i);
    row = values(worker::kind, {{"code", code}, {"name", text("王小梅")}});
    inserter.add(row);
    expected += code + " ";
  }
  inserter.flush();
  inserter.flush();

  CHECK(
      reg.sql("SELECT group_concat(code, ' ') || ' ' FROM (SELECT code FROM worker ORDER BY id)") ==
      expected);
}

TEST_CASE("rows that are trusted are not checked, in the middle of a transaction; later ones are") {
  Register reg;
  const Fields nowhere{{"name", text("王小梅")}, {"household", number(999)}};
  const auto put_as = [&](const char* code) {
    Fields fields = nowhere;
    fields.emplace_back("code", text(code));
    put(reg, worker::kind, fields);
  };
  const Transaction change(reg.store());

  reg.store().trust_judged_rows(true);
  put_as("W-1");
  reg.store().trust_judged_rows(false);

  CHECK(count(reg.store(), worker::kind, {}) == 1);
  CHECK(refusal([&] { put_as("W-2"); }) == "internal");
}

TEST_CASE("only the fields named are changed") {
  Register reg;
  const Id id = firm(reg, "E-1", {{"name", text("甲")}, {"staff", number(3)}});
  std::vector<Value> wanted(enterprise::kind.fields.size());
  const std::size_t staff = enterprise::kind.index("staff").value();
  const std::size_t address = enterprise::kind.index("address").value();
  wanted[staff] = number(4);
  const std::vector<std::size_t> changed{staff, address};

  update(reg.store(), enterprise::kind, id, changed, wanted);

  const Record record = load(reg.store(), enterprise::kind, id);
  CHECK(as_integer(record.values[staff]) == 4);
  CHECK(is_null(record.values[address]));
  CHECK(record.values[enterprise::kind.index("name").value()] == text("甲"));
}

TEST_CASE("an erased record is gone") {
  Register reg;
  const Id id = firm(reg, "E-1", {});

  erase(reg.store(), enterprise::kind, id);

  CHECK(count(reg.store(), enterprise::kind, {}) == 0);
  CHECK(refusal([&] { (void)load(reg.store(), enterprise::kind, id); }) == "internal");
}

TEST_CASE("a scan shows references as codes, and empty ones as nothing") {
  Register reg;
  const Id worker = put(reg, worker::kind, {{"code", text("W-7")}, {"name", text("王小梅")}});
  const Id course = put(reg, training::kind,
                        {{"code", text("T-3")},
                         {"title", text("一班")},
                         {"kind", text("skills")},
                         {"count_word", text("期")},
                         {"started_on", text("2024-03-08")},
                         {"ended_on", text("2024-03-08")},
                         {"status", text("done")}});
  const Fields named{{"training", number(course)},
                     {"worker", number(worker)},
                     {"heads", number(1)},
                     {"present", number(1)}};
  const Fields heads{{"training", number(course)}, {"heads", number(30)}, {"present", number(1)}};
  put(reg, attendance::kind, named);
  put(reg, attendance::kind, heads);

  const std::vector<const Field*> fields{&get_field(attendance::kind, "training"),
                                         &get_field(attendance::kind, "worker"),
                                         &get_field(attendance::kind, "heads")};
  std::vector<std::vector<Value>> rows;
  scan(reg.store(), attendance::kind, fields, {},
       [&](Id, std::vector<Value>& cells) { rows.push_back(cells); });

  REQUIRE(rows.size() == 2);
  CHECK(rows[0] == std::vector<Value>{text("T-3"), text("W-7"), number(1)});
  CHECK(rows[1] == std::vector<Value>{text("T-3"), Null{}, number(30)});
  CHECK(code_of(reg.store(), worker::kind, worker) == "W-7");
  CHECK(code_of(reg.store(), attendance::kind, 2) == "2");
}

TEST_CASE("every condition finds what it says, empty cells included") {
  Register reg;
  firm(reg, "A", {{"name", text("甲家政")}, {"staff", number(1)}});
  firm(reg, "B", {{"name", text("乙家政")}, {"staff", number(2)}});
  firm(reg, "C", {{"name", text("丙保洁")}, {"staff", number(3)}});
  firm(reg, "D", {{"name", text("丁保洁")}});

  CHECK(found(reg, "staff", Op::any_of, {number(2)}) == "B");
  CHECK(found(reg, "staff", Op::any_of, {number(1), number(3)}) == "A C");
  CHECK(found(reg, "staff", Op::any_of, {Null{}}) == "D");
  CHECK(found(reg, "staff", Op::any_of, {number(1), Null{}}) == "A D");
  CHECK(found(reg, "staff", Op::none_of, {number(1), number(3)}) == "B D");
  CHECK(found(reg, "staff", Op::less, {number(2)}) == "A");
  CHECK(found(reg, "staff", Op::less_equal, {number(2)}) == "A B");
  CHECK(found(reg, "staff", Op::greater, {number(2)}) == "C");
  CHECK(found(reg, "staff", Op::greater_equal, {number(2)}) == "B C");
  CHECK(found(reg, "name", Op::contains, {text("家政")}) == "A B");
  CHECK(found(reg, "staff", Op::filled) == "A B C");
  CHECK(found(reg, "staff", Op::empty) == "D");
}

TEST_CASE("signs of a pattern in a word looked for stand for themselves") {
  Register reg;
  firm(reg, "A", {{"name", text("100%家政")}});
  firm(reg, "B", {{"name", text("100家政")}});
  firm(reg, "C", {{"name", text("a_b")}});
  firm(reg, "D", {{"name", text("axb")}});
  firm(reg, "E", {{"name", text("c\\d")}});

  CHECK(found(reg, "name", Op::contains, {text("0%")}) == "A");
  CHECK(found(reg, "name", Op::contains, {text("a_b")}) == "C");
  CHECK(found(reg, "name", Op::contains, {text("c\\d")}) == "E");
  CHECK(found(reg, "name", Op::contains, {text("%")}) == "A");
}

TEST_CASE("a region is found with all below it and nothing beside it") {
  Register reg;
  for (const char* code : {"32", "3201", "320113", "320113002", "320113002001", "320114", "3202"})
    firm(reg, code, {{"name", text("甲")}, {"region", text(code)}});
  firm(reg, "none", {});

  CHECK(found(reg, "region", Op::begins, {text("3201")}) ==
        "3201 320113 320113002 320113002001 320114");
  CHECK(found(reg, "region", Op::begins, {text("320113")}) == "320113 320113002 320113002001");
  CHECK(found(reg, "region", Op::begins, {text("3202")}) == "3202");
}

TEST_CASE("a query is ordered and cut as asked") {
  Register reg;
  firm(reg, "A", {{"name", text("乙")}, {"staff", number(1)}});
  firm(reg, "B", {{"name", text("甲")}, {"staff", number(1)}});
  firm(reg, "C", {{"name", text("丙")}, {"staff", number(9)}});
  const Field* staff = &get_field(enterprise::kind, "staff");

  const Query by_staff{.where = {}, .order = {{staff, true}}};
  CHECK(find_ids(reg.store(), enterprise::kind, by_staff) == std::vector<Id>{3, 1, 2});
  const Query first{.where = {}, .order = {{staff, true}}, .limit = 1};
  CHECK(find_ids(reg.store(), enterprise::kind, first) == std::vector<Id>{3});
  const Query none{.where = {}, .order = {}, .limit = 0};
  CHECK(find_ids(reg.store(), enterprise::kind, none).empty());
}

TEST_CASE("a property is kept under its name and replaced") {
  Register reg;
  CHECK_FALSE(find_property(reg.store(), "colour").has_value());

  set_property(reg.store(), "colour", "红");
  set_property(reg.store(), "colour", "绿");

  CHECK(find_property(reg.store(), "colour") == "绿");
}

TEST_CASE("a person merged twice is spoken for by the last") {
  Register reg;
  const auto person = [&](const char* code, Value into) {
    return put(reg, worker::kind,
               {{"code", text(code)}, {"name", text("王小梅")}, {"merged_into", std::move(into)}});
  };
  const Id last = person("W-1", Null{});
  const Id middle = person("W-2", number(last));
  const Id first = person("W-3", number(middle));
  const MergedWorkers merged(reg.store());

  CHECK(merged.speaker(first) == last);
  CHECK(merged.speaker(middle) == last);
  CHECK(merged.speaker(last) == last);
}

TEST_CASE("a ring of merged people written by a foreign hand does not hang") {
  Register reg;
  const Fields name{{"code", text("W-1")}, {"name", text("甲")}};
  const Fields other{{"code", text("W-2")}, {"name", text("乙")}};
  put(reg, worker::kind, name);
  put(reg, worker::kind, other);
  reg.store().execute("UPDATE worker SET merged_into_id = 3 - id");

  const MergedWorkers merged(reg.store());

  CHECK(merged.speaker(1) > 0);
}

TEST_CASE("the version of the data grows with every change and every import") {
  Register reg;
  const std::int64_t start = data_version(reg.store());

  reg.add("worker", {{"name", "王小梅"}});
  const std::int64_t added = data_version(reg.store());
  reg.edit("worker", "W-000001", {{"occupation", "月嫂"}});
  const std::int64_t edited = data_version(reg.store());
  (void)reg.import("worker", "姓名\n李小兰\n");
  const std::int64_t imported = data_version(reg.store());

  CHECK(start < added);
  CHECK(added < edited);
  CHECK(edited < imported);
}
