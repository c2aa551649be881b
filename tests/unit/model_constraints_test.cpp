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

TEST_CASE("of worker and household a case names at least one") {
  CHECK(codes("service_case", {{"worker", number(1)}}).empty());
  CHECK(codes("service_case", {{"worker", number(1)}, {"household", number(2)}}).empty());
  CHECK(codes("service_case", {}) == "E_AT_LEAST_ONE");
}

TEST_CASE("nobody keeps in touch with herself") {
  CHECK(codes("contact", {{"executive", number(1)}, {"worker", number(2)}}).empty());
  CHECK(codes("contact", {{"executive", number(1)}, {"worker", number(1)}}) == "E_SAME");
  CHECK(codes("contact", {{"executive", number(1)}}).empty());
}

TEST_CASE("the times of an order never go back, even with empty ones between them") {
  const auto times = [](const char* booked, const char* arrived, const char* done) {
    Fields fields{{"status", text("booked")}};
    if (*booked != 0) fields.emplace_back("booked_at", text(booked));
    if (*arrived != 0) fields.emplace_back("arrived_at", text(arrived));
    if (*done != 0) fields.emplace_back("done_at", text(done));
    return codes("service_order", fields);
  };

  CHECK(times("2024-03-08T09:05", "2024-03-08T09:05", "2024-03-08T11:00").empty());
  CHECK(times("2024-03-08T09:05", "", "2024-03-08T09:04") == "E_ORDER");
  CHECK(times("2024-03-08T09:05", "2024-03-08T10:00", "2024-03-08T09:30") == "E_ORDER");
  CHECK(times("2024-03-08T09:05", "", "2024-03-08").empty());
  CHECK(times("2024-03-08T09:05", "", "2024-03-07") == "E_ORDER");
}

TEST_CASE("a finding on a long order names the two that are the wrong way round") {
  const Findings findings = broken(get_kind("story"), {{"submitted_on", text("2024-03-08")},
                                                       {"selected_on", text("2024-03-09")},
                                                       {"published_on", text("2024-03-01")}});

  REQUIRE(findings.size() == 1);
  CHECK(fact(findings.front(), "names") == "submitted_on, published_on");
}

TEST_CASE("what is free costs nothing: 0 or empty") {
  const auto order = [](const char* mode, std::int64_t fee) {
    return codes("service_order", {{"status", text("booked")},
                                   {"household", number(1)},
                                   {"charge_mode", text(mode)},
                                   {"fee", number(fee)}});
  };

  CHECK(order("low", 2000).empty());
  CHECK(order("free", 0).empty());
  CHECK(order("free", 2000) == "E_ONLY_WHEN");
  CHECK(order("credit", 2000) == "E_ONLY_WHEN");
}

TEST_CASE("a medal is of gold, silver or bronze; other grades are the office's own") {
  const auto award = [](const char* kind, const char* grade) {
    return codes("award", {{"kind", text(kind)}, {"grade", text(grade)}, {"worker", number(1)}});
  };

  CHECK(award("medal", "gold").empty());
  CHECK(award("medal", "AAA") == "E_LISTED_WHEN");
  CHECK(award("honour", "AAA").empty());
}

TEST_CASE("a refused medal is told the words that there are") {
  const Findings findings = broken(
      get_kind("award"), {{"kind", text("medal")}, {"grade", text("五星")}, {"worker", number(1)}});

  REQUIRE(findings.size() == 1);
  CHECK(fact(findings.front(), "known") == "金牌、银牌、铜牌");
  CHECK(fact(findings.front(), "known.en") == "gold, silver, bronze");
  CHECK(fact(findings.front(), "word") == "奖牌");
}

TEST_CASE("an order has a provider as soon as somebody accepted it") {
  CHECK(codes("service_order", {{"status", text("booked")}}).empty());
  CHECK(codes("service_order", {{"status", text("accepted")}}) == "E_ONE_OF");
  CHECK(codes("service_order", {{"status", text("accepted")}, {"unit", number(1)}}).empty());
}

TEST_CASE("a voucher may wait for its holder, other benefits have one recipient") {
  const Value serial = text("T-1");
  CHECK(codes("benefit", {{"kind", text("voucher")}, {"serial", serial}}).empty());
  CHECK(codes("benefit", {{"kind", text("voucher")}}) == "E_NEEDED_WHEN");
  CHECK(codes("benefit", {{"kind", text("goods")}}) == "E_ONE_OF");
  CHECK(codes("benefit", {{"kind", text("goods")}, {"household", number(1)}}).empty());
}
