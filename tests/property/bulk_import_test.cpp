// A file that is taken with the indexes away leaves the same register as one whose every row is
// searched: held against each other over files full of doubles, half-known people and bad rows,
// which their rejects hold as they stood.
#include "property/lines.hpp"
#include "unit/register.hpp"
#include "work/importing.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using registers::Register;

namespace {

constexpr BulkPolicy always{
    .least_rows = 0, .stored_per_row = 1'000'000, .trial_rows = 1, .known_percent = 100};
/// Hardly any room for the keys: nearly all rows wait for a second look.
constexpr BulkPolicy cramped{.least_rows = 0,
                             .stored_per_row = 1'000'000,
                             .trial_rows = 1,
                             .known_percent = 100,
                             .filter_bytes = 1,
                             .watched_rows = 2};
constexpr BulkPolicy never{.least_rows = 1'000'000'000};

constexpr std::array<std::string_view, 6> codes{"", "", "X-1", "X-2", "X-3", "X-4"};
constexpr std::array<std::string_view, 6> names{"",       "王小梅", "王小梅",
                                                "李小兰", "张小菊", "赵小竹"};
constexpr std::array<std::string_view, 6> numbers{
    "", "", "329901199003070020", "329901198506151282", "329901200002291249", "329901199003070021"};
constexpr std::array<std::string_view, 5> phones{"", "", "15400000001", "15400000002", "154"};
constexpr std::array<std::string_view, 5> types{"", "", "居民身份证件", "其他", "护照"};
constexpr std::array<std::string_view, 4> notes{"", "甲", "乙", "\\N"};
/// Rows above and below, rows that are refused, stored ones, a number, nobody at all.
constexpr std::array<std::string_view, 8> others{
    "", "", "", "X-1", "X-2", "X-4", "329901198506151282", "X-9"};

template <std::size_t size>
std::string one_of(const std::array<std::string_view, size>& pool) {
  return std::string(pool[*rc::gen::inRange<std::size_t>(0, size)]);
}

std::string people(int most) {
  std::string text = "行,编号,姓名,身份证号,电话,备注,并入,证件类型\n";
  const int rows = *rc::gen::inRange(1, most);
  const bool merged = *rc::gen::arbitrary<bool>();
  const bool typed = *rc::gen::arbitrary<bool>();
  for (int i = 0; i < rows; ++i)
    text += std::to_string(i) + "," + one_of(codes) + "," + one_of(names) + "," + one_of(numbers) +
            "," + one_of(phones) + "," + one_of(notes) + "," + (merged ? one_of(others) : "") +
            "," + (typed ? one_of(types) : "") + "\n";
  return text;
}

std::string units(int most) {
  constexpr std::array<std::string_view, 3> unit_names{"前街妇女之家", "后街妇女之家", "村妇联"};
  std::string text = "行,编号,名称,类型,上级阵地,备注\n";
  const int rows = *rc::gen::inRange(1, most);
  for (int i = 0; i < rows; ++i)
    text += std::to_string(i) + "," + one_of(codes) + "," + one_of(unit_names) + ",妇女之家," +
            (*rc::gen::inRange(0, 3) == 0 ? one_of(unit_names) : one_of(others)) + "," +
            one_of(notes) + "\n";
  return text;
}

/// What the register holds of people, but for their codes: those made for rows that waited come
/// later.
std::string content(Register& reg, std::string_view kind) {
  if (kind == "unit")
    return reg.exported(kind, {"name", "note"}) +
           reg.sql(
               "SELECT u.name || ' < ' || p.name || char(10) FROM unit AS u JOIN unit AS p "
               "ON p.id = u.parent_id");
  return reg.exported(kind, {"name", "id_type", "id_number", "sex", "born_on", "phone", "note"}) +
         reg.sql(
             "SELECT w.name || COALESCE(w.id_number, w.phone, '') || ' > ' || m.name || "
             "COALESCE(m.id_number, m.phone, '') || char(10) FROM worker AS w "
             "JOIN worker AS m ON m.id = w.merged_into_id");
}

/// Which rows were refused, in the order of their file of rejects; its header is the first line.
std::vector<int> refused_rows(Register& reg) {
  std::vector<int> rows;
  std::istringstream in(reg.folder().read("rejects.csv"));
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) rows.push_back(std::stoi(line.substr(1)));
  return rows;
}

std::string counted(const ImportResult& result) {
  return std::to_string(result.rows) + " " + std::to_string(result.inserted) + " " +
         std::to_string(result.updated) + " " + std::to_string(result.unchanged) + " " +
         std::to_string(result.rejected) + " " + std::to_string(result.skipped);
}

ImportResult take(Register& reg, std::string_view kind, std::string_view csv, OnMatch on_match,
                  const BulkPolicy& policy) {
  ImportWish wish;
  wish.path = reg.folder().write("rows.csv", csv);
  wish.on_error = OnError::skip;
  wish.on_match = on_match;
  wish.rejects = reg.folder().file("rejects.csv");
  return import_file(reg.session(), get_kind(kind), wish, policy);
}

void same_either_way(std::string_view kind, const std::string& before, const std::string& file) {
  const auto on_match = static_cast<OnMatch>(*rc::gen::inRange(0, 4));
  RC_LOG() << before << file;
  Register searched;
  Register apart;
  const BulkPolicy& policy = *rc::gen::arbitrary<bool>() ? always : cramped;
  for (Register* reg : {&searched, &apart})
    if (before.size() > 60) (void)take(*reg, kind, before, OnMatch::update, never);

  const ImportResult expected = take(searched, kind, file, on_match, never);
  const ImportResult result = take(apart, kind, file, on_match, policy);

  RC_ASSERT(counted(result) == counted(expected));
  RC_ASSERT(refused_rows(apart) == refused_rows(searched));
  RC_ASSERT(std::ranges::is_sorted(refused_rows(searched)));
  RC_ASSERT(sorted_lines(content(apart, kind)) == sorted_lines(content(searched, kind)));
  RC_ASSERT(apart.sql("SELECT COUNT(*) FROM sqlite_schema WHERE type = 'index'") ==
            searched.sql("SELECT COUNT(*) FROM sqlite_schema WHERE type = 'index'"));
}

}  // namespace

TEST_CASE("with the indexes away or there, a file leaves the same register and the same counts") {
  CHECK(rc::check([] { same_either_way("worker", people(8), people(40)); }));
}

TEST_CASE("so does one whose rows stand under one another, by code or by name") {
  CHECK(rc::check([] { same_either_way("unit", units(6), units(24)); }));
}
