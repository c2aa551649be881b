// The shape of a message row, and the two rules by which a template becomes a sentence.
//
// A place `{name}` takes the fact of that name; in a Chinese sentence it takes the fact `name.zh`
// when there is one (titles, statuses), and `{name.en}` asks for the plain one even there. A fact
// that is missing prints nothing. A part in square brackets is printed only when every fact inside
// it is filled: `no command “{word}”[; did you mean “{nearest}”?]`. Of two full stops at the end
// one is dropped.
#pragma once

#include <jinguo/code.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace jinguo {

struct Message {
  Code code;
  std::string_view name;  ///< as scripts see it
  int exit = 3;           ///< of the process; findings keep the 3
  std::string_view zh;
  std::string_view en;
  std::string_view zh_hint;
  std::string_view en_hint;
};

/// Tells whether every brace and bracket of a template is closed and none is nested.
[[nodiscard]] constexpr bool well_formed(std::string_view words) {
  bool bracket = false;
  bool brace = false;
  for (const char c : words) {
    if (c == '[' || c == ']') {
      if (brace || bracket == (c == '[')) return false;
      bracket = c == '[';
    }
    if (c == '{' || c == '}') {
      if (brace == (c == '{')) return false;
      brace = c == '{';
    }
  }
  return !bracket && !brace;
}

/// Tells whether a row has both sentences and both hints, each a readable template.
[[nodiscard]] constexpr bool well_formed(const Message& row) {
  return !row.name.empty() &&
         std::ranges::all_of(
             std::to_array({row.zh, row.en, row.zh_hint, row.en_hint}),
             [](std::string_view words) { return !words.empty() && well_formed(words); });
}

/// Returns the row of a code.
[[nodiscard]] const Message& message_row(Code code);

/// Returns the template with the facts in its places.
[[nodiscard]] std::string filled(std::string_view words, const Facts& facts, Lang lang);

}  // namespace jinguo
