// Where bytes come from, and how their encoding and separator are told by content.
#include "intake/text_form.hpp"

#include "intake/two_readings.hpp"
#include "intake_reading.hpp"

#include <jinguo/error.hpp>

#include <doctest/doctest.h>

#include <fcntl.h>
#include <iconv.h>

#include <optional>

using namespace jinguo;
using namespace jinguo::test;

namespace {

TextForm judge(std::string_view bytes, const FormWish& wish = {}) {
  const ScratchFile scratch(bytes);
  InputFile file(scratch.path());
  return judge_form(file, wish);
}

FormWish wish_for(std::string encoding, char separator = 0) {
  FormWish wish;
  wish.encoding = std::move(encoding);
  wish.separator = separator;
  return wish;
}

template <typename Action>
std::optional<Code> code_of(Action action) {
  try {
    action();
  } catch (const Error& error) {
    return error.code();
  }
  return std::nullopt;
}

std::string in_gbk(std::string text) {
  std::string bytes(2 * text.size(), '\0');
  char* in = text.data();
  char* out = bytes.data();
  std::size_t in_left = text.size();
  std::size_t out_left = bytes.size();
  ::iconv_t const converter = ::iconv_open("GBK", "UTF-8");
  REQUIRE(::iconv(converter, &in, &in_left, &out, &out_left) == 0);
  ::iconv_close(converter);
  bytes.resize(bytes.size() - out_left);
  return bytes;
}

std::string all_of(InputFile& file) {
  char buffer[64] = {};
  std::string all;
  for (std::size_t got = 1; got != 0;) {
    got = file.read(buffer);
    all.append(buffer, got);
  }
  return all;
}

}  // namespace

TEST_CASE("the encoding of a file is told by its bytes") {
  struct Vector {
    std::string_view hex;
    Encoding encoding;
  };
  constexpr Vector vectors[] = {
      {"", Encoding::utf8},
      {"6e616d652c7365780a412c460a", Encoding::utf8},
      {"efbbbfe5a793e5908d2c", Encoding::utf8_mark},
      {"efbbbf6e616d652c", Encoding::utf8_mark},
      {"84319533d0d5c3fb2c", Encoding::gb18030_mark},
      {"e5a793e5908d2ce680a7e588ab", Encoding::utf8},
      {"d0d5c3fb2cd0d4b1f02c", Encoding::gb18030},
      {"6e616d652c7365780a412cc5ae0a", Encoding::gb18030},  // 女 is valid UTF-8 in GBK
      {"d6a3d0bbd2b6ceba", Encoding::gb18030},              // 郑谢叶魏 too
      {"c1aacda8", Encoding::gb18030},                      // 联通: overlong in UTF-8
      {"fe9f", Encoding::gb18030},
      {"9534b235", Encoding::gb18030},
      {"f0a0aeb7", Encoding::utf8},
      {"6ec3a9e5a793", Encoding::utf8},
      {"e5a793e5", Encoding::gb18030},  // cut off: not valid UTF-8
  };
  for (const Vector& vector : vectors) {
    CAPTURE(vector.hex);
    CHECK(judge(from_hex(vector.hex)).encoding == vector.encoding);
  }
}

TEST_CASE(
    "characters of two bytes that stand as in western words are read as UTF-8, and all say so") {
  struct Vector {
    std::string_view hex;
    Encoding encoding;
    std::string_view doubtful;
  };
  constexpr Vector vectors[] = {
      {"6e616d650a436166c3a90a", Encoding::utf8, "c3a9"},                    // Café
      {"6e616d650a4d616cc3a973204dc3bc6c6c65720a", Encoding::utf8, "c3a9"},  // Malés Müller
      {"33312c33c2b03336270a", Encoding::utf8, "c2b0"},                      // 3°36'
      {"3530206dc2b20a", Encoding::utf8, "c2b2"},                            // m²
      {"412cc5ae0a", Encoding::gb18030, "c5ae"},                             // A,女
      {"41c5ae0a", Encoding::gb18030, "c5ae"},                               // A女
      {"3133c2a50a", Encoding::gb18030, "c2a5"},                             // 13楼
      {"352cc2b70a", Encoding::gb18030, "c2b7"},                             // 5,路
      {"342c352ccaa4", Encoding::gb18030, "caa4"},                           // 4,5,胜, or ʤ
      {"d6a3d0bbd2b6ceba", Encoding::gb18030, "d6a3"},                       // 郑谢叶魏
      {"43c3a920c5ae0ac5ae0ad6a30a", Encoding::gb18030, "c3a9"},  // Cé among 女 and 郑
      {"6e616d650ae5a5b30ac3a90a", Encoding::utf8, ""},           // a 女 of three bytes
      {"6e616d652c7365780a", Encoding::utf8, ""},                 // ASCII
      {"d0d5c3fb0a", Encoding::gb18030, ""},                      // 姓名 is no UTF-8
  };
  for (const Vector& vector : vectors) {
    CAPTURE(vector.hex);
    const TextForm form = judge(from_hex(vector.hex));
    CHECK(form.encoding == vector.encoding);
    CHECK(form.doubtful == from_hex(vector.doubtful));
  }
  CHECK(judge("A,\xc5\xae\n", wish_for("utf-8")).doubtful.empty());
}

TEST_CASE("a doubtful encoding is told with both readings") {
  const auto doubt = encoding_doubt(judge("A,\xc5\xae\n"));

  REQUIRE(doubt.has_value());
  CHECK(message(*doubt, Lang::en) ==
        "The encoding of this file is a guess: it was read as gb18030 and could be utf-8, “女” "
        "would then be “Ů”.");
  CHECK(hint(*doubt, Lang::zh) == "看看读出来的字对不对；不对的，加 --encoding utf-8 再来一次。");
  CHECK_FALSE(encoding_doubt(judge("A,女\n")).has_value());
}

TEST_CASE("the whole file decides, however late its first Chinese character comes") {
  const std::string ascii = repeated("a,b\n", 300'000);

  CHECK(judge(ascii + "女\n").encoding == Encoding::utf8);
  CHECK(judge(ascii + "\xc5\xae\n").encoding == Encoding::gb18030);
  CHECK(judge(ascii).encoding == Encoding::utf8);
}

TEST_CASE("a character on the border of two chunks does not mislead") {
  for (std::size_t before = 0; before < 4; ++before) {
    CAPTURE(before);
    const std::string text =
        std::string(std::size_t{256} * 1024 - before, 'x') + "女\U00020BB7" + std::string(9, 'x');

    CHECK(judge(text).encoding == Encoding::utf8);
  }
}

TEST_CASE("UTF-8 with a byte too many, too few or too strange is still taken for UTF-8") {
  const std::string header = "姓名,身份证号,备注\n";
  const std::string line = "王小梅,329901198011224400,会做饭\n";
  for (const std::size_t bytes : {100U, 1'000U, 100'000U, 1'000'000U}) {
    const std::string text = header + repeated(line, bytes / line.size());
    for (const std::size_t at : {std::size_t{0}, header.size(), text.size() / 2, text.size() - 5}) {
      CAPTURE(bytes);
      CAPTURE(at);
      std::string added = text;
      std::string lost = text;
      CHECK(judge(added.insert(at, "\xff")).encoding == Encoding::utf8);
      CHECK(judge(lost.erase(at, 1)).encoding == Encoding::utf8);
    }
    CHECK(judge(text.substr(0, text.size() - 2)).encoding == Encoding::utf8);
  }
}

TEST_CASE("damage on the border of two chunks is counted once") {
  const std::string four = "姓名性别";  // as many characters as one damage needs
  for (std::size_t before = 0; before < 6; ++before) {
    CAPTURE(before);
    const std::string ascii(std::size_t{256} * 1024 - before, 'x');

    CHECK(judge(ascii + "\xe5\xff\xa7\x93" + four).encoding == Encoding::utf8);
    CHECK(judge(ascii + "\xe5\xff\xa7\x93\xff" + four).encoding == Encoding::gb18030);
  }
}

TEST_CASE("a damaged file is told by row, cell and byte") {
  const std::string text = "姓名,备注\n王小梅,会\xff做饭\n";

  const Reading reading = read_rows(text, judge(text));

  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].code == Code::E_ENCODING);
  CHECK(reading.problems[0].row == 2);
  CHECK(fact(reading.problems[0], "column_number") == "2");
  CHECK(fact(reading.problems[0], "byte") == "28");
}

TEST_CASE("Chinese in GBK is never taken for damaged UTF-8, short or long") {
  constexpr std::string_view texts[] = {
      "女",
      "联通",
      "姓名,性别,身份证号,联系电话,工种,备注",
      "培训编号,名称,类型,经费性质,开班日期,结业日期",
      "王秀英\n李桂兰\n张玉梅\n刘菱蒜\n陈淑珍\n郑谢叶\n魏婉莹\n",
      "欧阳试,女,已婚,初中,在家带孩子，有空就来",
      "县妇联于三月八日举办家政服务员、育婴员技能培训班，共有六十八名妇女参加，结业后全部推荐就业"
      "。",
      "春节前后，返乡妇女就业意愿强，请各乡镇（街道）妇联摸清底数，逐户登记，按月上报。",
      "社保",
      "钟点工",
      "清晨",
      "班级",
      "凌晨",
      "对接活动",
      "广东省",
      "承办单位",
      "层级",
      "鸠江区",
      "颍东区",
      "岚皋县",
      "的数据库、已损坏、版本不合，或检查发现错误",
      "ａ！，ｂ：",
      "没有的公司",
      "营业执照号",
      "也认的表头",
      "鄢莹,阚璐,缪瑶,佟瑾",
  };
  for (const std::string_view text : texts) {
    for (const std::size_t times : {1U, 2U, 10U, 1'000U, 100'000U}) {
      CAPTURE(text);
      CAPTURE(times);
      const std::string bytes = in_gbk(repeated(std::string(text) + "\n", times));

      CHECK(judge(bytes).encoding == Encoding::gb18030);
      CHECK(judge("name,sex\n" + bytes).encoding == Encoding::gb18030);
    }
  }
}

TEST_CASE("a wish for an encoding goes before what the bytes look like") {
  struct Vector {
    std::string_view wish;
    std::string_view hex;
    Encoding encoding;
  };
  constexpr Vector vectors[] = {
      {"utf-8", "c5ae", Encoding::utf8},          {"UTF8", "c5ae", Encoding::utf8},
      {"utf-8", "efbbbf41", Encoding::utf8_mark}, {"utf-8-bom", "41", Encoding::utf8},
      {"gb18030", "e5a793", Encoding::gb18030},   {"GBK", "84319533", Encoding::gb18030_mark},
      {"gb2312", "41", Encoding::gb18030},        {"cp936", "41", Encoding::gb18030},
  };
  for (const Vector& vector : vectors) {
    CAPTURE(vector.wish);
    CHECK(judge(from_hex(vector.hex), wish_for(std::string(vector.wish))).encoding ==
          vector.encoding);
  }
  CHECK(code_of([] { judge("a", wish_for("latin1")); }) == Code::bad_value);
}

TEST_CASE("the separator is the one by which most rows have equally many cells") {
  struct Vector {
    std::string_view text;
    char separator;
  };
  constexpr Vector vectors[] = {
      {"", ','},
      {"姓名\n王秀英\n", ','},
      {"姓名,性别\n王秀英,女\n", ','},
      {"姓名\t性别\n王秀英\t女\n", '\t'},
      {"姓名;性别\n王秀英;女\n", ';'},
      {"姓名|性别\n王秀英|女\n", '|'},
      {"姓名，性别\n王秀英，女\n", wide_comma},
      {"姓名\t性别\t地址\n", '\t'},
      {"姓名\t地址\n王秀英\t\"1,2,3\"\n李桂兰\t\"4,5,6\"\n", '\t'},  // inside quotes
      {"姓名,工种\n王秀英,保洁；做饭|带娃\n李桂兰,月嫂|保洁\n", ','},
      {"2024年3月花名册\n填报单位，日期\n姓名\t性别\n王秀英\t女\n李桂兰\t女\n", '\t'},
      {"王秀英\n李桂兰，又名小兰\n张玉梅\n", ','},  // a sentence, not a table
      {"a,b;c\n1,2;3\n", ','},                      // a draw
      {"a;b;c,d\n1;2;3,4\n", ';'},                  // more cells
      {"a\tb\r1\t2\r", '\t'},
      {"a\tb\n1\t\"2\n", '\t'},  // a quote that never closes
  };
  for (const Vector& vector : vectors) {
    CAPTURE(vector.text);
    CHECK(judge(vector.text).separator == vector.separator);
  }
}

TEST_CASE("the separator is judged on decoded text") {
  // 姓名，性别 and 王秀英，女 in GB 18030; the second byte of 亅 (81 7C) is a vertical bar.
  const std::string wide = from_hex("d0d5c3fba3acd0d4b1f00acdf5d0e3d3a2a3acc5ae0a");
  const std::string bar = from_hex("817c2c410a817c2c410a");

  CHECK(judge(wide).separator == wide_comma);
  CHECK(judge(bar).separator == ',');
}

TEST_CASE("a wish for a separator is taken, a quote or a line end is not one") {
  CHECK(judge("a,b\n", wish_for("", '\t')).separator == '\t');
  CHECK(judge("a,b\n", wish_for("", ':')).separator == ':');
  CHECK(judge("a,b\n", wish_for("", wide_comma)).separator == wide_comma);
  for (const char wish : {'"', '\n', '\r', '\xe5'}) {
    CAPTURE(static_cast<int>(wish));
    CHECK(code_of([&] { judge("a,b\n", wish_for("", wish)); }) == Code::bad_value);
  }
}

TEST_CASE("the digest and the length are those of the bytes") {
  const TextForm form = judge("abc");

  CHECK(form.bytes == 3);
  CHECK(form.digest == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST_CASE("a judged file is read from its beginning") {
  const ScratchFile scratch("a,b\n");
  InputFile file(scratch.path());

  (void)judge_form(file, {});

  CHECK(all_of(file) == "a,b\n");
}

TEST_CASE("names of encodings and separators") {
  CHECK(name(Encoding::utf8) == "utf-8");
  CHECK(name(Encoding::utf8_mark) == "utf-8-bom");
  CHECK(name(Encoding::gb18030) == "gb18030");
  CHECK(name(Encoding::gb18030_mark) == "gb18030-bom");
  CHECK(separator_text('\t') == "\t");
  CHECK(separator_text(wide_comma) == "，");
}

TEST_CASE("a file can be read twice and knows its size") {
  const ScratchFile scratch("a,b\n");
  InputFile file(scratch.path());

  CHECK(file.size() == 4);
  CHECK(all_of(file) == "a,b\n");
  file.rewind();
  CHECK(all_of(file) == "a,b\n");
}

TEST_CASE("what is missing or a folder cannot be read") {
  CHECK(code_of([] { InputFile file("/nonexistent/a.csv"); }) == Code::read_failed);
  CHECK(code_of([] { InputFile file("/"); }) == Code::read_failed);
}

TEST_CASE("a pipe is spooled so that it can be read twice") {
  int ends[2] = {};
  REQUIRE(::pipe(ends) == 0);
  REQUIRE(::write(ends[1], "a,b\n", 4) == 4);
  ::close(ends[1]);

  InputFile file("/dev/fd/" + std::to_string(ends[0]));
  ::close(ends[0]);

  CHECK(file.size() == 4);
  CHECK(all_of(file) == "a,b\n");
  file.rewind();
  CHECK(all_of(file) == "a,b\n");
}

TEST_CASE("standard input is read by the name of a dash and stays open") {
  const ScratchFile scratch("a,b\n");
  const int kept = ::dup(STDIN_FILENO);
  const int source = ::open(scratch.path().c_str(), O_RDONLY);
  ::dup2(source, STDIN_FILENO);
  ::close(source);
  {
    InputFile file("-");
    CHECK(all_of(file) == "a,b\n");
    file.rewind();
    CHECK(all_of(file) == "a,b\n");
  }
  CHECK(::fcntl(STDIN_FILENO, F_GETFD) != -1);
  ::dup2(kept, STDIN_FILENO);
  ::close(kept);
}
