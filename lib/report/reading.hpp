// How the rows of a source are read: the columns that the questions need, the days they reach to,
// and the SELECT made of them.
#pragma once

#include "report/metric.hpp"

#include <jinguo/report.hpp>
#include <jinguo/value.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// The expressions that are read, each once however many questions ask for it.
class Columns {
 public:
  /// Returns the place of an expression, adding it when it is new.
  int place(std::string_view sql);
  [[nodiscard]] int count() const { return static_cast<int>(expressions_.size()); }
  [[nodiscard]] std::span<const std::string_view> expressions() const { return expressions_; }

 private:
  std::vector<std::string_view> expressions_;
};

struct Reading {
  std::string sql;
  std::vector<Value> values;
};

/// Returns the statement that reads a source's rows which may count in the interval; after the
/// columns comes how many rows are alike, where the source asks for that. `from` is the source's,
/// or the one of a slice that is asked for.
[[nodiscard]] Reading reading_of(const Source& source, std::string_view from,
                                 const Columns& columns, const Window& interval,
                                 const std::string& region);

/// Returns the statement that counts all that is on file, for sources that say what they leave out:
/// nothing is read for it but pages of an index.
[[nodiscard]] std::string on_file_sql(const Source& source);

/// Returns the statement that counts how much of that began after a day.
[[nodiscard]] Reading on_file_after(const Source& source, Date day);

/// Returns the statement that reads worker, heads and own day of the present lines of the row with
/// id $1.
[[nodiscard]] std::string lines_sql(const Source& source);

/// Returns the same with the line's id, in the order of their own days.
[[nodiscard]] std::string ordered_lines_sql(const Source& source);

/// Returns the statement that asks for the earliest day of a source.
[[nodiscard]] std::string earliest_sql(const Source& source);

/// Joins windows that overlap or follow one another without a gap.
[[nodiscard]] std::vector<Window> joined(std::vector<Window> windows);

/// Returns the one window from the first last day to the last: what stocks have to look at.
[[nodiscard]] std::vector<Window> spanned(std::span<const Window> windows);

/// Returns the region one level below `asked` (the county when nothing is asked) in which `code`
/// lies; the code itself when it is not that deep.
[[nodiscard]] std::string_view region_below(std::string_view asked, std::string_view code);

}  // namespace jinguo
