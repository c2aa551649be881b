#include "fuzz/stored_zip.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace jinguo::fuzz {
namespace {

constexpr std::array<std::uint32_t, 256> crc_table = [] {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    std::uint32_t value = i;
    for (int bit = 0; bit < 8; ++bit)
      value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
    table[i] = value;
  }
  return table;
}();

std::uint32_t crc_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes)
    crc = crc_table[(crc ^ static_cast<unsigned char>(c)) & 0xFFU] ^ (crc >> 8U);
  return ~crc;
}

void append_number(std::string& bytes, std::size_t value, int width) {
  for (int i = 0; i < width; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
}

/// What the entry and the directory say alike: versions, UTF-8 name, stored, no time.
std::string facts_of(const std::pair<std::string, std::string>& part) {
  std::string facts;
  append_number(facts, 20, 2);
  append_number(facts, 0x800, 2);
  append_number(facts, 0, 2);
  append_number(facts, 0x21'0000, 4);
  append_number(facts, crc_of(part.second), 4);
  append_number(facts, part.second.size(), 4);
  append_number(facts, part.second.size(), 4);
  append_number(facts, part.first.size(), 2);
  append_number(facts, 0, 2);
  return facts;
}

}  // namespace

std::string stored_zip(const Parts& parts) {
  std::string bytes;
  std::string directory;
  for (const auto& part : parts) {
    const std::string facts = facts_of(part);
    directory += "PK\x01\x02";
    append_number(directory, 20, 2);
    directory += facts;
    directory.append(10, '\0');
    append_number(directory, bytes.size(), 4);
    directory += part.first;
    bytes += "PK\x03\x04" + facts + part.first + part.second;
  }
  const std::size_t begin = bytes.size();
  bytes += directory + "PK\x05\x06";
  append_number(bytes, 0, 4);
  append_number(bytes, parts.size(), 2);
  append_number(bytes, parts.size(), 2);
  append_number(bytes, directory.size(), 4);
  append_number(bytes, begin, 4);
  append_number(bytes, 0, 2);
  return bytes;
}

}  // namespace jinguo::fuzz
