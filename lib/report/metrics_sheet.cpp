// The metric table as a sheet, so that every definition can be read where the figures are.
#include "report/metric.hpp"

#include <jinguo/report.hpp>

#include <fmt/format.h>

#include <utility>

namespace jinguo {
namespace {

std::string slices_of(const Metric& metric) {
  std::string names;
  for (const std::string_view name : metric.slices) names.append(name).append(", ");
  if (metric.limit > 0) names += fmt::format("limit={}, ", metric.limit);
  for (const Variant& variant : metric.variants)
    names += fmt::format("{}={}, ", variant.name, variant.word);
  return names + "region";
}

}  // namespace

Sheet metrics_sheet(Lang lang) {
  const bool zh = lang == Lang::zh;
  Sheet sheet;
  sheet.columns = {
      {.name = "id", .title = zh ? "指标编号" : "id"},
      {.name = "title", .title = zh ? "指标" : "title"},
      {.name = "unit", .title = zh ? "单位" : "unit"},
      {.name = "window", .title = zh ? "时期" : "window"},
      {.name = "definition", .title = zh ? "口径" : "definition"},
      {.name = "slices", .title = zh ? "切分" : "slices"},
  };
  std::vector<Row> rows;
  for (const Metric* metric : metrics()) {
    const bool flow = metric->source->span == Span::flow;
    rows.push_back({.cells = {
                        std::string(metric->id),
                        std::string(zh ? metric->zh : metric->en),
                        std::string(zh ? metric->unit_zh : metric->unit_en),
                        std::string(zh ? (flow ? "时期数" : "时点数") : (flow ? "flow" : "stock")),
                        std::string(zh ? metric->definition_zh : metric->definition_en),
                        slices_of(*metric),
                    }});
  }
  sheet.rows = stored_rows(std::move(rows));
  return sheet;
}

}  // namespace jinguo
