// What holds for every text and every day.
#include "base/text.hpp"

#include <jinguo/date.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <utf8proc.h>

#include <chrono>
#include <cstdlib>
#include <string>

using namespace jinguo;

namespace {

/// Code points from where offices' texts and their troubles come from.
rc::Gen<char32_t> any_point() {
  const auto between = [](char32_t low, char32_t high) {
    return rc::gen::inRange<char32_t>(low, high + 1);
  };
  return rc::gen::oneOf(between(0x00, 0x7F), between(0x80, 0x36F), between(0x2000, 0x206F),
                        between(0x1100, 0x11FF), between(0x3000, 0x30FF), between(0x4E00, 0x9FFF),
                        between(0xAC00, 0xD7A3), between(0xF900, 0xFFFD), between(0x20000, 0x2A6DF),
                        between(0x1F300, 0x1F64F), between(0x100000, 0x10FFFF));
}

rc::Gen<std::string> any_text() {
  return rc::gen::map(rc::gen::container<std::u32string>(any_point()),
                      [](const std::u32string& points) {
                        std::string text;
                        for (const char32_t point : points) append_code_point(text, point);
                        return text;
                      });
}

rc::Gen<std::string> any_bytes() {
  return rc::gen::container<std::string>(rc::gen::arbitrary<char>());
}

rc::Gen<Date> any_day() {
  return rc::gen::map(rc::gen::inRange(-40000, 60000), [](int days) {
    return Date{std::chrono::sys_days{std::chrono::days{days}}};
  });
}

}  // namespace

TEST_CASE("a code point that was appended is read back") {
  CHECK(rc::check([] {
    const char32_t point = *any_point();
    std::string text;
    append_code_point(text, point);

    std::size_t at = 0;
    RC_ASSERT(next_code_point(text, at) == point);
    RC_ASSERT(at == text.size());
  }));
}

TEST_CASE("reading any bytes moves on by one to four and ends at the end") {
  CHECK(rc::check([] {
    const std::string bytes = *any_bytes();
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t before = at;
      (void)next_code_point(bytes, at);
      RC_ASSERT(at > before);
      RC_ASSERT(at <= before + 4);
      RC_ASSERT(at <= bytes.size());
    }
  }));
}

TEST_CASE("the reader agrees with utf8proc about what is well formed") {
  CHECK(rc::check([] {
    const std::string bytes = *rc::gen::oneOf(any_bytes(), any_text());
    std::size_t at = 0;
    utf8proc_int32_t expected = -1;
    while (at < bytes.size()) {
      const auto* here = reinterpret_cast<const utf8proc_uint8_t*>(bytes.data() + at);
      const auto rest = static_cast<utf8proc_ssize_t>(bytes.size() - at);
      const auto taken = utf8proc_iterate(here, rest, &expected);
      const std::size_t before = at;
      const char32_t point = next_code_point(bytes, at);
      RC_ASSERT(point == (taken > 0 ? static_cast<char32_t>(expected) : char32_t{0xFFFD}));
      RC_ASSERT(at - before == static_cast<std::size_t>(taken > 0 ? taken : 1));
    }
  }));
}

TEST_CASE("a text is never cut wider than asked, and not at all when it fits") {
  CHECK(rc::check([] {
    const std::string text = *rc::gen::oneOf(any_text(), any_bytes());
    const auto width = *rc::gen::inRange<std::size_t>(0, 40);

    const std::string cut = cut_to_width(text, width);

    RC_ASSERT(display_width(cut) <= width);
    RC_ASSERT((cut == text) == (display_width(text) <= width));
  }));
}

TEST_CASE("printable text has no control characters and is left alone the second time") {
  CHECK(rc::check([] {
    const std::string shown = printable(*rc::gen::oneOf(any_text(), any_bytes()));

    for (std::size_t at = 0; at < shown.size();) {
      const char32_t point = next_code_point(shown, at);
      RC_ASSERT(point >= 0x20);
      RC_ASSERT(point < 0x7F || point > 0x9F);
      RC_ASSERT(point != 0x202E);
      RC_ASSERT(point != 0x2066);
    }
    RC_ASSERT(printable(shown) == shown);
  }));
}

TEST_CASE("trimming leaves nothing more to trim") {
  CHECK(rc::check([] {
    const std::string text = *rc::gen::oneOf(any_text(), any_bytes());
    const std::string once(trim(text));

    RC_ASSERT(trim(once) == once);
    RC_ASSERT(text.find(once) != std::string::npos);
  }));
}

TEST_CASE("folding widths keeps the number of characters") {
  CHECK(rc::check([] {
    const std::string text = *any_text();
    std::string folded = text;
    fold_width(folded);

    RC_ASSERT(length(folded) == length(text));
    RC_ASSERT(folded.size() <= text.size());
  }));
}

TEST_CASE("normal forms of ordinary texts are those of utf8proc") {
  CHECK(rc::check([] {
    const std::string text = *rc::gen::suchThat(
        any_text(), [](const std::string& s) { return s.find('\0') == std::string::npos; });
    auto* expected = utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(text.c_str()));
    const std::string form = reinterpret_cast<const char*>(expected);
    std::free(expected);

    RC_ASSERT(nfc(text) == form);
    RC_ASSERT(nfc(form) == form);
  }));
}

TEST_CASE("split pieces joined again are the text") {
  CHECK(rc::check([] {
    const std::string text = *rc::gen::container<std::string>(rc::gen::element('a', ',', 'b'));
    std::string joined;
    for (const auto piece : split(text, ',')) joined.append(piece).append(",");
    joined.pop_back();

    RC_ASSERT(joined == text);
  }));
}

TEST_CASE("adding days and taking them away leads back") {
  CHECK(rc::check([] {
    const Date day = *any_day();
    const int count = *rc::gen::inRange(-40000, 40000);

    const Date other = add_days(day, count);

    RC_ASSERT(add_days(other, -count) == day);
    RC_ASSERT((other > day) == (count > 0));
  }));
}

TEST_CASE("a day that was written is read back") {
  CHECK(rc::check([] {
    const Date day = *any_day();

    RC_ASSERT(parse_date(to_text(day)) == day);
    RC_ASSERT(parse_month(to_text(month_of(day))) == month_of(day));
  }));
}

TEST_CASE("a year is completed on its day and not the day before") {
  CHECK(rc::check([] {
    const Date born = *any_day();
    const int age = *rc::gen::inRange(1, 110);
    Date birthday = born + std::chrono::years{age};
    if (!birthday.ok()) birthday = birthday.year() / std::chrono::March / 1;

    RC_ASSERT(years_between(born, birthday) == age);
    RC_ASSERT(years_between(born, add_days(birthday, -1)) == age - 1);
  }));
}
