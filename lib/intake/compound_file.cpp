// The directory of a compound file may stand anywhere in it, in entries of 128 bytes: the file is
// looked through for them rather than followed along its chains.
#include "intake/compound_file.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <vector>

namespace jinguo {
namespace {

constexpr std::size_t entry_bytes = 128;
constexpr std::size_t name_length_at = 64;  // of the name in bytes, its end mark included
constexpr std::size_t chunk = std::size_t{256} * 1024;
static_assert(chunk % entry_bytes == 0);

/// A stream by which a document is known; the first of the table that is there decides.
struct Known {
  std::string_view stream;
  Code code;
  std::string_view detail;
};
constexpr Known known[] = {
    {"EncryptedPackage", Code::E_PASSWORD, ""},
    {"Workbook", Code::E_XLS_OLD, ""},
    {"Book", Code::E_XLS_OLD, ""},
    {"WordDocument", Code::E_NOT_TEXT, "DOC"},
    {"PowerPoint Document", Code::E_NOT_TEXT, "PPT"},
};

/// Tells whether an entry of the directory has a name, which is in UTF-16 there.
bool is_named(std::string_view entry, std::string_view name) {
  if (static_cast<unsigned char>(entry[name_length_at]) != 2 * (name.size() + 1)) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (entry[2 * i] != name[i] || entry[2 * i + 1] != 0) return false;
  }
  return true;
}

}  // namespace

Refusal judge_compound_file(const InputFile& file) {
  std::array<bool, std::size(known)> found{};
  std::vector<char> buffer(chunk);
  std::size_t got = chunk;
  for (std::int64_t at = 0; got == chunk; at += static_cast<std::int64_t>(chunk)) {
    got = file.read_at(at, buffer);
    for (std::size_t entry = 0; entry + entry_bytes <= got; entry += entry_bytes) {
      const std::string_view bytes(buffer.data() + entry, entry_bytes);
      for (std::size_t i = 0; i < found.size(); ++i)
        found[i] = found[i] || is_named(bytes, known[i].stream);
    }
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!found[i]) continue;
    if (known[i].detail.empty()) return Refusal(known[i].code);
    return Refusal(known[i].code, {{"detail", std::string(known[i].detail)}});
  }
  return Refusal(Code::E_NOT_TEXT, {{"detail", "OLE2"}});
}

}  // namespace jinguo
