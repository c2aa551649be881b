// What an import did, as a record for scripts and as lines for people.
#include "base/text.hpp"
#include "intake/text_form.hpp"
#include "work/judging.hpp"
#include "work/result_row.hpp"

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

ResultRow result_row(const ImportResult& result, Lang lang, Audience audience, bool sheets) {
  const bool people = audience == Audience::people;
  ResultRow row(lang);
  row.text("file", "文件", result.file);
  row.text("kind", "类别",
           result.kind == nullptr       ? std::string_view()
           : people && lang == Lang::zh ? result.kind->title
                                        : result.kind->name);
  row.add("batch", "批次", Type::integer, result.batch ? Value{*result.batch} : Value{});
  row.text("encoding", "编码", result.encoding);
  const bool separated = !result.encoding.empty() && result.separator != 0;
  row.text("separator", "分隔符", separated ? separator_word(result.separator) : std::string());
  if (people && sheets) row.text("sheet", "工作表", result.sheet);
  row.number("header_row", "表头所在行", result.header_row);
  row.number("rows", "读入行数", result.rows);
  row.number("inserted", "新增", result.inserted);
  row.number("updated", "更新", result.updated);
  row.number("unchanged", "未变", result.unchanged);
  row.number("rejected", "退回", result.rejected);
  row.number("skipped", "跳过", result.skipped);
  row.number("warnings", "提醒", result.problems.warnings());
  if (people) {
    row.text("result", "结果", outcome(result, lang));
    return row;
  }
  row.flag("dry_run", result.dry_run);
  row.flag("already_imported", result.already);
  if (result.left) row.flag("left", *result.left);
  row.add("format", "", Type::text, result.format);
  row.text("sheet", "", result.sheet);
  row.nested("sheets_left", lines_json(result.sheets_left));
  row.number("header_rows", "", result.header_rows);
  row.nested("skipped_by_reason", pairs_json(result.skipped_by_reason));
  row.nested("titles", lines_json(result.titles));
  row.nested("stated", pairs_json(result.stated));
  row.nested("columns", columns_json(result));
  row.nested("fixed", fixed_json(result));
  row.number("problems_total", "", result.problems.total());
  row.nested("problems_by_code", counts_json(result.problems));
  row.nested("problems", problems_json(result.problems, lang));
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
    const ResultRow told = result_row(result, lang, audience, sheets);
    sheet.columns = told.columns();  // every result has the same
    rows.push_back(told.row());
  }
  sheet.rows = stored_rows(std::move(rows));
  return sheet;
}

}  // namespace jinguo
