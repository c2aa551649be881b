// Records that stand under others of their kind come back from their export into an empty register,
// in whatever order a file has them.
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

/// What a record needs beside its name, for each kind whose records stand under others of it.
const std::map<std::string_view, Words> needed{
    {"unit", {{"name", "妇女之家"}, {"kind", "妇女之家"}}},
    {"programme", {{"name", "家庭工作"}, {"kind", "计划"}}},
    {"worker", {{"name", "王小梅"}}},
};

const Field* field_above(const Kind& kind) {
  const auto found = std::ranges::find_if(kind.fields, [&](const Field& field) {
    return field.target == kind.name && field.is(Rule::acyclic);
  });
  return found == kind.fields.end() ? nullptr : &*found;
}

/// Adds some records and lets each name any other; what would be a circle is refused, and no matter
/// here.
void add_tree(Register& reg, const Kind& kind) {
  std::vector<std::string> codes;
  const int wanted = *rc::gen::inRange(1, 9);
  for (int i = 0; i < wanted; ++i) {
    Words words = needed.at(kind.name);
    words.front().second += std::to_string(i);
    codes.push_back(reg.add(kind.name, words).code);
  }
  for (const std::string& code : codes)
    if (*rc::gen::inRange(0, 4) != 0)
      (void)registers::refusal([&] {
        reg.edit(kind.name, code,
                 {{std::string(field_above(kind)->name), *rc::gen::elementOf(codes)}});
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

}  // namespace

TEST_CASE("records that name one another come back from a file that has them in any order") {
  for (const Kind* const kind : kinds()) {
    if (field_above(*kind) == nullptr) continue;
    CAPTURE(kind->name);
    CHECK(rc::check([&] {
      Register one;
      add_tree(one, *kind);
      const std::string file = one.exported(kind->name);
      const std::string shuffled = in_any_order(file);
      RC_LOG() << shuffled;
      for (const BulkPolicy& policy : {BulkPolicy{}, BulkPolicy{.least_rows = 0}}) {
        Register other;
        ImportWish wish;
        wish.path = other.folder().write("any.csv", shuffled);

        const ImportResult result = import_file(other.session(), *kind, wish, policy);

        RC_LOG() << registers::codes(result.problems);
        RC_ASSERT(!result.refused);
        RC_ASSERT(sorted_lines(other.exported(kind->name)) == sorted_lines(file));
      }
    }));
  }
}
