#include "model/ditto.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <iterator>

namespace jinguo {
namespace {

constexpr std::string_view ditto_marks[] = {"同上", "〃", "″",      "\"",  "＂",
                                            "”",    "〞", "同上。", "〃〃"};
constexpr std::size_t longest_mark = 24;  // bytes, with blanks around it

/// One look at the first byte settles nearly every cell.
bool may_be_ditto(std::string_view cell) {
  if (cell.empty() || cell.size() > longest_mark) return false;
  switch (static_cast<unsigned char>(cell.front())) {
    case '"':
    case ' ':
    case '\t':
    case 0xc2:
    case 0xe2:
    case 0xe3:
    case 0xef:
      return true;
    case 0xe5:
      return cell.starts_with("同");
    default:
      return false;
  }
}

}  // namespace

bool is_ditto(std::string_view cell) {
  if (!may_be_ditto(cell)) return false;
  return std::ranges::find(ditto_marks, trim(cell)) != std::end(ditto_marks);
}

bool takes_ditto(const Kind& kind, const Field& field) {
  if (field.type == Type::region) return true;
  if (field.is(Rule::handle) || field.is(Rule::steady) || field.is(Rule::link)) return false;
  const bool in_key = std::ranges::any_of(kind.keys, [&](const Key& key) {
    return std::ranges::find(key.fields, field.name) != key.fields.end();
  });
  if (in_key) return false;
  if (field.type == Type::text)
    return field.check == nullptr && (field.mask == Mask::none || field.mask == Mask::hidden);
  return field.type == Type::choice || field.type == Type::reference;
}

}  // namespace jinguo
