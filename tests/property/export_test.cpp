// What goes out comes back: every kind, in every charset, guarded for people or bare for programs.
#include "base/text.hpp"
#include "render/xlsx_text.hpp"
#include "unit/register.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using registers::Register;
using registers::Words;

namespace {

std::string any_of(std::vector<std::string> words) { return *rc::gen::elementOf(std::move(words)); }

std::string any_number(int low, int end) { return std::to_string(*rc::gen::inRange(low, end)); }

/// Any text, rich in what spreadsheets, CSV and charsets treat specially.
std::string any_text() {
  static const std::vector<std::string> pieces{"=",  "+",  "-",  "@",    "'",       "'",      "\"",
                                               ",",  "\n", " ",  "\r\n", "\t",      "，",     "＝",
                                               "－", "＠", "家", "a",    "_x0041_", "\u3000", "1",
                                               "\\", "#",  "·",  "𠮷",   "é",       "\u00a0", "䶮"};
  std::string text;
  const int length = *rc::gen::inRange(0, 8);
  for (int i = 0; i < length; ++i) text += *rc::gen::elementOf(pieces);
  return text;
}

std::string any_day() { return "202" + any_number(0, 5) + "-0" + any_number(1, 7) + "-15"; }

std::string any_integer(const Field& field) {
  const std::int64_t low = std::max<std::int64_t>(field.range.low, 0);
  const std::int64_t high = std::min<std::int64_t>(field.range.high, low + 40);
  return std::to_string(*rc::gen::inRange(low, high + 1));
}

/// Returns what somebody may write into a field; now and then it is refused.
std::string any_cell(const Field& field) {
  switch (field.type) {
    using enum Type;
    case text:
      if (field.mask == Mask::phone) return "1540000000" + any_number(0, 10);
      if (field.mask == Mask::number) return any_of({"329901199003070020", "329901198507070042"});
      if (field.name == "code") return {};
      if (field.name == "metric") return "training.person_times";
      if (field.name == "unit") return "人次";
      return field.check != nullptr ? any_of({"王小梅", "31", "本科"}) : any_text();
    case integer:
      return any_integer(field);
    case decimal:
      return any_number(4, 53) + "." + any_number(1, 9999);
    case money:
      return any_number(0, 3000) + "." + any_number(10, 100);
    case boolean:
      return any_of({"是", "否"});
    case choice:
      return std::string(
          field.choices[*rc::gen::inRange<std::size_t>(0, field.choices.size())].title);
    case date:
      return any_day();
    case moment:
      return any_day() + any_of({"", "T09:05", " 16:30"});
    case clock:
      return any_of({"09:05", "9:05", "16:30"});
    case region:
      return any_of({"320113", "栖霞区"});
    case reference: {
      const Kind& target = get_kind(field.target);
      return target.has_code() ? std::string(target.letter) + "-00000" + any_number(1, 3) : "";
    }
  }
  return {};
}

/// Adds records of a kind; one that is refused is no matter here, so there are tries to spare: the
/// more references and rules a kind has, the more are refused.
void add_some(Register& reg, const Kind& kind) {
  constexpr int most_tries = 24;
  const int wanted = *rc::gen::inRange(1, 4);
  for (int i = 0; i < most_tries && reg.count(kind.name) < wanted; ++i) {
    Words words;
    for (const Field& field : kind.fields) {
      if (field.is(Rule::automatic)) continue;
      const bool filled = field.is(Rule::required) || *rc::gen::inRange(0, 3) == 0;
      if (filled) words.emplace_back(field.name, any_cell(field));
    }
    std::erase_if(words, [](const auto& word) { return word.second.empty(); });
    (void)registers::refusal([&] { reg.add(kind.name, words); });
  }
}

struct Way {
  std::string_view file;
  Audience audience;
  Look look;
  std::string_view format = "csv";
};
const std::array<Way, 6> ways{{
    {"out.csv", Audience::people, {}},
    {"mark.csv", Audience::people, {.charset = Charset::utf8_bom}},
    {"gb.csv", Audience::people, {.charset = Charset::gb18030}},
    {"out.machine.csv", Audience::scripts, {.machine = true}},
    {"out.tsv", Audience::people, {}, "tsv"},
    {"gb.tsv", Audience::people, {.charset = Charset::gb18030}, "tsv"},
}};

std::string exported(Register& reg, const Kind& kind, const Way& way) {
  const View view{
      .columns = {}, .audience = way.audience, .lang = Lang::zh, .reveal = true, .reason = "test"};
  std::ostringstream out;
  get_format(way.format).write(export_records(reg.session(), kind, view), way.look, out);
  return out.str();
}

/// Reads the escapes of SpreadsheetML.
std::string unescaped(std::string_view text) {
  std::string read;
  while (!text.empty()) {
    if (text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
        text.substr(2, 4).find_first_not_of("0123456789ABCDEFabcdef") == std::string_view::npos) {
      append_code_point(
          read, static_cast<char32_t>(std::stoul(std::string(text.substr(2, 4)), nullptr, 16)));
      text.remove_prefix(7);
    } else {
      read += text.front();
      text.remove_prefix(1);
    }
  }
  return read;
}

std::string any_piece_of_escape() {
  std::string text;
  const int length = *rc::gen::inRange(0, 12);
  for (int i = 0; i < length; ++i)
    text += any_of({"_", "x", "0", "4", "1", "_x0041_", "\x01", "\r", "\uFFFE", "家", "\n"});
  return text;
}

}  // namespace

TEST_CASE("every kind comes back from its export, whatever the charset") {
  std::set<std::string_view> seen;
  CHECK(rc::check([&] {
    const Way& way = ways[*rc::gen::inRange<std::size_t>(0, ways.size())];
    Register one;
    Register other;
    for (const Kind* const kind : kinds()) {
      if (kind->verbs != Verbs::all) continue;
      add_some(one, *kind);
      if (one.count(kind->name) == 0) continue;
      seen.insert(kind->name);
      const std::string file = exported(one, *kind, way);
      ImportWish wish;
      wish.path = other.folder().write(std::string(kind->name) + "." + std::string(way.file), file);
      if (way.look.charset == Charset::gb18030) wish.encoding = "gb18030";

      const ImportResult result = import_file(other.session(), *kind, wish);

      if (result.refused) {
        RC_LOG() << kind->name << " " << registers::codes(result.problems) << "\n" << file;
      }
      RC_ASSERT(!result.refused);
      RC_ASSERT(exported(other, *kind, way) == file);
    }
  }));
  for (const Kind* const kind : kinds())
    if (kind->verbs == Verbs::all) {
      CAPTURE(kind->name);
      CHECK(seen.contains(kind->name));
    }
}

TEST_CASE("a program reads from CSV for programs the very texts, without an apostrophe more") {
  CHECK(rc::check([] {
    const std::string text = any_text();
    Sheet sheet;
    sheet.columns = {{.name = "a", .title = "a"}};
    sheet.rows = stored_rows({{.cells = {text}}});
    std::string quoted = "\"";
    for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);

    std::ostringstream out;
    get_format("csv").write(sheet, {.machine = true}, out);

    RC_ASSERT(out.str() == "\"a\"\r\n" + quoted + "\"\r\n");
  }));
}

TEST_CASE("escapes of a workbook read back to the text, and leave nothing that XML forbids") {
  CHECK(rc::check([] {
    const std::string text = *rc::gen::arbitrary<bool>() ? any_text() : any_piece_of_escape();

    const std::string escaped = xlsx::escaped(text);

    RC_ASSERT(unescaped(escaped) == text);
    for (std::size_t at = 0; at < escaped.size();) {
      const char32_t point = next_code_point(escaped, at);
      RC_ASSERT(point >= 0x20 || point == '\t' || point == '\n');
      RC_ASSERT(point != 0xFFFE && point != 0xFFFF);
    }
  }));
}

TEST_CASE("every title becomes a name that a sheet may have") {
  CHECK(rc::check([] {
    const std::string name = xlsx::sheet_name(
        any_text() + any_of({"", "[", "'", "History", "很长很长的名字"}) + any_text());

    RC_ASSERT(!name.empty());
    RC_ASSERT(xlsx::utf16_length(name) <= 31U);
    RC_ASSERT(name.find_first_of("[]:*?/\\\n\r\t") == std::string::npos);
    RC_ASSERT(!name.starts_with('\'') && !name.ends_with('\''));
  }));
}
