#include "intake/two_readings.hpp"

#include "intake/decode.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace jinguo {
namespace {

/// Stands for a neighbour that is no ASCII.
constexpr unsigned char wide = 0x80;

bool is_letter(unsigned char c) { return (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z'; }
bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }

/// Latin letters with accents, U+00C0 to U+017F. Not × and ÷; not Ů either, which is 女.
bool is_accented(unsigned char lead, unsigned char trail) {
  if (lead == 0xC3) return trail != 0x97 && trail != 0xB7;
  return lead == 0xC4 || (lead == 0xC5 && trail != 0xAE);
}

/// ° ± ² ³ µ: in GB 18030 掳 卤 虏 鲁 碌, which nobody counts by. · and ¥ are 路 and 楼, and 3楼 is
/// an address.
bool is_measure(unsigned char lead, unsigned char trail) {
  return lead == 0xC2 &&
         (trail == 0xB0 || trail == 0xB1 || trail == 0xB2 || trail == 0xB3 || trail == 0xB5);
}

/// Looks at each character of two bytes with the bytes that stand beside it.
class Weigher {
 public:
  void see(unsigned char byte) {
    if (open_) {
      trail_ = byte;
      open_ = false;
      complete_ = true;
      return;
    }
    judge(byte < wide ? byte : wide);
    open_ = byte >= wide;
    (open_ ? lead_ : before_) = byte;
  }

  TwoReadings end() {
    judge(0);
    return {.western = western_ > 0 && western_ * 2 >= all_, .example = std::move(example_)};
  }

 private:
  void judge(unsigned char after) {
    if (!complete_) return;
    complete_ = false;
    ++all_;
    if (example_.empty()) example_ = {static_cast<char>(lead_), static_cast<char>(trail_)};
    // Chinese words have no letter on both sides of one character, and seldom on one.
    const bool alone = before_ != wide && after != wide;
    const bool in_word = is_letter(before_) || is_letter(after);
    const bool counted = in_word || is_digit(before_) || is_digit(after);
    if (alone &&
        ((in_word && is_accented(lead_, trail_)) || (counted && is_measure(lead_, trail_))))
      ++western_;
    before_ = wide;
  }

  unsigned char before_ = 0;
  unsigned char lead_ = 0;
  unsigned char trail_ = 0;
  bool open_ = false;      // the second byte of a character comes next
  bool complete_ = false;  // what stands behind a character comes next
  std::int64_t all_ = 0;
  std::int64_t western_ = 0;
  std::string example_;
};

std::string read_as_gb18030(std::string_view bytes) {
  Gb18030 decoder;
  std::string text(Gb18030::room(bytes.size()), '\0');
  text.resize(decoder.decode(bytes, text.data()).written);
  return text;
}

}  // namespace

TwoReadings weigh_readings(InputFile& file) {
  Weigher weigher;
  std::vector<char> buffer(decode_chunk);
  file.rewind();
  while (const std::size_t got = file.read(buffer))
    for (const char c : std::span(buffer).first(got)) weigher.see(static_cast<unsigned char>(c));
  return weigher.end();
}

std::optional<Problem> encoding_doubt(const TextForm& form) {
  if (form.doubtful.empty()) return std::nullopt;
  const bool utf8 = form.encoding == Encoding::utf8;
  std::string chinese = read_as_gb18030(form.doubtful);
  Problem doubt;
  doubt.code = Code::W_ENCODING_GUESS;
  doubt.value = utf8 ? form.doubtful : chinese;
  doubt.facts = {{"encoding", std::string(name(form.encoding))},
                 {"other", std::string(name(utf8 ? Encoding::gb18030 : Encoding::utf8))},
                 {"otherwise", utf8 ? std::move(chinese) : form.doubtful}};
  return doubt;
}

}  // namespace jinguo
