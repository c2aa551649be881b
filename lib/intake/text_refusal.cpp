#include "intake/text_refusal.hpp"

#include "intake/bytes.hpp"
#include "intake/rows.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace jinguo {
namespace {

struct LimitWords {
  Limit limit;
  std::string_view what_zh;
  std::string_view what;
  std::string_view most;
};
constexpr LimitWords limits[] = {
    {Limit::file, "文件", "the file", "4 GiB"}, {Limit::rows, "行数", "rows", "10000100"},
    {Limit::row, "一行", "one row", "8 MiB"},   {Limit::columns, "列数", "columns", "1024"},
    {Limit::cell, "一格", "one cell", "1 MiB"},
};
// The table spells out what rows.hpp and bytes.hpp set.
static_assert(max_file_bytes == std::int64_t{4} << 30 && max_rows == 10000100);
static_assert(max_row_bytes == 8 << 20 && max_columns == 1024 && max_cell_bytes == 1 << 20);

std::string hexadecimal(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  for (const char c : bytes) {
    const auto number = static_cast<unsigned char>(c);
    text += {digits[number >> 4], digits[number & 15]};
  }
  return text;
}

Problem problem(Code code, std::int64_t row, Facts facts) {
  Problem found;
  found.row = row;
  found.code = code;
  found.facts = std::move(facts);
  return found;
}

}  // namespace

Problem refusal_of(Limit limit, std::int64_t row) {
  const auto* const broken = std::ranges::find(limits, limit, &LimitWords::limit);
  return problem(Code::E_TOO_LARGE, row,
                 {{"what", std::string(broken->what)},
                  {"what.zh", std::string(broken->what_zh)},
                  {"limit", std::string(broken->most)}});
}

Problem refusal_of(const TextStream& stream, std::int64_t row) {
  if (stream.stop() == TextStream::Stop::not_text)
    return problem(Code::E_NOT_TEXT, row, {{"detail", std::string(stream.instead())}});
  Problem found = problem(Code::E_ENCODING, row, {{"byte", std::to_string(stream.offset() + 1)}});
  found.value = hexadecimal(stream.bad());
  return found;
}

}  // namespace jinguo
