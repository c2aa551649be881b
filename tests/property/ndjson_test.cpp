// Properties of reading one JSON object a line: what is written is read, and chunks do not matter.
#include "../unit/intake_reading.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace jinguo;
using namespace jinguo::test;

namespace {

rc::Gen<std::string> pieces(std::vector<std::string> of) {
  return rc::gen::map(
      rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::move(of))),
      [](const std::vector<std::string>& parts) {
        std::string text;
        for (const std::string& part : parts) text += part;
        return text;
      });
}

rc::Gen<std::string> any_text() {
  return pieces({"a", "女", "\U00020BB7", "\"", "\\", "\n", "\r", "\t", "{", "}", ",", " "});
}

/// Lines that are objects, nearly objects, or broken characters.
rc::Gen<std::string> any_lines() {
  return pieces({"{\"a\": 1}", "{\"a\":\"女\"}", "{\"b\":null}", "{\"b\":[1,{}]}",
                 "{\"a\":1,\"a\":2}", "{", "}", "\"", "\n", "\n", "\n", "\r\n", " ", "1",
                 "\xe5\xa5", "\xff"});
}

bool same(const Problem& a, const Problem& b) {
  return a.row == b.row && a.code == b.code && a.value == b.value && a.facts == b.facts;
}

}  // namespace

TEST_CASE("any objects written a line each read back the same") {
  CHECK(rc::check([] {
    using Object = std::map<std::string, std::string>;
    constexpr int small = 10;  // objects, keys and characters
    const auto object = rc::gen::container<Object>(any_text(), any_text());
    const auto objects =
        *rc::gen::resize(small, rc::gen::nonEmpty(rc::gen::container<std::vector<Object>>(object)));
    const std::size_t chunk = *rc::gen::inRange<std::size_t>(1, 100);
    std::string text;
    for (const Object& one : objects)
      text += nlohmann::json(nlohmann::json::object_t(one.begin(), one.end())).dump() + "\n";

    const Reading found = read_ndjson(text, form_of(Encoding::utf8), chunk);

    RC_ASSERT(found.problems.empty());
    RC_ASSERT(found.faults.empty());
    RC_ASSERT(found.rows.size() == objects.size() + 1);
    const Row& keys = found.rows[0];
    for (std::size_t i = 0; i < objects.size(); ++i)
      for (std::size_t k = 0; k < keys.size(); ++k) {
        const auto cell = objects[i].find(keys[k]);
        RC_ASSERT(found.rows[i + 1][k] == (cell == objects[i].end() ? "" : cell->second));
      }
  }));
}

TEST_CASE("arbitrary lines end in rows or in one finding, the same whatever the chunk size") {
  CHECK(rc::check([] {
    const std::string text = *any_lines();
    const std::size_t chunk = *rc::gen::inRange<std::size_t>(1, 30);
    const TextForm form = form_of(Encoding::utf8);

    const Reading whole = read_ndjson(text, form, 4096);
    const Reading parts = read_ndjson(text, form, chunk);

    RC_ASSERT(whole.problems.size() <= 1U);
    RC_ASSERT(parts.rows == whole.rows);
    RC_ASSERT(parts.lines == whole.lines);
    RC_ASSERT(parts.faults == whole.faults);
    RC_ASSERT(std::ranges::equal(parts.problems, whole.problems, same));
  }));
}
