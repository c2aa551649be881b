// Target: which field a header means. The first byte chooses the kind, counted from
// '0'; line ends part the headers.
#include "model/header.hpp"

#include "base/text.hpp"
#include "fuzz/all.hpp"
#include "fuzz/judged.hpp"
#include "fuzz/target.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace jinguo::fuzz {
namespace {

constexpr std::size_t most_headers = 8;

std::vector<std::string> headers_of(std::string_view text) {
  std::vector<std::string> headers;
  for (const std::string_view line : split(text, '\n')) {
    headers.emplace_back(line);
    if (headers.size() == most_headers) break;
  }
  return headers;
}

void require_meaning(const Kind& kind, const std::vector<std::string>& headers) {
  const std::vector<const Field*> meant = match_headers(kind, headers);
  require(meant.size() == headers.size(), "one meaning per header");
  std::vector<std::string> decorated = headers;
  for (std::size_t i = 0; i < meant.size(); ++i) {
    if (meant[i] == nullptr) continue;
    const bool own = std::ranges::any_of(
        kind.fields, [&](const Field& field) { return field.name == meant[i]->name; });
    require(own, "a header means a field of the kind");
    require(!meant[i]->is(Rule::automatic), "no header means what jinguo sets itself");
  }
  for (std::string& header : decorated) header = "* " + header + "\t";
  require(match_headers(kind, decorated) == meant, "stars and spaces change no meaning");
}

}  // namespace

void header(std::string_view bytes) {
  if (bytes.empty()) return;
  const auto all = kinds();
  const Kind& kind = *all[static_cast<unsigned char>(bytes.front() - '0') % all.size()];
  const std::string text = characters_of(bytes.substr(1));
  const std::vector<std::string> headers = headers_of(text);
  for (const std::string& one : headers) {
    require(is_utf8(header_key(one)), "a key is UTF-8");
  }
  require_meaning(kind, headers);
  static_cast<void>(header_key(bytes));
}

}  // namespace jinguo::fuzz
