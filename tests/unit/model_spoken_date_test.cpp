// Dates as offices write them: every row of the table of forms, and what each is refused for.
#include "model/spoken_date.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace jinguo {
namespace {

using namespace std::chrono_literals;

constexpr Field field{.name = "held_on", .type = Type::date, .title = "日期", .help = "Tried here"};
constexpr Date today = 2026y / 6 / 30;

struct Judged {
  std::string text;
  std::vector<std::string> codes;
  Facts facts;
};

Judged judged(std::string_view raw, DateUse use = DateUse::event, bool open_end = false) {
  Findings findings;
  Cell cell(field, raw, today, findings);
  check_date(cell, use, open_end);
  Judged out{.text = cell.text, .codes = {}, .facts = {}};
  for (const Finding& finding : findings) {
    out.codes.emplace_back(name(finding.code));
    out.facts = finding.facts;
  }
  return out;
}

std::vector<std::string> only(std::string_view code) { return {std::string(code)}; }

}  // namespace

TEST_CASE("the 8th of March 2024 is read in every way of writing it") {
  constexpr std::string_view spellings[] = {
      "2024-03-08",
      "2024年3月8日",
      "2024年03月08日",
      "2024年3月8号",
      "2024年3月8",
      "2024 年 3 月 8 日",
      "2024.3.8",
      "2024.03.08",
      "2024.3.8.",
      "2024. 3. 8",
      "2024-3 -8 ",
      "2024。3。8",
      "2024．3．8",
      "2024/3/8",
      "2024/03/08",
      "2024-3-8",
      "2024－3－8",
      "2024—3—8",
      "2024／3／8",
      "20240308",
      "20240308.0",
      "２０２４０３０８",
      "2024/3/8 0:00",
      "2024-03-08 09:30:00",
      "2024-03-08T09:30",
      "2024-03-08T09:30:00.000Z",
      "2024-03-08T09:30:00+08:00",
      "2024年3月8日上午",
      "2024年3月8日上午9点半",
      "2024年3月8日9时30分",
      "2024年3月8日24:00",
      "2024年3月8日（星期五）",
      "2024.3.8(周五)",
      "2024年3月8日 星期五 9:00",
      "２０２４年３月８日",
      "二〇二四年三月八日",
      "二零二四年三月八日",
      "二○二四年三月八日",
      "贰零贰肆年叁月捌日",
      "45359",
      "45359.5",
      " 2024-03-08 ",
      "'2024-03-08",
      "=\"2024-03-08\"",
  };
  for (const std::string_view spelling : spellings) {
    CAPTURE(spelling);
    const Judged date = judged(spelling);
    CHECK(date.text == "2024-03-08");
    CHECK(date.codes.empty());
  }
}

TEST_CASE("Chinese tens are read in months and days") {
  CHECK(judged("二〇二四年十月十日").text == "2024-10-10");
  CHECK(judged("二〇二四年十一月二十日").text == "2024-11-20");
  CHECK(judged("二〇二四年十二月三十一日").text == "2024-12-31");
  CHECK(judged("二〇二四年元月廿一日").text == "2024-01-21");
}

TEST_CASE("a day number of a spreadsheet counts from the end of 1899") {
  CHECK(judged("45359").text == "2024-03-08");
  CHECK(judged("36526").text == "2000-01-01");
  CHECK(judged("45351").text == "2024-02-29");
  CHECK(judged("45352").text == "2024-03-01");
  CHECK(judged("32939").text == "1990-03-07");
  CHECK(judged("20000").text == "1954-10-03");
  CHECK(judged("80000").text == "2119-01-11");
  CHECK(judged("19999").codes == only("E_DATE_INVALID"));
  CHECK(judged("80001").codes == only("E_DATE_INVALID"));
  CHECK(judged("59").codes == only("E_DATE_INVALID"));
}

TEST_CASE("what is no single day of the calendar is refused with its reason") {
  struct Row {
    std::string_view raw;
    std::string_view code;
  };
  constexpr Row rows[] = {
      {"2024年3月", "E_DATE_PART"},
      {"2024.3", "E_DATE_PART"},
      {"2024.03", "E_DATE_PART"},
      {"2024-03", "E_DATE_PART"},
      {"202403", "E_DATE_PART"},
      {"Mar-24", "E_DATE_PART"},
      {"2024", "E_DATE_PART"},
      {"2024年", "E_DATE_PART"},
      {"二〇二四年", "E_DATE_PART"},
      {"24年3月", "E_DATE_PART"},
      {"1990.1", "E_DATE_PART"},
      {"2024.3.8-10", "E_DATE_PART"},
      {"2024.3.8-3.10", "E_DATE_PART"},
      {"2024年3月8日至10日", "E_DATE_PART"},
      {"2024/3/8~2024/3/10", "E_DATE_PART"},
      {"2024.3-2024.5", "E_DATE_PART"},
      {"2024年3-5月", "E_DATE_PART"},
      {"2023-2024", "E_DATE_PART"},
      {"2024.3.8、9", "E_DATE_PART"},
      {"2024.3.8至今", "E_DATE_PART"},
      {"3月8日", "E_DATE_NO_YEAR"},
      {"三月八日", "E_DATE_NO_YEAR"},
      {"3.8", "E_DATE_NO_YEAR"},
      {"2024.2.30", "E_DATE_INVALID"},
      {"2023/2/29", "E_DATE_INVALID"},
      {"2024.13.1", "E_DATE_INVALID"},
      {"2024-02-30", "E_DATE_INVALID"},
      {"20240230", "E_DATE_INVALID"},
      {"20241301", "E_DATE_INVALID"},
      {"0024-03-08", "E_DATE_INVALID"},
      {"3/8/2024", "E_DATE_ORDER"},
      {"03/08/2024", "E_DATE_ORDER"},
      {"8-3-2024", "E_DATE_ORDER"},
      {"3/8/2024 9:30", "E_DATE_ORDER"},
      {"03/08/24", "E_DATE_ORDER"},
      {"03-08-24", "E_DATE_ORDER"},
      {"03/03/24", "E_DATE_ORDER"},
      {"3/8/85", "E_DATE_ORDER"},
      {"13/14/2024", "E_DATE_INVALID"},
      {"2/30/2024", "E_DATE_INVALID"},
      {"3/8/2024甲", "E_DATE_INVALID"},
      {"24-Mar", "E_DATE_NO_YEAR"},
      {"8-Mar", "E_DATE_NO_YEAR"},
      {"Mar 2024", "E_DATE_PART"},
      {"8-Mar-24 ~ 10-Mar-24", "E_DATE_PART"},
      {"8-Mär-24", "E_DATE_INVALID"},
      {"32-Mar-2024", "E_DATE_INVALID"},
      {"8-Mar-024", "E_DATE_INVALID"},
      {"2024-3/8", "E_DATE_INVALID"},
      {"2024.3.8前", "E_DATE_INVALID"},
      {"329901199003070020", "E_DATE_INVALID"},
      {"2024-03-08 25:00", "E_TIME_INVALID"},
      {"2024-03-08 09:61", "E_TIME_INVALID"},
      {"农历二〇二四年三月八日", "E_DATE_WORD"},
      {"三月初八", "E_DATE_WORD"},
      {"长期", "E_DATE_WORD"},
      {"至今", "E_DATE_WORD"},
      {"待定", "E_DATE_WORD"},
      {"", "E_DATE_WORD"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.raw);
    CHECK(judged(row.raw).codes == only(row.code));
  }
}

TEST_CASE("a range of days is told that the column takes one day") {
  const Judged range = judged("2024年3月8日至10日");

  REQUIRE(range.facts.size() == 2);
  CHECK(range.facts[0].first == "detail");
  CHECK(range.facts[0].second == "this column takes one day, not a span or several days");
  CHECK(range.facts[1].first == "detail.zh");
  CHECK(range.facts[1].second == "这一列只填一天，不填起止或几个日期");
}

TEST_CASE("an end that is open leaves the date empty") {
  for (const std::string_view word : {"长期", "至今", "无固定期限"}) {
    CAPTURE(word);
    const Judged end = judged(word, DateUse::event, true);
    CHECK(end.text.empty());
    CHECK(end.codes.empty());
  }
  CHECK(judged("待定", DateUse::event, true).codes == only("E_DATE_WORD"));
}

TEST_CASE("two digits of a year are completed for an event and refused for a birth") {
  const Judged event = judged("24.3.8");

  CHECK(event.text == "2024-03-08");
  CHECK(event.codes == only("W_DATE_YY"));
  CHECK(judged("24年3月8日").text == "2024-03-08");
  CHECK(judged("98.3.8").text == "1998-03-08");
  CHECK(judged("46.6.30").text == "2046-06-30");
  CHECK(judged("47.6.30").text == "1947-06-30");
  CHECK(judged("24.3.8", DateUse::birth).codes == only("E_DATE_YY"));
}

TEST_CASE("a day with an English month or the year at its end is taken where only one is meant") {
  struct Row {
    std::string_view raw;
    std::string_view day;
  };
  constexpr Row rows[] = {
      {"8-Mar-24", "2024-03-08"},         {"08-Mar-2024", "2024-03-08"},
      {"March 8, 2024", "2024-03-08"},    {"8 March 2024", "2024-03-08"},
      {"Mar. 8, 2024", "2024-03-08"},     {"8th March 2024", "2024-03-08"},
      {"Fri, 8 Mar 2024", "2024-03-08"},  {"2024-Mar-08", "2024-03-08"},
      {"8-MAR-24 9:30 PM", "2024-03-08"}, {"1-Sept-2023", "2023-09-01"},
      {"３-May-2024", "2024-05-03"},      {"3/25/2024", "2024-03-25"},
      {"25/3/2024", "2024-03-25"},        {"25.3.2024", "2024-03-25"},
      {"12/25/24", "2024-12-25"},         {"3/3/2024", "2024-03-03"},
      {"3/25/2024 0:00", "2024-03-25"},   {"3/3/24", "2024-03-03"},
      {"8-Mar-98", "1998-03-08"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.raw);
    const Judged date = judged(row.raw);
    CHECK(date.text == row.day);
    CHECK(date.codes == only("W_DATE_ENGLISH"));
  }
  CHECK(judged("8-Mar-85", DateUse::birth).codes == only("E_DATE_YY"));
  CHECK(judged("24/3/8").codes == only("W_DATE_YY"));
}

TEST_CASE("Mar-24 is told to be a month that a spreadsheet shows so") {
  const Judged month = judged("Mar-24");

  CHECK(month.codes == only("E_DATE_PART"));
  REQUIRE(month.facts.size() == 2);
  CHECK(month.facts[1].second == "只有年月：表格软件会把“2024年3月”改成这个样子");
}

TEST_CASE("a weekday that does not fit is listed with the right one") {
  const Judged date = judged("2024年3月8日（星期六）");

  CHECK(date.text == "2024-03-08");
  CHECK(date.codes == only("W_DATE_WEEKDAY"));
  REQUIRE(date.facts.size() == 2);
  CHECK(date.facts[0].second == "Friday");
  CHECK(date.facts[1].second == "星期五");
  CHECK(judged("2024.3.10(周日)").codes.empty());
  CHECK(judged("2024.3.10(星期天)").codes.empty());
  CHECK(judged("2024.3.8(周日)").codes == only("W_DATE_WEEKDAY"));
}

TEST_CASE("a month of birth that may have lost its zero is asked about") {
  const std::vector<std::string> both{"E_DATE_PART", "W_DATE_TRIMMED"};

  CHECK(judged("1990.1", DateUse::birth).codes == both);
  CHECK(judged("１９９０．１", DateUse::birth).codes == both);
  CHECK(judged("1990.10", DateUse::birth).codes == only("E_DATE_PART"));
  CHECK(judged("1990.01", DateUse::birth).codes == only("E_DATE_PART"));
  CHECK(judged("1990.11", DateUse::birth).codes == only("E_DATE_PART"));
  CHECK(judged("1990.2", DateUse::birth).codes == only("E_DATE_PART"));
  CHECK(judged("1990.1").codes == only("E_DATE_PART"));
}

TEST_CASE("nobody is born after today") {
  CHECK(judged("2026-06-30", DateUse::birth).codes.empty());
  CHECK(judged("2026-07-01", DateUse::birth).codes == only("E_DATE_INVALID"));
  CHECK(judged("2026年7月1日", DateUse::birth).codes == only("E_DATE_INVALID"));
  CHECK(judged("2026-07-01", DateUse::event).codes.empty());
}

}  // namespace jinguo
