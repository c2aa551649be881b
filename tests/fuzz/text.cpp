// Targets: what every text goes through, and what is shown of sensitive ones.
#include "base/text.hpp"

#include "fuzz/all.hpp"
#include "fuzz/judged.hpp"
#include "fuzz/target.hpp"
#include "model/mask.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace jinguo::fuzz {
namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t longest_run_of_digits(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = is_ascii_digit(c) ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

std::size_t shown_characters(std::string_view shape) {
  return length(shape) - static_cast<std::size_t>(std::ranges::count(shape, '*'));
}

void require_mask(Mask mask, const std::string& text) {
  const std::string shape = masked(mask, text);
  require(shape.empty() == text.empty(), "only nothing looks like nothing");
  require(is_utf8(shape), "what is shown is UTF-8");
  require(longest_run_of_digits(shape) <= 4, "at most four digits in a row are shown");
  if (mask == Mask::number)
    require(shape.size() == length(text) && shown_characters(shape) <= 4, "only the end is shown");
  if (mask == Mask::hidden) require(longest_run_of_digits(shape) == 0, "nothing is shown");
}

void require_normal_forms(const std::string& text) {
  const std::string composed = nfc(text);
  require(is_utf8(composed) && nfc(composed) == composed, "NFC is NFC already");
  const std::string folded = nfkc(text);
  require(is_utf8(folded) && nfkc(folded) == folded, "NFKC is NFKC already");
  std::string narrow = text;
  fold_width(narrow);
  std::string again = narrow;
  fold_width(again);
  require(is_utf8(narrow) && again == narrow, "half width stays half width");
}

void require_printable(const std::string& text) {
  const std::string shown = printable(text);
  require(is_utf8(shown) && printable(shown) == shown, "what is printable stays so");
  for (const std::size_t width : {0U, 1U, 2U, 7U, 40U}) {
    const std::string cut = cut_to_width(text, width);
    require(is_utf8(cut) && display_width(cut) <= width, "what is cut fits");
  }
}

}  // namespace

void mask(std::string_view bytes) {
  const std::string text = characters_of(bytes);
  for (const Mask one : {Mask::number, Mask::phone, Mask::name, Mask::hidden}) {
    static_cast<void>(masked(one, bytes));
    require_mask(one, text);
  }
}

void text(std::string_view bytes) {
  const std::string whole = characters_of(bytes);
  require(length(whole) <= whole.size(), "a character is at least one byte");
  require(trim(trim(whole)) == trim(whole), "trimming twice changes nothing more");
  require_normal_forms(whole);
  require_printable(whole);
  std::string copied;
  for (std::size_t at = 0; at < whole.size();)
    append_code_point(copied, next_code_point(whole, at));
  require(copied == whole, "characters are written as they were read");

  static_cast<void>(printable(bytes));
  static_cast<void>(nfkc(bytes));
  require(display_width(cut_to_width(bytes, 9)) <= 9, "any bytes are cut to fit");
}

}  // namespace jinguo::fuzz
