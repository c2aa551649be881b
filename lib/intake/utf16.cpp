#include "intake/utf16.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace jinguo {
namespace {

constexpr std::uint16_t unit_at(const char* at, ByteOrder order) {
  const auto first = static_cast<unsigned char>(at[0]);
  const auto second = static_cast<unsigned char>(at[1]);
  const unsigned unit =
      order == ByteOrder::little ? first | (second << 8U) : second | (first << 8U);
  return static_cast<std::uint16_t>(unit);
}

constexpr bool is_high_surrogate(std::uint16_t unit) { return (unit & 0xfc00U) == 0xd800U; }
constexpr bool is_surrogate(std::uint16_t unit) { return (unit & 0xf800U) == 0xd800U; }

constexpr char low_byte(std::uint32_t bits) { return static_cast<char>(bits & 0xffU); }
constexpr char trail(std::uint32_t bits) { return low_byte(0x80U | (bits & 0x3fU)); }

char* put(std::uint32_t point, char* out) {
  if (point < 0x80) {
    *out++ = low_byte(point);
  } else if (point < 0x800) {
    *out++ = low_byte(0xc0U | (point >> 6U));
    *out++ = trail(point);
  } else if (point < 0x10000) {
    *out++ = low_byte(0xe0U | (point >> 12U));
    *out++ = trail(point >> 6U);
    *out++ = trail(point);
  } else {
    *out++ = low_byte(0xf0U | (point >> 18U));
    *out++ = trail(point >> 12U);
    *out++ = trail(point >> 6U);
    *out++ = trail(point);
  }
  return out;
}

constexpr bool is_control(char c) {
  return (c > '\0' && c < '\t') || (c > '\r' && c < ' ') || c == '\x7f';
}

constexpr std::size_t rarest_plain = 8;  // one character in so many is below U+0100
constexpr std::size_t fewest_plain = 8;  // fewer may be zeros by accident

}  // namespace

Decoded decode_utf16(std::string_view bytes, ByteOrder order, char* text) {
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  char* out = text;
  bool bad = false;
  while (!bad && end - at >= 2) {
    const std::uint16_t unit = unit_at(at, order);
    if (!is_surrogate(unit) && unit != 0) {
      out = put(unit, out);
      at += 2;
      continue;
    }
    bad = !is_high_surrogate(unit);
    if (bad || end - at < 4) break;
    const std::uint16_t low = unit_at(at + 2, order);
    bad = !is_surrogate(low) || is_high_surrogate(low);
    if (bad) break;
    out = put(0x10000U + ((unit & 0x3ffU) << 10U) + (low & 0x3ffU), out);
    at += 4;
  }
  return {.read = static_cast<std::size_t>(at - bytes.data()),
          .written = static_cast<std::size_t>(out - text),
          .bad = bad};
}

std::optional<ByteOrder> certainly_utf16(std::string_view head) {
  head = head.substr(0, head.size() / 2 * 2);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == '\0' ? 1 : 0;
  const ByteOrder order = zeros[0] == 0 ? ByteOrder::little : ByteOrder::big;
  const std::size_t plain = zeros[0] + zeros[1];
  const bool one_sided = zeros[0] == 0 || zeros[1] == 0;
  if (!one_sided || plain < fewest_plain || plain * rarest_plain < head.size() / 2)
    return std::nullopt;

  std::string text(Gb18030::room(head.size()), '\0');
  const Decoded found = decode_utf16(head, order, text.data());
  text.resize(found.written);
  const bool controls = std::ranges::any_of(text, is_control);
  const bool lines = text.find_first_of("\r\n") != std::string::npos;
  return found.bad || controls || !lines ? std::nullopt : std::optional(order);
}

}  // namespace jinguo
