// The message table: complete, in plain words, and filled with facts.
#include "base/messages.hpp"

#include "base/text.hpp"

#include <jinguo/error.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;

namespace {

std::vector<Code> all_codes() {
  std::vector<Code> codes;
  for (int i = 0; i < static_cast<int>(Code::count_); ++i) codes.push_back(static_cast<Code>(i));
  return codes;
}

}  // namespace

TEST_CASE("every code has two sentences and two hints that end as sentences do") {
  for (const Code code : all_codes()) {
    const Message& row = message_row(code);
    CAPTURE(row.name);
    for (const auto words : {row.zh, row.zh_hint}) CHECK(words.ends_with("。"));
    for (const auto words : {row.en, row.en_hint}) CHECK(words.ends_with("."));
  }
}

TEST_CASE("without its facts a sentence shows no empty place") {
  for (const Code code : all_codes()) {
    CAPTURE(name(code));
    for (const Lang lang : {Lang::zh, Lang::en}) {
      for (const auto& text : {message(code, {}, lang), hint(code, {}, lang)}) {
        CHECK(text.find_first_of("{}[]") == std::string::npos);
      }
    }
  }
}

TEST_CASE("a finding that knows only its cell leaves no gap in the sentence") {
  const Facts facts = {{"field", "F"},  {"fields", "F"}, {"names", "F"},
                       {"column", "C"}, {"value", "V"},  {"kind", "K"}};
  for (const Code code : all_codes()) {
    if (severity(code) == Severity::failure) continue;
    CAPTURE(name(code));
    for (const Lang lang : {Lang::zh, Lang::en}) {
      for (const auto& text : {message(code, facts, lang), hint(code, facts, lang)}) {
        CAPTURE(text);
        for (const auto* gap : {"“”", "（）", "()", "  ", " .", " ,", "：。", "，。", "；。"})
          CHECK(text.find(gap) == std::string::npos);
        CHECK_FALSE(text.starts_with(" "));
      }
    }
  }
}

TEST_CASE("no message hides behind empty words") {
  for (const Code code : all_codes()) {
    const Message& row = message_row(code);
    CAPTURE(row.name);
    for (const auto words : {row.zh, row.en, row.zh_hint, row.en_hint}) {
      const std::string text = lower(words);
      for (const auto* empty : {"invalid", "failed", "error occurred", "无效", "非法", "失败"})
        CHECK(text.find(empty) == std::string::npos);
    }
  }
}

TEST_CASE("no two codes share a name") {
  std::set<std::string_view> names;
  for (const Code code : all_codes()) names.insert(name(code));

  CHECK(names.size() == static_cast<std::size_t>(Code::count_));
}

TEST_CASE("the first letter of a name is its severity") {
  CHECK(severity(Code::not_found) == Severity::failure);
  CHECK(severity(Code::E_ID_CHECK) == Severity::error);
  CHECK(severity(Code::W_ID15) == Severity::warning);
  CHECK(severity(Code::I_SUMMARY_ROW) == Severity::info);
}

TEST_CASE("a failure ends with the exit code of the table") {
  struct Vector {
    Code code;
    int exit;
  };
  for (const Vector& vector : {
           Vector{Code::internal, 1},         Vector{Code::usage, 2},
           Vector{Code::unknown_command, 2},  Vector{Code::unknown_slice, 2},
           Vector{Code::needs_yes, 2},        Vector{Code::reveal_needs_reason, 2},
           Vector{Code::data_refused, 3},     Vector{Code::rows_rejected, 4},
           Vector{Code::not_found, 5},        Vector{Code::no_database, 5},
           Vector{Code::ambiguous, 6},        Vector{Code::still_referenced, 6},
           Vector{Code::exists, 6},           Vector{Code::status_forbids, 6},
           Vector{Code::open_twice, 6},       Vector{Code::busy, 8},
           Vector{Code::database_too_old, 9}, Vector{Code::check_found, 9},
           Vector{Code::disk_full, 74},       Vector{Code::interrupted, 130},
           Vector{Code::E_ID_CHECK, 3},
       }) {
    CAPTURE(name(vector.code));
    CHECK(exit_code(vector.code) == vector.exit);
  }
}

TEST_CASE("the exit codes are listed in ascending order with their meaning") {
  std::vector<int> codes;
  for (const ExitCode& row : exit_codes()) {
    codes.push_back(row.code);
    CHECK_FALSE(row.zh.empty());
    CHECK_FALSE(row.en.empty());
  }

  CHECK(codes == std::vector{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 74, 129, 130, 143});
}

TEST_CASE("facts fill the places of a sentence") {
  CHECK(filled("{path} 已经存在", {{"path", "a.csv"}}, Lang::zh) == "a.csv 已经存在");
  CHECK(filled("{a}{b}{a}", {{"a", "1"}, {"b", "2"}}, Lang::en) == "121");
}

TEST_CASE("a fact that is missing prints nothing") {
  CHECK(filled("{path} exists", {}, Lang::en) == " exists");
  CHECK(filled("x{}y", {}, Lang::en) == "xy");
}

TEST_CASE("a part in brackets is printed only when all its facts are filled") {
  constexpr std::string_view words = "a[ {x} and {y}].";

  CHECK(filled(words, {{"x", "1"}, {"y", "2"}}, Lang::en) == "a 1 and 2.");
  CHECK(filled(words, {{"x", "1"}}, Lang::en) == "a.");
  CHECK(filled(words, {{"x", "1"}, {"y", ""}}, Lang::en) == "a.");
}

TEST_CASE("what a fact says is never read as a template") {
  CHECK(filled("{a}", {{"a", "{b}[{c}]"}, {"b", "2"}}, Lang::en) == "{b}[{c}]");
  CHECK(filled("[{a}]", {{"a", "]{b}"}}, Lang::en) == "]{b}");
}

TEST_CASE("a Chinese sentence takes the Chinese form of a fact where there is one") {
  const Facts facts = {{"kind", "worker"}, {"kind.zh", "人员"}, {"ref", "W-000001"}};

  CHECK(filled("{kind} {ref}", facts, Lang::zh) == "人员 W-000001");
  CHECK(filled("{kind.en} {ref}", facts, Lang::zh) == "worker W-000001");
  CHECK(filled("{kind} {ref}", facts, Lang::en) == "worker W-000001");
}

TEST_CASE("a fact that is a sentence does not leave two full stops") {
  CHECK(filled("不能读[：{detail}]。", {{"detail", "没有权限。"}}, Lang::zh) ==
        "不能读：没有权限。");
  CHECK(filled("Cannot be read[: {detail}].", {{"detail", "Not allowed."}}, Lang::en) ==
        "Cannot be read: Not allowed.");
}

TEST_CASE("the first filled fact of a name counts") {
  CHECK(filled("{a}", {{"a", ""}, {"a", "1"}, {"a", "2"}}, Lang::en) == "1");
}

TEST_CASE("a template with an open or nested place is not well formed") {
  CHECK(well_formed("a[ {x}]{y}"));
  for (const auto* words : {"{x", "x}", "[x", "x]", "{{x}}", "[[x]]", "[{x]}", "{[x]}", "[{x}"}) {
    CAPTURE(words);
    CHECK_FALSE(well_formed(std::string_view(words)));
  }
}

TEST_CASE("no nearest word leaves no question behind") {
  CHECK(hint(Code::unknown_command, {{"word", "xyz"}, {"nearest", ""}}, Lang::en) ==
        "jinguo help lists all commands.");
  CHECK(hint(Code::unknown_command, {{"word", "woker"}, {"nearest", "worker"}}, Lang::en) ==
        "Did you mean “worker”? jinguo help lists all commands.");
}

TEST_CASE("an error says its sentence in English and can be told in Chinese") {
  const Error error(Code::not_found, {{"kind", "job-fair"}, {"kind.zh", "招聘会"}, {"ref", "F-7"}});

  CHECK(std::string_view(error.what()) == "There is no job-fair “F-7”.");
  CHECK(error.code() == Code::not_found);
  CHECK(message(error.code(), error.facts(), Lang::zh) == "没有找到招聘会“F-7”。");
  CHECK(hint(error.code(), error.facts(), Lang::zh) == "用 jinguo job-fair list 查看已登记的。");
}
