// UTF-16 as spreadsheets save "Unicode text": checked strictly and brought into UTF-8.
#pragma once

#include "intake/decode.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace jinguo {

enum class ByteOrder : std::uint8_t { little, big };

/// Translates whole characters into `text`, which has Gb18030::room(bytes.size()). A surrogate
/// without its partner is bad (Unicode 15, definition D91), and so is U+0000, which no text holds.
[[nodiscard]] Decoded decode_utf16(std::string_view bytes, ByteOrder order, char* text);

/// Tells whether the beginning of a file without a mark is certainly UTF-16: valid, with a line
/// end, without other control characters, and one in eight characters, eight or more, below U+0100.
[[nodiscard]] std::optional<ByteOrder> certainly_utf16(std::string_view head);

}  // namespace jinguo
