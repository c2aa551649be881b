#include "report/monthly_row.hpp"

#include "report/monthly_beside.hpp"
#include "report/progress.hpp"

#include <utility>

namespace jinguo {

std::vector<Column> monthly_columns(Lang lang) {
  const bool zh = lang == Lang::zh;
  const auto titled = [&](std::string_view in_zh, std::string_view en) {
    return std::string(zh ? in_zh : en);
  };
  const auto number = [&](std::string_view name, std::string_view in_zh, std::string_view en) {
    return Column{.name = std::string(name),
                  .title = titled(in_zh, en),
                  .type = Type::decimal,
                  .places = name.ends_with("_pct") ? 1 : -1};
  };
  const auto beside = [&](std::string_view name, std::string_view in_zh, std::string_view en,
                          Type type) {
    return Column{.name = std::string(name),
                  .title = titled(in_zh, en),
                  .type = type,
                  .optional = true,
                  .shown = Shown::json};
  };
  std::vector<Column> columns{
      {.name = "metric", .title = titled("指标编号", "metric"), .shown = Shown::json},
      {.name = "title", .title = titled("指标", "title"), .shown = Shown::json},
      {.name = "title", .title = titled("指标", "figure"), .shown = Shown::tables},
      {.name = "unit", .title = titled("单位", "unit"), .shown = Shown::json},
      {.name = "unit", .title = titled("单位", "unit"), .shown = Shown::tables},
      {.name = "slice", .title = titled("切分", "slice"), .nested = true, .shown = Shown::json},
      number("value", "本月", "month"),
      number("previous", "上月", "month before"),
      number("change_pct", "环比%", "change %"),
      number("last_year", "去年同月", "year before"),
      number("year_on_year_pct", "同比%", "on year %"),
      number("ytd", "今年累计", "year to date"),
      number("ytd_last_year", "去年同期", "last year to date"),
      number("ytd_year_on_year_pct", "累计同比%", "to date %"),
      number("target", "目标", "target"),
      number("target_pct", "完成%", "done %"),
      {.name = "reported",
       .title = titled("上报数", "reported"),
       .nested = true,
       .shown = Shown::json},
  };
  for (Column& column : columns) column.sparse = column.name.starts_with("target");
  add_beside_columns(lang, columns);
  columns.push_back(beside("target_id", "目标号", "target", Type::integer));
  columns.push_back(beside("programme", "项目", "programme", Type::text));
  columns.push_back(beside("due", "序时应达", "due", Type::decimal));
  columns.push_back(beside("remainder", "差额", "remainder", Type::decimal));
  columns.push_back(beside("state", "状态", "state", Type::text));
  return columns;
}

Row laid_out(MonthlyRow row) {
  Row made{.cells = {
               std::move(row.metric),
               std::move(row.title),
               std::move(row.told_title),
               std::move(row.unit),
               std::move(row.told_unit),
               std::move(row.slice),
               std::move(row.value),
               std::move(row.previous),
               std::move(row.change),
               std::move(row.last_year),
               std::move(row.year_on_year),
               std::move(row.year),
               std::move(row.last_year_to_date),
               std::move(row.year_on_year_to_date),
               std::move(row.target),
               std::move(row.target_percent),
               std::move(row.reported),
           }};
  add_beside(row.counted, row.figure, made);
  for (Value* cell : {&row.of_target.number, &row.of_target.programme, &row.of_target.due,
                      &row.of_target.remainder, &row.of_target.state})
    made.cells.push_back(std::move(*cell));
  return made;
}

void put(const Metric& metric, const Comparison& compared, MonthlyRow& row) {
  row.value = value_cell(metric, compared.value);
  row.previous = value_cell(metric, compared.previous);
  row.change = tenths_cell(compared.change);
  row.last_year = value_cell(metric, compared.last_year);
  row.year_on_year = tenths_cell(compared.year_on_year);
  row.year = value_cell(metric, compared.year);
  row.last_year_to_date = value_cell(metric, compared.last_year_to_date);
  row.year_on_year_to_date = tenths_cell(compared.year_on_year_to_date);
}

Row note_row(std::string_view text) { return {.role = Role::note, .cells = {std::string(text)}}; }

}  // namespace jinguo
