// The table of formats: a new one is a row here and a function in this room.
#include "render/formats.hpp"

#include "base/text.hpp"

#include <jinguo/error.hpp>

#include <algorithm>
#include <string>

namespace jinguo {
namespace {

constexpr Format table[] = {
    {.name = "text", .ending = ".txt", .audience = Audience::people, .write = write_text},
    {.name = "csv",
     .ending = ".csv",
     .audience = Audience::scripts,
     .write = write_csv,
     .encodes = true},
    {.name = "tsv",
     .ending = ".tsv",
     .audience = Audience::scripts,
     .write = write_tsv,
     .encodes = true},
    {.name = "json", .ending = ".json", .audience = Audience::scripts, .write = write_json},
    {.name = "ndjson", .ending = ".ndjson", .audience = Audience::scripts, .write = write_ndjson},
    {.name = "md", .ending = ".md", .audience = Audience::people, .write = write_md},
    {.name = "xlsx",
     .ending = ".xlsx",
     .audience = Audience::people,
     .write = write_xlsx,
     .binary = true},
};

consteval bool distinct(std::span<const Format> rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].name.empty() || !rows[i].ending.starts_with('.')) return false;
    for (std::size_t j = 0; j < i; ++j)
      if (rows[i].name == rows[j].name || rows[i].ending == rows[j].ending) return false;
  }
  return true;
}
static_assert(distinct(table));

std::string known_names() {
  std::string names;
  for (const Format& format : table) {
    if (!names.empty()) names += ", ";
    names += format.name;
  }
  return names;
}

}  // namespace

std::span<const Format> formats() { return table; }

const Format& get_format(std::string_view name) {
  const auto* const found = std::ranges::find(table, name, &Format::name);
  if (found == std::end(table))
    throw Error(Code::unknown_format, {{"format", std::string(name)}, {"known", known_names()}});
  return *found;
}

const Format* format_of_file(std::string_view path) {
  const std::string low = lower(path);
  const auto* const found = std::ranges::find_if(
      table, [&](const Format& format) { return low.ends_with(format.ending); });
  return found == std::end(table) ? nullptr : found;
}

}  // namespace jinguo
