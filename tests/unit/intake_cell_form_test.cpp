// Quotes, escapes, separators and line ends of files that are not ours, told by their first rows.
#include "intake/cell_form.hpp"

#include "intake/line_ends.hpp"
#include "intake_reading.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace jinguo;
using namespace jinguo::test;

namespace {

using Rows = std::vector<Row>;

TextForm judge(std::string_view bytes) {
  const ScratchFile scratch(bytes);
  InputFile file(scratch.path());
  return judge_form(file, {});
}

/// Reads a file by what is told of it.
Reading read_judged(std::string_view bytes) { return read_rows(bytes, judge(bytes)); }

TextForm quoting(char quote, char escape) {
  TextForm form;
  form.quote = quote;
  form.escape = escape;
  return form;
}

struct Told {
  std::string_view name;
  std::string text;
  char quote;
  char escape;
};

}  // namespace

TEST_CASE("apostrophes may quote cells, and a backslash may escape a quote, wherever chunks end") {
  struct Vector {
    std::string_view text;
    TextForm form;
    Rows rows;
  };
  const std::vector<Vector> vectors = {
      {"'a','b,c','d''e'\n", quoting('\'', 0), {{"a", "b,c", "d'e"}}},
      {"'5\" 管',\"x\n", quoting('\'', 0), {{"5\" 管", "\"x"}}},
      {"'a\nb','c'\n", quoting('\'', 0), {{"a\nb", "c"}}},
      {"\"a\\\"b\",c\n", quoting('"', '\\'), {{"a\"b", "c"}}},
      {"\"a\\\\\",c\n", quoting('"', '\\'), {{"a\\", "c"}}},
      {"\"a\\\\\\\"\",c\n", quoting('"', '\\'), {{"a\\\"", "c"}}},
      {"\"C:\\new\",c\\d\n", quoting('"', '\\'), {{"C:\\new", "c\\d"}}},
      {"\"a\"\"b\\\"c\",d\n", quoting('"', '\\'), {{"a\"b\"c", "d"}}},
      {"\"a\\\nb\",d\n", quoting('"', '\\'), {{"a\\\nb", "d"}}},
      {"'a\\'b',c\n", quoting('\'', '\\'), {{"a'b", "c"}}},
      {"\"a,b\",'c'\n", quoting(0, 0), {{"\"a", "b\"", "'c'"}}},
      {"\"a\r\n5\" 管\n", quoting(0, 0), {{"\"a"}, {"5\" 管"}}},
  };
  for (const Vector& vector : vectors) {
    for (std::size_t chunk = 1; chunk <= 16; ++chunk) {
      CAPTURE(vector.text);
      CAPTURE(chunk);

      const Reading found = read_rows(vector.text, vector.form, chunk);

      CHECK(found.rows == vector.rows);
      CHECK(found.stray_quotes.empty());
      CHECK(found.problems.empty());
    }
  }
}

TEST_CASE("an escaped quote does not close a cell that never ends") {
  for (const std::string_view text : {"\"a\\\"", "\"a\\", "\"a\\\\"}) {
    CAPTURE(text);

    const Reading found = read_rows(text, quoting('"', '\\'));

    REQUIRE(found.problems.size() == 1);
    CHECK(found.problems[0].code == Code::E_CSV_QUOTE);
  }
}

TEST_CASE("quotes that RFC 4180 does not explain are understood") {
  const std::vector<Told> files = {
      {"apostrophes", "'姓名','备注'\n'王秀英','会做饭, 带娃'\n'李桂兰',''\n", '\'', 0},
      {"apostrophes where they are needed",
       "姓名,备注\n王秀英,'a,b'\n李桂兰,'c,d'\n张玉梅,'e''f'\n", '\'', 0},
      {"apostrophes around inches", "'型号';'长'\n'a';'5\" 管'\n'b';'6\" 管'\n", '\'', 0},
      {"apostrophes, escaped", "'a','b'\n'it\\'s','c'\n'd','e'\n", '\'', '\\'},
      {"escaped quotes", "\"姓名\",\"备注\"\n\"王秀英\",\"绰号\\\"小英\\\", 会做饭\"\n", '"', '\\'},
      {"an escaped quote at the end", "a,b\n\"c\\\"\",d\n", '"', '\\'},
      {"JSON inside", "id\tdata\n1\t\"{\\\"a\\\": \\\"b\\tc\\\"}\"\n2\t\"{}\"\n", '"', '\\'},
      {"no quoting", "name\tnote\n\"Bao\tx\n\"Li\ty\nWang\t5\" 管\n", 0, 0},
  };
  for (const Told& file : files) {
    CAPTURE(file.name);

    const TextForm form = judge(file.text);

    CHECK(form.quote == file.quote);
    CHECK(form.escape == file.escape);
    const Reading found = read_rows(file.text, form);
    CHECK(found.problems.empty());
    CHECK(found.stray_quotes.empty());
    for (const Row& row : found.rows) CHECK(row.size() == 2);
  }
}

TEST_CASE("without strong evidence quotes are those of RFC 4180") {
  const std::vector<std::string> texts = {
      "",
      "a,b\n",
      "\"a\",\"b\"\n\"c\"\"d\",\"e\"\n",
      "路径,备注\n\"C:\\\",\"x\"\n\"D:\\data\\\",\"y\"\n",  // a backslash before a closing quote
      "a,b\n5\" 管,x\n6\" 管,y\n",                          // stray quotes are data
      "a,b\nc,d\ne,\"f\ng,h\n",                             // one quote not closed: a mistake
      // Apostrophes that an export of ours or a spreadsheet puts before a cell.
      "编号,电话\n1,'+86154\n2,'=1+1\n3,'-\n4,'@x\n",
      "编号\n'329901198011224400\n'329901198011224401\n'329901198011224402\n",
      "姓名,备注\nO'Brien,'x'\nD'Arc,'y'\n",       // two are too few
      "姓名,备注\n\"a\",'x'\n'b','y'\n'c','z'\n",  // both kinds
      "'a','b'\n'c','d'e\n'f','g'\n",              // one that apostrophes do not explain
      "a,b\n\"x y\" z,1\n\"u\" v,2\n\"w\",3\n",
  };
  for (const std::string& text : texts) {
    CAPTURE(text);

    const TextForm form = judge(text);

    CHECK(form.quote == '"');
    CHECK(form.escape == 0);
  }
}

TEST_CASE("separators inside apostrophes do not mislead") {
  const std::string text = "'姓名';'备注'\n'王秀英';'a,b,c'\n'李桂兰';'d,e,f'\n";

  const Reading found = read_judged(text);

  CHECK(found.rows == Rows{{"姓名", "备注"}, {"王秀英", "a,b,c"}, {"李桂兰", "d,e,f"}});
}

TEST_CASE("quotes are judged by the rows that are searched for a header and no others") {
  const std::string late = repeated("a,b\n", 40) + "'x','y'\n'x','y'\n";
  const std::string early = repeated("a,b\n", 38) + "'x','y'\n'x','y'\n";

  CHECK(judge(late).quote == '"');
  CHECK(judge(early).quote == '\'');
}

TEST_CASE("the separator explains the header and the twenty rows below it") {
  const std::string header = "姓名;性别;备注\n";
  const std::string rows = repeated("王秀英;女;会做饭,带娃,保洁\n", 20);
  const std::string more = repeated("a,b,c,d\n", 300);

  CHECK(judge(header + rows + more).separator == ';');
  CHECK(judge("姓名，性别，备注\n" + repeated("王秀英，女，\n", 20)).separator == wide_comma);
  CHECK(judge("2024年花名册,,,\n填报单位：某县妇联, 3月\n" + header + rows).separator == ';');
  CHECK(judge(header + repeated("王秀英;女;\"会,做;饭\"\n", 20)).separator == ';');
}

TEST_CASE("full-width commas part cells only where no other sign does") {
  CHECK(judge("姓名，备注\n王秀英，做饭\n").separator == wide_comma);
  CHECK(judge("姓名,备注\n王秀英,做饭，带娃，保洁\n李桂兰,做饭，带娃，保洁\n").separator == ',');
  CHECK(judge("姓名|备注\n王秀英|做饭，带娃\n李桂兰|做饭，带娃\n").separator == '|');
}

TEST_CASE("line ends are counted, wherever chunks end") {
  struct Vector {
    std::string_view text;
    LineEnds ends;
    std::string_view name;
  };
  constexpr Vector vectors[] = {
      {"", {}, "none"},
      {"a", {}, "none"},
      {"a\nb\n", {.lf = 2}, "lf"},
      {"a\r\nb\r\n", {.crlf = 2}, "crlf"},
      {"a\rb\r", {.cr = 2}, "cr"},
      {"a\r\nb\nc\rd\n\r\r\n", {.crlf = 2, .lf = 2, .cr = 2}, "mixed"},
      {"\"a\nb\"\r\n", {.crlf = 1, .lf = 1}, "mixed"},
      {"\r\r\n\n", {.crlf = 1, .lf = 1, .cr = 1}, "mixed"},
  };
  for (const Vector& vector : vectors) {
    for (std::size_t chunk = 1; chunk <= 8; ++chunk) {
      CAPTURE(vector.text);
      CAPTURE(chunk);
      LineEndCounter counter;

      for (std::size_t at = 0; at < vector.text.size(); at += chunk)
        counter.add(vector.text.substr(at, chunk), Encoding::utf8);

      CHECK(counter.ends().crlf == vector.ends.crlf);
      CHECK(counter.ends().lf == vector.ends.lf);
      CHECK(counter.ends().cr == vector.ends.cr);
      CHECK(name(counter.ends()) == vector.name);
    }
  }
  CHECK(name(judge("a,b\r\n1,2\r\n").line_ends) == "crlf");
}
