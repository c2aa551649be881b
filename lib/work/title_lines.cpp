#include "work/title_lines.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace jinguo {
namespace {

constexpr std::size_t longest_key = 12;  // code points; longer ones are sentences

struct Mark {
  std::size_t at;
  std::size_t size;
};

/// A colon between digits belongs to a time.
bool is_time(std::string_view text, std::size_t at) {
  const auto digit = [&](std::size_t i) {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
  };
  return at > 0 && digit(at - 1) && digit(at + 1);
}

std::vector<Mark> colons_of(std::string_view text) {
  std::vector<Mark> marks;
  constexpr std::string_view wide = "：";
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at).starts_with(wide))
      marks.push_back({at, wide.size()});
    else if (text[at] == ':' && !is_time(text, at) && !text.substr(at).starts_with("://"))
      marks.push_back({at, 1});
  }
  return marks;
}

bool parts(char32_t point) {
  constexpr std::u32string_view all = U" \t\r\n\u3000\u00a0,;，；。、（）()";
  return all.find(point) != std::u32string_view::npos;
}

/// Where the key that ends at `end` begins: one word, or letters set apart one by one (单 位).
std::size_t key_start(std::string_view text, std::size_t from, std::size_t end) {
  struct Word {
    std::size_t at;
    std::size_t points;
  };
  std::vector<Word> words;
  bool inside = false;
  for (std::size_t at = from; at < end;) {
    const std::size_t here = at;
    if (parts(next_code_point(text, at))) {
      inside = false;
    } else {
      if (!inside) words.push_back({here, 0});
      ++words.back().points;
      inside = true;
    }
  }
  if (words.empty()) return end;
  std::size_t first = words.size() - 1;
  if (words[first].points == 1)
    while (first > 0 && words[first - 1].points == 1) --first;
  return words[first].at;
}

std::string without_spaces(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = next_code_point(text, at);
    if (!parts(point)) append_code_point(kept, point);
  }
  return kept;
}

std::string value_of(std::string_view text) {
  text = trim(text);
  for (const std::string_view end : {"；", ";", "，", ",", "。"})
    if (text.ends_with(end)) text.remove_suffix(end.size());
  return std::string(trim(text));
}

/// Adds the pairs of one cell; true when the last of them waits for its value.
bool take_cell(std::string_view text, TitleLines& titles) {
  const std::vector<Mark> colons = colons_of(text);
  bool waits = false;
  std::size_t from = 0;
  for (std::size_t i = 0; i < colons.size(); ++i) {
    const std::string key =
        without_spaces(text.substr(0, colons[i].at).substr(key_start(text, from, colons[i].at)));
    from = colons[i].at + colons[i].size;
    if (key.empty() || length(key) > longest_key) continue;
    const std::size_t end =
        i + 1 < colons.size() ? key_start(text, from, colons[i + 1].at) : text.size();
    titles.stated.emplace_back(key, value_of(text.substr(from, end - from)));
    waits = i + 1 == colons.size() && titles.stated.back().second.empty();
  }
  return waits;
}

}  // namespace

void take_title(std::span<const std::string> cells, TitleLines& titles) {
  std::string line;
  bool waits = false;
  for (const std::string& cell : cells) {
    const std::string_view text = trim(cell);
    if (text.empty()) continue;
    line += (line.empty() ? "" : " ") + std::string(text);
    if (waits && colons_of(text).empty())
      titles.stated.back().second = value_of(text);
    else
      waits = take_cell(text, titles);
    if (!titles.stated.empty()) waits = waits && titles.stated.back().second.empty();
  }
  if (!line.empty()) titles.lines.push_back(std::move(line));
  std::erase_if(titles.stated, [](const auto& pair) { return pair.second.empty(); });
}

}  // namespace jinguo
