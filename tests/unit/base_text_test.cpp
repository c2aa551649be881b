// Text in UTF-8: cleaning, widths, decoding, normal forms, near words.
#include "base/text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;

namespace {

std::string folded(std::string text) {
  fold_width(text);
  return text;
}

std::vector<char32_t> decoded(std::string_view text) {
  std::vector<char32_t> points;
  for (std::size_t at = 0; at < text.size();) points.push_back(next_code_point(text, at));
  return points;
}

using Points = std::vector<char32_t>;
using Pieces = std::vector<std::string_view>;

}  // namespace

TEST_CASE("white space of every kind is trimmed at both ends and kept inside") {
  struct Vector {
    std::string_view text;
    std::string_view trimmed;
  };
  for (const Vector& vector : {
           Vector{"", ""},
           Vector{" \t\r\n\v\f", ""},
           Vector{"  a b  ", "a b"},
           Vector{"\u3000张　三\u3000", "张　三"},
           Vector{"\u00A0a\u00A0", "a"},
           Vector{"\uFEFF姓名", "姓名"},
           Vector{"\u200B\u2060a\u2003\u200F", "a"},
           Vector{"\u202D15400000001\u202C", "15400000001"},
           Vector{"\u0085a\u202F", "a"},
           Vector{"\u2010a\u2010", "\u2010a\u2010"},
           Vector{"\xA0", "\xA0"},
           Vector{"a\x80\x80\x80\x80\x80", "a\x80\x80\x80\x80\x80"},
       }) {
    CAPTURE(vector.text);
    CHECK(trim(vector.text) == vector.trimmed);
  }
}

TEST_CASE("full-width forms become ASCII and all else stays") {
  CHECK(folded("３２９９０１Ｘ") == "329901X");
  CHECK(folded("！～") == "!~");
  CHECK(folded("张　三") == "张 三");
  CHECK(folded("＋８６ ｜") == "+86 |");
  CHECK(folded("。、·￥") == "。、·￥");
  CHECK(folded("plain") == "plain");
  CHECK(folded("\xEF\xBC") == "\xEF\xBC");
  CHECK(folded("") == "");
}

TEST_CASE("a Han character takes two columns and a combining mark none") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width("张三") == 4);
  CHECK(display_width("𠮷田") == 4);
  CHECK(display_width("ＡＢ") == 4);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("a\u200Bb") == 2);
}

TEST_CASE("a text that is too wide is cut before a whole character and ends in an ellipsis") {
  CHECK(cut_to_width("张三李四", 8) == "张三李四");
  CHECK(cut_to_width("张三李四", 7) == "张三李…");
  CHECK(cut_to_width("张三李四", 6) == "张三…");
  CHECK(cut_to_width("abcdef", 5) == "abcd…");
  CHECK(cut_to_width("e\u0301e\u0301e\u0301", 2) == "e\u0301…");
  CHECK(cut_to_width("张三", 1) == "…");
  CHECK(cut_to_width("张三", 0) == "");
  CHECK(cut_to_width("", 0) == "");
}

TEST_CASE("what could steer a terminal is shown by its number") {
  CHECK(printable("张三 abc") == "张三 abc");
  CHECK(printable("\x1B[31m") == "\\u{1b}[31m");
  CHECK(printable("a\nb\tc\x7F") == "a\\u{a}b\\u{9}c\\u{7f}");
  CHECK(printable("\u0085\u009B") == "\\u{85}\\u{9b}");
  CHECK(printable("\u202Ea\u2066b\u200Ec\u061C") == "\\u{202e}a\\u{2066}b\\u{200e}c\\u{61c}");
  CHECK(printable("\u2028\u2029") == "\\u{2028}\\u{2029}");
  CHECK(printable(std::string_view("\0", 1)) == "\\u{0}");
}

TEST_CASE("a lone byte that an eight-bit terminal obeys is not let through") {
  CHECK(printable("a\x9B"
                  "b") ==
        "a\uFFFD"
        "b");
}

TEST_CASE("code points of every length are decoded") {
  CHECK(decoded("a¢张𠮷") == Points{U'a', U'¢', U'张', U'𠮷'});
  CHECK(decoded("\x7F\u0080\u07FF\u0800\uFFFF\U00010000\U0010FFFF") ==
        Points{0x7F, 0x80, 0x7FF, 0x800, 0xFFFF, 0x10000, 0x10FFFF});
}

TEST_CASE("malformed bytes are replaced one at a time") {
  constexpr char32_t bad = 0xFFFD;
  CHECK(decoded("\xFF") == Points{bad});
  CHECK(decoded("\x80"
                "a") == Points{bad, U'a'});
  CHECK(decoded("\xE5\xBC") == Points{bad, bad});
  CHECK(decoded("\xE5\xBC"
                "a") == Points{bad, bad, U'a'});
  // GBK bytes of 联通: an overlong form that a lax decoder takes for UTF-8.
  CHECK(decoded("\xC1\xAA\xCD\xA8") == Points{bad, bad, 0x368});
  CHECK(decoded("\xED\xA0\x80") == Points{bad, bad, bad});
  CHECK(decoded("\xF4\x90\x80\x80") == Points{bad, bad, bad, bad});
  CHECK(decoded("\xE0\x80\x80") == Points{bad, bad, bad});
}

TEST_CASE("a surrogate or a number beyond Unicode is appended as the replacement character") {
  std::string text;

  append_code_point(text, 0xD800);
  append_code_point(text, 0x110000);

  CHECK(text == "\uFFFD\uFFFD");
}

TEST_CASE("the length of a text is its number of code points") {
  CHECK(length("") == 0);
  CHECK(length("𠮷田ab") == 4);
  CHECK(length("阿依古丽·买买提") == 8);
}

TEST_CASE("normal form C composes and keeps what only looks alike") {
  CHECK(nfc("e\u0301") == "é");
  CHECK(nfc("\uF98E") == "年");
  CHECK(nfc("䶮𠮷张三") == "䶮𠮷张三");
  CHECK(nfc("Ａ㎡") == "Ａ㎡");
  CHECK(nfc("") == "");
}

TEST_CASE("normal form KC folds compatibility forms too") {
  CHECK(nfkc("姓名（必填）") == "姓名(必填)");
  CHECK(nfkc("ＩＤ㎡") == "IDm2");
  CHECK(nfkc("⼥") == "女");
}

TEST_CASE("malformed text has no normal form and is left as it is") {
  CHECK(nfc("a\xFF\u0301") == "a\xFF\u0301");
}

TEST_CASE("a text is split at every separator") {
  CHECK(split("a,b", ',') == Pieces{"a", "b"});
  CHECK(split("", ',') == Pieces{""});
  CHECK(split(",a,,", ',') == Pieces{"", "a", "", ""});
}

TEST_CASE("only ASCII letters are put into lower case") {
  CHECK(lower("Name 姓名 É") == "name 姓名 É");
}

TEST_CASE("a character is replaced everywhere") {
  CHECK(replaced("job_fair_id", '_', '-') == "job-fair-id");
}

TEST_CASE("the nearest word is at most two edits away") {
  const Pieces kinds = {"worker", "enterprise", "job-fair", "job-post", "unit"};

  CHECK(nearest("woker", kinds) == "worker");
  CHECK(nearest("wrokre", kinds) == "worker");
  CHECK(nearest("job-fare", kinds) == "job-fair");
  CHECK(nearest("units", kinds) == "unit");
  CHECK(nearest("training", kinds) == "");
  CHECK(nearest("", kinds) == "");
}

TEST_CASE("the nearer of two near words is chosen, the first of two equally near ones") {
  CHECK(nearest("born_no", {"born_at", "born_on"}) == "born_on");
  CHECK(nearest("held", {"hold", "hell"}) == "hold");
}

TEST_CASE("a word of which no letter is left is not near") {
  CHECK(nearest("db", {"id", "xy"}) == "");
  CHECK(nearest("id", {"if", "xy"}) == "if");
}

TEST_CASE("near words are counted in characters, not in bytes") {
  CHECK(nearest("身份正号", {"联系电话", "身份证号"}) == "身份证号");
}
