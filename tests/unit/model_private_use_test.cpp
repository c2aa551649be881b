// Private characters of old Windows code pages, put back where Unicode has them now.
#include "model/private_use.hpp"

#include "base/text.hpp"
#include "intake/decode.hpp"
#include "model/draft.hpp"
#include "model/kinds/worker.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <string_view>

using namespace jinguo;

namespace {

std::string restored(std::string text) {
  restore_private_use(text);
  return text;
}

}  // namespace

TEST_CASE("U+E815 to U+E864 become the characters of FE50 to FEA0, place by place") {
  Gb18030 decoder;
  char32_t place = 0xE815;
  for (int second = 0x50; second <= 0xA0; ++second) {
    if (second == 0x7F) continue;
    CAPTURE(second);
    const std::string code{'\xFE', static_cast<char>(second)};
    std::string expected(Gb18030::room(2), '\0');
    expected.resize(decoder.decode(code, expected.data()).written);
    std::string old;
    append_code_point(old, place++);

    CHECK(restored("王" + old + "a") == "王" + expected + "a");
  }
  CHECK(place == 0xE865);
}

TEST_CASE("other private characters and other text stay") {
  for (const std::string_view text :
       {"", "王秀英", "\uE814", "\uE865", "\uE000\uF8FF", "\U00020BB7 abc", "\uEFFF"}) {
    CAPTURE(text);
    CHECK(restored(std::string(text)) == text);
  }
}

TEST_CASE(
    "a name or an address with such a character is kept as what it means, without a finding") {
  Draft draft(worker::kind, std::chrono::year{2024} / 3 / 8);

  judge_cell(draft, worker::kind.index("name").value(), "王\uE863");
  judge_cell(draft, worker::kind.index("address").value(), "\uE863村");

  CHECK(draft.text("name") == "王\u4DAE");
  CHECK(draft.text("address") == "\u4DAE村");
  CHECK(draft.findings.empty());
}

TEST_CASE("a private character that nobody knows is still told in a name") {
  Draft draft(worker::kind, std::chrono::year{2024} / 3 / 8);

  judge_cell(draft, worker::kind.index("name").value(), "王\uE000");

  REQUIRE(draft.findings.size() == 1);
  CHECK(draft.findings[0].code == Code::W_NAME_PUA);
}
