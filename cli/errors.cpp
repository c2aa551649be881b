#include "cli/errors.hpp"

#include <jinguo/import.hpp>
#include <jinguo/render.hpp>

#include <sstream>

namespace jinguo::cli {
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

}  // namespace jinguo::cli
