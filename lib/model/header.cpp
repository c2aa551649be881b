#include "model/header.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

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

}  // namespace

std::string_view name(HeaderHow how) {
  switch (how) {
    using enum HeaderHow;
    case none:
      return "none";
    case exact:
      return "exact";
    case contained:
      return "contained";
    case joined:
      return "joined";
    case map:
      return "map";
    case serial:
      return "serial";
  }
  throw std::logic_error("unhandled HeaderHow");
}

std::string HeaderWords::shown() const {
  if (lower.empty() || lower == upper) return upper;
  return upper.empty() ? lower : upper + "/" + lower;
}

HeaderIndex::HeaderIndex(const Kind& kind) {
  for (const Field& field : kind.fields)
    if (!field.is(Rule::automatic))
      each_spelling(field, [&](std::string spelling) {
        spellings_.try_emplace(std::move(spelling), &field);
      });
}

const Field* HeaderIndex::exact(const std::string& key) const {
  const auto found = spellings_.find(key);
  return found == spellings_.end() ? nullptr : found->second;
}

const Field* HeaderIndex::contained(std::string_view key) const {
  if (speaks_of_others(key)) return nullptr;
  constexpr std::size_t shortest = 6;  // two Han characters: one alone says too little
  std::size_t longest = 0;
  const Field* best = nullptr;
  bool tie = false;
  for (const auto& [spelling, field] : spellings_) {
    if (spelling.size() < shortest || spelling.size() < longest) continue;
    if (key.find(spelling) == std::string_view::npos) continue;
    if (spelling.size() == longest) {
      tie = tie || best != field;
      continue;
    }
    tie = false;
    longest = spelling.size();
    best = field;
  }
  return tie ? nullptr : best;
}

void HeaderIndex::map(std::string_view header, const Field* field) {
  mapped_.insert_or_assign(header_key(header), field);
}

HeaderMeaning HeaderIndex::certain(const HeaderWords& words) const {
  const std::string upper = header_key(words.upper);
  const std::string lower = header_key(words.lower);
  if (!mapped_.empty())
    for (const std::string& key : {header_key(words.shown()), lower, upper})
      if (const auto found = mapped_.find(key); !key.empty() && found != mapped_.end())
        return {found->second, HeaderHow::map};
  if (lower.empty() || lower == upper) {
    const Field* const field = exact(upper);
    return {field, field == nullptr ? HeaderHow::none : HeaderHow::exact};
  }
  if (!speaks_of_others(upper))
    if (const Field* field = exact(lower)) return {field, HeaderHow::exact};
  for (const std::string& both : {upper + lower, upper + "/" + lower})
    if (const Field* field = exact(both)) return {field, HeaderHow::joined};
  return {};
}

const Field* HeaderIndex::guess(const HeaderWords& words) const {
  const std::string upper = header_key(words.upper);
  const std::string lower = header_key(words.lower);
  if (lower.empty() || lower == upper) return contained(upper);
  // What stands above several columns is a group, not a field that its parts may be taken for.
  return speaks_of_others(upper) ? nullptr : contained(lower);
}

std::vector<HeaderMeaning> HeaderIndex::meanings(std::span<const HeaderWords> headers) const {
  std::vector<HeaderMeaning> meant(headers.size());
  for (std::size_t i = 0; i < headers.size(); ++i) meant[i] = certain(headers[i]);
  // A header that only contains a known word gives way to one that is exactly that word.
  for (std::size_t i = 0; i < headers.size(); ++i) {
    if (meant[i].field != nullptr || meant[i].how == HeaderHow::map) continue;
    const Field* field = guess(headers[i]);
    if (field != nullptr && std::ranges::find(meant, field, &HeaderMeaning::field) == meant.end())
      meant[i] = {field, HeaderHow::contained};
  }
  return meant;
}

HeaderScore score_of(std::span<const HeaderMeaning> meanings) {
  HeaderScore score;
  for (std::size_t i = 0; i < meanings.size(); ++i) {
    if (meanings[i].field == nullptr && meanings[i].how != HeaderHow::map) continue;
    ++score.cells;
    if (meanings[i].how != HeaderHow::contained) ++score.sure;
    const auto before = meanings.first(i);
    if (meanings[i].field == nullptr ||
        std::ranges::find(before, meanings[i].field, &HeaderMeaning::field) == before.end())
      ++score.fields;
  }
  return score;
}

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
  std::vector<HeaderWords> words;
  for (const std::string& header : headers) words.push_back({header, {}});
  std::vector<const Field*> fields;
  for (const HeaderMeaning& meaning : HeaderIndex(kind).meanings(words))
    fields.push_back(meaning.field);
  return fields;
}

bool is_serial_header(std::string_view header) {
  constexpr std::string_view words[] = {"序号", "序", "行号", "no", "no.", "№"};
  return std::ranges::find(words, header_key(header)) != std::end(words);
}

}  // namespace jinguo
