// Pieces of JSON text: strings that cannot steer a terminal, numbers, and nested JSON laid out
// anew.
#pragma once

#include <jinguo/kind.hpp>
#include <jinguo/value.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace jinguo {

/// Where lines break: at every member, indented by two spaces a level, or nowhere.
struct JsonLayout {
  bool lines = true;

  void append_break(std::string& text, std::size_t depth) const {
    if (lines) text.append(1, '\n').append(2 * depth, ' ');
  }
  void append_key(std::string& text, std::string_view name) const;
};

/// Appends a quoted string. Control characters, DEL, C1, line separators and bidi controls are
/// escaped; malformed bytes become U+FFFD.
void append_json_string(std::string& text, std::string_view value);

/// Appends a value: money in yuan, booleans as true or false, null where there is no number.
void append_json_value(std::string& text, const Value& value, Type type);

/// Appends text that holds JSON, laid out for `depth`; a string when it is not JSON.
void append_nested_json(std::string& text, std::string_view json, std::size_t depth,
                        JsonLayout layout);

}  // namespace jinguo
