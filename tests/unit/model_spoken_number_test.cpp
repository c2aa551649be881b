// Numbers as offices write them, and the counts, amounts and decimals made of them.
#include "model/spoken_number.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace jinguo {
namespace {

using namespace std::chrono_literals;

constexpr Date today = 2026y / 6 / 30;
constexpr Field plain{
    .name = "persons", .type = Type::integer, .title = "人数", .help = "Tried here"};
constexpr Field bounded{.name = "hours",
                        .type = Type::integer,
                        .title = "课时",
                        .help = "Tried here",
                        .range = {.low = 1, .high = 100}};
constexpr Field signed_count{.name = "change",
                             .type = Type::integer,
                             .title = "增减",
                             .help = "Tried here",
                             .range = {.low = -10, .high = 10}};
constexpr Field fee{.name = "fee",
                    .type = Type::money,
                    .title = "费用",
                    .help = "Tried here",
                    .range = {.low = 0, .high = 100'000'000}};
constexpr Field latitude{.name = "latitude",
                         .type = Type::decimal,
                         .title = "纬度",
                         .help = "Tried here",
                         .range = {.low = -90, .high = 90}};

struct Judged {
  std::string text;
  std::vector<std::string> codes;
  Facts facts;
};

Judged judged(Check check, const Field& field, std::string_view raw) {
  Findings findings;
  Cell cell(field, raw, today, findings);
  check(cell);
  Judged out{.text = cell.text, .codes = {}, .facts = {}};
  for (const Finding& finding : findings) {
    out.codes.emplace_back(name(finding.code));
    out.facts = finding.facts;
  }
  return out;
}

std::vector<std::string> only(std::string_view code) { return {std::string(code)}; }

}  // namespace

TEST_CASE("a number is read with its bound and its measure word") {
  struct Row {
    std::string_view raw;
    std::int64_t digits;
    int scale = 0;
    Bound bound = Bound::exact;
    std::string_view unit = {};
  };
  constexpr Row rows[] = {
      {.raw = "1,234", .digits = 1234},
      {.raw = "１２３４", .digits = 1234},
      {.raw = "1，234", .digits = 1234},
      {.raw = "1 234", .digits = 1234},
      {.raw = "1,234,567.5", .digits = 12345675, .scale = 1},
      {.raw = "1.2万余人次", .digits = 12000, .bound = Bound::at_least, .unit = "人次"},
      {.raw = "１．５万", .digits = 15000},
      {.raw = "0.35亿", .digits = 35000000},
      {.raw = "1亿2000万", .digits = 120000000},
      {.raw = "3万5", .digits = 35000},
      {.raw = "3万5千人", .digits = 35000, .unit = "人"},
      {.raw = "1万2300", .digits = 12300},
      {.raw = "300多万元", .digits = 3000000, .bound = Bound::at_least, .unit = "元"},
      {.raw = "近300人", .digits = 300, .bound = Bound::at_most, .unit = "人"},
      {.raw = "不足300人", .digits = 300, .bound = Bound::at_most, .unit = "人"},
      {.raw = "300人以下", .digits = 300, .bound = Bound::at_most, .unit = "人"},
      {.raw = "约50", .digits = 50, .bound = Bound::about},
      {.raw = "50人左右", .digits = 50, .bound = Bound::about, .unit = "人"},
      {.raw = "300多名", .digits = 300, .bound = Bound::at_least, .unit = "名"},
      {.raw = "超300人", .digits = 300, .bound = Bound::at_least, .unit = "人"},
      {.raw = "逾300人", .digits = 300, .bound = Bound::at_least, .unit = "人"},
      {.raw = "300人以上", .digits = 300, .bound = Bound::at_least, .unit = "人"},
      {.raw = "300+", .digits = 300, .bound = Bound::at_least},
      {.raw = "二十余人", .digits = 20, .bound = Bound::at_least, .unit = "人"},
      {.raw = "共计300人", .digits = 300, .unit = "人"},
      {.raw = "累计达300 人次", .digits = 300, .unit = "人次"},
      {.raw = "十五", .digits = 15},
      {.raw = "十", .digits = 10},
      {.raw = "零", .digits = 0},
      {.raw = "一百零五", .digits = 105},
      {.raw = "一千二百三十", .digits = 1230},
      {.raw = "三百五", .digits = 350},
      {.raw = "两万三", .digits = 23000},
      {.raw = "一万零五", .digits = 10005},
      {.raw = "一亿二千万", .digits = 120000000},
      {.raw = "一万亿", .digits = 1000000000000},
      {.raw = "一点五万", .digits = 15000},
      {.raw = "壹仟贰佰元", .digits = 1200, .unit = "元"},
      {.raw = "二〇二四", .digits = 2024},
      {.raw = "12.0", .digits = 12},
      {.raw = "12.5", .digits = 125, .scale = 1},
      {.raw = "-3", .digits = -3},
      {.raw = "－３", .digits = -3},
      {.raw = "负三", .digits = -3},
      {.raw = "0", .digits = 0},
      {.raw = "12.5%", .digits = 125, .scale = 1, .unit = "%"},
      {.raw = "百分之十二点五", .digits = 125, .scale = 1, .unit = "%"},
      {.raw = "三成", .digits = 30, .unit = "%"},
      {.raw = "三成五", .digits = 35, .unit = "%"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.raw);
    Findings findings;
    Cell cell(plain, row.raw, today, findings);

    const std::optional<SpokenNumber> number = read_number(cell);

    REQUIRE(number.has_value());
    CHECK(number->digits == row.digits);
    CHECK(number->scale == row.scale);
    CHECK(number->bound == row.bound);
    CHECK(number->unit == row.unit);
    CHECK(findings.empty());
  }
}

TEST_CASE("what is no single number is refused with its reason") {
  struct Row {
    std::string_view raw;
    std::string_view code;
  };
  constexpr Row rows[] = {
      {"12,34", "E_NUM_GROUP"},
      {"1234,567", "E_NUM_GROUP"},
      {"1,234,5", "E_NUM_GROUP"},
      {"1-2人", "E_NUM_RANGE"},
      {"1～2人", "E_NUM_RANGE"},
      {"三至五人", "E_NUM_RANGE"},
      {"几十人", "E_NUM_VAGUE"},
      {"十几人", "E_NUM_VAGUE"},
      {"十余", "E_NUM_VAGUE"},
      {"七八个", "E_NUM_VAGUE"},
      {"三五人", "E_NUM_VAGUE"},
      {"十七八人", "E_NUM_VAGUE"},
      {"百余人", "E_NUM_VAGUE"},
      {"数百人", "E_NUM_VAGUE"},
      {"若干", "E_NUM_VAGUE"},
      {"2+3", "E_NUM"},
      {"50/60", "E_NUM"},
      {"3人5天", "E_NUM"},
      {"12人（含女8人）", "E_NUM"},
      {"1.2.3", "E_NUM"},
      {"3.", "E_NUM"},
      {"1.5E+10", "E_NUM"},
      {"一百百", "E_NUM_VAGUE"},
      {"一百千", "E_NUM_VAGUE"},
      {"一十二百", "E_NUM"},
      {"一百零", "E_NUM"},
      {"人", "E_NUM"},
      {"女", "E_NUM"},
      {"", "E_NUM"},
      {"99999999999999999999", "E_NUM_LIMIT"},
      {"999999999999999万", "E_NUM_LIMIT"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.raw);
    Findings findings;
    Cell cell(plain, row.raw, today, findings);

    const std::optional<SpokenNumber> number = read_number(cell);

    CHECK_FALSE(number.has_value());
    REQUIRE(findings.size() == 1);
    CHECK(name(findings[0].code) == row.code);
  }
}

TEST_CASE("a count is a whole exact number") {
  struct Row {
    std::string_view raw;
    std::string_view text;
  };
  constexpr Row taken[] = {
      {"300", "300"},   {"007", "7"},       {"1,234", "1234"}, {"12.0", "12"},
      {"300人", "300"}, {"1.5万", "15000"}, {"十五", "15"},    {"0", "0"},
  };
  for (const Row& row : taken) {
    CAPTURE(row.raw);
    const Judged count = judged(check_count, plain, row.raw);
    CHECK(count.text == row.text);
    CHECK(count.codes.empty());
  }

  CHECK(judged(check_count, plain, "12.5").codes == only("E_NUM_NOT_INTEGER"));
  CHECK(judged(check_count, plain, "-3").codes == only("E_NUM_NEGATIVE"));
  CHECK(judged(check_count, plain, "约50").codes == only("E_NUM_APPROX"));
  CHECK(judged(check_count, plain, "1.2万余人次").codes == only("E_NUM_APPROX"));
  CHECK(judged(check_count, plain, "12%").codes == only("E_NUM"));
  CHECK(judged(check_count, plain, "1-2人").codes == only("E_NUM_RANGE"));
}

TEST_CASE("a count outside the range of its field is refused with both bounds") {
  const Judged low = judged(check_count, bounded, "0");

  CHECK(low.codes == only("E_NUM_LIMIT"));
  CHECK(low.facts == Facts{{"low", "1"}, {"high", "100"}});
  CHECK(judged(check_count, bounded, "1").codes.empty());
  CHECK(judged(check_count, bounded, "100").codes.empty());
  CHECK(judged(check_count, bounded, "一百零一").codes == only("E_NUM_LIMIT"));
}

TEST_CASE("a count may be negative where its field says so") {
  CHECK(judged(check_count, signed_count, "-10").text == "-10");
  CHECK(judged(check_count, signed_count, "-11").codes == only("E_NUM_LIMIT"));
}

TEST_CASE("an amount of yuan is stored as fen") {
  struct Row {
    std::string_view raw;
    std::string_view fen;
  };
  constexpr Row rows[] = {
      {"20", "2000"},
      {"20.5", "2050"},
      {"20.50", "2050"},
      {"20.05元", "2005"},
      {"￥1,234.50", "123450"},
      {"¥20", "2000"},
      {"1.5万元", "1500000"},
      {"1.5万", "1500000"},
      {"壹仟贰佰元整", "120000"},
      {"人民币20元", "2000"},
      {"0", "0"},
      {"20块", "2000"},
      {"20.500", "2050"},
      {"1000000", "100000000"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.raw);
    const Judged amount = judged(check_money, fee, row.raw);
    CHECK(amount.text == row.fen);
    CHECK(amount.codes.empty());
  }
}

TEST_CASE("what is no exact amount of yuan is refused") {
  struct Row {
    std::string_view raw;
    std::string_view code;
  };
  constexpr Row rows[] = {
      {"约20元", "E_NUM_APPROX"}, {"几十元", "E_NUM_APPROX"}, {"-20", "E_NUM_NEGATIVE"},
      {"20.555", "E_MONEY"},      {"20美元", "E_MONEY"},      {"20元5角", "E_MONEY"},
      {"5000元/月", "E_MONEY"},   {"3000-5000元", "E_MONEY"}, {"12,34", "E_MONEY"},
      {"面议", "E_MONEY"},        {"20%", "E_MONEY"},         {"", "E_MONEY"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.raw);
    const Judged amount = judged(check_money, fee, row.raw);
    CHECK(amount.codes == only(row.code));
    if (row.code == "E_MONEY") CHECK(amount.facts.size() == 2);
  }
}

TEST_CASE("the bounds of an amount are told in yuan") {
  const Judged amount = judged(check_money, fee, "1000000.01");

  CHECK(amount.codes == only("E_NUM_LIMIT"));
  CHECK(amount.facts == Facts{{"low", "0"}, {"high", "1000000"}});
}

TEST_CASE("a decimal is written plainly") {
  CHECK(judged(check_decimal, latitude, "31.230400").text == "31.2304");
  CHECK(judged(check_decimal, latitude, "-0.5").text == "-0.5");
  CHECK(judged(check_decimal, latitude, ".05").text == "0.05");
  CHECK(judged(check_decimal, latitude, "３１．２").text == "31.2");
  CHECK(judged(check_decimal, latitude, "90").text == "90");
  CHECK(judged(check_decimal, latitude, "90.01").codes == only("E_NUM_LIMIT"));
  CHECK(judged(check_decimal, latitude, "-90.01").codes == only("E_NUM_LIMIT"));
  CHECK(judged(check_decimal, latitude, "约31").codes == only("E_NUM_APPROX"));
  CHECK(judged(check_decimal, plain, "12.5%").text == "12.5");
}

TEST_CASE("marks for nothing stated are not the number zero") {
  for (const std::string_view mark :
       {"-", "—", "——", "/", "\\", "无", "暂无", "N/A", "n/a", "空", " / ", "／"}) {
    CAPTURE(mark);
    CHECK(is_blank_mark(mark));
  }
  for (const std::string_view value : {"0", "", "-3", "无名氏", "1/2", "没有"}) {
    CAPTURE(value);
    CHECK_FALSE(is_blank_mark(value));
  }
}

}  // namespace jinguo
