// How far a target has come, against figures reckoned by hand.
#include "report/progress.hpp"

#include <doctest/doctest.h>

namespace jinguo {
namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

/// A target of so many whole units over the year 2024, which has 366 days.
Goal over_2024(std::int64_t value) {
  return {.value = value * 1000, .from = day("2024-01-01"), .to = day("2024-12-31")};
}

TEST_CASE("progress is a percentage of the target with one decimal, half rounded away from zero") {
  CHECK(share_in_tenths(4601, 5000) == 920);
  CHECK(share_in_tenths(1, 3) == 333);
  CHECK(share_in_tenths(2, 3) == 667);
  CHECK(share_in_tenths(1, 2000) == 1);  // 0.05 %
  CHECK(share_in_tenths(-1, 2000) == -1);
  CHECK(share_in_tenths(5300, 5000) == 1060);
  CHECK_FALSE(share_in_tenths(1, 0).has_value());
}

TEST_CASE("a target half a year in is measured against what is due pro rata") {
  const Progress half = progress_of(over_2024(3660), 1830 * 1000, day("2024-07-01"));

  // 2024-07-01 is day 183 of 366.
  CHECK(half.due == 1830 * 1000);
  CHECK(half.percent == 500);
  CHECK(half.due_percent == 1000);
  CHECK(half.remainder == 1830 * 1000);
  CHECK(half.days_left == 183);
  CHECK(half.pace == 305 * 1000);  // 1830 × 365 ÷ (12 × 183) = 304.2
  CHECK(half.state == State::running);
  CHECK(progress_of(over_2024(3660), 1829 * 1000, day("2024-07-01")).state == State::behind);
}

TEST_CASE("what is due is rounded, and a large target does not overflow") {
  CHECK(progress_of(over_2024(1000), 0, day("2024-01-01")).due == 2732);  // 1000 ÷ 366
  const Progress vast = progress_of(over_2024(1'000'000'000'000), 0, day("2024-12-31"));
  CHECK(vast.due == 1'000'000'000'000'000);
  CHECK(vast.percent == 0);
}

TEST_CASE("with nothing reached the progress is zero, behind and never done") {
  const Progress none = progress_of(over_2024(366), 0, day("2024-01-31"));

  CHECK(none.percent == 0);
  CHECK(none.due == 31 * 1000);
  CHECK(none.due_percent == 0);
  CHECK(none.remainder == 366 * 1000);
  CHECK(none.state == State::behind);
}

TEST_CASE("before its first day a target has days but no figures") {
  const Progress future = progress_of(over_2024(300), std::nullopt, day("2023-12-01"));

  CHECK(future.state == State::not_started);
  CHECK(future.days_left == 366);
  CHECK_FALSE(future.percent.has_value());
  CHECK_FALSE(future.due.has_value());
  CHECK_FALSE(future.pace.has_value());
  CHECK_FALSE(below(future, 80));
}

TEST_CASE("a target that is reached is done, early or late, and needs no pace") {
  for (const std::string_view when : {"2024-02-01", "2024-12-31", "2025-06-01"}) {
    const Progress reached = progress_of(over_2024(300), 305 * 1000, day(when));
    CHECK(reached.state == State::done);
    CHECK(reached.percent == 1017);
    CHECK(reached.remainder == 0);
    CHECK_FALSE(reached.pace.has_value());
    CHECK_FALSE(below(reached, 200));
  }
}

TEST_CASE("after its last day a target is due in full and what is not reached is behind") {
  const Progress late = progress_of(over_2024(300), 270 * 1000, day("2025-01-01"));

  CHECK(late.state == State::behind);
  CHECK(late.due == 300 * 1000);
  CHECK(late.due_percent == 900);
  CHECK(late.days_left == 0);
  CHECK_FALSE(late.pace.has_value());
  CHECK(below(late, 91));
  CHECK_FALSE(below(late, 90));
}

TEST_CASE("on its last day no day is left and no pace can help") {
  const Progress last = progress_of(over_2024(300), 299 * 1000, day("2024-12-31"));

  CHECK(last.state == State::behind);
  CHECK(last.days_left == 0);
  CHECK_FALSE(last.pace.has_value());
}

TEST_CASE("the pace for less than a month is what remains") {
  CHECK(progress_of(over_2024(300), 280 * 1000, day("2024-12-21")).pace == 20 * 1000);
}

TEST_CASE("a rate or a mean is due in full from the first day and has no pace") {
  Goal rate = over_2024(90);
  rate.grows = false;

  const Progress early = progress_of(rate, 81 * 1000, day("2024-01-02"));

  CHECK(early.due == 90 * 1000);
  CHECK(early.due_percent == 900);
  CHECK(early.state == State::behind);
  CHECK_FALSE(early.pace.has_value());
}

TEST_CASE("a figure that cannot be computed counts as behind") {
  const Progress unknown = progress_of(over_2024(90), std::nullopt, day("2024-06-30"));

  CHECK(unknown.state == State::behind);
  CHECK_FALSE(unknown.percent.has_value());
  CHECK(below(unknown, 1));
}

TEST_CASE("numbers become thousandths and back") {
  CHECK(in_thousandths(Value{std::int64_t{5000}}) == 5'000'000);
  CHECK(in_thousandths(Value{0.1}) == 100);
  CHECK(in_thousandths(Value{5000.5}) == 5'000'500);
  CHECK_FALSE(in_thousandths(Value{}).has_value());
  CHECK(thousandths_cell(5000) == Value{std::int64_t{5}});
  CHECK(thousandths_cell(5500) == Value{5.5});
}

}  // namespace
}  // namespace jinguo
