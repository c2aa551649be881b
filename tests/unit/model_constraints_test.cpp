// The rules between the fields of one record, each kept and each broken, on the real kinds.
#include "model/draft.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace jinguo;

namespace {

using Fields = std::vector<std::pair<std::string_view, Value>>;

Value text(const char* word) { return std::string(word); }
Value number(std::int64_t whole) { return whole; }

Findings broken(const Kind& kind, const Fields& fields) {
  std::vector<Value> values(kind.fields.size());
  for (const auto& [name, value] : fields) values[kind.index(name).value()] = value;
  Findings findings;
  check_constraints(kind, values, findings);
  return findings;
}

std::string codes(std::string_view kind, const Fields& fields) {
  std::string all;
  for (const Finding& found : broken(get_kind(kind), fields))
    all += (all.empty() ? "" : " ") + std::string(name(found.code));
  return all;
}

std::string fact(const Finding& found, std::string_view name) {
  for (const auto& [key, value] : found.facts)
    if (key == name) return value;
  return "(none)";
}

}  // namespace

TEST_CASE("a line of attendance belongs to exactly one event") {
  CHECK(codes("attendance", {{"training", number(1)}}).empty());
  CHECK(codes("attendance", {{"job_fair", number(1)}}).empty());
  CHECK(codes("attendance", {}) == "E_ONE_OF");
  CHECK(codes("attendance", {{"training", number(1)}, {"activity", number(2)}}) == "E_ONE_OF");
}

TEST_CASE("a placement has one employer, and self-employment may have none") {
  CHECK(codes("placement", {{"mode", text("contract")}, {"enterprise", number(1)}}).empty());
  CHECK(codes("placement", {{"mode", text("contract")}}) == "E_ONE_OF");
  CHECK(codes("placement", {{"mode", text("self_employed")}}).empty());
  CHECK(codes("placement", {{"mode", text("self_employed")}, {"unit", number(1)}}).empty());
  CHECK(codes("placement",
              {{"mode", text("self_employed")}, {"enterprise", number(1)}, {"unit", number(1)}}) ==
        "E_AT_MOST_ONE");
}

TEST_CASE("at most one of several is none or one") {
  static constexpr std::string_view both[] = {"first", "second"};
  constexpr Constraint rules[] = {{.must = Must::at_most_one, .fields = both}};
  constexpr Field fields[] = {{.name = "first", .title = "甲", .help = "one"},
                              {.name = "second", .title = "乙", .help = "two"}};
  const Kind kind{
      .name = "tried", .title = "试", .help = "tried here", .fields = fields, .constraints = rules};

  CHECK(broken(kind, {}).empty());
  CHECK(broken(kind, {{"second", text("x")}}).empty());
  REQUIRE(broken(kind, {{"first", text("x")}, {"second", text("y")}}).size() == 1);
  CHECK(broken(kind, {{"first", text("x")}, {"second", text("y")}}).front().code ==
        Code::E_AT_MOST_ONE);
}

TEST_CASE("a place has both degrees or neither") {
  const Fields both{{"latitude", 32.1}, {"longitude", 118.9}};
  CHECK(codes("enterprise", both).empty());
  CHECK(codes("enterprise", {}).empty());
  CHECK(codes("enterprise", {{"latitude", 32.1}}) == "E_TOGETHER");
  CHECK(codes("enterprise", {{"longitude", 118.9}}) == "E_TOGETHER");
}

TEST_CASE("nothing ends before it begins") {
  CHECK(codes("training", {{"started_on", text("2024-03-08")}, {"ended_on", text("2024-03-10")}})
            .empty());
  CHECK(codes("training", {{"started_on", text("2024-03-08")}, {"ended_on", text("2024-03-08")}})
            .empty());
  CHECK(codes("training", {{"started_on", text("2024-03-08")}, {"ended_on", text("2023-12-31")}}) ==
        "E_ORDER");
  CHECK(codes("training", {{"ended_on", text("2024-03-08")}}).empty());
  CHECK(codes("training", {{"started_on", text("2024-03-08")}}).empty());
}

TEST_CASE("money is ordered as numbers, not as words") {
  CHECK(codes("job_post", {{"pay_low", number(90000)}, {"pay_high", number(500000)}}).empty());
  CHECK(codes("job_post", {{"pay_low", number(500000)}, {"pay_high", number(90000)}}) == "E_ORDER");
}

TEST_CASE("what a word demands must be filled") {
  CHECK(codes("unit", {{"kind", text("federation_enterprise")}, {"host_enterprise", number(1)}})
            .empty());
  CHECK(codes("unit", {{"kind", text("federation_enterprise")}}) == "E_NEEDED_WHEN");
  CHECK(codes("unit", {{"kind", text("station")}}).empty());
  CHECK(codes("programme", {{"kind", text("charity")}, {"enterprise", number(1)}}) ==
        "E_NEEDED_WHEN");
}

TEST_CASE("what only one word allows must stay empty otherwise") {
  CHECK(codes("unit", {{"kind", text("base")}, {"base_type", text("training")}}).empty());
  CHECK(codes("unit", {{"kind", text("base")}}).empty());
  CHECK(codes("unit", {{"kind", text("station")}, {"base_type", text("training")}}) ==
        "E_ONLY_WHEN");
}

TEST_CASE("every broken rule is found, not only the first") {
  CHECK(codes("placement", {{"mode", text("contract")},
                            {"route", text("training")},
                            {"started_on", text("2024-03-08")},
                            {"ended_on", text("2024-03-01")}}) == "E_ONE_OF E_NEEDED_WHEN E_ORDER");
}

TEST_CASE("a finding names the fields and the word that the rule hangs on") {
  const Findings findings = broken(get_kind("unit"), {{"kind", text("federation_enterprise")}});

  REQUIRE(findings.size() == 1);
  CHECK(findings.front().field->name == "host_enterprise");
  CHECK(fact(findings.front(), "fields") == "依托企业");
  CHECK(fact(findings.front(), "names") == "host_enterprise");
  CHECK(fact(findings.front(), "when") == "类型");
  CHECK(fact(findings.front(), "word") == "企业妇联");
  CHECK(fact(findings.front(), "word_name") == "federation_enterprise");
}
