// What holds for any text in a cell: machines read back what was written, and lines fit the width.
#include "base/text.hpp"

#include <jinguo/render.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {
namespace {

/// Any text, rich in what the formats treat specially.
rc::Gen<std::string> any_text() {
  const auto special = rc::gen::elementOf(std::vector<char32_t>{
      U'"',      U'\'',     U',',      U'\n',     U'\r',     U'\t', U'\\', U'=',      U'+',
      U'-',      U'@',      U'|',      U' ',      U'\u3000', U'＝', U'＠', U'\u001b', U'\u007f',
      U'\u009b', U'\u2028', U'\u202e', U'\u2069', U'巾',     U'帼', U'𠮷', U'é'});
  const auto plane = rc::gen::oneOf(rc::gen::inRange<char32_t>(0, 0xD800),
                                    rc::gen::inRange<char32_t>(0xE000, 0x110000));
  const auto point = rc::gen::oneOf(special, plane, rc::gen::inRange<char32_t>(0x20, 0x7F));
  return rc::gen::map(rc::gen::container<std::vector<char32_t>>(point),
                      [](const std::vector<char32_t>& points) {
                        std::string text;
                        for (const char32_t p : points) append_code_point(text, p);
                        return text;
                      });
}

Sheet table_of(const std::vector<std::vector<std::string>>& rows, std::size_t width) {
  Sheet sheet;
  for (std::size_t i = 0; i < width; ++i)
    sheet.columns.push_back({.name = "c" + std::to_string(i), .title = "列" + std::to_string(i)});
  std::vector<Row> stored;
  for (const auto& cells : rows)
    stored.push_back({.cells = std::vector<Value>(cells.begin(), cells.end())});
  sheet.rows = stored_rows(std::move(stored));
  return sheet;
}

std::vector<std::vector<std::string>> any_rows(std::size_t width) {
  const auto row = rc::gen::container<std::vector<std::string>>(width, any_text());
  return *rc::gen::container<std::vector<std::vector<std::string>>>(row);
}

std::string rendered(std::string_view format, const Sheet& sheet, const Look& look = {}) {
  std::ostringstream out;
  get_format(format).write(sheet, look, out);
  return out.str();
}

/// Reads RFC 4180 with every cell quoted and lines ending in LF: all that this test needs.
std::vector<std::vector<std::string>> read_csv(std::string_view text) {
  std::vector<std::vector<std::string>> rows(1);
  std::size_t at = 0;
  while (at < text.size()) {
    RC_ASSERT(text[at] == '"');
    std::string cell;
    for (++at; text[at] != '"' || text.substr(at, 2) == "\"\""; ++at) {
      if (text[at] == '"') ++at;
      cell += text[at];
    }
    rows.back().push_back(cell);
    ++at;
    if (text[at] == '\n') rows.emplace_back();
    ++at;
  }
  rows.pop_back();
  return rows;
}

TEST_CASE("json of any text parses back to the same text") {
  CHECK(rc::check([] {
    const auto rows = any_rows(2);

    const std::string text = rendered("json", table_of(rows, 2));

    const auto parsed = nlohmann::json::parse(text);
    RC_ASSERT(parsed.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      RC_ASSERT(parsed[i]["c0"].get<std::string>() == rows[i][0]);
      RC_ASSERT(parsed[i]["c1"].get<std::string>() == rows[i][1]);
    }
  }));
}

TEST_CASE("no control character of any text reaches json, but the line ends of its layout") {
  CHECK(rc::check([] {
    const std::string text = rendered("json", table_of({{*any_text()}}, 1));

    std::string lines = text;
    std::erase(lines, '\n');
    RC_ASSERT(printable(lines) == lines);
  }));
}

TEST_CASE("csv of any texts reads back to them when one guarding apostrophe is taken off") {
  CHECK(rc::check([] {
    const auto rows = any_rows(3);

    const auto read = read_csv(rendered("csv", table_of(rows, 3)));

    RC_ASSERT(read.size() == rows.size() + 1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      RC_ASSERT(read[i + 1].size() == 3U);
      for (std::size_t j = 0; j < 3; ++j) {
        const bool guarded = read[i + 1][j].size() > rows[i][j].size();
        RC_ASSERT(read[i + 1][j] == (guarded ? "'" : "") + rows[i][j]);
      }
    }
  }));
}

TEST_CASE("no cell of csv begins like a formula, whatever the text") {
  CHECK(rc::check([] {
    const auto read = read_csv(rendered("csv", table_of({{*any_text()}}, 1)));

    const std::string& cell = read[1][0];
    RC_ASSERT(std::string_view("\t\r\n").find(cell.empty() ? 'x' : cell[0]) == std::string::npos);
    const std::string_view rest = trim(cell);
    for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"})
      RC_ASSERT(!rest.starts_with(sign));
  }));
}

TEST_CASE("a line of tsv has as many tabs as columns separate, unless a text has some or breaks") {
  CHECK(rc::check([] {
    auto rows = any_rows(3);
    for (auto& row : rows)
      for (std::string& cell : row)
        std::erase_if(cell, [](char c) { return c == '\t' || c == '\n' || c == '\r'; });

    const std::string text = rendered("tsv", table_of(rows, 3));

    const auto lines = split(text, '\n');
    RC_ASSERT(lines.size() == rows.size() + 2);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
      RC_ASSERT(std::ranges::count(lines[i], '\t') == 2);
  }));
}

TEST_CASE("a table of words that begin differently is never wider than asked") {
  CHECK(rc::check([] {
    auto rows = any_rows(4);
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (std::string& cell : rows[i]) cell.insert(0, std::to_string(i) + "号 ");
    const auto width = *rc::gen::inRange<std::size_t>(42, 120);

    const std::string text = rendered("text", table_of(rows, 4), {.width = width});

    for (const std::string_view line : split(text, '\n')) RC_ASSERT(display_width(line) <= width);
  }));
}

TEST_CASE("a code is whole in a text table of any width") {
  CHECK(rc::check([] {
    const auto code = rc::gen::container<std::string>(rc::gen::inRange('!', '~'));
    const auto rows = *rc::gen::container<std::vector<std::vector<std::string>>>(
        rc::gen::container<std::vector<std::string>>(3, code));
    const auto width = *rc::gen::inRange<std::size_t>(1, 120);

    const std::string text = rendered("text", table_of(rows, 3), {.width = width});

    for (const auto& row : rows)
      for (const std::string& cell : row) RC_ASSERT(text.find(cell) != std::string::npos);
  }));
}

}  // namespace
}  // namespace jinguo
