#include "render/charset.hpp"

#include "base/text.hpp"

#include <jinguo/error.hpp>

#include <fmt/format.h>
#include <iconv.h>

#include <algorithm>
#include <cerrno>

namespace jinguo {

struct CharsetWriter::Converter {
  // Never "GBK" or "CP936": they lack characters that GB 18030 has.
  Converter() : handle(::iconv_open("GB18030", "UTF-8")) {
    // NOLINTNEXTLINE(performance-no-int-to-ptr): POSIX says so.
    if (handle == reinterpret_cast<::iconv_t>(-1))
      throw Error(Code::internal, {{"detail", "iconv GB18030"}});
  }
  ~Converter() { ::iconv_close(handle); }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  ::iconv_t handle;
};

namespace {

constexpr std::string_view replacement = "\xef\xbf\xbd";

/// Appends the bytes of `text` up to what cannot be converted, and returns how much was.
std::size_t convert(::iconv_t handle, std::string_view text, std::string& out) {
  constexpr std::size_t growth = 2;  // a byte of UTF-8 becomes at most two of GB 18030
  const std::size_t before = out.size();
  out.resize(before + growth * text.size());
  char* from = const_cast<char*>(text.data());  // iconv does not write to it
  char* to = out.data() + before;
  std::size_t from_left = text.size();
  std::size_t to_left = out.size() - before;
  if (::iconv(handle, &from, &from_left, &to, &to_left) == static_cast<std::size_t>(-1))
    ::iconv(handle, nullptr, nullptr, nullptr, nullptr);
  out.resize(out.size() - to_left);
  return text.size() - from_left;
}

/// The private-use places that GB 18030 gave to characters which have their own by now.
[[noreturn]] void refuse(std::string_view text, std::size_t at) {
  constexpr std::size_t around = 30;
  const std::string_view line = text.substr(0, std::min(text.find('\n', at), text.size()));
  std::size_t from = line.rfind('\n', at);
  from = std::max(from == std::string_view::npos ? 0 : from + 1, at - std::min(at, around));
  while (from < at && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
  std::size_t next = at;
  const char32_t point = next_code_point(text, next);
  throw Error(Code::not_encodable,
              {{"character", fmt::format("U+{:04X}", static_cast<unsigned>(point))},
               {"encoding", "GB 18030"},
               {"text", printable(text.substr(from, at - from))}});
}

}  // namespace

CharsetWriter::CharsetWriter(Charset charset)
    : charset_(charset),
      converter_(charset == Charset::gb18030 ? std::make_unique<Converter>() : nullptr) {}

CharsetWriter::~CharsetWriter() = default;

std::string_view CharsetWriter::mark() const {
  return charset_ == Charset::utf8_bom ? "\xef\xbb\xbf" : "";
}

std::string_view CharsetWriter::bytes(std::string_view text) {
  if (!converter_) return text;
  out_.clear();
  std::size_t at = convert(converter_->handle, text, out_);
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t point = next_code_point(text, next);
    const std::string_view written = text.substr(at, next - at);
    if (point != 0xFFFD || written == replacement) refuse(text, at);
    (void)convert(converter_->handle, replacement, out_);
    at = next + convert(converter_->handle, text.substr(next), out_);
  }
  return out_;
}

}  // namespace jinguo
