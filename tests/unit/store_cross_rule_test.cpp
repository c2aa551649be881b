// Rules across records: for each a register that breaks it and one that just does not, seen by the
// check of the whole and by the record that breaks it.
#include "store/cross_rule.hpp"

#include "unit/register.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using registers::codes;
using registers::Register;
using registers::Words;

namespace {

/// One record to add: kind and fields.
struct Entry {
  std::string_view kind;
  Words words;
};
using Entries = std::vector<Entry>;

const Entry worker{"worker", {{"code", "W-1"}, {"name", "王小梅"}, {"born_on", "2000-02-29"}}};
const Entry evening{
    "training",
    {{"code", "T-1"}, {"title", "插花"}, {"kind", "技能"}, {"started_on", "2024-03-05"}}};
const Entry enterprise{"enterprise", {{"code", "E-1"}, {"name", "安心家政"}, {"form", "公司"}}};
const Entry gone{"enterprise",
                 {{"code", "E-1"},
                  {"name", "安心家政"},
                  {"form", "公司"},
                  {"registered_on", "2020-01-01"},
                  {"deregistered_on", "2024-03-04"}}};
const Entry fair{"job_fair", {{"code", "F-1"}, {"title", "春风行动"}, {"held_on", "2024-03-05"}}};
const Entry household{"household", {{"code", "H-1"}}};
const Entry nursery{"unit", {{"code", "U-1"}, {"name", "托育园"}, {"kind", "nursery"}}};

Entry attendance(std::string_view training, std::string_view on, std::string_view present = "是",
                 std::string_view result = "") {
  return {"attendance",
          {{"training", std::string(training)},
           {"worker", "W-1"},
           {"on_date", std::string(on)},
           {"present", std::string(present)},
           {"result", std::string(result)}}};
}

Entry post(std::string_view code, Words more) {
  Words words{{"code", std::string(code)}, {"enterprise", "E-1"},
              {"title", "月嫂"},           {"posts", "1"},
              {"headcount", "1"},          {"collected_on", "2024-03-05"}};
  words.insert(words.end(), more.begin(), more.end());
  return {"job_post", words};
}

Entry placed(std::string_view person, std::string_view on, std::string_view post = "") {
  return {"placement",
          {{"worker", std::string(person)},
           {"enterprise", "E-1"},
           {"route", post.empty() ? "other" : "job_fair"},
           {"job_post", std::string(post)},
           {"mode", "contract"},
           {"started_on", std::string(on)}}};
}

Entry item(std::string_view code, std::string_view from, std::string_view to,
           std::string_view name = "保洁") {
  return {"service_item",
          {{"code", std::string(code)},
           {"enterprise", "E-1"},
           {"name", std::string(name)},
           {"category", "家政"},
           {"valid_from", std::string(from)},
           {"valid_to", std::string(to)}}};
}

Entry voucher(Words more = {}) {
  Words words{{"code", "B-1"}, {"kind", "voucher"},          {"serial", "S-1"},
              {"item", "I-1"}, {"granted_on", "2024-03-01"}, {"valid_to", "2024-03-31"}};
  words.insert(words.end(), more.begin(), more.end());
  return {"benefit", words};
}

Entry order(std::string_view done_at, Words more) {
  Words words{{"enterprise", "E-1"}, {"status", "done"}, {"done_at", std::string(done_at)}};
  words.insert(words.end(), more.begin(), more.end());
  return {"service_order", words};
}

Entry by_voucher(std::string_view day, std::string_view used_item = "I-1") {
  return order(day,
               {{"charge_mode", "voucher"}, {"benefit", "B-1"}, {"item", std::string(used_item)}});
}

const Entry april_item = item("I-2", "2024-04-01", "");
const Entries with_voucher{enterprise, item("I-1", "", "2024-03-31"), voucher()};

Entry credit(std::string_view minutes) {
  return order(
      "2024-03-05T10:00",
      {{"charge_mode", "credit"}, {"household", "H-1"}, {"minutes", std::string(minutes)}});
}

Entries operator+(Entries all, const Entries& more) {
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

const Entries family{enterprise,
                     household,
                     nursery,
                     {"worker", {{"code", "W-1"}, {"name", "王小梅"}, {"household", "H-1"}}},
                     {"duty",
                      {{"unit", "U-1"},
                       {"role", "care_give"},
                       {"worker", "W-1"},
                       {"on_date", "2024-03-01"},
                       {"minutes_done", "120"},
                       {"status", "done"}}}};

struct Example {
  std::string_view rule;
  Entries before;
  Entry breaks;
  Entry keeps;
  std::string_view facts;  ///< of the record that breaks it
};

Entry caller(std::string code, std::string phone) {
  return {"worker",
          {{"code", code}, {"name", "王小梅"}, {"phone", std::move(phone)}, {"sex", "女"}}};
}
const Entries three_callers{caller("W-1", "15400000001"), caller("W-2", "15400000001"),
                            caller("W-3", "15400000001")};

const Example examples[] = {
    {"worker.phone", three_callers, caller("W-4", "15400000001"), caller("W-4", "15400000002"),
     "ref=W-4 phone=154****0001 persons=4"},
    {"worker.phone",
     {caller("W-1", "025-80000000"), caller("W-2", "025-80000000"), caller("W-3", "025-80000000"),
      caller("W-4", "15400000001"), caller("W-5", "15400000001"), caller("W-6", "15400000001")},
     caller("W-7", "15400000001"),
     caller("W-7", "025-80000000"),
     "ref=W-7 phone=154****0001 persons=4"},
    {"attendance.passed_absent",
     {worker, evening},
     attendance("T-1", "2024-03-05", "否", "合格"),
     attendance("T-1", "2024-03-05", "是", "合格"),
     "event=T-1 worker=W-1"},
    {"attendance.day_outside",
     {worker, evening},
     attendance("T-1", "2024-03-06"),
     attendance("T-1", "2024-03-05"),
     "on=2024-03-06 event=T-1 from=2024-03-05 to=2024-03-05"},
    {"attendance.day_outside",
     {worker, fair},
     {"attendance", {{"job_fair", "F-1"}, {"worker", "W-1"}, {"on_date", "2024-03-04"}}},
     {"attendance", {{"job_fair", "F-1"}, {"worker", "W-1"}}},
     "on=2024-03-04 event=F-1 from=2024-03-05 to=2024-03-05"},
    {"attendance.day_outside",
     {worker,
      {"activity",
       {{"code", "A-1"}, {"title", "义诊"}, {"kind", "clinic"}, {"held_on", "2024-03-05"}}}},
     {"attendance", {{"activity", "A-1"}, {"heads", "9"}, {"on_date", "2024-03-06"}}},
     {"attendance", {{"activity", "A-1"}, {"heads", "9"}, {"on_date", "2024-03-05"}}},
     "on=2024-03-06 event=A-1 from=2024-03-05 to=2024-03-05"},
    {"attendance.two_classes",
     {worker,
      evening,
      {"training",
       {{"code", "T-2"},
        {"title", "急救"},
        {"kind", "技能"},
        {"started_on", "2024-03-04"},
        {"ended_on", "2024-03-05"}}},
      attendance("T-1", "")},
     attendance("T-2", "2024-03-05"),
     attendance("T-2", "2024-03-04"),
     "worker=W-1 on=2024-03-05 event=T-2 other=T-1"},
    {"training.twice",
     {evening},
     {"training",
      {{"code", "T-2"}, {"title", "插花"}, {"kind", "技能"}, {"started_on", "2024-03-05"}}},
     {"training",
      {{"code", "T-2"},
       {"title", "插花"},
       {"kind", "技能"},
       {"started_on", "2024-03-05"},
       {"venue", "二楼"}}},
     "ref=T-2 other=T-1 on=2024-03-05"},
    {"job_post.hires",
     {worker,
      {"worker", {{"code", "W-2"}, {"name", "刘菱蒜"}}},
      enterprise,
      fair,
      post("P-1", {{"job_fair", "F-1"}}),
      placed("W-1", "2024-03-06", "P-1")},
     placed("W-2", "2024-03-06", "P-1"),
     placed("W-1", "2024-05-06", "P-1"),
     "ref=P-1 hires=2 headcount=1"},
    {"job_post.withdrawn_early",
     {enterprise},
     post("P-1", {{"withdrawn_on", "2024-03-04"}}),
     post("P-1", {{"withdrawn_on", "2024-03-05"}}),
     "ref=P-1 on=2024-03-04 from=2024-03-05"},
    {"job_post.fair_too_late",
     {gone, fair},
     post("P-1", {{"job_fair", "F-1"}}),
     post("P-1", {}),
     "ref=P-1 enterprise=E-1 gone=2024-03-04 on=2024-03-05"},
    {"registration.matched_early",
     {worker, enterprise},
     {"registration",
      {{"code", "R-1"},
       {"register", "fulltime_mum"},
       {"worker", "W-1"},
       {"registered_on", "2024-03-05"},
       {"matched_enterprise", "E-1"},
       {"matched_on", "2024-03-04"}}},
     {"registration",
      {{"code", "R-1"},
       {"register", "fulltime_mum"},
       {"worker", "W-1"},
       {"registered_on", "2024-03-05"},
       {"matched_enterprise", "E-1"},
       {"matched_on", "2024-03-05"}}},
     "ref=R-1 on=2024-03-04 from=2024-03-05"},
    {"placement.young",
     {worker, enterprise},
     placed("W-1", "2016-02-28"),
     placed("W-1", "2016-02-29"),
     "ref=J-000001 worker=W-1 on=2016-02-28"},
    {"service_item.periods",
     {enterprise, item("I-1", "", "2024-03-31")},
     item("I-2", "2024-03-31", ""),
     april_item,
     "ref=I-2 other=I-1"},
    {"service_order.voucher_missing",
     {enterprise},
     order("2024-03-05", {{"code", "O-1"}, {"charge_mode", "voucher"}}),
     order("2024-03-05", {{"code", "O-1"}, {"charge_mode", "paid"}}),
     "ref=O-1"},
    {"service_order.voucher_kind",
     {worker,
      enterprise,
      item("I-1", "", ""),
      {"benefit",
       {{"code", "B-1"}, {"kind", "goods"}, {"worker", "W-1"}, {"granted_on", "2024-03-01"}}}},
     by_voucher("2024-03-05"),
     order("2024-03-05", {{"charge_mode", "paid"}}),
     "ref=S-000001 benefit=B-1"},
    {"service_order.voucher_status",
     {enterprise, item("I-1", "", ""), voucher({{"status", "cancelled"}})},
     by_voucher("2024-03-05"),
     order("2024-03-05", {{"charge_mode", "paid"}}),
     "ref=S-000001 benefit=B-1"},
    {"service_order.voucher_day", with_voucher, by_voucher("2024-04-01"),
     by_voucher("2024-03-31T23:59"),
     "ref=S-000001 benefit=B-1 on=2024-04-01 from=2024-03-01 to=2024-03-31"},
    {"service_order.voucher_item", with_voucher + Entries{item("I-3", "", "", "月嫂"), april_item},
     by_voucher("2024-03-05", "I-3"), by_voucher("2024-03-05", "I-2"), "ref=S-000001 benefit=B-1"},
    {"service_order.voucher_twice", with_voucher + Entries{by_voucher("2024-03-05")},
     by_voucher("2024-03-06"), order("2024-03-06", {{"charge_mode", "paid"}}),
     "ref=S-000002 benefit=B-1 other=S-000001"},
    {"household.balance", family + Entries{credit("60")}, credit("61"), credit("60"),
     "ref=H-1 given=120 taken=121"},
};

const CrossRule& rule_of(std::string_view id) {
  return *std::ranges::find(cross_rules(), id, &CrossRule::id);
}

std::string words_of(const Broken& broken) {
  std::string all;
  for (const auto& [name, text] : broken.facts) {
    all += all.empty() ? "" : " ";
    all += name + "=" + text;
  }
  return all;
}

/// Returns what the check of the whole finds, by rule.
std::string broken_rules(Register& reg, std::string_view id) {
  std::string all;
  find_broken(reg.store(), rule_of(id),
              [&](const Broken& broken) { all += (all.empty() ? "" : " | ") + words_of(broken); });
  return all;
}

void add(Register& reg, const Entry& entry, Problems& problems) {
  Words filled;
  std::ranges::copy_if(entry.words, std::back_inserter(filled),
                       [](const auto& word) { return !word.second.empty(); });
  reg.add(entry.kind, filled, problems);
}

bool tells(const Problems& problems, Code code) {
  return std::ranges::any_of(problems.by_code(), [&](const auto& of) { return of.first == code; });
}

}  // namespace

TEST_CASE("what breaks a rule is found by the check and told when it is written, and no more") {
  for (const Example& example : examples) {
    CAPTURE(example.rule);
    const Code code = rule_of(example.rule).code;
    for (const bool broken : {true, false}) {
      CAPTURE(broken);
      Register reg;
      Problems before;
      for (const Entry& entry : example.before) add(reg, entry, before);
      CHECK(broken_rules(reg, example.rule).empty());
      CHECK_FALSE(tells(before, code));

      Problems problems;
      add(reg, broken ? example.breaks : example.keeps, problems);

      CHECK(broken_rules(reg, example.rule) == (broken ? example.facts : ""));
      CHECK(tells(problems, code) == broken);
    }
  }
}

TEST_CASE("every rule has an example here") {
  std::set<std::string_view> shown;
  for (const Example& example : examples) shown.insert(example.rule);

  for (const CrossRule& rule : cross_rules()) {
    CAPTURE(rule.id);
    CHECK((shown.contains(rule.id) || rule.id.ends_with(".month")));
    CHECK(name(rule.code).starts_with("W_"));
  }
}

TEST_CASE("every rule can be asked of the whole and of what was written of each of its kinds") {
  Register reg;
  for (const CrossRule& rule : cross_rules()) {
    CAPTURE(rule.id);
    CHECK(broken_rules(reg, rule.id).empty());
  }
  for (const Kind* kind : kinds()) {
    CAPTURE(kind->name);
    WrittenSpan span = begin_written(reg.store(), *kind);
    reg.store().execute(
        "INSERT INTO change (at, who, command, kind, record_id, action) VALUES ('', '', '', '" +
        std::string(kind->name) + "', 0, 'update')");
    // Nothing is on record: of ids from 0 on there are "new" ones, of those below 1 a changed one.
    for (const Id from : {0, 1}) {
      span.record_from = from;
      find_broken(reg.store(), {&span, 1}, WrittenBy::file,
                  [](const Broken& broken) { FAIL_CHECK(broken.rule.id); });
    }
  }
}

TEST_CASE("a changed record is judged with those that refer to it") {
  struct Edit {
    std::string_view rule;
    std::string_view kind;
    std::string_view ref;
    Words words;
  };
  const Edit edits[] = {
      {"attendance.day_outside",
       "training",
       "T-1",
       {{"started_on", "2024-03-06"}, {"ended_on", "2024-03-06"}}},
      {"training.twice", "training", "T-1", {{"title", "急救"}, {"ended_on", "2024-03-05"}}},
      {"job_post.hires", "job_post", "P-1", {{"headcount", "1"}}},
      {"job_post.fair_too_late", "enterprise", "E-1", {{"deregistered_on", "2024-03-04"}}},
      {"placement.young", "worker", "W-1", {{"born_on", "2010-01-01"}}},
      {"service_item.periods", "service_item", "I-1", {{"valid_to", "2024-04-01"}}},
      {"service_order.voucher_day", "benefit", "B-1", {{"valid_to", "2024-03-04"}}},
      {"service_order.voucher_status", "benefit", "B-1", {{"status", "expired"}}},
      {"household.balance", "duty", "D-000001", {{"minutes_done", "59"}}},
  };
  const Entry later{
      "training",
      {{"code", "T-2"}, {"title", "急救"}, {"kind", "技能"}, {"started_on", "2024-03-05"}}};
  const Entries before = family + Entries{{"worker", {{"code", "W-2"}, {"name", "刘菱蒜"}}},
                                          evening,
                                          later,
                                          attendance("T-1", "2024-03-05"),
                                          fair,
                                          post("P-1", {{"job_fair", "F-1"}, {"headcount", "2"}}),
                                          placed("W-1", "2024-03-06", "P-1"),
                                          placed("W-2", "2024-03-06", "P-1"),
                                          item("I-1", "", "2024-03-31"),
                                          april_item,
                                          voucher(),
                                          by_voucher("2024-03-05"),
                                          credit("60")};
  for (const Edit& edit : edits) {
    CAPTURE(edit.rule);
    Register reg;
    Problems problems;
    for (const Entry& entry : before) add(reg, entry, problems);
    CHECK(broken_rules(reg, edit.rule).empty());

    Problems told;
    reg.edit(edit.kind, edit.ref, edit.words, told);

    CHECK(tells(told, rule_of(edit.rule).code));
    CHECK_FALSE(broken_rules(reg, edit.rule).empty());
  }
}

TEST_CASE("an import names the rows that break a rule, and tells of nothing that stood before") {
  Register reg;
  Problems none;
  add(reg, worker, none);
  add(reg, {"worker", {{"code", "W-2"}, {"name", "刘菱蒜"}}}, none);
  add(reg, evening, none);
  add(reg, attendance("T-1", "2024-03-01"), none);
  ImportWish skipping;
  skipping.on_error = OnError::skip;

  const ImportResult result = reg.import("attendance",
                                         "培训编号,人员编号,签到日期\n"
                                         "T-1,W-2,2024-03-05\n"
                                         "T-1,W-9,2024-03-05\n"
                                         ",,\n"
                                         "T-1,W-2,2024-03-07\n"
                                         "T-1,W-1,2024-03-08\n",
                                         skipping);

  CHECK(registers::counts(result) ==
        "3 inserted, 0 updated, 0 unchanged, 1 rejected, 0 skipped of 4");
  std::string rows;
  for (const Problem& problem : result.problems.kept())
    if (problem.code == Code::W_DAY_OUTSIDE) rows += std::to_string(problem.row) + " ";
  CHECK(rows == "5 6 ");
}

TEST_CASE("an import names the row that changed a record, and by its code what it did not write") {
  Register reg;
  Problems none;
  for (const Entry& entry :
       {worker, Entry{"worker", {{"code", "W-2"}, {"name", "刘菱蒜"}}}, enterprise, fair,
        post("P-1", {{"job_fair", "F-1"}, {"headcount", "2"}})})
    add(reg, entry, none);
  (void)reg.import("job_post", "编号,招聘人数\nP-1,1\n");

  const ImportResult placements = reg.import(
      "placement",
      "worker,enterprise,route,job_post,mode,started_on\n"
      "W-1,E-1,job_fair,P-1,contract,2024-03-06\nW-2,E-1,job_fair,P-1,contract,2024-03-06\n");
  const ImportResult posts = reg.import("job_post", "编号,撤回日期\nP-1,2024-03-01\n");

  REQUIRE(codes(placements.problems) == "W_HIRES_OVER");
  CHECK(placements.problems.kept().front().row == 0);
  CHECK(message(placements.problems.kept().front(), Lang::en).find("P-1") != std::string::npos);
  REQUIRE(codes(posts.problems) == "W_HIRES_OVER W_WITHDRAWN_EARLY");
  CHECK(posts.problems.kept().front().row == 2);
}

TEST_CASE("a month of more than three times its own median is told once it has come in a file") {
  const auto month_file = [](int records) {
    std::string csv = "名称,类型,开班日期,场地\n";
    for (int month = 1; month <= 6; ++month)
      for (int day = 10; day < (month == 6 ? 12 : 14); ++day)
        csv += "插花,技能,2023-0" + std::to_string(month) + "-" + std::to_string(day) + ",一楼\n";
    for (int i = 0; i < records; ++i) csv += "插花,技能,2024-01-05," + std::to_string(i) + "楼\n";
    return csv;
  };
  Register usual;
  Register high;

  const ImportResult calm = usual.import("training", month_file(12));
  const ImportResult busy = high.import("training", month_file(13));

  CHECK_FALSE(tells(calm.problems, Code::W_MONTH_HIGH));
  REQUIRE(tells(busy.problems, Code::W_MONTH_HIGH));
  CHECK(broken_rules(usual, "training.month").empty());
  CHECK(broken_rules(high, "training.month") == "month=2024-01 records=13 median=4");
}

TEST_CASE("a mobile that a file gives to more than three persons is told at the newest of them") {
  const auto file = [](int from, int rows, std::string_view phone) {
    std::string csv = "编号,姓名,电话\n";
    for (int i = from; i < from + rows; ++i)
      csv += "P-" + std::to_string(i) + ",王小梅" + std::to_string(i) + "," + std::string(phone) +
             "\n";
    return csv;
  };
  const auto told = [](const ImportResult& result) {
    std::string rows;
    for (const Problem& problem : result.problems.kept())
      if (problem.code == Code::W_TEL_SHARED)
        rows += std::to_string(problem.row) + ":" + message(problem, Lang::en) + "\n";
    return rows;
  };
  Register reg;

  // Many new ones among few, then few among many: asked in two ways.
  const ImportResult many = reg.import("worker", file(1, 5, "15400000001"));
  (void)reg.import("worker", file(100, 40, ""));
  const ImportResult other = reg.import("worker", file(200, 2, "15400000002"));
  const ImportResult few = reg.import("worker", file(300, 1, "15400000001"));

  CHECK(told(many).starts_with(
      "6:One mobile number (154****0001) stands with more than three persons: 5, the"));
  CHECK(told(other).empty());
  CHECK(told(few).starts_with(
      "2:One mobile number (154****0001) stands with more than three persons: 6, the"));
}

TEST_CASE("who was merged into another person does not count again for a shared mobile") {
  Register reg;
  Problems none;
  for (const Entry& entry : three_callers) add(reg, entry, none);
  reg.edit("worker", "W-3", {{"merged_into", "W-2"}});

  Problems problems;
  add(reg, caller("W-4", "15400000001"), problems);

  CHECK_FALSE(tells(problems, Code::W_TEL_SHARED));
}
