#include "cli/errors.hpp"

#include <jinguo/import.hpp>
#include <jinguo/render.hpp>

#include <algorithm>
#include <numeric>
#include <sstream>

namespace jinguo::cli {
namespace {

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

std::string error_text(const Error& error, Lang lang, bool json, const Problems* problems) {
  const std::string what = message(error.code(), error.facts(), lang);
  const std::string next = hint(error.code(), error.facts(), lang);
  if (!json) return "jinguo: " + what + (lang == Lang::zh ? "" : " ") + next + "\n";
  Sheet body;
  body.shape = Shape::record;
  body.columns = {{.name = "code", .title = ""},
                  {.name = "message", .title = ""},
                  {.name = "hint", .title = ""}};
  Row row{Role::item, {std::string(name(error.code())), what, next}};
  if (problems != nullptr && problems->total() > 0) {
    body.columns.push_back({.name = "problems", .title = "", .nested = true});
    row.cells.emplace_back(problems_json(*problems, lang));
  }
  body.rows = stored_rows({std::move(row)});
  std::ostringstream inner;
  get_format("json").write(body, {}, inner);
  Sheet outer;
  outer.shape = Shape::record;
  outer.columns = {{.name = "error", .title = "", .nested = true}};
  outer.rows = stored_rows({{Role::item, {inner.str()}}});
  std::ostringstream text;
  get_format("json").write(outer, {}, text);
  return text.str();
}

std::string_view nearest_word(std::string_view word, const std::vector<std::string_view>& known) {
  std::string_view best;
  std::size_t least = 3;
  for (const std::string_view candidate : known) {
    const std::size_t edits = distance(word, candidate);
    if (edits >= least || edits >= candidate.size()) continue;
    least = edits;
    best = candidate;
  }
  return best;
}

}  // namespace jinguo::cli
