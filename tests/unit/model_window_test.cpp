// Windows said in options.
#include <jinguo/error.hpp>
#include <jinguo/window.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>

namespace jinguo {
namespace {

std::string read(const WindowWords& words, Unsaid unsaid = Unsaid::everything) {
  const Date today = parse_date("2024-05-10").value();
  const Window window = read_window(words, today, unsaid, "report metric");
  return (window.from ? to_text(*window.from) : "ever") + " " + to_text(window.to);
}

std::optional<Code> refused(const WindowWords& words) {
  try {
    (void)read(words);
  } catch (const Error& error) {
    return error.code();
  }
  return std::nullopt;
}

TEST_CASE("a window is a month, a year up to a month, days, or everything") {
  CHECK(read({.month = "2024-02"}) == "2024-02-01 2024-02-29");
  CHECK(read({.ytd = "2024-02"}) == "2024-01-01 2024-02-29");
  CHECK(read({.from = "2024-02-03", .to = "2024-03-04"}) == "2024-02-03 2024-03-04");
  CHECK(read({.from = "2024-02-03"}) == "2024-02-03 2024-05-10");
  CHECK(read({.to = "2024-03-04"}) == "ever 2024-03-04");
  CHECK(read({.all = true}) == "ever 2024-05-10");
  CHECK(read({}) == "ever 2024-05-10");
}

TEST_CASE("days of a window are read as people write them") {
  CHECK(read({.from = "2024年2月3日", .to = "2024/3/4"}) == "2024-02-03 2024-03-04");
}

TEST_CASE(
    "where nothing is said a list is of this month, and of the month that its last day ends") {
  CHECK(read({}, Unsaid::this_month) == "2024-05-01 2024-05-31");
  CHECK(read({.to = "2024-03-04"}, Unsaid::this_month) == "2024-03-01 2024-03-04");
  CHECK(read({.from = "2024-03-04"}, Unsaid::this_month) == "2024-03-04 2024-05-10");
}

TEST_CASE("a window said twice, or the wrong way round, or not as a day, is refused") {
  CHECK(refused({.month = "2024-02", .from = "2024-02-03"}) == Code::usage);
  CHECK(refused({.ytd = "2024-02", .all = true}) == Code::usage);
  CHECK(refused({.from = "2024-03-04", .to = "2024-03-03"}) == Code::bad_value);
  CHECK(refused({.month = "2024-13"}) == Code::bad_value);
  CHECK(refused({.to = "tomorrow"}) == Code::bad_value);
  CHECK(refused({.to = "-"}) == Code::bad_value);
}

}  // namespace
}  // namespace jinguo
