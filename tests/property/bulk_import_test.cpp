// A file that is taken with the indexes away leaves the same register as one whose every row is
// searched: held against each other over files full of doubles, half-known people and bad rows.
#include "unit/register.hpp"
#include "work/importing.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

using namespace jinguo;
using registers::Register;

namespace {

constexpr BulkPolicy always{
    .least_rows = 0, .stored_per_row = 1'000'000, .trial_rows = 1, .known_percent = 100};
constexpr BulkPolicy never{.least_rows = 1'000'000'000};

constexpr std::array<std::string_view, 6> codes{"", "", "X-1", "X-2", "X-3", "X-4"};
constexpr std::array<std::string_view, 6> names{"",       "王小梅", "王小梅",
                                                "李小兰", "张小菊", "赵小竹"};
constexpr std::array<std::string_view, 6> numbers{
    "", "", "329901199003070020", "329901198506151282", "329901200002291249", "329901199003070021"};
constexpr std::array<std::string_view, 5> phones{"", "", "15400000001", "15400000002", "154"};
constexpr std::array<std::string_view, 4> notes{"", "甲", "乙", "\\N"};

template <std::size_t size>
std::string one_of(const std::array<std::string_view, size>& pool) {
  return std::string(pool[*rc::gen::inRange<std::size_t>(0, size)]);
}

std::string people(int most) {
  std::string text = "编号,姓名,身份证号,电话,备注\n";
  const int rows = *rc::gen::inRange(1, most);
  for (int i = 0; i < rows; ++i)
    text += one_of(codes) + "," + one_of(names) + "," + one_of(numbers) + "," + one_of(phones) +
            "," + one_of(notes) + "\n";
  return text;
}

/// What the register holds of people, but for their codes: those made for rows that waited come
/// later.
std::string content(Register& reg) {
  return reg.exported("worker", {"name", "id_number", "sex", "born_on", "phone", "note"});
}

std::string sorted_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  std::ranges::sort(lines);
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

std::string counted(const ImportResult& result) {
  return std::to_string(result.rows) + " " + std::to_string(result.inserted) + " " +
         std::to_string(result.updated) + " " + std::to_string(result.unchanged) + " " +
         std::to_string(result.rejected) + " " + std::to_string(result.skipped);
}

ImportResult take(Register& reg, std::string_view csv, OnMatch on_match, const BulkPolicy& policy) {
  ImportWish wish;
  wish.path = reg.folder().write("people.csv", csv);
  wish.on_error = OnError::skip;
  wish.on_match = on_match;
  return import_file(reg.session(), get_kind("worker"), wish, policy);
}

}  // namespace

TEST_CASE("with the indexes away or there, a file leaves the same register and the same counts") {
  CHECK(rc::check([] {
    const std::string before = people(8);
    const std::string file = people(40);
    const auto on_match = static_cast<OnMatch>(*rc::gen::inRange(0, 4));
    RC_LOG() << before << file;
    Register searched;
    Register apart;
    for (Register* reg : {&searched, &apart})
      if (before.size() > 60) (void)take(*reg, before, OnMatch::update, never);

    const ImportResult expected = take(searched, file, on_match, never);
    const ImportResult result = take(apart, file, on_match, always);

    RC_ASSERT(counted(result) == counted(expected));
    RC_ASSERT(sorted_lines(content(apart)) == sorted_lines(content(searched)));
    RC_ASSERT(apart.sql("SELECT COUNT(*) FROM sqlite_schema WHERE type = 'index'") ==
              searched.sql("SELECT COUNT(*) FROM sqlite_schema WHERE type = 'index'"));
  }));
}
