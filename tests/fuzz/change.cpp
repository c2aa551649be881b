#include "fuzz/change.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace jinguo::fuzz {
namespace {

struct Place {
  std::size_t begin;
  std::size_t end;
};

std::size_t pick(std::minstd_rand& chance, std::size_t count) { return chance() % count; }

std::string_view word_of(const Target& target, std::minstd_rand& chance) {
  return target.words[pick(chance, target.words.size())];
}

/// Returns the character at a random place; none at the end of the text.
Place some_character(std::string_view text, std::minstd_rand& chance) {
  std::size_t at = pick(chance, text.size() + 1);
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  std::size_t end = at;
  if (at < text.size()) static_cast<void>(next_code_point(text, end));
  return {at, end};
}

/// Puts a word between two characters or in place of one, or takes a character out.
std::string with_characters(std::string text, const Target& target, std::minstd_rand& chance) {
  const Place place = some_character(text, chance);
  const std::size_t action = pick(chance, 4);
  if (action >= 2) text.erase(place.begin, place.end - place.begin);
  if (action <= 2) text.insert(place.begin, word_of(target, chance));
  return text;
}

/// Returns the tag at or behind a random place; none at the end of the text.
Place some_tag(std::string_view text, std::minstd_rand& chance) {
  const std::size_t begin = std::min(text.find('<', pick(chance, text.size() + 1)), text.size());
  return {begin, std::min(text.find('>', begin), text.size() - 1) + 1};
}

/// Returns the element that a tag opens, up to the first end of its name.
Place element_of(std::string_view text, Place tag) {
  const std::string_view inside = text.substr(tag.begin, tag.end - tag.begin);
  if (inside.size() < 3 || inside.ends_with("/>")) return tag;
  const std::string close =
      "</" + std::string(inside.substr(1, inside.find_first_of(" >/", 1) - 1)) + ">";
  const std::size_t end = text.find(close, tag.end);
  return end == std::string_view::npos ? tag : Place{tag.begin, end + close.size()};
}

/// Returns what stands between a mark behind a random place and the next one; none at the end.
Place some_value(std::string_view text, char open, char close, std::minstd_rand& chance) {
  const std::size_t mark = text.find(open, pick(chance, text.size() + 1));
  const std::size_t end = text.find(close, mark == std::string_view::npos ? mark : mark + 1);
  if (end == std::string_view::npos) return {text.size(), text.size()};
  return {mark + 1, end};
}

std::string some_number(std::minstd_rand& chance) {
  return std::to_string(pick(chance, 2) == 0 ? pick(chance, 40) : chance());
}

/// Puts an element in, doubles one or takes one out, or writes another value.
std::string with_xml(std::string text, const Target& target, std::minstd_rand& chance) {
  const std::string_view word = word_of(target, chance);
  if (word.starts_with('<') || word.starts_with('%')) {
    const Place tag = some_tag(text, chance);
    const std::string line = word.starts_with('%') ? "\n" : "";
    return text.insert(tag.begin, line + std::string(word));
  }
  if (pick(chance, 3) == 0) {
    const Place element = element_of(text, some_tag(text, chance));
    const std::size_t size = element.end - element.begin;
    if (element.begin == text.size()) return text;
    if (pick(chance, 2) == 0) return text.erase(element.begin, size);
    return text.insert(element.begin, text.substr(element.begin, size));
  }
  const bool attribute = pick(chance, 2) == 0;
  const Place value =
      attribute ? some_value(text, '"', '"', chance) : some_value(text, '>', '<', chance);
  const std::string other = pick(chance, 2) == 0 ? some_number(chance) : std::string(word);
  return text.replace(value.begin, value.end - value.begin, other);
}

}  // namespace

std::string changed(std::string text, const Target& target, std::minstd_rand& chance) {
  switch (target.grain) {
    case Grain::characters:
      return with_characters(std::move(text), target, chance);
    case Grain::xml:
      return with_xml(std::move(text), target, chance);
  }
  return text;
}

}  // namespace jinguo::fuzz
