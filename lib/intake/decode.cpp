// Strict decoding. The two-byte part of GB 18030, nearly all of any real file, goes through a
// table that glibc itself fills once; its four-byte part goes through glibc.
#include "intake/decode.hpp"

#include "intake/byte_scan.hpp"
#include "intake/utf16.hpp"

#include <jinguo/error.hpp>

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>

namespace jinguo {
namespace {

constexpr unsigned char byte(char c) { return static_cast<unsigned char>(c); }

constexpr bool between(char c, unsigned low, unsigned high) { return byte(c) - low <= high - low; }

/// The characters of one lead byte: how long they are and what may come second.
struct Lead {
  std::uint8_t length = 0;  // 0: no character begins so
  std::uint8_t low = 0x80;
  std::uint8_t high = 0xbf;
};

constexpr std::array<Lead, 256> utf8_leads = [] {
  std::array<Lead, 256> leads{};
  for (std::size_t i = 0x00; i <= 0x7f; ++i) leads[i].length = 1;
  for (std::size_t i = 0xc2; i <= 0xdf; ++i) leads[i].length = 2;
  for (std::size_t i = 0xe0; i <= 0xef; ++i) leads[i].length = 3;
  for (std::size_t i = 0xf0; i <= 0xf4; ++i) leads[i].length = 4;
  leads[0xe0].low = 0xa0;   // shorter forms exist
  leads[0xed].high = 0x9f;  // surrogates
  leads[0xf0].low = 0x90;   // shorter forms exist
  leads[0xf4].high = 0x8f;  // beyond U+10FFFF
  return leads;
}();
static_assert(utf8_leads[0xc0].length == 0 && utf8_leads[0xc1].length == 0);
static_assert(utf8_leads[0x80].length == 0 && utf8_leads[0xf5].length == 0);

bool completes(const char* at, const Lead& lead) {
  if (!between(at[1], lead.low, lead.high)) return false;
  for (std::size_t i = 2; i < lead.length; ++i) {
    if (!between(at[i], 0x80, 0xbf)) return false;
  }
  return true;
}

::iconv_t open_converter() {
  // Never "GBK" or "CP936": they refuse FE 9F (䶮).
  ::iconv_t const converter = ::iconv_open("UTF-8", "GB18030");
  // NOLINTNEXTLINE(performance-no-int-to-ptr): POSIX says so.
  if (converter == reinterpret_cast<::iconv_t>(-1)) {
    throw Error(Code::internal, {{"detail", "iconv GB18030"}});
  }
  return converter;
}

/// The UTF-8 of every two-byte code; a zero first byte where there is none.
using TwoByteTable = std::array<std::array<char, 4>, std::size_t{126} * 191>;

constexpr std::size_t two_byte_index(unsigned char first, unsigned char second) {
  return (first - std::size_t{0x81}) * 191 + (second - std::size_t{0x40});
}

TwoByteTable fill_two_byte_table() {
  TwoByteTable table{};
  ::iconv_t const converter = open_converter();
  for (unsigned first = 0x81; first <= 0xfe; ++first) {
    for (unsigned second = 0x40; second <= 0xfe; ++second) {
      char code[2] = {static_cast<char>(first), static_cast<char>(second)};
      char text[8] = {};
      char* in = code;
      char* out = text;
      std::size_t in_left = sizeof code;
      std::size_t out_left = 4;
      if (second == 0x7f || ::iconv(converter, &in, &in_left, &out, &out_left) != 0) {
        ::iconv(converter, nullptr, nullptr, nullptr, nullptr);
        continue;
      }
      std::copy_n(text, 4, table[two_byte_index(byte(code[0]), byte(code[1]))].begin());
    }
  }
  ::iconv_close(converter);
  return table;
}

const TwoByteTable& two_byte_table() {
  static const TwoByteTable table = fill_two_byte_table();
  return table;
}

constexpr bool two_byte_form(const char* at) {
  return between(at[0], 0x81, 0xfe) && between(at[1], 0x40, 0xfe);
}

/// Returns the length of the character that begins with `lead`, one of two bytes or more.
constexpr std::size_t utf8_length(char lead) {
  return std::size_t{2} + (byte(lead) >= 0xe0 ? 1 : 0) + (byte(lead) >= 0xf0 ? 1 : 0);
}

/// Copies [from, to); short runs go in whole blocks, which may write 15 bytes more than asked.
char* copy_run(const char* from, const char* to, const char* end, char* out) {
  if (to - from > 64 || end - to < 16) return std::copy(from, to, out);
  for (std::ptrdiff_t done = 0; done < to - from; done += 16) {
    std::memcpy(out + done, from + done, 16);
  }
  return out + (to - from);
}

constexpr bool four_byte_code(const char* at) {
  return between(at[0], 0x81, 0xfe) && between(at[1], '0', '9') && between(at[2], 0x81, 0xfe) &&
         between(at[3], '0', '9');
}

/// Tells whether four readable bytes begin with a character of U+1000 to U+CFFF or U+E000 to
/// U+FFFF: three bytes whose lead byte forbids no second byte. Nearly all Chinese is there.
inline bool plain_three_bytes(const char* at) {
  return between(at[1], 0x80, 0xbf) && between(at[2], 0x80, 0xbf) &&
         (between(*at, 0xe1, 0xec) || between(*at, 0xee, 0xef));
}

/// What people hand over in place of text, by its first bytes.
struct Signature {
  std::string_view bytes;
  std::string_view name;
};
constexpr Signature signatures[] = {
    {{"\xff\xfe\0\0", 4}, "UTF-32"},
    {{"\0\0\xfe\xff", 4}, "UTF-32"},
    {"PK\x03\x04", "XLSX/ZIP"},
    {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "XLS"},
    {"%PDF-", "PDF"},
};

/// Returns what the file is in place of text in `encoding`; empty when its beginning does not say.
std::string_view not_text(std::string_view begin, Encoding encoding) {
  const auto* const signature = std::ranges::find_if(
      signatures, [&](const Signature& one) { return begin.starts_with(one.bytes); });
  if (signature != std::end(signatures)) return signature->name;
  const bool utf16 = encoding == Encoding::utf16le || encoding == Encoding::utf16be;
  const bool marked =
      begin.starts_with(mark(Encoding::utf16le)) || begin.starts_with(mark(Encoding::utf16be));
  return marked && !utf16 ? "UTF-16" : "";
}

}  // namespace

std::string_view mark(Encoding encoding) {
  switch (encoding) {
    using enum Encoding;
    case utf8:
    case gb18030:
      return {};
    case utf8_mark:
      return "\xef\xbb\xbf";
    case gb18030_mark:
      return "\x84\x31\x95\x33";
    case utf16le:
      return "\xff\xfe";
    case utf16be:
      return "\xfe\xff";
  }
  throw std::logic_error("unhandled Encoding");
}

Utf8Run scan_utf8(std::string_view bytes) {
  Utf8Run run;
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  std::ptrdiff_t plain = 0;  // bytes in characters of plain_three_bytes
  for (;;) {
    at = skip_ascii(at, end);
    const char* const from = at;
    while (end - at >= 3 && plain_three_bytes(at)) at += 3;
    plain += at - from;
    if (at == end) break;
    if (byte(*at) < 0x80) continue;
    const Lead lead = utf8_leads[byte(*at)];
    run.bad = lead.length == 0;
    if (run.bad || end - at < lead.length) break;
    run.bad = !completes(at, lead);
    if (run.bad) break;
    run.ascii = false;
    run.wide += lead.length >= 3 ? 1 : 0;
    at += lead.length;
  }
  run.length = static_cast<std::size_t>(at - bytes.data());
  run.ascii = run.ascii && plain == 0;
  run.wide += static_cast<std::size_t>(plain) / 3;
  return run;
}

Gb18030::Gb18030() : converter_(open_converter()) {}

Gb18030::~Gb18030() { ::iconv_close(converter_); }

Decoded Gb18030::decode_four_byte_run(std::string_view bytes, char* text) {
  std::size_t length = 0;
  while (bytes.size() - length >= 4 && four_byte_code(bytes.data() + length)) length += 4;
  char* in = const_cast<char*>(bytes.data());  // iconv does not write to it
  char* out = text;
  std::size_t in_left = length;
  std::size_t out_left = room(length);
  const std::size_t result = ::iconv(converter_, &in, &in_left, &out, &out_left);
  if (result != 0) ::iconv(converter_, nullptr, nullptr, nullptr, nullptr);
  return {.read = length - in_left,
          .written = static_cast<std::size_t>(out - text),
          .bad = length == 0 || in_left != 0};
}

Decoded Gb18030::decode(std::string_view bytes, char* text) {
  const TwoByteTable& table = two_byte_table();
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  char* out = text;
  bool bad = false;
  while (!bad) {
    const char* const run = at;
    at = skip_ascii(at, end);
    out = copy_run(run, at, end, out);
    while (end - at >= 2 && two_byte_form(at)) {
      const std::array<char, 4>& utf8 = table[two_byte_index(byte(at[0]), byte(at[1]))];
      if (utf8[0] == 0) break;
      std::memcpy(out, utf8.data(), utf8.size());
      out += utf8_length(utf8[0]);
      at += 2;
    }
    if (at == end) break;
    if (byte(*at) < 0x80) continue;
    bad = !between(*at, 0x81, 0xfe);
    if (bad || end - at < 2) break;
    bad = !between(at[1], '0', '9');  // a two-byte code here is one that means nothing
    if (bad || end - at < 4) break;
    const Decoded four = decode_four_byte_run({at, end}, out);
    at += four.read;
    out += four.written;
    bad = four.bad;
  }
  return {.read = static_cast<std::size_t>(at - bytes.data()),
          .written = static_cast<std::size_t>(out - text),
          .bad = bad};
}

TextStream::TextStream(InputFile& file, Encoding encoding, std::size_t chunk)
    : file_(&file), encoding_(encoding), chunk_(chunk) {
  char head[8] = {};
  file.rewind();
  const std::string_view begin(head, file.read(head));
  instead_ = not_text(begin, encoding);
  if (!instead_.empty()) stop_ = Stop::not_text;
  const std::size_t left_out = begin.starts_with(mark(encoding)) ? mark(encoding).size() : 0;
  file.rewind();
  offset_ = static_cast<std::int64_t>(file.read(std::span(head).first(left_out)));
  if (encoding == Encoding::gb18030 || encoding == Encoding::gb18030_mark)
    gb18030_ = std::make_unique<Gb18030>();
  if (gb18030_ || is_utf16()) raw_.resize(sizeof carry_ + chunk_);
}

bool TextStream::is_utf16() const {
  return encoding_ == Encoding::utf16le || encoding_ == Encoding::utf16be;
}

std::string_view TextStream::bad() const {
  return std::string_view(carry_, carried_).substr(0, is_utf16() ? 2 : 1);
}

Decoded TextStream::decode(std::string_view bytes, char* text) {
  if (gb18030_) return gb18030_->decode(bytes, text);
  if (encoding_ == Encoding::utf16le) return decode_utf16(bytes, ByteOrder::little, text);
  if (encoding_ == Encoding::utf16be) return decode_utf16(bytes, ByteOrder::big, text);
  const Utf8Run run = scan_utf8(bytes);  // already where it belongs
  return {.read = run.length, .written = run.length, .bad = run.bad};
}

/// Decides whether the text goes on behind what was decoded last; `carry_` holds what follows.
void TextStream::stop_at(const Decoded& done, bool nul, bool last) {
  const bool nul_unit = done.bad && is_utf16() && bad() == std::string_view("\0\0", 2);
  if (nul_unit || (nul && !done.bad)) {
    stop_ = Stop::not_text;
    instead_ = "NUL";
  } else if (done.bad) {
    stop_ = Stop::bad_byte;
  } else if (last) {
    stop_ = carried_ == 0 ? Stop::end : Stop::bad_byte;  // the last character is cut off
  }
}

std::size_t TextStream::append(std::vector<char>& text, std::size_t size) {
  if (stop_ != Stop::none) return size;
  const std::size_t most = sizeof carry_ + chunk_;
  const bool in_place = raw_.empty();
  const std::size_t needed = size + (in_place ? most : Gb18030::room(most)) + scan_padding;
  if (text.size() < needed) text.resize(needed);

  char* const bytes = in_place ? text.data() + size : raw_.data();
  std::copy_n(carry_, carried_, bytes);
  const std::size_t fresh = file_->read({bytes + carried_, chunk_});
  std::size_t length = carried_ + fresh;
  const bool sought = length != 0 && !is_utf16();  // there, half the bytes may be zero
  const void* const nul = sought ? std::memchr(bytes, 0, length) : nullptr;
  if (nul != nullptr) length = static_cast<std::size_t>(static_cast<const char*>(nul) - bytes);

  const Decoded done = decode({bytes, length}, text.data() + size);
  offset_ += static_cast<std::int64_t>(done.read);
  carried_ = std::min(length - done.read, sizeof carry_);
  std::copy_n(bytes + done.read, carried_, carry_);
  stop_at(done, nul != nullptr, fresh == 0);
  return size + done.written;
}

}  // namespace jinguo
