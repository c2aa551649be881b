#include "report/reading.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jinguo {
namespace {

/// Collects conditions and the values of their places, which must appear in ascending order.
class Conditions {
 public:
  std::string place(std::string value) {
    values_.emplace_back(std::move(value));
    return fmt::format("${}", values_.size());
  }

  void add(std::string_view condition) {
    text_ += text_.empty() ? "\nWHERE " : "\n  AND ";
    text_ += condition;
  }

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::vector<Value>&& values() { return std::move(values_); }

 private:
  std::string text_;
  std::vector<Value> values_;
};

std::string day_after(Date date) { return to_text(add_days(date, 1)); }

void reach(const Source& source, const Window& interval, Conditions& where) {
  if (source.span == Span::flow) {
    if (interval.from)
      where.add(fmt::format("{} >= {}", source.ends, where.place(to_text(*interval.from))));
    where.add(fmt::format("{} < {}", source.begins, where.place(day_after(interval.to))));
    return;
  }
  const std::string until = where.place(day_after(interval.to));
  where.add(source.since_ever ? fmt::format("({0} IS NULL OR {0} < {1})", source.begins, until)
                              : fmt::format("{} < {}", source.begins, until));
  if (!source.ends.empty() && interval.from)
    where.add(fmt::format("COALESCE({}, '9999-12-31') >= {}", source.ends,
                          where.place(day_after(*interval.from))));
}

}  // namespace

int Columns::place(std::string_view sql) {
  const auto found = std::ranges::find(expressions_, sql);
  if (found != expressions_.end()) return static_cast<int>(found - expressions_.begin());
  expressions_.push_back(sql);
  return count() - 1;
}

Reading reading_of(const Source& source, std::string_view from, const Columns& columns,
                   const Window& interval, const std::string& region) {
  std::string text = "SELECT ";
  std::string places;
  for (int i = 0; i < columns.count(); ++i) {
    text += fmt::format("{}{}", i == 0 ? "" : ",\n  ",
                        columns.expressions()[static_cast<std::size_t>(i)]);
    places += fmt::format("{}{}", i == 0 ? "" : ", ", i + 1);
  }
  if (source.alike) text += columns.count() == 0 ? "COUNT(*)" : ",\n  COUNT(*)";
  text += fmt::format("\nFROM {}", from);
  Conditions where;
  reach(source, interval, where);
  if (!source.where.empty()) where.add(source.where);
  if (!region.empty()) {
    const std::string low = where.place(region);
    // A range and not a pattern, so that an index serves it; ':' follows '9'.
    where.add(
        fmt::format("{0} >= {1} AND {0} < {2}", source.region, low, where.place(region + ":")));
  }
  text += where.text();
  if (source.alike && columns.count() > 0) text += "\nGROUP BY " + places;
  return {std::move(text), where.values()};
}

std::string on_file_sql(const Source& source) {
  return fmt::format("SELECT (SELECT COUNT(*) FROM {0}) - (SELECT COUNT(*) FROM {0} WHERE {1})",
                     source.from, source.left_out);
}

Reading on_file_after(const Source& source, Date day) {
  return {fmt::format("SELECT COUNT(*) FROM {} WHERE {} AND {} >= $1", source.from, source.where,
                      source.begins),
          {day_after(day)}};
}

std::string lines_sql(const Source& source) {
  return fmt::format(
      "SELECT worker_id, heads, on_date\nFROM attendance\nWHERE {} = $1\n  AND present = 1",
      source.lines);
}

std::string ordered_lines_sql(const Source& source) {
  return fmt::format(
      "SELECT worker_id, heads, on_date, id\nFROM attendance\nWHERE {} = $1\n  AND present = 1\n"
      "ORDER BY COALESCE(on_date, ''), id",
      source.lines);
}

std::string earliest_sql(const Source& source) {
  return fmt::format("SELECT MIN({})\nFROM {}{}{}", source.begins, source.from,
                     source.where.empty() ? "" : "\nWHERE ", source.where);
}

std::vector<Window> joined(std::vector<Window> windows) {
  std::ranges::sort(windows, {}, &Window::from);  // none comes before any day
  std::vector<Window> all;
  for (const Window& window : windows) {
    const bool touches =
        !all.empty() && (!window.from || *window.from <= add_days(all.back().to, 1));
    if (touches)
      all.back().to = std::max(all.back().to, window.to);
    else
      all.push_back(window);
  }
  return all;
}

std::vector<Window> spanned(std::span<const Window> windows) {
  const auto [first, last] = std::ranges::minmax(windows, {}, &Window::to);
  return {{.from = first.to, .to = last.to}};
}

std::string_view region_below(std::string_view asked, std::string_view code) {
  constexpr std::size_t county = 6;
  constexpr std::size_t lengths[] = {2, 4, 6, 9, 12};
  if (asked.empty()) return code.substr(0, county);
  const auto* const deeper = std::ranges::upper_bound(lengths, asked.size());
  return deeper == std::end(lengths) ? code : code.substr(0, *deeper);
}

}  // namespace jinguo
