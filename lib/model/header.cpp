#include "model/header.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace jinguo {
namespace {

bool is_dropped(char32_t point) {
  constexpr std::array<char32_t, 9> dropped{U' ', U'\t', U'\n',     U'\r',    U'*',
                                            U'★', U':',  U'\u3000', U'\u00a0'};
  return std::ranges::find(dropped, point) != dropped.end();
}

/// A bracket at the end explains the header: 姓名（必填）, 收费(元).
std::string_view without_bracket(std::string_view text) {
  if (!text.ends_with(')')) return text;
  const std::size_t open = text.rfind('(');
  return open == std::string_view::npos || open == 0 ? text : text.substr(0, open);
}

/// Calls `visit(spelling)` for every spelling of a field's header.
template <typename Visit>
void each_spelling(const Field& field, Visit visit) {
  visit(header_key(field.name));
  visit(header_key(field.title));
  for (const std::string_view alias : field.aliases) visit(header_key(alias));
}

/// Words that turn a known header into another thing: somebody else's phone, another place.
constexpr std::string_view foreign_words[] = {"紧急", "户籍", "籍贯", "配偶", "子女", "监护"};

bool speaks_of_others(std::string_view key) {
  return std::ranges::any_of(foreign_words, [&](std::string_view word) {
    return key.find(word) != std::string_view::npos;
  });
}

bool is_importable(const Field& field) { return !field.is(Rule::automatic); }

const Field* exact_match(const Kind& kind, std::string_view key) {
  for (const Field& field : kind.fields) {
    bool meant = false;
    each_spelling(field, [&](const std::string& spelling) { meant = meant || spelling == key; });
    if (meant && is_importable(field)) return &field;
  }
  return nullptr;
}

const Field* contained_match(const Kind& kind, std::string_view key) {
  if (speaks_of_others(key)) return nullptr;
  constexpr std::size_t shortest = 6;  // two Han characters: one alone says too little
  std::size_t longest = 0;
  const Field* best = nullptr;
  bool tie = false;
  for (const Field& field : kind.fields) {
    if (!is_importable(field)) continue;
    each_spelling(field, [&](const std::string& spelling) {
      if (spelling.size() < shortest || key.find(spelling) == std::string_view::npos) return;
      if (spelling.size() > longest) {
        longest = spelling.size();
        best = &field;
        tie = false;
      } else if (spelling.size() == longest && best != &field) {
        tie = true;
      }
    });
  }
  return tie ? nullptr : best;
}

}  // namespace

std::string header_key(std::string_view header) {
  const std::string folded = lower(nfkc(header));
  std::string key;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t point = next_code_point(folded, at);
    if (!is_dropped(point)) append_code_point(key, point);
  }
  return std::string(without_bracket(key));
}

std::vector<const Field*> match_headers(const Kind& kind, std::span<const std::string> headers) {
  std::vector<const Field*> meant(headers.size(), nullptr);
  for (std::size_t i = 0; i < headers.size(); ++i)
    meant[i] = exact_match(kind, header_key(headers[i]));
  // A header that only contains a known word gives way to one that is exactly that word.
  for (std::size_t i = 0; i < headers.size(); ++i) {
    if (meant[i] != nullptr) continue;
    const Field* guess = contained_match(kind, header_key(headers[i]));
    if (guess != nullptr && std::ranges::find(meant, guess) == meant.end()) meant[i] = guess;
  }
  return meant;
}

}  // namespace jinguo
