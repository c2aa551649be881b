// JSON written by hand where it is hot, and by nlohmann_json's parser where text is unfolded.
#include "render/json_text.hpp"

#include "base/text.hpp"
#include "render/cell_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <variant>

namespace jinguo {
namespace {

using Json = nlohmann::ordered_json;

struct Span {
  char32_t first;
  char32_t last;
};

// Besides C0, which JSON itself demands: DEL and C1, then line and bidi controls.
constexpr Span hidden[] = {
    {0x7F, 0x9F}, {0x061C, 0x061C}, {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2066, 0x2069}};

bool is_hidden(char32_t point) {
  return std::ranges::any_of(
      hidden, [point](Span span) { return point >= span.first && point <= span.last; });
}

void append_unicode_escape(std::string& text, char32_t point) {
  constexpr std::string_view digits = "0123456789abcdef";
  text += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) text += digits[(point >> shift) & 0xF];
}

void append_ascii(std::string& text, char c) {
  struct Short {
    char plain;
    char letter;
  };
  constexpr Short shorts[] = {{'"', '"'},  {'\\', '\\'}, {'\b', 'b'}, {'\f', 'f'},
                              {'\n', 'n'}, {'\r', 'r'},  {'\t', 't'}};
  const auto* const found = std::ranges::find(shorts, c, &Short::plain);
  if (found != std::end(shorts))
    text.append(1, '\\').append(1, found->letter);
  else
    append_unicode_escape(text, static_cast<unsigned char>(c));
}

bool is_plain(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x7F &&
         c != '"' && c != '\\';
}

/// Hot path: a well-formed Han character or other CJK text of three bytes, E3 to E9, hides nothing.
bool is_plain_cjk(std::string_view text) {
  const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
  const auto lead = static_cast<unsigned char>(text.front());
  return lead >= 0xE3 && lead <= 0xE9 && text.size() >= 3 && continues(text[1]) &&
         continues(text[2]);
}

void append_nested(std::string& text, const Json& json, std::size_t depth, JsonLayout layout);

template <class Members>
void append_members(std::string& text, const Json& json, std::string_view brackets,
                    std::size_t depth, JsonLayout layout, Members append_member) {
  text += brackets.front();
  bool first = true;
  for (const auto& [key, value] : json.items()) {
    if (!first) text += ',';
    first = false;
    layout.append_break(text, depth + 1);
    append_member(key);
    append_nested(text, value, depth + 1, layout);
  }
  if (!first) layout.append_break(text, depth);
  text += brackets.back();
}

void append_nested(std::string& text, const Json& json, std::size_t depth, JsonLayout layout) {
  if (json.is_object())
    append_members(text, json, "{}", depth, layout,
                   [&](const std::string& key) { layout.append_key(text, key); });
  else if (json.is_array())
    append_members(text, json, "[]", depth, layout, [](const std::string&) {});
  else if (json.is_string())
    append_json_string(text, json.get_ref<const std::string&>());
  else if (json.is_number_float())
    append_json_value(text, json.get<double>(), Type::decimal);
  else
    text += json.dump();
}

}  // namespace

void JsonLayout::append_key(std::string& text, std::string_view name) const {
  append_json_string(text, name);
  text += lines ? ": " : ":";
}

void append_json_string(std::string& text, std::string_view value) {
  text += '"';
  std::size_t begin = 0;  // of what can be copied as it is
  std::size_t at = 0;
  const auto copy_until = [&](std::size_t end) { text.append(value, begin, end - begin); };
  while (at < value.size()) {
    if (is_plain(value[at])) {
      ++at;
    } else if (is_plain_cjk(value.substr(at))) {
      at += 3;
    } else if (static_cast<unsigned char>(value[at]) < 0x80) {
      copy_until(at);
      append_ascii(text, value[at]);
      begin = ++at;
    } else {
      copy_until(at);
      const char32_t point = next_code_point(value, at);
      if (is_hidden(point))
        append_unicode_escape(text, point);
      else
        append_code_point(text, point);
      begin = at;
    }
  }
  copy_until(value.size());
  text += '"';
}

void append_json_value(std::string& text, const Value& value, Type type) {
  if (const auto* words = std::get_if<std::string>(&value)) {
    append_json_string(text, *words);
  } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    if (type == Type::money)
      append_yuan(text, *whole, Cents::shortest);
    else
      append_cell(text, value, type, machine_truth);
  } else if (const auto* number = std::get_if<double>(&value);
             number != nullptr && std::isfinite(*number)) {
    append_number(text, *number, type, Cents::shortest);
  } else {
    text += "null";
  }
}

void append_nested_json(std::string& text, std::string_view json, std::size_t depth,
                        JsonLayout layout) {
  const Json parsed = Json::parse(json, nullptr, false);
  if (parsed.is_discarded())
    append_json_string(text, json);
  else
    append_nested(text, parsed, depth, layout);
}

}  // namespace jinguo
