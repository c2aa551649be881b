// Records by hand: added, edited, removed, named and listed through the public API, with the trace
// that every write leaves.
#include "unit/register.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using registers::codes;
using registers::refusal;
using registers::refusal_fact;
using registers::Register;
using registers::Words;

namespace {

const Words mei{{"name", "王小梅"}, {"id_number", "329901199003070020"}, {"phone", "15400000001"}};
const Words lan{{"name", "李小兰"}, {"id_number", "329901198506151282"}, {"phone", "15400000002"}};

/// Returns the first column of every row of a list.
std::string listed(Register& reg, std::string_view kind, const Listing& listing) {
  std::string all;
  const View view{.columns = {"code"}, .reason = {}};
  list_records(reg.session(), get_kind(kind), listing, view).rows([&](const Row& row) {
    all += (all.empty() ? "" : " ") + std::string(as_text(row.cells.at(0)));
  });
  CHECK(count_records(reg.session(), get_kind(kind), listing) ==
        (all.empty() ? 0 : static_cast<std::int64_t>(std::ranges::count(all, ' ')) + 1));
  return all;
}

std::string where(Register& reg, const std::vector<std::string>& conditions) {
  Listing listing;
  listing.where = conditions;
  return listed(reg, "worker", listing);
}

/// Returns what a list is asked for by one word.
Listing asked(std::string Listing::*what, const std::string& word) {
  Listing listing;
  listing.*what = word;
  return listing;
}

std::string got(Register& reg, std::string_view kind, std::string_view ref) {
  return std::to_string(get_record(reg.session(), get_kind(kind), ref));
}

}  // namespace

TEST_CASE("a record added gets a code, its office, its instants and an audit line") {
  Register reg;

  const Written written = reg.add("worker", mei);

  CHECK(written.code == "W-000001");
  CHECK(reg.field("worker", "W-000001", "sex") == "female");
  CHECK(reg.field("worker", "W-000001", "office") == "main");
  CHECK(reg.field("worker", "W-000001", "created_at") == "2024-06-30T01:02:03Z");
  CHECK(reg.sql("SELECT action || ' ' || kind || ' ' || record_id || ' ' || who || ' ' || command "
                "FROM change") == "insert worker 1 tester test run");
  CHECK(reg.sql("SELECT after ->> '$.name' FROM change") == "王小梅");
  CHECK(reg.sql("SELECT before FROM change") == "null");
}

TEST_CASE("codes go on counting, and a code that was given is never made again") {
  Register reg;
  CHECK(reg.add("worker", {{"name", "王小梅"}}).code == "W-000001");
  CHECK(reg.add("worker", {{"name", "李小兰"}, {"code", "W-000007"}}).code == "W-000007");
  CHECK(reg.add("worker", {{"name", "张小菊"}}).code == "W-000008");
  CHECK(reg.add("worker", {{"name", "赵小竹"}, {"code", "旧-3"}}).code == "旧-3");
  reg.remove("worker", {"W-000008"});
  CHECK(reg.add("worker", {{"name", "周小荷"}}).code == "W-000009");
  CHECK(reg.add("training", {{"title", "一班"}, {"kind", "技能"}, {"started_on", "2024-03-08"}})
            .code == "T-000001");
}

TEST_CASE("an office's prefix stands before the codes made for it") {
  Register reg;
  reg.edit("office", "main", {{"code_prefix", "QX"}});

  CHECK(reg.add("worker", {{"name", "王小梅"}}).code == "QX-W-000001");
}

TEST_CASE("a refused record leaves nothing, not even its code") {
  Register reg;
  Problems problems;

  CHECK(refusal([&] {
          reg.add("worker", {{"name", ""}, {"id_number", "329901199003070021"}}, problems);
        }) == "data_refused");

  CHECK(codes(problems) == "E_ID_CHECK E_REQUIRED");
  CHECK(problems.kept().front().value.find("1990") == std::string::npos);
  CHECK(reg.count("worker") == 0);
  CHECK(reg.sql("SELECT COUNT(*) FROM change") == "0");
  CHECK(reg.add("worker", {{"name", "王小梅"}}).code == "W-000001");
}

TEST_CASE("a second record with the same key is refused, naming the first") {
  Register reg;
  reg.add("worker", mei);
  Problems problems;

  CHECK(refusal([&] {
          reg.add("worker", {{"name", "王小美"}, {"id_number", "329901199003070020"}}, problems);
        }) == "conflict");
  CHECK(codes(problems) == "E_KEY_TAKEN");
  CHECK(message(problems.kept().front(), Lang::zh).find("W-000001") != std::string::npos);

  Problems by_code;
  CHECK(refusal([&] {
          reg.add("worker", {{"name", "王小美"}, {"code", "W-000001"}}, by_code);
        }) == "conflict");
  CHECK(codes(by_code) == "E_KEY_TAKEN");
}

TEST_CASE("two people may share a name and a telephone") {
  Register reg;
  reg.add("worker", {{"name", "王小梅"}, {"phone", "15400000001"}});
  reg.add("worker", {{"name", "王小梅"}, {"phone", "15400000001"}});

  CHECK(reg.count("worker") == 2);
}

TEST_CASE("an edit changes what is named and notes both states") {
  Register reg;
  reg.add("worker", mei);
  reg.settings().now = "2024-07-01T00:00:00Z";
  reg.close();

  reg.edit("worker", "W-000001", {{"occupation", "月嫂"}, {"phone", "15400000009"}});

  CHECK(reg.field("worker", "W-000001", "occupation") == "月嫂");
  CHECK(reg.field("worker", "W-000001", "name") == "王小梅");
  CHECK(reg.field("worker", "W-000001", "created_at") == "2024-06-30T01:02:03Z");
  CHECK(reg.field("worker", "W-000001", "updated_at") == "2024-07-01T00:00:00Z");
  CHECK(reg.sql("SELECT before FROM change WHERE action = 'update'") ==
        R"({"phone":"15400000001","occupation":null})");
  CHECK(reg.sql("SELECT after FROM change WHERE action = 'update'") ==
        R"({"phone":"15400000009","occupation":"月嫂"})");
}

TEST_CASE("an empty text empties a field, but not a required one") {
  Register reg;
  reg.add("worker", mei);

  reg.edit("worker", "W-000001", {{"phone", ""}});
  CHECK(reg.field("worker", "W-000001", "phone").empty());

  Problems problems;
  CHECK(refusal([&] {
          reg.edit("worker", "W-000001", {{"name", ""}}, problems);
        }) == "data_refused");
  CHECK(codes(problems) == "E_REQUIRED");
  CHECK(reg.field("worker", "W-000001", "name") == "王小梅");
}

TEST_CASE("an edit that changes nothing leaves no trace") {
  Register reg;
  reg.add("worker", mei);

  reg.edit("worker", "W-000001", {{"name", "王小梅"}});

  CHECK(reg.sql("SELECT COUNT(*) FROM change WHERE action = 'update'") == "0");
}

TEST_CASE("an edit may not take another record's key") {
  Register reg;
  reg.add("worker", mei);
  reg.add("worker", lan);
  Problems problems;

  CHECK(refusal([&] {
          reg.edit("worker", "W-000002", {{"id_number", "329901199003070020"}}, problems);
        }) == "conflict");
  CHECK(codes(problems).find("E_KEY_TAKEN") != std::string::npos);
}

TEST_CASE("a removed record leaves everything it held in the audit line") {
  Register reg;
  reg.add("worker", mei);

  reg.remove("worker", {"W-000001"});

  CHECK(reg.count("worker") == 0);
  CHECK(reg.sql("SELECT before ->> '$.id_number' FROM change WHERE action = 'erase'") ==
        "329901199003070020");
}

TEST_CASE("a record that others refer to stays, and they are named") {
  Register reg;
  reg.add("worker", mei);
  reg.add("training", {{"title", "一班"}, {"kind", "技能"}, {"started_on", "2024-03-08"}});
  reg.add("attendance", {{"training", "T-000001"}, {"worker", "W-000001"}});

  CHECK(refusal([&] { reg.remove("worker", {"W-000001"}); }) == "still_referenced");
  CHECK(refusal_fact([&] { reg.remove("training", {"T-000001"}); }, "by") == "attendance 1");

  reg.remove("attendance", {"1"});
  reg.remove("worker", {"W-000001"});
  CHECK(reg.count("worker") == 0);
}

TEST_CASE("several records are removed together or not at all") {
  Register reg;
  reg.add("worker", mei);
  reg.add("worker", lan);

  CHECK(refusal([&] { reg.remove("worker", {"W-000001", "W-000009"}); }) == "not_found");
  CHECK(reg.count("worker") == 2);
  reg.remove("worker", {"W-000001", "W-000002"});
  CHECK(reg.count("worker") == 0);
}

TEST_CASE("a record is named by its code, by another handle, and never by a guess") {
  Register reg;
  reg.add("worker", mei);
  reg.add("worker", lan);
  reg.add("worker", {{"name", "李小兰"}});

  CHECK(got(reg, "worker", "W-000001") == "1");
  CHECK(got(reg, "worker", "王小梅") == "1");
  CHECK(got(reg, "worker", "329901199003070020") == "1");
  CHECK(got(reg, "worker", " ３２９９０１１９９００３０７００２０ ") == "1");
  CHECK(got(reg, "worker", "15400000002") == "2");
  CHECK(refusal([&] { got(reg, "worker", "2"); }) == "not_found");
  CHECK(refusal([&] { got(reg, "worker", "王小"); }) == "not_found");
  CHECK(refusal([&] { got(reg, "worker", "李小兰"); }) == "ambiguous");
  CHECK(refusal_fact([&] { got(reg, "worker", "李小兰"); }, "hits") == "W-000002, W-000003");
}

TEST_CASE("a line without code is named by its id or by the values of its key") {
  Register reg;
  reg.add("worker", mei);
  reg.add("training", {{"title", "一班"}, {"kind", "技能"}, {"started_on", "2024-03-08"}});
  reg.add("attendance", {{"training", "T-000001"}, {"heads", "30"}});
  reg.add("attendance",
          {{"training", "T-000001"}, {"worker", "W-000001"}, {"on_date", "2024-03-08"}});

  CHECK(got(reg, "attendance", "2") == "2");
  CHECK(got(reg, "attendance", "T-000001/W-000001/2024-03-08") == "2");
  CHECK(got(reg, "attendance", "一班/王小梅") == "2");
  CHECK(refusal([&] { got(reg, "attendance", "T-000001/W-000009"); }) == "not_found");
}

TEST_CASE("nothing is above itself, by any number of steps") {
  Register reg;
  for (const char* name : {"甲", "乙", "丙"})
    reg.add("unit", {{"name", name}, {"kind", "station"}});
  reg.edit("unit", "甲", {{"parent", "乙"}});
  reg.edit("unit", "乙", {{"parent", "丙"}});
  Problems own;
  Problems far;

  CHECK(refusal([&] { reg.edit("unit", "甲", {{"parent", "甲"}}, own); }) == "data_refused");
  CHECK(codes(own) == "E_CYCLE");
  CHECK(refusal([&] { reg.edit("unit", "丙", {{"parent", "甲"}}, far); }) == "data_refused");
  CHECK(codes(far) == "E_CYCLE");
}

TEST_CASE("a reference to a merged person is to the one she was merged into") {
  Register reg;
  reg.add("worker", mei);
  reg.add("worker", lan);
  reg.edit("worker", "W-000002", {{"merged_into", "W-000001"}});
  reg.add("training", {{"title", "一班"}, {"kind", "技能"}, {"started_on", "2024-03-08"}});

  reg.add("attendance", {{"training", "T-000001"}, {"worker", "329901198506151282"}});

  CHECK(reg.field("attendance", "1", "worker") == "W-000001");
}

TEST_CASE("an unknown reference is refused, one with two meanings names them") {
  Register reg;
  reg.add("training", {{"title", "一班"}, {"kind", "技能"}, {"started_on", "2024-03-08"}});
  reg.add("training", {{"title", "一班"}, {"kind", "技能"}, {"started_on", "2024-04-08"}});
  Problems unknown;
  Problems several;

  CHECK(refusal([&] { reg.add("attendance", {{"training", "T-9"}}, unknown); }) == "data_refused");
  CHECK(codes(unknown).starts_with("E_REF_UNKNOWN"));
  CHECK(refusal([&] { reg.add("attendance", {{"training", "一班"}}, several); }) == "data_refused");
  CHECK(codes(several).starts_with("E_REF_AMBIGUOUS"));
}

TEST_CASE("an unknown community never blocks: the record counts for home and keeps the name") {
  Register reg;
  Problems problems;

  reg.add("worker", {{"name", "王小梅"}, {"region", "无名社区"}}, problems);

  CHECK(codes(problems) == "W_REGION_UNKNOWN");
  CHECK(reg.field("worker", "W-000001", "region") == "320113");
  CHECK(reg.field("worker", "W-000001", "note") == "区域：无名社区");
}

TEST_CASE("a post takes its day from its fair") {
  Register reg;
  reg.add("enterprise", {{"name", "试点家政"}, {"form", "公司"}});
  reg.add("job_fair", {{"title", "春风行动"}, {"held_on", "2024-03-08"}});

  reg.add("job_post", {{"enterprise", "试点家政"},
                       {"job_fair", "春风行动"},
                       {"title", "月嫂"},
                       {"posts", "2"},
                       {"headcount", "5"}});

  CHECK(reg.field("job_post", "P-000001", "collected_on") == "2024-03-08");
}

TEST_CASE("JSON adds one object or many in one transaction") {
  Register reg;
  Problems problems;
  const Kind& training = get_kind("training");

  const auto written = add_json(reg.session(), training, R"([
      {"title": "一班", "kind": "skills", "started_on": "2024-03-08", "fee": 20.5, "capacity": 30},
      {"title": "二班", "kind": "创业", "started_on": "2024-04-08", "note": null,
       "created_at": "passed over"}])",
                                problems);

  REQUIRE(written.size() == 2);
  CHECK(written[1].code == "T-000002");
  CHECK(reg.field("training", "T-000001", "fee") == "20.50");
  CHECK(reg.field("training", "T-000002", "kind") == "startup");

  CHECK(refusal([&] {
          add_json(reg.session(), training,
                   R"([{"title": "三班", "kind": "skills", "started_on": "2024-05-08"}, {}])",
                   problems);
        }) == "data_refused");
  CHECK(problems.kept().front().row == 2);
  CHECK(reg.count("training") == 2);
}

TEST_CASE("what is no JSON of records is refused") {
  Register reg;
  Problems problems;
  const Kind& worker = get_kind("worker");
  const auto adding = [&](std::string_view json) {
    return refusal([&] { add_json(reg.session(), worker, json, problems); });
  };

  CHECK(adding("{") == "bad_value");
  CHECK(adding("3") == "bad_value");
  CHECK(adding(R"([["name"]])") == "bad_value");
  CHECK(adding(R"({"name": ["王小梅"]})") == "bad_value");
  CHECK(adding(R"({"shoe_size": 38})") == "unknown_field");
}

TEST_CASE("a list takes every condition and requires all of them") {
  Register reg;
  reg.add("worker", {{"code", "A"}, {"name", "王小梅"}, {"sex", "女"}, {"skill_level", "1"}});
  reg.add("worker", {{"code", "B"}, {"name", "李小兰"}, {"sex", "女"}, {"skill_level", "3"}});
  reg.add("worker", {{"code", "C"}, {"name", "王大山"}, {"sex", "男"}, {"skill_level", "5"}});
  reg.add("worker", {{"code", "D"}, {"name", "张小菊"}});

  CHECK(where(reg, {"sex=女"}) == "A B");
  CHECK(where(reg, {"性别=female"}) == "A B");
  CHECK(where(reg, {"code=A,C"}) == "A C");
  CHECK(where(reg, {"sex!=男"}) == "A B D");
  CHECK(where(reg, {"skill-level<3"}) == "A");
  CHECK(where(reg, {"skill_level<=3"}) == "A B");
  CHECK(where(reg, {"skill_level>3"}) == "C");
  CHECK(where(reg, {"skill_level>=3"}) == "B C");
  CHECK(where(reg, {"name~小"}) == "A B D");
  CHECK(where(reg, {"sex?"}) == "A B C");
  CHECK(where(reg, {"sex!?"}) == "D");
  CHECK(where(reg, {"sex="}) == "D");
  CHECK(where(reg, {"sex=女", "name~王"}) == "A");
  CHECK(refusal([&] { where(reg, {"=女"}); }) == "bad_filter");
  CHECK(refusal([&] { where(reg, {"sex"}); }) == "bad_filter");
  CHECK(refusal([&] { where(reg, {"shoe=38"}); }) == "unknown_field");
  CHECK(refusal([&] { where(reg, {"sex=猫"}); }) == "bad_value");
}

TEST_CASE("a list is cut by region and by the kind's own date") {
  Register reg;
  const auto add = [&](const char* code, const char* region, const char* day) {
    reg.add("worker",
            {{"code", code}, {"name", "王小梅"}, {"region", region}, {"registered_on", day}});
  };
  add("A", "320113", "2024-03-01");
  add("B", "320114", "2024-03-31");
  add("C", "350503", "2024-04-01");

  CHECK(listed(reg, "worker", asked(&Listing::region, "南京市")) == "A B");
  CHECK(listed(reg, "worker", asked(&Listing::region, "35")) == "C");
  CHECK(listed(reg, "worker", asked(&Listing::month, "2024-03")) == "A B");
  CHECK(listed(reg, "worker", asked(&Listing::from, "2024-03-31")) == "B C");
  CHECK(listed(reg, "worker", asked(&Listing::to, "2024-03-31")) == "A B");
  Listing last_two = asked(&Listing::sort, "-registered_on");
  last_two.limit = 2;
  CHECK(listed(reg, "worker", last_two) == "C B");
  CHECK(refusal([&] { listed(reg, "worker", asked(&Listing::month, "2024-13")); }) == "bad_value");
  CHECK(refusal([&] { listed(reg, "household", asked(&Listing::month, "2024-03")); }) == "usage");
}

TEST_CASE("what is sensitive is masked unless it is revealed for a reason, which is noted") {
  Register reg;
  reg.add("worker", mei);
  const auto shown = [&](const View& view) {
    std::string all;
    show_records(reg.session(), get_kind("worker"), std::vector<std::string>{"W-000001"}, view)
        .rows([&](const Row& row) { all = as_text(row.cells.at(0)); });
    return all;
  };
  const std::vector<std::string> number{"id_number"};

  CHECK(shown({.columns = number, .reason = {}}) == "**************0020");
  CHECK(refusal([&] { shown({.columns = number, .reveal = true, .reason = " "}); }) ==
        "reveal_needs_reason");
  CHECK(reg.sql("SELECT COUNT(*) FROM access") == "0");
  CHECK(shown({.columns = number, .reveal = true, .reason = "核对"}) == "329901199003070020");
  CHECK(reg.sql("SELECT kind || ' ' || records || ' ' || reason FROM access") == "worker 1 核对");
}

TEST_CASE("a template names the fields that an import takes, and no other") {
  std::string headers;
  for (const Column& column : template_sheet(get_kind("asset"), Lang::zh).columns)
    headers += column.title + " ";

  CHECK(headers == "阵地 名称 数量 单位 购置日期 报废日期 所属区域 备注 ");
}
