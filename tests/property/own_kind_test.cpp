// Records that name others of their kind come back from their export into an empty register, in
// whatever order a file has them; and of rows that cannot all go in, as many do as can.
#include "property/lines.hpp"
#include "unit/register.hpp"
#include "work/importing.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace jinguo;
using registers::Register;
using registers::Words;

namespace {

/// What a record needs, for each kind whose records name others of it; a number makes the first
/// word another for each.
const std::map<std::string_view, Words> needed{
    {"unit", {{"name", "妇女之家"}, {"kind", "妇女之家"}}},
    {"programme", {{"name", "家庭工作"}, {"kind", "计划"}}},
    {"worker", {{"name", "王小梅"}}},
    {"duty",
     {{"on_date", "2024-03-0"}, {"unit", "U-1"}, {"role", "志愿排班"}, {"worker", "W-000001"}}},
};

/// The optional reference to a record of the same kind.
const Field* own_field(const Kind& kind) {
  const auto found = std::ranges::find_if(kind.fields, [&](const Field& field) {
    return field.target == kind.name && !field.is(Rule::required) && !field.is(Rule::automatic);
  });
  return found == kind.fields.end() ? nullptr : &*found;
}

/// What the records of a kind refer to of others: there before they are.
void add_others(Register& reg, const Kind& kind) {
  if (kind.name != "duty") return;
  reg.add("unit", {{"code", "U-1"}, {"name", "样例驿站"}, {"kind", "驿站"}});
  reg.add("worker", {{"name", "王小梅"}});
}

/// Adds some records and lets each name any of them. Where it may not lead back to itself that is
/// refused, and no matter here.
void add_records(Register& reg, const Kind& kind) {
  std::vector<std::string> codes;
  const int wanted = *rc::gen::inRange(1, 9);
  for (int i = 1; i <= wanted; ++i) {
    Words words = needed.at(kind.name);
    words.front().second += std::to_string(i);
    codes.push_back(reg.add(kind.name, words).code);
  }
  for (const std::string& code : codes)
    if (*rc::gen::inRange(0, 4) != 0)
      (void)registers::refusal([&] {
        reg.edit(kind.name, code,
                 {{std::string(own_field(kind)->name), *rc::gen::elementOf(codes)}});
      });
}

std::string in_any_order(const std::string& file) {
  std::vector<std::string> rows = lines(file);
  for (std::size_t i = 1; i + 1 < rows.size(); ++i)
    std::swap(rows[i], rows[*rc::gen::inRange(i, rows.size())]);
  std::string all;
  for (const std::string& row : rows) all += row + "\n";
  return all;
}

/// Rows of duties, each naming one of them, none, or what is nowhere, and some refused anyhow.
struct Rows {
  static constexpr int nothing = -1;
  static constexpr int nowhere = -2;

  std::vector<int> names;
  std::vector<bool> sound;

  static Rows any() {
    Rows rows;
    const int wanted = *rc::gen::inRange(1, 10);
    for (int i = 0; i < wanted; ++i) {
      rows.names.push_back(*rc::gen::inRange(nowhere, wanted));
      rows.sound.push_back(*rc::gen::inRange(0, 6) != 0);
    }
    return rows;
  }

  [[nodiscard]] std::string file() const {
    std::string text = "编号,阵地,类型,人员,值班日期,调换班次,状态\n";
    for (std::size_t i = 0; i < names.size(); ++i)
      text += "D-" + std::to_string(i) + ",U-1,志愿排班,W-000001,2024-03-1" + std::to_string(i) +
              "," + (names[i] == nothing ? "" : "D-" + std::to_string(names[i])) + "," +
              (sound[i] ? "计划" : "没有的状态") + "\n";
    return text;
  }

  /// The largest set of sound rows that name only one another.
  [[nodiscard]] std::string taken() const {
    std::vector<bool> in = sound;
    for (std::size_t pass = 0; pass < names.size(); ++pass)
      for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == nowhere || (names[i] >= 0 && !in[static_cast<std::size_t>(names[i])]))
          in[i] = false;
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i)
      if (in[i])
        all += (all.empty() ? "" : " ") + std::to_string(i) + ">" +
               (names[i] == nothing ? "" : std::to_string(names[i]));
    return all;
  }
};

}  // namespace

TEST_CASE("records that name one another come back from a file that has them in any order") {
  for (const Kind* const kind : kinds()) {
    if (own_field(*kind) == nullptr) continue;
    CAPTURE(kind->name);
    CHECK(rc::check([&] {
      Register one;
      add_others(one, *kind);
      add_records(one, *kind);
      const std::string file = one.exported(kind->name);
      const std::string shuffled = in_any_order(file);
      RC_LOG() << shuffled;
      for (const BulkPolicy& policy : {BulkPolicy{}, BulkPolicy{.least_rows = 0}}) {
        Register other;
        add_others(other, *kind);
        ImportWish wish;
        wish.path = other.folder().write("any.csv", shuffled);

        const ImportResult result = import_file(other.session(), *kind, wish, policy);

        RC_LOG() << registers::codes(result.problems);
        RC_ASSERT(!result.refused);
        RC_ASSERT(result.inserted == result.rows);
        RC_ASSERT(sorted_lines(other.exported(kind->name)) == sorted_lines(file));
      }
    }));
  }
}

TEST_CASE("of rows that name one another all go in whose row is in, and only those") {
  CHECK(rc::check([] {
    const Rows rows = Rows::any();
    RC_LOG() << rows.file();
    for (const BulkPolicy& policy : {BulkPolicy{}, BulkPolicy{.least_rows = 0}}) {
      Register reg;
      add_others(reg, get_kind("duty"));
      ImportWish wish;
      wish.on_error = OnError::skip;
      wish.path = reg.folder().write("any.csv", rows.file());

      const ImportResult result = import_file(reg.session(), get_kind("duty"), wish, policy);

      RC_LOG() << registers::codes(result.problems);
      RC_ASSERT(reg.sql("SELECT SUBSTR(d.code, 3) || '>' || COALESCE(SUBSTR(o.code, 3), '')\n"
                        "FROM duty AS d\n"
                        "LEFT JOIN duty AS o ON o.id = d.swapped_with_id\n"
                        "ORDER BY d.code") == rows.taken());
      RC_ASSERT(result.inserted == reg.count("duty"));
      RC_ASSERT(result.inserted + result.rejected == result.rows);
      RC_ASSERT(reg.sql("SELECT 1 FROM change WHERE kind = 'duty'").empty());
      RC_ASSERT(reg.sql("SELECT COALESCE(MAX(id), 0) - COUNT(*) FROM duty") == "0");
    }
  }));
}
