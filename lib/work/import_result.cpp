// What an import did, as a record for scripts and as lines for people.
#include "base/text.hpp"
#include "intake/text_form.hpp"
#include "work/judging.hpp"

#include <jinguo/import.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <type_traits>

namespace jinguo {
namespace {

using Json = nlohmann::ordered_json;

std::string_view severity_name(Code code) {
  switch (severity(code)) {
    using enum Severity;
    case failure:
    case error:
      return "error";
    case warning:
      return "warning";
    case info:
      return "info";
  }
  return {};
}

/// A tab is told by name: alone it would not be seen.
std::string separator_word(char separator) {
  return separator == '\t' ? "tab" : std::string(separator_text(separator));
}

std::string columns_json(const ImportResult& result) {
  Json columns = Json::array();
  for (const ImportResult::Header& header : result.headers)
    columns.push_back({{"header", shown_value(nullptr, header.text)},
                       {"field", header.field ? Json(std::string(header.field->name)) : Json()},
                       {"how", header.how}});
  return columns.dump();
}

template <typename Pairs>
std::string pairs_json(const Pairs& pairs) {
  Json object = Json::object();
  for (const auto& [key, value] : pairs) {
    if constexpr (std::is_integral_v<std::decay_t<decltype(value)>>)
      object[std::string(key)] = value;
    else
      object[shown_value(nullptr, key)] = shown_value(nullptr, value);
  }
  return object.dump();
}

std::string lines_json(const std::vector<std::string>& lines) {
  Json list = Json::array();
  for (const std::string& line : lines) list.push_back(shown_value(nullptr, line));
  return list.dump();
}

std::string fixed_json(const ImportResult& result) {
  Json object = Json::object();
  for (const ImportResult::Fixed& fixed : result.fixed)
    object[std::string(fixed.field->name)] = shown_value(fixed.field, fixed.text);
  return object.dump();
}

std::string counts_json(const Problems& problems) {
  Json counts = Json::object();
  for (const auto& [code, times] : problems.by_code()) counts[std::string(name(code))] = times;
  return counts.dump();
}

std::string outcome(const ImportResult& result, Lang lang) {
  const bool zh = lang == Lang::zh;
  if (result.already)
    return zh ? fmt::format("这个文件已在批次 {} 导入过，没有需要做的", *result.batch)
              : fmt::format("imported before as batch {}; nothing to do", *result.batch);
  if (result.refused)
    return zh ? "没有写入：先改正错误" : "nothing was written: correct the errors first";
  if (result.dry_run) return zh ? "试运行：没有写入" : "dry run: nothing was written";
  return zh ? "完成" : "done";
}

std::string place(const Problem& problem, Lang lang) {
  const bool zh = lang == Lang::zh;
  std::string text;
  if (problem.row > 0) text = fmt::format(fmt::runtime(zh ? "第 {} 行" : "row {}"), problem.row);
  const std::string& column = zh || problem.field.empty() ? problem.column : problem.field;
  if (!column.empty()) text += fmt::format("{}“{}”", text.empty() || zh ? "" : ", ", column);
  return text;
}

Row result_row(const ImportResult& result, Lang lang, Audience audience, bool sheets,
               std::vector<Column>& columns) {
  const bool zh = lang == Lang::zh;
  Row row;
  const auto add = [&](std::string_view key, std::string_view title, Type type, Value value,
                       bool nested = false) {
    columns.push_back({.name = std::string(key),
                       .title = std::string(zh ? title : key),
                       .type = type,
                       .nested = nested});
    row.cells.push_back(std::move(value));
  };
  add("file", "文件", Type::text, result.file);
  const bool people = audience == Audience::people;
  add("kind", "类别", Type::text,
      result.kind == nullptr
          ? Value{}
          : Value{std::string(zh && people ? result.kind->title : result.kind->name)});
  add("batch", "批次", Type::integer, result.batch ? Value{*result.batch} : Value{});
  const bool text = !result.encoding.empty();
  add("encoding", "编码", Type::text, text ? Value{result.encoding} : Value{});
  add("separator", "分隔符", Type::text,
      text && result.separator != 0 ? Value{separator_word(result.separator)} : Value{});
  const Value sheet = result.sheet.empty() ? Value{} : Value{result.sheet};
  if (people && sheets) add("sheet", "工作表", Type::text, sheet);
  add("header_row", "表头所在行", Type::integer, result.header_row);
  add("rows", "读入行数", Type::integer, result.rows);
  add("inserted", "新增", Type::integer, result.inserted);
  add("updated", "更新", Type::integer, result.updated);
  add("unchanged", "未变", Type::integer, result.unchanged);
  add("rejected", "退回", Type::integer, result.rejected);
  add("skipped", "跳过", Type::integer, result.skipped);
  add("warnings", "提醒", Type::integer, result.problems.warnings());
  if (people) {
    add("result", "结果", Type::text, outcome(result, lang));
    return row;
  }
  add("dry_run", "", Type::boolean, std::int64_t{result.dry_run ? 1 : 0});
  add("already_imported", "", Type::boolean, std::int64_t{result.already ? 1 : 0});
  if (result.left) add("left", "", Type::boolean, std::int64_t{*result.left ? 1 : 0});
  add("format", "", Type::text, result.format);
  add("sheet", "", Type::text, sheet);
  add("sheets_left", "", Type::text, lines_json(result.sheets_left), true);
  add("header_rows", "", Type::integer, result.header_rows);
  add("skipped_by_reason", "", Type::text, pairs_json(result.skipped_by_reason), true);
  add("titles", "", Type::text, lines_json(result.titles), true);
  add("stated", "", Type::text, pairs_json(result.stated), true);
  add("columns", "", Type::text, columns_json(result), true);
  add("fixed", "", Type::text, fixed_json(result), true);
  add("problems_total", "", Type::integer, result.problems.total());
  add("problems_by_code", "", Type::text, counts_json(result.problems), true);
  add("problems", "", Type::text, problems_json(result.problems, lang), true);
  return row;
}

}  // namespace

std::string problems_json(const Problems& problems, Lang lang) {
  Json list = Json::array();
  for (const Problem& problem : problems.kept())
    list.push_back({{"row", problem.row > 0 ? Json(problem.row) : Json()},
                    {"column", problem.column.empty() ? Json() : Json(problem.column)},
                    {"field", problem.field.empty() ? Json() : Json(problem.field)},
                    {"code", name(problem.code)},
                    {"severity", severity_name(problem.code)},
                    {"value", problem.value.empty() ? Json() : Json(problem.value)},
                    {"message", message(problem, lang)},
                    {"hint", hint(problem, lang)}});
  return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<std::string> problem_lines(const Problems& problems, Lang lang) {
  std::vector<std::string> lines;
  const bool zh = lang == Lang::zh;
  for (const Problem& problem : problems.kept()) {
    const std::string where = place(problem, lang);
    lines.push_back(printable(fmt::format("{}{}{}{}{} [{}]", where,
                                          where.empty() ? ""
                                          : zh          ? "："
                                                        : ": ",
                                          message(problem, lang), zh ? "" : " ",
                                          hint(problem, lang), name(problem.code))));
  }
  const auto more = problems.total() - static_cast<std::int64_t>(lines.size());
  if (more > 0) {
    lines.push_back(zh ? fmt::format("还有 {} 条没有列出，共 {} 条。", more, problems.total())
                       : fmt::format("{} more are not listed; {} in all.", more, problems.total()));
    std::string counts;
    for (const auto& [code, times] : problems.by_code())
      counts += fmt::format("{}{} ×{}", counts.empty() ? "" : ", ", name(code), times);
    lines.push_back(counts);
  }
  return lines;
}

Sheet result_sheet(std::span<const ImportResult> results, Lang lang, Audience audience) {
  Sheet sheet;
  if (results.size() == 1) sheet.shape = Shape::record;
  std::vector<Row> rows;
  const bool sheets = std::ranges::any_of(
      results, [](const ImportResult& result) { return !result.sheet.empty(); });
  for (const ImportResult& result : results) {
    sheet.columns.clear();  // every result has the same
    rows.push_back(result_row(result, lang, audience, sheets, sheet.columns));
  }
  sheet.rows = stored_rows(std::move(rows));
  return sheet;
}

}  // namespace jinguo
