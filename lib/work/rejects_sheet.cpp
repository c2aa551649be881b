#include "work/rejects_sheet.hpp"

#include "intake/source.hpp"
#include "work/rejects.hpp"

#include <jinguo/error.hpp>

#include <algorithm>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace jinguo {
namespace {

constexpr std::size_t reasons = std::size(reject_headers);

using Cells = std::span<const std::string_view>;

/// Reads a file of our own, row by row.
void each_row(const std::string& path, const std::function<void(Cells)>& visit) {
  Source source(path, {.encoding = "utf-8", .separator = ','});
  const std::unique_ptr<RowReader> rows = source.open();
  Problems problems(1);
  for (RawRow row; rows->next(row, problems);) visit(row.cells);
  if (problems.errors() > 0)
    throw Error(Code::internal, {{"detail", message(problems.kept().front(), Lang::en)}});
}

bool ends_in_reasons(Cells header) {
  return header.size() >= reasons && std::ranges::equal(header.last(reasons), reject_headers);
}

/// The cells of a row, its reasons brought under theirs where it is longer or shorter.
std::vector<Value> in_order(Cells cells, std::size_t width) {
  const std::size_t own = cells.size() - reasons;
  std::vector<Value> values;
  for (std::size_t i = 0; i < width; ++i) values.emplace_back(std::string(i < own ? cells[i] : ""));
  for (const std::string_view reason : cells.last(reasons))
    values.emplace_back(std::string(reason));
  for (std::size_t i = width; i < own; ++i) values.emplace_back(std::string(cells[i]));
  return values;
}

}  // namespace

Sheet rejects_sheet(const std::string& path) {
  Sheet sheet;
  sheet.name = "退回 rejects";
  std::size_t longest = 0;
  each_row(path, [&](Cells cells) {
    longest = std::max(longest, cells.size());
    if (!sheet.columns.empty()) return;
    for (const std::string_view header : cells)
      sheet.columns.push_back({.name = std::string(header), .title = std::string(header)});
  });
  const std::size_t width = sheet.columns.size() - reasons;
  sheet.columns.resize(longest);
  sheet.rows = [path, width, longest](const RowSink& sink) {
    bool is_header = true;
    each_row(path, [&](Cells cells) {
      if (is_header) {
        is_header = false;
        return;
      }
      Row row{.cells = in_order(cells, width)};
      row.cells.resize(longest);
      sink(row);
    });
  };
  return sheet;
}

bool is_rejects_file(const std::string& path) try {
  Source source(path, {});
  Problems ignored(1);
  RawRow first;
  return source.open()->next(first, ignored) && ends_in_reasons(first.cells);
} catch (const Error&) {
  return false;
}

}  // namespace jinguo
