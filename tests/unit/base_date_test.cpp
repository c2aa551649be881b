// Days and months: what is read, what is written, and ages.
#include <jinguo/date.hpp>

#include <doctest/doctest.h>

using namespace std::chrono_literals;
using namespace jinguo;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

}  // namespace

TEST_CASE("a day is read from ten characters of ISO text") {
  CHECK(parse_date("2024-03-08") == Date{2024y, std::chrono::March, 8d});
  CHECK(parse_date("2000-02-29") == Date{2000y, std::chrono::February, 29d});
  CHECK(parse_date("0001-01-01") == Date{1y, std::chrono::January, 1d});
}

TEST_CASE("anything else than a real day is refused") {
  for (const auto* text : {"",
                           "2024",
                           "2024-03",
                           "2024-3-8",
                           "2024/03/08",
                           "20240308",
                           "2024-03-08T09:30",
                           " 2024-03-08",
                           "2024-03-08 ",
                           "2024-02-30",
                           "2023-02-29",
                           "1900-02-29",
                           "2024-13-01",
                           "2024-00-01",
                           "2024-01-00",
                           "2024-01-32",
                           "0000-01-01",
                           "-024-03-08",
                           "+024-03-08",
                           "2024-+3-08",
                           "2024-03--8",
                           "２０２４年3月"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("a month is read from seven characters of ISO text") {
  CHECK(parse_month("2024-03") == Month{2024y, std::chrono::March});
  for (const auto* text : {"", "2024", "2024-3", "2024-00", "2024-13", "2024-03-08", "202403"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_month(text));
  }
}

TEST_CASE("days and months are written with leading zeros") {
  CHECK(to_text(Date{2024y, std::chrono::March, 8d}) == "2024-03-08");
  CHECK(to_text(Date{87y, std::chrono::December, 31d}) == "0087-12-31");
  CHECK(to_text(Month{2024y, std::chrono::March}) == "2024-03");
}

TEST_CASE("a month knows its first and its last day") {
  CHECK(month_of(day("2024-02-17")) == Month{2024y, std::chrono::February});
  CHECK(to_text(first_day(Month{2024y, std::chrono::February})) == "2024-02-01");
  CHECK(to_text(last_day(Month{2024y, std::chrono::February})) == "2024-02-29");
  CHECK(to_text(last_day(Month{2023y, std::chrono::February})) == "2023-02-28");
  CHECK(to_text(last_day(Month{2023y, std::chrono::December})) == "2023-12-31");
}

TEST_CASE("days are added over the ends of months and years") {
  CHECK(to_text(add_days(day("2024-02-28"), 1)) == "2024-02-29");
  CHECK(to_text(add_days(day("2024-12-31"), 1)) == "2025-01-01");
  CHECK(to_text(add_days(day("2024-03-01"), -1)) == "2024-02-29");
  CHECK(to_text(add_days(day("1899-12-30"), 45359)) == "2024-03-08");
}

TEST_CASE("an age counts completed years") {
  CHECK(years_between(day("1990-03-07"), day("2026-03-06")) == 35);
  CHECK(years_between(day("1990-03-07"), day("2026-03-07")) == 36);
  CHECK(years_between(day("1990-03-07"), day("2026-12-01")) == 36);
  CHECK(years_between(day("1990-03-07"), day("1990-03-07")) == 0);
}

TEST_CASE("a person born on a leap day completes a year on 1 March of other years") {
  CHECK(years_between(day("2000-02-29"), day("2018-02-28")) == 17);
  CHECK(years_between(day("2000-02-29"), day("2018-03-01")) == 18);
  CHECK(years_between(day("2000-02-29"), day("2020-02-29")) == 20);
}
