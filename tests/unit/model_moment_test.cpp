// Days with their time, and times of day, as offices write them.
#include "model/spoken_date.hpp"

#include "model/draft.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace jinguo {
namespace {

using namespace std::chrono_literals;

constexpr Date today = 2026y / 6 / 30;

/// The canonical text, or the code of the refusal.
std::string judged(std::string_view field_name, std::string_view kind_name, std::string_view raw,
                   CellOrigin origin = CellOrigin::typed) {
  const Kind& kind = get_kind(kind_name);
  const std::size_t at = kind.index(field_name).value();
  Draft draft(kind, today);
  judge_cell(draft, at, raw, {.origin = origin});
  if (draft.refused()) return std::string(name(draft.findings.back().code));
  return std::string(as_text(draft.values[at]));
}

std::string moment(std::string_view raw, CellOrigin origin = CellOrigin::typed) {
  return judged("booked_at", "service_order", raw, origin);
}

std::string clock_of(std::string_view raw, CellOrigin origin = CellOrigin::typed) {
  return judged("starts_at", "duty", raw, origin);
}

}  // namespace

TEST_CASE("five past nine on the 8th of March is read in every way of writing it") {
  for (const std::string_view raw :
       {"2024-03-08T09:05", "2024/3/8 9:05", "2024年3月8日 9时5分", "2024年3月8日9点05分",
        "2024.3.8 上午9:05", "2024-03-08 09:05:59", "２０２４/３/８ ９：０５",
        "2024年3月8日（星期五）9:05", "20240308 9:05"}) {
    CAPTURE(raw);
    CHECK(moment(raw) == "2024-03-08T09:05");
  }
}

TEST_CASE("the part of the day says which of two hours is meant") {
  CHECK(moment("2024年3月8日下午3点半") == "2024-03-08T15:30");
  CHECK(moment("2024-03-08 9:05 PM") == "2024-03-08T21:05");
  CHECK(moment("2024-03-08 下午15:30") == "2024-03-08T15:30");
  CHECK(clock_of("中午12:30") == "12:30");
  CHECK(clock_of("下午12:30") == "12:30");
  CHECK(clock_of("凌晨12:30") == "00:30");
  CHECK(clock_of("晚上8点") == "20:00");
}

TEST_CASE("a day whose time is not known stays a day") {
  CHECK(moment("2024年3月8日") == "2024-03-08");
  CHECK(moment("2024-03-08 上午") == "2024-03-08");
}

TEST_CASE("the end of a day is the beginning of the next") {
  CHECK(moment("2024-02-28 24:00") == "2024-02-29T00:00");
  CHECK(clock_of("24:00") == "24:00");
}

TEST_CASE("a workbook's time is taken, with its day or alone") {
  CHECK(moment("2024-03-08 09:05", CellOrigin::date) == "2024-03-08T09:05");
  CHECK(moment("2024-03-08", CellOrigin::date) == "2024-03-08");
  CHECK(clock_of("09:05", CellOrigin::date) == "09:05");
}

TEST_CASE("what is no moment is refused") {
  CHECK(moment("2024-02-30 9:05") == "E_DATE_INVALID");
  CHECK(moment("2024-03-08 25:00") == "E_TIME_INVALID");
  CHECK(moment("2024-03-08 晚上12:30") == "E_TIME_INVALID");
  CHECK(moment("3月8日 9:05") == "E_DATE_NO_YEAR");
  CHECK(moment("9:05") == "E_DATE_INVALID");
  CHECK(moment("45359.5") == "E_DATE_INVALID");
  CHECK(moment("长期") == "E_DATE_WORD");
}

TEST_CASE("a time of day is read in every way of writing it") {
  for (const std::string_view raw :
       {"9:05", "09:05", "9：05", "９：０５", "9时5分", "9点05", "9:05:30"}) {
    CAPTURE(raw);
    CHECK(clock_of(raw) == "09:05");
  }
  CHECK(clock_of("9点半") == "09:30");
  CHECK(clock_of("9点整") == "09:00");
}

TEST_CASE("what is no time of day is refused") {
  for (const std::string_view raw : {"25:00", "9:60", "9", "9:00-11:00", "上午", "2024-03-08"}) {
    CAPTURE(raw);
    CHECK(clock_of(raw) == "E_TIME_INVALID");
  }
}

}  // namespace jinguo
